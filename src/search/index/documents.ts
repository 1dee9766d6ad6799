import type { Content } from '../../schema/collections.ts';
import type { Site } from '../../model/repertoire.ts';
import { documentChiffre, documentEtape, documentPole, documentTerme } from './documents-lists.ts';
import { documentCas, documentLevier, documentsPage, documentsSection } from './documents-texts.ts';
import { documentPersonne, documentsTemoignage } from './documents-temoignages.ts';
import type { Document } from '../types.ts';

/**
 * Every record of the search, from the content. Pure. The order is that of a list without a question:
 * the quotations first, in the guide's order, then each kind in its own.
 */
export function documents(site: Site, pages: Content['pages'] = []): Document[] {
  return [
    ...site.temoignages.flatMap((t) => documentsTemoignage(site, t)),
    ...site.cas.map((c) => documentCas(site, c)),
    ...site.leviers.map((l) => documentLevier(site, l)),
    ...site.guide.flatMap((s) => documentsSection(site, s)),
    ...pages.flatMap((p) => documentsPage(site, p)),
    ...[...site.personnes.values()].map((p) => documentPersonne(site, p)),
    ...[...site.poles.values()].map((p) => documentPole(site, p)),
    ...site.glossaire.map((t) => documentTerme(site, t)),
    ...site.chiffres.map((c) => documentChiffre(site, c)),
    ...site.chronologie.map((e) => documentEtape(site, e)),
  ];
}
