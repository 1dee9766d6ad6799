import { sayDate, SITE } from '../../text/interface.ts';
import { CONSULTED, joinFilled, shortName, type StyledRun } from './pieces.ts';
import type { Reference } from './records.ts';

/**
 * The reference as a French reader writes it, after ISO 690: who, in what, published by whom, when, which page, read
 * when, where on the web. What the site rewrote is signed by the site, after the document.
 */
export function writeReference({ csl, speakers, source }: Reference): StyledRun[] {
  const { document: d, pages } = source;
  const after: StyledRun[] = [
    [`${d.auteur}, `],
    [d.titre, true],
    [`, ${joinFilled([shortName(d.editeur), sayDate(d.date), pages, CONSULTED, csl.URL])}`],
  ];
  if (speakers !== undefined) return [[`${speakers}, dans `], ...after];
  if (csl.type !== 'webpage') return after;
  const kind = csl.genre === undefined ? '' : ` (${csl.genre})`;
  return [[`RTES, « ${csl.title} »${kind}, ${SITE.titre}, d’après `], ...after];
}
