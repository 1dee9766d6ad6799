import type { APIRoute } from 'astro';
import { ecrireSecurite } from '../../publish/headers/security-txt.ts';
import { dateDuDepot } from '../../load/git.ts';
import { chargerSite } from '../../load/site.ts';
import { avecBase } from '../../render/base-path.ts';

export const GET: APIRoute = async () => {
  const { renseignements } = await chargerSite();
  const depot = renseignements.get('depot')?.valeur?.replace(/\/$/, '');
  return new Response(
    ecrireSecurite({
      courriel: renseignements.get('courriel')?.valeur,
      politique: depot?.startsWith('https://github.com/') ? `${depot}/security/policy` : undefined,
      date: dateDuDepot(),
      canonique: new URL(avecBase('/.well-known/security.txt', import.meta.env.BASE_URL), import.meta.env.SITE).href,
    }),
    { headers: { 'Content-Type': 'text/plain; charset=utf-8' } },
  );
};
