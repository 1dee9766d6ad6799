import type { APIRoute } from 'astro';
import { chemin } from '../model/routes.ts';
import { chargerContexte } from '../load/citation.ts';
import { PARTIES, cles } from '../schema/vocabulary.ts';
import { SITE } from '../text/interface.ts';
import { fr } from '../render/typography.ts';

/** The site's plan in Markdown, for reading assistants (llmstxt.org). */
export const GET: APIRoute = async () => {
  const { site, absolue } = await chargerContexte();
  const ligne = (adresse: string, titre: string, dit = '') =>
    `- [${titre}](${absolue(adresse)})${dit ? ` : ${dit}` : ''}`;
  const texte = `# ${SITE.titre}

> ${SITE.description}

Guide du RTES et de L'Atelier coopératif, avril 2014, récrit pour le web. Les citations sont mot à mot, avec la fonction tenue alors et la page ; le reste est récrit. Citez toujours la personne, sa fonction d'alors, le document, la page et l'adresse permanente (…/temoignages/<id>/#c1). Ce que le guide dit au présent est de 2014.

## Les huit leviers

${site.leviers.map((l) => ligne(chemin.levier(l.id), `${l.numero}. ${l.titre}`, l.resume)).join('\n')}

${cles(PARTIES)
  .map((p) => ({ p, sections: site.guide.filter((s) => s.partie === p) }))
  .filter(({ sections }) => sections.length > 0)
  .map(
    ({ p, sections }) =>
      `## Le guide : ${PARTIES[p].titre}\n\n${sections.map((s) => ligne(chemin.guide(s.id), s.titre, s.resume)).join('\n')}`,
  )
  .join('\n\n')}

## Études de cas

${site.cas.map((c) => ligne(chemin.cas(c.id), c.titre, c.resume)).join('\n')}

## Données

${[
  ligne(chemin.donnee('temoignages.json'), 'Tous les témoignages, JSON'),
  ligne(chemin.donnee('cas.json'), 'Les études de cas, JSON'),
  ligne(chemin.donnee('guide.json'), 'Le texte du guide, JSON'),
  ligne(chemin.donnee('chiffres.json'), 'Les chiffres, JSON'),
  ligne(chemin.donnees, 'Toutes les données et leurs schémas'),
].join('\n')}

## Optional

${[ligne(chemin.temoignages(), 'Tous les témoignages'), ligne(chemin.regions, 'Par région'), ligne(chemin.themes, 'Par thème'), ligne(chemin.glossaire, 'Glossaire'), ligne(chemin.chronologie, 'Chronologie'), ligne(chemin.sources, 'Sources')].join('\n')}
`;
  return new Response(fr(texte), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
};
