import { analyserYaml, type Tete } from './yaml.ts';
import type { Trouve } from './problem.ts';

/** Fields read in spite of the mistakes between them. */
export interface TeteReprise extends Tete {
  /** What had to be left out: each piece as it is typed, from its first line. */
  perdus: string[];
}

/** Where a piece starts: a key at the margin in the head of an entry, a dash at the margin in a closed list. */
export const DEBUTS = { entree: /^[^\s#-]/, liste: /^-(?:\s|$)/ } as const;

/** Reading again has a price, and it grows with the text. */
const MAX_REPRISES = 12;
const MAX_SIGNES_RELUS = 500_000;

/**
 * Reads YAML and, after a mistake, blanks the field or the row that holds it and reads again: a colon badly
 * placed in a title must not hide the wrong id three lines below.
 */
export function lireMalgreTout(texte: string, debut: RegExp, decalage = 0): TeteReprise {
  const lignes = texte.split('\n');
  const problemes: Trouve[] = [];
  const perdus: string[] = [];
  for (;;) {
    const { grave, legers, ...tete } = analyserYaml(lignes.join('\n'), decalage);
    if (!grave) return { ...tete, problemes: [...problemes, ...legers], perdus };
    const { fin, ...probleme } = grave;
    problemes.push(probleme);
    const fautive = Math.min(probleme.ligne - decalage, lignes.length) - 1;
    const premiere = Math.max(
      0,
      lignes.findLastIndex((l, i) => i <= fautive && debut.test(l)),
    );
    const suivante = lignes.findIndex((l, i) => i > Math.max(premiere, fautive) && debut.test(l));
    const derniere = suivante < 0 ? lignes.length : suivante;
    const morceau = lignes.slice(premiere, derniere);
    const assez = problemes.length >= Math.min(MAX_REPRISES, Math.max(2, MAX_SIGNES_RELUS / texte.length));
    if (fin || assez || morceau.every((l) => l.trim() === ''))
      return { ...tete, data: undefined, problemes: [...problemes, ...legers], perdus: [...perdus, ...morceau] };
    perdus.push(morceau.join('\n'));
    lignes.fill('', premiere, derniere);
  }
}

/**
 * Keeps the values of a head and lets go of its tree, the largest thing that the check would hold: places are asked for
 * where something is wrong, and the head is then read again, once.
 */
export const alleger = (tete: TeteReprise, relire: () => TeteReprise): TeteReprise => {
  let relue: TeteReprise | undefined;
  return {
    ...tete,
    position: (...ou) => (relue ??= relire()).position(...ou),
    brut: (chemin) => (relue ??= relire()).brut(chemin),
  };
};
