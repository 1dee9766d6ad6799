/** What follows the name in a tag: a `>` between the quotation marks of an attribute does not end it. */
export const SUITE_DE_BALISE = '(?:[^>"]|"[^"]*")*';

/** The pieces of some HTML: comments, tags, texts. */
export const JETON = new RegExp(`<!--[\\s\\S]*?-->|<${SUITE_DE_BALISE}>|[^<]+`, 'g');
