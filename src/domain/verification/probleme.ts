/** A problem found in the content, as data; printing is the business of `rapport.ts`. */
export interface Probleme {
  /** Path from the project's root, with `/`. */
  fichier: string;
  /** Line and column, from 1. */
  ligne: number;
  colonne: number;
  /** The field, as an editor sees it: `citations.1.texte`. Empty when the problem is the file's. */
  champ: string;
  /** What is wrong. */
  message: string;
  /** What to write instead. */
  remede: string;
  /** A warning is printed but does not fail the check. */
  gravite: 'erreur' | 'avertissement';
}

export type Position = Pick<Probleme, 'ligne' | 'colonne'>;

/** `content/cas/x.mdx:4:1: pole: « periscope » n'est pas un pôle connu : écrivez « le-periscope »` */
export function ecrireProbleme({ fichier, ligne, colonne, champ, message, remede, gravite }: Probleme): string {
  const tete = `${fichier}:${ligne}:${colonne}: ${champ ? `${champ}: ` : ''}`;
  return `${gravite === 'avertissement' ? 'attention, ' : ''}${tete}${message} : ${remede}`;
}

/** By file, then by line: the order in which an editor mends them. */
export function trierProblemes(problemes: readonly Probleme[]): Probleme[] {
  return [...problemes].sort(
    (a, b) => (a.fichier < b.fichier ? -1 : a.fichier > b.fichier ? 1 : 0) || a.ligne - b.ligne || a.colonne - b.colonne,
  );
}

/** The closing line of a check: « 3 erreurs, 1 avertissement dans 146 fichiers. » */
export function resumer(problemes: readonly Probleme[], fichiers: number): string {
  const erreurs = problemes.filter((p) => p.gravite === 'erreur').length;
  const avertissements = problemes.length - erreurs;
  const n = (combien: number, mot: string) => `${combien === 0 ? 'aucun' + (mot === 'erreur' ? 'e' : '') : combien} ${mot}${combien > 1 ? 's' : ''}`;
  return `${n(erreurs, 'erreur')}, ${n(avertissements, 'avertissement')} dans ${fichiers} fichiers.`;
}
