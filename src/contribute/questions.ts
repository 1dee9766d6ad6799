import type { Content } from '../schema/collections.ts';
import { ROLES, TYPES_STRUCTURE, keysOf } from '../schema/vocabulary.ts';
import { CONTRIBUTIONS } from '../model/documents.ts';
import { comparer } from '../model/sort.ts';
import type { Option } from './choices.ts';

export type ListName = 'roles' | 'types' | 'regions' | 'departements' | 'leviers' | 'themes' | 'poles' | 'sources';
export type Lists = Record<ListName, Option[]>;

interface Question {
  /** What is asked, in a few words: the heading of the answer in an issue, and its label in a text file. */
  label: string;
  help: string;
  example?: string;
  /** `paragraphe` keeps its line breaks. */
  kind: 'ligne' | 'paragraphe' | 'choix' | 'accord';
  required: boolean;
  liste?: ListName;
  /** How many may be chosen; one if it is not said. */
  max?: number;
  /** Other labels that a text file may use. */
  others?: readonly string[];
}

/**
 * What has to be known of a testimony, in the order in which it is asked. The form on GitHub and
 * the documents are both made from this list, so that the three ways give the same file.
 */
export const QUESTIONS = {
  nom: {
    label: 'Prénom et nom',
    help: 'La personne qui parle. Toujours écrit de la même façon sur tout le site.',
    example: 'Camille Dupont',
    kind: 'ligne',
    required: true,
    others: ['nom', 'auteur', 'autrice', 'personne', 'qui'],
  },
  fonction: {
    label: 'Fonction',
    help: 'Celle que la personne tient au moment où elle parle.',
    example: "adjointe à l'économie de la commune de Valmont",
    kind: 'ligne',
    required: true,
  },
  autresPersonnes: {
    label: 'Autres personnes',
    help: 'Si deux ou trois personnes parlent ensemble : une par ligne, « Prénom Nom, fonction ».',
    example: 'Sacha Martin, directeur général des services de Valmont',
    kind: 'paragraphe',
    required: false,
    others: ['autre personne', 'coauteurs'],
  },
  structure: {
    label: 'Structure',
    help: 'Celle au nom de laquelle la personne parle.',
    example: 'Commune de Valmont',
    kind: 'ligne',
    required: true,
    others: ['collectivité', 'organisation'],
  },
  type: {
    label: 'Type de structure',
    help: 'Le plus proche.',
    kind: 'choix',
    required: true,
    liste: 'types',
    others: ['type'],
  },
  role: {
    label: 'Rôle',
    help: 'La voix de la personne.',
    kind: 'choix',
    required: true,
    liste: 'roles',
    others: ['voix'],
  },
  region: {
    label: 'Région',
    help: "Telle qu'elle s'appelle au moment où la personne parle. Rien pour une voix nationale.",
    kind: 'choix',
    required: false,
    liste: 'regions',
  },
  departement: {
    label: 'Département',
    help: "S'il est connu.",
    kind: 'choix',
    required: false,
    liste: 'departements',
  },
  date: {
    label: 'Date',
    help: 'Quand cela a été dit ou publié : le mois et l’année, ou le jour.',
    example: 'mars 2026',
    kind: 'ligne',
    required: true,
  },
  citation1: {
    label: 'Première citation',
    help: 'Mot à mot, sans guillemets autour. […] marque une coupe, [mot] un mot ajouté. Soixante mots au plus.',
    example: "Sans lieu, il n'y avait pas de pôle. La commune a acheté la friche, les associations ont fait le reste.",
    kind: 'paragraphe',
    required: true,
    others: ['citation', 'citation 1', 'citations'],
  },
  citation2: {
    label: 'Deuxième citation',
    help: 'Si une autre phrase mérite d’être citée.',
    kind: 'paragraphe',
    required: false,
    others: ['citation 2', 'seconde citation'],
  },
  citation3: {
    label: 'Troisième citation',
    help: 'De même.',
    kind: 'paragraphe',
    required: false,
    others: ['citation 3'],
  },
  texte: {
    label: 'Le reste du propos',
    help: 'Ce que la personne dit d’autre, avec vos mots (« Selon elle… »), tous ses chiffres compris : de 60 à 220 mots, une ligne vide entre deux paragraphes.',
    example: "Camille Dupont raconte que la commune a d'abord cherché un repreneur pendant deux ans…",
    kind: 'paragraphe',
    required: true,
    others: ['texte', 'le reste', 'récit', 'propos'],
  },
  titre: {
    label: 'Titre',
    help: "L'idée du témoignage, avec vos mots, en 90 caractères au plus, sans répéter la citation.",
    example: 'Une friche rachetée par la commune lance le pôle',
    kind: 'ligne',
    required: true,
  },
  leviers: {
    label: 'Leviers',
    help: 'Un à trois leviers que ce témoignage illustre.',
    kind: 'choix',
    required: true,
    liste: 'leviers',
    max: 3,
    others: ['levier'],
  },
  themes: {
    label: 'Thèmes',
    help: 'Un à cinq thèmes.',
    kind: 'choix',
    required: true,
    liste: 'themes',
    max: 5,
    others: ['thème'],
  },
  poles: {
    label: 'Pôles',
    help: 'Ceux dont il est question, s’ils sont dans la liste.',
    kind: 'choix',
    required: false,
    liste: 'poles',
    max: 10,
    others: ['pôle', 'ptce'],
  },
  source: {
    label: 'Source',
    help: 'D’où vient le témoignage.',
    kind: 'choix',
    required: false,
    liste: 'sources',
    others: ['document'],
  },
  page: {
    label: 'Page',
    help: 'La page imprimée, s’il vient d’un document et qu’elle est sûre.',
    example: '19',
    kind: 'ligne',
    required: false,
  },
  accord: {
    label: 'Accord de la personne citée',
    help: 'La personne a relu ses citations et accepte qu’elles soient publiées sous son nom. Elle pourra demander une correction ou un retrait.',
    kind: 'accord',
    required: true,
    others: ['accord'],
  },
} as const satisfies Record<string, Question>;

export type Key = keyof typeof QUESTIONS;
export const KEYS = keysOf(QUESTIONS);
export const question = (key: Key): Question => QUESTIONS[key];

/** Answers as they came, before anything is understood. */
export type Answers = Partial<Record<Key, string>>;

/** The closed lists as choices. Names of the départements come from outside: the content has their codes only. */
export function listsOf(contenu: Content, departements: ReadonlyMap<string, string>): Lists {
  const parNom = (options: Option[]) => options.sort((a, b) => comparer(a.nom, b.nom));
  const codes = [...new Set(contenu.regions.flatMap((r) => r.departements))];
  const region = ({ id, nom, devient, outreMer }: Content['regions'][number]): Option & { rank: number } => ({
    value: id,
    nom: devient === undefined ? nom : `${nom} (jusqu'en 2015)`,
    others: devient === undefined ? [] : [nom],
    rank: devient !== undefined ? 2 : outreMer ? 1 : 0,
  });
  return {
    roles: keysOf(ROLES).map((value) => ({
      value,
      nom: ROLES[value].un,
      others: ROLES[value].un.split(/ (?:ou|d’un) /),
    })),
    types: keysOf(TYPES_STRUCTURE).map((value) => ({ value, nom: TYPES_STRUCTURE[value] })),
    regions: contenu.regions
      .map(region)
      .sort((a, b) => a.rank - b.rank || comparer(a.nom, b.nom))
      .map(({ rank: _, ...option }) => option),
    departements: parNom(
      codes.map((code) => {
        const nom = departements.get(code);
        return {
          value: code,
          nom: nom === undefined ? code : `${nom} (${code})`,
          others: nom === undefined ? [] : [nom, `${code} ${nom}`],
        };
      }),
    ),
    leviers: [...contenu.leviers]
      .sort((a, b) => a.numero - b.numero)
      .map((l) => ({
        value: l.id,
        nom: `${l.numero}. ${l.titre}`,
        others: [String(l.numero), l.titre, `levier ${l.numero}`, l.intitule],
      })),
    themes: parNom(contenu.themes.map((t) => ({ value: t.id, nom: t.nom }))),
    poles: parNom(contenu.poles.map((p) => ({ value: p.id, nom: p.nom, others: p.variantes ?? [] }))),
    sources: contenu.sources
      .map((s) => ({ value: s.id, nom: s.titre }))
      .sort((a, b) => Number(b.value === CONTRIBUTIONS) - Number(a.value === CONTRIBUTIONS)),
  };
}
