import { order, type Ranking } from '../query/rank.ts';
import type { Hits } from '../query/adjust.ts';
import { readWords } from '../words/word-list.ts';
import type { Query } from '../query/query.ts';
import { decodeFacets } from '../index/facet-table.ts';
import { cardFile, type Tables } from '../index/tables.ts';
import type { ResultCard } from '../types.ts';

export type Cause = 'reseau' | 'index' | 'webassembly';

/** Why the search does not work, for the sentence that says it. */
export class Failure extends Error {
  readonly why: Cause;
  constructor(why: Cause) {
    super(why);
    this.why = why;
  }
}

/** What is used of Pagefind's browser API. */
interface Pagefind {
  search: (
    term: string | null,
    options?: { sort: Record<string, 'asc'> },
  ) => Promise<{ results: { id: string; score: number }[] }>;
}

/** Pagefind asks for its entry under this tag: so that the page can ask for it at once. */
export const ENTRY_TAG = '0';

/** A long text is worth less for the same word, but much less less than by default: cases and sections are long. */
const RANKING = { pageLength: 0.7, termSaturation: 2 };

/** What talks to the files of `recherche-index/`. Each is fetched once, when it is first needed. */
export function createEngine(
  root: string,
  load = (address: string): Promise<unknown> => import(/* @vite-ignore */ address),
) {
  const kept = new Map<string, Promise<unknown>>();
  const once = <T>(key: string, make: () => Promise<T>): Promise<T> => {
    const held = kept.get(key) as Promise<T> | undefined;
    if (held) return held;
    const promise = make();
    kept.set(key, promise);
    promise.catch(() => kept.delete(key));
    return promise;
  };
  // A request that cannot succeed would leave an error in the console; a service worker may answer it all the same.
  const offline = () => navigator.onLine === false && !navigator.serviceWorker?.controller;
  const failure = () => new Failure(offline() ? 'reseau' : 'index');
  const readFile = async (name: string): Promise<Response> => {
    if (offline()) throw new Failure('reseau');
    const answer = await fetch(root + name).catch(() => undefined);
    if (!answer) throw new Failure('reseau');
    if (!answer.ok) throw new Failure('index');
    return answer;
  };
  const json = async <T>(name: string): Promise<T> => {
    const answer = await readFile(name);
    return (await answer.json().catch(() => {
      throw failure();
    })) as T;
  };

  const tables = () =>
    once('tables', async () => {
      const { facets, ...rest } = await json<Tables>('tables.json');
      try {
        return { ...rest, facets: decodeFacets(facets) };
      } catch {
        throw failure();
      }
    });
  const words = () => once('mots', async () => readWords(await json<string>('mots.json')));
  /** Pagefind, and the rank of each of its records: it gives them all in the order of the key that they carry. */
  const pagefind = () =>
    once('pagefind', async (): Promise<{ engine: Pagefind; ranks: ReadonlyMap<string, number> }> => {
      if (typeof WebAssembly !== 'object') throw new Failure('webassembly');
      if (offline()) throw new Failure('reseau');
      try {
        const module = (await load(`${root}pagefind.js`)) as {
          createInstance: (options: object) => Pagefind;
        };
        const engine = module.createInstance({
          basePath: root,
          noWorker: true,
          ranking: RANKING,
          metaCacheTag: ENTRY_TAG,
        });
        const { results } = await engine.search(null, { sort: { rank: 'asc' } });
        return { engine, ranks: new Map(results.map(({ id }, rank) => [id, rank])) };
      } catch {
        throw failure();
      }
    });

  /** Each term is searched once: questions are refined, and typed letter by letter. */
  const seek = (term: string) =>
    once(`terme ${term}`, async (): Promise<[string, Hits]> => {
      const { engine, ranks } = await pagefind();
      const { results } = await engine.search(term).catch(() => {
        throw failure();
      });
      return [term, new Map(results.map(({ id, score }) => [ranks.get(id) ?? -1, score]))];
    });

  return {
    /** Forgets what was read: Pagefind takes for empty a piece that failed to come. */
    forget: () => kept.clear(),
    /** Does a thing once, again only if it failed. */
    once,
    tables,
    words,
    /** Fetches what any question needs, before it is asked. Failures are said when it is. */
    prepare: () => void Promise.all([pagefind(), tables()]).catch(() => undefined),
    async order(query: Query): Promise<Ranking> {
      const [{ lexicon, facets }, { ranks }] = await Promise.all([tables(), pagefind()]);
      // The tab was open before the site was published again.
      if (ranks.size !== facets.all.length) throw new Failure('index');
      const tokens = query.concepts.flatMap((c) => [
        ...c.tokens.map((j) => j.token),
        ...(c.fallback === undefined ? [] : [c.fallback]),
      ]);
      const runs = [...query.phrases, ...query.pairs].map((p) => `"${p}"`);
      const terms = [...new Set([...tokens, ...query.names, ...runs])];
      const hitsOf = new Map(await Promise.all(terms.map(seek)));
      const nothing: Hits = new Map();
      return order(query, {
        total: lexicon.total,
        hits: (token) => hitsOf.get(token) ?? nothing,
        phrases: (phrase) => hitsOf.get(`"${phrase}"`) ?? nothing,
        type: facets.type,
      });
    },
    /** The card of a record, from its packet. */
    card: async (rank: number): Promise<ResultCard> => {
      const { version, first } = (await tables()).cards;
      const packet = first.findLastIndex((start) => start <= rank);
      const file = cardFile(version, packet);
      const card = (await once(file, () => json<ResultCard[]>(file)))[rank - (first[packet] ?? 0)];
      if (!card) throw failure();
      return card;
    },
  };
}
export type Engine = ReturnType<typeof createEngine>;
