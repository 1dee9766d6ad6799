import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { browser, site } from './open.ts';
import { annonce, lire } from './note-tools.ts';

interface Temoignage {
  id: string;
  citations: { id: string; texte: string }[];
  auteurs: { nom: string; fonction: string }[];
}
const unTemoignage = () =>
  (JSON.parse(readFileSync('dist/donnees/temoignages.json', 'utf8')) as Temoignage[]).find(
    (t) => t.auteurs.length === 1 && t.citations.length === 1 && t.citations[0]?.id === 'c1',
  ) as Temoignage;
const presse = { permissions: ['clipboard-read', 'clipboard-write'] };
const simple = (texte: string) => texte.replace(/[\u00a0\u202f]/g, ' ').replace(/’/g, "'");

it('copies a quotation in one gesture: text and HTML, with who, what, where, page and permanent address', async () => {
  const t = unTemoignage();
  await lire(
    browser,
    `${site}/temoignages/${t.id}/`,
    async (page) => {
      await page
        .getByRole('button', { name: /^Copier la citation/ })
        .first()
        .click();
      await annonce(page, 'Citation copiée, avec sa référence.');
      const { texte, html } = await page.evaluate(async () => {
        const [item] = await navigator.clipboard.read();
        const lireType = async (type: string) => (await item?.getType(type))?.text() ?? '';
        return { texte: await lireType('text/plain'), html: await lireType('text/html') };
      });
      const [paroles = '', reference = ''] = texte.split('\n');
      expect(paroles.startsWith('«\u00a0') && paroles.endsWith('\u00a0»')).toBe(true);
      expect(simple(paroles)).toBe(`« ${simple(t.citations[0]?.texte ?? '').replace(/\s+/g, ' ')} »`);
      const auteur = t.auteurs[0];
      expect(simple(reference)).toContain(simple(`${auteur?.nom}, ${auteur?.fonction}`));
      expect(simple(reference)).toMatch(
        /Repères – Les rôles.+, RTES, avril 2014.*, \[consulté le \d+ \p{L}+ \d{4}\], /u,
      );
      expect(reference.endsWith(`/temoignages/${t.id}/#c1`)).toBe(true);
      expect(html).toContain('<blockquote>');
      expect(html).toMatch(/<cite>Repères – /);
      expect(html).toMatch(new RegExp(`<a href="https?://[^"]+/temoignages/${t.id}/#c1">`));
      expect(html).not.toMatch(/class=|data-|style=|<script/);
    },
    presse,
  );
});

it('a text that was signed, not spoken, says so where it stands and once copied', async () => {
  await lire(
    browser,
    `${site}/temoignages/coubard-animation-regionale/`,
    async (page) => {
      expect(await page.locator('main').innerText()).toMatch(/texte signé/i);
      await page.getByRole('button', { name: 'Copier la citation' }).first().click();
      await annonce(page, 'Citation copiée, avec sa référence.');
      expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(', texte signé, dans ');
    },
    presse,
  );
});

it('a selection by hand takes the words without the buttons', async () => {
  const t = unTemoignage();
  await lire(
    browser,
    `${site}/temoignages/${t.id}/`,
    async (page) => {
      const copie = await page.evaluate(async () => {
        const figure = document.querySelector('#c1');
        const etendue = document.createRange();
        if (figure) etendue.selectNodeContents(figure);
        getSelection()?.removeAllRanges();
        getSelection()?.addRange(etendue);
        document.execCommand('copy');
        return navigator.clipboard.readText();
      });
      expect(simple(copie).replace(/\s+/g, ' ')).toContain(simple(t.citations[0]?.texte ?? '').replace(/\s+/g, ' '));
      expect(copie).not.toMatch(/Copier|Garder|\u00ad/);
    },
    presse,
  );
});

it.each(['.grande blockquote', '.premiere blockquote'])(
  'what the mouse selects has its guillemets in pairs: %s',
  async (ou) => {
    const t = unTemoignage();
    const adresse = ou.startsWith('.grande') ? `/temoignages/${t.id}/` : '/regions/occitanie/';
    await lire(
      browser,
      site + adresse,
      async (page) => {
        const citation = page.locator(ou).first();
        await citation.scrollIntoViewIfNeeded();
        const bords = await citation.evaluate((e) => {
          const etendue = document.createRange();
          etendue.selectNodeContents(e);
          const lignes = [...etendue.getClientRects()].filter((c) => c.width > 5);
          const [debut, fin] = [lignes[0], lignes.at(-1)];
          if (!debut || !fin) throw new Error('citation vide');
          return { x: debut.left, y: debut.top + debut.height / 2, d: fin.right, b: fin.top + fin.height / 2 };
        });
        const copies: string[] = [];
        const copier = async () => {
          await page.keyboard.press('Control+c');
          copies.push(await page.evaluate(() => navigator.clipboard.readText()));
        };
        await citation.click({ clickCount: 3 });
        await copier();
        // From the first letter to the last, then from well outside the words.
        for (const marge of [1, 60]) {
          await page.mouse.move(bords.x - (marge > 1 ? marge / 2 : -1), bords.y);
          await page.mouse.down();
          await page.mouse.move(bords.d + marge, bords.b, { steps: 6 });
          await page.mouse.up();
          await copier();
        }
        for (const copie of copies) {
          expect(copie.trim().length).toBeGreaterThan(40);
          expect(copie.split('«').length, copie).toBe(copie.split('»').length);
          expect(copie.trim()).not.toMatch(/^»|«$/);
        }
      },
      presse,
    );
  },
);

it('gives BibTeX, RIS and CSL-JSON as files, without a script', async () => {
  const t = unTemoignage();
  await lire(
    browser,
    `${site}/temoignages/${t.id}/`,
    async (page) => {
      await page.locator('.emporter > summary').click();
      for (const [nom, debut] of [
        ['BibTeX', `@inbook{${t.id}-c1,`],
        ['RIS', 'TY  - CHAP\r\n'],
        ['CSL-JSON', `[{"id":"${t.id}-c1"`],
      ] as const) {
        const [fichier] = await Promise.all([
          page.waitForEvent('download'),
          page.getByRole('link', { name: nom, exact: true }).click(),
        ]);
        const chemin = await fichier.path();
        expect(readFileSync(chemin, 'utf8').startsWith(debut), nom).toBe(true);
        expect(fichier.suggestedFilename()).toMatch(new RegExp(`^reperes-${t.id}(?:-c1)?\\.(?:bib|ris|json)$`));
      }
    },
    { javaScriptEnabled: false },
  );
});

it('copies the reference alone, consulted today', async () => {
  await lire(
    browser,
    `${site}/cas/ardaines/`,
    async (page) => {
      await page.getByText('Citer : référence').click();
      await page.getByRole('button', { name: 'Copier la référence' }).click();
      await annonce(page, 'Référence copiée.');
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      expect(simple(copied)).toMatch(
        /^RTES, « ARDAINES ».*RTES, avril 2014.*, \[consulté le \d+ \p{L}+ \d{4}\], .+\/cas\/ardaines\/$/u,
      );
    },
    presse,
  );
});

it('says so when the browser refuses to copy', async () => {
  await lire(browser, `${site}/temoignages/${unTemoignage().id}/`, async (page) => {
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
      document.execCommand = () => false;
    });
    await page
      .getByRole('button', { name: /^Copier la citation/ })
      .first()
      .click();
    await annonce(page, 'Votre navigateur refuse de copier : sélectionnez le texte et copiez-le à la main.');
  });
});

it('copies the code of a frame that shows that quotation, in any site', async () => {
  const t = unTemoignage();
  await lire(
    browser,
    `${site}/temoignages/${t.id}/`,
    async (page) => {
      await page
        .getByRole('button', { name: /^Intégrer la citation/ })
        .first()
        .click();
      await annonce(page, 'Code copié');
      const code = await page.evaluate(() => navigator.clipboard.readText());
      expect(code).toContain(`src="${site}/integrer/temoignages/${t.id}.html#c1"`);
    },
    presse,
  );
});
