import { cspEnTete, genre } from './csp.ts';

/** Headers for the addresses that a pattern covers: `/*`, `/guide/*`, `/`, `/404.html`. */
export interface Regle {
  motif: string;
  entetes: Readonly<Record<string, string>>;
}

export interface Contexte {
  /** What stands at the top of the built site, and in `DIVISES`: names of folders (with a closing `/`) and of files. */
  entrees: readonly string[];
  /** `'sha256-…'` of each inline stylesheet. */
  haches: readonly string[];
  /** Where the site is published: `/` or `/reperes`. */
  base: string;
}

/** The same everywhere. Two years of HSTS, nothing sniffed, no sensor. */
const PARTOUT = {
  'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy':
    'accelerometer=(), browsing-topics=(), camera=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()',
};

const ANNEE = 'public, max-age=31536000, immutable';
const SEMAINE = 'public, max-age=604800';
const REVALIDER = 'public, max-age=0, must-revalidate';

/** Folders whose files carry their own digest in their names, or that change with nobody waiting. */
const CACHES: Readonly<Record<string, string>> = {
  '_astro/': ANNEE,
  'images/': ANNEE,
  'recherche-index/cartes/': ANNEE,
  'recherche-index/index/': ANNEE,
  'fonts/': SEMAINE,
  'favicon.svg': SEMAINE,
};

/** Files named by their digest beside others that are not: what esbuild and Pagefind write. */
const EMPREINTE = /^(?:actions\/[\w-]+-[0-9A-Z]{8}\.js|recherche-index\/pagefind\.\w+\.pf_meta)$/;

/** Folders that other sites may read: the open data. */
const OUVERTS = new Set(['donnees/']);

/** Folders that do not have one rule for all they hold: one for their own page, then one for each thing inside. */
export const DIVISES: ReadonlySet<string> = new Set(['actions/', 'integrer/', 'recherche-index/']);

function reglesDe(entree: string, haches: readonly string[]): Regle['entetes'] {
  const g = genre(`/${entree}`);
  const ouvert = OUVERTS.has(entree) || g === 'cadre';
  return {
    'Content-Security-Policy': cspEnTete({ genre: g, haches }),
    // The editor's sign-in window answers to the page that opened it.
    'Cross-Origin-Opener-Policy': g === 'admin' ? 'same-origin-allow-popups' : 'same-origin',
    'Cross-Origin-Resource-Policy': ouvert ? 'cross-origin' : 'same-origin',
    ...(OUVERTS.has(entree) && { 'Access-Control-Allow-Origin': '*' }),
    ...(g !== 'cadre' && { 'X-Frame-Options': 'DENY' }),
    'Cache-Control': CACHES[entree] ?? (EMPREINTE.test(entree) ? ANNEE : REVALIDER),
  };
}

/**
 * Every rule, none of which gives a header that another gives too at the same address: Netlify and Cloudflare would
 * join both values, and two policies joined allow only what both allow.
 */
export function regles({ entrees, haches, base }: Contexte): Regle[] {
  const prefixe = base.replace(/\/$/, '');
  const parEntree = ['', ...[...entrees].sort()].map((entree) => ({
    motif: `${prefixe}/${entree}${entree.endsWith('/') && !DIVISES.has(entree) ? '*' : ''}`,
    entetes: reglesDe(entree, haches),
  }));
  return [{ motif: `${prefixe}/*`, entetes: PARTOUT }, ...parEntree];
}

const couvre = (motif: string, adresse: string) =>
  motif.endsWith('*') ? adresse.startsWith(motif.slice(0, -1)) : adresse === motif;

/** The headers of one address, as a host computes them: values of a header given twice are joined. */
export function entetesPour(liste: readonly Regle[], adresse: string): Record<string, string> {
  const resultat: Record<string, string> = {};
  for (const { motif, entetes } of liste) {
    if (!couvre(motif, adresse)) continue;
    for (const [nom, valeur] of Object.entries(entetes))
      resultat[nom] = nom in resultat ? `${resultat[nom]}, ${valeur}` : valeur;
  }
  return resultat;
}

/** `_headers`, as Netlify and Cloudflare Pages read it. */
export const ecrireHeaders = (liste: readonly Regle[]): string =>
  liste
    .map(({ motif, entetes }) =>
      [motif, ...Object.entries(entetes).map(([nom, valeur]) => `  ${nom}: ${valeur}`), ''].join('\n'),
    )
    .join('\n');

/** Reads `_headers` back. */
export function lireHeaders(texte: string): Regle[] {
  const liste: { motif: string; entetes: Record<string, string> }[] = [];
  for (const ligne of texte.split('\n')) {
    const [, nom, valeur] = /^\s+([\w-]+):\s*(.*)$/.exec(ligne) ?? [];
    if (nom !== undefined && valeur !== undefined) Object.assign(liste.at(-1)?.entetes ?? {}, { [nom]: valeur });
    else if (ligne.startsWith('/')) liste.push({ motif: ligne.trim(), entetes: {} });
  }
  return liste;
}
