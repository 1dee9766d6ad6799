/** A problem found in the content, as data; `ecrireProbleme` prints it. */
export interface Problem {
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

export type Position = Pick<Problem, 'ligne' | 'colonne'>;
/** A problem before the file it stands in is known. */
export type Trouve = Omit<Problem, 'fichier'>;

/** What to do when a program meets a content that the check would refuse. */
export const HELP = '« npm run verifier » dit quoi corriger';

const MAX_PAR_FICHIER = 60;

/** A problem of a whole file, shown at its first line. */
export const fileProblem = (fichier: string, message: string, remede: string): Problem => ({
  fichier,
  ligne: 1,
  colonne: 1,
  champ: '',
  message,
  remede,
  gravite: 'erreur',
});

/** Line ends, terminal codes and reversed writing found in the content must not disturb the report. */
const enClair = (texte: string) => texte.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ');

/** `content/cas/x.mdx:4:1: pole: « periscope » n’est pas un pôle connu : écrivez « le-periscope »` */
export function writeProblem({ fichier, ligne, colonne, champ, message, remede, gravite }: Problem): string {
  const tete = `${fichier}:${ligne}:${colonne}: ${champ ? `${champ}: ` : ''}`;
  return enClair(`${gravite === 'avertissement' ? 'attention, ' : ''}${tete}${message} : ${remede}`);
}

/** By file, then by line: the order in which an editor mends them. A file in ruins does not drown the others. */
export function sortProblems(problemes: readonly Problem[]): Problem[] {
  const parFichier = new Map<string, Problem[]>();
  for (const p of problemes) {
    const liste = parFichier.get(p.fichier);
    if (liste) liste.push(p);
    else parFichier.set(p.fichier, [p]);
  }
  return [...parFichier.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([fichier, liste]) => {
      const tries = liste.sort((a, b) => a.ligne - b.ligne || a.colonne - b.colonne);
      const reste = tries.length - MAX_PAR_FICHIER;
      if (reste <= 0) return tries;
      const suite = fileProblem(
        fichier,
        `${reste} autre${reste > 1 ? 's' : ''} problème${reste > 1 ? 's' : ''} dans ce fichier`,
        'corrigez d’abord ceux-ci, puis relancez la vérification',
      );
      return [...tries.slice(0, MAX_PAR_FICHIER), { ...suite, ligne: tries[MAX_PAR_FICHIER]?.ligne ?? 1 }];
    });
}

/** The closing line of a check: « 3 erreurs, 1 avertissement dans 146 fichiers. » */
export function resumer(problemes: readonly Problem[], fichiers: number): string {
  const erreurs = problemes.filter((p) => p.gravite === 'erreur').length;
  const sayCount = (combien: number, mot: string, aucun: string) =>
    `${combien === 0 ? aucun : combien} ${mot}${combien > 1 ? 's' : ''}`;
  const avertissements = sayCount(problemes.length - erreurs, 'avertissement', 'aucun');
  return `${sayCount(erreurs, 'erreur', 'aucune')}, ${avertissements} dans ${sayCount(fichiers, 'fichier', 'aucun')}.`;
}
