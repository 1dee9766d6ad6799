import type { Concept, Requete } from './requete.ts';
import type { TypeResultat } from './types.ts';

/** What one search of one token gives: ids of records, with their score. */
export type Touches = ReadonlyMap<string, number>;

export interface Classement {
  ids: string[];
  scores: Map<string, number>;
  /** Words that no record holds. */
  inconnus: Concept[];
}

export interface Sources {
  total: number;
  /** Results of a token, or of a phrase. */
  touches: (jeton: string) => Touches;
  phrases: (phrase: string) => Touches;
  /** Kind of a record; nothing when it is not known yet. */
  type: (id: string) => TypeResultat | undefined;
  /** The same for the quotations of one testimony. */
  page: (id: string) => number;
}

/** Before any question: a voice or a story is worth more than a row of a table. */
const A_PRIORI: Record<TypeResultat, number> = {
  temoignages: 1.15,
  cas: 1.15,
  leviers: 1.1,
  guide: 1,
  personnes: 0.9,
  poles: 0.8,
  glossaire: 0.8,
  chiffres: 0.65,
  chronologie: 0.7,
};
/** Results that cover less than this share of the best one's coverage are left out. */
const COUVERTURE_MIN = 0.5;
const BONUS_PAIRE = 0.35;
/** The second quotation of a testimony leaves room for others. */
const RABAIS_SUITE = 0.6;

const rarete = (total: number, trouves: number) => Math.log(1 + (total - trouves + 0.5) / (trouves + 0.5));

/**
 * Merges the searches of each concept: sum of scores, raised by the share of the question that is covered, by
 * neighbouring words found side by side, by the kinds asked for. Every quoted phrase, every place must be there.
 */
export function classer(requete: Requete, { total, touches, phrases, type, page }: Sources): Classement {
  const inconnus: Concept[] = [];
  const somme = new Map<string, number>();
  const couvert = new Map<string, number>();
  let attendu = 0;
  let exigees: Set<string> | undefined;
  const exiger = (ids: Iterable<string>) => {
    const liste = new Set(ids);
    exigees = exigees === undefined ? liste : new Set([...exigees].filter((id) => liste.has(id)));
  };
  for (const concept of requete.concepts) {
    const meilleurs = new Map<string, number>();
    for (const { jeton, poids } of concept.jetons)
      for (const [id, score] of touches(jeton)) meilleurs.set(id, Math.max(meilleurs.get(id) ?? 0, score * poids));
    if (meilleurs.size === 0) {
      if (!concept.discret) inconnus.push(concept);
      if (!concept.requis) continue;
    }
    if (concept.requis) exiger(meilleurs.keys());
    const poids = concept.importance * rarete(total, meilleurs.size);
    attendu += poids;
    for (const [id, score] of meilleurs) {
      somme.set(id, (somme.get(id) ?? 0) + score * concept.importance);
      couvert.set(id, (couvert.get(id) ?? 0) + poids);
    }
  }
  for (const phrase of requete.phrases) exiger(phrases(phrase).keys());
  const paires = new Map<string, number>();
  for (const paire of requete.paires) {
    const trouvees = phrases(paire);
    if (trouvees.size > 0 && trouvees.size < total / 4) for (const id of trouvees.keys()) paires.set(id, (paires.get(id) ?? 0) + 1);
  }
  const gardes = [...somme.keys()].filter((id) => exigees === undefined || exigees.has(id));
  const meilleureCouverture = Math.max(0, ...gardes.map((id) => couvert.get(id) ?? 0));
  const scores = new Map<string, number>();
  for (const id of gardes) {
    const part = attendu === 0 ? 1 : (couvert.get(id) ?? 0) / attendu;
    if ((couvert.get(id) ?? 0) < COUVERTURE_MIN * meilleureCouverture) continue;
    const sorte = type(id);
    const gain = sorte === undefined ? 1 : A_PRIORI[sorte] * (requete.intentions[sorte] ?? 1);
    scores.set(id, (somme.get(id) ?? 0) * (0.25 + part) ** 1.5 * gain * (1 + BONUS_PAIRE * (paires.get(id) ?? 0)));
  }
  const trier = () => [...scores.keys()].sort((a, b) => (scores.get(b) ?? 0) - (scores.get(a) ?? 0) || (a < b ? -1 : 1));
  const vues = new Map<number, number>();
  for (const id of trier()) {
    const deja = vues.get(page(id)) ?? 0;
    vues.set(page(id), deja + 1);
    if (deja > 0) scores.set(id, (scores.get(id) ?? 0) * RABAIS_SUITE ** deja);
  }
  const ids = trier();
  return { ids, scores, inconnus };
}
