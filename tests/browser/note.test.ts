import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { convert, office, partOf, simple, wordsOf } from './documents.ts';
import { announced, open, openAs, press, site } from './open.ts';

const note = '/ma-selection/';
const kept = (page: Page) => page.evaluate(() => localStorage.getItem('reperes-selection') ?? '');
/** The titles of what is kept, in order; the reader's words by their text. */
const keptTitles = (page: Page) =>
  page
    .locator('.pieces > li')
    .evaluateAll((rows) =>
      rows.map((row) => row.querySelector('textarea')?.value ?? row.querySelector('h3, .perdu')?.textContent ?? ''),
    );
const trouble = (page: Page, said: string) => page.getByRole('alert').filter({ hasText: said }).waitFor();
/** Takes the note away, in one click. */
async function takeAway(page: Page, name: string, extension: string): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
  const path = join(mkdtempSync(join(tmpdir(), 'note-')), `note.${extension}`);
  await file.saveAs(path);
  return path;
}

it.each([1280, 360])('from the home page to a file in five clicks, at %i px', (width) =>
  openAs({ viewport: { width, height: 800 } }, '/', async (page) => {
    await page.locator('main').getByRole('link', { name: 'Préparer une note' }).click();
    await page.getByLabel('Sur quoi ?').selectOption('qui-paie-la-coordination');
    await page.getByRole('radio', { name: 'Intercommunalité' }).check();
    await page.getByRole('button', { name: 'Composer la note' }).click();
    const path = await takeAway(page, 'Word (DOCX)', 'docx');
    const body = simple(wordsOf(path, 'word/document.xml'));
    for (const title of ['Trois arguments', 'Qui finance', 'Un exemple']) expect(body).toContain(title);
    expect(body).toContain('Intercommunalités : 600 k€ mobilisés, 15 projets soutenus');
    const document = partOf(path, 'word/document.xml');
    expect(document.match(/w:val="Citation"/g)).toHaveLength(4);
    expect(document.match(/<w:footnoteReference /g)?.length).toBeGreaterThanOrEqual(7);
    const footnotes = partOf(path, 'word/footnotes.xml');
    expect(footnotes).toMatch(/RTES, avril\s2014/);
    for (const folder of ['/leviers/', '/chiffres/', '/temoignages/', '/cas/']) expect(footnotes).toContain(folder);
  }),
);

it('from a lever or a case, the form has them already', () =>
  open('/cas/le-periscope/', async (page) => {
    await page.locator('main').getByRole('link', { name: 'Préparer une note' }).click();
    await expect.poll(() => page.getByLabel('Sur quoi ?').inputValue()).toBe('amenagement-immobilier');
    await page.getByRole('button', { name: 'Composer la note' }).click();
    await page.locator('.papier', { hasText: 'Le Périscope' }).waitFor();
  }));

describe('one A4', () => {
  const longest = `${note}?sujet=que-peut-une-commune`;
  /** The pages of a PDF: its leaves are objects of their own, or counted at their root. */
  const pagesOf = (pdf: Buffer) => Number(/\/Type\s*\/Pages\b[^>]*?\/Count\s+(\d+)/s.exec(pdf.toString('latin1'))?.[1]);

  it('is enough for the longest of the prepared notes, printed from the site', () =>
    open(longest, async (page) => {
      await page.locator('.papier h1').waitFor();
      expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toBe(1);
    }));
  it.each([
    ['Word (DOCX)', 'docx', 'word/document.xml', 'w:w="11906" w:h="16838"'],
    ['LibreOffice (ODT)', 'odt', 'styles.xml', 'fo:page-width="21cm" fo:page-height="29.7cm"'],
  ])(
    `and in %s, ${office ? 'as LibreOffice lays it out' : 'by its sheet and its number of signs'}`,
    async (name, extension, part, sheet) => {
      await open(longest, async (page) => {
        const path = await takeAway(page, name, extension);
        expect(partOf(path, part)).toContain(sheet);
        if (office) expect(pagesOf(readFileSync(convert(path, 'pdf', 'pdf')))).toBe(1);
        else expect(wordsOf(path, part).length).toBeLessThan(5500);
      });
    },
  );
});

describe('what one keeps', () => {
  it('« Garder tout » keeps all that its list shows, and the header counts it', () =>
    open('/temoignages/', async (page) => {
      const n = await page.locator('main [data-geste="garder"]').count();
      expect(n).toBeGreaterThan(5);
      await press(page, 'Garder tout', `Ma note : ${n}.`);
      await page.getByRole('link', { name: `Ma note (${n})` }).click();
      await expect.poll(() => keptTitles(page)).toHaveLength(n);
    }));
  it('is a lever’s paragraph for one level, a line of who pays, a figure of a case', () =>
    open('/leviers/emploi-coordination-rd/', async (page) => {
      await press(page, 'Garder : Département', 'Gardé.');
      await page.goto(`${site}/qui-paie-la-coordination/`);
      await press(page, 'Garder : Pays de la Loire : aide au démarrage', 'Ma note : 2.');
      await page.goto(`${site}/cas/la-verriere/`);
      await press(page, 'Garder : Habitants de la commune', 'Ma note : 3.');
      await page.goto(site + note);
      await expect.poll(() => keptTitles(page)).toHaveLength(3);
      const [paragraph, line] = await keptTitles(page);
      expect(paragraph).toMatch(/: Département$/);
      expect(line).toContain('Pays de la Loire');
      await page.locator('.papier', { hasText: '220 000 € à 14 projets' }).waitFor();
    }));
});

describe('an address that someone sends', () => {
  const mine = '1~n.La%20mienne~c.le-periscope~z.1';
  const own = (page: Page, value = mine) => page.evaluate((v) => localStorage.setItem('reperes-selection', v), value);

  it('runs nothing, and says what it could not read', async () => {
    const hostile = `1~n.${encodeURIComponent('<img src=x onerror=alert(1)>')}~m.${encodeURIComponent('<script>alert(1)</script> [a](javascript:alert(1))')}~t.../../etc.c1~z.2`;
    await open(`${note}#${hostile}`, async (page) => {
      page.on('dialog', () => expect.unreachable());
      await trouble(page, 'Un morceau de cette adresse est illisible');
      expect(await page.locator('.papier :is(img, script, a[href^="javascript"])').count()).toBe(0);
      expect(await page.locator('.papier h1').innerText()).toBe('<img src=x onerror=alert(1)>');
      expect(await kept(page)).toBe('');
    });
  });
  it('cut, gives what comes before the cut and says so; one’s own note is intact', () =>
    openAs({ mayFail: true }, note, async (page) => {
      await own(page);
      await page.goto(site + `${note}#1~n.Autre~c.ardaines~c.le-dam`);
      await page.reload();
      await trouble(page, 'La fin de cette adresse manque');
      await expect.poll(() => keptTitles(page)).toEqual(['ARDAINES']);
      expect(await kept(page)).toBe(mine);
      await page.getByText('La vôtre (1 passage) est intacte.').waitFor();
      await page.getByRole('button', { name: 'L’ajouter à la mienne' }).click();
      await expect.poll(() => keptTitles(page)).toEqual(['Le Périscope', 'ARDAINES']);
    }));
  it('that names what the site has no more says it in its place, and keeps the reader’s words', () =>
    openAs(
      { mayFail: true },
      `${note}#1~c.pole-disparu~l.pedagogie.p-zzzzz!Mes%20mots~c.ardaines~z.3`,
      async (page) => {
        await trouble(page, '2 passages ne sont plus sur le site');
        await expect
          .poll(() => keptTitles(page))
          .toEqual([expect.stringContaining('n’est plus sur le site'), 'Mes mots', 'ARDAINES']);
        await page.locator('.papier', { hasText: 'Mes mots' }).waitFor();
        expect(await page.locator('.papier').innerText()).not.toContain('disparu');
      },
    ));
});

it.each(['SecurityError', 'QuotaExceededError'])(
  'a browser that refuses to store (%s): the note holds in its address',
  (name) =>
    open('/', async (page) => {
      await page.addInitScript((error) => {
        Storage.prototype.setItem = () => {
          throw new DOMException('', error);
        };
      }, name);
      await page.goto(`${site}/temoignages/renaud-amorcage-et-demarrage/`);
      await page
        .getByRole('button', { name: /^Garder/ })
        .first()
        .click();
      await announced(page, 'votre navigateur refuse d’enregistrer');
      await page.getByRole('link', { name: 'ouvrir ma note' }).click();
      await expect.poll(() => keptTitles(page)).toHaveLength(1);
      await press(page, 'Écrire un mot à la fin', 'copiez-la');
      await page.getByRole('textbox', { name: 'Vos mots' }).fill('Ne pas perdre');
      await page.reload();
      await page.locator('.papier', { hasText: 'Ne pas perdre' }).waitFor();
    }),
);

it('two tabs: what one keeps comes to the other, and what is being typed there stays', () =>
  open(note, async (page) => {
    await page.getByRole('button', { name: 'Écrire un mot à la fin' }).click();
    await page.getByRole('textbox', { name: 'Vos mots' }).fill('Je tape');
    const other = await page.context().newPage();
    await other.goto(`${site}/cas/ardaines/`);
    await press(other, 'Garder : ARDAINES', 'Gardé.');
    await expect.poll(() => keptTitles(page)).toEqual(['Je tape', 'ARDAINES']);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
  }));

describe('a tab opened before the site was published anew', () => {
  it('says to reload when it cannot keep', () =>
    openAs({ mayFail: true }, '/cas/ardaines/', async (page) => {
      await page.route('**/actions/gestures-*.js', (route) => route.fulfill({ status: 404 }));
      await page.getByRole('button', { name: 'Garder : ARDAINES' }).click();
      await trouble(page, 'Rechargez cette page');
    }));
  it('says to reload when it cannot write a file, and has lost nothing of what was typed', () =>
    openAs({ mayFail: true }, note, async (page) => {
      await page.route('**/actions/take-away-*.js', (route) => route.fulfill({ status: 404 }));
      await page.getByRole('button', { name: 'Écrire un mot à la fin' }).click();
      await page.getByRole('textbox', { name: 'Vos mots' }).fill('Ma phrase');
      await press(page, 'Word (DOCX)', 'rechargez-la, votre note est intacte');
      await page.reload();
      await expect.poll(() => keptTitles(page)).toEqual(['Ma phrase']);
    }));
});
