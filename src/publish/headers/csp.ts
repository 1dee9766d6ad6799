/**
 * What a page of the site may load and run: the one source of the `<meta>` of each page and of the headers of
 * each host. Nothing inline but the stylesheet that the build hashed, nothing from another domain.
 */
type Directives = Record<string, readonly string[]>;

const SOI = "'self'";
const RIEN = "'none'";

/** The rules of every page, but for the hashes of its stylesheet. */
const COMMUNES = {
  'default-src': [RIEN],
  'script-src': [SOI],
  'style-src': [SOI],
  'img-src': [SOI],
  'font-src': [SOI],
  'connect-src': [SOI],
  'worker-src': [SOI],
  'manifest-src': [SOI],
  'base-uri': [RIEN],
  'form-action': [SOI],
} satisfies Directives;

/** What only a header can say: a browser ignores it in a `<meta>`, or would fetch a local copy over TLS. */
const EN_TETE_SEULEMENT = { 'frame-ancestors': [RIEN], 'upgrade-insecure-requests': [] } satisfies Directives;

/**
 * The kinds of page that do not have the same needs. Search compiles WebAssembly; other sites frame quotations;
 * `/admin/` is a program of its own.
 */
export type Genre = 'lecture' | 'recherche' | 'cadre' | 'admin';

/** A quotation in another site's page: text, its stylesheet and its font, with nothing to run or to send. */
const CADRE = {
  'default-src': [RIEN],
  'style-src': [SOI],
  'font-src': [SOI],
  'base-uri': [RIEN],
  'form-action': [RIEN],
} satisfies Directives;

const PROPRES: Record<Exclude<Genre, 'cadre'>, Directives> = {
  lecture: {},
  recherche: { 'script-src': [SOI, "'wasm-unsafe-eval'"] },
  // The editor draws its interface with inline styles and talks to GitHub; no reading page links to it.
  admin: {
    'style-src': [SOI, "'unsafe-inline'"],
    'img-src': [SOI, 'blob:', 'data:', 'https://avatars.githubusercontent.com'],
    'connect-src': [SOI, 'blob:', 'data:', 'https://api.github.com', 'https://www.githubstatus.com'],
    'frame-src': ['blob:'],
  },
};

/** Where pages of each kind stand, the base path left out; everything else is for reading. */
const PLACES: readonly (readonly [string, Genre])[] = [
  ['/recherche/', 'recherche'],
  ['/integrer/regions/', 'cadre'],
  ['/integrer/temoignages/', 'cadre'],
  ['/admin/', 'admin'],
];

/** Which kind of page stands at an address, the base path left out. */
export const genre = (adresse: string): Genre => PLACES.find(([debut]) => adresse.startsWith(debut))?.[1] ?? 'lecture';

const ecrire = (directives: Directives) =>
  Object.entries(directives)
    .map(([nom, sources]) => [nom, ...sources].join(' '))
    .join('; ');

export interface Contexte {
  genre: Genre;
  /** `'sha256-…'` of each inline stylesheet of the page. */
  haches?: readonly string[];
}

function directives({ genre: g, haches = [] }: Contexte): Directives {
  if (g === 'cadre') return CADRE;
  const ensemble: Directives = { ...COMMUNES, ...PROPRES[g] };
  // A hash beside 'unsafe-inline' would switch it off.
  return g === 'admin' ? ensemble : { ...ensemble, 'style-src': [...(ensemble['style-src'] ?? []), ...haches] };
}

/** The policy as a `<meta http-equiv="Content-Security-Policy">` holds it. */
export const cspMeta = (contexte: Contexte): string => ecrire(directives(contexte));

/** The policy as a header holds it. */
export const cspEnTete = (contexte: Contexte): string =>
  ecrire({
    ...directives(contexte),
    ...EN_TETE_SEULEMENT,
    ...(contexte.genre === 'cadre' && { 'frame-ancestors': ['*'] }),
  });
