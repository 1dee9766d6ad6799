import { asksDefinition, isAccessory, isLight, isSentence, readIntents, sensesOf } from './intents.ts';
import type { Lexicon } from '../words/lexicon.ts';
import { isPlace } from './named-place.ts';
import type { NamedPlace } from '../index/places.ts';
import { splitWords, type Word } from '../words/words.ts';
import { isEmptyWord } from '../words/stopwords.ts';
import { foldText as fold } from '../../text/fold.ts';
import { token, nameToken, neighbourToken, stemOf } from '../words/stem.ts';
import { spot } from './spot.ts';
import type { ResultType } from '../types.ts';

export interface Concept {
  /** As typed, folded: to say it back, to correct it. */
  form: string;
  /** Tokens of the index, the best first, with what each is worth. */
  tokens: { token: string; weight: number }[];
  /** How much it counts beside the other concepts. */
  importance: number;
  /** A result must have it, or another of the places named. */
  required?: boolean;
  /** The place, as a sentence says it: « en Corse ». */
  where?: string;
  /** A token for want of any other result: the region of a département. */
  fallback?: string;
  /** Not to be corrected, nor said missing. */
  quiet?: boolean;
  /** A phrase known as such, its words being concepts of their own. */
  expression?: boolean;
  /** For each of these, the phrase it stands in, by its `form`. */
  inside?: string;
}

export interface Query {
  concepts: Concept[];
  /** Phrases between quotation marks, as tokens in a row: results must hold them. */
  phrases: string[];
  /** Neighbouring words of the question, as phrases: results that hold them gain. */
  pairs: string[];
  /** Tokens of names: a record that bears one is what is asked for. */
  names: string[];
  /** The one of them that is the whole question, places left out. */
  wholeName: string;
  /** Words that say something, left aside all the same: this has to be said. */
  dropped: string[];
  places: NamedPlace[];
  /** Pages of places, themes, roles and levers that the question names. */
  pages: { name: string; page: string }[];
  /** It names a year that the guide could not know. */
  afterGuide: boolean;
  /** Kinds that the question asks for, and by how much they gain. */
  intents: Partial<Record<ResultType, number>>;
  /** It is asked as one speaks. */
  sentence: boolean;
  /** The question was cut. */
  cut: boolean;
  /** Stems to mark in the texts. */
  stems: string[];
}

export const MAX_SIGNS = 400;
const MAX_WORDS = 16;
/** Set with those of `rank.ts`. */
export const WEIGHTS = {
  /** A synonym beside the word itself. */
  neighbour: 0.8,
  neighbourInSentence: 0.4,
  /** A phrase of the glossary as a whole, beside its words. */
  expression: 0.25,
  /** The words of the expansion of an acronym, the acronym itself being sought. */
  acronymWord: 0.15,
  /** A verb or a word of any question, in a sentence. */
  light: 0.5,
};

type FullWord = Word & { stem: string };

/** What stands between quotation marks; a mark without its pair counts for nothing. */
export function quotedPhrases(text: string): string[] {
  return [...text.matchAll(/«\s*([^«»]+?)\s*»|"([^"]+)"|“([^“”]+)”/g)].map((m) => m[1] ?? m[2] ?? m[3] ?? '');
}

const placeConcept = ({ name, within, tokens, loose, fallback }: NamedPlace, form: string): Concept => ({
  form,
  tokens: tokens.map((each) => ({ token: each, weight: 1 })),
  importance: 1,
  quiet: true,
  where: within ?? `pour ${name}`,
  ...(!loose && { required: true }),
  ...(fallback !== undefined && { fallback }),
});

const wordConcept = (form: string, stem: string, importance: number, neighbour = WEIGHTS.neighbour): Concept => ({
  form,
  tokens: [
    { token: token(stem), weight: sensesOf(form).length > 0 ? 0.4 : 1 },
    { token: neighbourToken(stem), weight: neighbour },
    ...sensesOf(form).map((other) => ({ token: token(other), weight: 0.9 })),
  ],
  importance,
});

/** Reads a question: what to look for, where, and what was left aside. Never throws, whatever is typed. */
export function readQuery(typed: string, lexicon: Lexicon): Query {
  const whole = typed.normalize('NFC').replace(/\s+/g, ' ').trim();
  const text = whole.slice(0, MAX_SIGNS);
  const full = splitWords(text).filter(({ form }) => !isEmptyWord(form));
  const words: FullWord[] = full.slice(0, MAX_WORDS).map((word) => ({ ...word, stem: stemOf(word.form) }));
  const run = words.map((m) => m.stem);
  const formOf = (start: number, end: number) =>
    words
      .slice(start, end)
      .map((m) => m.form)
      .join(' ');

  const concepts: Concept[] = [];
  const taken = new Set<number>();
  /** Words of a town: its département answers, whether or not a text names it. */
  const inTown = new Set<number>();
  const placeTable = new Map(lexicon.places.flatMap((l) => l.forms.map((f) => [f, l] as const)).reverse());
  const placesFound = spot(run, placeTable).filter(({ value, start, end }) =>
    isPlace(value, words.slice(start, end), text, end - start === words.length),
  );
  for (const { value, start, end } of placesFound) {
    concepts.push(placeConcept(value, formOf(start, end)));
    for (let i = start; i < end; i++) (value.loose ? inTown : taken).add(i);
    if (value.loose) continue;
    // « région Occitanie », « département de l'Aude »: the word before the name says nothing more.
    if (/^(?:region|departement)$/.test(words[start - 1]?.stem ?? '')) taken.add(start - 1);
  }
  const inExpression = new Map<number, { weight: number; inside?: string }>();
  const acronyms = new Map(Object.entries(lexicon.acronyms));
  const expressions = spot(run, new Map([...Object.entries(lexicon.expressions), ...acronyms])).filter(
    ({ start }) => !taken.has(start),
  );
  for (const { value, start, end } of expressions) {
    const piece = run.slice(start, end);
    const isAcronym = acronyms.has(piece.join(' '));
    const weight = isAcronym ? WEIGHTS.acronymWord : 1;
    for (let i = start; i < end; i++)
      inExpression.set(i, { weight, ...(!isAcronym && { inside: formOf(start, end) }) });
    const first = isAcronym ? token(value) : `"${piece.map(token).join(' ')}"`;
    concepts.push({
      form: formOf(start, end),
      tokens: [
        { token: first, weight: 1 },
        { token: neighbourToken(value), weight: WEIGHTS.neighbour },
      ],
      importance: isAcronym ? 1 : WEIGHTS.expression,
      quiet: true,
      ...(!isAcronym && { expression: true }),
    });
  }
  const phrase = isSentence(fold(text));
  const light = phrase ? WEIGHTS.light : 1;
  const offered = spot(run, new Map(lexicon.pages.flatMap((p) => p.forms.map((f) => [f, p] as const)).reverse()));
  const seen = new Set<string>();
  for (const [i, { form, stem }] of words.entries()) {
    if (taken.has(i) || seen.has(stem)) continue;
    seen.add(stem);
    const accessory = isAccessory(form) && words.length > 1;
    const { weight = 1, ...within } = inExpression.get(i) ?? {};
    concepts.push({
      ...wordConcept(
        form,
        stem,
        accessory ? 0.15 : isLight(stem) ? weight * light : weight,
        phrase ? WEIGHTS.neighbourInSentence : WEIGHTS.neighbour,
      ),
      ...within,
      ...((accessory || inTown.has(i)) && { quiet: true }),
    });
  }
  if (concepts.length > 0 && asksDefinition(fold(text)))
    concepts.push({ ...wordConcept('definition', 'defin', 0.5), quiet: true });
  const toTokens = (list: readonly Word[]) =>
    list.filter((m) => !isEmptyWord(m.form)).map((m) => token(stemOf(m.form)));
  const subject = words.filter((m, i) => !taken.has(i) && !isAccessory(m.form)).map((m) => m.stem);
  return {
    concepts,
    phrases: quotedPhrases(text).flatMap((p) => toTokens(splitWords(p)).join(' ') || []),
    pairs: [
      ...new Set(
        words
          .slice(1)
          .flatMap((word, i) =>
            taken.has(i) || taken.has(i + 1) ? [] : [`${token(run[i] ?? '')} ${token(word.stem)}`],
          ),
      ),
    ],
    names: [
      ...new Set(
        [subject, ...expressions.map(({ start, end }) => run.slice(start, end))]
          .filter((s) => s.length > 0 && s.length < 7)
          .map(nameToken),
      ),
    ],
    wholeName: nameToken(subject),
    dropped: [],
    places: placesFound.map((l) => l.value),
    pages: [
      ...placesFound.flatMap(({ value: { name, page } }) => (page === undefined ? [] : { name, page })),
      // One word among many says less than the question.
      ...offered.filter(({ start, end }) => (end - start) * 2 >= subject.length).map(({ value }) => value),
    ],
    afterGuide: words.some(({ form }) => /^20(?:1[89]|[2-9]\d)$/.test(form)),
    sentence: phrase,
    intents: readIntents(fold(text)),
    cut: whole.length > MAX_SIGNS || full.length > MAX_WORDS,
    stems: [...new Set([...run, ...expressions.map((e) => e.value)])],
  };
}
