// Reads the content for spelling: `npm run orthographe`, or `npm run orthographe -- content/temoignages/x.mdx`.
// Only ever warns: a dictionary knows neither names nor new words. With --annotations, on the lines of a pull request.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { spellCheckDocument, type CSpellUserSettings } from 'cspell-lib';
import { wordsOfNames, proseOf } from '../../src/check/spelling.ts';
import { checkContent } from '../../src/check/content.ts';
import { normaliseLineEndings } from '../../src/check/frontmatter.ts';
import { positionAt, writeAnnotation, writeProblem, sortProblems, type Problem } from '../../src/check/problem.ts';
import { readFiles } from '../../src/load/files.ts';
import type { Content } from '../../src/schema/collections.ts';
import { departementNames } from '../contribute/workshop.ts';

/** Words of the subject that the dictionary lacks, one a line: `scripts/check/words.txt`. */
const WORDS = new URL('words.txt', import.meta.url);

/** Every proper name that the content itself declares. */
const namesIn = ({ temoignages, cas, personnes, poles, regions, glossaire, sources }: Content): string[] => [
  ...temoignages.flatMap((t) => [...t.auteurs.map((a) => a.nom), t.structure.nom]),
  ...cas.flatMap((c) => [c.titre, c.lieu, ...(c.acteurs ?? [])]),
  ...personnes.map((p) => p.nom),
  ...poles.flatMap((p) => [p.nom, p.lieu ?? '', ...(p.variantes ?? [])]),
  ...regions.map((r) => r.nom),
  ...glossaire.flatMap((t) => [t.terme, ...(t.formes ?? [])]),
  ...sources.flatMap((s) => [s.auteur, s.editeur]),
];

export async function settingsOf(content: Content, root: string): Promise<CSpellUserSettings> {
  const words = (await readFile(WORDS, 'utf8')).split('\n').filter((m) => m !== '' && !m.startsWith('#'));
  const departements = (await departementNames(root)).values();
  return {
    import: [createRequire(import.meta.url).resolve('@cspell/dict-fr-fr/cspell-ext.json')],
    language: 'fr',
    dictionaries: ['fr-fr'],
    words: [...words, ...wordsOfNames([...namesIn(content), ...departements])],
    minWordLength: 4,
    ignoreRegExpList: ['/\\b[\\p{Lu}\\d]{2,}s?\\b/gu'],
    suggestionsTimeout: 1000,
    numSuggestions: 3,
  };
}

/** The words of one file that the dictionary does not know, each at its place. */
export async function readSpelling(path: string, text: string, settings: CSpellUserSettings): Promise<Problem[]> {
  const prose = proseOf(normaliseLineEndings(text)).replace(/[’ʼ]/g, "'");
  const { issues } = await spellCheckDocument(
    { uri: `file:///${path}`, text: prose, languageId: 'plaintext', locale: 'fr' },
    { generateSuggestions: true, noConfigSearch: true },
    settings,
  );
  return issues.map(({ text, offset, suggestions = [] }) => {
    const near = suggestions.slice(0, 3).map((s) => `« ${s} »`);
    return {
      file: path,
      ...positionAt(prose, offset),
      field: '',
      message: `« ${text} » n’est pas dans le dictionnaire`,
      remedy:
        near.length > 0
          ? `${near.join(', ')}, ou ajoutez le mot à scripts/check/words.txt`
          : 'vérifiez-le, ou ajoutez le mot à scripts/check/words.txt',
      severity: 'warning',
    };
  });
}

if (import.meta.main) {
  const asked = process.argv.slice(2).filter((a) => !a.startsWith('--'));
  const files = await readFiles(process.cwd());
  const { content } = checkContent(files);
  const settings = await settingsOf(content, process.cwd());
  const toRead = files.filter(
    ({ path: path }) =>
      path.endsWith('.mdx') && (asked.length === 0 || asked.some((d) => path === d.replace(/^\.\//, ''))),
  );
  const lost = asked.filter((d) => !toRead.some(({ path: path }) => path === d.replace(/^\.\//, '')));
  if (lost.length > 0) {
    console.error(
      `${lost.join(', ')} : ce n’est pas un texte de content/. Écrivez par exemple : npm run orthographe -- content/cas/ardaines.mdx`,
    );
    process.exit(2);
  }
  const problems: Problem[] = [];
  for (const { path: path, text: text } of toRead) problems.push(...(await readSpelling(path, text, settings)));
  const write = process.argv.includes('--annotations') ? writeAnnotation : writeProblem;
  for (const problem of sortProblems(problems)) console.log(write(problem));
  console.log(
    `${problems.length} mot${problems.length > 1 ? 's' : ''} à vérifier dans ${toRead.length} fichier${toRead.length > 1 ? 's' : ''}.`,
  );
}
