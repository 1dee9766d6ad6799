import type { APIRoute, GetStaticPaths } from 'astro';
import { dealer } from '../../../load/note.ts';

/** The texts of the entries, dealt in packets: what « Ma sélection » reads. */
export const getStaticPaths: GetStaticPaths = async () => {
  const { paquets, sommaire } = await dealer();
  return [
    { params: { paquet: 'sommaire' }, props: { contenu: sommaire } },
    ...paquets.map((contenu, i) => ({ params: { paquet: String(i) }, props: { contenu } })),
  ];
};

export const GET: APIRoute<{ contenu: unknown }> = ({ props }) =>
  new Response(JSON.stringify(props.contenu), { headers: { 'Content-Type': 'application/json; charset=utf-8' } });
