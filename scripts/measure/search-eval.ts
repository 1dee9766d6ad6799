// Asks the search of a built site the questions of tests/search/questions.yaml, and prints nDCG@10, success@3, the
// recall of region questions, and each failure of the half that tunes: `npm run search:eval [dist]`.
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'yaml';
import { route } from '../../src/model/routes.ts';
import type { Site } from '../../src/model/repertoire.ts';
import { readRepertoire } from '../../src/load/read-content.ts';
import { creerMoteur } from '../../src/search/page/engine.ts';
import { bestQuotation } from '../../src/search/page/highlight.ts';
import { repondre } from '../../src/search/page/session.ts';
import type { Etat } from '../../src/search/query/address.ts';
import { lireRequete, type Requete } from '../../src/search/query/query.ts';
import { serveSite } from '../build/server.ts';

export type Moitie = 'reglage' | 'rapport';
export interface Question {
  q: string;
  moitie: Moitie;
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
  { temoignages, regions, casPar }: Pick<Site, 'temoignages' | 'regions' | 'casPar'>,
): Map<string, number> {
  const notes = new Map<string, number>();
  for (const note of [1, 2, 3] as const)
    for (const adresse of question[note] ?? []) {
      // A pôle that has its story is shown with it.
      const cas = casPar.pole.get(/^\/poles\/#(.+)$/.exec(adresse)?.[1] ?? '');
      const ou = cas ? route.cas(cas.id) : adresse;
      notes.set(ou, Math.max(note, notes.get(ou) ?? 0));
    }
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

/** The search of a built site, as its page runs it, and a way to ask it a question: the addresses of its results. */
export async function openSearch(dist: string) {
  const serveur = await serveSite(dist, 0);
  const { port } = serveur.address() as { port: number };
  const moteur = creerMoteur(
    `http://localhost:${port}/recherche-index/`,
    (adresse) => import(pathToFileURL(join(dist, new URL(adresse).pathname)).href),
  );
  return {
    moteur,
    async demander(q: string, choix: Etat['choix'] = {}, combien = Infinity): Promise<string[]> {
      const { rangs, requete } = await repondre({ q, choix, tri: 'pertinence', exact: false }, moteur);
      const tiges = new Set(requete?.tiges ?? []);
      const fiches = await Promise.all(rangs.slice(0, combien).map((rang) => moteur.fiche(rang)));
      return fiches.map(({ url, citations = [] }) => {
        const citation = bestQuotation(citations, tiges);
        return citation ? `${url}#${citation.id}` : url;
      });
    },
    /** Every record that holds a word of the question, before any cut. */
    async matching(q: string): Promise<[number[], Requete]> {
      const requete = lireRequete(q, (await moteur.tables()).lexique);
      const { rangs } = requete.concepts.length > 0 ? await moteur.classer(requete) : { rangs: [] };
      return [rangs, requete];
    },
    fermer: () => serveur.close(),
  };
}
export type Search = Awaited<ReturnType<typeof openSearch>>;

export async function evaluer({ demander }: Search, site: Site): Promise<Resultat[]> {
  const resultats: Resultat[] = [];
  for (const question of await lireQuestions())
    resultats.push(
      noter(
        question,
        await demander(question.q, {}, estEnsemble(question) ? Infinity : 20),
        reponsesDe(question, site),
      ),
    );
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

/** The lines of the report: each half, its keywords, its sentences. */
export const parts = (resultats: readonly Resultat[]): [string, Resultat[]][] =>
  (['reglage', 'rapport'] as const).flatMap((moitie) => {
    const siens = resultats.filter((r) => r.question.moitie === moitie);
    return [
      [moitie, siens],
      [`${moitie}, mots`, siens.filter((r) => !r.question.phrase)],
      [`${moitie}, phrases`, siens.filter((r) => r.question.phrase)],
    ] as [string, Resultat[]][];
  });

if (process.argv[1] === import.meta.filename) {
  const recherche = await openSearch(resolve(process.argv[2] ?? 'dist'));
  const resultats = await evaluer(recherche, await readRepertoire(process.cwd()));
  recherche.fermer();
  // The half that reports is never read question by question: what one has seen, one tunes.
  for (const r of resultats
    .filter((x) => x.question.moitie === 'reglage' && (x.ndcg < 0.7 || !x.success || (x.rappel ?? 1) < 1))
    .sort((a, b) => a.ndcg - b.ndcg)) {
    console.log(
      `\n« ${r.question.q} » : nDCG ${r.ndcg.toFixed(2)}${r.success ? '' : ', rien de bon dans les 3 premiers'}${r.rappel === undefined ? '' : `, rappel ${r.rappel.toFixed(2)}`}`,
    );
    for (const ligne of r.premiers) console.log(`   ${ligne}`);
  }
  console.log('');
  for (const [nom, liste] of [...parts(resultats), ['ensemble', resultats] as const]) {
    const { questions, ndcg, success, rappel, rappels } = resumer(liste);
    console.log(
      `${nom} : ${questions} questions, nDCG@10 ${ndcg.toFixed(3)}, success@3 ${success.toFixed(3)}${rappels > 0 ? `, rappel ${rappel.toFixed(3)} (${rappels} questions de lieu ou de rôle)` : ''}`,
    );
  }
}
