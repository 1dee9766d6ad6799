import { ajuster } from './adjust.ts';
import type { Concept, Requete } from './query.ts';
import type { TypeResultat } from '../types.ts';

/** What one search of one token gives: records by their rank, with their score. */
export type Touches = ReadonlyMap<number, number>;

export interface Classement {
  rangs: number[];
  /** Words that no record holds. */
  inconnus: Concept[];
  /** Places where nothing was found; with `repli`, the region of a département or of a town answers for it. */
  replis: Concept[];
}

export interface Sources {
  total: number;
  /** Results of a token, or of tokens in a row. */
  touches: (jeton: string) => Touches;
  phrases: (phrase: string) => Touches;
  type: (rang: number) => TypeResultat | undefined;
  /** The same for the quotations of one testimony. */
  page: (rang: number) => number;
}

/** Set on the tuning half of tests/search/questions.yaml (`npm run search:eval`). */
export const REGLAGES = {
  /** Before any question: a voice or a story is worth more than a row of a table. */
  sortes: {
    temoignages: 1.15,
    cas: 1.25,
    leviers: 1.25,
    guide: 1,
    personnes: 0.85,
    poles: 0.75,
    glossaire: 0.8,
    chiffres: 0.8,
    chronologie: 0.75,
  } as Record<TypeResultat, number>,
  /** For two neighbouring words of the question found side by side. */
  paire: 0.15,
  /** For a record whose name is in the question, or is the question. */
  nom: 0.4,
  nomEntier: 0.6,
  /** The second quotation of a testimony leaves room for others. */
  suite: 0.35,
  /** A place and nothing else: its voices first. */
  voixDunLieu: 4,
  /** Below 1, a word said once counts for more than its share of the word said often. */
  aplatir: 0.8,
  /** What is added to the share covered: the less, the more the whole question counts. */
  couvrir: 0.5,
  /** How much a record found by a synonym counts in the number that makes a word rare. */
  compteVoisin: 0.05,
  /** Results below this share of the best one are left out, but not the first ones. */
  partMin: 0.18,
  premiers: 15,
};

const rarete = (total: number, trouves: number) => Math.log(1 + (total - trouves + 0.5) / (trouves + 0.5));

/** Pagefind gives every record that holds a phrase the same score: it gets that of its words. */
function noterPhrase(phrase: string, touches: Sources['touches']): Map<number, number> {
  const mots = phrase.slice(1, -1).split(' ').map(touches);
  return new Map(
    [...touches(phrase).keys()].map((id) => [id, mots.reduce((somme, mot) => somme + (mot.get(id) ?? 0), 0)]),
  );
}

/** How well each record answers one concept, from 0 to 1; and how rare the concept is. */
function peser({ jetons }: Concept, { touches, total }: Sources): { notes: Map<number, number>; rare: number } {
  const notes = new Map<number, number>();
  const trouves = jetons.map(({ jeton, poids }) => ({
    poids,
    voisin: jeton.endsWith('zs'),
    ids: jeton.startsWith('"') ? noterPhrase(jeton, touches) : touches(jeton),
  }));
  const combien = trouves.reduce(
    (somme, { voisin, ids }) => somme + ids.size * (voisin ? REGLAGES.compteVoisin : 1),
    0,
  );
  const rare = rarete(total, combien);
  for (const { poids, voisin, ids } of trouves) {
    if (ids.size === 0) continue;
    // A synonym that half the texts have a synonym of says little.
    const valeur = voisin ? poids * Math.min(1, rarete(total, ids.size) / rare) : poids;
    let meilleur = 0;
    for (const score of ids.values()) meilleur = Math.max(meilleur, score);
    for (const [id, score] of ids)
      notes.set(id, Math.max(notes.get(id) ?? 0, valeur * (score / meilleur) ** REGLAGES.aplatir));
  }
  return { notes, rare };
}

/**
 * Merges the searches of each concept: the sum of how well each is answered, raised by the share of the question that
 * is covered, by neighbouring words found side by side, by the name itself and by the kinds asked for. Every quoted
 * phrase must be there, and one of the places.
 */
export function classer(requete: Requete, sources: Sources): Classement {
  const { total, phrases, touches, type, page } = sources;
  const inconnus: Concept[] = [];
  const replis: Concept[] = [];
  const somme = new Map<number, number>();
  const exigences: ReadonlySet<number>[] = requete.phrases.map((p) => new Set(phrases(p).keys()));
  const surPlace = new Set<number>();
  let attendu = 0;
  const concepts = ajuster(requete.concepts, touches);
  for (const concept of concepts) {
    let { notes, rare } = peser(concept, sources);
    if (notes.size === 0 && concept.requis) {
      const { repli, ...sansRegion } = concept;
      if (repli !== undefined) ({ notes, rare } = peser({ ...concept, jetons: [{ jeton: repli, poids: 1 }] }, sources));
      replis.push(notes.size > 0 ? concept : sansRegion);
    }
    if (concept.requis) for (const id of notes.keys()) surPlace.add(id);
    if (notes.size === 0) {
      if (!concept.discret) inconnus.push(concept);
      continue;
    }
    const poids = concept.importance * rare;
    attendu += poids;
    for (const [id, note] of notes) somme.set(id, (somme.get(id) ?? 0) + poids * note);
  }
  // Any of several places will do; a place that nothing names is no reason to find nothing.
  if (surPlace.size > 0) exigences.push(surPlace);
  const gains = new Map<number, number>();
  const gagner = (id: number, part: number) => gains.set(id, (gains.get(id) ?? 1) + part);
  for (const paire of requete.paires) {
    const trouvees = phrases(paire);
    if (trouvees.size < total / 4) for (const id of trouvees.keys()) gagner(id, REGLAGES.paire);
  }
  for (const nom of requete.noms)
    for (const id of touches(nom).keys()) gagner(id, nom === requete.nomEntier ? REGLAGES.nomEntier : REGLAGES.nom);

  const lieuSeul = concepts.every((c) => c.requis || c.importance < 0.3);
  const scores = new Map<number, number>();
  for (const [id, note] of somme) {
    if (!exigences.every((ids) => ids.has(id))) continue;
    const sorte = type(id);
    const gout =
      sorte === undefined
        ? 1
        : REGLAGES.sortes[sorte] *
          (requete.intentions[sorte] ?? 1) *
          (lieuSeul && sorte === 'temoignages' ? REGLAGES.voixDunLieu : 1);
    scores.set(id, note * (REGLAGES.couvrir + note / attendu) * gout * (gains.get(id) ?? 1));
  }
  const vues = new Map<number, number>();
  const trier = (liste: [number, number][]) => liste.sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  const tries = trier(
    trier([...scores]).map(([id, score]) => {
      const deja = vues.get(page(id)) ?? 0;
      vues.set(page(id), deja + 1);
      // A place alone asks for all of its voices: each testimony first, then what else it says, then the rest.
      return [id, score * REGLAGES.suite ** (lieuSeul ? Math.min(deja, 1) : deja)];
    }),
  );
  const plancher = (tries[0]?.[1] ?? 0) * (surPlace.size > 0 ? 0 : REGLAGES.partMin);
  const gardes = tries.filter(([, score], rang) => rang < REGLAGES.premiers || score >= plancher);
  return { rangs: gardes.map(([rang]) => rang), inconnus, replis };
}
