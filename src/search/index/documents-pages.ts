import { route } from '../../model/routes.ts';
import type { BareRecord } from './documents-common.ts';

interface SitePage {
  url: string;
  title: string;
  text: string;
  /** What people say when they look for it. */
  words: string;
}

/** The pages that are neither an entry of the content nor a list of one place, role, lever or theme. */
const SITE_PAGES: readonly SitePage[] = [
  {
    url: route.contact,
    title: 'Contact',
    text: 'Joindre le RTES, éditeur du site, par courriel, par téléphone ou par courrier.',
    words: 'adresse mail, courriel, téléphone, écrire au RTES, joindre, contacter, nous contacter',
  },
  {
    url: route.contribuer,
    title: 'Contribuer',
    text: 'Proposer un témoignage, corriger une page, répondre, demander un retrait.',
    words:
      'ajouter un témoignage, proposer, témoigner, participer, signaler une erreur, corriger, raconter notre expérience, droit de réponse, retrait',
  },
  {
    url: route.coverage,
    title: 'Qui interroger ensuite',
    text: 'Les témoignages par région, par levier et par rôle : les cases vides disent qui le guide n’a pas encore entendu.',
    words:
      'couverture, voix qui manquent, régions sans témoignage, qui manque, qui n’a pas parlé, ajouter un témoignage',
  },
  {
    url: route.exports,
    title: 'Emporter le guide',
    text: 'Le guide entier ou un levier en livre numérique ou en PDF, et le site gardé hors connexion, pour une réunion sans réseau.',
    words:
      'télécharger, téléchargement, PDF, EPUB, liseuse, imprimer, impression, version papier, hors ligne, sans internet, citer le guide, bibliographie',
  },
  {
    url: route.donnees,
    title: 'Données ouvertes',
    text: 'Les témoignages, les cas, les leviers, les régions et les chiffres, en fichiers à reprendre : JSON, CSV, GeoJSON et Atom.',
    words: 'télécharger, open data, tableur, Excel, API, flux, RSS, base de données, réutiliser, licence',
  },
  {
    url: route.integrer,
    title: 'Intégrer dans un autre site',
    text: 'Montrer une citation du guide, ou celles d’une région, dans le site d’une collectivité.',
    words: 'iframe, widget, code à coller, reprendre une citation sur notre site, lettre d’information',
  },
  {
    url: route.maSelection,
    title: 'Ma note',
    text: 'Réunir des citations, des chiffres, des cas et des leviers, les ordonner, écrire entre eux, et repartir avec une note sourcée.',
    words:
      'ma sélection, garder, citations gardées, panier, favoris, citer une phrase dans un rapport, copier une citation, note de synthèse, dossier',
  },
  {
    url: route.preparer,
    title: 'Préparer une note',
    text: 'Une page pour un directeur ou une élue : des arguments, qui finance, des citations d’élus et de techniciens, un exemple, les références.',
    words:
      'note pour mon élu, argumentaire, arguments, délibération, rédiger, convaincre mon directeur, fiche de synthèse, préparer une réunion',
  },
  {
    url: route.quiPaie,
    title: 'Qui paie la coordination ?',
    text: 'Qui paie un pôle, combien, à quel moment : ce que les documents en disent, ligne par ligne, par collectivité.',
    words:
      'qui paie l’animation, qui finance la coordination, payer le coordinateur, salaire, poste d’animation, budget, subvention, amorçage, démarrage',
  },
  {
    url: route.jeSuis,
    title: 'Je suis…',
    text: 'Votre collectivité et votre région, une fois : les leviers et les témoignages commencent par elles.',
    words: 'ma collectivité, ma région, mon profil, personnaliser, que peut faire ma collectivité',
  },
  {
    url: route.guideSommaire,
    title: 'Le guide',
    text: 'Tout ce que dit le guide de 2014, dans son ordre et avec les pages imprimées.',
    words: 'sommaire, table des matières, lire le guide',
  },
  {
    url: route.guideEntier,
    title: 'Tout le guide sur une page',
    text: 'Le guide entier d’un seul tenant, à lire d’affilée, à parcourir et à imprimer.',
    words: 'guide complet, texte intégral, lire à voix haute, imprimer le guide',
  },
  {
    url: route.sources,
    title: 'Sources',
    text: 'Les documents que publie le site, qui les a écrits, quand, et ce que le site en a fait.',
    words:
      'documents, auteurs, bibliographie, citer, référence, origine des textes, qui a écrit le guide, date de publication',
  },
  {
    url: route.regions,
    title: 'Régions',
    text: 'Les témoignages région par région, sous leur nom de 2014 et sous celui d’après 2016.',
    words: 'carte, carte de France, anciennes régions, nouvelles régions, où sont les pôles, près de chez moi',
  },
  {
    url: route.departements,
    title: 'Départements',
    text: 'Les départements où quelqu’un a parlé, ou dont un pôle est raconté.',
    words: 'liste des départements, près de chez moi',
  },
  {
    url: route.poles,
    title: 'Liste des pôles',
    text: 'Tous les pôles que nomment les documents, avec leur région, leur étude de cas et les témoignages qui en parlent.',
    words: 'liste des PTCE, tous les PTCE, annuaire, où sont les pôles, pôles existants, en France, carte',
  },
  {
    url: route.personnes,
    title: 'Personnes',
    text: 'Toutes celles et tous ceux qui parlent ou sont cités, avec leur fonction d’alors.',
    words: 'annuaire, noms, auteurs, intervenants, témoins, qui parle',
  },
  {
    url: route.temoignages(),
    title: 'Témoignages',
    text: 'Tous les témoignages, dans l’ordre du guide.',
    words: 'liste des témoignages, toutes les citations, toutes les voix, paroles',
  },
  {
    url: route.casListe,
    title: 'Études de cas',
    text: 'Des pôles racontés : leur origine, ce qu’ils font, ce que chaque collectivité a fait pour eux.',
    words: 'liste des cas, exemples de pôles, exemples concrets, expériences',
  },
  {
    url: route.leviers,
    title: 'Les huit leviers',
    text: 'Huit leviers du développement des PTCE : ce que chaque niveau de collectivité peut faire.',
    words: 'liste des leviers, que peut faire une collectivité, comment agir, moyens d’action, par où commencer',
  },
  {
    url: route.themes,
    title: 'Thèmes',
    text: 'Les témoignages et les études de cas, sujet par sujet.',
    words: 'liste des thèmes, sujets, rubriques',
  },
  {
    url: route.glossaire,
    title: 'Glossaire',
    text: 'Les sigles et les mots du guide, développés et expliqués.',
    words: 'lexique, vocabulaire, liste des sigles, acronymes, abréviations, définitions',
  },
  {
    url: route.chiffres,
    title: 'Chiffres',
    text: 'Ce que l’enquête a compté : emplois, budgets, financements, formes juridiques.',
    words: 'liste des chiffres, statistiques, données, tableau, qui finance les pôles',
  },
  {
    url: route.chronologie,
    title: 'Chronologie',
    text: 'Des pôles d’économie solidaire de 1995 aux PTCE : les dates des documents, et ce qui a changé depuis.',
    words: 'dates, frise, histoire, historique',
  },
  {
    url: route.mentions,
    title: 'Mentions légales',
    text: 'Qui édite le site, qui l’héberge, sous quelles licences, et comment joindre l’éditeur.',
    words: 'licence, droits d’auteur, copyright, réutiliser, hébergeur, éditeur, directeur de la publication',
  },
  {
    url: route.confidentialite,
    title: 'Confidentialité',
    text: 'Le site ne dépose aucun cookie, ne mesure rien et n’appelle aucun autre domaine.',
    words: 'cookies, RGPD, données personnelles, vie privée, traceurs',
  },
  {
    url: route.accessibilite,
    title: 'Accessibilité',
    text: 'Où en est l’accessibilité du site, ce qui a été vérifié, et comment signaler un obstacle.',
    words: 'RGAA, handicap, lecteur d’écran, déclaration d’accessibilité',
  },
  {
    url: route.ecoconception,
    title: 'Écoconception',
    text: 'Ce que pèse une page du site, ce qu’il s’interdit, et comment c’est mesuré.',
    words: 'empreinte du site, poids des pages, sobriété numérique, RGESN',
  },
];

export const siteDocuments = (): BareRecord[] =>
  SITE_PAGES.map(({ url, title, text, words }) => ({
    fields: [
      [title, 8],
      [words, 5],
      [text, 3],
    ],
    names: [title, ...words.split(', ')],
    card: { type: 'pages', url, title, text },
  }));
