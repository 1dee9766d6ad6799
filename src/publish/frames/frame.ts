import { escapeHtml } from '../../text/html.ts';
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
        const qui = t.auteurs
          .map((a) => `<strong>${escapeHtml(a.nom)}</strong>, ${escapeHtml(a.fonction)}`)
          .join(' ; ');
        return `<figure class="parole"${seul ? ` id="${t.citations[i]?.id ?? ''}"` : ''}>
<blockquote cite="${escapeHtml(r.adresse)}"><p>« ${escapeHtml(r.citation)} »</p></blockquote>
<figcaption>
<p>${qui}</p>
<p>${escapeHtml(t.structure.nom)}</p>
<p class="source">Source : <cite>${escapeHtml(ecrireSource(r))}</cite>. <a href="${escapeHtml(r.adresse)}" target="_top">Lire dans son contexte, sur Repères en ligne</a></p>
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
<title>${escapeHtml(titre)}</title>
<meta name="description" content="${escapeHtml(`${titre} : à intégrer dans un autre site, avec la source.`)}">
<meta name="robots" content="noindex">
<link rel="canonical" href="${escapeHtml(adresse)}">
<link rel="stylesheet" href="${escapeHtml(feuille)}">
</head>
<body>
<main>
<h1>${escapeHtml(titre)}</h1>
${paroles.map((p) => figure(p, seul)).join('\n')}
${reste === undefined ? '' : `<p><a href="${escapeHtml(adresse)}" target="_top">${escapeHtml(reste)}</a></p>`}
</main>
</body>
</html>
`;
}
