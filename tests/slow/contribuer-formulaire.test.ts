import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openBrowser } from '../../scripts/measure/browser.ts';
import { COMPLETE, FILE, ID } from '../fixtures/proposal.ts';
import { PARTOUT, RECHERCHES, constater, construire, copier, lancer } from '../browser/copie.ts';

// Seconds on a quiet machine; a busy one must not make it fail.
vi.setConfig({ testTimeout: 240_000 });

let copie: ReturnType<typeof copier>;
let browser: Browser;
beforeAll(async () => {
  copie = copier();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  copie.jeter();
});

describe('a message of the form', () => {
  it('becomes a testimony of the site, found in its region, its lever, the search and the feeds', async () => {
    const { racine } = copie;
    const output = join(racine, 'proposition');
    mkdirSync(output);
    writeFileSync(join(output, 'message.md'), COMPLETE);
    await lancer(racine, 'scripts/contribute/read-form.ts', '--corps', join(output, 'message.md'), '--sortie', output);
    const lire = (nom: string) => readFileSync(join(output, nom), 'utf8');
    expect([lire('id.txt'), lire('titre.txt')]).toEqual([ID, 'Une friche rachetée par la commune lance le pôle']);
    const texte = lire('temoignage.mdx');
    expect(texte).toBe(FILE);
    writeFileSync(join(racine, `content/temoignages/${ID}.mdx`), texte);
    await construire(racine);
    expect(await constater(racine, ID, browser, RECHERCHES)).toEqual(PARTOUT);
  });

  it('is said in the report of its pull request, with the searches that find it', async () => {
    const { racine } = copie;
    writeFileSync(join(racine, 'changements.txt'), `A\tcontent/temoignages/${ID}.mdx\n`);
    await lancer(racine, 'scripts/check/annotate.ts', '--changements', 'changements.txt');
    await lancer(
      racine,
      'scripts/contribute/report-prepare.ts',
      '--changements',
      'changements.txt',
      '--sortie',
      'rapport.json',
      '--dist',
      'dist',
    );
    const rapport = await lancer(racine, 'scripts/contribute/report.ts', 'rapport.json');
    expect(rapport).toContain(
      `### Nouveau témoignage\n\n\`content/temoignages/${ID}.mdx\`\n\n> **Une friche rachetée par la commune lance le pôle**`,
    );
    expect(rapport).toContain('- `Camille Dupont` : 2e résultat');
    expect(rapport).toContain('- `Commune de Valmont` : 1er résultat');
    expect(rapport).toContain('`/regions/occitanie/`');
    expect(rapport).not.toContain('À corriger');
  });
});
