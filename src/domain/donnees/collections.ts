import type { z } from 'astro/zod';
import { SCHEMAS, type NomEntrees, type NomListe } from '../../schema/collections.ts';
import { GROUPES_CHIFFRES, PARTIES } from '../../schema/listes.ts';
import { contenuDeRegion } from '../carte/lieux.ts';
import { chemin } from '../chemins.ts';
import type { Contexte } from '../citer/catalogue.ts';
import { COLONNES, csvDesVoix } from '../csv.ts';
import type { Repertoire } from '../repertoire.ts';
import { enCsv, type Colonne } from './tableau.ts';

export interface Monde extends Contexte {
  site: Repertoire;
  /** Names of the départements by code. */
  departements: ReadonlyMap<string, string>;
}
export type Ligne = Record<string, unknown> & { id: string };

/** A collection as it is published: what it is, its rows, its table. */
export interface Collection {
  id: string;
  titre: string;
  description: string;
  /** The schema of the content it comes from; absent when it is computed. */
  schema?: NomEntrees | NomListe;
  /** Fields that the site adds to those of the content: name, JSON type, meaning. */
  ajouts: [nom: string, type: 'string' | 'integer' | 'boolean' | 'array', description: string][];
  lignes: (monde: Monde) => Ligne[];
  colonnes: Pick<Colonne<never>, 'nom' | 'type' | 'description'>[];
  csv: (monde: Monde) => string;
}

const ADRESSE: Collection['ajouts'][number] = ['adresse', 'string', 'L’adresse permanente sur le site.'];
const TEXTE: Collection['ajouts'][number] = ['texte', 'string', 'Le texte de la page, en Markdown.'];

/** The fields of an entry that its schema knows, in the schema's order: what is computed stays out. */
function champs(nom: NomEntrees | NomListe, entree: object): Record<string, unknown> {
  const connus = Object.keys((SCHEMAS[nom] as z.ZodObject).shape);
  return Object.fromEntries(
    connus
      .filter((c) => c in entree && (entree as Record<string, unknown>)[c] !== undefined)
      .map((c) => [c, (entree as Record<string, unknown>)[c]]),
  );
}

const texte = (nom: string, description: string): Colonne<Ligne> => ({
  nom,
  type: 'string',
  description,
  valeur: (l) => l[nom] as string | string[] | undefined,
});
const nombre = (nom: string, description: string, type: 'integer' | 'number' = 'integer'): Colonne<Ligne> => ({
  nom,
  type,
  description,
  valeur: (l) => l[nom] as number | undefined,
});
const oui = (nom: string, description: string): Colonne<Ligne> => ({
  nom,
  type: 'boolean',
  description,
  valeur: (l) => l[nom] as boolean | undefined,
});
const dans = (
  nom: string,
  description: string,
  objet: string,
  cle: string,
  type: Colonne<Ligne>['type'] = 'string',
): Colonne<Ligne> => ({
  nom,
  type,
  description,
  valeur: (l) => (l[objet] as Record<string, string | number> | undefined)?.[cle],
});
const ID = texte('id', 'Identifiant stable.');
const LIEN = texte('adresse', 'Adresse permanente.');
const SOURCE = [
  dans('document', 'Document source : un identifiant de « sources ».', 'source', 'document'),
  dans('page', 'Page imprimée, si elle est sûre.', 'source', 'page', 'integer'),
  dans('page_fin', 'Dernière page imprimée.', 'source', 'pageFin', 'integer'),
];

interface Recette {
  id: string;
  titre: string;
  description: string;
  schema?: NomEntrees | NomListe;
  ajouts?: Collection['ajouts'];
  lire: (monde: Monde) => Ligne[];
  colonnes: Colonne<Ligne>[];
}
const collection = ({ lire, colonnes, ajouts = [], ...reste }: Recette): Collection => ({
  ...reste,
  ajouts,
  lignes: lire,
  colonnes,
  csv: (monde) => enCsv(colonnes, lire(monde)),
});

const entrees =
  (nom: 'temoignages' | 'cas' | 'leviers' | 'guide', adresse: (id: string) => string) =>
  (monde: Monde): Ligne[] =>
    monde.site[nom].map((e) => ({
      id: e.id,
      ...champs(nom, e),
      texte: e.corps.trim(),
      adresse: monde.absolue(adresse(e.id)),
    }));
const liste =
  (nom: NomListe, lire: (site: Repertoire) => Iterable<{ id: string }>, adresse: (id: string) => string) =>
  (monde: Monde): Ligne[] =>
    [...lire(monde.site)].map((e) => ({ ...champs(nom, e), id: e.id, adresse: monde.absolue(adresse(e.id)) }));

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
  lignes: entrees('temoignages', chemin.temoignage),
  colonnes: COLONNES.map((nom) => ({ nom, type: 'string', description: DESCRIPTIONS[nom] })),
  csv: (monde) => csvDesVoix(monde.site.temoignages, monde),
};

/** Everything that is published as open data, in the order of the page that explains it. */
export const COLLECTIONS: readonly Collection[] = [
  temoignages,
  collection({
    id: 'cas',
    titre: 'Études de cas',
    description: 'Des pôles racontés, avec leur fiche et les chiffres que donne la source.',
    schema: 'cas',
    ajouts: [TEXTE, ADRESSE],
    lire: entrees('cas', chemin.cas),
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
    lire: entrees('leviers', chemin.levier),
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
    lire: entrees('guide', chemin.guide),
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
  collection({
    id: 'regions',
    titre: 'Régions',
    description: 'Les régions d’aujourd’hui et celles d’avant 2016, avec ce que le site y compte.',
    schema: 'regions',
    ajouts: [
      ['actuelle', 'boolean', 'true pour une région d’aujourd’hui.'],
      ['temoignages', 'integer', 'Nombre de témoignages.'],
      ['cas', 'integer', 'Nombre d’études de cas.'],
      ['poles', 'integer', 'Nombre de pôles nommés.'],
      ADRESSE,
    ],
    lire: (monde) =>
      [...monde.site.regions.values()].map((r) => {
        const { voix, cas, poles } = contenuDeRegion(monde.site, r);
        return {
          ...champs('regions', r),
          id: r.id,
          actuelle: r.actuelle,
          temoignages: voix.length,
          cas: cas.length,
          poles: poles.length,
          adresse: monde.absolue(chemin.region(r.id)),
        };
      }),
    colonnes: [
      ID,
      texte('nom', 'Le nom.'),
      oui('actuelle', 'true pour une région d’aujourd’hui.'),
      texte('code', 'Code INSEE d’aujourd’hui.'),
      texte('ancienCode', 'Code INSEE jusqu’au 31 décembre 2015.'),
      texte('devient', 'Pour une ancienne région : celle qui la contient.'),
      texte('departements', 'Codes des départements.'),
      nombre('temoignages', 'Nombre de témoignages.'),
      nombre('cas', 'Nombre d’études de cas.'),
      nombre('poles', 'Nombre de pôles nommés.'),
      LIEN,
    ],
  }),
  collection({
    id: 'themes',
    titre: 'Thèmes',
    description: 'La liste fermée des thèmes.',
    schema: 'themes',
    ajouts: [ADRESSE],
    lire: liste('themes', (s) => s.themes.values(), chemin.theme),
    colonnes: [ID, texte('nom', 'Le nom.'), texte('description', 'Ce qu’on y trouve.'), LIEN],
  }),
  collection({
    id: 'poles',
    titre: 'Pôles',
    description: 'Les pôles territoriaux de coopération économique nommés dans les documents.',
    schema: 'poles',
    ajouts: [ADRESSE],
    lire: liste('poles', (s) => s.poles.values(), chemin.pole),
    colonnes: [
      ID,
      texte('nom', 'Le nom.'),
      texte('variantes', 'Ses autres noms.'),
      texte('region', 'La région d’alors.'),
      texte('lieu', 'Le lieu.'),
      texte('departement', 'Code du département.'),
      texte('site', 'L’adresse du site en 2014, telle qu’imprimée.'),
      oui('panel', 'true s’il figure dans l’annexe A.'),
      texte('statut', 'temoin, repere, laureat.'),
      LIEN,
    ],
  }),
  collection({
    id: 'personnes',
    titre: 'Personnes',
    description: 'Les personnes que les documents font parler ou nomment, et leurs fonctions d’alors.',
    ajouts: [
      ['id', 'string', 'Identifiant stable.'],
      ['nom', 'string', 'Prénom et nom.'],
      ['fonctions', 'array', 'Les fonctions tenues alors.'],
      ['temoignages', 'array', 'Identifiants de ses témoignages.'],
      ['cas', 'array', 'Identifiants des cas liés.'],
      ADRESSE,
    ],
    lire: ({ site, absolue }) =>
      [...site.personnes.values()].map((p) => ({
        id: p.id,
        nom: p.nom,
        fonctions: p.fonctions,
        temoignages: p.temoignages.map((t) => t.id),
        cas: p.cas.map((c) => c.id),
        adresse: absolue(chemin.personne(p.id)),
      })),
    colonnes: [
      ID,
      texte('nom', 'Prénom et nom.'),
      texte('fonctions', 'Les fonctions tenues alors.'),
      texte('temoignages', 'Identifiants de ses témoignages.'),
      texte('cas', 'Identifiants des cas liés.'),
      LIEN,
    ],
  }),
  collection({
    id: 'glossaire',
    titre: 'Glossaire',
    description: 'Les sigles et les termes, expliqués.',
    schema: 'glossaire',
    ajouts: [ADRESSE],
    lire: liste('glossaire', (s) => s.glossaire, chemin.terme),
    colonnes: [
      ID,
      texte('terme', 'Le terme ou le sigle.'),
      texte('developpe', 'Ce que le sigle veut dire.'),
      texte('definition', 'La définition.'),
      texte('depuis', 'Ce qui a changé depuis 2014.'),
      LIEN,
    ],
  }),
  collection({
    id: 'chiffres',
    titre: 'Chiffres',
    description: 'Tous les chiffres des documents, avec ce que chacun compte et sa page.',
    schema: 'chiffres',
    lire: ({ site }) => site.chiffres.map((c) => ({ ...champs('chiffres', c), id: c.id })),
    colonnes: [
      ID,
      {
        nom: 'groupe',
        type: 'string',
        description: 'Le tableau où il se range.',
        valeur: (l) => GROUPES_CHIFFRES[l.groupe as keyof typeof GROUPES_CHIFFRES],
      },
      texte('libelle', 'Ce que c’est.'),
      nombre('valeur', 'Le nombre.', 'number'),
      texte('unite', 'L’unité.'),
      texte('compte', 'Base, population, période.'),
      texte('niveau', 'Niveau de collectivité.'),
      ...SOURCE,
      texte('note', 'Une précision du site.'),
    ],
  }),
  collection({
    id: 'chronologie',
    titre: 'Chronologie',
    description: 'Les dates, de la naissance des pôles à 2017.',
    schema: 'chronologie',
    lire: ({ site }) => site.chronologie.map((e) => ({ ...champs('chronologie', e), id: e.id })),
    colonnes: [
      ID,
      texte('date', 'AAAA, AAAA-MM ou AAAA-MM-JJ.'),
      texte('titre', 'Ce qui se passe.'),
      texte('texte', 'En une à trois phrases.'),
      oui('depuis', 'true si c’est une note du site.'),
      ...SOURCE,
    ],
  }),
  collection({
    id: 'sources',
    titre: 'Sources',
    description: 'Les documents que le site publie.',
    schema: 'sources',
    ajouts: [ADRESSE],
    lire: liste('sources', (s) => s.sources.values(), chemin.source),
    colonnes: [
      ID,
      texte('titre', 'Le titre.'),
      texte('auteur', 'L’auteur.'),
      texte('editeur', 'L’éditeur.'),
      texte('date', 'La date de publication.'),
      nombre('pages', 'Le nombre de pages imprimées.'),
      texte('support', 'PDF, dépliant, infographie, diaporama, article.'),
      LIEN,
    ],
  }),
];
