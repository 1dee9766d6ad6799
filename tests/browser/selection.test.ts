import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser } from '../../scripts/measure/browser.ts';
import { simple, texteDe } from './documents.ts';
import { annonce, gardes, lire } from './selection-outils.ts';

const site = inject('adresse');
let browser: Browser;
let dossier: string;
beforeAll(async () => {
  browser = await openBrowser();
  dossier = mkdtempSync(join(tmpdir(), 'selection-'));
});
afterAll(async () => {
  await browser.close();
  rmSync(dossier, { recursive: true, force: true });
});

interface Temoignage {
  id: string;
  titre: string;
  citations: { texte: string }[];
}
const temoignages = (): Temoignage[] =>
  JSON.parse(readFileSync('dist/donnees/temoignages.json', 'utf8')) as Temoignage[];
const adresseDe = (...pieces: string[]) => `${site}/ma-selection/#${['1', ...pieces, `z.${pieces.length}`].join('~')}`;
const prendre = async (page: Page, bouton: string) => {
  const [fichier] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: bouton }).click(),
  ]);
  const chemin = join(dossier, fichier.suggestedFilename());
  await fichier.saveAs(chemin);
  return { nom: fichier.suggestedFilename(), chemin, octets: readFileSync(chemin) };
};
describe('the technician’s errand', () => {
  it('searches, keeps three quotations and a case, reorders, writes, leaves with a note, and sends the address', async () => {
    let adresse = '';
    let ordre: string[] = [];
    await lire(browser, `${site}/recherche/?q=animation&type=temoignages`, async (page) => {
      const garder = page.locator('#resultats').getByRole('button', { name: /^Garder/ });
      await garder.nth(1).waitFor();
      await garder.nth(0).click();
      await annonce(page, 'Gardé. Ma sélection : 1 élément.');
      await page
        .locator('#resultats')
        .getByRole('button', { name: /^Garder/ })
        .nth(0)
        .click();
      await annonce(page, 'Ma sélection : 2 éléments.');

      const [, , troisieme] = temoignages();
      await page.goto(`${site}/temoignages/${troisieme?.id}/`);
      await page.getByRole('button', { name: 'Garder dans ma sélection' }).first().click();
      await annonce(page, 'Ma sélection : 3 éléments.');
      await page.goto(`${site}/cas/le-periscope/`);
      await page.getByRole('button', { name: 'Garder dans ma sélection' }).click();
      await annonce(page, 'Ma sélection : 4 éléments.');
      await page.locator('.annonce').getByRole('link', { name: 'Voir ma sélection' }).click();

      await page.getByRole('heading', { name: '4 éléments' }).waitFor();
      expect((await gardes(page)).at(-1)).toBe('Le Périscope');
      // By keyboard: the case goes first, the focus stays on its button.
      await page.getByRole('button', { name: /^Monter – Étude de cas/ }).focus();
      for (const place of [3, 2, 1]) {
        await page.keyboard.press('Enter');
        await annonce(page, `Étude de cas : Le Périscope : place ${place} sur 4.`);
      }
      expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toMatch(
        /^Monter – Étude de cas/,
      );
      expect((await gardes(page))[0]).toBe('Le Périscope');
      await page.getByRole('button', { name: /^Écrire après – Étude de cas/ }).click();
      await page.keyboard.type("Chez nous aussi, la friche <script> est là & l'élue y tient.");
      await page.getByLabel('Titre de la note').fill('Note pour Mme l’élue');
      ordre = await gardes(page);
      expect(ordre.length).toBe(5);

      const md = await prendre(page, 'Markdown');
      expect(md.nom).toBe('note-pour-mme-l-elue.md');
      const texteMd = md.octets.toString('utf8');
      expect(texteMd).toContain('# Note pour Mme l’élue');
      expect(texteMd).toContain("la friche \\<script\\> est là & l'élue y tient.");
      expect(texteMd.match(/^> «\u00a0/gm)?.length).toBe(3);
      expect(texteMd).toContain('## Sources');
      expect(texteMd).toMatch(
        /Repères – Les rôles des collectivités locales dans les dynamiques de PTCE\*, RTES, avril 2014/,
      );

      const docx = await prendre(page, 'Word (DOCX)');
      const odt = await prendre(page, 'LibreOffice (ODT)');
      for (const texte of [texteDe(docx.chemin, 'word/document.xml'), texteDe(odt.chemin, 'content.xml')].map(simple)) {
        expect(texte).toContain("Note pour Mme l'élue");
        expect(texte).toContain("Chez nous aussi, la friche <script> est là & l'élue y tient.");
        expect(texte).toContain(simple(temoignages()[2]?.citations[0]?.texte ?? '?'));
        expect(texte).toContain('Sources');
        expect(texte).toContain(`/temoignages/${temoignages()[2]?.id}/#c1`);
      }
      const html = (await prendre(page, 'Page web (HTML)')).octets.toString('utf8');
      expect(html).not.toContain('<script');
      adresse = page.url();
      expect(adresse).toContain('/ma-selection/#1~n.');
    });
    await lire(browser, adresse, async (page) => {
      await page.getByRole('heading', { name: '5 éléments' }).waitFor();
      expect(await gardes(page)).toEqual(ordre);
      expect(await page.getByLabel('Titre de la note').inputValue()).toBe('Note pour Mme l’élue');
      expect(await page.evaluate(() => localStorage.length)).toBe(0);
      await page.getByRole('button', { name: 'Tout vider' }).click();
      await annonce(page, 'La sélection est vide.');
      await page.getByRole('button', { name: /^Annuler/ }).click();
      await annonce(page, '5 éléments de nouveau');
    });
  });

  it('keeps from a list, and forgets everything in one gesture', async () => {
    await lire(browser, `${site}/leviers/concertations/voix/`, async (page) => {
      await page.getByRole('button', { name: 'Garder des extraits de cette page' }).click();
      await annonce(page, 'Un bouton « Garder » suit');
      await page
        .getByRole('button', { name: /^Garder/ })
        .first()
        .click();
      await annonce(page, 'Ma sélection : 1 élément');
      await page.goto(`${site}/ma-selection/`);
      await page.getByRole('button', { name: 'Tout vider' }).click();
      await annonce(page, 'La sélection est vide.');
      expect(await page.evaluate(() => localStorage.length)).toBe(0);
      expect(page.url()).toBe(`${site}/ma-selection/`);
    });
  });

  it('starts from a ready-made selection, and prints the note alone', async () => {
    await lire(browser, `${site}/ma-selection/`, async (page) => {
      await page
        .getByRole('link', { name: /^Argumentaire/ })
        .first()
        .click();
      await page.getByRole('heading', { name: /^\d+ éléments$/ }).waitFor();
      expect((await gardes(page)).length).toBeGreaterThan(5);
      expect(await page.locator('.sel-perdu').count()).toBe(0);
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('.sel-papier blockquote').first().isVisible()).toBe(true);
      expect(await page.getByRole('button', { name: 'Tout vider' }).isVisible()).toBe(false);
    });
  });
});

describe('bad input', () => {
  it('an address cut short: says so, keeps what was read', async () => {
    const [a, b] = temoignages();
    await lire(browser, `${site}/ma-selection/#1~t.${a?.id}.c1~m.Ma%20phrase~t.${b?.id?.slice(0, 6)}`, async (page) => {
      await page.getByText('La fin de cette adresse manque').waitFor();
      expect(await gardes(page)).toEqual([
        expect.stringContaining(a?.titre.slice(0, 12).split(/['’]/)[0] ?? ''),
        'Ma phrase',
      ]);
    });
  });
  it('tampered with: the rest stays, nothing runs', async () => {
    const [a] = temoignages();
    await lire(
      browser,
      adresseDe(`t.${a?.id}.c1`, 'x.rien', 'm.%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E'),
      async (page) => {
        await page.getByText('Un morceau de cette adresse est illisible').waitFor();
        expect((await gardes(page)).at(-1)).toBe('<img src=x onerror=alert(1)>');
        expect(await page.locator('main img').count()).toBe(0);
      },
    );
  });
  it('a withdrawn quotation: said in its place, left out of the note', async () => {
    const [a] = temoignages();
    await lire(browser, adresseDe('t.voix-retiree.c1', `t.${a?.id}.c1`), async (page) => {
      await page.getByText('Un élément n’est plus sur le site').waitFor();
      expect(await page.locator('.sel-perdu').count()).toBe(1);
      expect(await page.locator('.sel-papier blockquote').count()).toBe(1);
    });
  });
  it('200 elements, and three too many', async () => {
    const pieces = Array.from({ length: 203 }, (_, i) => `m.mot%20${i}`);
    await lire(browser, adresseDe(...pieces), async (page) => {
      await page.getByText('Cette adresse compte plus de 200 éléments').waitFor();
      expect((await gardes(page)).length).toBe(200);
    });
  });
  it('storage refused: said, and the whole selection stands in the link', async () => {
    const [a] = temoignages();
    const contexte = await browser.newContext();
    await contexte.addInitScript(() => {
      Object.defineProperty(Storage.prototype, 'setItem', {
        value: () => {
          throw new DOMException('plein', 'QuotaExceededError');
        },
      });
    });
    const page = await contexte.newPage();
    await page.goto(`${site}/temoignages/${a?.id}/`);
    await page.getByRole('button', { name: 'Garder dans ma sélection' }).first().click();
    await annonce(page, 'votre navigateur refuse d’enregistrer');
    await page.locator('.annonce').getByRole('link', { name: 'ouvrir ma sélection' }).click();
    await page.getByRole('heading', { name: '1 élément', exact: true }).waitFor();
    expect((await gardes(page)).length).toBe(1);
    await contexte.close();
  });
  it('an address opened beside a selection of one’s own replaces nothing unasked', async () => {
    const [a, b] = temoignages();
    await lire(browser, `${site}/temoignages/${a?.id}/`, async (page) => {
      await page.getByRole('button', { name: 'Garder dans ma sélection' }).first().click();
      await annonce(page, 'Gardé.');
      await page.goto(adresseDe(`t.${b?.id}.c1`));
      await page.getByText('La vôtre (1 élément) est intacte.').waitFor();
      await page.getByRole('button', { name: 'L’ajouter à la mienne' }).click();
      await annonce(page, 'Les deux sélections sont réunies.');
      expect((await gardes(page)).length).toBe(2);
    });
  });
  it('texts that do not come: the links stay, and one may try again', async () => {
    const [a] = temoignages();
    await lire(
      browser,
      `${site}/ma-selection/`,
      async (page) => {
        await page.route('**/donnees/selection/*.json', (r) => r.abort());
        await page.goto(adresseDe(`t.${a?.id}.c1`));
        await page.getByText('Les textes n’ont pas pu être chargés').waitFor();
        await page.unroute('**/donnees/selection/*.json');
        await page.getByRole('button', { name: 'Réessayer' }).click();
        await page.locator('.sel-liste blockquote').waitFor();
      },
      { sansErreur: false },
    );
  });
});

it('without JavaScript: not offered, and says where the references are', async () => {
  await lire(
    browser,
    `${site}/ma-selection/`,
    async (page) => {
      expect(await page.locator('noscript p').isVisible()).toBe(true);
      expect(
        await page
          .getByRole('link', { name: /^Argumentaire/ })
          .first()
          .isVisible(),
      ).toBe(false);
      await page.goto(`${site}/temoignages/${temoignages()[0]?.id}/`);
      expect(await page.getByRole('button', { name: 'Garder dans ma sélection' }).count()).toBe(0);
    },
    { javaScriptEnabled: false },
  );
});
