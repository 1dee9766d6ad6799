import { creerEcritures } from './ecritures.ts';
import { decouper } from './mots.ts';
import { estVide } from './mots-vides.ts';
import { racine } from './racine.ts';

/** Reads texts, and remembers each as long as one index is being made: names, roles, themes and levers come back. */
export interface Lecteur {
  /** Folded words, in order. */
  formes: (texte: string) => readonly string[];
  /** Their stems, without the words that say nothing. */
  tiges: (texte: string) => readonly string[];
  /** How the texts read so far write a folded word most often, accents and all. */
  ecrire: (forme: string) => string;
}

/** Remembers what was computed of each text. */
function parTexte(calculer: (texte: string) => readonly string[]) {
  const lus = new Map<string, readonly string[]>();
  return (texte: string) => {
    const connu = lus.get(texte) ?? calculer(texte);
    lus.set(texte, connu);
    return connu;
  };
}

export function creerLecteur(): Lecteur {
  const ecritures = creerEcritures();
  const formes = parTexte((texte) =>
    decouper(texte).map(({ forme, debut, fin }) => {
      ecritures.noter(forme, texte.slice(debut, fin));
      return forme;
    }),
  );
  const tiges = parTexte((texte) =>
    formes(texte)
      .filter((f) => !estVide(f))
      .map(racine),
  );
  return { formes, tiges, ecrire: ecritures.choisir };
}
