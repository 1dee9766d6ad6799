import type { Said } from './problem.ts';

/** An entry cut in two: the YAML head, which starts at line 2, and the Markdown body with the line where it starts. */
interface EntryText {
  yaml: string;
  body: string;
  bodyLine: number;
  /** Where and why it could not be cut: then both are empty. */
  problem?: { line: number; said: Said };
}

/** Windows editors write a BOM and CRLF line ends; neither is a mistake. */
export const normaliseLineEndings = (text: string) => text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');

const notARule = (line: string): Said => [
  `la ligne « ${line.trim().slice(0, 20)} » n’est pas « --- »`,
  'écrivez trois tirets du clavier, et rien d’autre, sur cette ligne',
];

/** After an empty line, what is neither a key, nor the inside of one, nor a comment: the body has begun. */
const PROSE = /^(?:#{2,}\s|(?![\s#\]}-]|["']?[\p{L}\w-]+["']?[ \u00a0]?:(?:\s|$)).)/u;

/** What word processors make of three hyphens, and other rules than `---`. */
const OTHER_RULE = /^(?:[\u2010-\u2015]{1,3}-?|--|-{4,}|={3,}|_{3,})[ \t]*$/;

/** Cuts an entry at its `---` lines; says where they are missing. The text must have been normalised. */
export function splitEntry(text: string): EntryText {
  const uncut = (line: number, ...said: Said): EntryText => ({
    yaml: '',
    body: '',
    bodyLine: line,
    problem: { line, said },
  });
  const opened = /^---[ \t]*\n/.exec(text);
  const [first = ''] = text.split('\n', 1);
  if (!opened && OTHER_RULE.test(first)) return uncut(1, ...notARule(first));
  if (!opened)
    return uncut(
      1,
      'les champs manquent',
      'commencez le fichier par une ligne « --- », les champs, puis une autre ligne « --- »',
    );
  const lines = text.split('\n');
  const end = lines.findIndex((line, i) => i > 0 && /^---[ \t]*$/.test(line));
  const prose = lines.findIndex(
    (line, i) => i > 1 && (end < 0 || i < end) && PROSE.test(line) && lines[i - 1]?.trim() === '',
  );
  const other = lines.findIndex((line, i) => (end < 0 || i < end) && OTHER_RULE.test(line));
  if ((end < 0 || prose >= 0) && other >= 0) return uncut(other + 1, ...notARule(lines[other] ?? ''));
  if (end < 0 || prose >= 0)
    return uncut(
      Math.min(prose < 0 ? lines.length + 1 : prose + 1, lines.length),
      'les champs ne sont pas fermés',
      prose < 0 ? 'ajoutez une ligne « --- » après le dernier champ' : 'ajoutez une ligne « --- » avant ce texte',
    );
  const rest = lines.slice(end + 1);
  const blank = Math.max(
    0,
    rest.findIndex((line) => line !== ''),
  );
  return {
    yaml: `${lines.slice(1, end).join('\n')}\n`,
    body: rest.slice(blank).join('\n').trimEnd(),
    bodyLine: end + 2 + blank,
  };
}
