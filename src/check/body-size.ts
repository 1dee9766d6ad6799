import type { Report } from './body-nodes.ts';
import { direLongueur, ecarterLignes, ecarterMarques } from './lines.ts';

/** What would cost seconds, or make of a short text a page that no browser opens: said before anything parses it. */
export function checkSize(text: string, report: Report): void {
  const tooLong = direLongueur(text);
  if (tooLong) return report({ line: 1, column: 1 }, ...tooLong);
  const at = (offset: number, message: string, remedy: string) => {
    const before = text.slice(0, offset).split('\n');
    report({ line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }, message, remedy);
  };
  ecarterMarques(ecarterLignes(text, at), at);
}
