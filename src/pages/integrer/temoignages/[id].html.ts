import type { APIRoute, GetStaticPaths } from 'astro';
import { cadre } from '../../../domain/citer/cadre.ts';
import { referencesDeTemoignage } from '../../../domain/citer/catalogue.ts';
import { chemin } from '../../../domain/chemins.ts';
import { fichesDe } from '../../../domain/donnees/fiches.ts';
import { chargerContexte } from '../../../load/citer.ts';
import { avecBase } from '../../../render/adresses.ts';
import { finir } from '../../../render/finition.ts';

const DOSSIER = 'temoignages/';

/** One testimony's quotations, plain, for an iframe. An endpoint and not a page: it has no menu and no place in the site map. */
export const getStaticPaths: GetStaticPaths = async () => {
  const { site } = await chargerContexte();
  // Other sites keep the address of a testimony that was renamed or withdrawn: it still answers.
  const anciens = site.redirections.filter(({ id }) => id.startsWith(DOSSIER) && !id.includes('#'));
  return [...site.temoignages.map((t) => t.id), ...anciens.map((r) => r.id.slice(DOSSIER.length))].map((id) => ({
    params: { id },
  }));
};

export const GET: APIRoute<Record<string, unknown>, { id: string }> = async ({ params }) => {
  const contexte = await chargerContexte();
  const { temoignages } = fichesDe(contexte.site);
  const vers = contexte.site.redirections.find(({ id }) => id === `${DOSSIER}${params.id}`)?.vers;
  const t = temoignages.get(params.id) ?? temoignages.get(vers?.slice(DOSSIER.length) ?? '');
  const feuille = avecBase('/styles/integrer.css', import.meta.env.BASE_URL);
  const html = t
    ? cadre({
        titre: t.titre,
        adresse: contexte.absolue(chemin.temoignage(t.id)),
        feuille,
        paroles: [{ t, references: referencesDeTemoignage(contexte, t) }],
      })
    : cadre({
        titre: 'Témoignage retiré',
        adresse: contexte.absolue(chemin.temoignage(params.id)),
        feuille,
        paroles: [],
        reste: "Ce témoignage n'est plus publié : ce qu'en dit Repères en ligne",
      });
  return new Response(finir(html, { base: '/' }), { headers: { 'Content-Type': 'text/html; charset=utf-8' } });
};
