/** A problem found in the content, as data; `writeProblem` prints it. */
export interface Problem {
  /** Path from the project's root, with `/`. */
  file: string;
  /** Line and column, from 1. */
  line: number;
  column: number;
  /** The field, as an editor sees it: `citations.1.texte`. Empty when the problem is the file's. */
  field: string;
  /** What is wrong. */
  message: string;
  /** What to write instead. */
  remedy: string;
  /** A warning is printed but does not fail the check. */
  severity: 'error' | 'warning';
}

export type Position = Pick<Problem, 'line' | 'column'>;
/** Where an offset of a text stands. */
export function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** A problem before the file it stands in is known. */
export type Found = Omit<Problem, 'file'>;
/** What is wrong, and what to write. */
export type Said = readonly [message: string, remedy: string];

/** A problem at a place of a field. */
export const foundAt = (
  { line, column }: Position,
  field: string,
  [message, remedy]: Said,
  severity: Problem['severity'] = 'error',
): Found => ({ line, column, field, message, remedy, severity });

/** What to do when a program meets a content that the check would refuse. */
export const HELP = '« npm run verifier » dit quoi corriger';

const MAX_IN_A_FILE = 60;

/** A problem of a whole file, shown at its first line. */
export const fileProblem = (file: string, ...said: Said): Problem => ({
  file,
  ...foundAt({ line: 1, column: 1 }, '', said),
});

/** Line ends, terminal codes and reversed writing found in the content must not disturb the report. */
const plain = (text: string) => text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ');

/** `content/cas/x.mdx:4:1: pole: « periscope » n’est pas un pôle connu : écrivez « le-periscope »` */
export function writeProblem({ file, line, column, field, message, remedy, severity }: Problem): string {
  const head = `${file}:${line}:${column}: ${field ? `${field}: ` : ''}`;
  return plain(`${severity === 'warning' ? 'attention, ' : ''}${head}${message} : ${remedy}`);
}

const escape = (text: string) => text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');

/** A problem as GitHub shows it on its line of the pull request. Nothing in it can start another command. */
export function writeAnnotation({ file, line, column, field, message, remedy, severity }: Problem): string {
  const path = escape(file).replace(/:/g, '%3A').replace(/,/g, '%2C');
  const title = severity === 'error' ? 'À corriger' : 'À vérifier';
  const said = escape(`${field ? `${field} : ` : ''}${message} : ${remedy}`);
  return `::${severity} file=${path},line=${line},col=${column},title=${title}::${said}`;
}

/** By file, then by line: the order in which an editor mends them. A file in ruins does not drown the others. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  const byFile = Map.groupBy(problems, (p) => p.file);
  return [...byFile.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([file, list]) => {
      const sorted = list.sort((a, b) => a.line - b.line || a.column - b.column);
      const rest = sorted.length - MAX_IN_A_FILE;
      if (rest <= 0) return sorted;
      const others = fileProblem(
        file,
        `${rest} autre${rest > 1 ? 's' : ''} problème${rest > 1 ? 's' : ''} dans ce fichier`,
        'corrigez d’abord ceux-ci, puis relancez la vérification',
      );
      return [...sorted.slice(0, MAX_IN_A_FILE), { ...others, line: sorted[MAX_IN_A_FILE]?.line ?? 1 }];
    });
}

/** The closing line of a check: « 3 erreurs, 1 avertissement dans 146 fichiers. » */
export function summarize(problems: readonly Problem[], files: number): string {
  const errors = problems.filter((p) => p.severity === 'error').length;
  const count = (n: number, word: string, none: string) => `${n === 0 ? none : n} ${word}${n > 1 ? 's' : ''}`;
  const warnings = count(problems.length - errors, 'avertissement', 'aucun');
  return `${count(errors, 'erreur', 'aucune')}, ${warnings} dans ${count(files, 'fichier', 'aucun')}.`;
}
