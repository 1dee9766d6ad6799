import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { IMAGE_NAME, ownerOf } from '../../../src/render/image-file.ts';
import { readPicture } from '../../../src/render/images.ts';

const image = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 4, background: '#1234567f' } });

describe('what a picture is', () => {
  it.each([
    ['a PNG', () => image(640, 20).png(), { format: 'png', width: 640, height: 20, animated: false }],
    ['a JPEG', () => image(641, 21).jpeg(), { format: 'jpeg', width: 641, height: 21, animated: false }],
    ['a WebP', () => image(643, 23).webp(), { format: 'webp', width: 643, height: 23, animated: false }],
  ])('is read from its bytes: %s', async (_, make, expected) => {
    expect(await readPicture(await make().toBuffer())).toEqual(expected);
  });

  it.each([
    ['JPEG', () => image(640, 20).jpeg()],
    ['WebP', () => image(640, 20).webp()],
    ['PNG', () => image(640, 20).png()],
  ])('says that a %s knows where it was taken', async (_, make) => {
    const IFD3 = { GPSLatitudeRef: 'N', GPSLatitude: '48/1 51/1 0/1' };
    const located = await make()
      .withExif({ IFD0: { Make: 'Telephone' }, IFD3 })
      .toBuffer();
    expect((await readPicture(located))?.located).toBe(true);
    const made = await make()
      .withExif({ IFD0: { Make: 'Telephone' } })
      .toBuffer();
    expect((await readPicture(made))?.located).toBeUndefined();
    // As picture libraries write it.
    const xmp = await make()
      .withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/"><a exif:GPSLatitude="48,51N"/></x:xmpmeta>`)
      .toBuffer();
    expect((await readPicture(xmp))?.located).toBe(true);
  });

  it('says that a WebP moves', async () => {
    const frames = await Promise.all(
      ['#123', '#f23'].map((background) =>
        sharp({ create: { width: 20, height: 40, channels: 4, background } })
          .png()
          .toBuffer(),
      ),
    );
    const moving = await sharp(frames, { join: { animated: true } })
      .webp({ loop: 0, delay: [100, 100] })
      .toBuffer();
    expect((await readPicture(moving))?.animated).toBe(true);
  });

  it.each<[string, () => Promise<Buffer>]>([
    ['nothing', async () => Buffer.alloc(0)],
    ['a page', async () => Buffer.from('<!doctype html><script>alert(1)</script>'.repeat(3))],
    ['a JPEG cut after its first bytes', async () => (await image(900, 900).jpeg().toBuffer()).subarray(0, 900)],
    ['a PNG cut before its end', async () => (await image(900, 900).png().toBuffer()).subarray(0, -300)],
    ['a WebP of an unknown kind', async () => Buffer.from(`RIFF    WEBPXXXX${' '.repeat(30)}`)],
  ])('is nothing when it cannot be decoded: %s', async (_, make) => {
    expect(await readPicture(await make())).toBeUndefined();
  });
});

describe('the name of a picture', () => {
  it('starts with its entry, in lower-case ASCII', () => {
    for (const name of ['ardaines-cour.jpg', 'le-periscope-1.webp', 'a-b.jpeg', 'a-2.png'])
      expect(name).toMatch(IMAGE_NAME);
    for (const name of ['cour.jpg', 'a-b.svg', 'A-b.jpg', 'a-b.JPG', 'a--b.jpg', '../a-b.jpg', 'a-é.jpg', 'a-b.jpg?x'])
      expect(name).not.toMatch(IMAGE_NAME);
  });
  it('gives it to the entry with the longest name', () => {
    const ids = ['le-pole', 'le-pole-sud', 'le'];
    expect(ownerOf('le-pole-sud-cour.jpg', ids)).toBe('le-pole-sud');
    expect(ownerOf('le-pole-cour.jpg', ids)).toBe('le-pole');
    expect(ownerOf('la-cour.jpg', ids)).toBeUndefined();
  });
});
