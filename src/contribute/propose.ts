import type { Content } from '../schema/collections.ts';
import { slug } from '../model/routes.ts';
import { checkContent } from '../check/content.ts';
import { textFile, type ContentFile } from '../check/files.ts';
import type { Problem } from '../check/problem.ts';
import { understand, type TemoignageFields, type Understood, type KnownNames } from './understand.ts';
import { safeBody } from './safe-body.ts';
import { writeEditedFile } from './edited-file.ts';
import { entryId } from './entry-id.ts';
import { listsOf, type Lists, type Answers } from './questions.ts';

/** The content to which a testimony is to be added. */
export interface Workshop {
  files: readonly ContentFile[];
  content: Content;
  lists: Lists;
  known: KnownNames;
  /** File names that cannot be used. */
  taken: ReadonlySet<string>;
}

export interface Proposal extends Understood {
  /** The file to add; absent while something is missing or wrong. */
  file?: { id: string; path: string; text: string };
  /** What the check of the whole content says of it: warnings only, when there is a file. */
  problems: Problem[];
}

/** Gets the content ready to receive testimonies. `reserved`: names taken by proposals that are not published yet. */
export function openWorkshop(
  files: readonly ContentFile[],
  departements: ReadonlyMap<string, string>,
  reserved: Iterable<string> = [],
): Workshop {
  const { content } = checkContent(files);
  const withdrawn = content.redirections.flatMap(({ id }) =>
    id.startsWith('temoignages/') ? [id.slice('temoignages/'.length)] : [],
  );
  return {
    files,
    content,
    lists: listsOf(content, departements),
    known: knownIn(content),
    taken: new Set([...content.temoignages.map((t) => t.id), ...withdrawn, ...reserved]),
  };
}

/** The names of people and structures as the site writes them, each once. */
function knownIn({ temoignages, personnes, cas }: Pick<Content, 'temoignages' | 'personnes' | 'cas'>): KnownNames {
  const once = (names: string[]) => [...new Map(names.map((name) => [slug(name), name])).values()];
  const authors = temoignages.flatMap((t) => t.auteurs);
  return {
    personnes: once([
      ...cas.flatMap((c) => c.acteurs ?? []),
      ...authors.map((a) => a.nom),
      ...personnes.map((p) => p.nom),
    ]),
    structures: once(
      [...authors.flatMap((a) => a.structure ?? []), ...temoignages.map((t) => t.structure)].map((s) => s.nom),
    ),
  };
}

/** Writes the file of a new testimony. No answer can break its head or its body. */
export const writeTemoignage = (fields: TemoignageFields, text: string): string =>
  writeEditedFile({ ...fields, body: safeBody(text) });

/**
 * From answers to a file that the site accepts, or to what must be said to whoever sent them. The file is read
 * by the same check as all the others before it is given.
 */
export function propose(answers: Answers, workshop: Workshop): Proposal {
  const understood = understand(answers, workshop.lists, workshop.known);
  if (!understood.complete) return { ...understood, problems: [] };
  const fields = understood.fields as TemoignageFields;
  const id = entryId(fields.auteurs, fields.titre, workshop.taken);
  const file = textFile(`content/temoignages/${id}.mdx`, writeTemoignage(fields, understood.body));
  const its = checkContent([...workshop.files, file]).problems.filter(
    // What makes one doubt the text, the question has said.
    (p) => p.file === file.path && (p.field !== 'texte' || p.severity === 'error'),
  );
  if (its.some((p) => p.severity === 'error')) return { ...understood, complete: false, problems: its };
  return { ...understood, file: { id, path: file.path, text: file.text }, problems: its };
}
