import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { browser, site } from './open.ts';
import { summarise, type Fault } from '../build/pages.ts';
import { onePagePerKind, everyPage, visit } from './pages.ts';

const MM = 96 / 25.4;
/** What is left of an A4 sheet inside its margins, upright; and laid down, for the pages with a wide table. */
const DEBOUT = { width: Math.floor((210 - 32) * MM), height: Math.floor((297 - 38) * MM) };
const COUCHE = { width: Math.floor((297 - 32) * MM), height: Math.floor((210 - 38) * MM) };

type Regard = (page: Page, feuille: typeof DEBOUT) => Promise<string[]>;
/** What a sheet must be, and how to see that it is not. */
const REGARDS: Record<string, Regard> = {
  'has no menu, no field, no button, nothing to click': (page) =>
    page.evaluate(() =>
      // A page's own table of contents is its text; of the road of the levers, the one we are on stays as a sign.
      [
        ...document.querySelectorAll(
          'nav:not([aria-labelledby=sommaire]) a:not([aria-current]), input, select, textarea, button:not(th > button), .evitement',
        ),
      ]
        .filter((e) => e.checkVisibility({ visibilityProperty: true }) && e.getBoundingClientRect().height > 0)
        .map((e) => e.outerHTML.slice(0, 80)),
    ),

  'says what it is, whose it is, of when, and its own address at its foot': (page) =>
    page.evaluate(() => {
      const canonique = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? '';
      const pied = document.querySelector<HTMLElement>('footer')?.innerText ?? '';
      return [
        ...([...document.querySelectorAll('h1')].some((h) => h.checkVisibility()) ? [] : ['pas de titre']),
        ...(pied.includes('RTES') ? [] : ['le pied ne dit pas d’où vient la page']),
        ...(/\b20\d\d\b/.test(document.body.innerText) ? [] : ['aucune date']),
        ...(canonique && pied.includes(canonique) ? [] : [`l’adresse ${canonique} n’est pas au pied`]),
      ];
    }),

  'leaves its text free of addresses, and gives those of other sites at its end': (page) =>
    page.evaluate(() => {
      const bare = (href: string) => href.replace(/^https?:\/\/(?:www\.)?|\/$/g, '');
      const links = [...document.querySelectorAll<HTMLAnchorElement>('main a[href]')].filter((a) =>
        a.checkVisibility(),
      );
      const said = document.querySelector('main')?.innerText ?? '';
      return [
        ...links
          .filter((a) => /[/.]/.test(getComputedStyle(a, '::after').content))
          .map((a) => `dans le texte : ${a.href}`),
        ...links
          .filter(
            (a) => /^http/.test(a.getAttribute('href') ?? '') && !said.includes(bare(a.getAttribute('href') ?? '')),
          )
          .map((a) => `adresse nulle part : ${a.href}`),
      ];
    }),

  'cuts no quotation, no row, no figure: each is kept whole and is shorter than the sheet': (page, feuille) =>
    page.evaluate((hauteur) => {
      const entiers = [...document.querySelectorAll('main :is(blockquote, tr, figure, .qui, .depuis, .mot)')];
      return entiers
        .filter((e) => e.checkVisibility())
        .flatMap((e) => [
          ...(getComputedStyle(e).breakInside === 'avoid' ? [] : [`peut être coupé : ${e.outerHTML.slice(0, 60)}`]),
          ...(e.getBoundingClientRect().height < hauteur
            ? []
            : [`plus haut que la feuille : ${e.outerHTML.slice(0, 60)}`]),
        ]);
    }, feuille.height),

  'leaves no title at the bottom of a sheet': (page) =>
    page.evaluate(() =>
      [...document.querySelectorAll('main :is(h1, h2, h3, h4, caption)')]
        .filter((e) => e.checkVisibility() && getComputedStyle(e).breakAfter !== 'avoid')
        .map((e) => e.outerHTML.slice(0, 60)),
    ),

  'holds in the width of the sheet, tables included': (page, feuille) =>
    page.evaluate((largeur) => {
      const deborde = (e: Element) =>
        e.getBoundingClientRect().right > largeur + 2 && !e.closest('.visuellement-cache');
      const larges = [...document.querySelectorAll('main *:not(svg *)')].filter(
        (e) => e.checkVisibility() && deborde(e),
      );
      const rognes = [...document.querySelectorAll('main .tableau')].filter((e) => e.scrollWidth > e.clientWidth + 2);
      return [...larges.slice(0, 2), ...rognes].map((e) => e.outerHTML.slice(0, 80));
    }, feuille.width),

  'is black on white even for who reads in the dark, and keeps the colours that mean something': async (page) => {
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    return page.evaluate(() => {
      const fond = getComputedStyle(document.documentElement).backgroundColor;
      const texte = getComputedStyle(document.querySelector('main p') ?? document.body).color;
      const sombre = (texte.match(/\d+/g) ?? []).slice(0, 3).every((n) => Number(n) < 90);
      const signes = [...document.querySelectorAll('main :is(.borne, .barre)')].slice(0, 5);
      return [
        ...(fond === 'rgb(255, 255, 255)' ? [] : [`fond ${fond}`]),
        ...(sombre ? [] : [`texte ${texte}`]),
        ...signes
          .filter((e) => getComputedStyle(e).printColorAdjust !== 'exact')
          .map(() => 'une borne ou une barre perd sa couleur'),
      ];
    });
  },
};

describe('on paper, each kind of page', () => {
  const faults = new Map<string, Fault[]>();
  beforeAll(async () => {
    await visit(onePagePerKind(), async (page, ou) => {
      await page.emulateMedia({ media: 'print', colorScheme: 'light' });
      const couche = await page.evaluate(() => getComputedStyle(document.body).getPropertyValue('page') === 'couche');
      const feuille = couche ? COUCHE : DEBOUT;
      await page.setViewportSize(feuille);
      for (const [nom, regarder] of Object.entries(REGARDS))
        faults.set(nom, [...(faults.get(nom) ?? []), ...(await regarder(page, feuille)).map((quoi) => ({ ou, quoi }))]);
      return [];
    });
  });

  it.each(Object.keys(REGARDS))('%s', (nom) => {
    const found = faults.get(nom);
    if (!found) throw new Error('rien n’a été regardé');
    expect(summarise(found)).toEqual([]);
  });
});

it('the sheets themselves: a PDF with numbered pages, its language and its headings', async () => {
  const page = await browser.newPage();
  await page.goto(`${site}/guide/2-4-strategique/`);
  const pdf = (await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true })).toString('latin1');
  await page.close();
  const feuilles = pdf.match(/\/Type\s*\/Page\b/g) ?? [];
  expect(feuilles.length).toBeGreaterThan(1);
  expect(pdf).toMatch(/\/Lang\s*\(fr\)/);
  expect(pdf).toContain('/StructTreeRoot');
  expect(pdf).toContain('/Outlines');
  // A4, upright.
  expect(pdf).toMatch(/\/MediaBox\s*\[0 0 59[45](?:\.\d+)? 84[12]/);
});

it('a lever is one A4: its levels, its cautions, a voice of each side, its cases', async () => {
  const leviers = everyPage().filter((a) => /^\/leviers\/[^/]+\/$/.test(a));
  expect(leviers.length).toBe(8);
  const sheets = await visit(leviers, async (page, ou) => {
    await page.emulateMedia({ media: 'print' });
    const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1');
    const shown = page.locator(
      '#region, #departement, #intercommunalite, #commune, #points-de-vigilance, .face-a-face .liste-voix > li, #cas',
    );
    return [
      { ou, feuilles: pdf.match(/\/Type\s*\/Page\b/g)?.length, vus: await shown.filter({ visible: true }).count() },
    ];
  });
  expect(sheets.filter(({ feuilles, vus }) => feuilles !== 1 || vus !== 8)).toEqual([]);
});
