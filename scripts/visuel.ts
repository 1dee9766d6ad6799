// Pictures of the site, made the same on every machine, and their comparison.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import pixelmatch from 'pixelmatch';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';

/** One page of each kind. */
export const PAGES: Readonly<Record<string, string>> = {
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
  couverture: '/contribuer/couverture/',
  conception: '/a-propos/conception/',
  introuvable: '/404.html',
};
export const FENETRES = [
  { width: 360, height: 720 },
  { width: 768, height: 720 },
  { width: 1280, height: 800 },
] as const;
export const SCHEMAS = { clair: 'light', sombre: 'dark' } as const;
export const DOSSIER = 'tests/captures';

export interface Capture {
  nom: string;
  image: Buffer;
  /** Digest of the text in the picture: a picture of other words cannot be compared. */
  texte: string;
}
export interface Registre {
  /** Digest of `content/` when the pictures were accepted. */
  contenu: string;
  textes: Record<string, string>;
}

const empreinte = (texte: string | Buffer) => createHash('sha256').update(texte).digest('hex').slice(0, 12);

/** Digest of all that editors wrote: it changes with a testimony more, not with the code. */
export function empreinteDuContenu(racine = 'content'): string {
  const fichiers = readdirSync(racine, { recursive: true, withFileTypes: true }).filter((f) => f.isFile());
  const lignes = fichiers
    .map((f) => join(f.parentPath, f.name))
    .map((f) => `${relative(racine, f).split(sep).join('/')} ${empreinte(readFileSync(f))}`);
  return empreinte(lignes.sort().join('\n'));
}

/** The reader's sans serif is that of their system: here it is one font, so that all machines draw the same letters. */
function policeStable(): string {
  const police = (sous: string) =>
    readFileSync(
      `node_modules/@fontsource-variable/source-sans-3/files/source-sans-3-${sous}-wght-normal.woff2`,
    ).toString('base64');
  const faces = ['latin', 'latin-ext'].map(
    (sous) =>
      `@font-face { font-family: 'Stable'; font-weight: 200 900; src: url(data:font/woff2;base64,${police(sous)}); ${sous === 'latin' ? 'unicode-range: U+0000-00FF, U+0131, U+0152-0153, U+2000-206F, U+20AC, U+2122' : 'unicode-range: U+0100-02BA'} }`,
  );
  return `${faces.join('\n')} :root { --sans: 'Stable' !important } code, pre { font-family: 'Stable' !important }`;
}

/** The words inside the window. */
const texteVisible = (page: Page) =>
  page.evaluate(() => {
    const marcheur = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const plage = document.createRange();
    const mots: string[] = [];
    for (let n = marcheur.nextNode(); n; n = marcheur.nextNode()) {
      if (!n.parentElement?.checkVisibility({ visibilityProperty: true })) continue;
      plage.selectNodeContents(n);
      const cadre = plage.getBoundingClientRect();
      if (cadre.width > 0 && cadre.bottom > 0 && cadre.top < innerHeight)
        mots.push(...(n.textContent ?? '').split(/\s+/).filter(Boolean));
    }
    return mots.join(' ');
  });

/** Takes the pictures of the named pages at each width, in both schemes. */
export async function photographier(navigateur: Browser, site: string, noms = Object.keys(PAGES)): Promise<Capture[]> {
  const captures: Capture[] = [];
  const police = policeStable();
  const file = [...noms];
  const photographe = async () => {
    const contexte = await navigateur.newContext({
      bypassCSP: true,
      reducedMotion: 'reduce',
      locale: 'fr-FR',
      deviceScaleFactor: 1,
    });
    const page = await contexte.newPage();
    for (let nom = file.shift(); nom !== undefined; nom = file.shift()) {
      const reponse = await page.goto(site + (PAGES[nom] ?? '/'), { waitUntil: 'networkidle' });
      if (!reponse?.ok()) throw new Error(`${nom} : ${PAGES[nom]} n’est pas dans le site (scripts/visuel.ts)`);
      await page.addStyleTag({ content: police });
      for (const fenetre of FENETRES) {
        await page.setViewportSize(fenetre);
        for (const [schema, colorScheme] of Object.entries(SCHEMAS)) {
          await page.emulateMedia({ colorScheme });
          await page.evaluate(() => document.fonts.ready);
          captures.push({
            nom: `${nom}-${fenetre.width}-${schema}`,
            image: await page.screenshot({ animations: 'disabled', caret: 'hide' }),
            texte: empreinte(await texteVisible(page)),
          });
        }
      }
    }
    await contexte.close();
  };
  await Promise.all([photographe(), photographe()]);
  return captures.sort((a, b) => a.nom.localeCompare(b.nom));
}

/** A light picture: sixteen colours are enough for what a comparison sees. */
export const alleger = async (image: Buffer) =>
  sharp(await sharp(image).png({ palette: true, colours: 16, dither: 0 }).toBuffer())
    .webp({ lossless: true, effort: 6 })
    .toBuffer();

/** The share of the pixels that differ to the eye, and a picture of where. A picture of another size differs wholly. */
export async function comparer(reference: Buffer, image: Buffer): Promise<{ part: number; ecart?: Buffer }> {
  const [a, b] = await Promise.all(
    [reference, image].map((i) => sharp(i).ensureAlpha().raw().toBuffer({ resolveWithObject: true })),
  );
  if (!a || !b || a.info.width !== b.info.width || a.info.height !== b.info.height) return { part: 1 };
  const { width, height } = a.info;
  const ecart = Buffer.alloc(a.data.length);
  const pixels = pixelmatch(a.data, b.data, ecart, width, height, { threshold: 0.15 });
  return {
    part: pixels / (width * height),
    ecart: await sharp(ecart, { raw: { width, height, channels: 4 } })
      .png()
      .toBuffer(),
  };
}

export const lireRegistre = (): Registre =>
  existsSync(`${DOSSIER}/textes.json`)
    ? (JSON.parse(readFileSync(`${DOSSIER}/textes.json`, 'utf8')) as Registre)
    : { contenu: '', textes: {} };
