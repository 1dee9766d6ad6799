import { splitName } from '../model/names.ts';
import { slug, headingSlug } from '../model/routes.ts';

const SMALL_WORDS = new Set(
  'a ai au aux avec car ce ces cet cette comme contre d dans de des dont du elle en entre est et eux il ils j je l la le les leur leurs lui m mais me mes n ne ni nos notre nous on ou par pas plus pour qu que qui s sa sans se ses si son sont sous sur t te tout toute tous toutes un une vers vos votre vous y c fait faut peut etre ont avant apres tres'.split(
    ' ',
  ),
);
const MAX = 60;

/**
 * The name of the file, which is the address for ever: the family names and three words of the title. `taken` are the
 * names already used, those of withdrawn testimonies and of other open proposals included.
 */
export function entryId(auteurs: readonly { nom: string }[], titre: string, taken: ReadonlySet<string>): string {
  const words = headingSlug(titre)
    .split('-')
    .filter((word) => word !== '' && !SMALL_WORDS.has(word));
  const names = auteurs.slice(0, 2).map(({ nom }) => slug(splitName(nom)?.family ?? nom));
  const [first = 'temoignage', ...others] = [...names, ...words.slice(0, 3)].filter(Boolean);
  let id = first;
  for (const word of others) if (id.length + 1 + word.length <= MAX) id += `-${word}`;
  id = id.slice(0, MAX).replace(/-+$/, '');
  let free = id;
  for (let n = 2; taken.has(free); n++) free = `${id}-${n}`;
  return free;
}
