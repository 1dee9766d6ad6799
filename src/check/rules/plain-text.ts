import type { Said } from '../problem.ts';
import { problemAt, valueAt, type Rule } from '../reading.ts';
import { textsIn } from '../values.ts';
import { hiddenSign } from '../characters.ts';

/** What a program would take for a tag, a comment or code. */
const TAG = /<\/?[a-z][^<]*|<[!?][^<]*|\{\{|\$\{|\{[^{}]{0,100}\}|[{}]/i;

const sayTag = (tag: string): Said => [
  `${tag.startsWith('<') ? 'balise' : 'code'} « ${tag.slice(0, 30)} » dans un champ`,
  'retirez-le, un champ ne contient que du texte',
];

const SEVERAL_LINES: Said = [
  'retour à la ligne dans un champ',
  'écrivez-le d’une traite ; « >- » permet de le couper en plusieurs lignes du fichier, sans ligne vide',
];

/**
 * Fields are text for every page, feed, file and card that shows them: no tag, no code, one line. And YAML can write
 * what the file does not show.
 */
export const checkPlainText: Rule = function* ({ items, files }) {
  const written = new Map(files.map(({ path, text }) => [path, text]));
  for (const item of items)
    for (const [path, text] of textsIn(valueAt(item))) {
      const tag = TAG.exec(text)?.[0];
      const said =
        hiddenSign(text, written.get(item.file) ?? '') ??
        (tag === undefined ? undefined : sayTag(tag)) ??
        (text.trim().includes('\n') ? SEVERAL_LINES : undefined);
      if (said) yield problemAt(item, path, said);
    }
};

/** Refuses fields that hold a tag or code, for who reads them without the whole check. */
export function refuseTags(fields: unknown): void {
  for (const [, text] of textsIn(fields)) {
    const tag = TAG.exec(text)?.[0];
    if (tag !== undefined) throw new Error(sayTag(tag).join(' : '));
  }
}
