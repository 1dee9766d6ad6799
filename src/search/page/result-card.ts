import { keyOf } from '../../note/keys.ts';
import { withBase } from '../../render/base-path.ts';
import { TYPES, type Fiche } from '../types.ts';
import { el } from './dom.ts';
import { bestQuotation, meilleurPassage, surligner } from './highlight.ts';
import { NBSP } from './texts.ts';

/** One result: its first link leads to its page, to the quotation that answers best where there is one. */
export function creerCarte(fiche: Fiche, cherchees: ReadonlySet<string>, base: string): HTMLLIElement {
  const marquer = (texte: string) =>
    surligner(texte, cherchees).map((m) => (m.trouve ? el('mark', {}, m.texte) : m.texte));
  const citations = fiche.citations ?? [];
  const citation = bestQuotation(citations, cherchees);
  const url = citation ? `${fiche.url}#${citation.id}` : fiche.url;
  const cle = keyOf(fiche.type, url);
  const id = `resultat-${(cle ?? '').replace(/\W/g, '-')}`;
  const carte = el('li', { class: 'resultat', ...(citation && { id }) });
  carte.append(el('h3', {}, el('a', { href: withBase(url, base) }, ...marquer(fiche.titre))));
  const passage = (citation ?? fiche.texte === undefined) ? undefined : meilleurPassage(fiche.texte ?? '', cherchees);
  if (citation)
    carte.append(
      el('blockquote', { cite: withBase(url, base) }, el('p', {}, `«${NBSP}`, ...marquer(citation.texte), `${NBSP}»`)),
    );
  if (passage) carte.append(el('p', { class: 'passage' }, ...marquer(passage)));

  const nature =
    fiche.type === 'leviers'
      ? (fiche.surtitre ?? '')
      : [TYPES[fiche.type].un, fiche.surtitre].filter(Boolean).join(', ');
  const faits = [
    citation ? fiche.qui : nature[0]?.toUpperCase() + nature.slice(1),
    fiche.lieu,
    fiche.ou,
    fiche.quand,
    citation?.source ?? fiche.source,
  ].filter((f) => f !== undefined && f !== '');
  const autres = citations.filter((c) => c !== citation);
  const gestes: (Node | string)[] = [];
  if (citation) {
    gestes.push(el('button', { type: 'button', 'data-geste': 'copier', 'data-pour': id }, 'Copier'));
    const adresse = new URL(withBase(url, base), location.href).href;
    carte.append(el('p', { 'data-ref': id, hidden: '' }, `${citation.reference}, ${adresse}`));
  }
  if (cle !== undefined) {
    const garder = { type: 'button', 'data-geste': 'garder', 'data-cle': cle, 'aria-label': `Garder : ${fiche.titre}` };
    gestes.push(el('button', garder, 'Garder'));
  }
  const [suivante] = autres;
  if (suivante) {
    const texte = autres.length > 1 ? `et ${autres.length} autres citations` : 'et une autre citation';
    gestes.push(el('a', { href: withBase(`${fiche.url}#${suivante.id}`, base) }, texte));
  }
  if (fiche.pole) gestes.push(el('a', { href: withBase(fiche.pole.href, base) }, 'Dans la liste des pôles'));
  carte.append(
    el(
      'p',
      { class: 'dit' },
      ...faits.flatMap((f, i) => [i > 0 && ' · ', ...marquer(f ?? '')]),
      gestes.length > 0 && el('span', { class: 'gestes' }, ...gestes),
    ),
  );
  return carte;
}
