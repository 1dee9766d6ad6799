import { readBody } from '../check/body.ts';
import { refuseWords } from '../check/addresses.ts';

const PUNCTUATION = /[!-/:-@[-`{-~]/g;
const ALLOWED_LINK = /\[([^[\]\n]+)\]\((https?:\/\/[^\s()<>{}"'\\]+|mailto:[^\s()<>{}"'\\]+|\/[a-z0-9/#-]*)\)/gi;
/** Addresses become links by themselves, and these signs are in none. */
const ADDRESS = /(?:https?:\/\/|www\.)\S*/gi;
const NEVER_IN_AN_ADDRESS = /[\\{}<>`|^"[\]]/g;
/** Lines made of nothing but marks: rules, borders of tables, fences, underlined headings. */
const RULE = /^(?:[-=*_~`|:+ ]{3,}|[-=]+|`{3,}.*|~{3,}.*)$/;

/** MDX takes a line that starts with these words for code; at the head of a paragraph, French wants a capital anyway. */
const withoutCodeWord = (paragraph: string) =>
  paragraph
    .replace(/\n(?=(?:import|export)(?![\p{L}\p{N}_-]))/gu, ' ')
    .replace(/^(?=(?:import|export)(?![\p{L}\p{N}_-]))[a-z]/u, (letter) => letter.toUpperCase());

/** What looks like a link and is none is taken for one badly written: its words and its address stay, as text. */
const withoutFalseLinks = (text: string) =>
  text
    .replace(/\[([^[\]\n]*)\][ \t]?\(((?:[^()\n]|\([^()\n]*\))*)\)/g, '$1 ($2)')
    .replace(/\](?=\s?\()/g, '],')
    .replace(/\](?=\[)/g, '] ')
    .replace(/\](?=:)/g, '] ');

/** Keeps lists, emphasis and good links; everything that MDX or Markdown would take for something else is escaped. */
function compose(text: string): string {
  const links: string[] = [];
  const withoutLinks = text
    .replace(/\\/g, '\\\\')
    .replace(/!\[([^[\]\n]*)\]\([^()\n]*\)/g, '$1')
    // A link that says one place and leads to another shows both.
    .replace(ALLOWED_LINK, (link, words: string, url: string) =>
      refuseWords(words, url) ? `${words} (${url})` : `\u0000${links.push(link) - 1}\u0000`,
    );
  return withoutFalseLinks(withoutLinks)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => !RULE.test(line) || line === '')
    .map((line) =>
      line
        .replace(/^#{1,6}\s+/, '')
        .replace(/^[>#+=]/, '\\$&')
        .replace(/[<{}`[\]|~]/g, '\\$&'),
    )
    .join('\n')
    .trim()
    .split(/\n{2,}/)
    .map(withoutCodeWord)
    .join('\n\n')
    .replace(/\u0000(\d+)\u0000/g, (_, rank: string) => links[Number(rank)] ?? '');
}

/** The text and nothing else: each sign that could mean something is escaped. */
const literally = (text: string) =>
  withoutFalseLinks(text)
    .split(/\n\s*\n/)
    .map((paragraph) =>
      withoutCodeWord(
        paragraph
          .trim()
          .replace(/\s*\n\s*/g, ' ')
          .replace(/^(\d+)([.)])/, '$1 $2'),
      ).replace(PUNCTUATION, '\\$&'),
    )
    .filter(Boolean)
    .join('\n\n');

/**
 * Makes a body of MDX out of plain text, whatever the text: never code, never a broken page. Words are never lost;
 * in the worst case the marks of Markdown show as they were typed.
 */
export function safeBody(raw: string): string {
  const text = raw.replace(ADDRESS, (address) => address.replace(NEVER_IN_AN_ADDRESS, ' '));
  const composed = compose(text);
  return readBody(composed).problems.every((p) => p.severity !== 'error') ? composed : literally(text);
}
