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

/** The kinds of page that do not have the same needs. Search compiles WebAssembly; `/admin/` is a program of its own. */
export type Genre = 'lecture' | 'recherche' | 'admin';

const PROPRES: Record<Genre, Directives> = {
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

/** Which kind of page stands at an address, the base path left out. */
export function genre(adresse: string): Genre {
  if (adresse.startsWith('/recherche/')) return 'recherche';
  return adresse.startsWith('/admin/') ? 'admin' : 'lecture';
}

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
  const ensemble: Directives = { ...COMMUNES, ...PROPRES[g] };
  // A hash beside 'unsafe-inline' would switch it off.
  return g === 'admin' ? ensemble : { ...ensemble, 'style-src': [...(ensemble['style-src'] ?? []), ...haches] };
}

/** The policy as a `<meta http-equiv="Content-Security-Policy">` holds it. */
export const cspMeta = (contexte: Contexte): string => ecrire(directives(contexte));

/** The policy as a header holds it. */
export const cspEnTete = (contexte: Contexte): string => ecrire({ ...directives(contexte), ...EN_TETE_SEULEMENT });
