import { NOMS_FACETTES, type Facette, type TypeResultat, type ValeursFacettes } from '../types.ts';

/**
 * The facets of every record, in the order of `documents()`. Pagefind counts within one search; ours are counted
 * over the union of several, each facet with its own choice left out, so the values of every record are needed.
 */
export interface TableFacettes {
  total: number;
  valeurs: Record<Facette, string[]>;
  /** For each facet, the values of each record as letters, the records apart by a space. */
  lignes: Record<Facette, string>;
  /** Dates of the records, latest first, and for each record its rank among them (or nothing). */
  dates: string[];
  quand: string;
}

/** A letter for each value: signs that JSON leaves as they are, no space among them. */
const LETTRES = Array.from({ length: 600 }, (_, i) => String.fromCharCode(35 + i)).filter(
  (signe) => signe !== '\\' && !/[\s\p{C}\p{Z}]/u.test(signe),
);
const lettre = (rang: number) => LETTRES[rang] ?? '';

export function coder(documents: readonly { facettes: ValeursFacettes; date?: string }[]): TableFacettes {
  const valeurs = {} as TableFacettes['valeurs'];
  const lignes = {} as TableFacettes['lignes'];
  for (const nom of NOMS_FACETTES) {
    const toutes = [...new Set(documents.flatMap((d) => d.facettes[nom] ?? []))].sort();
    const rangs = new Map(toutes.map((v, i) => [v, lettre(i)]));
    valeurs[nom] = toutes;
    lignes[nom] = documents.map((d) => (d.facettes[nom] ?? []).map((v) => rangs.get(v) ?? '').join('')).join(' ');
  }
  const dates = [...new Set(documents.flatMap((d) => d.date ?? []))].sort().reverse();
  const quand = documents.map((d) => (d.date === undefined ? '' : lettre(dates.indexOf(d.date)))).join(' ');
  return { total: documents.length, valeurs, lignes, dates, quand };
}

/** Records are called by their rank in the order of the lists. */
export interface Facettes {
  tous: number[];
  de: (rang: number, facette: Facette) => readonly string[];
  type: (rang: number) => TypeResultat | undefined;
  /** Rank of its date, the latest first; the undated come last. */
  rangDate: (rang: number) => number;
}

/** Reads the table back. Throws when it is not one. */
export function decoder(table: TableFacettes): Facettes {
  const colonnes = {} as Record<Facette, string[][]>;
  for (const nom of NOMS_FACETTES) {
    const parLettre = new Map(table.valeurs[nom].map((v, i) => [lettre(i), v]));
    const communes = new Map<string, string[]>();
    colonnes[nom] = table.lignes[nom].split(' ').map((ligne) => {
      const connue = communes.get(ligne) ?? [...ligne].map((signe) => parLettre.get(signe) ?? '');
      communes.set(ligne, connue);
      return connue;
    });
    if (colonnes[nom].length !== table.total)
      throw new Error(`facette ${nom} : ${colonnes[nom].length} lignes pour ${table.total} fiches`);
  }
  const parDate = new Map(table.dates.map((_, i) => [lettre(i), i]));
  const quand = table.quand.split(' ').map((signe) => parDate.get(signe) ?? Number.MAX_SAFE_INTEGER);
  return {
    tous: Array.from({ length: table.total }, (_, rang) => rang),
    de: (rang, facette) => colonnes[facette][rang] ?? [],
    type: (rang) => colonnes.type[rang]?.[0] as TypeResultat | undefined,
    rangDate: (rang) => quand[rang] ?? Number.MAX_SAFE_INTEGER,
  };
}

export type Choix = Partial<Record<Facette, readonly string[]>>;

const ecartees = (choix: Choix, facettes: Facettes) => {
  const actives = NOMS_FACETTES.filter((nom) => (choix[nom]?.length ?? 0) > 0).map(
    (nom) => [nom, new Set(choix[nom])] as const,
  );
  /** The facets whose choice leaves this record out. */
  return (rang: number): Facette[] =>
    actives.filter(([nom, voulues]) => !facettes.de(rang, nom).some((v) => voulues.has(v))).map(([nom]) => nom);
};

/** Results that stand under one of the chosen values of each facet. */
export function filtrer(rangs: readonly number[], choix: Choix, facettes: Facettes): number[] {
  const par = ecartees(choix, facettes);
  return rangs.filter((rang) => par(rang).length === 0);
}

/** For each value, how many results one would have by choosing it: the other facets apply, not its own. */
export function compterFacettes(
  rangs: readonly number[],
  choix: Choix,
  facettes: Facettes,
): Record<Facette, Map<string, number>> {
  const comptes = {} as Record<Facette, Map<string, number>>;
  for (const nom of NOMS_FACETTES) comptes[nom] = new Map();
  const par = ecartees(choix, facettes);
  for (const rang of rangs) {
    const dehors = par(rang);
    if (dehors.length > 1) continue;
    for (const nom of dehors.length === 0 ? NOMS_FACETTES : dehors)
      for (const valeur of facettes.de(rang, nom)) comptes[nom].set(valeur, (comptes[nom].get(valeur) ?? 0) + 1);
  }
  return comptes;
}
