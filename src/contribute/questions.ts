import type { Content } from '../schema/collections.ts';
import { ROLES, TYPES_STRUCTURE, keysOf } from '../schema/vocabulary.ts';
import { CONTRIBUTIONS } from '../model/documents.ts';
import { comparer } from '../model/sort.ts';
import type { Option } from './choices.ts';

export type Liste = 'roles' | 'types' | 'regions' | 'departements' | 'leviers' | 'themes' | 'poles' | 'sources';
export type Listes = Record<Liste, Option[]>;

interface Question {
  /** What is asked, in a few words: the heading of the answer in an issue, and its label in a text file. */
  etiquette: string;
  aide: string;
  exemple?: string;
  /** `paragraphe` keeps its line breaks. */
  forme: 'ligne' | 'paragraphe' | 'choix' | 'accord';
  obligatoire: boolean;
  liste?: Liste;
  /** How many may be chosen; one if it is not said. */
  max?: number;
  /** Other labels that a text file may use. */
  autres?: readonly string[];
}

/**
 * What has to be known of a testimony, in the order in which it is asked. The form on GitHub, the terminal and
 * the text files are all made from this list, so that the three ways give the same file.
 */
export const QUESTIONS = {
  nom: {
    etiquette: 'Prénom et nom',
    aide: 'La personne qui parle. Toujours écrit de la même façon sur tout le site.',
    exemple: 'Camille Dupont',
    forme: 'ligne',
    obligatoire: true,
    autres: ['nom', 'auteur', 'autrice', 'personne', 'qui'],
  },
  fonction: {
    etiquette: 'Fonction',
    aide: 'Celle que la personne tient au moment où elle parle.',
    exemple: "adjointe à l'économie de la commune de Valmont",
    forme: 'ligne',
    obligatoire: true,
  },
  autresPersonnes: {
    etiquette: 'Autres personnes',
    aide: 'Si deux ou trois personnes parlent ensemble : une par ligne, « Prénom Nom, fonction ».',
    exemple: 'Sacha Martin, directeur général des services de Valmont',
    forme: 'paragraphe',
    obligatoire: false,
    autres: ['autre personne', 'coauteurs'],
  },
  structure: {
    etiquette: 'Structure',
    aide: 'Celle au nom de laquelle la personne parle.',
    exemple: 'Commune de Valmont',
    forme: 'ligne',
    obligatoire: true,
    autres: ['collectivité', 'organisation'],
  },
  type: {
    etiquette: 'Type de structure',
    aide: 'Le plus proche.',
    forme: 'choix',
    obligatoire: true,
    liste: 'types',
    autres: ['type'],
  },
  role: {
    etiquette: 'Rôle',
    aide: 'La voix de la personne.',
    forme: 'choix',
    obligatoire: true,
    liste: 'roles',
    autres: ['voix'],
  },
  region: {
    etiquette: 'Région',
    aide: "Telle qu'elle s'appelle au moment où la personne parle. Rien pour une voix nationale.",
    forme: 'choix',
    obligatoire: false,
    liste: 'regions',
  },
  departement: {
    etiquette: 'Département',
    aide: "S'il est connu.",
    forme: 'choix',
    obligatoire: false,
    liste: 'departements',
  },
  date: {
    etiquette: 'Date',
    aide: 'Quand cela a été dit ou publié : le mois et l’année, ou le jour.',
    exemple: 'mars 2026',
    forme: 'ligne',
    obligatoire: true,
  },
  citation1: {
    etiquette: 'Première citation',
    aide: 'Mot à mot, sans guillemets autour. […] marque une coupe, [mot] un mot ajouté. Soixante mots au plus.',
    exemple: "Sans lieu, il n'y avait pas de pôle. La commune a acheté la friche, les associations ont fait le reste.",
    forme: 'paragraphe',
    obligatoire: true,
    autres: ['citation', 'citation 1', 'citations'],
  },
  citation2: {
    etiquette: 'Deuxième citation',
    aide: 'Si une autre phrase mérite d’être citée.',
    forme: 'paragraphe',
    obligatoire: false,
    autres: ['citation 2', 'seconde citation'],
  },
  citation3: {
    etiquette: 'Troisième citation',
    aide: 'De même.',
    forme: 'paragraphe',
    obligatoire: false,
    autres: ['citation 3'],
  },
  texte: {
    etiquette: 'Le reste du propos',
    aide: 'Ce que la personne dit d’autre, avec vos mots (« Selon elle… »), tous ses chiffres compris : de 60 à 220 mots, une ligne vide entre deux paragraphes.',
    exemple: "Camille Dupont raconte que la commune a d'abord cherché un repreneur pendant deux ans…",
    forme: 'paragraphe',
    obligatoire: true,
    autres: ['texte', 'le reste', 'récit', 'propos'],
  },
  titre: {
    etiquette: 'Titre',
    aide: "L'idée du témoignage, avec vos mots, en 90 caractères au plus, sans répéter la citation.",
    exemple: 'Une friche rachetée par la commune lance le pôle',
    forme: 'ligne',
    obligatoire: true,
  },
  leviers: {
    etiquette: 'Leviers',
    aide: 'Un à trois leviers que ce témoignage illustre.',
    forme: 'choix',
    obligatoire: true,
    liste: 'leviers',
    max: 3,
    autres: ['levier'],
  },
  themes: {
    etiquette: 'Thèmes',
    aide: 'Un à cinq thèmes.',
    forme: 'choix',
    obligatoire: true,
    liste: 'themes',
    max: 5,
    autres: ['thème'],
  },
  poles: {
    etiquette: 'Pôles',
    aide: 'Ceux dont il est question, s’ils sont dans la liste.',
    forme: 'choix',
    obligatoire: false,
    liste: 'poles',
    max: 10,
    autres: ['pôle', 'ptce'],
  },
  source: {
    etiquette: 'Source',
    aide: 'D’où vient le témoignage.',
    forme: 'choix',
    obligatoire: false,
    liste: 'sources',
    autres: ['document'],
  },
  page: {
    etiquette: 'Page',
    aide: 'La page imprimée, s’il vient d’un document et qu’elle est sûre.',
    exemple: '19',
    forme: 'ligne',
    obligatoire: false,
  },
  accord: {
    etiquette: 'Accord de la personne citée',
    aide: 'La personne a relu ses citations et accepte qu’elles soient publiées sous son nom. Elle pourra demander une correction ou un retrait.',
    forme: 'accord',
    obligatoire: true,
    autres: ['accord'],
  },
} as const satisfies Record<string, Question>;

export type Cle = keyof typeof QUESTIONS;
export const CLES = keysOf(QUESTIONS);
export const question = (cle: Cle): Question => QUESTIONS[cle];

/** Answers as they came, before anything is understood. */
export type Reponses = Partial<Record<Cle, string>>;

/** The closed lists as choices. Names of the départements come from outside: the content has their codes only. */
export function listesDe(contenu: Content, departements: ReadonlyMap<string, string>): Listes {
  const parNom = (options: Option[]) => options.sort((a, b) => comparer(a.nom, b.nom));
  const codes = [...new Set(contenu.regions.flatMap((r) => r.departements))];
  const region = ({ id, nom, devient, outreMer }: Content['regions'][number]): Option & { rang: number } => ({
    valeur: id,
    nom: devient === undefined ? nom : `${nom} (jusqu'en 2015)`,
    autres: devient === undefined ? [] : [nom],
    rang: devient !== undefined ? 2 : outreMer ? 1 : 0,
  });
  return {
    roles: keysOf(ROLES).map((valeur) => ({
      valeur,
      nom: ROLES[valeur].un,
      autres: ROLES[valeur].un.split(/ (?:ou|d’un) /),
    })),
    types: keysOf(TYPES_STRUCTURE).map((valeur) => ({ valeur, nom: TYPES_STRUCTURE[valeur] })),
    regions: contenu.regions
      .map(region)
      .sort((a, b) => a.rang - b.rang || comparer(a.nom, b.nom))
      .map(({ rang: _, ...option }) => option),
    departements: parNom(
      codes.map((code) => {
        const nom = departements.get(code);
        return {
          valeur: code,
          nom: nom === undefined ? code : `${nom} (${code})`,
          autres: nom === undefined ? [] : [nom, `${code} ${nom}`],
        };
      }),
    ),
    leviers: [...contenu.leviers]
      .sort((a, b) => a.numero - b.numero)
      .map((l) => ({
        valeur: l.id,
        nom: `${l.numero}. ${l.titre}`,
        autres: [String(l.numero), l.titre, `levier ${l.numero}`, l.intitule],
      })),
    themes: parNom(contenu.themes.map((t) => ({ valeur: t.id, nom: t.nom }))),
    poles: parNom(contenu.poles.map((p) => ({ valeur: p.id, nom: p.nom, autres: p.variantes ?? [] }))),
    sources: contenu.sources
      .map((s) => ({ valeur: s.id, nom: s.titre }))
      .sort((a, b) => Number(b.valeur === CONTRIBUTIONS) - Number(a.valeur === CONTRIBUTIONS)),
  };
}
