import type { Content } from '../schema/collections.ts';
import { verifierAdresses } from './rules/safe-addresses.ts';
import { verifierAncres } from './rules/anchors.ts';
import { verifierBalises, verifierEchappements } from './rules/tags.ts';
import { verifierCaracteres } from './rules/characters.ts';
import { verifierDates } from './rules/dates.ts';
import { verifierDepartements } from './rules/departements.ts';
import { verifierGuillemets } from './rules/quotation-marks.ts';
import { verifierNoms, type Fichier } from './rules/files.ts';
import { verifierImages } from './rules/images.ts';
import { verifierListes } from './rules/closed-lists.ts';
import { verifierPagesImprimees } from './rules/printed-pages.ts';
import { readContent } from './read.ts';
import { verifierCas, verifierLeviers } from './rules/leviers.ts';
import { verifierLiens } from './rules/links.ts';
import { verifierPersonnes } from './rules/people.ts';
import { sortProblems, type Problem } from './problem.ts';
import { verifierRedirections } from './rules/redirections.ts';
import { verifierRelations } from './rules/relations.ts';
import { verifierAncresReservees, verifierReserves } from './rules/doubts.ts';
import { verifierRedites, verifierStructures, verifierTitres } from './rules/similar.ts';
import { verifierTemoignages } from './rules/temoignages.ts';

/** The checks between entries, in no order: each looks at all that was read and knows nothing of the others. */
const VERIFICATIONS = [
  verifierRelations,
  verifierTemoignages,
  verifierPersonnes,
  verifierLeviers,
  verifierCas,
  verifierAncres,
  verifierDepartements,
  verifierListes,
  verifierPagesImprimees,
  verifierLiens,
  verifierRedirections,
  verifierGuillemets,
  verifierTitres,
  verifierStructures,
  verifierRedites,
  verifierAdresses,
  verifierAncresReservees,
  verifierBalises,
];

/**
 * Reads and checks everything under `content/`. All problems are found before anything fails; what is
 * valid is returned even when something else is not. Given today (AAAA-MM-JJ), no date may come after it.
 */
export function checkContent(
  fichiers: readonly Fichier[],
  aujourdhui?: string,
): { contenu: Content; problemes: Problem[] } {
  const { problemes, ...lecture } = readContent(fichiers);
  const noms = [...verifierNoms(fichiers), ...verifierReserves(fichiers), ...verifierCaracteres(fichiers)];
  const croisees = [
    ...VERIFICATIONS.flatMap((verifier) => verifier(lecture)),
    ...verifierDates(lecture, aujourdhui),
    ...verifierEchappements(lecture, fichiers),
    ...verifierImages(lecture, fichiers),
  ];
  return { contenu: lecture.contenu, problemes: sortProblems([...problemes, ...noms, ...croisees]) };
}
