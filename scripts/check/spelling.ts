// Reads the content for spelling: `npm run orthographe`, or `npm run orthographe -- content/temoignages/x.mdx`.
// Only ever warns: a dictionary knows neither names nor new words. With --annotations, on the lines of a pull request.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { spellCheckDocument, type CSpellUserSettings } from 'cspell-lib';
import { writeAnnotation } from '../../src/contribute/annotations.ts';
import { wordsOfNames, proseOf } from '../../src/check/spelling.ts';
import { checkContent } from '../../src/check/content.ts';
import { normaliseLineEndings } from '../../src/check/frontmatter.ts';
import { placeAt, writeProblem, sortProblems, type Problem } from '../../src/check/problem.ts';
import { readFiles } from '../../src/load/files.ts';
import type { Content } from '../../src/schema/collections.ts';
import { departementNames } from '../contribute/workshop.ts';

/** Words of the subject that the dictionary lacks, one a line: `scripts/check/words.txt`. */
const MOTS = new URL('words.txt', import.meta.url);

/** Every proper name that the content itself declares. */
const nomsDe = ({ temoignages, cas, personnes, poles, regions, glossaire, sources }: Content): string[] => [
  ...temoignages.flatMap((t) => [...t.auteurs.map((a) => a.nom), t.structure.nom]),
  ...cas.flatMap((c) => [c.titre, c.lieu, ...(c.acteurs ?? [])]),
  ...personnes.map((p) => p.nom),
  ...poles.flatMap((p) => [p.nom, p.lieu ?? '', ...(p.variantes ?? [])]),
  ...regions.map((r) => r.nom),
  ...glossaire.flatMap((t) => [t.terme, ...(t.formes ?? [])]),
  ...sources.flatMap((s) => [s.auteur, s.editeur]),
];

export async function reglages(content: Content, racine: string): Promise<CSpellUserSettings> {
  const mots = (await readFile(MOTS, 'utf8')).split('\n').filter((m) => m !== '' && !m.startsWith('#'));
  const departements = (await departementNames(racine)).values();
  return {
    import: [createRequire(import.meta.url).resolve('@cspell/dict-fr-fr/cspell-ext.json')],
    language: 'fr',
    dictionaries: ['fr-fr'],
    words: [...mots, ...wordsOfNames([...nomsDe(content), ...departements])],
    minWordLength: 4,
    ignoreRegExpList: ['/\\b[\\p{Lu}\\d]{2,}s?\\b/gu'],
    suggestionsTimeout: 1000,
    numSuggestions: 3,
  };
}

/** The words of one file that the dictionary does not know, each at its place. */
export async function relire(chemin: string, texte: string, regles: CSpellUserSettings): Promise<Problem[]> {
  const prose = proseOf(normaliseLineEndings(texte)).replace(/[’ʼ]/g, "'");
  const { issues } = await spellCheckDocument(
    { uri: `file:///${chemin}`, text: prose, languageId: 'plaintext', locale: 'fr' },
    { generateSuggestions: true, noConfigSearch: true },
    regles,
  );
  return issues.map(({ text, offset, suggestions = [] }) => {
    const proches = suggestions.slice(0, 3).map((s) => `« ${s} »`);
    return {
      file: chemin,
      ...placeAt(prose, offset),
      field: '',
      message: `« ${text} » n’est pas dans le dictionnaire`,
      remedy:
        proches.length > 0
          ? `${proches.join(', ')}, ou ajoutez le mot à scripts/check/words.txt`
          : 'vérifiez-le, ou ajoutez le mot à scripts/check/words.txt',
      severity: 'warning',
    };
  });
}

if (import.meta.main) {
  const demandes = process.argv.slice(2).filter((a) => !a.startsWith('--'));
  const fichiers = await readFiles(process.cwd());
  const { content } = checkContent(fichiers);
  const regles = await reglages(content, process.cwd());
  const aLire = fichiers.filter(
    ({ path: chemin }) =>
      chemin.endsWith('.mdx') && (demandes.length === 0 || demandes.some((d) => chemin === d.replace(/^\.\//, ''))),
  );
  const perdus = demandes.filter((d) => !aLire.some(({ path: chemin }) => chemin === d.replace(/^\.\//, '')));
  if (perdus.length > 0) {
    console.error(
      `${perdus.join(', ')} : ce n’est pas un texte de content/. Écrivez par exemple : npm run orthographe -- content/cas/ardaines.mdx`,
    );
    process.exit(2);
  }
  const problems: Problem[] = [];
  for (const { path: chemin, text: texte } of aLire) problems.push(...(await relire(chemin, texte, regles)));
  const ecrire = process.argv.includes('--annotations') ? writeAnnotation : writeProblem;
  for (const probleme of sortProblems(problems)) console.log(ecrire(probleme));
  console.log(
    `${problems.length} mot${problems.length > 1 ? 's' : ''} à vérifier dans ${aLire.length} fichier${aLire.length > 1 ? 's' : ''}.`,
  );
}
