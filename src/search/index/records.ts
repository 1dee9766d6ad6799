import type { Site } from '../../model/repertoire.ts';
import type { Content } from '../../schema/collections.ts';
import type { IndexRecord } from '../types.ts';
import { complete } from './records-common.ts';
import { chiffreRecord, etapeRecord, poleRecord, termeRecord } from './records-lists.ts';
import { siteRecords } from './records-pages.ts';
import { personneRecord, temoignageRecord } from './records-temoignages.ts';
import { casRecord, levierRecord, pageRecords, sectionRecords } from './records-texts.ts';

/**
 * Every record of the search, from the content. Pure. The order is that of a list without a question:
 * the testimonies first, in the guide's order, then each kind in its own.
 */
export function allRecords(site: Site, pages: Content['pages'] = []): IndexRecord[] {
  return [
    ...site.temoignages.map((t) => temoignageRecord(site, t)),
    ...site.cas.map((c) => casRecord(site, c)),
    ...site.leviers.map((l) => levierRecord(site, l)),
    ...site.guide.flatMap((s) => sectionRecords(site, s)),
    ...pages.flatMap((p) => pageRecords(site, p)),
    ...[...site.personnes.values()].map((p) => personneRecord(site, p)),
    ...[...site.poles.values()].filter((p) => !site.casPar.pole.has(p.id)).map((p) => poleRecord(site, p)),
    ...site.glossaire.map((t) => termeRecord(site, t)),
    ...site.chiffres.map((c) => chiffreRecord(site, c)),
    ...site.chronologie.map((e) => etapeRecord(site, e)),
    ...siteRecords(),
  ].map(complete);
}
