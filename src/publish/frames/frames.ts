import { regionContent } from '../../map/places.ts';
import { route } from '../../model/routes.ts';
import { cadre, type Cadre } from './frame.ts';
import { quotationReferences, type CitationContext } from '../citation/records.ts';
import { entriesById } from '../../model/by-id.ts';
import type { Region } from '../../model/regions.ts';
import type { Site } from '../../model/repertoire.ts';
import { LIST_SIZE } from '../../model/sizes.ts';
import { withBase } from '../../render/base-path.ts';

const DOSSIER = 'temoignages/';

type ContexteEntier = CitationContext & { site: Site };

/** One testimony's quotations, or what stands for them when it was renamed or withdrawn. */
function deTemoignage(contexte: ContexteEntier, id: string): Omit<Cadre, 'feuille'> {
  const { temoignages } = entriesById(contexte.site);
  const vers = contexte.site.redirections.find((r) => r.id === `${DOSSIER}${id}`)?.vers;
  const t = temoignages.get(id) ?? temoignages.get(vers?.slice(DOSSIER.length) ?? '');
  return t
    ? {
        titre: t.titre,
        adresse: contexte.absolue(route.temoignage(t.id)),
        paroles: [{ t, references: quotationReferences(contexte, t) }],
      }
    : {
        titre: 'Témoignage retiré',
        adresse: contexte.absolue(route.temoignage(id)),
        paroles: [],
        reste: "Ce témoignage n'est plus publié : ce qu'en dit Repères en ligne",
      };
}

/** A region's quotations: the first of each voice, twenty voices at most. */
function deRegion(contexte: ContexteEntier, region: Region): Omit<Cadre, 'feuille'> {
  const { voix } = regionContent(contexte.site, region);
  return {
    titre: `Les témoignages ${region.dans}`,
    adresse: contexte.absolue(route.region(region.id)),
    paroles: voix.slice(0, LIST_SIZE).map((t) => ({ t, references: quotationReferences(contexte, t).slice(0, 1) })),
    reste:
      voix.length > LIST_SIZE
        ? `Les ${voix.length} témoignages ${region.dans}, sur Repères en ligne`
        : `La page de la région, sur Repères en ligne`,
  };
}

/**
 * What an iframe of another site shows, by name under `/integrer/` (`temoignages/….html`, `regions/….html`), each
 * written when it is asked for. They are no pages: no menu, no place in the site map.
 */
export function cadres(contexte: ContexteEntier, base: string): Map<string, () => string> {
  const { site } = contexte;
  const feuille = withBase('/styles/integrer.css', base);
  const ecrire = (c: Omit<Cadre, 'feuille'>) => cadre({ ...c, feuille });
  // Other sites keep the address of a testimony that was renamed or withdrawn: it still answers.
  const anciens = site.redirections
    .filter(({ id }) => id.startsWith(DOSSIER) && !id.includes('#'))
    .map(({ id }) => id.slice(DOSSIER.length));
  return new Map([
    ...[...site.temoignages.map((t) => t.id), ...anciens].map(
      (id) => [`temoignages/${id}.html`, () => ecrire(deTemoignage(contexte, id))] as const,
    ),
    ...[...site.regions.values()]
      .filter((r) => regionContent(site, r).voix.length > 0)
      .map((r) => [`regions/${r.id}.html`, () => ecrire(deRegion(contexte, r))] as const),
  ]);
}
