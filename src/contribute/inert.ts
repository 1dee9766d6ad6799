const INVISIBLE = /[\p{Cf}\ufe00-\ufe0f]/gu;
const BLANKS = /[\s\u0000-\u001f\u007f-\u009f]+/g;
const line = (text: string) => text.replace(INVISIBLE, '').replace(BLANKS, ' ').trim();
const cut = (text: string, max: number) => {
  const signs = [...text];
  return signs.length > max ? `${signs.slice(0, max).join('')}…` : text;
};

/**
 * Words of others in the middle of ours, on GitHub: they show, and do nothing. No mention (not even written
 * « &#64; »: GitHub looks for them once entities are read), no link, picture, HTML, heading, formula or list.
 */
export const inert = (text: string, max = 1000): string =>
  cut(line(text), max)
    .replace(/[\\`*_{}[\]()<>#|~&$!]/g, '\\$&')
    .replace(/^(?:[-+=]|\d+(?=\.))/, (start) => (/\d/.test(start) ? `${start}\\` : `\\${start}`))
    .replace(/@/g, '@\u200b')
    .replace(/\b(https?|ftp|mailto):/gi, '$1:\u200b')
    .replace(/\bwww\./gi, 'www\u200b.');

/** Shows what somebody typed as it is, apart from our own words. */
export function show(text: string, max = 160): string {
  const safe = cut(line(text), max).replace(/`/g, "'").replace(/\|/g, '¦');
  return safe === '' ? '' : `\`${safe}\``;
}

/** A block that keeps line breaks, fenced by more backticks than the text has in a row. */
export function fence(text: string, language = ''): string {
  const run = Math.max(2, ...[...text.matchAll(/`+/g)].map((m) => m[0].length));
  const closing = '`'.repeat(run + 1);
  return `${closing}${language}\n${text.trimEnd()}\n${closing}`;
}

/**
 * A title for a commit and a pull request: GitHub obeys « [skip ci] », « closes #1 », « closes GH-1 », the address
 * of a message and « @name ».
 */
export const safeTitle = (title: string): string =>
  line(title)
    .replace(/\b(?:https?:\/\/|www\.)\S*/gi, '')
    .replace(/[[\]#@<>`*_&]/g, '')
    .replace(/\bGH-(?=\d)/gi, 'GH ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 72);
