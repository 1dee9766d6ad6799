import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { empreinteDesSources, estInchange, noter } from '../../../scripts/build/unchanged.ts';

let racine: string;
const ecrire = (nom: string, texte: string) => writeFileSync(join(racine, nom), texte);

beforeEach(() => {
  racine = mkdtempSync(join(tmpdir(), 'inchange-'));
  for (const dossier of ['content', 'src', 'dist/cas']) mkdirSync(join(racine, dossier), { recursive: true });
  ecrire('content/a.mdx', 'un');
  ecrire('src/page.astro', 'page');
  ecrire('dist/cas/index.html', '<p>un</p>');
});
afterEach(() => rmSync(racine, { recursive: true, force: true }));

describe('a site already built', () => {
  it('is left alone when neither its sources nor its files have changed', async () => {
    const sources = empreinteDesSources(racine, {});
    expect(await estInchange(racine, 'dist', sources)).toBe(false);
    await noter(racine, 'dist', sources);
    expect(await estInchange(racine, 'dist', empreinteDesSources(racine, {}))).toBe(true);
  });
  it.each([
    ['a text', () => ecrire('content/a.mdx', 'deux')],
    ['a new text', () => ecrire('content/b.mdx', 'un')],
    ['a text renamed', () => (rmSync(join(racine, 'content/a.mdx')), ecrire('content/c.mdx', 'un'))],
    ['the code', () => ecrire('src/page.astro', 'autre')],
    ['a page of it', () => ecrire('dist/cas/index.html', '<p>touché</p>')],
    ['a file put beside', () => ecrire('dist/admin.html', 'x')],
    ['a page taken away', () => rmSync(join(racine, 'dist/cas/index.html'))],
  ])('is built again after a change of %s', async (_, changer) => {
    await noter(racine, 'dist', empreinteDesSources(racine, {}));
    changer();
    expect(await estInchange(racine, 'dist', empreinteDesSources(racine, {}))).toBe(false);
  });
  it('is built again for another address', () =>
    expect(empreinteDesSources(racine, { SITE_URL: 'https://a.fr' })).not.toBe(empreinteDesSources(racine, {})));
});
