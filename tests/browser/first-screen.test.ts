import { expect, it } from 'vitest';
import { open, openAs, site } from './open.ts';

const SCREENS = { computer: { width: 1280, height: 800 }, phone: { width: 360, height: 740 } };
const BOTH = ['computer', 'phone'] as const;
const CASES = 'cas/les-ecossolies cas/le-periscope cas/pole-sud-aquitain cas/les-articulteurs';

/** What a page is about must stand there, whole, without scrolling; of a paragraph, its first line. */
const FIRST: [what: string, pages: string, seen: string[], screens: readonly (keyof typeof SCREENS)[]][] = [
  [
    'a testimony: who speaks, and the first line of what was said',
    'temoignages/pons-assises-ess-midi-pyrenees temoignages/billes-marcelo-equipe-projet-transversale temoignages/rivoal-maire-mise-en-relation',
    ['.qui .nom a', '.mots blockquote p'],
    BOTH,
  ],
  [
    'a lever: « Préparer une note », and the four who can act',
    'leviers/amenagement-immobilier leviers/emploi-coordination-rd leviers/concertations',
    ['.preparer-ici a', '[href="#region"] b', '[href="#departement"] b', '[href="#commune"] b'],
    BOTH,
  ],
  [
    'a section of the guide: its contents, and its title',
    'guide/2-2-reperage guide/2-4-strategique guide/annexe-b',
    ['.sommaire summary', 'article h1'],
    BOTH,
  ],
  ['a case: its seven lines', CASES, ['.fiche-cas'], ['computer']],
  [
    'a case: its name, its outline, where and since when',
    CASES,
    ['main h1', 'main .silhouette', '.fiche-cas > :nth-child(2)'],
    ['phone'],
  ],
];

it.each(
  FIRST.flatMap(([what, pages, seen, screens]) =>
    screens.flatMap((screen) => pages.split(' ').map((page) => ({ screen, what, page, seen }))),
  ),
)('in the first screen of a $screen, $what – $page', ({ screen, page: id, seen }) =>
  openAs({ viewport: SCREENS[screen] }, `/${id}/`, async (page) => {
    const hidden = await page.evaluate(
      (all) =>
        all.filter((selector) => {
          const element = document.querySelector(selector);
          const range = document.createRange();
          if (element) range.selectNodeContents(element);
          const [box] = element?.localName === 'p' ? range.getClientRects() : [element?.getBoundingClientRect()];
          return !box?.width || box.bottom > innerHeight || box.right > innerWidth;
        }),
      seen,
    );
    expect(hidden).toEqual([]);
  }),
);

it('a case says its seven lines, in their order, each with a word', () =>
  open('/cas/le-periscope/', async (page) => {
    const lines = page.locator('.fiche-cas > div');
    expect(await lines.locator('dt').allTextContents()).toEqual([
      ...['Où', 'Depuis', 'Qui porte', 'Qui soutient'],
      ...['Qui paie', 'Un lieu', 'Qui a fait quoi'],
    ]);
    expect((await lines.locator('dd').allTextContents()).filter((said) => said.trim() === '')).toEqual([]);
  }));

it('the header takes one line of a phone, at most 64 px, on any page; its menu and its search open', () =>
  openAs({ viewport: { width: 320, height: 640 } }, '/', async (page) => {
    for (const address of ['/cas/', '/temoignages/', '/leviers/concertations/']) {
      await page.goto(site + address);
      const { height } = (await page.locator('body > header').boundingBox()) ?? {};
      expect(height, address).toBeLessThanOrEqual(64);
    }
    const parts = [page.getByRole('link', { name: /^Ma note/ }), page.getByRole('searchbox')];
    const shown = () => Promise.all(parts.map((part) => part.isVisible()));
    await page.getByText('Menu', { exact: true }).click();
    await expect.poll(shown).toEqual([true, false]);
    // One fold closes the other.
    await page.locator('summary', { hasText: 'Chercher' }).click();
    await expect.poll(shown).toEqual([false, true]);
    await page.setViewportSize({ width: 1280, height: 800 });
    await expect.poll(shown).toEqual([true, true]);
  }));

it('nothing moves when the font comes, nor when it never does', async () => {
  const heights: number[] = [];
  for (const comes of [true, false])
    await openAs({ mayFail: true, viewport: { width: 360, height: 740 } }, '/robots.txt', async (page) => {
      if (!comes) await page.route('**/*.woff2', (route) => route.abort());
      await page.goto(`${site}/temoignages/pons-assises-ess-midi-pyrenees/`);
      const there = () => page.evaluate(() => document.fonts.check('1rem "Repere Serif"', 'łčşñé\u202f'));
      if (comes) await expect.poll(there).toBe(true);
      heights.push(await page.evaluate(() => document.documentElement.scrollHeight));
    });
  const [withFont = 0, without = 0] = heights;
  expect(Math.abs(without - withFont) / withFont).toBeLessThan(0.03);
});
