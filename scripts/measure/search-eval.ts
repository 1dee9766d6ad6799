// Asks the search of a built site the questions of tests/search/questions.yaml, and prints nDCG@10, success@3, the
// recall of region questions, and each failure of the half that tunes: `npm run search:eval [dist]`.
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'yaml';
import { route } from '../../src/model/routes.ts';
import type { Site } from '../../src/model/repertoire.ts';
import { readSite } from '../../src/load/read-content.ts';
import { createEngine } from '../../src/search/page/engine.ts';
import { bestQuotation } from '../../src/search/page/highlight.ts';
import { answerTo } from '../../src/search/page/session.ts';
import type { State } from '../../src/search/query/address.ts';
import { readQuery, type Query } from '../../src/search/query/query.ts';
import { serveSite } from '../build/server.ts';

export type Half = 'reglage' | 'rapport';
export interface JudgedQuestion {
  q: string;
  moitie: Half;
  /** Asked as one speaks, and not by keywords. */
  phrase?: boolean;
  1?: string[];
  2?: string[];
  3?: string[];
  /** A region, or any of several. */
  region?: string | string[];
  departement?: string;
  role?: string;
}
export interface Result {
  question: JudgedQuestion;
  ndcg: number;
  success: boolean;
  /** For a question about a place or a role: the share of its testimonies that the results hold. */
  recall?: number;
  top: string[];
}

export const readQuestions = async (): Promise<JudgedQuestion[]> =>
  parse(await readFile('tests/search/questions.yaml', 'utf8')) as JudgedQuestion[];

/** Its answer is every testimony of a place or a role. */
const isWhole = ({ region, departement, role }: JudgedQuestion) => (region ?? departement ?? role) !== undefined;

/** The graded answers of a question; those of a place are every testimony of it. */
export function answersOf(
  question: JudgedQuestion,
  { temoignages, regions, casPar }: Pick<Site, 'temoignages' | 'regions' | 'casPar'>,
): Map<string, number> {
  const grades = new Map<string, number>();
  for (const mark of [1, 2, 3] as const)
    for (const address of question[mark] ?? []) {
      // A pôle that has its story is shown with it.
      const cas = casPar.pole.get(/^\/poles\/#(.+)$/.exec(address)?.[1] ?? '');
      const where = cas ? route.cas(cas.id) : address;
      grades.set(where, Math.max(mark, grades.get(where) ?? 0));
    }
  if (!isWhole(question)) return grades;
  const { region, departement, role } = question;
  const wanted = new Set([region ?? []].flat());
  for (const t of temoignages) {
    const ofRegions =
      wanted.size === 0 ||
      (t.region !== undefined && (wanted.has(t.region) || wanted.has(regions.get(t.region)?.presente ?? '')));
    if (
      ofRegions &&
      (departement === undefined || t.departement === departement) &&
      (role === undefined || t.role === role)
    )
      grades.set(route.temoignage(t.id), 3);
  }
  return grades;
}

/** Gain of each result, a page counting once. */
function gains(addresses: readonly string[], grades: ReadonlyMap<string, number>): number[] {
  const taken = new Set<string>();
  return addresses.map((address) => {
    const key = [address, address.split('#')[0] ?? ''].find((a) => grades.has(a) && !taken.has(a));
    if (key === undefined) return 0;
    taken.add(key);
    return grades.get(key) ?? 0;
  });
}
const cumulate = (grades: readonly number[]) =>
  grades.slice(0, 10).reduce((sum, mark, i) => sum + (2 ** mark - 1) / Math.log2(i + 2), 0);

export function grade(
  question: JudgedQuestion,
  addresses: readonly string[],
  grades: ReadonlyMap<string, number>,
): Result {
  const gained = gains(addresses, grades);
  const ideal = cumulate([...grades.values()].sort((a, b) => b - a));
  const found = new Set(addresses.map((a) => a.split('#')[0]));
  return {
    question,
    ndcg: ideal === 0 ? 0 : cumulate(gained) / ideal,
    success: gained.slice(0, 3).some((mark) => mark >= 2),
    ...(isWhole(question) && {
      recall: [...grades.keys()].filter((a) => found.has(a)).length / Math.max(1, grades.size),
    }),
    top: addresses.slice(0, 10).map((a, i) => `${gained[i]} ${a}`),
  };
}

/** The search of a built site, as its page runs it, and a way to ask it a question: the addresses of its results. */
export async function openSearch(dist: string) {
  const server = await serveSite(dist, 0);
  const { port } = server.address() as { port: number };
  const engine = createEngine(
    `http://localhost:${port}/recherche-index/`,
    (address) => import(pathToFileURL(join(dist, new URL(address).pathname)).href),
  );
  return {
    engine,
    async ask(q: string, chosen: State['chosen'] = {}, count = Infinity): Promise<string[]> {
      const { ranks, query } = await answerTo({ q, chosen, sort: 'pertinence', exact: false }, engine);
      const stems = new Set(query?.stems ?? []);
      const cards = await Promise.all(ranks.slice(0, count).map((rank) => engine.card(rank)));
      return cards.map(({ url, citations = [] }) => {
        const citation = bestQuotation(citations, stems);
        return citation ? `${url}#${citation.id}` : url;
      });
    },
    /** Every record that holds a word of the question, before any cut. */
    async matching(q: string): Promise<[number[], Query]> {
      const query = readQuery(q, (await engine.tables()).lexicon);
      const { ranks } = query.concepts.length > 0 ? await engine.order(query) : { ranks: [] };
      return [ranks, query];
    },
    close: () => server.close(),
  };
}
export type OpenSearch = Awaited<ReturnType<typeof openSearch>>;

export async function evaluate({ ask }: OpenSearch, site: Site): Promise<Result[]> {
  const results: Result[] = [];
  for (const question of await readQuestions())
    results.push(
      grade(question, await ask(question.q, {}, isWhole(question) ? Infinity : 20), answersOf(question, site)),
    );
  return results;
}

const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / Math.max(1, values.length);
export function averages(results: readonly Result[]) {
  const recalls = results.flatMap((r) => (r.recall === undefined ? [] : [r.recall]));
  return {
    questions: results.length,
    ndcg: mean(results.map((r) => r.ndcg)),
    success: mean(results.map((r) => Number(r.success))),
    recall: mean(recalls),
    recalls: recalls.length,
  };
}

/** The lines of the report: each half, its keywords, its sentences. */
export const parts = (results: readonly Result[]): [string, Result[]][] =>
  (['reglage', 'rapport'] as const).flatMap((moitie) => {
    const own = results.filter((r) => r.question.moitie === moitie);
    return [
      [moitie, own],
      [`${moitie}, mots`, own.filter((r) => !r.question.phrase)],
      [`${moitie}, phrases`, own.filter((r) => r.question.phrase)],
    ] as [string, Result[]][];
  });

if (process.argv[1] === import.meta.filename) {
  const recherche = await openSearch(resolve(process.argv[2] ?? 'dist'));
  const results = await evaluate(recherche, (await readSite(process.cwd())).site);
  recherche.close();
  // The half that reports is never read question by question: what one has seen, one tunes.
  for (const r of results
    .filter((x) => x.question.moitie === 'reglage' && (x.ndcg < 0.7 || !x.success || (x.recall ?? 1) < 1))
    .sort((a, b) => a.ndcg - b.ndcg)) {
    console.log(
      `\n« ${r.question.q} » : nDCG ${r.ndcg.toFixed(2)}${r.success ? '' : ', rien de bon dans les 3 premiers'}${r.recall === undefined ? '' : `, rappel ${r.recall.toFixed(2)}`}`,
    );
    for (const row of r.top) console.log(`   ${row}`);
  }
  console.log('');
  for (const [nom, list] of [...parts(results), ['ensemble', results] as const]) {
    const { questions, ndcg, success, recall, recalls } = averages(list);
    console.log(
      `${nom} : ${questions} questions, nDCG@10 ${ndcg.toFixed(3)}, success@3 ${success.toFixed(3)}${recalls > 0 ? `, rappel ${recall.toFixed(3)} (${recalls} questions de lieu ou de rôle)` : ''}`,
    );
  }
}
