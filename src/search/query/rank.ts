import { ajuster } from './adjust.ts';
import type { Concept, Requete } from './query.ts';
import type { TypeResultat } from '../types.ts';

/** What one search of one token gives: records by their rank, with their score. */
export type Touches = ReadonlyMap<number, number>;

export interface Classement {
  /** All that answers, best first, each with its score. */
  rangs: number[];
  /** Those that answer enough of the question; the others are for filters under which none of these stands. */
  justes: ReadonlySet<number>;
  /** What the question is about is in no text: only the nearest are given. */
  courte: boolean;
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
}

/** Set on the tuning half of tests/search/questions.yaml (`npm run search:eval`). */
export const REGLAGES = {
  /** Before any question: a voice or a story is worth more than a row of a table. */
  sortes: {
    temoignages: 1.15,
    cas: 1.25,
    leviers: 1.35,
    personnes: 0.85,
    glossaire: 0.8,
    chiffres: 0.8,
    pages: 1.1,
  } as Partial<Record<TypeResultat, number>>,
  /** How much more or less when the question is a sentence: what explains, before what is named. */
  enPhrase: { temoignages: 0.8, cas: 0.8, personnes: 0.8, poles: 0.5, pages: 1.2, chronologie: 1.1 } as Partial<
    Record<TypeResultat, number>
  >,
  /** For two neighbouring words of the question found side by side. */
  paire: 0.13,
  /** For a record whose name is in the question, or is the question. */
  nom: 0.3,
  nomEntier: 0.6,
  /** A place and nothing else: its voices first. */
  voixDunLieu: 4,
  /** How soon a word said again, or in a better place, adds nothing. */
  saturation: 48,
  /** What is added to the share covered: the less, the more the whole question counts. */
  couvrir: 0.22,
  /** A word that stands in no title, heading or term says less, however rare. */
  corpsSeul: 0.3,
  /** Below 1, rarity counts for less than it is. */
  rarete: 0.7,
  /** Results that cover less than this share of what the best one covers are shown to filters alone. */
  partMin: 0.2,
  /** How many are shown of what misses the main word. */
  courte: 5,
};

/** The rarity of a word that so many records hold. */
const rarete = (total: number, trouves: number) => Math.log(1 + (total - trouves + 0.5) / (trouves + 0.5));

/** What Pagefind's score says of the places where a record holds a word, its rarity left out: from 0 to 1. */
const saturer = (score: number, rare: number) => score / (score + REGLAGES.saturation * rare);

/** How well a record answers one concept, by the places where it holds it; and how near to the word what it holds is. */
interface Note {
  note: number;
  part: number;
}

/** The notes of each record for one concept, and how rare the concept is. */
function peser({ jetons }: Concept, { touches, total }: Sources): { notes: Map<number, Note>; rare: number } {
  const notes = new Map<number, Note>();
  const trouves = jetons.map(({ jeton, poids }) => ({
    jeton,
    poids,
    voisin: jeton.endsWith('zs'),
    ids: touches(jeton),
  }));
  // Those that hold a synonym alone do not make the word less rare.
  const combien = trouves.reduce((somme, { voisin, ids }) => somme + (voisin ? 0 : ids.size), 0);
  const rare = rarete(total, combien);
  for (const { jeton, poids, voisin, ids } of trouves) {
    const propre = rarete(total, ids.size);
    // A synonym that half the texts have a synonym of says little.
    const valeur = voisin ? poids * Math.min(1, propre / rare) : poids;
    // Pagefind gives every record that holds a phrase the same score: it gets that of its words.
    const mots = jeton.startsWith('"') ? jeton.slice(1, -1).split(' ').map(touches) : [];
    for (const [id, score] of ids) {
      const note =
        mots.length > 0
          ? mots.reduce((somme, mot) => somme + saturer(mot.get(id) ?? 0, rarete(total, mot.size)), 0) / mots.length
          : saturer(score, propre);
      const deja = notes.get(id) ?? { note: 0, part: 0 };
      notes.set(id, {
        note: Math.max(deja.note, valeur * note),
        part: Math.max(deja.part, valeur * Math.min(1, note * 2)),
      });
    }
  }
  return { notes, rare };
}

/**
 * Merges the searches of each concept: the sum of how well each is answered, raised by the share of the question that
 * is covered, by neighbouring words found side by side, by the name itself and by the kinds asked for. Every quoted
 * phrase must be there, and one of the places.
 */
export function classer(requete: Requete, sources: Sources): Classement {
  const { total, phrases, touches, type } = sources;
  const inconnus: Concept[] = [];
  const replis: Concept[] = [];
  const somme = new Map<number, Note>();
  const exigences: ReadonlySet<number>[] = requete.phrases.map((p) => new Set(phrases(p).keys()));
  const surPlace = new Set<number>();
  let attendu = 0;
  let manque = 0;
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
      if (!concept.discret) manque += concept.importance * rarete(total, 0) ** REGLAGES.rarete;
      continue;
    }
    let meilleure = 0;
    for (const { note } of notes.values()) meilleure = Math.max(meilleure, note);
    const enVue = REGLAGES.corpsSeul + (1 - REGLAGES.corpsSeul) * Math.min(1, meilleure * 1.5);
    const poids = concept.importance * rare ** REGLAGES.rarete * enVue;
    attendu += poids;
    for (const [id, { note, part }] of notes) {
      const deja = somme.get(id) ?? { note: 0, part: 0 };
      somme.set(id, { note: deja.note + poids * note, part: deja.part + poids * part });
    }
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
  const scores: { id: number; score: number; part: number }[] = [];
  for (const [id, { note, part }] of somme) {
    if (!exigences.every((ids) => ids.has(id))) continue;
    const sorte = type(id);
    const gout =
      sorte === undefined
        ? 1
        : (REGLAGES.sortes[sorte] ?? 1) *
          (requete.phrase ? (REGLAGES.enPhrase[sorte] ?? 1) : 1) *
          (requete.intentions[sorte] ?? 1) *
          (lieuSeul && sorte === 'temoignages' ? REGLAGES.voixDunLieu : 1);
    const couvert = part / attendu;
    const score = note * (REGLAGES.couvrir + couvert) * gout * (gains.get(id) ?? 1);
    scores.push({ id, part: couvert, score });
  }
  scores.sort((a, b) => b.score - a.score || a.id - b.id);
  const assez = surPlace.size > 0 ? 0 : REGLAGES.partMin * Math.max(0, ...scores.map(({ part }) => part));
  const justes = new Set(scores.flatMap(({ id, part }) => (part >= assez ? id : [])));
  // What matters most is in no text: a few of the nearest, and no more.
  const courte = manque > attendu;
  return {
    rangs: scores.map(({ id }) => id),
    justes: courte ? new Set([...justes].slice(0, REGLAGES.courte)) : justes,
    courte,
    inconnus,
    replis,
  };
}
