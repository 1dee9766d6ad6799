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
import { quote } from '../values.ts';

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
export const checkTemoignages: Rule = (reading) =>
  itemsOf(reading, 'temoignages').flatMap((item) => [...checkCitations(item), ...checkLength(item)]);

function checkCitations(item: Item): Problem[] {
  const titre = textAt(item, 'titre');
  const seen = new Set<string>();
  return pathsIn(item, 'citations').flatMap((path): Problem[] => {
    const problems: Problem[] = [];
    const say = (field: string, ...said: Said) => problems.push(problemAt(item, [...path, field], said));
    const id = textAt(item, ...path, 'id');
    if (id !== undefined && seen.has(id)) say('id', `citation « ${id} » écrite deux fois`, 'numérotez c1, c2, c3');
    if (id !== undefined) seen.add(id);
    for (const [list, name] of [
      ['leviers', 'levier'],
      ['themes', 'thème'],
    ] as const)
      problems.push(...checkSubset(item, path, list, name));
    const text = textAt(item, ...path, 'texte')?.trim() ?? '';
    if (text === '') return problems;
    const words = countWords(text);
    if (words > CITATION_MAX_WORDS)
      say('texte', `citation trop longue (${words} mots)`, `au plus ${CITATION_MAX_WORDS} mots, coupez avec […]`);
    if (/\*\*|__/.test(text))
      say(
        'texte',
        'signe de mise en forme dans la citation',
        'retirez « ** » et « __ », une citation n’a que des mots',
      );
    const cut = /\((?:…|\.\.\.)\)/.exec(text)?.[0];
    if (cut !== undefined) say('texte', `coupe « ${cut} »`, 'écrivez « […] », comme partout sur le site');
    if (IN_MARKS.test(text)) say('texte', 'guillemets autour de la citation', 'retirez-les, le site les pose');
    if (titre !== undefined && slug(text) === slug(titre))
      problems.push(problemAt(item, ['titre'], ['le titre répète la citation', 'dites l’idée dans les mots du site']));
    return problems;
  });
}

/** A quotation is listed under its own levers and themes: they are some of its testimony's. */
function checkSubset(item: Item, path: PropertyKey[], list: 'leviers' | 'themes', name: string): Problem[] {
  const whole = listAt(item, list);
  return pathsIn(item, ...path, list).flatMap((at) => {
    const id = textAt(item, ...at);
    if (id === undefined || id === '' || whole.includes(id)) return [];
    const has = whole.filter((w) => typeof w === 'string').join(', ');
    return [
      problemAt(item, at, [
        `${quote(id)} n’est pas un ${name} du témoignage`,
        `ajoutez-le à « ${list}: », ou prenez-en un des siens${has ? ` (${has})` : ''}`,
      ]),
    ];
  });
}

/** A testimony gathered since the guide: the length that readers expect, and more told than quoted. */
function checkLength(item: Item): Problem[] {
  const { body } = item;
  if (!body || item.partial || body.text === '' || valueAt(item, 'ordre') !== undefined) return [];
  const told = countWords(body.text);
  const quoted = pathsIn(item, 'citations').reduce(
    (n, path) => n + countWords(textAt(item, ...path, 'texte') ?? ''),
    0,
  );
  const place = { line: body.firstLine, column: 1 };
  const doubt = (...said: Said) => problemInBody(item, place, said, 'warning');
  if (told < BODY_WORDS.min)
    return [
      doubt(
        `texte de ${told} mots`,
        `d’ordinaire de ${BODY_WORDS.min} à ${BODY_WORDS.max} ; si la citation dit tout, laissez-le vide`,
      ),
    ];
  if (told > BODY_WORDS.max)
    return [
      doubt(`texte de ${told} mots`, `d’ordinaire de ${BODY_WORDS.min} à ${BODY_WORDS.max} : gardez l’essentiel`),
    ];
  const share = quoted / (told + quoted);
  return told + quoted > LONG && share > QUOTED_SHARE
    ? [
        doubt(
          `les citations font ${Math.round(share * 100)} % du témoignage`,
          'au plus 40 % : citez moins, racontez plus',
        ),
      ]
    : [];
}
