import { loadBooks } from '../../load/books.ts';
import { fileRoute } from '../../load/file-route.ts';

export const { getStaticPaths, GET } = fileRoute(
  'livre',
  'application/epub+zip',
  async () => new Map((await loadBooks()).map(({ book, epub }) => [book.id, epub])),
);
