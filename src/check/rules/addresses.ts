import { linkAllowed, refuseAddress, refuseWords, REMEDY_LINK } from '../addresses.ts';
import { fieldName, pathsIn, textAt, type Item, type Rule } from '../reading.ts';
import { foundAt, type Position, type Problem, type Said } from '../problem.ts';
import { quoteValue } from '../values.ts';

/** A link that an entry holds, wherever it is written. */
interface WrittenLink extends Position {
  item: Item;
  field: string;
  url: string;
  /** What readers see of it, where it is not the address itself. */
  text: string;
}

/** What of site.yaml becomes a link in the pages, and how. */
const OF_SITE = new Map([
  ['depot', ''],
  ['schema-accessibilite', ''],
  ['licence-donnees', ''],
  ['courriel', 'mailto:'],
]);

/** The links of the body and those of the fields. */
export function linksOf(item: Item): WrittenLink[] {
  const inField = (path: readonly PropertyKey[], prefix = '', text = ''): WrittenLink[] => {
    const url = textAt(item, ...path);
    const place = () => item.fields.placeOf([...item.root, ...path]);
    return url ? [{ item, field: fieldName(item, path), url: prefix + url, text, ...place() }] : [];
  };
  if (item.collection === 'chronologie')
    return pathsIn(item, 'liens').flatMap((path) =>
      inField([...path, 'href'], '', textAt(item, ...path, 'libelle') ?? ''),
    );
  const prefix = item.collection === 'site' ? OF_SITE.get(item.id) : undefined;
  const inBody = (item.body?.links ?? []).map((link): WrittenLink => ({ item, field: 'texte', ...link }));
  return prefix === undefined ? inBody : [...inBody, ...inField(['valeur'], prefix)];
}

/** A problem of a link. */
export const problemOfLink = (link: WrittenLink, said: Said): Problem => ({
  file: link.item.file,
  ...foundAt(link, link.field, said),
});

/** A link leads where it seems to lead, and runs nothing. */
export const checkAddresses: Rule = function* ({ items }) {
  for (const link of items.flatMap(linksOf)) {
    const { url, text } = link;
    const said: Said | undefined = linkAllowed(url)
      ? (refuseAddress(url) ?? refuseWords(text, url))
      : [`lien interdit ${quoteValue(url)}`, REMEDY_LINK];
    if (said) yield problemOfLink(link, said);
  }
};
