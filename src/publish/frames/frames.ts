import { regionContent } from '../../map/places.ts';
import { route } from '../../model/routes.ts';
import { frameHtml, type Frame } from './frame.ts';
import { quotationReferences, type CitationContext } from '../citation/records.ts';
import { entriesById } from '../../model/by-id.ts';
import type { Region } from '../../model/regions.ts';
import type { Site } from '../../model/repertoire.ts';
import { LIST_SIZE } from '../../model/sizes.ts';
import { withBase } from '../../render/base-path.ts';

const FOLDER = 'temoignages/';

type FrameContext = CitationContext & { site: Site };

/** One testimony's quotations, or what stands for them when it was renamed or withdrawn. */
function ofTemoignage(context: FrameContext, id: string): Omit<Frame, 'sheet'> {
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
function ofRegion(context: FrameContext, region: Region): Omit<Frame, 'sheet'> {
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
export function allFrames(context: FrameContext, base: string): Map<string, () => string> {
  const { site } = context;
  const sheet = withBase('/styles/integrer.css', base);
  const write = (c: Omit<Frame, 'sheet'>) => frameHtml({ ...c, sheet });
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
