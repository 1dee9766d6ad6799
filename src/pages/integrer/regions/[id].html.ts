import type { APIRoute, GetStaticPaths } from 'astro';
import { contenuDeRegion } from '../../../domain/carte/lieux.ts';
import { cadre } from '../../../domain/citer/cadre.ts';
import { referencesDeTemoignage } from '../../../domain/citer/catalogue.ts';
import { chemin } from '../../../domain/chemins.ts';
import { TAILLE_LISTE } from '../../../domain/tailles.ts';
import { chargerContexte } from '../../../load/citer.ts';
import { avecBase } from '../../../render/adresses.ts';
import { finir } from '../../../render/finition.ts';

/** A region's quotations, plain, for an iframe: the first of each voice, twenty voices at most. */
export const getStaticPaths: GetStaticPaths = async () => {
  const { site } = await chargerContexte();
  return [...site.regions.values()]
    .filter((r) => contenuDeRegion(site, r).voix.length > 0)
    .map(({ id }) => ({ params: { id } }));
};

export const GET: APIRoute<Record<string, unknown>, { id: string }> = async ({ params }) => {
  const contexte = await chargerContexte();
  const region = contexte.site.regions.get(params.id);
  if (!region) return new Response(null, { status: 404 });
  const { voix } = contenuDeRegion(contexte.site, region);
  const base = import.meta.env.BASE_URL;
  const html = cadre({
    titre: `Les voix ${region.dans}`,
    adresse: contexte.absolue(chemin.region(region.id)),
    feuille: avecBase('/styles/integrer.css', base),
    paroles: voix
      .slice(0, TAILLE_LISTE)
      .map((t) => ({ t, references: referencesDeTemoignage(contexte, t).slice(0, 1) })),
    reste:
      voix.length > TAILLE_LISTE
        ? `Les ${voix.length} témoignages ${region.dans}, sur Repères en ligne`
        : `La page de la région, sur Repères en ligne`,
  });
  return new Response(finir(html, { base: '/' }), { headers: { 'Content-Type': 'text/html; charset=utf-8' } });
};
