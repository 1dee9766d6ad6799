import type { Content } from '../schema/collections.ts';
import { slug } from '../model/routes.ts';
import { checkContent } from '../check/content.ts';
import { textFile, type ContentFile } from '../check/rules/files.ts';
import type { Problem } from '../check/problem.ts';
import { understand, type Fields, type Understood, type Known } from './understand.ts';
import { writeTemoignage } from './write.ts';
import { entryId } from './entry-id.ts';
import { listsOf, type Lists, type Answers } from './questions.ts';

/** The content to which a testimony is to be added. */
export interface Workshop {
  fichiers: readonly ContentFile[];
  contenu: Content;
  lists: Lists;
  known: Known;
  /** File names that cannot be used. */
  taken: ReadonlySet<string>;
}

export interface Proposal extends Understood {
  /** The file to add; absent while something is missing or wrong. */
  fichier?: { id: string; chemin: string; texte: string };
  /** What the check of the whole content says of it: warnings only, when there is a file. */
  problemes: Problem[];
}

/** Gets the content ready to receive testimonies. `reserves`: names taken by proposals that are not published yet. */
export function openWorkshop(
  fichiers: readonly ContentFile[],
  departements: ReadonlyMap<string, string>,
  reserved: Iterable<string> = [],
): Workshop {
  const { contenu } = checkContent(fichiers);
  const removed = contenu.redirections.flatMap(({ id }) =>
    id.startsWith('temoignages/') ? [id.slice('temoignages/'.length)] : [],
  );
  return {
    fichiers,
    contenu,
    lists: listsOf(contenu, departements),
    known: knownIn(contenu),
    taken: new Set([...contenu.temoignages.map((t) => t.id), ...removed, ...reserved]),
  };
}

/** The names of people and structures as the site writes them, each once. */
export function knownIn({ temoignages, personnes, cas }: Pick<Content, 'temoignages' | 'personnes' | 'cas'>): Known {
  const uniques = (noms: string[]) => [...new Map(noms.map((nom) => [slug(nom), nom])).values()];
  return {
    personnes: uniques([
      ...cas.flatMap((c) => c.acteurs ?? []),
      ...temoignages.flatMap((t) => t.auteurs.map((a) => a.nom)),
      ...personnes.map((p) => p.nom),
    ]),
    structures: uniques(temoignages.map((t) => t.structure.nom)),
  };
}

/**
 * From answers to a file that the site accepts, or to what must be said to whoever sent them. The file is read
 * by the same check as all the others before it is given.
 */
export function propose(answers: Answers, workshop: Workshop): Proposal {
  const compris = understand(answers, workshop.lists, workshop.known);
  if (!compris.complete) return { ...compris, problemes: [] };
  const fields = compris.fields as Fields;
  const id = entryId(fields.auteurs, fields.titre, workshop.taken);
  const chemin = `content/temoignages/${id}.mdx`;
  const texte = writeTemoignage(fields, compris.corps);
  const problemes = checkContent([...workshop.fichiers, textFile(chemin, texte)]).problemes.filter(
    // What makes one doubt the text, the question has said.
    (p) => p.fichier === chemin && (p.champ !== 'texte' || p.gravite === 'erreur'),
  );
  if (problemes.some((p) => p.gravite === 'erreur')) return { ...compris, complete: false, problemes };
  return { ...compris, fichier: { id, chemin, texte }, problemes };
}
