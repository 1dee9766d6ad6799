import type { APIRoute, GetStaticPaths } from 'astro';
import { imageCopies } from '../../render/images.ts';

let promesse: ReturnType<typeof imageCopies> | undefined;
/** Looked for once per build, anew in development. */
function chercher() {
  if (import.meta.env.DEV) promesse = undefined;
  promesse ??= imageCopies(process.cwd());
  return promesse;
}

/** The pictures of the texts, made lighter. */
export const getStaticPaths: GetStaticPaths = async () =>
  [...(await chercher()).keys()].map((nom) => ({ params: { nom } }));

export const GET: APIRoute<Record<string, unknown>, { nom: string }> = async ({ params }) => {
  const copie = (await chercher()).get(params.nom);
  return copie
    ? new Response(new Uint8Array(await copie()), { headers: { 'Content-Type': 'image/webp' } })
    : new Response(null, { status: 404 });
};
