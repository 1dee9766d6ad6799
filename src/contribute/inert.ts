const INVISIBLES = /[\p{Cf}\ufe00-\ufe0f]/gu;
const BLANCS = /[\s\u0000-\u001f\u007f-\u009f]+/g;
const ligne = (texte: string) => texte.replace(INVISIBLES, '').replace(BLANCS, ' ').trim();
const couper = (texte: string, max: number) => {
  const signes = [...texte];
  return signes.length > max ? `${signes.slice(0, max).join('')}…` : texte;
};

/**
 * Words of others in the middle of ours, on GitHub: they show, and do nothing. No mention (not even written
 * « &#64; »: GitHub looks for them once entities are read), no link, picture, HTML, heading, formula or list.
 */
export const inert = (texte: string, max = 1000): string =>
  couper(ligne(texte), max)
    .replace(/[\\`*_{}[\]()<>#|~&$!]/g, '\\$&')
    .replace(/^(?:[-+=]|\d+(?=\.))/, (debut) => (/\d/.test(debut) ? `${debut}\\` : `\\${debut}`))
    .replace(/@/g, '@\u200b')
    .replace(/\b(https?|ftp|mailto):/gi, '$1:\u200b')
    .replace(/\bwww\./gi, 'www\u200b.');

/** Shows what somebody typed as it is, apart from our own words. */
export function show(texte: string, max = 160): string {
  const sur = couper(ligne(texte), max).replace(/`/g, "'").replace(/\|/g, '¦');
  return sur === '' ? '' : `\`${sur}\``;
}

/** A block that keeps line breaks, fenced by more backticks than the text has in a row. */
export function fence(texte: string, langue = ''): string {
  const suite = Math.max(2, ...[...texte.matchAll(/`+/g)].map((m) => m[0].length));
  const cloture = '`'.repeat(suite + 1);
  return `${cloture}${langue}\n${texte.trimEnd()}\n${cloture}`;
}

/**
 * A title for a commit and a pull request: GitHub obeys « [skip ci] », « closes #1 », « closes GH-1 », the address
 * of a message and « @name ».
 */
export const safeTitle = (titre: string): string =>
  ligne(titre)
    .replace(/\b(?:https?:\/\/|www\.)\S*/gi, '')
    .replace(/[[\]#@<>`*_&]/g, '')
    .replace(/\bGH-(?=\d)/gi, 'GH ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 72);
