import { fr } from '../../render/typography.ts';
import { escapeHtml } from '../../text/html.ts';
import { cspMeta } from '../headers/csp.ts';
import type { Temoignage } from '../../model/repertoire.ts';
import type { QuotationReference } from '../citation/records.ts';
import { saySource } from '../citation/written.ts';

export interface Frame {
  titre: string;
  /** Permanent address of what the frame shows. */
  adresse: string;
  /** Where the stylesheet and the site stand. */
  sheet: string;
  quotes: { t: Temoignage; references: readonly QuotationReference[] }[];
  /** « 30 des 42 » where the frame does not show everything. */
  more?: string | undefined;
}

/** Words as a page says them. */
const say = (text: string) => escapeHtml(fr(text));

/**
 * A page of its own to show quotations inside another site: no menu, no script; who speaks, the source and the way
 * to the context always with the words. An address that ends with `#c2` shows that one quotation.
 */
export function frameHtml({ titre, adresse, sheet, quotes, more }: Frame): string {
  const figure = ({ t, references }: Frame['quotes'][number], alone: boolean) =>
    references
      .map((r) => {
        const who = t.auteurs.map((a) => `<strong>${say(a.nom)}</strong>, ${say(a.fonction)}`).join('\u202f; ');
        return `<figure class="parole"${alone ? ` id="${r.quotation.id}"` : ''}>
<blockquote cite="${escapeHtml(r.csl.URL)}"><p>${say(`« ${r.quotation.texte} »`)}</p></blockquote>
<figcaption>
<p>${who}</p>
<p>${say(t.structure.nom)}</p>
<p class="source">Source : <cite>${say(saySource(r.source))}</cite>. <a href="${escapeHtml(r.csl.URL)}" target="_top">Lire dans son contexte, sur Repères en ligne</a></p>
</figcaption>
</figure>`;
      })
      .join('\n');
  const alone = quotes.length === 1;
  return `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${cspMeta('frame')}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${say(titre)}</title>
<meta name="description" content="${say(`${titre} : à intégrer dans un autre site, avec la source.`)}">
<meta name="robots" content="noindex">
<link rel="canonical" href="${escapeHtml(adresse)}">
<link rel="stylesheet" href="${escapeHtml(sheet)}">
</head>
<body>
<main>
<h1>${say(titre)}</h1>
${quotes.map((p) => figure(p, alone)).join('\n')}
${more === undefined ? '' : `<p><a href="${escapeHtml(adresse)}" target="_top">${say(more)}</a></p>`}
</main>
</body>
</html>
`;
}
