import { formDocument } from '../../contribute/form-document.ts';
import { listsOf } from '../../contribute/questions.ts';
import { DEPARTEMENT_NAMES } from '../../load/departements.ts';
import { fileRoute } from '../../load/file-route.ts';
import { commitDate } from '../../load/git.ts';
import { loadRawSite, madeOf } from '../../load/site.ts';
import { docx } from '../../note/docx.ts';
import { odt } from '../../note/odt.ts';
import { pack } from '../../note/xml.ts';

const rows = <T>(map: Map<string, T>) => [...map.values()];

/** The form to fill in without an account: what it asks is the questions' own. */
const loadForm = madeOf(loadRawSite, ({ regions, leviers, themes, poles, sources }) => {
  const day = (commitDate() ?? new Date().toISOString()).slice(0, 10);
  const content = { regions: rows(regions), leviers, themes: rows(themes), poles: rows(poles), sources: rows(sources) };
  const form = formDocument(listsOf(content, DEPARTEMENT_NAMES), day);
  return new Map(Object.entries({ docx, odt }).map(([format, write]) => [format, pack(write(form))]));
});
export const { getStaticPaths, GET } = fileRoute('format', 'application/octet-stream', loadForm);
