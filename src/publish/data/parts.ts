import { regionContent } from '../../map/places.ts';
import { route } from '../../model/routes.ts';
import { temoignagesCsv } from '../csv.ts';
import type { Temoignage } from '../../model/repertoire.ts';
import { atom, type Flux } from '../feed.ts';
import type { Monde } from './recipe.ts';

/** A published file: what it holds is only written when it is asked for. */
export interface Publie {
  type: string;
  ecrire: () => string;
}

export const CSV = 'text/csv; charset=utf-8';
export const ATOM = 'application/atom+xml; charset=utf-8';

/** The voices of one levier, theme or region, as a table or a feed: each file by its name under `/donnees/`. */
export function partiesDesDonnees(monde: Monde, typo: (texte: string) => string): Map<string, Publie> {
  const { site } = monde;
  const fichiers = new Map<string, Publie>();
  const table = (nom: string, voix: readonly Temoignage[]) =>
    fichiers.set(nom, { type: CSV, ecrire: () => temoignagesCsv(voix, monde) });
  const flux = (nom: string, f: Flux) => fichiers.set(nom, { type: ATOM, ecrire: () => atom(monde, f, typo) });
  const deux = (nom: string, voix: readonly Temoignage[] = [], f: Omit<Flux, 'voix'>) => {
    table(`${nom}.csv`, voix);
    flux(`${nom}.atom`, { ...f, voix });
  };
  for (const { id, titre } of site.leviers)
    deux(`leviers/${id}`, site.par.levier.get(id), {
      titre: `Repères en ligne : ${titre}`,
      adresse: route.fluxLevier(id),
      page: route.levier(id),
    });
  for (const { id, nom } of site.themes.values())
    deux(`themes/${id}`, site.par.theme.get(id), {
      titre: `Repères en ligne : ${nom}`,
      adresse: route.fluxTheme(id),
      page: route.theme(id),
    });
  for (const r of site.regions.values())
    flux(`regions/${r.id}.atom`, {
      titre: `Repères en ligne : les témoignages ${r.dans}`,
      adresse: route.fluxRegion(r.id),
      page: route.region(r.id),
      voix: regionContent(site, r).voix,
    });
  return fichiers;
}
