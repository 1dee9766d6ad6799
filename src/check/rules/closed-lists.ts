import { citer } from '../values.ts';
import { problemAt, texteDe, type Lecture } from '../entry.ts';
import type { Problem } from '../problem.ts';

/** The form sends its proposals to GitHub, and pages link to its files. */
const DEPOT = /^https:\/\/github\.com\/[A-Za-z\d][A-Za-z\d-]*\/[\w.-]+\/?$/;

/** What a schema cannot say of a row: where a former region leads, which repository the project has. */
export function verifierListes({ lus }: Pick<Lecture, 'lus'>): Problem[] {
  const devenues = new Map(
    lus.flatMap((lu) => {
      const vers = lu.collection === 'regions' ? texteDe(lu, 'devient') : undefined;
      return vers === undefined ? [] : [[lu.id, vers] as const];
    }),
  );
  return lus.flatMap((lu) => {
    if (lu.collection === 'regions') {
      const vers = devenues.get(lu.id);
      const message =
        vers === lu.id
          ? 'la région devient elle-même'
          : vers !== undefined && devenues.has(vers)
            ? `${citer(vers)} est une ancienne région`
            : undefined;
      return message === undefined ? [] : [problemAt(lu, ['devient'], message, 'écrivez une région d’aujourd’hui')];
    }
    const depot = lu.collection === 'site' && lu.id === 'depot' ? texteDe(lu, 'valeur') : undefined;
    return depot === undefined || DEPOT.test(depot)
      ? []
      : [problemAt(lu, ['valeur'], 'ce n’est pas un dépôt GitHub', 'écrivez « https://github.com/nom/depot »')];
  });
}
