import { echapper } from '../../text/html.ts';
import { cspMeta } from '../headers/csp.ts';
import type { Temoignage } from '../../model/repertoire.ts';
import { ecrireSource } from '../citation/written.ts';
import type { Reference } from '../citation/reference.ts';

export interface Cadre {
  titre: string;
  /** Permanent address of what the frame shows. */
  adresse: string;
  /** Where the stylesheet and the site stand. */
  feuille: string;
  paroles: { t: Temoignage; references: readonly (Reference & { citation: string })[] }[];
  /** « 30 des 42 » where the frame does not show everything. */
  reste?: string | undefined;
}

/**
 * A page of its own to show quotations inside another site: no menu, no script; who speaks, the source and the way
 * to the context always with the words. An address that ends with `#c2` shows that one quotation.
 */
export function cadre({ titre, adresse, feuille, paroles, reste }: Cadre): string {
  const figure = ({ t, references }: Cadre['paroles'][number], seul: boolean) =>
    references
      .map((r, i) => {
        const qui = t.auteurs.map((a) => `<strong>${echapper(a.nom)}</strong>, ${echapper(a.fonction)}`).join(' ; ');
        return `<figure class="parole"${seul ? ` id="${t.citations[i]?.id ?? ''}"` : ''}>
<blockquote cite="${echapper(r.adresse)}"><p>« ${echapper(r.citation)} »</p></blockquote>
<figcaption>
<p>${qui}</p>
<p>${echapper(t.structure.nom)}</p>
<p class="source">Source : <cite>${echapper(ecrireSource(r))}</cite>. <a href="${echapper(r.adresse)}" target="_top">Lire dans son contexte, sur Repères en ligne</a></p>
</figcaption>
</figure>`;
      })
      .join('\n');
  const seul = paroles.length === 1;
  return `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${cspMeta({ genre: 'cadre' })}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${echapper(titre)}</title>
<meta name="description" content="${echapper(`${titre} : à intégrer dans un autre site, avec la source.`)}">
<meta name="robots" content="noindex">
<link rel="canonical" href="${echapper(adresse)}">
<link rel="stylesheet" href="${echapper(feuille)}">
</head>
<body>
<main>
<h1>${echapper(titre)}</h1>
${paroles.map((p) => figure(p, seul)).join('\n')}
${reste === undefined ? '' : `<p><a href="${echapper(adresse)}" target="_top">${echapper(reste)}</a></p>`}
</main>
</body>
</html>
`;
}
