import { DEPARTEMENT_PATTERN } from '../../schema/common.ts';
import { citer } from '../values.ts';
import { listeDe, problemAt, texteDe, type Lecture } from '../entry.ts';
import type { Problem } from '../problem.ts';

/**
 * A département is one that a region of today holds: the schema knows the shape of its code, not the list. It stands in
 * the region written beside it, of then or of now: a voice shown in two regions would be wrong in one.
 */
export function verifierDepartements({ lus, incompletes }: Pick<Lecture, 'lus' | 'incompletes'>): Problem[] {
  if (incompletes.has('regions')) return [];
  const regions = lus
    .filter((lu) => lu.collection === 'regions')
    .map((lu) => ({ id: lu.id, passee: texteDe(lu, 'devient') !== undefined, codes: listeDe(lu, 'departements') }));
  const connus = new Set(regions.flatMap((r) => (r.passee ? [] : r.codes)));
  return lus.flatMap((lu) => {
    if (lu.collection !== 'temoignages' && lu.collection !== 'cas' && lu.collection !== 'poles') return [];
    const code = texteDe(lu, 'departement');
    if (code === undefined || !DEPARTEMENT_PATTERN.test(code)) return [];
    const region = regions.find((r) => r.id === texteDe(lu, 'region'));
    if (connus.has(code)) {
      if (!region || region.codes.includes(code)) return [];
      const vraies = regions.filter((r) => r.codes.includes(code)).map((r) => citer(r.id));
      const remede = `écrivez region: ${vraies.join(' ou ')}, ou corrigez le département`;
      return [
        problemAt(
          lu,
          ['departement'],
          `le département ${citer(code)} n’est pas dans la région ${citer(region.id)}`,
          remede,
        ),
      ];
    }
    const remede = code === '20' ? 'écrivez « 2A » ou « 2B »' : 'choisissez un département de content/regions.yaml';
    return [problemAt(lu, ['departement'], `${citer(code)} n’est dans aucune région d’aujourd’hui`, remede)];
  });
}
