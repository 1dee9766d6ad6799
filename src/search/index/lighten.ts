import type { Requete } from '../query/query.ts';
import { jeton } from '../words/stem.ts';

/** A stem that more records hold than this takes a slow processor longer to rank than it is worth. */
export const SEUIL_LOURD = 2000;

/** The stems held by very many records, with their number. None in a corpus of a thousand. */
export const tropFrequents = (frequences: ReadonlyMap<string, number>): Record<string, number> =>
  Object.fromEntries([...frequences].filter(([, combien]) => combien > SEUIL_LOURD));

/**
 * Leaves out of a question the words that nearly everything holds, when another says what is sought; else keeps the
 * rarest of them. Places stay, and what stands between quotation marks. What is left out is to be said.
 */
export function alleger(requete: Requete, frequents: Readonly<Record<string, number>>): Requete {
  const comptes = new Map(Object.entries(frequents).map(([tige, combien]) => [jeton(tige), combien]));
  if (comptes.size === 0) return requete;
  const compte = ({ jetons }: Requete['concepts'][number]) => comptes.get(jetons[0]?.jeton ?? '') ?? 0;
  const porteurs = requete.concepts.filter((c) => !c.requis && !c.discret);
  const seuil = Math.min(...porteurs.map(compte));
  const gardes = new Set([porteurs.find((c) => compte(c) === seuil)]);
  const reste = requete.concepts.filter((c) => compte(c) === 0 || gardes.has(c));
  const legere = (suite: string) => !suite.split(' ').some((mot) => comptes.has(mot.replaceAll('"', '')));
  return {
    ...requete,
    concepts: reste
      .map((c) => ({ ...c, jetons: c.jetons.filter(({ jeton: j }) => !j.startsWith('"') || legere(j)) }))
      .filter((c) => c.jetons.length > 0),
    paires: requete.paires.filter(legere),
    laisses: requete.concepts.filter((c) => !reste.includes(c) && !c.discret).map((c) => c.forme),
  };
}
