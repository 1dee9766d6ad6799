import { DEPARTEMENT_PATTERN } from '../../schema/common.ts';
import type { Problem, Said } from '../problem.ts';
import { itemsOf, listAt, problemAt, textAt, type Item, type Rule } from '../reading.ts';
import { quoteValue } from '../values.ts';

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
export const checkRegions: Rule = function* (reading) {
  if (reading.incomplete.has('regions')) return;
  const regions = itemsOf(reading, 'regions').map((item): Region => ({
    id: item.id,
    item,
    becomes: textAt(item, 'devient'),
    from: textAt(item, 'depuis'),
    until: textAt(item, 'jusqua'),
    codes: listAt(item, 'departements'),
  }));
  const today = new Set(regions.flatMap((r) => (r.becomes === undefined ? r.codes : [])));
  for (const region of regions) yield* checkChain(region, regions);
  for (const item of itemsOf(reading, 'temoignages', 'cas', 'poles')) yield* checkDepartement(item, regions, today);
  for (const item of itemsOf(reading, 'temoignages')) yield* checkTime(item, regions);
};

function* checkChain({ item, id, becomes }: Region, regions: readonly Region[]): Generator<Problem> {
  const seen = new Set([id]);
  for (let next = becomes; next !== undefined; next = regions.find((r) => r.id === next)?.becomes) {
    if (seen.has(next)) {
      const itself = next === id && seen.size === 1;
      const message = itself ? 'la région devient elle-même' : 'cette région revient à elle-même';
      yield problemAt(item, ['devient'], [message, 'écrivez une région d’aujourd’hui, ou celle qui a suivi']);
      return;
    }
    seen.add(next);
  }
}

function* checkDepartement(item: Item, regions: readonly Region[], today: ReadonlySet<unknown>): Generator<Problem> {
  const code = textAt(item, 'departement');
  if (code === undefined || !DEPARTEMENT_PATTERN.test(code)) return;
  const say = (...said: Said) => problemAt(item, ['departement'], said);
  if (!today.has(code)) {
    const remedy = code === '20' ? 'écrivez « 2A » ou « 2B »' : 'choisissez un département de content/regions.yaml';
    yield say(`${quoteValue(code)} n’est dans aucune région d’aujourd’hui`, remedy);
    return;
  }
  const region = regions.find((r) => r.id === textAt(item, 'region'));
  if (!region || region.codes.includes(code)) return;
  const date = textAt(item, 'date');
  const around = regions.filter((r) => r.codes.includes(code));
  const then = around.filter((r) => date !== undefined && stood(r, date));
  const right = (then.length > 0 ? then : around).map((r) => quoteValue(r.id));
  yield say(
    `le département ${quoteValue(code)} n’est pas dans la région ${quoteValue(region.id)}`,
    `écrivez region: ${right.join(' ou ')}, ou corrigez le département`,
  );
}

const stood = ({ from, until }: Region, date: string) =>
  (from === undefined || date >= from.slice(0, date.length)) &&
  (until === undefined || date.slice(0, until.length) <= until);

/** A region that had ended, or had not begun, when the words were said; with the one that there was. */
function* checkTime(item: Item, regions: readonly Region[]): Generator<Problem> {
  const date = textAt(item, 'date');
  const region = regions.find((r) => r.id === textAt(item, 'region'));
  if (date === undefined || region === undefined || !/^\d{4}-\d\d/.test(date) || stood(region, date)) return;
  const code = textAt(item, 'departement');
  const holds = (r: Region) => (code ? r.codes.includes(code) : r.codes.some((c) => region.codes.includes(c)));
  const right = regions.filter((r) => stood(r, date) && r.id !== region.id && holds(r)).map((r) => quoteValue(r.id));
  const ended = region.until !== undefined && date.slice(0, region.until.length) > region.until;
  yield problemAt(
    item,
    ['region'],
    [
      `la région ${quoteValue(region.id)} ${ended ? 'n’existait plus' : 'n’existait pas encore'} en ${date.slice(0, 4)}`,
      right.length > 0 ? `écrivez ${right.join(' ou ')}` : 'écrivez la région de ce temps-là',
    ],
  );
}
