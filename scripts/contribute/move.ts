// `npm run retirer -- temoignages/dupont-friche` and `npm run renommer -- temoignages/dupont-friche nouveau-nom`: what
// has to be done to every file, in one step; then the check of the content says whether anything is left.
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkContent } from '../../src/check/content.ts';
import { readFiles } from '../../src/load/files.ts';
import { rename, withdraw, type Move } from '../../src/contribute/move.ts';
import { reportOnContent } from '../check/content.ts';

/** Does on the disk what a move says; a file gets its text before it gets its name. */
export function apply(root: string, { edits }: Extract<Move, { edits: unknown }>): void {
  for (const edit of edits) {
    const path = join(root, edit.path);
    if ('text' in edit) writeFileSync(path, edit.text);
    else if ('to' in edit) renameSync(path, join(root, edit.to));
    else rmSync(path);
  }
}

async function main(root: string, [gesture, written, more]: readonly string[]): Promise<number> {
  const isOption = [written, more].some((word) => word?.startsWith('-'));
  if (written === undefined || isOption || (gesture === 'renommer' && more === undefined)) {
    console.error('Écrivez : npm run retirer -- temoignages/dupont-friche');
    console.error('ou :      npm run renommer -- temoignages/dupont-friche nouveau-nom');
    return 2;
  }
  const files = await readFiles(root);
  const today = new Date().toISOString().slice(0, 10);
  const move =
    gesture === 'renommer'
      ? rename(written, more ?? '', files)
      : withdraw(written, today, files, checkContent(files).content, more);
  if ('refusal' in move) {
    console.error(`${move.refusal}.`);
    return 1;
  }
  apply(root, move);
  for (const edit of move.edits)
    console.log(`${'text' in edit ? 'changé' : 'to' in edit ? `devient ${edit.to}` : 'retiré'} : ${edit.path}`);
  if (move.toRead.length > 0)
    console.log(`À relire, car le texte peut reprendre ses mots ou le nommer : ${move.toRead.join(', ')}`);
  return (await reportOnContent(root)).status;
}

if (import.meta.main) process.exitCode = await main(process.cwd(), process.argv.slice(2));
