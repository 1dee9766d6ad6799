import { slug, headingSlug } from '../model/routes.ts';

const VIDES = new Set(
  'a ai au aux avec car ce ces cet cette comme contre d dans de des dont du elle en entre est et eux il ils j je l la le les leur leurs lui m mais me mes n ne ni nos notre nous on ou par pas plus pour qu que qui s sa sans se ses si son sont sous sur t te tout toute tous toutes un une vers vos votre vous y c fait faut peut etre ont avant apres tres'.split(
    ' ',
  ),
);
const LONGUEUR = 60;

/** « Jean Le Priol » → `le-priol`; a single word stands for itself. */
const nomCourt = (nom: string) => {
  const words = nom.trim().split(/\s+/);
  return slug(words.length > 1 ? words.slice(1).join(' ') : nom);
};

/**
 * The name of the file, which is the address for ever: the family names and three words of the title. `pris` are
 * the names already used, those of withdrawn testimonies and of other open proposals included.
 */
export function entryId(auteurs: readonly { nom: string }[], titre: string, taken: ReadonlySet<string>): string {
  const words = headingSlug(titre)
    .split('-')
    .filter((mot) => mot !== '' && !VIDES.has(mot));
  const [premier, ...others] = [...auteurs.slice(0, 2).map((a) => nomCourt(a.nom)), ...words.slice(0, 3)].filter(
    Boolean,
  );
  let base = premier ?? 'temoignage';
  for (const mot of others) if (base.length + 1 + mot.length <= LONGUEUR) base += `-${mot}`;
  base = base.slice(0, LONGUEUR).replace(/-+$/, '');
  let libre = base;
  for (let n = 2; taken.has(libre); n++) libre = `${base}-${n}`;
  return libre;
}
