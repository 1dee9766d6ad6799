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
  coverage: '/contribuer/couverture/',
  maSelection: '/ma-selection/',
  exports: '/exports/',
  integrer: '/integrer/',
  integrerTemoignage: (id: string, citation?: string) =>
    `/integrer/temoignages/${id}.html${citation ? `#${citation}` : ''}`,
  integrerRegion: (id: string) => `/integrer/regions/${id}.html`,
  donnees: '/donnees/',
  donnee: (fichier: string) => `/donnees/${fichier}`,
  csvLevier: (id: string) => `/donnees/leviers/${id}.csv`,
  csvTheme: (id: string) => `/donnees/themes/${id}.csv`,
  flux: '/donnees/temoignages.atom',
  fluxRegion: (id: string) => `/donnees/regions/${id}.atom`,
  fluxLevier: (id: string) => `/donnees/leviers/${id}.atom`,
  fluxTheme: (id: string) => `/donnees/themes/${id}.atom`,
  plan: '/plan-du-site/',
  accessibilite: '/accessibilite/',
  ecoconception: '/ecoconception/',
  ecoconceptionTheme: (id: string) => `/ecoconception/${id}/`,
  mesures: (page = 1) => (page === 1 ? '/ecoconception/mesures/' : `/ecoconception/mesures/${page}/`),
  contact: '/contact/',
  mentions: '/mentions-legales/',
  confidentialite: '/confidentialite/',
  conception: '/a-propos/conception/',
} as const;

/** Lower-case ASCII with hyphens: « L'Atelier coopératif » → `latelier-cooperatif`. */
export function slug(texte: string): string {
  return foldText(texte)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** The id of a heading: elisions dropped, so that it does not depend on the kind of apostrophe typed. */
export const headingSlug = (texte: string) => slug(texte.replace(/\b(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)['’]/giu, ''));
