import type { APIRoute } from 'astro';
import { route } from '../model/routes.ts';
import { SITE_PAGES, wayTo } from '../model/site-pages.ts';
import { loadCitationContext } from '../load/citation.ts';
import { PARTIES, keysOf } from '../schema/vocabulary.ts';
import { SITE } from '../text/interface.ts';
import { fr } from '../render/typography.ts';

const OPTIONAL = ['temoignages', 'regions', 'themes', 'glossaire', 'chronologie', 'sources'] as const;

/** The site's plan in Markdown, for reading assistants (llmstxt.org). */
export const GET: APIRoute = async () => {
  const { site, absolute } = await loadCitationContext();
  const line = (adresse: string, titre: string, dit = '') =>
    `- [${titre}](${absolute(adresse)})${dit ? ` : ${dit}` : ''}`;
  const texte = `# ${SITE.titre}

> ${SITE.description}

Guide du RTES et de L'Atelier coopératif, avril 2014, récrit pour le web. Les citations sont mot à mot, avec la fonction tenue alors et la page ; le reste est récrit. Citez toujours la personne, sa fonction d'alors, le document, la page et l'adresse permanente (…/temoignages/<id>/#c1). Ce que le guide dit au présent est de 2014.

## Les huit leviers

${site.leviers.map((l) => line(route.levier(l.id), `${l.numero}. ${l.titre}`, l.resume)).join('\n')}

${keysOf(PARTIES)
  .map((p) => ({ p, sections: site.guide.filter((s) => s.partie === p) }))
  .filter(({ sections }) => sections.length > 0)
  .map(
    ({ p, sections }) =>
      `## Le guide : ${PARTIES[p].titre}\n\n${sections.map((s) => line(route.guide(s.id), s.titre, s.resume)).join('\n')}`,
  )
  .join('\n\n')}

## Études de cas

${site.cas.map((c) => line(route.cas(c.id), c.titre, c.resume)).join('\n')}

## Données

${[
  line(route.donnee('temoignages.json'), 'Tous les témoignages, JSON'),
  line(route.donnee('cas.json'), 'Les études de cas, JSON'),
  line(route.donnee('guide.json'), 'Le texte du guide, JSON'),
  line(route.donnee('chiffres.json'), 'Les chiffres, JSON'),
  line(route.donnees, SITE_PAGES.donnees.titre, SITE_PAGES.donnees.description),
].join('\n')}

## Optional

${OPTIONAL.map((page) => line(wayTo(page).href, SITE_PAGES[page].titre, SITE_PAGES[page].description)).join('\n')}
`;
  return new Response(fr(texte), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
};
