// Pictures of the site, made the same on every machine, and their comparison.
import pixelmatch from 'pixelmatch';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import sharp from 'sharp';

/** One page of each kind. */
export const CAPTURED_PAGES: Readonly<Record<string, string>> = {
  accueil: '/',
  guide: '/guide/',
  section: '/guide/2-3-accompagnement/',
  leviers: '/leviers/',
  levier: '/leviers/concertations/',
  voix: '/leviers/concertations/voix/',
  temoignages: '/temoignages/',
  temoignage: '/temoignages/arevalo-co-construction/',
  'cas-liste': '/cas/',
  cas: '/cas/le-periscope/',
  regions: '/regions/',
  region: '/regions/occitanie/',
  departement: '/departements/31/',
  chiffres: '/chiffres/',
  theme: '/themes/financement/',
  personne: '/personnes/henri-arevalo/',
  lettre: '/glossaire/p/',
  chronologie: '/chronologie/',
  recherche: '/recherche/',
  coverage: '/contribuer/couverture/',
  introuvable: '/404.html',
};
const SCHEMES = { clair: 'light', sombre: 'dark' } as const;
/** What each page is looked at on: a phone and a screen in both schemes, a tablet in the light. */
export const SCREENS: readonly (readonly [width: number, scheme: keyof typeof SCHEMES])[] = [
  [360, 'clair'],
  [360, 'sombre'],
  [768, 'clair'],
  [1280, 'clair'],
  [1280, 'sombre'],
];
/** Where a picture is cut: the head of the page and the most of what makes its kind. */
const HEIGHT = 1000;
export const FOLDER = 'tests/captures';
/** Half a pixel for one: a line that moved still shows, the picture weighs a third, and edges of letters count less. */
export const CAPTURE_SETTINGS: BrowserContextOptions = {
  bypassCSP: true,
  reducedMotion: 'reduce',
  locale: 'fr-FR',
  deviceScaleFactor: 0.5,
};
/** The share of pixels that may differ: letters drawn by another version of the browser, not a line that moved. */
export const TOLERANCE = 0.002;

export interface Capture {
  page: string;
  nom: string;
  image: Buffer;
}
/** The site's face, waited for: on the site itself, a page opened before it comes keeps the device's. */
const FONT =
  "@font-face { font-family: 'Repere Serif'; src: url('/fonts/repere-serif.woff2'); font-weight: 400 700; font-display: block } code, pre { font-family: 'Repere Serif' !important }";

/** The site's own address, printed here and there, is not the same wherever it is built. */
const fixAddress = (page: Page) =>
  page.evaluate(() => {
    const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let n = walker.nextNode(); canonical && n; n = walker.nextNode())
      if (n.nodeValue?.includes('://'))
        n.nodeValue = n.nodeValue.replaceAll(new URL(canonical).origin, 'https://reperes.example');
  });

/** Where a page that was renamed since is now: what leads there would leave while it is looked at. */
async function currentAddress(site: string, adresse: string): Promise<string> {
  const html = await (await fetch(site + adresse)).text();
  return /<meta http-equiv="refresh" content="0; url=([^"]+)"/.exec(html)?.[1] ?? adresse;
}

/** Takes the pictures of the named pages on each screen. */
export async function photograph(
  browser: Browser,
  site: string,
  names = Object.keys(CAPTURED_PAGES),
): Promise<Capture[]> {
  const captures: Capture[] = [];
  const file = [...names];
  const photographer = async () => {
    const context = await browser.newContext(CAPTURE_SETTINGS);
    const tab = await context.newPage();
    for (let page = file.shift(); page !== undefined; page = file.shift()) {
      const response = await tab.goto(site + (await currentAddress(site, CAPTURED_PAGES[page] ?? '/')));
      if (!response?.ok())
        throw new Error(
          `${page} : ${CAPTURED_PAGES[page]} n’est pas dans le site (CAPTURED_PAGES, scripts/measure/visual.ts)`,
        );
      await tab.addStyleTag({ content: FONT });
      await fixAddress(tab);
      for (const [width, scheme] of SCREENS) {
        await tab.setViewportSize({ width, height: HEIGHT });
        await tab.emulateMedia({ colorScheme: SCHEMES[scheme] });
        await tab.evaluate(async () => {
          // A face of another system is not there, and refuses to load.
          await Promise.allSettled([...document.fonts].map((font) => font.load()));
          await document.fonts.ready;
        });
        captures.push({
          page,
          nom: `${page}-${width}-${scheme}`,
          image: await tab.screenshot({ animations: 'disabled', caret: 'hide' }),
        });
      }
    }
    await context.close();
  };
  await Promise.all([photographer(), photographer()]);
  return captures.sort((a, b) => a.nom.localeCompare(b.nom));
}

/** A light picture: sixteen colours are enough for what a comparison sees. */
export const lightenImage = async (image: Buffer) =>
  sharp(await sharp(image).png({ palette: true, colours: 16, dither: 0 }).toBuffer())
    .webp({ lossless: true, effort: 6 })
    .toBuffer();

/** The share of the pixels that differ to the eye, and a picture of where. A picture of another size differs wholly. */
export async function compare(reference: Buffer, image: Buffer): Promise<{ part: number; difference?: Buffer }> {
  const [a, b] = await Promise.all(
    [reference, image].map((i) => sharp(i).ensureAlpha().raw().toBuffer({ resolveWithObject: true })),
  );
  if (!a || !b || a.info.width !== b.info.width || a.info.height !== b.info.height) return { part: 1 };
  const { width, height } = a.info;
  const difference = Buffer.alloc(a.data.length);
  const pixels = pixelmatch(a.data, b.data, difference, width, height, { threshold: 0.15 });
  return {
    part: pixels / (width * height),
    difference: await sharp(difference, { raw: { width, height, channels: 4 } })
      .png()
      .toBuffer(),
  };
}
