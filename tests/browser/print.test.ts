import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { open } from './open.ts';
import { everyPage, oneWalk, visit } from './pages.ts';

const MM = 96 / 25.4;
/** What is left of an A4 sheet inside its margins, upright; and laid down, for the pages with a wide table. */
const UPRIGHT = { width: Math.floor((210 - 32) * MM), height: Math.floor((297 - 38) * MM) };
const LAID_DOWN = { width: Math.floor((297 - 32) * MM), height: Math.floor((210 - 38) * MM) };

/** What a sheet must be, and how to see in the page that it is not. */
const RULES = {
  'has no menu, no field, no button, nothing to click': () =>
    // A page's own table of contents is its text; of the road of the levers, the one we are on stays as a sign.
    [
      ...document.querySelectorAll(
        'nav:not([aria-labelledby=sommaire]) a:not([aria-current]), input, select, textarea, button:not(th > button), .evitement',
      ),
    ].filter((e) => e.checkVisibility({ visibilityProperty: true }) && e.getBoundingClientRect().height > 0),

  'says what it is, whose it is, of when, and its own address at its foot': () => {
    const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? '';
    const foot = document.querySelector<HTMLElement>('footer')?.innerText ?? '';
    return [
      ...([...document.querySelectorAll('h1')].some((h) => h.checkVisibility()) ? [] : ['pas de titre']),
      ...(foot.includes('RTES') ? [] : ['le pied ne dit pas d’où vient la page']),
      ...(/\b20\d\d\b/.test(document.body.innerText) ? [] : ['aucune date']),
      ...(canonical && foot.includes(canonical) ? [] : [`l’adresse ${canonical} n’est pas au pied`]),
    ];
  },

  'leaves its text free of addresses, and gives those of other sites at its end': () => {
    const bare = (href: string) => href.replace(/^https?:\/\/(?:www\.)?|\/$/g, '');
    const links = [...document.querySelectorAll<HTMLAnchorElement>('main a[href]')].filter((a) => a.checkVisibility());
    const said = document.querySelector('main')?.innerText ?? '';
    const isNowhere = (href: string) => href.startsWith('http') && !said.includes(bare(href));
    return [
      ...links.filter((a) => /[/.]/.test(getComputedStyle(a, '::after').content)),
      ...links.map((a) => a.getAttribute('href') ?? '').filter(isNowhere),
    ];
  },

  'cuts no quotation, no row, no figure: each is kept whole and is shorter than the sheet': () =>
    [...document.querySelectorAll('main :is(blockquote, tr, figure, .qui, .depuis, .mot)')].filter(
      (e) =>
        e.checkVisibility() &&
        (getComputedStyle(e).breakInside !== 'avoid' || e.getBoundingClientRect().height >= innerHeight),
    ),

  'leaves no title at the bottom of a sheet': () =>
    [...document.querySelectorAll('main :is(h1, h2, h3, h4, caption)')].filter(
      (e) => e.checkVisibility() && getComputedStyle(e).breakAfter !== 'avoid',
    ),

  'holds in the width of the sheet, tables included': () => [
    ...[...document.querySelectorAll('main *:not(svg *)')].filter(
      (e) =>
        e.checkVisibility() && e.getBoundingClientRect().right > innerWidth + 2 && !e.closest('.visuellement-cache'),
    ),
    ...[...document.querySelectorAll('main .tableau')].filter((e) => e.scrollWidth > e.clientWidth + 2),
  ],

  'is black on white even for who reads in the dark, and keeps the colours that mean something': () => {
    const ground = getComputedStyle(document.documentElement).backgroundColor;
    const text = getComputedStyle(document.querySelector('main p') ?? document.body).color;
    const isDark = (text.match(/\d+/g) ?? []).slice(0, 3).every((n) => Number(n) < 90);
    return [
      ...(ground === 'rgb(255, 255, 255)' ? [] : [`fond ${ground}`]),
      ...(isDark ? [] : [`texte ${text}`]),
      // The colours of the light scheme: those of the dark one are pale.
      ...['accent', 'region', 'commune'].filter((name) => {
        const hex = getComputedStyle(document.documentElement).getPropertyValue(`--${name}`);
        return (hex.match(/[\da-f]{2}/gi) ?? []).reduce((sum, part) => sum + parseInt(part, 16), 0) > 300;
      }),
      ...[...document.querySelectorAll('main :is(.borne, .barre)')].filter(
        (e) => getComputedStyle(e).printColorAdjust !== 'exact',
      ),
    ];
  },
} satisfies Record<string, () => (Element | string)[]>;
const names = Object.keys(RULES) as (keyof typeof RULES)[];

/** The first faults that a rule finds on a sheet, as texts. */
const look = (rule: keyof typeof RULES) => async (page: Page) => {
  // For who reads in the dark, too.
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const isWide = await page.evaluate(() => getComputedStyle(document.body).getPropertyValue('page') === 'couche');
  await page.setViewportSize(isWide ? LAID_DOWN : UPRIGHT);
  return page.evaluate<string[]>(
    `(${String(RULES[rule])})().slice(0, 3).map((e) => (typeof e === 'string' ? e : e.outerHTML.slice(0, 80)))`,
  );
};
const faultsBy = oneWalk(Object.fromEntries(names.map((rule) => [rule, look(rule)])));
it.each(names)('on paper, each kind of page %s', async (rule) => {
  expect(await faultsBy(rule)).toEqual([]);
});

const SHEET = /\/Type\s*\/Page\b/g;
const sheetsOf = async (page: Page) =>
  (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1').match(SHEET)?.length ?? 0;
it('the sheets themselves: a PDF with numbered pages, its language and its headings', () =>
  open('/guide/2-4-strategique/', async (page) => {
    const pdf = (await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true })).toString('latin1');
    expect(pdf.match(SHEET)?.length).toBeGreaterThan(1);
    // A4, upright.
    for (const sign of [
      /\/Lang\s*\(fr\)/,
      /\/StructTreeRoot/,
      /\/Outlines/,
      /\/MediaBox\s*\[0 0 59[45](?:\.\d+)? 84[12]/,
    ])
      expect(pdf).toMatch(sign);
  }));

it('a case is two A4 at most', async () => {
  const cas = everyPage().filter((a) => /^\/cas\/[^/]+\/$/.test(a));
  expect(cas.length).toBeGreaterThan(10);
  const sheets = await visit(cas, async (page, address) => [[address, await sheetsOf(page)] as const]);
  expect(sheets.filter(([, count]) => count < 1 || count > 2)).toEqual([]);
});

it('a lever is one A4: its levels, its cautions, a voice of each side, its cases', async () => {
  const levers = everyPage().filter((a) => /^\/leviers\/[^/]+\/$/.test(a));
  expect(levers.length).toBe(8);
  const sheets = await visit(levers, async (page, address) => {
    await page.emulateMedia({ media: 'print' });
    const parts = page.locator(
      '#region, #departement, #intercommunalite, #commune, #points-de-vigilance, .face-a-face .liste-voix > li, #cas',
    );
    return [[address, await sheetsOf(page), await parts.filter({ visible: true }).count()] as const];
  });
  expect(sheets.filter(([, count, shown]) => count !== 1 || shown !== 8)).toEqual([]);
});
