import { positionAt, type Said } from '../problem.ts';
import { itemsOf, pathsIn, problemAt, problemInBody, textAt, type Item, type Rule } from '../reading.ts';
import { proseOfBody } from '../prose.ts';

/** The fields of an entry that readers see. */
const seenFields = (item: Item): PropertyKey[][] => [
  ['titre'],
  ['resume'],
  ...pathsIn(item, 'citations').map((path) => [...path, 'texte']),
  ...pathsIn(item, 'auteurs').map((path) => [...path, 'fonction']),
  ['structure', 'nom'],
];

/** What is wrong with the quotation marks of a text. An inch is not one (« 22" »). */
function wrongMarks(text: string): { index: number; said: Said } | undefined {
  const write = 'écrivez « mot », avec les guillemets français';
  const straight = text.replace(/(?<=\d)"/g, ' ').indexOf('"');
  if (straight >= 0) return { index: straight, said: ['guillemets droits', write] };
  const english = text.search(/[“”„]/);
  if (english >= 0) return { index: english, said: ['guillemets anglais', write] };
  const open: number[] = [];
  for (const { 0: sign, index } of text.matchAll(/[«»]/g)) {
    if (sign === '«') open.push(index);
    else if (open.pop() === undefined)
      return { index, said: ['guillemet » fermé sans avoir été ouvert', 'ajoutez « devant les mots cités'] };
  }
  const [left] = open;
  return left === undefined
    ? undefined
    : { index: left, said: ['guillemet « jamais fermé', 'ajoutez » après les mots cités'] };
}

/** French quotation marks, in pairs, in what readers see of a testimony or a case. One warning a text. */
export const checkQuotationMarks: Rule = function* (reading) {
  for (const item of itemsOf(reading, 'temoignages', 'cas')) {
    for (const path of seenFields(item)) {
      const text = textAt(item, ...path) ?? '';
      // A quotation wholly between marks has a message of its own.
      const whole = path[0] === 'citations' && /^["“«]/.test(text.trim());
      const wrong = whole ? undefined : wrongMarks(text);
      if (wrong) yield problemAt(item, path, wrong.said, 'warning');
    }
    const { body } = item;
    // What looks like code has been reported, and has marks of its own.
    if (!body || body.problems.some((p) => p.severity === 'error')) continue;
    const text = proseOfBody(body);
    const wrong = wrongMarks(text);
    if (!wrong) continue;
    const { line, column } = positionAt(text, wrong.index);
    yield problemInBody(item, { line: body.firstLine + line - 1, column }, wrong.said, 'warning');
  }
};
