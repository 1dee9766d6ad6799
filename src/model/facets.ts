import { FAMILLES, MILIEUX, levelOf, NIVEAUX, ROLES, keysOf } from '../schema/vocabulary.ts';
import { rolesOf } from './authors.ts';
import type { Region } from './regions.ts';
import type { Cas, Levier, Temoignage } from './repertoire.ts';

/** One way to narrow a list: its key stands in the address and on each row that it keeps. */
export interface Choice {
  cle: string;
  texte: string;
  nombre: number;
}
export interface Facet {
  nom: string;
  choix: Choice[];
}

/** The choices that keep some rows and not all: the others would show nothing, or change nothing. */
function facet<T>(nom: string, rows: readonly T[], keys: (row: T) => readonly string[], names: [string, string][]) {
  const choix = names
    .map(([cle, texte]) => ({ cle, texte, nombre: rows.filter((r) => keys(r).includes(cle)).length }))
    .filter(({ nombre }) => nombre > 0 && nombre < rows.length);
  return { nom, choix };
}
const used = (facets: Facet[]) => facets.filter(({ choix }) => choix.length > 1);

const levels = keysOf(NIVEAUX);

/** What a case is found by: the levers it illustrates, who did something for it, where, in what, in a building or not. */
export const casKeys = (c: Cas, leviers: readonly Levier[]): string[] => [
  ...leviers.filter((l) => c.leviers.includes(l.id)).map((l) => `levier-${l.numero}`),
  ...levels.filter((n) => c.actions?.some((a) => a.niveau === n) || c.soutiens?.includes(n)).map((n) => `niveau-${n}`),
  `milieu-${c.milieu ?? 'non-dit'}`,
  ...(c.familles ?? []).map((f) => `famille-${f}`),
  c.lieuPhysique === undefined ? 'sans-lieu' : 'avec-lieu',
];
export function casFacets(cas: readonly Cas[], leviers: readonly Levier[]): Facet[] {
  const keys = (c: Cas) => casKeys(c, leviers);
  return used([
    facet(
      'Levier',
      cas,
      keys,
      leviers.map((l) => [`levier-${l.numero}`, `${l.numero}. ${l.titre}`]),
    ),
    facet(
      'Qui agit',
      cas,
      keys,
      levels.map((n) => [`niveau-${n}`, NIVEAUX[n].nom]),
    ),
    facet('Milieu', cas, keys, [
      ...keysOf(MILIEUX).map((m): [string, string] => [`milieu-${m}`, MILIEUX[m]]),
      ['milieu-non-dit', 'non dit'],
    ]),
    facet(
      'Secteur',
      cas,
      keys,
      keysOf(FAMILLES).map((f) => [`famille-${f}`, FAMILLES[f]]),
    ),
    facet('Un lieu', cas, keys, [
      ['avec-lieu', 'avec un lieu'],
      ['sans-lieu', 'sans lieu connu'],
    ]),
  ]);
}

/** What a voice is found by: who speaks, for which level, from which region of today. */
export const voiceKeys = (t: Temoignage, regions: ReadonlyMap<string, Region>): string[] => [
  ...rolesOf(t).map((role) => `role-${role}`),
  `niveau-${levelOf(t.structure.type)}`,
  `region-${t.region === undefined ? 'nationale' : (regions.get(t.region)?.presente ?? t.region)}`,
];
export function voiceFacets(voix: readonly Temoignage[], regions: ReadonlyMap<string, Region>): Facet[] {
  const keys = (t: Temoignage) => voiceKeys(t, regions);
  return used([
    facet(
      'Qui parle',
      voix,
      keys,
      keysOf(ROLES).map((r) => [`role-${r}`, ROLES[r].plusieurs]),
    ),
    facet('Pour qui', voix, keys, [
      ...levels.map((n): [string, string] => [`niveau-${n}`, NIVEAUX[n].nom]),
      ['niveau-autre', 'autres structures'],
    ]),
    facet('D’où', voix, keys, [
      ...[...regions.values()].filter((r) => r.actuelle).map((r): [string, string] => [`region-${r.id}`, r.nom]),
      ['region-nationale', 'témoignages nationaux'],
    ]),
  ]);
}
