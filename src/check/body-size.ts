import { positionAt, type Position, type Said } from './problem.ts';

/** Five times the longest text of the site. Beyond, a page weighs on every reader. */
const MAX_LENGTH = 60_000;
const MAX_LINES = 4000;
/** Twenty times what the paragraph with the most marks holds: a tree as deep as they are many exhausts the stack. */
const MAX_MARKS = 400;
const MARK = /(?<!\\)(?:[*_~]+|\]\()/g;
/** Far beyond what any text needs: from each of them the parser reads to the end, to find where it closes. */
const MAX_OPENINGS = 500;
/** Marks of quotations and lists at the head of a line: each is a level of the tree. */
const MAX_LEVELS = 20;
const HEAD = /^(?:[ \t]*(?:>|[*+-](?=[ \t>])|\d{1,9}[.)](?=[ \t]))){21}/m;

const TOO_LONG = 'coupez-le en plusieurs pages';

/** What would cost seconds to read: said before anything parses it, so that no text of this size costs a second. */
export function sayTooMuch(text: string): { place: Position; said: Said } | undefined {
  const first = { line: 1, column: 1 };
  if (text.length > MAX_LENGTH)
    return { place: first, said: [`texte de ${text.length} caractères`, `au plus ${MAX_LENGTH}, ${TOO_LONG}`] };
  const lines = text.split('\n').length;
  if (lines > MAX_LINES)
    return { place: first, said: [`texte de ${lines} lignes`, `au plus ${MAX_LINES}, ${TOO_LONG}`] };
  const at = (offset: number, ...said: Said) => ({ place: positionAt(text, offset), said });
  for (const sign of ['{', '<'] as const) {
    const count = text.split(sign).length - 1;
    if (count > MAX_OPENINGS)
      return at(
        text.indexOf(sign),
        `${count} signes « ${sign} » dans le texte`,
        'retirez-les, un texte n’en a pas besoin',
      );
  }
  const head = HEAD.exec(text);
  if (head)
    return at(
      head.index,
      'trop de signes en tête de ligne',
      `au plus ${MAX_LEVELS} : ne gardez que ceux de la liste ou de la citation`,
    );
  let start = 0;
  for (const block of text.split(/(\n[ \t]*\n)/)) {
    const marks = block.match(MARK)?.length ?? 0;
    if (marks > MAX_MARKS)
      return at(start, `paragraphe de ${marks} signes de mise en forme`, 'gardez-en quelques-uns, ou coupez-le');
    start += block.length;
  }
  return undefined;
}
