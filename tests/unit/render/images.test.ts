import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeEach, describe, expect, it } from 'vitest';
import { imageCopies, readImages } from '../../../src/render/images.ts';
import { readFiles } from '../../../src/load/files.ts';
import { ENTRIES } from '../../../src/schema/collections.ts';
import { newFolder, put } from '../../fixtures/folder.ts';

let root: string;
const putImage = (name: string, bytes: Buffer | string) => put(root, { [`content/cas/${name}`]: bytes });
const photo = (width: number, height: number) =>
  sharp({ create: { width: width, height: height, channels: 3, background: '#21609f' } });

beforeEach(() => {
  root = newFolder();
  for (const name of Object.keys(ENTRIES)) mkdirSync(join(root, 'content', name), { recursive: true });
});

describe('readImages', () => {
  it('reads the pictures of a folder, upright, and leaves its other files', async () => {
    putImage('x-cour.jpg', await photo(1600, 1000).jpeg().withMetadata({ orientation: 8 }).toBuffer());
    putImage('x-rue.png', await photo(600, 400).png().toBuffer());
    putImage('x.mdx', 'texte');
    putImage('sans-rien.svg', '<svg/>');
    const images = await readImages(root, 'cas');
    expect([...images.keys()]).toEqual(['x-cour.jpg', 'x-rue.png']);
    expect(images.get('x-cour.jpg')).toMatchObject({ width: 1000, height: 1600 });
    expect(images.get('x-cour.jpg')?.copies.map((c) => c.width)).toEqual([480, 960]);
    expect(images.get('x-rue.png')?.copies.map((c) => c.width)).toEqual([480]);
    const copies = await imageCopies(root);
    expect(copies.size).toBe(3);
    for (const make of copies.values()) expect((await sharp(await make()).metadata()).format).toBe('webp');
  });

  it.each([
    ['a page under the name of a picture', () => '<script>alert(1)</script>'.repeat(4)],
    ['a PNG under the name of a JPEG', () => photo(600, 400).png().toBuffer()],
    [
      'a small file that unfolds into gigabytes',
      async () => {
        const bytes = await photo(600, 400).jpeg().toBuffer();
        const frame = bytes.indexOf(Buffer.from([0xff, 0xc0]));
        bytes.writeUInt16BE(60_000, frame + 5);
        bytes.writeUInt16BE(60_000, frame + 7);
        return bytes;
      },
    ],
    ['a file of more than four megabytes', () => Buffer.alloc(4_000_001, 0xff)],
  ])('refuses %s', async (_, make) => {
    putImage('x-cour.jpg', await make());
    await expect(readImages(root, 'cas')).rejects.toThrow(
      'x-cour.jpg : image refusée, « npm run verifier » dit pourquoi',
    );
  });

  it('refuses a link to a file of the machine, and the check says so', async () => {
    put(root, { 'secret.jpg': await photo(600, 400).jpeg().toBuffer() });
    symlinkSync(join(root, 'secret.jpg'), join(root, 'content/cas/x-cour.jpg'));
    await expect(readImages(root, 'cas')).rejects.toThrow('x-cour.jpg : image refusée');
    expect(await readFiles(root)).toContainEqual(
      expect.objectContaining({ path: 'content/cas/x-cour.jpg', obstacle: 'symlink' }),
    );
  });
});
