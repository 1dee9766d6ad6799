import { classer, type Classement, type Touches } from '../query/rank.ts';
import { lireMots } from '../words/word-list.ts';
import type { Requete } from '../query/query.ts';
import { decoder } from '../index/facet-table.ts';
import { cardFile, type Tables } from '../index/tables.ts';
import type { Fiche } from '../types.ts';

export type Cause = 'reseau' | 'index' | 'webassembly';

/** Why the search does not work, for the sentence that says it. */
export class Panne extends Error {
  readonly pourquoi: Cause;
  constructor(pourquoi: Cause) {
    super(pourquoi);
    this.pourquoi = pourquoi;
  }
}

/** What is used of Pagefind's browser API. */
interface Pagefind {
  search: (
    terme: string | null,
    options?: { sort: Record<string, 'asc'> },
  ) => Promise<{ results: { id: string; score: number }[] }>;
}

/** Pagefind asks for its entry under this tag: so that the page can ask for it at once. */
export const ENTRY_TAG = '0';

/** A long text is worth less for the same word, but much less less than by default: cases and sections are long. */
const CLASSEMENT = { pageLength: 0.7, termSaturation: 2 };

/** What talks to the files of `recherche-index/`. Each is fetched once, when it is first needed. */
export function creerMoteur(
  racine: string,
  importer = (adresse: string): Promise<unknown> => import(/* @vite-ignore */ adresse),
) {
  const gardes = new Map<string, Promise<unknown>>();
  const unique = <T>(cle: string, charger: () => Promise<T>): Promise<T> => {
    const connue = gardes.get(cle) as Promise<T> | undefined;
    if (connue) return connue;
    const promesse = charger();
    gardes.set(cle, promesse);
    promesse.catch(() => gardes.delete(cle));
    return promesse;
  };
  // A request that cannot succeed would leave an error in the console; a service worker may answer it all the same.
  const coupe = () => navigator.onLine === false && !navigator.serviceWorker?.controller;
  const panne = () => new Panne(coupe() ? 'reseau' : 'index');
  const lireFichier = async (nom: string): Promise<Response> => {
    if (coupe()) throw new Panne('reseau');
    const reponse = await fetch(racine + nom).catch(() => undefined);
    if (!reponse) throw new Panne('reseau');
    if (!reponse.ok) throw new Panne('index');
    return reponse;
  };
  const json = async <T>(nom: string): Promise<T> => {
    const reponse = await lireFichier(nom);
    return (await reponse.json().catch(() => {
      throw panne();
    })) as T;
  };

  const tables = () =>
    unique('tables', async () => {
      const { facettes, ...rest } = await json<Tables>('tables.json');
      try {
        return { ...rest, facettes: decoder(facettes) };
      } catch {
        throw panne();
      }
    });
  const mots = () => unique('mots', async () => lireMots(await json<string>('mots.json')));
  /** Pagefind, and the rank of each of its records: it gives them all in the order of the key that they carry. */
  const pagefind = () =>
    unique('pagefind', async (): Promise<{ moteur: Pagefind; rangs: ReadonlyMap<string, number> }> => {
      if (typeof WebAssembly !== 'object') throw new Panne('webassembly');
      if (coupe()) throw new Panne('reseau');
      try {
        const module = (await importer(`${racine}pagefind.js`)) as {
          createInstance: (options: object) => Pagefind;
        };
        const moteur = module.createInstance({
          basePath: racine,
          noWorker: true,
          ranking: CLASSEMENT,
          metaCacheTag: ENTRY_TAG,
        });
        const { results } = await moteur.search(null, { sort: { rang: 'asc' } });
        return { moteur, rangs: new Map(results.map(({ id }, rang) => [id, rang])) };
      } catch {
        throw panne();
      }
    });

  /** Each term is searched once: questions are refined, and typed letter by letter. */
  const chercher = (terme: string) =>
    unique(`terme ${terme}`, async (): Promise<[string, Touches]> => {
      const { moteur, rangs } = await pagefind();
      const { results } = await moteur.search(terme).catch(() => {
        throw panne();
      });
      return [terme, new Map(results.map(({ id, score }) => [rangs.get(id) ?? -1, score]))];
    });

  return {
    /** Does a thing once, again only if it failed. */
    unique,
    tables,
    mots,
    /** Fetches what any question needs, before it is asked. Failures are said when it is. */
    preparer: () => void Promise.all([pagefind(), tables()]).catch(() => undefined),
    async classer(requete: Requete): Promise<Classement> {
      const [{ lexique, facettes }, { rangs }] = await Promise.all([tables(), pagefind()]);
      // The tab was open before the site was published again.
      if (rangs.size !== facettes.tous.length) throw new Panne('index');
      const jetons = requete.concepts.flatMap((c) => [
        ...c.jetons.map((j) => j.jeton),
        ...(c.repli === undefined ? [] : [c.repli]),
      ]);
      const suites = [...requete.phrases, ...requete.paires].map((p) => `"${p}"`);
      const termes = [...new Set([...jetons, ...requete.noms, ...suites])];
      const cherches = new Map(await Promise.all(termes.map(chercher)));
      const rien: Touches = new Map();
      return classer(requete, {
        total: lexique.total,
        touches: (jeton) => cherches.get(jeton) ?? rien,
        phrases: (phrase) => cherches.get(`"${phrase}"`) ?? rien,
        type: facettes.type,
      });
    },
    /** The card of a record, from its packet. */
    fiche: async (rang: number): Promise<Fiche> => {
      const { version, first } = (await tables()).cards;
      const packet = first.findLastIndex((start) => start <= rang);
      const file = cardFile(version, packet);
      const fiche = (await unique(file, () => json<Fiche[]>(file)))[rang - (first[packet] ?? 0)];
      if (!fiche) throw panne();
      return fiche;
    },
  };
}
export type Moteur = ReturnType<typeof creerMoteur>;
