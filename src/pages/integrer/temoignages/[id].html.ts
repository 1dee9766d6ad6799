import type { APIRoute, GetStaticPaths } from 'astro';
import { cadre } from '../../../domain/citer/cadre.ts';
import { referencesDeTemoignage } from '../../../domain/citer/catalogue.ts';
import { chemin } from '../../../domain/chemins.ts';
import { fichesDe } from '../../../domain/donnees/fiches.ts';
import { chargerContexte } from '../../../load/citer.ts';
import { avecBase } from '../../../render/adresses.ts';
import { finir } from '../../../render/finition.ts';

/** One testimony's quotations, plain, for an iframe. An endpoint and not a page: it has no menu and no place in the site map. */
export const getStaticPaths: GetStaticPaths = async () =>
  (await chargerContexte()).site.temoignages.map((t) => ({ params: { id: t.id } }));

export const GET: APIRoute<Record<string, unknown>, { id: string }> = async ({ params }) => {
  const contexte = await chargerContexte();
  const t = fichesDe(contexte.site).temoignages.get(params.id);
  if (!t) return new Response(null, { status: 404 });
  const base = import.meta.env.BASE_URL;
  const html = cadre({
    titre: t.titre,
    adresse: contexte.absolue(chemin.temoignage(t.id)),
    feuille: avecBase('/styles/integrer.css', base),
    paroles: [{ t, references: referencesDeTemoignage(contexte, t) }],
  });
  return new Response(finir(html, { base: '/' }), { headers: { 'Content-Type': 'text/html; charset=utf-8' } });
};
