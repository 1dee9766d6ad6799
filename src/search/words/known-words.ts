import { frequences, textesDe } from '../index/indexable.ts';
import { creerLecteur } from '../index/reader.ts';
import { decouper } from './words.ts';
import { estVide } from './stopwords.ts';
import { SYNONYMES } from './synonyms.ts';
import { cle } from './stems.ts';
import type { Document } from '../types.ts';

const utile = (forme: string) => forme.length > 2 && !/\d/.test(forme) && !estVide(forme);

/**
 * The words of the synonyms that a search finds: alone in their group, not as a part of a phrase, and beside another
 * that some record holds.
 */
function portes(synonymes: readonly (readonly string[])[], comptes: ReadonlyMap<string, number>): [string, string][] {
  return synonymes
    .filter((groupe) => groupe.some((forme) => comptes.has(cle(forme))))
    .flat()
    .filter((ecrit) => !cle(ecrit).includes(' '))
    .flatMap((ecrit) =>
      decouper(ecrit).map(({ forme, debut, fin }): [string, string] => [forme, ecrit.slice(debut, fin)]),
    )
    .filter(([forme]) => utile(forme));
}

/**
 * The words that can be proposed for one that is not known, folded, with how they are written: the most frequent
 * first, then those that only synonyms hold. Each leads to something when it is searched.
 */
export function motsConnus(
  documents: readonly Document[],
  lecteur = creerLecteur(),
  combien = 6000,
  comptes: ReadonlyMap<string, number> = frequences(documents, lecteur),
  synonymes = SYNONYMES,
): Map<string, string> {
  const duCorpus = [...lecteur.compterFormes(documents.map(textesDe))]
    .filter(([forme]) => utile(forme))
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, combien)
    .map(([forme]): [string, string] => [forme, lecteur.ecrire(forme)]);
  const connus = new Map(duCorpus);
  for (const [forme, ecrit] of portes(synonymes, comptes)) if (!connus.has(forme)) connus.set(forme, ecrit);
  return connus;
}
