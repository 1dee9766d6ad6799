import { loadBooks } from '../../load/books.ts';
import { fileRoute } from '../../load/file-route.ts';

/** Those that `npm run export` has printed. */
export const { getStaticPaths, GET } = fileRoute(
  'livre',
  'application/pdf',
  async () => new Map((await loadBooks()).flatMap(({ book, pdf }) => (pdf ? [[book.id, pdf]] : []))),
);
