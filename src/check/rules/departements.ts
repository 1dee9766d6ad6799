import { FORME_DEPARTEMENT } from '../../schema/common.ts';
import { citer } from '../values.ts';
import { listeDe, problemeChez, texteDe, type Lecture } from '../entry.ts';
import type { Probleme } from '../problem.ts';

/**
 * A département is one that a region of today holds: the schema knows the shape of its code, not the list. It stands in
 * the region written beside it, of then or of now: a voice shown in two regions would be wrong in one.
 */
export function verifierDepartements({ lus, incompletes }: Pick<Lecture, 'lus' | 'incompletes'>): Probleme[] {
  if (incompletes.has('regions')) return [];
  const regions = lus
    .filter((lu) => lu.collection === 'regions')
    .map((lu) => ({ id: lu.id, passee: texteDe(lu, 'devient') !== undefined, codes: listeDe(lu, 'departements') }));
  const connus = new Set(regions.flatMap((r) => (r.passee ? [] : r.codes)));
  return lus.flatMap((lu) => {
    if (lu.collection !== 'temoignages' && lu.collection !== 'cas' && lu.collection !== 'poles') return [];
    const code = texteDe(lu, 'departement');
    if (code === undefined || !FORME_DEPARTEMENT.test(code)) return [];
    const region = regions.find((r) => r.id === texteDe(lu, 'region'));
    if (connus.has(code)) {
      if (!region || region.codes.includes(code)) return [];
      const vraies = regions.filter((r) => r.codes.includes(code)).map((r) => citer(r.id));
      const remede = `écrivez region: ${vraies.join(' ou ')}, ou corrigez le département`;
      return [
        problemeChez(
          lu,
          ['departement'],
          `le département ${citer(code)} n’est pas dans la région ${citer(region.id)}`,
          remede,
        ),
      ];
    }
    const remede = code === '20' ? 'écrivez « 2A » ou « 2B »' : 'choisissez un département de content/regions.yaml';
    return [problemeChez(lu, ['departement'], `${citer(code)} n’est dans aucune région d’aujourd’hui`, remede)];
  });
}
