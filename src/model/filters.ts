import { FAMILLES, MILIEUX, levelOf, NIVEAUX, ROLES, keysOf } from '../schema/vocabulary.ts';
import { rolesOf } from './authors.ts';
import type { Region } from './regions.ts';
import type { Cas, Levier, Temoignage } from './repertoire.ts';

/** One way to narrow a list: its key stands in the address and on each row that it keeps. */
interface Choice {
  cle: string;
  texte: string;
  nombre: number;
}
export interface Filter {
  nom: string;
  choix: Choice[];
}

/** The choices of each filter that keep some rows and not all: the others would show nothing, or change nothing. */
const filtersOf = <T>(
  rows: readonly T[],
  keysOfRow: (row: T) => readonly string[],
  named: Record<string, readonly (readonly [cle: string, texte: string])[]>,
): Filter[] =>
  Object.entries(named)
    .map(([nom, names]) => {
      const counted = names.map(([cle, texte]) => {
        return { cle, texte, nombre: rows.filter((r) => keysOfRow(r).includes(cle)).length };
      });
      return { nom, choix: counted.filter(({ nombre }) => nombre > 0 && nombre < rows.length) };
    })
    .filter(({ choix }) => choix.length > 1);

const levels = keysOf(NIVEAUX);

/** What a case is found by: the levers it illustrates, who did something for it, where, in what, in a building or not. */
export const casKeys = (c: Cas, leviers: readonly Levier[]): string[] => [
  ...leviers.filter((l) => c.leviers.includes(l.id)).map((l) => `levier-${l.numero}`),
  ...levels.filter((n) => c.actions?.some((a) => a.niveau === n) || c.soutiens?.includes(n)).map((n) => `niveau-${n}`),
  `milieu-${c.milieu ?? 'non-dit'}`,
  ...(c.familles ?? []).map((f) => `famille-${f}`),
  c.lieuPhysique === undefined ? 'sans-lieu' : 'avec-lieu',
];
export const casFilters = (cas: readonly Cas[], leviers: readonly Levier[]): Filter[] =>
  filtersOf(cas, (c) => casKeys(c, leviers), {
    Levier: leviers.map((l) => [`levier-${l.numero}`, `${l.numero}. ${l.titre}`]),
    'Qui agit': levels.map((n) => [`niveau-${n}`, NIVEAUX[n].nom]),
    Milieu: [...keysOf(MILIEUX).map((m) => [`milieu-${m}`, MILIEUX[m]] as const), ['milieu-non-dit', 'non dit']],
    Secteur: keysOf(FAMILLES).map((f) => [`famille-${f}`, FAMILLES[f]]),
    'Un lieu': [
      ['avec-lieu', 'avec un lieu'],
      ['sans-lieu', 'sans lieu connu'],
    ],
  });

/** What a voice is found by: who speaks, for which level, from which region of today. */
export const voiceKeys = (t: Temoignage, regions: ReadonlyMap<string, Region>): string[] => [
  ...rolesOf(t).map((role) => `role-${role}`),
  `niveau-${levelOf(t.structure.type)}`,
  `region-${t.region === undefined ? 'nationale' : (regions.get(t.region)?.presente ?? t.region)}`,
];
export const voiceFilters = (voix: readonly Temoignage[], regions: ReadonlyMap<string, Region>): Filter[] =>
  filtersOf(voix, (t) => voiceKeys(t, regions), {
    'Qui parle': keysOf(ROLES).map((r) => [`role-${r}`, ROLES[r].plusieurs]),
    'Pour qui': [...levels.map((n) => [`niveau-${n}`, NIVEAUX[n].nom] as const), ['niveau-autre', 'autres structures']],
    'D’où': [
      ...[...regions.values()].filter((r) => r.actuelle).map((r) => [`region-${r.id}`, r.nom] as const),
      ['region-nationale', 'témoignages nationaux'],
    ],
  });
