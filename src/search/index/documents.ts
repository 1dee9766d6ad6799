import type { Content } from '../../schema/collections.ts';
import type { Site } from '../../model/repertoire.ts';
import { documentChiffre, documentEtape, documentPole, documentTerme } from './documents-lists.ts';
import { documentCas, documentLevier, documentsPage, documentsSection } from './documents-texts.ts';
import { documentsDuSite } from './documents-pages.ts';
import { documentPersonne, documentTemoignage } from './documents-temoignages.ts';
import type { Document } from '../types.ts';

/**
 * Every record of the search, from the content. Pure. The order is that of a list without a question:
 * the testimonies first, in the guide's order, then each kind in its own.
 */
export function documents(site: Site, pages: Content['pages'] = []): Document[] {
  return [
    ...site.temoignages.map((t) => documentTemoignage(site, t)),
    ...site.cas.map((c) => documentCas(site, c)),
    ...site.leviers.map((l) => documentLevier(site, l)),
    ...site.guide.flatMap((s) => documentsSection(site, s)),
    ...pages.flatMap((p) => documentsPage(site, p)),
    ...[...site.personnes.values()].map((p) => documentPersonne(site, p)),
    ...[...site.poles.values()].filter((p) => !site.casPar.pole.has(p.id)).map((p) => documentPole(site, p)),
    ...site.glossaire.map((t) => documentTerme(site, t)),
    ...site.chiffres.map((c) => documentChiffre(site, c)),
    ...site.chronologie.map((e) => documentEtape(site, e)),
    ...documentsDuSite(),
  ];
}
