import type { APIRoute, GetStaticPaths } from 'astro';
import { formDocument } from '../../contribute/form-document.ts';
import { listsOf } from '../../contribute/questions.ts';
import { DEPARTEMENT_NAMES } from '../../load/departements.ts';
import { commitDate } from '../../load/git.ts';
import { loadRawSite } from '../../load/site.ts';
import { docx } from '../../note/docx.ts';
import type { Note } from '../../note/note.ts';
import { odt } from '../../note/odt.ts';
import { pack } from '../../note/xml.ts';

type Writer = (note: Note) => Record<string, string>;

export const getStaticPaths = (() =>
  Object.entries({ docx, odt }).map(([format, write]) => ({
    params: { format },
    props: { write },
  }))) satisfies GetStaticPaths;

/** The form to fill in without an account: what it asks is the questions' own. */
export const GET: APIRoute<{ write: Writer }> = async ({ props }) => {
  const day = (commitDate() ?? new Date().toISOString()).slice(0, 10);
  const { regions, leviers, themes, poles, sources } = await loadRawSite();
  const rows = <T>(map: Map<string, T>) => [...map.values()];
  const lists = listsOf(
    { regions: rows(regions), leviers, themes: rows(themes), poles: rows(poles), sources: rows(sources) },
    DEPARTEMENT_NAMES,
  );
  return new Response(pack(props.write(formDocument(lists, day))));
};
