import type { APIRoute, GetStaticPaths } from 'astro';
import { loadBooks } from '../../load/books.ts';

/** Those that `npm run export` has printed. */
export const getStaticPaths = (async () =>
  (await loadBooks()).flatMap(({ book, pdf }) =>
    pdf ? [{ params: { livre: book.id }, props: { pdf } }] : [],
  )) satisfies GetStaticPaths;

export const GET: APIRoute<{ pdf: Buffer<ArrayBuffer> }> = ({ props }) =>
  new Response(props.pdf, { headers: { 'Content-Type': 'application/pdf' } });
