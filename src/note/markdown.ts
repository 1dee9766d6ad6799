import { draw, type Pen } from './draw.ts';
import type { Note } from './note.ts';

/**
 * A text as Markdown says it. Only what a reader of Markdown would take for a sign is escaped: who opens the file as
 * it is sees the words, not backslashes.
 */
export const plain = (texte: string) =>
  texte
    .replace(/\\(?=[!-/:-@[-`{-~])/g, '\\\\')
    .replace(/(?<!\S)(\*+)(?=\S)|(?<=\S)(\*+)/g, (signs) => signs.replace(/\*/g, '\\*'))
    .replace(/(?<![\p{L}\p{N}])_(?=\S)|(?<=\S)_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/`|~(?=~)|(?<=~)~|<(?=[a-z/!?])|&(?=#?\w+;)|\[(?=\^|[^\][]*\][([])/gi, '\\$&');

/** Signs that begin a line: a heading, a list, a quotation, a rule. */
const lineStart = (line: string) =>
  line
    .replace(/^[ \t]+/, (spaces) => spaces.replace(/ /g, '\u00a0').replace(/\t/g, '\u00a0\u00a0\u00a0\u00a0'))
    .replace(/^(?=#{1,6}(?:\s|$)|>|[-+*]\s|(?:[-_*]\s*){3,}$|=+\s*$)/, '\\')
    .replace(/^(\d{1,9})(?=[.)](?:\s|$))/, '$1\\');

const PEN: Pen = {
  text: (texte, { gras, italique }) => {
    const sign = gras ? '**' : italique ? '*' : '';
    return sign + plain(texte) + sign;
  },
  link: (adresse, inside) => (adresse.endsWith(inside.replace(/\\/g, '')) ? `<${adresse}>` : `[${inside}](${adresse})`),
  call: (n) => `[^${n}]`,
  heading: (level, inside) => `${'#'.repeat(level)} ${inside}`,
  paragraph: lineStart,
  list: (items, ordered) => items.map((item, i) => `${ordered ? `${i + 1}.` : '-'} ${lineStart(item)}`).join('\n'),
  quote: (words, by) => `> «\u00a0${words}\u00a0»\n>\n> ${by}`,
};

/** The note in Markdown, its references as footnotes. */
export function markdown(note: Note): string {
  const { blocks, notes } = draw(note, PEN);
  const list = notes.map((inside, i) => `[^${i + 1}]: ${inside}`).join('\n');
  return `${[...blocks, ...(list ? [list] : [])].join('\n\n')}\n`;
}
