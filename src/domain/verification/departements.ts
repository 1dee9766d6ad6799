import { FORME_DEPARTEMENT } from '../../schema/communs.ts';
import { citer } from './valeurs.ts';
import { listeDe, problemeChez, texteDe, type Lecture } from './lu.ts';
import type { Probleme } from './probleme.ts';

/** A département is one that a region of today holds: the schema knows the shape of its code, not the list. */
export function verifierDepartements({ lus, incompletes }: Pick<Lecture, 'lus' | 'incompletes'>): Probleme[] {
  if (incompletes.has('regions')) return [];
  const connus = new Set(
    lus.flatMap((lu) =>
      lu.collection === 'regions' && texteDe(lu, 'devient') === undefined ? listeDe(lu, 'departements') : [],
    ),
  );
  return lus.flatMap((lu) => {
    if (lu.collection !== 'temoignages' && lu.collection !== 'cas' && lu.collection !== 'poles') return [];
    const code = texteDe(lu, 'departement');
    if (code === undefined || connus.has(code) || !FORME_DEPARTEMENT.test(code)) return [];
    const remede = code === '20' ? 'écrivez « 2A » ou « 2B »' : 'choisissez un département de content/regions.yaml';
    return [problemeChez(lu, ['departement'], `${citer(code)} n’est dans aucune région d’aujourd’hui`, remede)];
  });
}
