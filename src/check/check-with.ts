import type { Content } from '../schema/collections.ts';
import { sortProblems, type Problem } from './problem.ts';
import { readContent, type ReadBody } from './read.ts';
import type { Circumstances, Rule } from './reading.ts';
import { checkAddresses } from './rules/addresses.ts';
import { checkAnchors } from './rules/anchors.ts';
import { checkCharacters } from './rules/characters.ts';
import { checkDates } from './rules/dates.ts';
import { checkFileNames } from './rules/file-names.ts';
import type { ContentFile } from './files.ts';
import { checkImages } from './rules/images.ts';
import { checkCas, checkLeviers } from './rules/leviers.ts';
import { checkLinks } from './rules/links.ts';
import { checkPeople } from './rules/people.ts';
import { checkPlainText } from './rules/plain-text.ts';
import { checkPrintedPages } from './rules/printed-pages.ts';
import { checkQuotationMarks } from './rules/quotation-marks.ts';
import { checkPublished } from './rules/published.ts';
import { checkRedirections } from './rules/redirections.ts';
import { checkRegions } from './rules/regions.ts';
import { checkRelations } from './rules/relations.ts';
import { checkRepeats, checkStructures, checkTitles } from './rules/similar.ts';
import { checkSite } from './rules/site.ts';
import { checkTemoignages } from './rules/temoignages.ts';
import { checkVoices } from './rules/voices.ts';

const RULES: readonly Rule[] = [
  checkFileNames,
  checkPlainText,
  checkRelations,
  checkTemoignages,
  checkVoices,
  checkPeople,
  checkLeviers,
  checkCas,
  checkAnchors,
  checkRegions,
  checkDates,
  checkPrintedPages,
  checkLinks,
  checkAddresses,
  checkRedirections,
  checkPublished,
  checkQuotationMarks,
  checkTitles,
  checkStructures,
  checkRepeats,
  checkImages,
  checkSite,
];

const lineOf = ({ file, line }: Problem) => `${file}:${line}`;

/** The last day that a date may be: it is tomorrow already somewhere in France. */
const lastDay = () => new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);

/** Checks everything under `content/`, its bodies read in one way or another: the editor's page has no parser. */
export function checkWith(
  readBody: ReadBody,
  files: readonly ContentFile[],
  known: Circumstances = {},
): { content: Content; problems: Problem[] } {
  const { problems, ...reading } = readContent(files, readBody, { today: lastDay(), ...known });
  const suspect = [...checkCharacters(reading)];
  const lines = new Set(suspect.filter((p) => p.severity === 'error').map(lineOf));
  const others = [...problems, ...RULES.flatMap((rule) => [...rule(reading)])];
  // A field is wrong because of the sign that nobody sees in it: that is said, and not its effects.
  const all = [...suspect, ...others.filter((p) => p.field === '' || !lines.has(lineOf(p)))];
  return { content: reading.content, problems: sortProblems(all) };
}
