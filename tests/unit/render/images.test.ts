import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeEach, describe, expect, it } from 'vitest';
import { imageCopies, readImages } from '../../../src/render/images.ts';
import { readFiles } from '../../../src/load/files.ts';
import { ENTRIES } from '../../../src/schema/collections.ts';
import { newFolder, put } from '../../fixtures/folder.ts';

let racine: string;
const poser = (name: string, octets: Buffer | string) => put(racine, { [`content/cas/${name}`]: octets });
const photo = (width: number, height: number) =>
  sharp({ create: { width: width, height: height, channels: 3, background: '#21609f' } });

beforeEach(() => {
  racine = newFolder();
  for (const name of Object.keys(ENTRIES)) mkdirSync(join(racine, 'content', name), { recursive: true });
});

describe('lireImages', () => {
  it('reads the pictures of a folder, upright, and leaves its other files', async () => {
    poser('x-cour.jpg', await photo(1600, 1000).jpeg().withMetadata({ orientation: 8 }).toBuffer());
    poser('x-rue.png', await photo(600, 400).png().toBuffer());
    poser('x.mdx', 'texte');
    poser('sans-rien.svg', '<svg/>');
    const images = await readImages(racine, 'cas');
    expect([...images.keys()]).toEqual(['x-cour.jpg', 'x-rue.png']);
    expect(images.get('x-cour.jpg')).toMatchObject({ width: 1000, height: 1600 });
    expect(images.get('x-cour.jpg')?.copies.map((c) => c.width)).toEqual([480, 960]);
    expect(images.get('x-rue.png')?.copies.map((c) => c.width)).toEqual([480]);
    const copies = await imageCopies(racine);
    expect(copies.size).toBe(3);
    for (const faire of copies.values()) expect((await sharp(await faire()).metadata()).format).toBe('webp');
  });

  it.each([
    ['a page under the name of a picture', () => '<script>alert(1)</script>'.repeat(4)],
    ['a PNG under the name of a JPEG', () => photo(600, 400).png().toBuffer()],
    [
      'a small file that unfolds into gigabytes',
      async () => {
        const octets = await photo(600, 400).jpeg().toBuffer();
        const cadre = octets.indexOf(Buffer.from([0xff, 0xc0]));
        octets.writeUInt16BE(60_000, cadre + 5);
        octets.writeUInt16BE(60_000, cadre + 7);
        return octets;
      },
    ],
    ['a file of more than four megabytes', () => Buffer.alloc(4_000_001, 0xff)],
  ])('refuses %s', async (_, faire) => {
    poser('x-cour.jpg', await faire());
    await expect(readImages(racine, 'cas')).rejects.toThrow(
      'x-cour.jpg : image refusée, « npm run verifier » dit pourquoi',
    );
  });

  it('refuses a link to a file of the machine, and the check says so', async () => {
    put(racine, { 'secret.jpg': await photo(600, 400).jpeg().toBuffer() });
    symlinkSync(join(racine, 'secret.jpg'), join(racine, 'content/cas/x-cour.jpg'));
    await expect(readImages(racine, 'cas')).rejects.toThrow('x-cour.jpg : image refusée');
    expect(await readFiles(racine)).toContainEqual(
      expect.objectContaining({ path: 'content/cas/x-cour.jpg', obstacle: 'symlink' }),
    );
  });
});
