import { route } from '../../model/routes.ts';
import type { Document } from '../types.ts';

interface PageDuSite {
  url: string;
  titre: string;
  texte: string;
  /** What people say when they look for it. */
  words: string;
}

/** The pages that are neither an entry of the content nor a list of one place, role, lever or theme. */
const PAGES_DU_SITE: readonly PageDuSite[] = [
  {
    url: route.contact,
    titre: 'Contact',
    texte: 'Joindre le RTES, éditeur du site, par courriel, par téléphone ou par courrier.',
    words: 'adresse mail, courriel, téléphone, écrire au RTES, joindre, contacter, nous contacter',
  },
  {
    url: route.contribuer,
    titre: 'Contribuer',
    texte: 'Proposer un témoignage, corriger une page, répondre, demander un retrait.',
    words:
      'ajouter un témoignage, proposer, témoigner, participer, signaler une erreur, corriger, raconter notre expérience, droit de réponse, retrait',
  },
  {
    url: route.coverage,
    titre: 'Qui interroger ensuite',
    texte:
      'Les témoignages par région, par levier et par rôle : les cases vides disent qui le guide n’a pas encore entendu.',
    words:
      'couverture, voix qui manquent, régions sans témoignage, qui manque, qui n’a pas parlé, ajouter un témoignage',
  },
  {
    url: route.exports,
    titre: 'Emporter le guide',
    texte:
      'Le guide entier ou un levier en livre numérique ou en PDF, et le site gardé hors connexion, pour une réunion sans réseau.',
    words:
      'télécharger, téléchargement, PDF, EPUB, liseuse, imprimer, impression, version papier, hors ligne, sans internet, citer le guide, bibliographie',
  },
  {
    url: route.donnees,
    titre: 'Données ouvertes',
    texte:
      'Les témoignages, les cas, les leviers, les régions et les chiffres, en fichiers à reprendre : JSON, CSV, GeoJSON et Atom.',
    words: 'télécharger, open data, tableur, Excel, API, flux, RSS, base de données, réutiliser, licence',
  },
  {
    url: route.integrer,
    titre: 'Intégrer dans un autre site',
    texte: 'Montrer une citation du guide, ou celles d’une région, dans le site d’une collectivité.',
    words: 'iframe, widget, code à coller, reprendre une citation sur notre site, lettre d’information',
  },
  {
    url: route.maSelection,
    titre: 'Ma note',
    texte:
      'Réunir des citations, des chiffres, des cas et des leviers, les ordonner, écrire entre eux, et repartir avec une note sourcée.',
    words:
      'ma sélection, garder, citations gardées, panier, favoris, citer une phrase dans un rapport, copier une citation, note de synthèse, dossier',
  },
  {
    url: route.preparer,
    titre: 'Préparer une note',
    texte:
      'Une page pour un directeur ou une élue : des arguments, qui finance, des citations d’élus et de techniciens, un exemple, les références.',
    words:
      'note pour mon élu, argumentaire, arguments, délibération, rédiger, convaincre mon directeur, fiche de synthèse, préparer une réunion',
  },
  {
    url: route.quiPaie,
    titre: 'Qui paie la coordination ?',
    texte:
      'Qui paie un pôle, combien, à quel moment : ce que les documents en disent, ligne par ligne, par collectivité.',
    words:
      'qui paie l’animation, qui finance la coordination, payer le coordinateur, salaire, poste d’animation, budget, subvention, amorçage, démarrage',
  },
  {
    url: route.jeSuis,
    titre: 'Je suis…',
    texte: 'Votre collectivité et votre région, une fois : les leviers et les témoignages commencent par elles.',
    words: 'ma collectivité, ma région, mon profil, personnaliser, que peut faire ma collectivité',
  },
  {
    url: route.guideSommaire,
    titre: 'Le guide',
    texte: 'Tout ce que dit le guide de 2014, dans son ordre et avec les pages imprimées.',
    words: 'sommaire, table des matières, lire le guide',
  },
  {
    url: route.guideEntier,
    titre: 'Tout le guide sur une page',
    texte: 'Le guide entier d’un seul tenant, à lire d’affilée, à parcourir et à imprimer.',
    words: 'guide complet, texte intégral, lire à voix haute, imprimer le guide',
  },
  {
    url: route.sources,
    titre: 'Sources',
    texte: 'Les documents que publie le site, qui les a écrits, quand, et ce que le site en a fait.',
    words:
      'documents, auteurs, bibliographie, citer, référence, origine des textes, qui a écrit le guide, date de publication',
  },
  {
    url: route.regions,
    titre: 'Régions',
    texte: 'Les témoignages région par région, sous leur nom de 2014 et sous celui d’après 2016.',
    words: 'carte, carte de France, anciennes régions, nouvelles régions, où sont les pôles, près de chez moi',
  },
  {
    url: route.departements,
    titre: 'Départements',
    texte: 'Les départements où quelqu’un a parlé, ou dont un pôle est raconté.',
    words: 'liste des départements, près de chez moi',
  },
  {
    url: route.poles,
    titre: 'Liste des pôles',
    texte:
      'Tous les pôles que nomment les documents, avec leur région, leur étude de cas et les témoignages qui en parlent.',
    words: 'liste des PTCE, tous les PTCE, annuaire, où sont les pôles, pôles existants, en France, carte',
  },
  {
    url: route.personnes,
    titre: 'Personnes',
    texte: 'Toutes celles et tous ceux qui parlent ou sont cités, avec leur fonction d’alors.',
    words: 'annuaire, noms, auteurs, intervenants, témoins, qui parle',
  },
  {
    url: route.temoignages(),
    titre: 'Témoignages',
    texte: 'Tous les témoignages, dans l’ordre du guide.',
    words: 'liste des témoignages, toutes les citations, toutes les voix, paroles',
  },
  {
    url: route.casListe,
    titre: 'Études de cas',
    texte: 'Des pôles racontés : leur origine, ce qu’ils font, ce que chaque collectivité a fait pour eux.',
    words: 'liste des cas, exemples de pôles, exemples concrets, expériences',
  },
  {
    url: route.leviers,
    titre: 'Les huit leviers',
    texte: 'Huit leviers du développement des PTCE : ce que chaque niveau de collectivité peut faire.',
    words: 'liste des leviers, que peut faire une collectivité, comment agir, moyens d’action, par où commencer',
  },
  {
    url: route.themes,
    titre: 'Thèmes',
    texte: 'Les témoignages et les études de cas, sujet par sujet.',
    words: 'liste des thèmes, sujets, rubriques',
  },
  {
    url: route.glossaire,
    titre: 'Glossaire',
    texte: 'Les sigles et les mots du guide, développés et expliqués.',
    words: 'lexique, vocabulaire, liste des sigles, acronymes, abréviations, définitions',
  },
  {
    url: route.chiffres,
    titre: 'Chiffres',
    texte: 'Ce que l’enquête a compté : emplois, budgets, financements, formes juridiques.',
    words: 'liste des chiffres, statistiques, données, tableau, qui finance les pôles',
  },
  {
    url: route.chronologie,
    titre: 'Chronologie',
    texte: 'Des pôles d’économie solidaire de 1995 aux PTCE : les dates des documents, et ce qui a changé depuis.',
    words: 'dates, frise, histoire, historique',
  },
  {
    url: route.mentions,
    titre: 'Mentions légales',
    texte: 'Qui édite le site, qui l’héberge, sous quelles licences, et comment joindre l’éditeur.',
    words: 'licence, droits d’auteur, copyright, réutiliser, hébergeur, éditeur, directeur de la publication',
  },
  {
    url: route.confidentialite,
    titre: 'Confidentialité',
    texte: 'Le site ne dépose aucun cookie, ne mesure rien et n’appelle aucun autre domaine.',
    words: 'cookies, RGPD, données personnelles, vie privée, traceurs',
  },
  {
    url: route.accessibilite,
    titre: 'Accessibilité',
    texte: 'Où en est l’accessibilité du site, ce qui a été vérifié, et comment signaler un obstacle.',
    words: 'RGAA, handicap, lecteur d’écran, déclaration d’accessibilité',
  },
  {
    url: route.ecoconception,
    titre: 'Écoconception',
    texte: 'Ce que pèse une page du site, ce qu’il s’interdit, et comment c’est mesuré.',
    words: 'empreinte du site, poids des pages, sobriété numérique, RGESN',
  },
];

export const documentsDuSite = (): Document[] =>
  PAGES_DU_SITE.map(({ url, titre, texte, words }) => ({
    url,
    fields: [
      { texte: titre, weight: 8 },
      { texte: words, weight: 5 },
      { texte, weight: 3 },
    ],
    names: [titre, ...words.split(', ')],
    places: [],
    facets: { type: ['pages'] },
    card: { type: 'pages', url, titre, texte },
  }));
