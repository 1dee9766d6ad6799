import { keysOf } from '../schema/vocabulary.ts';
import { route } from './routes.ts';

interface SitePage {
  titre: string;
  /** What it holds: for search engines, for the site's own search and plan. */
  description: string;
  /** What people say when they look for it, between commas; where nothing is said, the search leaves it out. */
  mots?: string;
}

/**
 * The pages that are neither an entry of the content nor the list of one place, role, lever or theme, by the name of
 * their address: what they are called is said here, for their head, the roads that lead to them and the search.
 */
export const SITE_PAGES = {
  contribuer: {
    titre: 'Contribuer',
    description: 'Proposer un témoignage, corriger une page, répondre, demander un retrait.',
    mots: 'ajouter un témoignage, proposer, témoigner, participer, signaler une erreur, corriger, raconter notre expérience, droit de réponse, retrait',
  },
  coverage: {
    titre: 'Qui interroger ensuite',
    description:
      'Les témoignages par région, par levier et par rôle : les cases vides disent qui le guide n’a pas encore entendu.',
    mots: 'couverture, voix qui manquent, régions sans témoignage, qui manque, qui n’a pas parlé, ajouter un témoignage',
  },
  exports: {
    titre: 'Emporter le guide',
    description:
      'Le guide entier ou un levier en livre numérique, et le site gardé hors connexion, pour une réunion sans réseau.',
    mots: 'télécharger, téléchargement, PDF, EPUB, liseuse, imprimer, impression, version papier, hors ligne, sans internet, citer le guide, bibliographie',
  },
  donnees: {
    titre: 'Données ouvertes',
    description:
      'Les témoignages, les cas, les leviers, les régions et les chiffres, en fichiers à reprendre : JSON, CSV, GeoJSON et Atom.',
    mots: 'télécharger, open data, tableur, Excel, API, flux, RSS, base de données, réutiliser, licence',
  },
  integrer: {
    titre: 'Intégrer dans un autre site',
    description: 'Montrer une citation du guide, ou celles d’une région, dans le site d’une collectivité.',
    mots: 'iframe, widget, code à coller, reprendre une citation sur notre site, lettre d’information',
  },
  maSelection: {
    titre: 'Ma note',
    description:
      'Réunir des citations, des chiffres, des cas et des leviers, les ordonner, écrire entre eux, et repartir avec une note sourcée.',
    mots: 'ma sélection, garder, citations gardées, panier, favoris, citer une phrase dans un rapport, copier une citation, note de synthèse, dossier',
  },
  preparer: {
    titre: 'Préparer une note',
    description:
      'Une page pour un directeur ou une élue : des arguments, qui finance, des citations d’élus et de techniciens, un exemple, les références.',
    mots: 'note pour mon élu, argumentaire, arguments, délibération, rédiger, convaincre mon directeur, fiche de synthèse, préparer une réunion',
  },
  quiPaie: {
    titre: 'Qui paie la coordination ?',
    description:
      'Qui paie un pôle, combien, à quel moment : ce que les documents en disent, ligne par ligne, par collectivité.',
    mots: 'qui paie l’animation, qui finance la coordination, payer le coordinateur, salaire, poste d’animation, budget, subvention, amorçage, démarrage',
  },
  jeSuis: {
    titre: 'Je suis…',
    description: 'Votre collectivité et votre région, une fois : les leviers et les témoignages commencent par elles.',
    mots: 'ma collectivité, ma région, mon profil, personnaliser, que peut faire ma collectivité',
  },
  guideSommaire: {
    titre: 'Le guide',
    description: 'Tout ce que dit le guide de 2014, dans son ordre et avec les pages imprimées.',
    mots: 'sommaire, table des matières, lire le guide',
  },
  guideEntier: {
    titre: 'Tout le guide sur une page',
    description: 'Le guide entier d’un seul tenant, à lire d’affilée, à parcourir et à imprimer.',
    mots: 'guide complet, texte intégral, lire à voix haute, imprimer le guide',
  },
  sources: {
    titre: 'Sources',
    description: 'Les documents que publie le site, qui les a écrits, quand, et ce que le site en a fait.',
    mots: 'documents, auteurs, bibliographie, citer, référence, origine des textes, qui a écrit le guide, date de publication',
  },
  regions: {
    titre: 'Régions',
    description: 'Les témoignages région par région, sous leur nom de 2014 et sous celui d’après 2016.',
    mots: 'carte, carte de France, anciennes régions, nouvelles régions, où sont les pôles, près de chez moi',
  },
  departements: {
    titre: 'Départements',
    description: 'Les départements où quelqu’un a parlé, ou dont un pôle est raconté.',
    mots: 'liste des départements, près de chez moi',
  },
  poles: {
    titre: 'Liste des pôles',
    description:
      'Tous les pôles que nomment les documents, avec leur région, leur étude de cas et les témoignages qui en parlent.',
    mots: 'liste des PTCE, tous les PTCE, annuaire, où sont les pôles, pôles existants, en France, carte',
  },
  personnes: {
    titre: 'Personnes',
    description: 'Toutes celles et tous ceux qui parlent ou sont cités, avec leur fonction d’alors.',
    mots: 'annuaire, noms, auteurs, intervenants, témoins, qui parle',
  },
  temoignages: {
    titre: 'Témoignages',
    description: 'Tous les témoignages, dans l’ordre du guide.',
    mots: 'liste des témoignages, toutes les citations, toutes les voix, paroles',
  },
  casListe: {
    titre: 'Études de cas',
    description: 'Des pôles racontés : leur origine, ce qu’ils font, ce que chaque collectivité a fait pour eux.',
    mots: 'liste des cas, exemples de pôles, exemples concrets, expériences',
  },
  leviers: {
    titre: 'Les huit leviers',
    description: 'Huit leviers du développement des PTCE : ce que chaque niveau de collectivité peut faire.',
    mots: 'liste des leviers, que peut faire une collectivité, comment agir, moyens d’action, par où commencer',
  },
  themes: {
    titre: 'Thèmes',
    description: 'Les témoignages et les études de cas, sujet par sujet.',
    mots: 'liste des thèmes, sujets, rubriques',
  },
  glossaire: {
    titre: 'Glossaire',
    description: 'Les sigles et les mots du guide, développés et expliqués.',
    mots: 'lexique, vocabulaire, liste des sigles, acronymes, abréviations, définitions',
  },
  chiffres: {
    titre: 'Chiffres',
    description: 'Ce que l’enquête a compté : emplois, budgets, financements, formes juridiques.',
    mots: 'liste des chiffres, statistiques, données, tableau, qui finance les pôles',
  },
  chronologie: {
    titre: 'Chronologie',
    description:
      'Des pôles d’économie solidaire de 1995 aux PTCE : les dates des documents, et ce qui a changé depuis.',
    mots: 'dates, frise, histoire, historique',
  },
  accessibilite: {
    titre: 'Accessibilité',
    description: 'Où en est l’accessibilité du site, ce qui a été vérifié, et comment signaler un obstacle.',
    mots: 'RGAA, handicap, lecteur d’écran, déclaration d’accessibilité',
  },
  ecoconception: {
    titre: 'Écoconception',
    description: 'Ce que pèse une page du site, ce qu’il s’interdit, et comment c’est mesuré.',
    mots: 'empreinte du site, poids des pages, sobriété numérique, RGESN',
  },
  recherche: {
    titre: 'Recherche',
    description:
      'Chercher dans les témoignages, les études de cas, les leviers, le guide, le glossaire et les chiffres, par mots et par région.',
  },
  plan: {
    titre: 'Plan du site',
    description: 'Toutes les pages du site, par famille.',
  },
  chiffresCollectivites: {
    titre: 'Chiffres des collectivités',
    description: 'Aides, appels à projets, postes et surfaces : les chiffres que donnent les collectivités.',
  },
  chiffresDocuments: {
    titre: 'Chiffres de l’étude et des autres documents',
    description:
      'Comment l’étude a été menée, l’appel à projets de 2013, la journée du 28 février 2014, l’infographie et l’article de 2017.',
  },
  colonnes: {
    titre: 'Les colonnes des données',
    description: 'Ce que contient chaque colonne de chaque tableau des données ouvertes.',
  },
  parties: {
    titre: 'Une partie des données',
    description: 'Un tableau CSV et un flux Atom des témoignages pour chaque levier, chaque thème et chaque région.',
  },
  conception: {
    titre: 'La conception du site',
    description:
      'La borne, la route, les couleurs, la typographie et les composants du site : une documentation vivante pour celles et ceux qui le continuent.',
  },
} satisfies Partial<Record<keyof typeof route, SitePage>>;
export type PageName = keyof typeof SITE_PAGES;
export const PAGE_NAMES = keysOf(SITE_PAGES);

/** Where a page of the site is and what it is called, or what a road calls it. */
export function wayTo(page: PageName, texte: string = SITE_PAGES[page].titre): { href: string; texte: string } {
  const address = route[page];
  return { href: typeof address === 'string' ? address : address(), texte };
}

export const MENU = [
  wayTo('guideSommaire'),
  wayTo('leviers', 'Leviers'),
  wayTo('temoignages'),
  wayTo('casListe', 'Cas'),
  wayTo('regions'),
  wayTo('chiffres'),
  { href: route.depuis, texte: 'Depuis 2014' },
];

export const FOOTER = [
  wayTo('themes'),
  wayTo('personnes'),
  wayTo('poles'),
  wayTo('glossaire'),
  { href: route.definitions, texte: 'Définitions d’un PTCE' },
  wayTo('chronologie'),
  wayTo('preparer'),
  wayTo('exports', 'Emporter le guide, ses données'),
  wayTo('sources'),
  wayTo('contribuer'),
  { href: route.aPropos, texte: 'À propos' },
  { href: route.contact, texte: 'Contact' },
  wayTo('plan'),
  wayTo('accessibilite', 'Accessibilité : partiellement conforme'),
  wayTo('ecoconception'),
  { href: route.mentions, texte: 'Mentions légales' },
  { href: route.confidentialite, texte: 'Confidentialité' },
];
