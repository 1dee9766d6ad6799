import { decodeHTMLStrict } from 'entities';

/** What was mended in a pasted answer, for the person who sent it. */
export interface Cleaned {
  text: string;
  /** In French, one short sentence each: « des émojis ont été retirés ». */
  removed: string[];
}

const TAG = /<!--[\s\S]*?(?:-->|$)|<\/?[a-z][\w:.-]*(?:\s[^<>]*)?\/?>/gi;
const CODE = /<(script|style|xml|iframe|object|template|svg)\b[\s\S]*?(?:<\/\1\s*>|$)/gi;
/** Tags after which a new paragraph starts. */
const END_OF_BLOCK = /<\/?(?:p|div|h[1-6]|ul|ol|table|tr|blockquote|section|article)\b[^<>]*>/gi;
/** Signs that Unicode counts among the pictures, and French texts use. */
const NO_EMOJI = '©®™‼⁉↔↕→←↑↓▪▫●○■□★☆✓✔✗✘';
const EMOJI = new RegExp(
  `(?![${NO_EMOJI}])\\p{Extended_Pictographic}(?:\\ufe0f|\\p{Emoji_Modifier})?(?:\\u200d\\p{Extended_Pictographic}\\ufe0f?)*|[\\u{1f1e6}-\\u{1f1ff}]|[\\ufe0f\\u20e3]|\\p{Emoji_Modifier}`,
  'gu',
);

/**
 * The signs of word processors as people type them: ordinary apostrophes, spaces and line ends, bullets as dashes,
 * nothing invisible. Words, line breaks and marks are kept.
 */
export const plainSigns = (text: string): string =>
  text
    .replace(/\r\n?|\u2028|\u2029|\u0085/g, '\n')
    .normalize('NFC')
    .toWellFormed()
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .replace(/(?![\ufe0f\u200d])\p{Default_Ignorable_Code_Point}|[\u061c\ufff9-\ufffb]/gu, '')
    .replace(/[ﬀ-ﬆ]/g, (ligature) => ligature.normalize('NFKC'))
    .replace(/[\t\p{Zs}]/gu, ' ')
    .replace(/[‘’‛ʼʹ′´](?=[\p{L}\p{N}])|(?<=\p{L})[‘’‛ʼʹ′´]|(?<=\p{L})`(?=\p{L})/gu, "'")
    .replace(/^( *)[•◦‣⁃∙·▪■●\uf0b7\uf0a7](?= )/gm, '$1-')
    .replace(/\p{Co}/gu, '')
    .replace(/(?<=\S) {2,}/g, ' ')
    .replace(/ $/gm, '')
    .replace(/\n{3,}/g, '\n\n');

/** Makes plain text of what people paste from Word, a mail or a web page: no styles, no tags, no pictures. */
export function clean(pasted: string): Cleaned {
  const removed: string[] = [];
  const say = (before: string, after: string, sentence: string) => {
    if (before !== after) removed.push(sentence);
    return after;
  };
  let text = pasted.replace(/\r\n?/g, '\n').toWellFormed();
  text = say(
    text,
    text
      .replace(CODE, ' ')
      .replace(/<br\s*\/?>/gi, '\n')
      .replace(END_OF_BLOCK, '\n\n')
      .replace(/<li\b[^<>]*>/gi, '\n- ')
      .replace(TAG, ''),
    'des balises ont été retirées',
  );
  text = decodeHTMLStrict(text);
  text = say(text, text.replace(/\ufffd/g, ''), 'des caractères illisibles ont été retirés : relisez les accents');
  text = say(text, text.replace(EMOJI, ''), 'des émojis ont été retirés');
  return { text: plainSigns(text).replace(/ {2,}/g, ' ').trim(), removed };
}

/** The same, on one line. */
export function cleanLine(pasted: string): Cleaned {
  const { text, removed } = clean(pasted);
  return { text: text.replace(/\s+/g, ' ').trim(), removed };
}

/** Straight or English quotation marks, in pairs, become « »: the only ones the site knows. */
export const frenchQuotes = (text: string): string =>
  text
    .replace(/„\s*([^„“”]*?)\s*[“”]|“\s*([^“”]*?)\s*”/g, (_, low?: string, high?: string) => `« ${low ?? high ?? ''} »`)
    .replace(/"\s*([^"\n]*?\S)\s*"/g, '« $1 »');

/** Takes off the quotation marks that stand around a whole quotation: the site sets them. */
export function withoutQuotes(text: string): string {
  const quoted = text.trim();
  if (/^«[^]*»$/.test(quoted)) {
    let open = 0;
    const closedBefore = [...quoted.slice(0, -1)].some((sign) => {
      open += sign === '«' ? 1 : sign === '»' ? -1 : 0;
      return open === 0;
    });
    return closedBefore ? quoted : quoted.slice(1, -1).trim();
  }
  const [, ...around] = /^"([^"]*)"$|^“([^“”]*)”$|^„([^„“”]*)[“”]$/.exec(quoted) ?? [];
  return (around.find((inside) => inside !== undefined) ?? quoted).trim();
}

/** Letters of another alphabet than the Latin one, as they appear, each once. */
export const foreignLetters = (text: string): string[] => [...new Set(text.match(/(?!\p{Script=Latin})\p{L}/gu) ?? [])];
