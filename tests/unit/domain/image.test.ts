import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { lireEnTete, NOM_IMAGE, proprietaire } from '../../../src/render/image-file.ts';

const image = (largeur: number, hauteur: number) =>
  sharp({ create: { width: largeur, height: hauteur, channels: 4, background: '#1234567f' } });
describe('lireEnTete', () => {
  it.each([
    ['a PNG', () => image(640, 20).png(), { format: 'png', largeur: 640, hauteur: 20, animee: false }],
    ['a JPEG', () => image(641, 21).jpeg(), { format: 'jpeg', largeur: 641, hauteur: 21, animee: false }],
    [
      'a progressive JPEG with its profile and its camera',
      () =>
        image(642, 22)
          .jpeg({ progressive: true })
          .withMetadata()
          .withExif({ IFD0: { Make: 'A'.repeat(900) } }),
      { format: 'jpeg', largeur: 642, hauteur: 22, animee: false },
    ],
    [
      'a lossy WebP',
      () => image(643, 23).removeAlpha().webp(),
      { format: 'webp', largeur: 643, hauteur: 23, animee: false },
    ],
    [
      'a lossless WebP',
      () => image(644, 24).removeAlpha().webp({ lossless: true }),
      { format: 'webp', largeur: 644, hauteur: 24, animee: false },
    ],
    [
      'a WebP with transparency',
      () => image(645, 25).webp(),
      { format: 'webp', largeur: 645, hauteur: 25, animee: false },
    ],
  ])('reads the size of %s in its first bytes', async (_, faire, attendu) => {
    expect(lireEnTete(await faire().toBuffer())).toEqual(attendu);
  });

  it('sees a WebP that moves', async () => {
    const fixe = await image(600, 400).webp().toBuffer();
    expect(fixe.toString('latin1', 12, 16)).toBe('VP8X');
    fixe[20] = (fixe[20] ?? 0) | 2;
    expect(lireEnTete(fixe)).toEqual({ format: 'webp', largeur: 600, hauteur: 400, animee: true });
  });

  it('sees a PNG that moves', async () => {
    const fixe = await image(600, 400).png().toBuffer();
    const bloc = Buffer.alloc(20);
    bloc.writeUInt32BE(8);
    bloc.write('acTL', 4);
    expect(lireEnTete(Buffer.concat([fixe.subarray(0, 33), bloc, fixe.subarray(33)]))?.animee).toBe(true);
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['a page', Buffer.from('<!doctype html><script>alert(1)</script>'.repeat(3))],
    ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"></svg>')],
    ['a GIF', Buffer.from(`GIF89a${'\0'.repeat(40)}`, 'latin1')],
    ['a JPEG cut after its first bytes', Buffer.from([0xff, 0xd8, 0xff, 0xe0, ...new Array<number>(40).fill(0)])],
    ['a JPEG of lengths that lead nowhere', Buffer.from([0xff, 0xd8, ...new Array<number>(60).fill(0xff)])],
    ['a WebP of an unknown kind', Buffer.from(`RIFF    WEBPXXXX${' '.repeat(30)}`)],
    ['a PNG without its size', Buffer.from(`\x89PNG\r\n\x1a\n${' '.repeat(40)}`, 'latin1')],
  ])('says nothing of %s', (_, octets) => {
    expect(lireEnTete(octets)).toBeUndefined();
  });
});

describe('the name of a picture', () => {
  it('starts with its entry, in lower-case ASCII', () => {
    for (const nom of ['ardaines-cour.jpg', 'le-periscope-1.webp', 'a-b.jpeg', 'a-2.png'])
      expect(nom).toMatch(NOM_IMAGE);
    for (const nom of ['cour.jpg', 'a-b.svg', 'A-b.jpg', 'a-b.JPG', 'a--b.jpg', '../a-b.jpg', 'a-é.jpg', 'a-b.jpg?x'])
      expect(nom).not.toMatch(NOM_IMAGE);
  });
  it('gives it to the entry with the longest name', () => {
    const ids = ['le-pole', 'le-pole-sud', 'le'];
    expect(proprietaire('le-pole-sud-cour.jpg', ids)).toBe('le-pole-sud');
    expect(proprietaire('le-pole-cour.jpg', ids)).toBe('le-pole');
    expect(proprietaire('la-cour.jpg', ids)).toBeUndefined();
  });
});
