import { CITATION_MAX_WORDS } from '../../schema/temoignage.ts';
import { slug } from '../../model/routes.ts';
import type { Problem, Said } from '../problem.ts';
import {
  itemsOf,
  listAt,
  pathsIn,
  problemAt,
  problemInBody,
  textAt,
  valueAt,
  type Item,
  type Rule,
} from '../reading.ts';
import { quoteValue } from '../values.ts';

/** What a new testimony tells beside its quotations, in words; and what they may take of a long one. */
export const BODY_WORDS = { min: 60, max: 220 };
const LONG = 150;
const QUOTED_SHARE = 0.4;

/** Words as a reader counts them: cuts, insertions and lone punctuation left out. */
export const countWords = (text: string) =>
  text
    .replace(/\[[^\]]{0,300}\]/g, ' ')
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** Marks that open and close the whole text; « un mot » at its head is part of it. */
const IN_MARKS = /^(?:«[^»]*(?:»[.!?…]?)?|“[^”]*(?:”[.!?…]?)?|"[^"]*(?:"[.!?…]?)?)$/;

/** What a schema cannot say of a testimony: its quotations, and the length of what it tells. */
export const checkTemoignages: Rule = function* (reading) {
  for (const item of itemsOf(reading, 'temoignages')) {
    yield* checkCitations(item);
    yield* checkLength(item);
  }
};

function* checkCitations(item: Item): Generator<Problem> {
  const titre = textAt(item, 'titre');
  const seen = new Set<string>();
  for (const path of pathsIn(item, 'citations')) {
    const say = (field: string, ...said: Said) => problemAt(item, [...path, field], said);
    const id = textAt(item, ...path, 'id');
    if (id !== undefined && seen.has(id))
      yield say('id', `citation « ${id} » écrite deux fois`, 'numérotez c1, c2, c3');
    if (id !== undefined) seen.add(id);
    yield* checkSubset(item, path, 'leviers', 'levier');
    yield* checkSubset(item, path, 'themes', 'thème');
    const text = textAt(item, ...path, 'texte')?.trim() ?? '';
    if (text === '') continue;
    const words = countWords(text);
    if (words > CITATION_MAX_WORDS)
      yield say('texte', `citation trop longue (${words} mots)`, `au plus ${CITATION_MAX_WORDS} mots, coupez avec […]`);
    if (/\*\*|__/.test(text))
      yield say(
        'texte',
        'signe de mise en forme dans la citation',
        'retirez « ** » et « __ », une citation n’a que des mots',
      );
    const cut = /\((?:…|\.\.\.)\)/.exec(text)?.[0];
    if (cut !== undefined) yield say('texte', `coupe « ${cut} »`, 'écrivez « […] », comme partout sur le site');
    if (IN_MARKS.test(text)) yield say('texte', 'guillemets autour de la citation', 'retirez-les, le site les pose');
    if (titre !== undefined && slug(text) === slug(titre))
      yield problemAt(item, ['titre'], ['le titre répète la citation', 'dites l’idée dans les mots du site']);
  }
}

/** A quotation is listed under its own levers and themes: they are some of its testimony's. */
function* checkSubset(item: Item, path: PropertyKey[], list: 'leviers' | 'themes', name: string): Generator<Problem> {
  const whole = listAt(item, list);
  const has = whole.filter((w) => typeof w === 'string').join(', ');
  for (const at of pathsIn(item, ...path, list)) {
    const id = textAt(item, ...at);
    if (id && !whole.includes(id))
      yield problemAt(item, at, [
        `${quoteValue(id)} n’est pas un ${name} du témoignage`,
        `ajoutez-le à « ${list}: », ou prenez-en un des siens${has ? ` (${has})` : ''}`,
      ]);
  }
}

/** A testimony gathered since the guide: the length that readers expect, and more told than quoted. */
function* checkLength(item: Item): Generator<Problem> {
  const { body } = item;
  if (!body || item.partial || body.text === '' || valueAt(item, 'ordre') !== undefined) return;
  const told = countWords(body.text);
  const texts = pathsIn(item, 'citations').map((path) => textAt(item, ...path, 'texte') ?? '');
  const quoted = texts.reduce((n, text) => n + countWords(text), 0);
  const share = quoted / (told + quoted);
  const usual = `d’ordinaire de ${BODY_WORDS.min} à ${BODY_WORDS.max}`;
  const said: Said | undefined =
    told < BODY_WORDS.min
      ? [`texte de ${told} mots`, `${usual} ; si la citation dit tout, laissez-le vide`]
      : told > BODY_WORDS.max
        ? [`texte de ${told} mots`, `${usual} : gardez l’essentiel`]
        : told + quoted > LONG && share > QUOTED_SHARE
          ? [
              `les citations font ${Math.round(share * 100)} % du témoignage`,
              'au plus 40 % : citez moins, racontez plus',
            ]
          : undefined;
  if (said) yield problemInBody(item, { line: body.firstLine, column: 1 }, said, 'warning');
}
