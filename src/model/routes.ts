import type { Role } from '../schema/vocabulary.ts';
import { foldText } from '../text/fold.ts';

/** The addresses of the site, from its root, always with a closing slash. The base path is added by the rendering. */
export const route = {
  accueil: '/',
  temoignage: (id: string, citation?: string) => `/temoignages/${id}/${citation ? `#${citation}` : ''}`,
  temoignages: (page = 1) => (page === 1 ? '/temoignages/' : `/temoignages/page/${page}/`),
  cas: (id: string) => `/cas/${id}/`,
  casListe: '/cas/',
  levier: (id: string) => `/leviers/${id}/`,
  levierVoix: (id: string, page = 1) => (page === 1 ? `/leviers/${id}/voix/` : `/leviers/${id}/voix/${page}/`),
  leviers: '/leviers/',
  guide: (id: string, ancre?: string) => `/guide/${id}/${ancre ? `#${ancre}` : ''}`,
  guideSommaire: '/guide/',
  /** The whole guide on one page. */
  guideEntier: '/guide/tout/',
  region: (id: string, page = 1) => (page === 1 ? `/regions/${id}/` : `/regions/${id}/${page}/`),
  regionCsv: (id: string) => `/regions/${id}.csv`,
  regions: '/regions/',
  departement: (code: string, page = 1) => `/departements/${code.toLowerCase()}/${page === 1 ? '' : `${page}/`}`,
  departements: '/departements/',
  theme: (id: string, page = 1) => (page === 1 ? `/themes/${id}/` : `/themes/${id}/${page}/`),
  themes: '/themes/',
  role: (role: Role, page = 1) => (page === 1 ? `/roles/${role}/` : `/roles/${role}/${page}/`),
  personne: (id: string) => `/personnes/${id}/`,
  personnes: '/personnes/',
  personnesPage: (page = 1) => (page === 1 ? '/personnes/' : `/personnes/page/${page}/`),
  poles: '/poles/',
  pole: (id: string) => `/poles/#${id}`,
  glossaire: '/glossaire/',
  /** The glossary has one page a letter: all its terms on one would weigh on every reader. */
  glossaireLettre: (lettre: string) => `/glossaire/${lettre}/`,
  terme: (id: string) => `/glossaire/${id.charAt(0)}/#${id}`,
  chiffres: '/chiffres/',
  chiffresCollectivites: '/chiffres/collectivites/',
  chiffresDocuments: '/chiffres/documents/',
  sources: '/sources/',
  source: (id: string) => `/sources/#${id}`,
  recherche: '/recherche/',
  definitions: '/definitions/',
  depuis: '/depuis/',
  chronologie: '/chronologie/',
  contribuer: '/contribuer/',
  formulaire: (format: 'docx' | 'odt') => `/contribuer/temoignage.${format}`,
  coverage: '/contribuer/couverture/',
  /** « Ma note »: the address is older than its name. */
  maSelection: '/ma-selection/',
  preparer: '/preparer-une-note/',
  jeSuis: '/je-suis/',
  quiPaie: '/qui-paie-la-coordination/',
  exports: '/exports/',
  livre: (id: string, format: 'epub' | 'pdf') => `/exports/${id}.${format}`,
  integrer: '/integrer/',
  integrerTemoignage: (id: string, citation?: string) =>
    `/integrer/temoignages/${id}.html${citation ? `#${citation}` : ''}`,
  integrerRegion: (id: string) => `/integrer/regions/${id}.html`,
  donnees: '/donnees/',
  colonnes: '/donnees/colonnes/',
  parties: '/donnees/parties/',
  donnee: (file: string) => `/donnees/${file}`,
  csvLevier: (id: string) => `/donnees/leviers/${id}.csv`,
  csvTheme: (id: string) => `/donnees/themes/${id}.csv`,
  flux: '/donnees/temoignages.atom',
  fluxRegion: (id: string) => `/donnees/regions/${id}.atom`,
  fluxLevier: (id: string) => `/donnees/leviers/${id}.atom`,
  fluxTheme: (id: string) => `/donnees/themes/${id}.atom`,
  plan: '/plan-du-site/',
  accessibilite: '/accessibilite/',
  ecoconception: '/ecoconception/',
  contact: '/contact/',
  mentions: '/mentions-legales/',
  confidentialite: '/confidentialite/',
  aPropos: '/a-propos/',
  conception: '/a-propos/conception/',
} as const;

/** What a page may run and load (src/publish/headers/csp.ts). */
export type Policy = 'reading' | 'search' | 'frame' | 'editor';

/** What the offline packet may weigh. */
export const OFFLINE_BYTES = 3_000_000;

/** What the site does with what stands at some addresses. */
export interface RouteTreatment {
  /** `reading` where nothing is said. */
  policy?: Exclude<Policy, 'reading'>;
  /** A list of entries, as JSON-LD names it. */
  list?: true;
  /** Without a breadcrumb. */
  alone?: true;
  /** Left out of the sitemap. */
  unlisted?: true;
  /** How much the offline copy wants it, 0 first; left out of it where nothing is said. */
  offline?: 0 | 1 | 2 | 3 | 4;
  /** How long browsers keep it without asking again: not at all where nothing is said. A year: its name holds its digest. */
  cache?: 'year' | 'week';
  /** Other sites may read it. */
  open?: true;
}

/** Every route of `src/pages`, by the pattern that Astro gives it. The build stops at one that is not here. */
export const PAGES: Readonly<Record<string, RouteTreatment>> = {
  '/': { alone: true, offline: 0 },
  '/404': { alone: true, unlisted: true, offline: 0 },
  '/[...ancienne]': { unlisted: true, offline: 2 },
  '/a-propos/conception': {},
  '/accessibilite': { offline: 4 },
  '/cas': { list: true, offline: 1 },
  '/cas/[id]': { offline: 1 },
  '/chiffres/[...page]': { list: true, offline: 3 },
  '/chronologie': { list: true, offline: 3 },
  '/contribuer': {},
  '/contribuer/couverture': {},
  '/[page]': { offline: 1 },
  '/departements': { list: true, offline: 4 },
  '/departements/[code]/[...page]': { list: true, offline: 4 },
  '/donnees': { list: true, open: true },
  '/donnees/colonnes': {},
  '/donnees/parties': {},
  '/ecoconception': { offline: 4 },
  '/exports': { offline: 0 },
  '/glossaire': { list: true, offline: 1 },
  '/glossaire/[lettre]': { offline: 1 },
  '/guide': { list: true, offline: 0 },
  '/guide/[id]': { offline: 0 },
  '/guide/tout': {},
  '/integrer': {},
  '/je-suis': { offline: 1 },
  '/leviers': { list: true, offline: 1 },
  '/leviers/[id]': { offline: 0 },
  '/leviers/[id]/voix/[...page]': { list: true, offline: 3 },
  '/ma-selection': { offline: 0 },
  '/personnes/[id]': { offline: 4 },
  '/personnes/[...page]': { list: true, offline: 4 },
  '/plan-du-site': { list: true, offline: 4 },
  '/poles': { list: true, offline: 3 },
  '/preparer-une-note': { offline: 1 },
  '/qui-paie-la-coordination': { list: true, offline: 1 },
  '/recherche': { policy: 'search', offline: 1 },
  '/regions': { list: true, offline: 2 },
  '/regions/[id]/[...page]': { list: true, offline: 2 },
  '/roles/[role]/[...page]': { list: true, offline: 4 },
  '/sources': { list: true, offline: 3 },
  '/temoignages/[id]': { offline: 2 },
  '/temoignages/[...page]': { list: true, offline: 3 },
  '/themes': { list: true, offline: 4 },
  '/themes/[id]/[...page]': { list: true, offline: 4 },
  // Files.
  '/.well-known/security.txt': {},
  '/actions/[programme].js': { offline: 0 },
  '/contribuer/temoignage.[format]': {},
  '/donnees/[...file].atom': {},
  '/donnees/[...file].csv': {},
  '/donnees/[...file].geojson': {},
  '/donnees/[...file].json': {},
  '/donnees/[...file].jsonld': {},
  '/donnees/note/[...nom].json': { offline: 1 },
  '/exports/[livre].epub': {},
  '/exports/[livre].pdf': {},
  '/favicon.svg': { cache: 'week', offline: 0 },
  '/images/[nom].webp': { cache: 'year', offline: 3 },
  '/integrer/regions/[id].html': { policy: 'frame' },
  '/integrer/temoignages/[id].html': { policy: 'frame' },
  '/llms.txt': {},
  '/regions/[id].csv': {},
  '/robots.txt': {},
  '/styles/integrer.css': {},
};

/** What is not drawn by a route: Astro's bundles, `public/`, what the build adds, what other commands do. */
export const FOLDERS: Readonly<Record<string, RouteTreatment>> = {
  '_astro/': { cache: 'year', offline: 0 },
  'admin/': { policy: 'editor' },
  'fonts/': { cache: 'week', offline: 0 },
  'recherche-index/': { offline: 1 },
  'recherche-index/cartes/': { cache: 'year', offline: 1 },
  'recherche-index/index/': { cache: 'year', offline: 1 },
  'styles/': { offline: 0 },
};

/** Lower-case ASCII with hyphens: « L'Atelier coopératif » → `l-atelier-cooperatif`. */
export function slug(texte: string): string {
  return foldText(texte)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** The id of a heading: elisions dropped, so that it does not depend on the kind of apostrophe typed. */
export const headingSlug = (texte: string) => slug(texte.replace(/\b(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)['’]/giu, ''));
