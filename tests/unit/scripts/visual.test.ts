import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { lighten, compare } from '../../../scripts/measure/visual.ts';

/** A white sheet with a black band of that height. */
const feuille = (bande: number, width = 100) =>
  sharp({ create: { width, height: 100, channels: 3, background: '#fff' } })
    .composite(
      bande > 0
        ? [{ input: { create: { width, height: bande, channels: 3, background: '#000' } }, left: 0, top: 0 }]
        : [],
    )
    .png()
    .toBuffer();

describe('comparing two pictures', () => {
  it('finds nothing between a picture and itself, even made light', async () => {
    const image = await feuille(20);
    expect((await compare(image, image)).part).toBe(0);
    expect((await compare(await lighten(image), image)).part).toBe(0);
  });
  it('says what share of the pixels differs, and shows where', async () => {
    const { part, difference } = await compare(await feuille(20), await feuille(30));
    expect(part).toBe(0.1);
    expect((await sharp(difference).metadata()).height).toBe(100);
  });
  it('takes a picture of another size for wholly different', async () => {
    expect(await compare(await feuille(20), await feuille(20, 90))).toEqual({ part: 1 });
  });
});
