import type { ChampsTerme } from '../../schema/fermees.ts';
import { reperer } from './reperer.ts';
import { SYNONYMES } from './synonymes.ts';
import { cle } from './tiges.ts';

/** Forms that stand for one another, as joined stems; the first is the head. */
export interface Groupe {
  formes: string[];
  /** An acronym and what it stands for: no discount between them. */
  memes: boolean;
}

/** A form found in more records than this needs no help from its group. */
export const SEUIL_FREQUENT = 12;
/** What a synonym weighs beside the word itself. */
const RABAIS = 0.25;
const RABAIS_MEMES = 0.8;

const groupe = (formes: readonly string[], memes: boolean): Groupe => ({ formes: [...new Set(formes.map(cle).filter(Boolean))], memes });

/** The groups of the glossary (acronym ⇄ expansion, then neighbouring forms), and those written by hand. */
export function groupes(glossaire: readonly ChampsTerme[]): Groupe[] {
  const duGlossaire = glossaire.flatMap((t) => [
    ...(t.developpe === undefined ? [] : [groupe([t.terme, t.developpe, ...(t.sigle ? (t.formes ?? []).filter((f) => cle(f).startsWith(cle(t.developpe ?? ''))) : [])], true)]),
    ...(t.formes ? [groupe([t.terme, ...t.formes], false)] : []),
  ]);
  return [...duGlossaire, ...SYNONYMES.map((formes) => groupe(formes, false))].filter((g) => g.formes.length > 1);
}

/** The single stem that stands for a group in the index: its first one-word form, or one made from its head. */
export function canon({ formes }: Groupe): string {
  return formes.find((f) => !f.includes(' ')) ?? (formes[0] ?? '').replaceAll(' ', '');
}

/**
 * What a text gains from the groups: for each form it holds, the stems of the other forms, with their weight
 * beside the words of the text. `frequence` tells in how many records a stem stands already.
 */
export function elargisseur(tous: readonly Groupe[], frequence: (tige: string) => number) {
  const parForme = new Map<string, Groupe[]>();
  for (const g of tous) for (const forme of g.formes) parForme.set(forme, [...(parForme.get(forme) ?? []), g]);
  const longues = new Map([...parForme].filter(([forme]) => forme.includes(' ')));
  return (suite: readonly string[]): Map<string, number> => {
    const ajouts = new Map<string, number>();
    const presentes = new Set(suite);
    const poser = (tige: string, poids: number) => {
      if (!presentes.has(tige)) ajouts.set(tige, Math.max(poids, ajouts.get(tige) ?? 0));
    };
    const toucher = (g: Groupe, forme: string) => {
      if (forme !== canon(g)) poser(canon(g), g.memes ? RABAIS_MEMES : RABAIS * (frequence(canon(g)) > SEUIL_FREQUENT ? 0.5 : 1));
      for (const autre of g.formes) if (autre !== forme && !autre.includes(' ') && (g.memes || frequence(autre) <= SEUIL_FREQUENT)) poser(autre, g.memes ? RABAIS_MEMES : RABAIS);
    };
    for (const tige of presentes) for (const g of parForme.get(tige) ?? []) toucher(g, tige);
    for (const { valeur, debut, fin } of reperer(suite, longues)) for (const g of valeur) toucher(g, suite.slice(debut, fin).join(' '));
    return ajouts;
  };
}
