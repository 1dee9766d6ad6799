import { DEPARTEMENT_PATTERN } from '../../schema/common.ts';
import type { Problem } from '../problem.ts';
import { itemsOf, listAt, problemAt, textAt, type Item, type Rule } from '../reading.ts';
import { quote } from '../values.ts';

interface Region {
  id: string;
  item: Item;
  becomes: string | undefined;
  from: string | undefined;
  until: string | undefined;
  codes: unknown[];
}

/**
 * Each region that became another leads to one of today; a région, and the département written beside it, are those of
 * the time: a voice shown in two regions would be wrong in one.
 */
export const checkRegions: Rule = (reading) => {
  if (reading.incomplete.has('regions')) return [];
  const regions = itemsOf(reading, 'regions').map((item): Region => ({
    id: item.id,
    item,
    becomes: textAt(item, 'devient'),
    from: textAt(item, 'depuis'),
    until: textAt(item, 'jusqua'),
    codes: listAt(item, 'departements'),
  }));
  const today = new Set(regions.flatMap((r) => (r.becomes === undefined ? r.codes : [])));
  return [
    ...regions.flatMap((region) => checkChain(region, regions)),
    ...itemsOf(reading, 'temoignages', 'cas', 'poles').flatMap((item) => checkDepartement(item, regions, today)),
    ...itemsOf(reading, 'temoignages').flatMap((item) => checkTime(item, regions)),
  ];
};

function checkChain({ item, id, becomes }: Region, regions: readonly Region[]): Problem[] {
  const seen = new Set([id]);
  for (let next = becomes; next !== undefined; next = regions.find((r) => r.id === next)?.becomes) {
    if (seen.has(next)) {
      const message =
        next === id && seen.size === 1 ? 'la région devient elle-même' : 'cette région revient à elle-même';
      return [problemAt(item, ['devient'], [message, 'écrivez une région d’aujourd’hui, ou celle qui a suivi'])];
    }
    seen.add(next);
  }
  return [];
}

function checkDepartement(item: Item, regions: readonly Region[], today: ReadonlySet<unknown>): Problem[] {
  const code = textAt(item, 'departement');
  if (code === undefined || !DEPARTEMENT_PATTERN.test(code)) return [];
  if (!today.has(code)) {
    const remedy = code === '20' ? 'écrivez « 2A » ou « 2B »' : 'choisissez un département de content/regions.yaml';
    return [problemAt(item, ['departement'], [`${quote(code)} n’est dans aucune région d’aujourd’hui`, remedy])];
  }
  const region = regions.find((r) => r.id === textAt(item, 'region'));
  if (!region || region.codes.includes(code)) return [];
  const date = textAt(item, 'date');
  const around = regions.filter((r) => r.codes.includes(code));
  const then = around.filter((r) => date !== undefined && stood(r, date));
  const right = (then.length > 0 ? then : around).map((r) => quote(r.id));
  return [
    problemAt(
      item,
      ['departement'],
      [
        `le département ${quote(code)} n’est pas dans la région ${quote(region.id)}`,
        `écrivez region: ${right.join(' ou ')}, ou corrigez le département`,
      ],
    ),
  ];
}

const stood = ({ from, until }: Region, date: string) =>
  (from === undefined || date >= from.slice(0, date.length)) &&
  (until === undefined || date.slice(0, until.length) <= until);

/** A region that had ended, or had not begun, when the words were said; with the one that there was. */
function checkTime(item: Item, regions: readonly Region[]): Problem[] {
  const date = textAt(item, 'date');
  const region = regions.find((r) => r.id === textAt(item, 'region'));
  if (date === undefined || region === undefined || !/^\d{4}-\d\d/.test(date)) return [];
  if (stood(region, date)) return [];
  const code = textAt(item, 'departement');
  const right = regions.filter(
    (r) =>
      stood(r, date) &&
      r.id !== region.id &&
      (code ? r.codes.includes(code) : r.codes.some((c) => region.codes.includes(c))),
  );
  const said =
    region.until !== undefined && date.slice(0, region.until.length) > region.until
      ? `la région ${quote(region.id)} n’existait plus en ${date.slice(0, 4)}`
      : `la région ${quote(region.id)} n’existait pas encore en ${date.slice(0, 4)}`;
  const remedy =
    right.length > 0 ? `écrivez ${right.map((r) => quote(r.id)).join(' ou ')}` : 'écrivez la région de ce temps-là';
  return [problemAt(item, ['region'], [said, remedy])];
}
