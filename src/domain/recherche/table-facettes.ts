import { NOMS_FACETTES, type Facette, type TypeResultat, type ValeursFacettes } from './types.ts';

/**
 * The facets of every record, in the order of `documents()`. Pagefind counts within one search; ours are counted
 * over the union of several, each facet with its own choice left out, so the values of every record are needed.
 */
export interface TableFacettes {
  /** Ids of the records in the index, end to end, each of `longueur` signs. */
  ids: string;
  longueur: number;
  valeurs: Record<Facette, string[]>;
  /** For each facet, the values of each record as letters, the records apart by a space. */
  lignes: Record<Facette, string>;
  /** Dates of the records, latest first, and for each record its rank among them (or nothing). */
  dates: string[];
  quand: string;
  /** « 1 » where a record leads to the same page as the one before it: the second quotation of a testimony. */
  suites: string;
}

/** A letter for each value: signs that JSON leaves as they are, no space among them. */
const LETTRES = Array.from({ length: 600 }, (_, i) => String.fromCharCode(35 + i)).filter(
  (signe) => signe !== '\\' && !/[\s\p{C}\p{Z}]/u.test(signe),
);
const lettre = (rang: number) => LETTRES[rang] ?? '';

export function coder(
  documents: readonly { id: string; url: string; facettes: ValeursFacettes; date?: string }[],
): TableFacettes {
  const valeurs = {} as TableFacettes['valeurs'];
  const lignes = {} as TableFacettes['lignes'];
  for (const nom of NOMS_FACETTES) {
    const toutes = [...new Set(documents.flatMap((d) => d.facettes[nom] ?? []))].sort();
    const rangs = new Map(toutes.map((v, i) => [v, lettre(i)]));
    valeurs[nom] = toutes;
    lignes[nom] = documents.map((d) => (d.facettes[nom] ?? []).map((v) => rangs.get(v) ?? '').join('')).join(' ');
  }
  const dates = [...new Set(documents.flatMap((d) => d.date ?? []))].sort().reverse();
  const longueur = documents[0]?.id.length ?? 0;
  const page = (d?: { url: string }) => d?.url.replace(/#c\d$/, '');
  const suites = documents.map((d, i) => (i > 0 && page(d) === page(documents[i - 1]) ? '1' : '0')).join('');
  return {
    ids: documents.map((d) => d.id).join(''),
    longueur,
    suites,
    valeurs,
    lignes,
    dates,
    quand: documents.map((d) => (d.date === undefined ? '' : lettre(dates.indexOf(d.date)))).join(' '),
  };
}

export interface Facettes {
  /** Every record, in the order of the lists. */
  ids: string[];
  de: (id: string, facette: Facette) => readonly string[];
  type: (id: string) => TypeResultat | undefined;
  /** Rank of its date, the latest first; the undated come last. */
  rangDate: (id: string) => number;
  rang: (id: string) => number;
  /** Rank of the first record of its page. */
  page: (id: string) => number;
}

/** Reads the table back. Throws when it is not one. */
export function decoder(table: TableFacettes): Facettes {
  const ids: string[] = [];
  for (let i = 0; i < table.ids.length; i += table.longueur) ids.push(table.ids.slice(i, i + table.longueur));
  const rangs = new Map(ids.map((id, i) => [id, i]));
  const colonnes = {} as Record<Facette, string[][]>;
  for (const nom of NOMS_FACETTES) {
    const parLettre = new Map(table.valeurs[nom].map((v, i) => [lettre(i), v]));
    colonnes[nom] = table.lignes[nom].split(' ').map((ligne) => [...ligne].map((signe) => parLettre.get(signe) ?? ''));
    if (colonnes[nom].length !== ids.length)
      throw new Error(`facette ${nom} : ${colonnes[nom].length} lignes pour ${ids.length} fiches`);
  }
  const parDate = new Map(table.dates.map((_, i) => [lettre(i), i]));
  const quand = table.quand.split(' ').map((signe) => parDate.get(signe) ?? Number.MAX_SAFE_INTEGER);
  const ligne = (id: string) => rangs.get(id) ?? -1;
  const pages: number[] = [];
  for (const i of ids.keys()) pages.push(table.suites[i] === '1' ? (pages.at(-1) ?? i) : i);
  return {
    ids,
    de: (id, facette) => colonnes[facette][ligne(id)] ?? [],
    type: (id) => colonnes.type[ligne(id)]?.[0] as TypeResultat | undefined,
    rangDate: (id) => quand[ligne(id)] ?? Number.MAX_SAFE_INTEGER,
    rang: ligne,
    page: (id) => pages[ligne(id)] ?? -1,
  };
}

export type Choix = Partial<Record<Facette, readonly string[]>>;

/** Results that stand under one of the chosen values of each facet. `sauf` leaves that facet's choice out. */
export function filtrer(ids: readonly string[], choix: Choix, facettes: Facettes, sauf?: Facette): string[] {
  const actives = NOMS_FACETTES.filter((nom) => nom !== sauf && (choix[nom]?.length ?? 0) > 0).map(
    (nom) => [nom, new Set(choix[nom])] as const,
  );
  return ids.filter((id) => actives.every(([nom, voulues]) => facettes.de(id, nom).some((v) => voulues.has(v))));
}

/** For each value, how many results one would have by choosing it: the other facets apply, not its own. */
export function compterFacettes(
  ids: readonly string[],
  choix: Choix,
  facettes: Facettes,
): Record<Facette, Map<string, number>> {
  const comptes = {} as Record<Facette, Map<string, number>>;
  for (const nom of NOMS_FACETTES) {
    const compte = new Map<string, number>();
    for (const id of filtrer(ids, choix, facettes, nom))
      for (const valeur of facettes.de(id, nom)) compte.set(valeur, (compte.get(valeur) ?? 0) + 1);
    comptes[nom] = compte;
  }
  return comptes;
}
