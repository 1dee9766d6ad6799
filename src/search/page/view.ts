import { writeAddress, type State } from '../query/address.ts';
import { FACETS, FACET_NAMES, type Facet } from '../types.ts';
import { withBase } from '../../render/base-path.ts';
import { route } from '../../model/routes.ts';
import type { Place } from '../index/places.ts';
import { el, byId } from './dom.ts';
import type { Cause } from './engine.ts';
import type { Answer } from './session.ts';
import {
  plural,
  SHORT,
  sayTotal,
  sayStrangeFilter,
  sayReading,
  sayFallback,
  quote,
  LARGE,
  NBSP,
  FAILURES,
  NO_WORD,
  AFTER_FAILURE,
  AFTER_NOTHING,
  TOO_COMMON,
} from './texts.ts';

/** The pieces of the page. Throws when one is missing. */
export const page = {
  root: byId('recherche', HTMLDivElement),
  field: byId('q-recherche', HTMLInputElement),
  question: byId('question', HTMLFormElement),
  zone: byId('zone', HTMLDivElement),
  welcome: byId('accueil-recherche', HTMLDivElement),
  announcement: byId('annonce', HTMLParagraphElement),
  details: byId('precisions', HTMLDivElement),
  chosen: byId('choisis', HTMLUListElement),
  filters: byId('filtres', HTMLDetailsElement),
  filtersTitle: byId('titre-filtres', HTMLSpanElement),
  facets: byId('facettes', HTMLDivElement),
  sort: byId('tri', HTMLSelectElement),
  sortBlock: byId('bloc-tri', HTMLParagraphElement),
  list: byId('resultats', HTMLOListElement),
  more: byId('plus', HTMLButtonElement),
};
export const base = page.root.dataset.base ?? '/';

/** What the reader can do from a sentence or a tag. */
export interface Actions {
  go: (change: Partial<State>) => void;
  retry: (cause: Cause) => void;
}

type Phrase = Node | string;
export function announce(text: string, sentences: readonly Phrase[] = []) {
  page.announcement.textContent = text;
  page.details.replaceChildren(...sentences.map((s) => (typeof s === 'string' ? el('p', {}, s) : s)));
}

const button = (text: string, action: () => void) => {
  const b = el('button', { type: 'button', class: 'lien' }, text);
  b.addEventListener('click', action);
  return b;
};
const sayStrange = (strange: readonly { name: string; value: string }[]) =>
  strange.map(({ name, value }) => sayStrangeFilter(name in FACETS ? FACETS[name as Facet] : name, value));

let filled = false;
export function fillForms(state: State) {
  // The first time, the reader may already be typing.
  if (page.field.value.trim() !== state.q && (filled || page.field.value === '')) page.field.value = state.q;
  filled = true;
  page.sort.value = state.sort;
  document.title = document.title.replace(/^.*?(?=Recherche)/, state.q ? `${state.q.slice(0, 80)} – ` : '');
}

const roomy = matchMedia('(width >= 62rem)');
let twoColumns = false;
/** Before any question, the examples; then, on a wide screen, the filters open beside the results. */
export function dress(bare: boolean) {
  page.root.classList.toggle('nue', bare);
  page.welcome.hidden = !bare;
  if (bare) twoColumns = false;
  else if (!twoColumns) {
    twoColumns = true;
    page.filters.open = roomy.matches;
  }
}
roomy.addEventListener('change', () => twoColumns && (page.filters.open = roomy.matches));

/** The page before any question. */
export function showWelcome(state: State, text: string, strange: readonly { name: string; value: string }[]) {
  announce(text, sayStrange(strange));
  page.list.replaceChildren();
  page.more.hidden = page.sortBlock.hidden = true;
  titleFilters(state);
}

/** Says what was found, what was understood, what was corrected or left aside, and where to go from nothing. */
export function say(
  state: State,
  received: Answer,
  strange: readonly { name: string; value: string }[],
  { go }: Actions,
) {
  const { ranks, query, corrected, absent, neighbours, hollow, unfiltered, fallbacks, short, wide } = received;
  const sentences: Phrase[] = sayStrange(strange);
  page.sortBlock.hidden = ranks.length < 2;
  if (hollow) return announce(hollow === 'courants' ? TOO_COMMON : NO_WORD, sentences);
  const link = (q: string, exact = false) =>
    el('a', { href: location.pathname + writeAddress({ ...state, q, exact }) }, quote(q));
  if (corrected !== undefined)
    sentences.push(el('p', {}, 'Résultats pour ', link(corrected), '. Chercher quand même ', link(state.q, true), '.'));
  else if (absent.length > 0) {
    const nearest = neighbours.flatMap((v, i) => [i > 0 ? ', ' : ` Mots voisins${NBSP}: `, link(v)]);
    sentences.push(
      el('p', {}, `Aucun texte ne contient ${absent.map(quote).join(', ')}.`, ...nearest, nearest.length > 0 && '.'),
    );
  }
  if (short && ranks.length > 0) sentences.push(SHORT);
  if (wide) sentences.push(LARGE);
  if (query) sentences.push(...sayReading(query));
  const silentTowns = (query?.places ?? []).filter((l) => l.silent);
  // A region where nobody speaks says it already.
  sentences.push(
    ...fallbacks.filter(({ place: lieu }) => !silentTowns.some((l) => l.within === lieu)).map(sayFallback),
  );
  const links = (pages: readonly { name: string; page: string }[]) =>
    pages.flatMap(({ name, page: to }, i) => [i > 0 && ', ', el('a', { href: withBase(to, base) }, name)]);
  const around = silentTowns.flatMap((l) => l.around ?? []);
  if (around.length > 0) sentences.push(el('p', {}, `Les plus proches${NBSP}: `, ...links(around), '.'));
  if (silentTowns.length > 0 || fallbacks.length > 0)
    sentences.push(
      el(
        'p',
        {},
        ...links([
          { name: 'Écouter les voix nationales', page: `${route.recherche}?structure=reseau&structure=etat` },
          { name: 'Proposer un témoignage', page: route.contribuer },
        ]),
        '.',
      ),
    );
  const pages = [...new Map((query?.pages ?? []).map((p) => [p.page, p])).values()].slice(0, 4);
  if (pages.length > 0)
    sentences.push(el('p', {}, `Voir aussi ${pages.length > 1 ? 'les pages' : 'la page'} `, ...links(pages), '.'));
  if (query?.afterGuide)
    sentences.push(
      el(
        'p',
        {},
        `Le guide est d’avril 2014${NBSP}: ce qui est venu ensuite se lit dans `,
        ...links([{ name: `Et depuis 2014${NBSP}?`, page: route.depuis }]),
        '.',
      ),
    );
  if (ranks.length === 0 && unfiltered > 0) {
    const remove = button('Retirer les filtres', () => go({ chosen: {} }));
    sentences.push(el('p', {}, `Sans les filtres, il y a ${plural(unfiltered, 'résultat')}. `, remove));
  } else if (ranks.length === 0) sentences.push(AFTER_NOTHING);
  announce(sayTotal(ranks.length, corrected ?? state.q), sentences);
}

export function sayFailure(cause: Cause, { retry }: Actions) {
  page.list.replaceChildren();
  page.more.hidden = page.sortBlock.hidden = page.filters.hidden = true;
  announce(FAILURES[cause], [
    ...(cause === 'webassembly'
      ? []
      : [
          el(
            'p',
            {},
            button('Réessayer', () => retry(cause)),
          ),
        ]),
    AFTER_FAILURE,
  ]);
}

/** Before the first result of the present region that is not of the former one asked for. */
export const divider = (place: Place | undefined) =>
  el('p', { class: 'separation' }, `Aussi ${place?.also ?? 'dans la région d’aujourd’hui'}`);

/** What the button to the filters says: it stands above the first result, with the count. */
export function titleFilters(state: State, received?: Answer) {
  const chosen = FACET_NAMES.reduce((n, facet) => n + (state.chosen[facet]?.length ?? 0), 0);
  const filters = chosen > 0 ? ` (${plural(chosen, 'filtre')})` : '';
  page.filtersTitle.textContent = received
    ? `Filtrer ${received.ranks.length > 1 ? 'les ' : ''}${plural(received.ranks.length, 'résultat')}${filters}`
    : 'Choisir des filtres';
  // Boxes that could only be left alone would stand before the ways on.
  page.filters.hidden = received !== undefined && received.ranks.length === 0 && received.unfiltered === 0;
}

/** The chosen values, as tags that take themselves away. */
export function showChosen(state: State, nameOf: (facet: Facet, value: string) => string, { go }: Actions) {
  const remove = (facet: Facet, value: string) => {
    const cross = el('span', { 'aria-hidden': 'true' }, ' ×');
    const tag = el(
      'button',
      {
        type: 'button',
        class: 'choisi',
        'aria-label': `Retirer le filtre ${FACETS[facet]}${NBSP}: ${nameOf(facet, value)}`,
      },
      nameOf(facet, value),
      cross,
    );
    tag.addEventListener('click', () => {
      go({ chosen: { ...state.chosen, [facet]: (state.chosen[facet] ?? []).filter((v) => v !== value) } });
      (page.chosen.querySelector('button') ?? page.field).focus();
    });
    return el('li', {}, tag);
  };
  const tags = FACET_NAMES.flatMap((facet) => (state.chosen[facet] ?? []).map((value) => remove(facet, value)));
  const clear = button('Tout effacer', () => {
    go({ chosen: {} });
    page.field.focus();
  });
  page.chosen.replaceChildren(...tags, ...(tags.length > 0 ? [el('li', {}, clear)] : []));
  page.chosen.hidden = tags.length === 0;
}
