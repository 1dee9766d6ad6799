import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lighten, comparable, compare, contentDigest } from '../../../scripts/measure/visual.ts';

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

describe('what pictures can be compared', () => {
  const accepted = { contenu: 'c1', textes: { 'levier-360-clair': 't1' } };
  const levier = (texte: string) => ({ nom: 'levier-360-clair', texte });

  it('all of them, as long as editors changed nothing: other words come from the code', () => {
    expect(comparable(levier('t1'), accepted, 'c1')).toBe(true);
    expect(comparable(levier('t2'), accepted, 'c1')).toBe(true);
  });
  it('those with the same words, once editors changed something', () => {
    expect(comparable(levier('t1'), accepted, 'c2')).toBe(true);
    expect(comparable(levier('t2'), accepted, 'c2')).toBe(false);
    expect(comparable({ nom: 'cas-360-clair', texte: 't1' }, accepted, 'c2')).toBe(false);
  });
});

describe('the digest of the content', () => {
  let dossier: string;
  beforeAll(() => {
    dossier = mkdtempSync(join(tmpdir(), 'contenu-'));
    mkdirSync(join(dossier, 'cas'));
    writeFileSync(join(dossier, 'cas/un.mdx'), 'un');
  });
  afterAll(() => rmSync(dossier, { recursive: true, force: true }));

  it('changes with a word, with a name, with a file more, and comes back with them', () => {
    const premiere = contentDigest(dossier);
    writeFileSync(join(dossier, 'cas/un.mdx'), 'deux');
    const autreMot = contentDigest(dossier);
    writeFileSync(join(dossier, 'cas/un.mdx'), 'un');
    writeFileSync(join(dossier, 'cas/deux.mdx'), 'un');
    const unDePlus = contentDigest(dossier);
    rmSync(join(dossier, 'cas/deux.mdx'));
    expect(new Set([premiere, autreMot, unDePlus]).size).toBe(3);
    expect(contentDigest(dossier)).toBe(premiere);
  });
});
