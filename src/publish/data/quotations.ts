import { authorsOf } from '../../model/authors.ts';
import { subjectsOf, type Citation } from '../../model/about.ts';
import { printedPages } from '../../model/printed-pages.ts';
import type { Temoignage } from '../../model/repertoire.ts';
import { route } from '../../model/routes.ts';
import { temoignageSchema } from '../../schema/temoignage.ts';
import { ROLES, TYPES_STRUCTURE } from '../../schema/vocabulary.ts';
import { writeCsv, type Cell, type Column } from './table.ts';
import type { World } from './world.ts';

/** One row of the table of testimonies: a quotation. */
interface Quotation extends Record<string, unknown> {
  t: Temoignage;
  citation: Citation;
}

const { shape } = temoignageSchema;
const speaker = shape.auteurs.element.shape;
const quotation = shape.citations.element.shape;
const structure = shape.structure.shape;

const joined = (values: readonly string[]) => values.join(' ; ');
/** What each speaker has of their own, said once where all share it. */
const shared = (values: readonly string[]) => joined(new Set(values).size === 1 ? values.slice(0, 1) : values);
/** What the schema says of a field. */
const said = (field: { description?: string | undefined }) => field.description ?? '';

const column = (
  name: string,
  description: string,
  value: (row: Quotation, world: World) => Cell,
): Column<Quotation> => ({ name, type: 'string', description, value });

/** All that it takes to cite a quotation, in words rather than identifiers. */
export const QUOTATION_COLUMNS: readonly Column<Quotation>[] = [
  column('identifiant', 'Identifiant stable du témoignage.', ({ t }) => t.id),
  column('citation', said(quotation.id), ({ citation }) => citation.id),
  column('texte', said(quotation.texte), ({ citation }) => citation.texte),
  column('nom', said(speaker.nom), ({ t }) => joined(t.auteurs.map((a) => a.nom))),
  column('fonction', said(speaker.fonction), ({ t }) => joined(t.auteurs.map((a) => a.fonction))),
  column('structure', said(structure.nom), ({ t }) => shared(authorsOf(t).map((s) => s.structure.nom))),
  column('type_structure', said(structure.type), ({ t }) =>
    shared(authorsOf(t).map((s) => TYPES_STRUCTURE[s.structure.type])),
  ),
  column('role', said(shape.role), ({ t }) => shared(authorsOf(t).map((s) => ROLES[s.role].un))),
  column(
    'region_alors',
    'La région telle qu’elle s’appelait alors.',
    ({ t }, { site }) => site.regions.get(t.region ?? '')?.nom,
  ),
  column(
    'region',
    'La région d’aujourd’hui.',
    ({ t }, { site }) => site.regions.get(site.regions.get(t.region ?? '')?.presente ?? '')?.nom,
  ),
  column('departement', 'Le département et son code.', ({ t }, { departements }) =>
    t.departement === undefined ? undefined : `${departements.get(t.departement) ?? ''} (${t.departement})`.trim(),
  ),
  column('leviers', said(quotation.leviers), ({ t, citation }, { site }) =>
    joined(subjectsOf(t, citation, 'leviers').map((id) => site.leviers.find((l) => l.id === id)?.titre ?? id)),
  ),
  column('themes', said(quotation.themes), ({ t, citation }, { site }) =>
    joined(subjectsOf(t, citation, 'themes').map((id) => site.themes.get(id)?.nom ?? id)),
  ),
  column('date', said(shape.date), ({ t }) => t.date),
  column(
    'document',
    'Le titre du document source.',
    ({ t }, { site }) => site.sources.get(t.source.document)?.titre ?? t.source.document,
  ),
  // A spreadsheet takes « 4-5 » for a date.
  column('page', 'La page imprimée, ou celles de la section : « 19 », « 19 à 22 ».', ({ t, citation }) => {
    const { page, pageFin = page } = printedPages(t, citation);
    return pageFin === page ? String(page ?? '') : `${page} à ${pageFin}`;
  }),
  column('adresse', 'L’adresse permanente de la citation.', ({ t, citation }, { absolute }) =>
    absolute(route.temoignage(t.id, citation.id)),
  ),
  // Added since: a table keeps the order of its columns.
  column('titre', said(shape.titre), ({ t }) => t.titre),
  column('poles', said(shape.poles), ({ t }, { site }) =>
    joined((t.poles ?? []).map((id) => site.poles.get(id)?.nom ?? id)),
  ),
  column('titre_imprime', said(shape.titreImprime), ({ t }) => t.titreImprime),
  column('texte_signe', said(shape.texteSigne), ({ t }) => (t.texteSigne === true ? 'true' : undefined)),
];

/** The table of some testimonies, one row a quotation, texts as they were typed. */
export const quotationsCsv = (voix: readonly Temoignage[], world: World, spreadsheet = false): string =>
  writeCsv(
    QUOTATION_COLUMNS,
    voix.flatMap((t) => t.citations.map((citation): Quotation => ({ t, citation }))),
    world,
    spreadsheet,
  );
