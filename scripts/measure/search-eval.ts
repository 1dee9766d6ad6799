// Asks the questions of tests/search/questions.yaml through the search page of a built site, in a browser, and
// prints nDCG@10, success@3, the recall of region questions, and each failure: `npm run search:eval [dist]`.
import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { parse } from 'yaml';
import { route } from '../../src/model/routes.ts';
import type { Site } from '../../src/model/repertoire.ts';
import { readRepertoire } from '../../src/load/read-content.ts';
import { openBrowser } from './browser.ts';
import { serveSite } from '../build/server.ts';

export type Moitie = 'reglage' | 'rapport';
export interface Question {
  q: string;
  moitie: Moitie;
  1?: string[];
  2?: string[];
  3?: string[];
  /** A region, or any of several. */
  region?: string | string[];
  departement?: string;
  role?: string;
}
export interface Resultat {
  question: Question;
  ndcg: number;
  success: boolean;
  /** For a question about a place or a role: the share of its testimonies that the results hold. */
  rappel?: number;
  premiers: string[];
}

export const lireQuestions = async (): Promise<Question[]> =>
  parse(await readFile('tests/search/questions.yaml', 'utf8')) as Question[];

/** Its answer is every testimony of a place or a role. */
const estEnsemble = ({ region, departement, role }: Question) => (region ?? departement ?? role) !== undefined;

/** The graded answers of a question; those of a place are every testimony of it. */
export function reponsesDe(
  question: Question,
  { temoignages, regions }: Pick<Site, 'temoignages' | 'regions'>,
): Map<string, number> {
  const notes = new Map<string, number>();
  for (const note of [1, 2, 3] as const) for (const adresse of question[note] ?? []) notes.set(adresse, note);
  if (!estEnsemble(question)) return notes;
  const { region, departement, role } = question;
  const voulues = new Set([region ?? []].flat());
  for (const t of temoignages) {
    const deRegion =
      voulues.size === 0 ||
      (t.region !== undefined && (voulues.has(t.region) || voulues.has(regions.get(t.region)?.presente ?? '')));
    if (
      deRegion &&
      (departement === undefined || t.departement === departement) &&
      (role === undefined || t.role === role)
    )
      notes.set(route.temoignage(t.id), 3);
  }
  return notes;
}

/** Gain of each result, a page counting once. */
function gains(adresses: readonly string[], notes: ReadonlyMap<string, number>): number[] {
  const pris = new Set<string>();
  return adresses.map((adresse) => {
    const cle = [adresse, adresse.split('#')[0] ?? ''].find((a) => notes.has(a) && !pris.has(a));
    if (cle === undefined) return 0;
    pris.add(cle);
    return notes.get(cle) ?? 0;
  });
}
const cumuler = (notes: readonly number[]) =>
  notes.slice(0, 10).reduce((somme, note, i) => somme + (2 ** note - 1) / Math.log2(i + 2), 0);

export function noter(question: Question, adresses: readonly string[], notes: ReadonlyMap<string, number>): Resultat {
  const obtenus = gains(adresses, notes);
  const ideal = cumuler([...notes.values()].sort((a, b) => b - a));
  const trouvees = new Set(adresses.map((a) => a.split('#')[0]));
  return {
    question,
    ndcg: ideal === 0 ? 0 : cumuler(obtenus) / ideal,
    success: obtenus.slice(0, 3).some((note) => note >= 2),
    ...(estEnsemble(question) && {
      rappel: [...notes.keys()].filter((a) => trouvees.has(a)).length / Math.max(1, notes.size),
    }),
    premiers: adresses.slice(0, 10).map((a, i) => `${obtenus[i]} ${a}`),
  };
}

type PageWeb = Awaited<ReturnType<Browser['newPage']>>;

/** Asks one question in the field of the search page, and reads the list: its first page, or all of it. */
export async function demander(page: PageWeb, adresse: string, q: string, tout = true): Promise<string[]> {
  if (!page.url().startsWith(`${adresse}/recherche/`)) await page.goto(`${adresse}/recherche/`);
  // Another question first would not change a list that stays the same: the address tells when it was answered.
  await page.fill('#q-recherche', q);
  await page.press('#q-recherche', 'Enter');
  await page.waitForFunction(
    (question) =>
      new URLSearchParams(location.search).get('q') === question &&
      document.querySelector('#recherche')?.hasAttribute('aria-busy') === false,
    q.trim(),
  );
  const lire = () =>
    page
      .locator('#resultats > li')
      .evaluateAll((lignes) => lignes.map((li) => li.querySelector('a')?.getAttribute('href') ?? ''));
  let vus = await lire();
  while (tout && (await page.locator('#plus').isVisible())) {
    const avant = await page.locator('#plus').textContent();
    await page.locator('#plus').click();
    await page.waitForFunction((texte) => {
      const plus = document.querySelector<HTMLButtonElement>('#plus');
      return plus?.hidden === true || plus?.textContent !== texte;
    }, avant);
    vus = await lire();
  }
  return vus;
}

export async function evaluer(navigateur: Browser, adresse: string, site: Site): Promise<Resultat[]> {
  const page = await navigateur.newPage();
  const resultats: Resultat[] = [];
  for (const question of await lireQuestions())
    resultats.push(
      noter(question, await demander(page, adresse, question.q, estEnsemble(question)), reponsesDe(question, site)),
    );
  await page.close();
  return resultats;
}

const moyenne = (valeurs: readonly number[]) => valeurs.reduce((a, b) => a + b, 0) / Math.max(1, valeurs.length);
export function resumer(resultats: readonly Resultat[]) {
  const rappels = resultats.flatMap((r) => (r.rappel === undefined ? [] : [r.rappel]));
  return {
    questions: resultats.length,
    ndcg: moyenne(resultats.map((r) => r.ndcg)),
    success: moyenne(resultats.map((r) => Number(r.success))),
    rappel: moyenne(rappels),
    rappels: rappels.length,
  };
}

if (process.argv[1] === import.meta.filename) {
  const serveur = await serveSite(process.argv[2] ?? 'dist', 0);
  const navigateur = await openBrowser();
  try {
    const { port } = serveur.address() as { port: number };
    const resultats = await evaluer(navigateur, `http://localhost:${port}`, await readRepertoire(process.cwd()));
    for (const r of resultats
      .filter((x) => x.ndcg < 0.7 || !x.success || (x.rappel ?? 1) < 1)
      .sort((a, b) => a.ndcg - b.ndcg)) {
      console.log(
        `\n[${r.question.moitie}] « ${r.question.q} » : nDCG ${r.ndcg.toFixed(2)}${r.success ? '' : ', rien de bon dans les 3 premiers'}${r.rappel === undefined ? '' : `, rappel ${r.rappel.toFixed(2)}`}`,
      );
      for (const ligne of r.premiers) console.log(`   ${ligne}`);
    }
    console.log('');
    for (const [nom, liste] of [
      ['réglage', resultats.filter((r) => r.question.moitie === 'reglage')],
      ['rapport', resultats.filter((r) => r.question.moitie === 'rapport')],
      ['ensemble', resultats],
    ] as const) {
      const { questions, ndcg, success, rappel, rappels } = resumer(liste);
      console.log(
        `${nom} : ${questions} questions, nDCG@10 ${ndcg.toFixed(3)}, success@3 ${success.toFixed(3)}, rappel ${rappel.toFixed(3)} (${rappels} questions de lieu ou de rôle)`,
      );
    }
  } finally {
    await navigateur.close();
    serveur.close();
  }
}
