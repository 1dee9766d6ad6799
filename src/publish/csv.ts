import { ROLES, TYPES_STRUCTURE } from '../schema/vocabulary.ts';
import { printedPages } from '../model/printed-pages.ts';
import { route } from '../model/routes.ts';
import type { Site, Temoignage } from '../model/repertoire.ts';

/** A spreadsheet would run a cell that starts so (OWASP, « CSV injection »): an apostrophe before it keeps it a text. */
const FORMULE = /^[=+\-@\t\r\n＝＋－＠]/;

const cellule = (valeur: string) => {
  const sure = FORMULE.test(valeur) ? `'${valeur}` : valeur;
  return /[",\r\n]/.test(sure) ? `"${sure.replace(/"/g, '""')}"` : sure;
};

/** Writes rows as RFC 4180 says: commas, CRLF, doubled quotation marks. */
export const ecrireCsv = (lignes: readonly (readonly string[])[]) =>
  lignes.map((l) => `${l.map(cellule).join(',')}\r\n`).join('');

export const COLONNES = [
  'identifiant',
  'citation',
  'texte',
  'nom',
  'fonction',
  'structure',
  'type_structure',
  'role',
  'region_alors',
  'region',
  'departement',
  'leviers',
  'themes',
  'date',
  'document',
  'page',
  'adresse',
] as const;

export interface Contexte {
  site: Pick<Site, 'regions' | 'leviers' | 'themes' | 'sources'>;
  /** Names of the départements by code. */
  departements: ReadonlyMap<string, string>;
  /** Makes an address of the site absolute. */
  absolue: (adresse: string) => string;
}

/** The table of some voices, one row a quotation, texts as they were typed. */
export function temoignagesCsv(voix: readonly Temoignage[], { site, departements, absolue }: Contexte): string {
  const leviers = new Map(site.leviers.map((l) => [l.id, l.titre]));
  const joindre = (noms: readonly string[]) => noms.join(' ; ');
  const region = (id?: string) => (id === undefined ? undefined : site.regions.get(id));
  const lignes = voix.flatMap((t) =>
    t.citations.map((c): Record<(typeof COLONNES)[number], string> => {
      const alors = region(t.region);
      const code = t.departement;
      return {
        identifiant: t.id,
        citation: c.id,
        texte: c.texte,
        nom: joindre(t.auteurs.map((a) => a.nom)),
        fonction: joindre(t.auteurs.map((a) => a.fonction)),
        structure: t.structure.nom,
        type_structure: TYPES_STRUCTURE[t.structure.type],
        role: ROLES[t.role].un,
        region_alors: alors?.nom ?? '',
        region: region(alors?.presente)?.nom ?? '',
        departement: code === undefined ? '' : `${departements.get(code) ?? ''} (${code})`.trim(),
        leviers: joindre(t.leviers.map((id) => leviers.get(id) ?? id)),
        themes: joindre(t.themes.map((id) => site.themes.get(id)?.nom ?? id)),
        date: t.date,
        document: site.sources.get(t.source.document)?.titre ?? t.source.document,
        page: ecrirePages(printedPages(t, c)),
        adresse: absolue(route.temoignage(t.id, c.id)),
      };
    }),
  );
  return ecrireCsv([COLONNES, ...lignes.map((l) => COLONNES.map((nom) => l[nom]))]);
}

/** « 19 », or « 19 à 22 »: a spreadsheet takes « 4-5 » for a date. */
const ecrirePages = ({ page, pageFin }: { page?: number | undefined; pageFin?: number | undefined }) =>
  pageFin === undefined || pageFin === page ? String(page ?? '') : `${page} à ${pageFin}`;

/** « 3,2 ko », « 48 ko »: the weight of a file of this text, for the link that leads to it. */
export function sayWeight(texte: string): string {
  const ko = new TextEncoder().encode(texte).length / 1000;
  const nombre = ko < 10 ? String(Math.max(0.1, Math.round(ko * 10) / 10)).replace('.', ',') : String(Math.round(ko));
  return `${nombre}\u00a0ko`;
}
