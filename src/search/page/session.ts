import { lightenQuery } from '../index/lighten.ts';
import type { State } from '../query/address.ts';
import { correct, nearestWords } from '../query/correct.ts';
import { splitWords } from '../words/words.ts';
import { readQuery, type Query } from '../query/query.ts';
import { filterRanks, type Facets } from '../index/facet-table.ts';
import { Failure, type Engine } from './engine.ts';

export interface Answer {
  /** Results, filtered and sorted. */
  ranks: number[];
  /** How many there would be without any filter. */
  unfiltered: number;
  /** All that the filters choose from. */
  among: readonly number[];
  query?: Query;
  /** The question as it was answered, when a word of it was corrected. */
  corrected?: string;
  /** Places where there is nothing, as a sentence says them; for a département or a town, its region answers. */
  fallbacks: { place: string; region: boolean }[];
  /** Words that no text holds, as typed. */
  absent: string[];
  /** The question is mostly about these: few results, the nearest. */
  short?: boolean;
  /** Under these filters nothing answers the whole question: what comes nearest. */
  wide?: boolean;
  /** For a former region, the rank in the list of the first result that is not its own. */
  elsewhere?: number;
  /** Nearest words, when nothing was found. */
  neighbours: string[];
  /** Why there is nothing to look for: only common words, or no word at all. */
  hollow?: 'courants' | 'sans-mot';
}

interface Reading extends Omit<Answer, 'ranks' | 'unfiltered' | 'among'> {
  found: readonly number[];
  enough: ReadonlySet<number>;
}

/**
 * Answers one state of the page. A question is answered once: its filters and its order apply to all that matches,
 * and only then is the list cut to what answers enough of the question, unless nothing else is left.
 */
export async function answerTo(state: State, engine: Engine): Promise<Answer> {
  const { facets } = await engine.tables();
  if (state.q === '') {
    const ranks = sortRanks(filterRanks(facets.all, state.chosen, facets), state, facets);
    return { ranks, unfiltered: facets.all.length, among: facets.all, fallbacks: [], absent: [], neighbours: [] };
  }
  const { found, enough, ...rest } = await engine.once(`question ${String(state.exact)} ${state.q}`, () =>
    seek(state, engine),
  );
  const filtered = filterRanks(found, state.chosen, facets);
  const kept = filtered.filter((rank) => enough.has(rank));
  const wide = kept.length === 0 && filtered.length > 0;
  const ranks = sortRanks(wide ? filtered : kept, state, facets);
  const [place, other] = rest.query?.places ?? [];
  const former = state.sort === 'pertinence' && !other ? place?.former : undefined;
  const isOwn = (rank: number) => former === undefined || facets.of(rank, 'region').includes(former);
  const own = ranks.filter(isOwn);
  return {
    ...rest,
    ranks: [...own, ...ranks.filter((rank) => !isOwn(rank))],
    ...(own.length > 0 && own.length < ranks.length && { elsewhere: own.length }),
    unfiltered: enough.size,
    among: wide ? found : [...enough],
    wide,
  };
}

function sortRanks(ranks: number[], { sort }: State, { date }: Facets): number[] {
  const when = (rank: number) => date(rank) ?? '';
  if (sort === 'guide') ranks.sort((a, b) => a - b);
  if (sort === 'date') ranks.sort((a, b) => (when(a) === when(b) ? a - b : when(a) < when(b) ? 1 : -1));
  return ranks;
}

async function seek({ q, exact }: State, engine: Engine): Promise<Reading> {
  const { lexicon } = await engine.tables();
  const writtenForms = new Map(splitWords(q).map(({ form, start, end }) => [form, q.slice(start, end)]));
  const read = lightenQuery(readQuery(q, lexicon), lexicon.frequent);
  const query = { ...read, dropped: read.dropped.map((form) => writtenForms.get(form) ?? form) };
  if (query.concepts.length === 0)
    return {
      found: [],
      enough: new Set(),
      query,
      fallbacks: [],
      absent: [],
      neighbours: [],
      hollow: writtenForms.size > 0 ? 'courants' : 'sans-mot',
    };
  const ranking = await engine.order(query);
  const first: Reading = {
    found: ranking.ranks,
    enough: ranking.enough,
    short: ranking.short,
    query,
    fallbacks: ranking.fallbacks.map((c) => ({ place: c.where ?? `pour ${c.form}`, region: c.fallback !== undefined })),
    absent: ranking.missing.map((c) => c.form),
    neighbours: [],
  };
  if (first.absent.length === 0) return first;
  const words = await engine.words();
  // A word that the texts hold and the index does not: a piece of it is missing.
  if (first.absent.some((form) => words.has(form))) throw new Failure('index');
  const formes = [...words.keys()];
  const neighbours = [...new Set(first.absent.flatMap((form) => nearestWords(form, formes, 4)))]
    .slice(0, 5)
    .map((form) => words.get(form) ?? form);
  // An acronym and a short proper name are meant as they are written.
  const own = (written = '') => /^\p{Lu}[\p{Ll}\p{Lu}]{0,3}$|^\p{Lu}{2,6}$/u.test(written);
  const corrections = new Map(
    first.absent.flatMap((form) => {
      const right = exact || own(writtenForms.get(form)) ? undefined : correct(form, words, writtenForms.get(form));
      return right === undefined ? [] : [[form, right] as const];
    }),
  );
  first.absent = first.absent.map((form) => writtenForms.get(form) ?? form);
  if (corrections.size === 0) return { ...first, neighbours };
  const corrected = replaceWords(q, corrections);
  const second = await seek({ q: corrected, chosen: {}, sort: 'pertinence', exact: true }, engine);
  return second.found.length > 0 ? { ...second, neighbours, corrected } : { ...first, neighbours };
}

/** The question with each misspelled word replaced. */
function replaceWords(question: string, corrections: ReadonlyMap<string, string>): string {
  let result = '';
  let end = 0;
  for (const word of splitWords(question)) {
    const right = corrections.get(word.form);
    if (right === undefined) continue;
    result += question.slice(end, word.start) + right;
    end = word.end;
  }
  return result + question.slice(end);
}
