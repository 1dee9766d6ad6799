import type { Contenu } from '../../schema/collections.ts';
import { verifierAdresses } from './adresses-sures.ts';
import { verifierAncres } from './ancres.ts';
import { verifierBalises, verifierEchappements } from './balises.ts';
import { verifierCaracteres } from './caracteres.ts';
import { verifierDates } from './dates.ts';
import { verifierDepartements } from './departements.ts';
import { verifierGuillemets } from './guillemets.ts';
import { verifierNoms, type Fichier } from './fichiers.ts';
import { verifierImages } from './images.ts';
import { verifierListes } from './listes-fermees.ts';
import { verifierPagesImprimees } from './pages-imprimees.ts';
import { lireContenu } from './lecture.ts';
import { verifierCas, verifierLeviers } from './leviers.ts';
import { verifierLiens } from './liens.ts';
import { verifierPersonnes } from './personnes.ts';
import { trierProblemes, type Probleme } from './probleme.ts';
import { verifierRedirections } from './redirections.ts';
import { verifierRelations } from './relations.ts';
import { verifierAncresReservees, verifierReserves } from './reserves.ts';
import { verifierRedites, verifierStructures, verifierTitres } from './ressemblances.ts';
import { verifierTemoignages } from './temoignages.ts';

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
export function verifierContenu(
  fichiers: readonly Fichier[],
  aujourdhui?: string,
): { contenu: Contenu; problemes: Probleme[] } {
  const { problemes, ...lecture } = lireContenu(fichiers);
  const noms = [...verifierNoms(fichiers), ...verifierReserves(fichiers), ...verifierCaracteres(fichiers)];
  const croisees = [
    ...VERIFICATIONS.flatMap((verifier) => verifier(lecture)),
    ...verifierDates(lecture, aujourdhui),
    ...verifierEchappements(lecture, fichiers),
    ...verifierImages(lecture, fichiers),
  ];
  return { contenu: lecture.contenu, problemes: trierProblemes([...problemes, ...noms, ...croisees]) };
}
