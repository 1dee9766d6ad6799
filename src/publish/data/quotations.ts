import { z } from 'astro/zod';
import { subjectsOf, type Citation } from '../../model/about.ts';
import { authorsOf } from '../../model/authors.ts';
import { printedPages } from '../../model/printed-pages.ts';
import type { Temoignage } from '../../model/repertoire.ts';
import { route } from '../../model/routes.ts';
import { temoignageSchema } from '../../schema/temoignage.ts';
import { ROLES, TYPES_STRUCTURE } from '../../schema/vocabulary.ts';
import type { World } from '../context.ts';
import { columnsOf, writeCsv, type DataRow } from './table.ts';

const { shape } = temoignageSchema;
const speaker = shape.auteurs.element.shape;
const quotation = shape.citations.element.shape;
const structure = shape.structure.shape;
const words = (description: string) => z.string().describe(description);

/** All that it takes to cite a quotation, in words rather than identifiers; described as the content is where it can be. */
export const QUOTATION_COLUMNS = columnsOf(
  z.object({
    identifiant: words('Identifiant stable du témoignage.'),
    citation: quotation.id,
    texte: quotation.texte,
    nom: speaker.nom,
    fonction: speaker.fonction,
    structure: structure.nom,
    type_structure: structure.type,
    role: shape.role,
    region_alors: words('La région telle qu’elle s’appelait alors.'),
    region: words('La région d’aujourd’hui.'),
    departement: words('Le département et son code.'),
    leviers: quotation.leviers,
    themes: quotation.themes,
    date: shape.date,
    document: words('Le titre du document source.'),
    page: words('La page imprimée, ou celles de la section : « 19 », « 19 à 22 ».'),
    adresse: words('L’adresse permanente de la citation.'),
    // Added since: a table keeps the order of its columns.
    titre: shape.titre,
    poles: shape.poles,
    titre_imprime: shape.titreImprime,
    texte_signe: shape.texteSigne,
  }),
);

/** What each speaker has of their own, said once where all share it. */
const shared = (values: readonly string[]) => (new Set(values).size === 1 ? values.slice(0, 1) : values);

function rowOf(t: Temoignage, citation: Citation, { site, departements, absolute }: World): DataRow {
  const authors = authorsOf(t);
  const region = site.regions.get(t.region ?? '');
  const { page, pageFin = page } = printedPages(t, citation);
  const levier = (id: string) => site.leviers.find((l) => l.id === id)?.titre ?? id;
  return {
    identifiant: t.id,
    citation: citation.id,
    texte: citation.texte,
    nom: authors.map((a) => a.nom),
    fonction: authors.map((a) => a.fonction),
    structure: shared(authors.map((a) => a.structure.nom)),
    type_structure: shared(authors.map((a) => TYPES_STRUCTURE[a.structure.type])),
    role: shared(authors.map((a) => ROLES[a.role].un)),
    region_alors: region?.nom,
    region: site.regions.get(region?.presente ?? '')?.nom,
    departement: t.departement && `${departements.get(t.departement) ?? ''} (${t.departement})`.trim(),
    leviers: subjectsOf(t, citation, 'leviers').map(levier),
    themes: subjectsOf(t, citation, 'themes').map((id) => site.themes.get(id)?.nom ?? id),
    date: t.date,
    document: site.sources.get(t.source.document)?.titre ?? t.source.document,
    // A spreadsheet takes « 4-5 » for a date.
    page: pageFin === page ? String(page ?? '') : `${page} à ${pageFin}`,
    adresse: absolute(route.temoignage(t.id, citation.id)),
    titre: t.titre,
    poles: t.poles?.map((id) => site.poles.get(id)?.nom ?? id),
    titre_imprime: t.titreImprime,
    texte_signe: t.texteSigne,
  };
}

/** The table of some testimonies, one row a quotation, texts as they were typed. */
export const quotationsCsv = (voix: readonly Temoignage[], world: World, spreadsheet = false): string =>
  writeCsv(
    QUOTATION_COLUMNS,
    voix.flatMap((t) => t.citations.map((citation) => rowOf(t, citation, world))),
    world,
    spreadsheet,
  );
