import type { APIRoute, GetStaticPaths } from 'astro';
import { loadSpreadsheets } from '../../load/spreadsheets.ts';

/** A region without a voice has no table: nothing leads to it. */
export const getStaticPaths = (async () =>
  [...(await loadSpreadsheets())].map(([id, csv]) => ({
    params: { id },
    props: { csv },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ csv: string }> = ({ props }) =>
  new Response(props.csv, { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
