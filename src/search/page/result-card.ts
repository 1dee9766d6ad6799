import { keyOf } from '../../note/keys.ts';
import { withBase } from '../../render/base-path.ts';
import { TYPES, type ResultCard } from '../types.ts';
import { el } from '../../browser/basics.ts';
import { bestQuotation, bestPassage, highlight } from './highlight.ts';
import { NBSP } from '../../text/numbers.ts';

/** One result: its first link leads to its page, to the quotation that answers best where there is one. */
export function drawResult(card: ResultCard, sought: ReadonlySet<string>, base: string): HTMLLIElement {
  const mark = (text: string) => highlight(text, sought).map((m) => (m.hit ? el('mark', {}, m.text) : m.text));
  const citations = card.citations ?? [];
  const citation = bestQuotation(citations, sought);
  const url = citation ? `${card.url}#${citation.id}` : card.url;
  const key = keyOf(card.type, url);
  const id = `resultat-${(key ?? '').replace(/\W/g, '-')}`;
  const item = el('li', { class: 'resultat', ...(citation && { id }) });
  item.append(el('h3', {}, el('a', { href: withBase(url, base) }, ...mark(card.title))));
  const passage = (citation ?? card.text === undefined) ? undefined : bestPassage(card.text ?? '', sought);
  if (citation)
    item.append(
      el('blockquote', { cite: withBase(url, base) }, el('p', {}, `«${NBSP}`, ...mark(citation.text), `${NBSP}»`)),
    );
  if (passage) item.append(el('p', { class: 'passage' }, ...mark(passage)));

  const kindSaid =
    card.type === 'leviers' ? (card.kicker ?? '') : [TYPES[card.type].one, card.kicker].filter(Boolean).join(', ');
  const facts = [
    citation ? card.who : kindSaid[0]?.toUpperCase() + kindSaid.slice(1),
    card.place,
    card.where,
    card.when,
    citation?.source ?? card.source,
  ].filter((f) => f !== undefined && f !== '');
  const others = citations.filter((c) => c !== citation);
  const gestures: (Node | string)[] = [];
  if (citation) {
    gestures.push(el('button', { type: 'button', 'data-geste': 'copier', 'data-pour': id }, 'Copier'));
    const address = new URL(withBase(url, base), location.href).href;
    item.append(el('p', { 'data-ref': id, hidden: '' }, `${citation.reference}, ${address}`));
  }
  if (key !== undefined) {
    const keep = { type: 'button', 'data-geste': 'garder', 'data-cle': key, 'aria-label': `Garder : ${card.title}` };
    gestures.push(el('button', keep, 'Garder'));
  }
  const [next] = others;
  if (next) {
    const text = others.length > 1 ? `et ${others.length} autres citations` : 'et une autre citation';
    gestures.push(el('a', { href: withBase(`${card.url}#${next.id}`, base) }, text));
  }
  if (card.pole) gestures.push(el('a', { href: withBase(card.pole.href, base) }, 'Dans la liste des pôles'));
  item.append(
    el(
      'p',
      { class: 'dit' },
      ...facts.flatMap((f, i) => [i > 0 && ' · ', ...mark(f ?? '')]),
      // White that stays at the end of a line when they go to the next.
      '\u2003',
      gestures.length > 0 && el('span', { class: 'gestes' }, ...gestures),
    ),
  );
  return item;
}
