import { fileRoute } from '../../load/file-route.ts';
import { imageCopies } from '../../render/images.ts';

let copies: ReturnType<typeof imageCopies> | undefined;

/** The pictures of the texts, made lighter. Looked for once per build, anew in development. */
export const { getStaticPaths, GET } = fileRoute('nom', 'image/webp', () => {
  if (import.meta.env.DEV) copies = undefined;
  return (copies ??= imageCopies(process.cwd()));
});
