import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { simple } from './documents.ts';
import { copied, open, openAs, press, site } from './open.ts';
import { published } from './published.ts';

const t = published.find(({ auteurs, citations }) => auteurs.length === 1 && citations.length === 1);
const [citation] = t?.citations ?? [];
const [auteur] = t?.auteurs ?? [];
if (!t || !citation || !auteur) throw new Error('aucun témoignage d’une seule citation');
const PAGE = `/temoignages/${t.id}/`;

it('copies a quotation in one gesture: text and HTML, with who, what, where, page and permanent address', () =>
  open(PAGE, async (page) => {
    await press(page, 'Copier la citation', 'Citation copiée, avec sa référence.');
    const html = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return (await item?.getType('text/html'))?.text() ?? '';
    });
    const [paroles = '', reference = ''] = (await copied(page)).split('\n');
    expect(paroles).toMatch(/^«\u00a0.*\u00a0»$/);
    expect(simple(paroles)).toBe(`« ${simple(citation.texte)} »`);
    expect(simple(reference)).toContain(simple(`${auteur.nom}, ${auteur.fonction}`));
    expect(simple(reference)).toMatch(/Repères – Les rôles.+, RTES, avril 2014.*, \[consulté le \d+ \p{L}+ \d{4}\], /u);
    expect(reference.endsWith(`${PAGE}#c1`)).toBe(true);
    expect(html).toContain('<blockquote>');
    expect(html).toMatch(/<cite>Repères – /);
    expect(html).toMatch(new RegExp(`<a href="https?://[^"]+${PAGE}#c1">`));
    expect(html).not.toMatch(/class=|data-|style=|<script/);

    await press(page, 'Intégrer la citation', 'Code copié');
    expect(await copied(page)).toContain(`src="${site}/integrer/temoignages/${t.id}.html#c1"`);
  }));

it('a text that was signed, not spoken, says so where it stands and once copied', () =>
  open('/temoignages/coubard-animation-regionale/', async (page) => {
    expect(await page.locator('main').innerText()).toMatch(/texte signé/i);
    await press(page, 'Copier la citation', 'Citation copiée, avec sa référence.');
    expect(await copied(page)).toContain(', texte signé, dans ');
  }));

it('a selection by hand takes the words without the buttons', () =>
  open(PAGE, async (page) => {
    await page.evaluate(() => {
      getSelection()?.selectAllChildren(document.querySelector('#c1') ?? document.body);
      document.execCommand('copy');
    });
    await expect.poll(async () => simple(await copied(page))).toContain(simple(citation.texte));
    expect(await copied(page)).not.toMatch(/Copier|Garder|\u00ad/);
  }));

it.each([
  ['.grande blockquote', PAGE],
  ['.premiere blockquote', '/regions/occitanie/'],
])('what the mouse selects has its guillemets in pairs: %s', (selector, address) =>
  open(address, async (page) => {
    const quotation = page.locator(selector).first();
    await quotation.scrollIntoViewIfNeeded();
    const edges = await quotation.evaluate((e) => {
      const range = document.createRange();
      range.selectNodeContents(e);
      const lines = [...range.getClientRects()].filter((c) => c.width > 5);
      const [start, end] = [lines[0], lines.at(-1)];
      if (!start || !end) throw new Error('citation vide');
      return { x: start.left, y: start.top + start.height / 2, right: end.right, bottom: end.top + end.height / 2 };
    });
    const copy = async () => {
      await page.evaluate(() => navigator.clipboard.writeText(''));
      await page.keyboard.press('Control+c');
      await expect.poll(() => copied(page)).not.toBe('');
      const words = (await copied(page)).trim();
      expect(words.length).toBeGreaterThan(40);
      expect(words.split('«').length, words).toBe(words.split('»').length);
      expect(words).not.toMatch(/^»|«$/);
    };
    await quotation.click({ clickCount: 3 });
    await copy();
    // From the first letter to the last, then from well outside the words.
    for (const [before, after] of [
      [-1, 1],
      [30, 60],
    ] as const) {
      await page.mouse.move(edges.x - before, edges.y);
      await page.mouse.down();
      await page.mouse.move(edges.right + after, edges.bottom, { steps: 6 });
      await page.mouse.up();
      await copy();
    }
  }),
);

it('gives BibTeX, RIS and CSL-JSON as files, without a script', () =>
  openAs({ javaScriptEnabled: false }, PAGE, async (page) => {
    await page.locator('.emporter > summary').click();
    for (const [name, start, end] of [
      ['BibTeX', `@inbook{${t.id}-c1,`, 'bib'],
      ['RIS', 'TY  - CHAP\r\n', 'ris'],
      ['CSL-JSON', `[{"id":"${t.id}-c1"`, 'json'],
    ] as const) {
      const link = page.getByRole('link', { name, exact: true });
      const [file] = await Promise.all([page.waitForEvent('download'), link.click()]);
      expect(readFileSync(await file.path(), 'utf8').startsWith(start), name).toBe(true);
      expect(file.suggestedFilename()).toBe(`reperes-${t.id}-c1.${end}`);
    }
  }));

it('copies the reference alone, consulted today', () =>
  open('/cas/ardaines/', async (page) => {
    await page.getByText('Citer : référence').click();
    await press(page, 'Copier la référence', 'Référence copiée.');
    expect(simple(await copied(page))).toMatch(
      /^RTES, « ARDAINES ».*RTES, avril 2014.*, \[consulté le \d+ \p{L}+ \d{4}\], .+\/cas\/ardaines\/$/u,
    );
  }));

it('says so when the browser refuses to copy', () =>
  open(PAGE, async (page) => {
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
      document.execCommand = () => false;
    });
    await press(
      page,
      'Copier la citation',
      'Votre navigateur refuse de copier : sélectionnez le texte et copiez-le à la main.',
    );
  }));
