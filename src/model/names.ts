/** A person's name as a French catalogue files it: the word it is filed under, and what follows. */
interface PersonName {
  family: string;
  /** First names, and the particle that is not filed: « Charles de » for Charles de Gaulle. */
  given: string;
}

const INITIALS = /^(?:\p{Lu}\.-?)+$/u;
/**
 * Prepositions that go after the first name (AFNOR NF Z 44-001): « de », « d' » and their like abroad, written small.
 * Articles and contracted forms stay with the name: « Le Priol », « La Fontaine », « Du Bellay », « des Forêts ».
 */
const PARTICLE =
  /^(?:d['’](?=\p{Lu})|(?:de|d[ai]|dos?|das|zu|af|av|v[ao]n(?: (?:de[rnm]?|het|['’]t|und zu))?) (?=\S))/u;
/** What no first name is: « Le Corbusier », « De Gaulle ». */
const NO_FIRST_NAME = /^(?:l[ae]s?|d[eu]s?|d['’].*|v[ao]n)$/i;

/** « Charles de Gaulle » → Gaulle, Charles de. Nothing for a name without a first name: all of it is filed. */
export function splitName(nom: string): PersonName | undefined {
  const words = nom.trim().split(/\s+/);
  let first = 1;
  while (INITIALS.test(words[first] ?? '') && first < words.length - 1) first++;
  const rest = words.slice(first).join(' ');
  if (rest === '' || NO_FIRST_NAME.test(words[0] ?? '')) return undefined;
  const particle = PARTICLE.exec(rest)?.[0] ?? '';
  const given = [...words.slice(0, first), particle.trim()].filter((word) => word !== '').join(' ');
  return { family: rest.slice(particle.length), given };
}

/** What a person is sorted under in lists: « Bouchart Christiane ». */
export function familyName({ nom }: { nom: string }): string {
  const name = splitName(nom);
  return name ? `${name.family} ${name.given}` : nom;
}
