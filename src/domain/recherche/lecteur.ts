import { decouper } from './mots.ts';
import { estVide } from './mots-vides.ts';
import { racine } from './racine.ts';

/** Reads texts, and remembers each as long as one index is being made: names, roles, themes and levers come back. */
export interface Lecteur {
  /** Folded words, in order. */
  formes: (texte: string) => readonly string[];
  /** Their stems, without the words that say nothing. */
  tiges: (texte: string) => readonly string[];
}

export function creerLecteur(): Lecteur {
  const lus = new Map<string, readonly string[]>();
  const formes = (texte: string) => {
    const connu = lus.get(texte) ?? decouper(texte).map((m) => m.forme);
    lus.set(texte, connu);
    return connu;
  };
  return {
    formes,
    tiges: (texte) =>
      formes(texte)
        .filter((f) => !estVide(f))
        .map(racine),
  };
}
