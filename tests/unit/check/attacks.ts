import { CHAMPS } from './attacks-fields.ts';
import { FICHIERS } from './attacks-files.ts';
import { LIENS } from './attacks-links.ts';
import { TEXTES } from './attacks-bodies.ts';
import type { Attaque } from './attack.ts';

/** All of them, by where they stand. */
export const ATTAQUES: readonly Attaque[] = [...TEXTES, ...LIENS, ...CHAMPS, ...FICHIERS];

/** Looks like an attack, and is shown as the text it is. */
export const INOFFENSIFS: readonly (readonly [nom: string, texte: string])[] = [
  ['a tag written with entities', '&lt;script&gt;globalThis.attaque = true&lt;/script&gt;'],
  ['code in a code span', '`{globalThis.attaque = true}`'],
  ['code in a fence', '```js\nglobalThis.attaque = true;\n```'],
  ['a fence left open', '~~~\n{globalThis.attaque = true}'],
  ['« export » in a list', '- export de produits locaux'],
  ['a link that Markdown does not see', '[clic](java\tscript:alert(1))'],
  ['signs that are no code', 'Moins de < 5 ans, et une accolade } seule'],
  ['brackets without end', '['.repeat(5000)],
  ['components one in another', `${'<Note>\n\n'.repeat(200)}a${'\n\n</Note>'.repeat(200)}`],
];
