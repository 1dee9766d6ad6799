import { z } from 'astro/zod';
import { keysOf } from './vocabulary.ts';

/** What a field is called, and what helps to fill it in: the check, the editor and the form say it from here. */
export const label = (title: string, description: string) => ({ title, description });

/** One value of a list that lives in code, with the name that people read. */
export const choice = <K extends string, N extends string = never>(
  values: Record<K, string | Record<N, string>>,
  name?: N,
) => {
  const names = Object.entries<string | Record<N, string>>(values).map(([key, said]) => [
    key,
    typeof said === 'string' || name === undefined ? said : said[name],
  ]);
  return z.enum(keysOf(values)).meta({ names: Object.fromEntries(names) as Record<K, string> });
};

/** An id is a file name and an address: lower-case ASCII letters, digits and single hyphens. */
export const ID_PATTERN = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** What a field may name, in the words of a message. */
export const TARGETS = {
  regions: 'une région connue',
  leviers: 'un levier connu',
  themes: 'un thème connu',
  poles: 'un pôle connu',
  guide: 'une section du guide',
  personnes: 'une personne de personnes.yaml',
  temoignages: 'un témoignage connu',
  citations: 'une citation connue',
  cas: 'une étude de cas connue',
  glossaire: 'un terme du glossaire',
  sources: 'un document connu',
} as const;
export type Target = keyof typeof TARGETS;

/** An id; where it is that of something else, the check makes sure that it is there, the editor offers those that are. */
export const id = (to?: Target) =>
  z
    .string()
    .regex(ID_PATTERN, {
      error: 'identifiant mal formé : minuscules sans accent, chiffres et tirets, par exemple « le-periscope »',
    })
    .meta({ to });

export const texte = (max?: number) => {
  const base = z.string().trim().min(1, { error: 'texte vide : écrivez-le ou retirez le champ' });
  return max ? base.max(max, { error: `texte trop long : au plus ${max} caractères` }) : base;
};

const DAY_PATTERN = /^(?:19|20)\d\d-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?$/;
/** A day or a month that there may be; a year too, where it is enough. */
export const date = (precision: 'annee' | 'mois' = 'mois') =>
  z.string().regex(precision === 'mois' ? DAY_PATTERN : new RegExp(`${DAY_PATTERN.source}|^(?:19|20)\\d\\d$`), {
    error: `date mal formée : écrivez ${precision === 'mois' ? '' : 'AAAA, '}AAAA-MM ou AAAA-MM-JJ, par exemple « 2014-04 »`,
  });

export const page = () =>
  z
    .int({ error: 'page mal formée : écrivez un nombre entier, par exemple « 19 »' })
    .min(1, { error: 'page mal formée : le premier numéro est 1' })
    .max(999, { error: 'page mal formée : au plus 999' });

/** The shape of a code; which ones exist, `regions.yaml` says. */
export const DEPARTEMENT_PATTERN = /^(?:0[1-9]|[1-8]\d|9[0-5]|2[AB]|97[1-6])$/;

export const departement = () =>
  z.string().regex(DEPARTEMENT_PATTERN, {
    error: 'code de département mal formé : deux chiffres entre guillemets, par exemple « "08" »',
  });

/** Where a text comes from: a document of `sources.yaml`, and the printed page where it is known. */
export const source = () =>
  z.strictObject({
    document: id('sources').meta(
      label('Document', 'Document source : un identifiant de sources.yaml, par exemple guide-2014.'),
    ),
    page: page().optional().meta(label('Page', 'Page imprimée, si elle est sûre.')),
    pageFin: page()
      .optional()
      .meta(label('Dernière page', 'Dernière page imprimée, si le passage en couvre plusieurs.')),
  });

const ONE = { leviers: 'levier', themes: 'thème', poles: 'pôle' } as const;

/** A list of `min` to `max` ids of a collection, each once. */
export const ids = (min: number, max: number, to: keyof typeof ONE) =>
  z
    .array(id(to))
    .min(min, { error: `liste trop courte : au moins ${min} ${ONE[to]}` })
    .max(max, { error: `liste trop longue : au plus ${max} ${ONE[to]}s` })
    .refine((list) => new Set(list).size === list.length, { error: 'le même identifiant est écrit deux fois' });

/** What people would ask, in their own words, and the entry answers: indexed for the search, never printed. */
export const questions = () =>
  z
    .array(texte(160))
    .min(1)
    .max(8, { error: 'trop de questions : au plus huit' })
    .optional()
    .meta(
      label(
        'Questions',
        'Une à huit questions auxquelles ce texte répond, dites comme on les poserait. Elles servent à la recherche.',
      ),
    );

/** The same, for each heading of a long text. */
export const questionsParTitre = () =>
  z
    .array(
      z.strictObject({
        ancre: id().meta(label('Titre de la section', 'L’ancre d’un titre de la section.')),
        questions: questions().unwrap().meta(label('Questions', 'Une à huit questions.')),
      }),
    )
    .optional()
    .meta(label('Questions par titre', 'Les questions auxquelles répond chaque titre de la section.'));
