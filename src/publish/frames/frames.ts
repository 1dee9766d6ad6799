import { regionContent } from '../../map/places.ts';
import { entriesById } from '../../model/by-id.ts';
import type { Region } from '../../model/regions.ts';
import type { Temoignage } from '../../model/repertoire.ts';
import { route } from '../../model/routes.ts';
import { LIST_SIZE } from '../../model/sizes.ts';
import { fr } from '../../render/typography.ts';
import { escapeHtml } from '../../text/html.ts';
import { quotationReferences, type QuotationReference } from '../citation/records.ts';
import { writeSource } from '../citation/pieces.ts';
import type { Context } from '../context.ts';
import { cspMeta } from '../headers/csp.ts';

export interface Frame {
  titre: string;
  /** Permanent address of what the frame shows. */
  adresse: string;
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
export function frameHtml({ titre, adresse, quotes, more }: Frame, sheet: string): string {
  const figure = ({ t, references }: Frame['quotes'][number], alone: boolean) =>
    references
      .map((r) => {
        const who = t.auteurs.map((a) => `<strong>${say(a.nom)}</strong>, ${say(a.fonction)}`).join('\u202f; ');
        return `<figure class="parole"${alone ? ` id="${r.quotation.id}"` : ''}>
<blockquote cite="${escapeHtml(r.csl.URL)}"><p>${say(`« ${r.quotation.texte} »`)}</p></blockquote>
<figcaption>
<p>${who}</p>
<p>${say(t.structure.nom)}</p>
<p class="source">Source : <cite>${say(writeSource(r.source))}</cite>. <a href="${escapeHtml(r.csl.URL)}" target="_top">Lire dans son contexte, sur Repères en ligne</a></p>
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

const FOLDER = 'temoignages/';

/** One testimony's quotations, or what stands for them when it was renamed or withdrawn. */
function ofTemoignage(context: Context, id: string): Frame {
  const { temoignages } = entriesById(context.site);
  const to = context.site.redirections.find((r) => r.id === `${FOLDER}${id}`)?.vers;
  const t = temoignages.get(id) ?? temoignages.get(to?.slice(FOLDER.length) ?? '');
  return t
    ? {
        titre: t.titre,
        adresse: context.absolute(route.temoignage(t.id)),
        quotes: [{ t, references: quotationReferences(context, t) }],
      }
    : {
        titre: 'Témoignage retiré',
        adresse: context.absolute(route.temoignage(id)),
        quotes: [],
        more: "Ce témoignage n'est plus publié : ce qu'en dit Repères en ligne",
      };
}

/** A region's quotations: the first of each voice, twenty voices at most. */
function ofRegion(context: Context, region: Region): Frame {
  const { voix } = regionContent(context.site, region);
  return {
    titre: `Les témoignages ${region.dans}`,
    adresse: context.absolute(route.region(region.id)),
    quotes: voix.slice(0, LIST_SIZE).map((t) => ({ t, references: quotationReferences(context, t).slice(0, 1) })),
    more:
      voix.length > LIST_SIZE
        ? `Les ${voix.length} témoignages ${region.dans}, sur Repères en ligne`
        : `La page de la région, sur Repères en ligne`,
  };
}

/**
 * What an iframe of another site shows, by name under `/integrer/` (`temoignages/….html`, `regions/….html`), each
 * written when it is asked for. They are no pages: no menu, no place in the site map.
 */
export function allFrames(context: Context, sheet: string): Map<string, () => string> {
  const { site } = context;
  const write = (frame: Frame) => frameHtml(frame, sheet);
  // Other sites keep the address of a testimony that was renamed or withdrawn: it still answers.
  const former = site.redirections
    .filter(({ id }) => id.startsWith(FOLDER) && !id.includes('#'))
    .map(({ id }) => id.slice(FOLDER.length));
  return new Map([
    ...[...site.temoignages.map((t) => t.id), ...former].map(
      (id) => [`temoignages/${id}.html`, () => write(ofTemoignage(context, id))] as const,
    ),
    ...[...site.regions.values()]
      .filter((r) => regionContent(site, r).voix.length > 0)
      .map((r) => [`regions/${r.id}.html`, () => write(ofRegion(context, r))] as const),
  ]);
}
