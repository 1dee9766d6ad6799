import type { Site } from '../../model/repertoire.ts';
import type { Content } from '../../schema/collections.ts';
import type { Document } from '../types.ts';
import { complete } from './documents-common.ts';
import { chiffreDocument, etapeDocument, poleDocument, termeDocument } from './documents-lists.ts';
import { siteDocuments } from './documents-pages.ts';
import { personneDocument, temoignageDocument } from './documents-temoignages.ts';
import { casDocument, levierDocument, pageDocuments, sectionDocuments } from './documents-texts.ts';

/**
 * Every record of the search, from the content. Pure. The order is that of a list without a question:
 * the testimonies first, in the guide's order, then each kind in its own.
 */
export function documents(site: Site, pages: Content['pages'] = []): Document[] {
  return [
    ...site.temoignages.map((t) => temoignageDocument(site, t)),
    ...site.cas.map((c) => casDocument(site, c)),
    ...site.leviers.map((l) => levierDocument(site, l)),
    ...site.guide.flatMap((s) => sectionDocuments(site, s)),
    ...pages.flatMap((p) => pageDocuments(site, p)),
    ...[...site.personnes.values()].map((p) => personneDocument(site, p)),
    ...[...site.poles.values()].filter((p) => !site.casPar.pole.has(p.id)).map((p) => poleDocument(site, p)),
    ...site.glossaire.map((t) => termeDocument(site, t)),
    ...site.chiffres.map((c) => chiffreDocument(site, c)),
    ...site.chronologie.map((e) => etapeDocument(site, e)),
    ...siteDocuments(),
  ].map(complete);
}
