import { PARTIES } from '../../schema/vocabulary.ts';
import { route } from '../../model/routes.ts';
import { COLONNES, temoignagesCsv } from '../csv.ts';
import { ADRESSE, collection, entrees, ID, LIEN, nombre, SOURCE, texte, TEXTE, type Collection } from './recipe.ts';

const DESCRIPTIONS: Record<(typeof COLONNES)[number], string> = {
  identifiant: 'Identifiant stable du témoignage.',
  citation: 'c1, c2 ou c3 : rang stable de la citation dans le témoignage.',
  texte: 'L’extrait mot à mot ; […] marque une coupe, [mot] une insertion.',
  nom: 'Qui parle ; plusieurs noms sont séparés par « ; ».',
  fonction: 'La fonction tenue au moment de parler.',
  structure: 'La structure au nom de laquelle la personne parle.',
  type_structure: 'Le type de structure.',
  role: 'La voix : élu, technicien, acteur, chercheur ou autre.',
  region_alors: 'La région telle qu’elle s’appelait alors.',
  region: 'La région d’aujourd’hui.',
  departement: 'Le département et son code.',
  leviers: 'Les leviers, séparés par « ; ».',
  themes: 'Les thèmes, séparés par « ; ».',
  date: 'AAAA-MM ou AAAA-MM-JJ.',
  document: 'Le titre du document source.',
  page: 'La page imprimée : « 19 », ou « 19 à 22 ».',
  adresse: 'L’adresse permanente de la citation.',
};

const temoignages: Collection = {
  id: 'temoignages',
  titre: 'Témoignages',
  description:
    'Ce que des élues, des élus, des techniciens et des acteurs de pôles ont dit, avec leur fonction d’alors. Le tableau a une ligne par citation.',
  schema: 'temoignages',
  ajouts: [TEXTE, ADRESSE],
  lignes: entrees('temoignages', route.temoignage),
  colonnes: COLONNES.map((nom) => ({ nom, type: 'string', description: DESCRIPTIONS[nom] })),
  csv: (monde) => temoignagesCsv(monde.site.temoignages, monde),
};

/** What is written as pages: testimonies, cases, levers, sections of the guide. */
export const ENTREES: readonly Collection[] = [
  temoignages,
  collection({
    id: 'cas',
    titre: 'Études de cas',
    description: 'Des pôles racontés, avec leur fiche et les chiffres que donne la source.',
    schema: 'cas',
    ajouts: [TEXTE, ADRESSE],
    lire: entrees('cas', route.cas),
    colonnes: [
      ID,
      texte('titre', 'Le nom du pôle.'),
      texte('resume', 'Ce que ce pôle apprend.'),
      texte('lieu', 'Le lieu, selon la source.'),
      texte('region', 'La région d’alors : un identifiant de « regions ».'),
      texte('departement', 'Code du département.'),
      texte('milieu', 'urbain, periurbain ou rural.'),
      texte('formeJuridique', 'La forme juridique.'),
      nombre('creation', 'L’année de création.'),
      texte('secteurs', 'Les secteurs d’activité.'),
      texte('leviers', 'Identifiants des leviers.'),
      texte('themes', 'Identifiants des thèmes.'),
      ...SOURCE,
      LIEN,
    ],
  }),
  collection({
    id: 'leviers',
    titre: 'Leviers',
    description: 'Les huit moyens d’agir du guide.',
    schema: 'leviers',
    ajouts: [TEXTE, ADRESSE],
    lire: entrees('leviers', route.levier),
    colonnes: [
      ID,
      nombre('numero', 'Le numéro dans le guide, de 1 à 8.'),
      texte('titre', 'Le titre court.'),
      texte('intitule', 'L’énoncé du guide, mot à mot.'),
      texte('resume', 'Le levier en une phrase.'),
      ...SOURCE,
      LIEN,
    ],
  }),
  collection({
    id: 'guide',
    titre: 'Sections du guide',
    description: 'Le guide, section par section, récrit pour le site.',
    schema: 'guide',
    ajouts: [TEXTE, ADRESSE],
    lire: entrees('guide', route.guide),
    colonnes: [
      ID,
      nombre('ordre', 'Le rang dans le guide.'),
      {
        nom: 'partie',
        type: 'string',
        description: 'La partie du guide.',
        valeur: (l) => PARTIES[l.partie as keyof typeof PARTIES].titre,
      },
      texte('titre', 'Le titre de la section.'),
      texte('resume', 'Ce que la section apprend.'),
      ...SOURCE,
      LIEN,
    ],
  }),
];
