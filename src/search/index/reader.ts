import { creerEcritures } from '../words/spellings.ts';
import { decouper } from '../words/words.ts';
import { estVide } from '../words/stopwords.ts';
import { racine } from '../words/stem.ts';

/** Reads texts, and remembers each as long as one index is being made: names, roles, themes and levers come back. */
export interface Lecteur {
  /** Stems of the words of a text, in order, without the words that say nothing. */
  tiges: (texte: string) => readonly string[];
  /** In how many of these groups of texts each folded word stands. */
  compterFormes: (groupes: Groupes) => Map<string, number>;
  /** In how many of these groups of texts each stem stands. */
  compterTiges: (groupes: Groupes) => Map<string, number>;
  /** How the texts read so far write a folded word most often, accents and all. */
  ecrire: (forme: string) => string;
}
type Groupes = Iterable<Iterable<string>>;

/** Remembers what was computed of each text. */
export function parTexte<T>(calculer: (texte: string) => T) {
  const lus = new Map<string, T>();
  return (texte: string): T => {
    let connu = lus.get(texte);
    if (connu === undefined) lus.set(texte, (connu = calculer(texte)));
    return connu;
  };
}

export function creerLecteur(): Lecteur {
  const ecritures = creerEcritures();
  const tiges: string[] = [];
  const rangs = new Map<string, number>();
  /** For each form, the rank of its stem; none for a word that says nothing. */
  const tigeDe: (number | undefined)[] = [];
  const noter = (forme: string, brute: string): number => {
    const rang = ecritures.noter(forme, brute);
    if (rang in tigeDe) return rang;
    tigeDe[rang] = undefined;
    if (estVide(forme)) return rang;
    const tige = racine(forme);
    const rangTige = rangs.get(tige) ?? tiges.push(tige) - 1;
    rangs.set(tige, rangTige);
    tigeDe[rang] = rangTige;
    return rang;
  };
  const formesDe = parTexte((texte) =>
    decouper(texte).map(({ forme, debut, fin }) => noter(forme, texte.slice(debut, fin))),
  );
  const tigesDe = parTexte((texte) =>
    formesDe(texte)
      .map((rang) => tigeDe[rang])
      .filter((rang) => rang !== undefined),
  );
  return {
    tiges: (texte) => tigesDe(texte).map((rang) => tiges[rang] ?? ''),
    compterFormes: (groupes) => sayCount(groupes, formesDe, ecritures.formes),
    compterTiges: (groupes) => sayCount(groupes, tigesDe, tiges),
    ecrire: ecritures.choisir,
  };
}

/** Counts words by their ranks: ten times faster than by their letters. */
function sayCount(
  groupes: Groupes,
  lire: (texte: string) => readonly number[],
  mots: readonly string[],
): Map<string, number> {
  const combien: number[] = [];
  const dernier: number[] = [];
  let ici = 0;
  for (const groupe of groupes) {
    ici++;
    for (const texte of groupe)
      for (const rang of lire(texte)) {
        if (dernier[rang] === ici) continue;
        dernier[rang] = ici;
        combien[rang] = (combien[rang] ?? 0) + 1;
      }
  }
  return new Map(mots.flatMap((mot, rang) => (combien[rang] === undefined ? [] : [[mot, combien[rang]] as const])));
}
