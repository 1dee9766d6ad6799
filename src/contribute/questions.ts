import type { Content } from '../schema/collections.ts';
import { jsonSchemaOf } from '../schema/json.ts';
import { temoignageSchema } from '../schema/temoignage.ts';
import { ROLES, TYPES_STRUCTURE, keysOf, type Role, type TypeStructure } from '../schema/vocabulary.ts';
import { CONTRIBUTIONS } from '../model/documents.ts';
import { compareFrench } from '../model/sort.ts';
import type { Option } from './choices.ts';
import { fieldAt, forPeople } from './schema-fields.ts';

type ListName = 'roles' | 'types' | 'regions' | 'departements' | 'leviers' | 'themes' | 'poles' | 'sources';
export type Lists = Record<ListName, Option[]>;

export interface Question {
  /** What is asked, in a few words: the heading of the answer in an issue, and its label in a document. */
  label: string;
  help: string;
  example?: string;
  /** `paragraphe` keeps its line breaks. */
  kind: 'ligne' | 'paragraphe' | 'choix' | 'accord';
  required: boolean;
  list?: ListName;
  /** How many may be chosen, or how many letters written. */
  max: number;
  /** Other labels that a document may use. */
  others: readonly string[];
}

const schema = jsonSchemaOf(temoignageSchema);
/** A question about one field of a testimony: its words and its limits are the schema's, unless it says otherwise. */
function about(path: string, kind: Question['kind'], more: Partial<Question> = {}): Question {
  const { title = path, description = '', required, maxLength, maxItems } = fieldAt(schema, path);
  const max = kind === 'choix' ? (maxItems ?? 1) : (maxLength ?? Infinity);
  return { label: title, help: forPeople(description), kind, required, max, others: [], ...more };
}

/**
 * What has to be known of a testimony, in the order in which it is asked. The form on GitHub and the documents are
 * both made from this list, so that both give the same file.
 */
export const QUESTIONS = {
  nom: about('auteurs.nom', 'ligne', {
    example: 'Camille Dupont',
    others: ['nom', 'auteur', 'autrice', 'personne', 'qui'],
  }),
  fonction: about('auteurs.fonction', 'ligne', { example: "adjointe à l'économie de la commune de Valmont" }),
  autresPersonnes: about('auteurs', 'paragraphe', {
    label: 'Autres personnes',
    help: 'Si deux ou trois personnes parlent ensemble : une par ligne, « Prénom Nom, fonction ». Si sa structure ou son rôle ne sont pas les mêmes : « Prénom Nom, fonction ; structure ; type de structure ; rôle ».',
    example: 'Sacha Martin, directeur général des services de Valmont',
    required: false,
    others: ['autre personne', 'coauteurs'],
  }),
  structure: about('structure.nom', 'ligne', {
    label: 'Structure',
    example: 'Commune de Valmont',
    others: ['collectivité', 'organisation'],
  }),
  type: about('structure.type', 'choix', { help: 'Le plus proche.', list: 'types', others: ['type'] }),
  role: about('role', 'choix', { list: 'roles', others: ['voix'] }),
  region: about('region', 'choix', { list: 'regions' }),
  departement: about('departement', 'choix', { help: 'S’il est connu.', list: 'departements' }),
  date: about('date', 'ligne', {
    help: 'Quand cela a été dit ou publié : le mois et l’année, ou le jour.',
    example: 'mars 2026',
  }),
  citation1: about('citations.texte', 'paragraphe', {
    label: 'Première citation',
    example: "Sans lieu, il n'y avait pas de pôle. La commune a acheté la friche, les associations ont fait le reste.",
    others: ['citation', 'citation 1', 'citations'],
  }),
  citation2: about('citations.texte', 'paragraphe', {
    label: 'Deuxième citation',
    help: 'Si une autre phrase mérite d’être citée.',
    required: false,
    others: ['citation 2', 'seconde citation'],
  }),
  citation3: about('citations.texte', 'paragraphe', {
    label: 'Troisième citation',
    help: 'De même.',
    required: false,
    others: ['citation 3'],
  }),
  texte: {
    label: 'Le reste du propos',
    help: 'Ce que la personne dit d’autre, avec vos mots (« Selon elle… »), tous ses chiffres compris : de 60 à 220 mots, une ligne vide entre deux paragraphes.',
    example: "Camille Dupont raconte que la commune a d'abord cherché un repreneur pendant deux ans…",
    kind: 'paragraphe',
    required: true,
    max: Infinity,
    others: ['texte', 'le reste', 'récit', 'propos'],
  },
  titre: about('titre', 'ligne', { example: 'Une friche rachetée par la commune lance le pôle' }),
  leviers: about('leviers', 'choix', { list: 'leviers', others: ['levier'] }),
  themes: about('themes', 'choix', { list: 'themes', others: ['thème'] }),
  poles: about('poles', 'choix', { list: 'poles', others: ['pôle', 'ptce'] }),
  source: about('source.document', 'choix', {
    label: 'Source',
    help: 'D’où vient le témoignage.',
    required: false,
    list: 'sources',
    others: ['document'],
  }),
  page: about('source.page', 'ligne', {
    help: 'La page imprimée, ou la première et la dernière (12-13), si le témoignage vient d’un document et qu’elle est sûre.',
    example: '19',
  }),
  accord: {
    label: 'Accord de la personne citée',
    help: 'La personne a relu ses citations et accepte qu’elles soient publiées sous son nom. Elle pourra demander une correction ou un retrait.',
    kind: 'accord',
    required: true,
    max: Infinity,
    others: ['accord'],
  },
} satisfies Record<string, Question>;

export type Key = keyof typeof QUESTIONS;
export const KEYS = keysOf(QUESTIONS);
export const question = (key: Key): Question => QUESTIONS[key];
/** The title of the form in a document: what stands under it, before the first question, is no answer. */
export const FORM_TITLE = 'Proposer un témoignage';
/** As a document asks them: the rest of the testimony comes last, so that it may hold anything. */
export const KEYS_AS_WRITTEN: readonly Key[] = [...KEYS.filter((key) => key !== 'texte'), 'texte'];
/** What stands in a document for an answer that is still to be given. */
export function placeFor(key: Key, more = ''): string {
  const { help, required } = QUESTIONS[key];
  return `(à compléter${required ? '' : ' s’il y a lieu'} : ${help}${more})`;
}

/** Answers as they came, before anything is understood. */
export type Answers = Partial<Record<Key, string>>;

/** What people write for a role, a kind of structure or a region, and their names do not say. */
const ROLE_WORDS: Record<Role, string[]> = {
  elu: ['élu', 'élue', 'élus'],
  technicien: ['technicien', 'technicienne', 'agent', 'agente'],
  acteur: ['acteur', 'actrice'],
  chercheur: ['chercheur', 'chercheuse'],
  autre: ['autre'],
};
const TYPE_WORDS: Partial<Record<TypeStructure, string[]>> = {
  region: ['conseil régional'],
  departement: ['conseil départemental', 'conseil général'],
  intercommunalite: [
    'communauté de communes',
    "communauté d'agglomération",
    'communauté urbaine',
    'agglomération',
    'métropole',
    'EPCI',
  ],
  commune: ['ville', 'mairie'],
  pole: ['PTCE'],
  recherche: ['université', 'laboratoire', 'laboratoire de recherche'],
  etat: ['État', 'ministère', 'préfecture', 'Parlement'],
  autre: ['autre'],
};
const REGION_WORDS: Record<string, string[]> = {
  'auvergne-rhone-alpes': ['ARA', 'AURA'],
  'bourgogne-franche-comte': ['BFC'],
  'hauts-de-france': ['HDF'],
  'ile-de-france': ['IDF'],
  'nord-pas-de-calais': ['NPDC'],
  'pays-de-la-loire': ['PDL'],
  'provence-alpes-cote-d-azur': ['PACA'],
};

/** The closed lists as choices. Names of the départements come from outside: the content has their codes only. */
export function listsOf(
  content: Pick<Content, 'regions' | 'leviers' | 'themes' | 'poles' | 'sources'>,
  departements: ReadonlyMap<string, string>,
): Lists {
  const byName = (options: Option[]) => options.sort((a, b) => compareFrench(a.name, b.name));
  const codes = [...new Set(content.regions.flatMap((r) => r.departements))];
  const ended = (r: Content['regions'][number]) => r.devient !== undefined;
  return {
    roles: keysOf(ROLES).map((value) => ({ value, name: ROLES[value].un, others: ROLE_WORDS[value] })),
    types: keysOf(TYPES_STRUCTURE).map((value) => ({
      value,
      name: TYPES_STRUCTURE[value],
      others: TYPE_WORDS[value] ?? [],
    })),
    regions: [...content.regions]
      .sort(
        (a, b) =>
          Number(ended(a)) - Number(ended(b)) ||
          Number(a.outreMer ?? false) - Number(b.outreMer ?? false) ||
          compareFrench(a.nom, b.nom),
      )
      .map((r) => ({
        value: r.id,
        name: ended(r) ? `${r.nom} (jusqu'en ${(r.jusqua ?? '2015').slice(0, 4)})` : r.nom,
        others: [r.nom, ...(REGION_WORDS[r.id] ?? [])],
      })),
    departements: byName(
      codes.map((code) => {
        const name = departements.get(code);
        return name === undefined
          ? { value: code, name: code }
          : { value: code, name: `${name} (${code})`, others: [name, `${code} ${name}`] };
      }),
    ),
    leviers: [...content.leviers]
      .sort((a, b) => a.numero - b.numero)
      .map((l) => ({
        value: l.id,
        name: `${l.numero}. ${l.titre}`,
        others: [String(l.numero), l.titre, l.intitule],
      })),
    themes: byName(content.themes.map((t) => ({ value: t.id, name: t.nom }))),
    poles: byName(content.poles.map((p) => ({ value: p.id, name: p.nom, others: p.variantes ?? [] }))),
    sources: content.sources
      .map((s) => ({ value: s.id, name: s.titre }))
      .sort((a, b) => Number(b.value === CONTRIBUTIONS) - Number(a.value === CONTRIBUTIONS)),
  };
}
