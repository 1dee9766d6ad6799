import { CITATION_MAX_WORDS } from '../../schema/temoignage.ts';
import { slug } from '../../model/routes.ts';
import { listeDe, problemAt, texteDe, type Lecture, type Lu } from '../entry.ts';
import type { Problem } from '../problem.ts';

/** Words as a reader counts them: cuts, insertions and lone punctuation left out. */
export const countWords = (texte: string) =>
  texte
    .replace(/\[[^\]]{0,300}\]/g, ' ')
    .split(/\s+/)
    .filter((mot) => /[\p{L}\p{N}]/u.test(mot)).length;

/** Marks that open and close the whole text; « un mot » at its head is part of it. */
const ENTRE_GUILLEMETS = /^(?:«[^»]*(?:»[.!?…]?)?|“[^”]*(?:”[.!?…]?)?|"[^"]*(?:"[.!?…]?)?)$/;

/** What a schema cannot say of a quotation. */
export function verifierTemoignages({ lus }: Lecture): Problem[] {
  return lus.filter((lu) => lu.collection === 'temoignages').flatMap(verifierCitations);
}

function verifierCitations(lu: Lu): Problem[] {
  const problemes: Problem[] = [];
  const titre = texteDe(lu, 'titre');
  const vues = new Set<string>();
  listeDe(lu, 'citations').forEach((_, rang) => {
    const ici = ['citations', rang] as const;
    const signaler = (champ: string, message: string, remede: string) =>
      problemes.push(problemAt(lu, [...ici, champ], message, remede));
    const id = texteDe(lu, ...ici, 'id');
    if (id !== undefined && vues.has(id)) signaler('id', `citation « ${id} » écrite deux fois`, 'numérotez c1, c2, c3');
    if (id !== undefined) vues.add(id);
    const texte = texteDe(lu, ...ici, 'texte')?.trim() ?? '';
    if (texte === '') return;
    const mots = countWords(texte);
    if (mots > CITATION_MAX_WORDS)
      signaler('texte', `citation trop longue (${mots} mots)`, `au plus ${CITATION_MAX_WORDS} mots, coupez avec […]`);
    if (/\*\*|__/.test(texte))
      signaler(
        'texte',
        'signe de mise en forme dans la citation',
        'retirez « ** » et « __ », une citation n’a que des mots',
      );
    if (ENTRE_GUILLEMETS.test(texte))
      signaler('texte', 'guillemets autour de la citation', 'retirez-les, le site les pose');
    if (titre !== undefined && slug(texte) === slug(titre))
      problemes.push(problemAt(lu, ['titre'], 'le titre répète la citation', 'dites l’idée dans les mots du site'));
  });
  return problemes;
}
