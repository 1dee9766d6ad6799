import type { APIRoute, GetStaticPaths } from 'astro';
import { loadBooks } from '../../load/books.ts';

export const getStaticPaths = (async () =>
  (await loadBooks()).map(({ book, epub }) => ({
    params: { livre: book.id },
    props: { epub },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ epub: Uint8Array<ArrayBuffer> }> = ({ props }) =>
  new Response(props.epub, { headers: { 'Content-Type': 'application/epub+zip' } });
