import { fileRoute } from '../../load/file-route.ts';
import { loadSpreadsheets } from '../../load/spreadsheets.ts';

/** A region without a voice has no table: nothing leads to it. */
export const { getStaticPaths, GET } = fileRoute('id', 'text/csv; charset=utf-8', loadSpreadsheets);
