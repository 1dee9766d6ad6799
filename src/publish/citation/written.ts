import { sayDate, SITE } from '../../text/interface.ts';
import { CONSULTED, type StyledRun } from './pieces.ts';
import { shortName, type Reference } from './records.ts';

const joinFilled = (parts: readonly string[]) => parts.filter((part) => part !== '').join(', ');

/** « Repères – …, RTES, avril 2014, p. 19 »: the document and the page alone. */
export const writeSource = ({ document: d, pages }: Reference['source']): string =>
  joinFilled([d.titre, shortName(d.editeur), sayDate(d.date), pages]);

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
