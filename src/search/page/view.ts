import { writeAddress, type State } from '../query/address.ts';
import { FACETS, FACET_NAMES, type Facet } from '../types.ts';
import { NBSP } from '../../text/numbers.ts';
import { withBase } from '../../render/base-path.ts';
import { route } from '../../model/routes.ts';
import type { NamedPlace } from '../index/places.ts';
import { button, byId, el } from '../../browser/basics.ts';
import type { Cause } from './engine.ts';
import type { Answer } from './session.ts';
import {
  plural,
  SHORT,
  sayTotal,
  sayStrangeFilter,
  sayReading,
  sayFallback,
  quoteSearched,
  LARGE,
  FAILURES,
  NO_WORD,
  AFTER_FAILURE,
  AFTER_NOTHING,
  TOO_COMMON,
} from './texts.ts';

/** The pieces of the page. Throws when one is missing. */
export const elements = {
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
export const base = elements.root.dataset.base ?? '/';

/** What the reader can do from a sentence or a tag. */
export interface Actions {
  go: (change: Partial<State>) => void;
  retry: (cause: Cause) => void;
}

const paragraph = (...parts: (Node | string | false)[]) => el('p', {}, ...parts);

/** Says a sentence, and others below it: those that are not to be said are false. */
export function showAnnouncement(text: string, sentences: readonly (Node | string | false)[] = []) {
  elements.announcement.textContent = text;
  elements.details.replaceChildren(
    ...sentences.filter((s) => s !== false).map((s) => (typeof s === 'string' ? paragraph(s) : s)),
  );
}

const linkButton = (text: string, act: () => void) => button(text, act, { class: 'lien' });
const sayStrange = (strange: readonly { name: string; value: string }[]) =>
  strange.map(({ name, value }) => sayStrangeFilter(name in FACETS ? FACETS[name as Facet] : name, value));

let filled = false;
export function fillForms(state: State) {
  // The first time, the reader may already be typing.
  if (elements.field.value.trim() !== state.q && (filled || elements.field.value === ''))
    elements.field.value = state.q;
  filled = true;
  elements.sort.value = state.sort;
  document.title = document.title.replace(/^.*?(?=Recherche)/, state.q ? `${state.q.slice(0, 80)} – ` : '');
}

const roomy = matchMedia('(width >= 62rem)');
let twoColumns = false;
/** Before any question, the examples; then, on a wide screen, the filters open beside the results. */
export function dress(bare: boolean) {
  elements.root.classList.toggle('nue', bare);
  elements.welcome.hidden = !bare;
  if (bare) twoColumns = false;
  else if (!twoColumns) {
    twoColumns = true;
    elements.filters.open = roomy.matches;
  }
}
roomy.addEventListener('change', () => twoColumns && (elements.filters.open = roomy.matches));

/** The page before any question. */
export function showWelcome(state: State, text: string, strange: readonly { name: string; value: string }[]) {
  showAnnouncement(text, sayStrange(strange));
  elements.list.replaceChildren();
  elements.more.hidden = elements.sortBlock.hidden = true;
  titleFilters(state);
}

/** Says what was found, what was understood, what was corrected or left aside, and where to go from nothing. */
export function say(
  state: State,
  received: Answer,
  strange: readonly { name: string; value: string }[],
  { go }: Actions,
) {
  const { ranks, query, corrected, absent, neighbours, hollow, unfiltered, fallbacks, short = false } = received;
  elements.sortBlock.hidden = ranks.length < 2;
  if (hollow) return showAnnouncement(hollow === 'courants' ? TOO_COMMON : NO_WORD, sayStrange(strange));
  const ask = (q: string, exact = false) =>
    el('a', { href: location.pathname + writeAddress({ ...state, q, exact }) }, quoteSearched(q));
  const links = (pages: readonly { name: string; page: string }[]) =>
    pages.flatMap(({ name, page: to }, i) => [i > 0 && ', ', el('a', { href: withBase(to, base) }, name)]);
  const nearest = neighbours.flatMap((v, i) => [i > 0 ? ', ' : ` Mots voisins${NBSP}: `, ask(v)]);
  const silent = (query?.places ?? []).filter((place) => place.silent);
  const around = silent.flatMap((place) => place.around ?? []);
  const pages = [...new Map((query?.pages ?? []).map((each) => [each.page, each])).values()].slice(0, 4);
  const elsewhere = [
    { name: 'Écouter les voix nationales', page: `${route.recherche}?structure=reseau&structure=etat` },
    { name: 'Proposer un témoignage', page: route.contribuer },
  ];
  const since = [{ name: `Et depuis 2014${NBSP}?`, page: route.depuis }];
  showAnnouncement(sayTotal(ranks.length, corrected ?? state.q), [
    ...sayStrange(strange),
    corrected !== undefined &&
      paragraph('Résultats pour ', ask(corrected), '. Chercher quand même ', ask(state.q, true), '.'),
    corrected === undefined &&
      absent.length > 0 &&
      paragraph(
        `Aucun texte ne contient ${absent.map(quoteSearched).join(', ')}.`,
        ...nearest,
        nearest.length > 0 && '.',
      ),
    short && ranks.length > 0 && SHORT,
    received.wide === true && LARGE,
    ...(query ? sayReading(query) : []),
    // A region where nobody speaks says it already.
    ...fallbacks.filter(({ place }) => !silent.some(({ within }) => within === place)).map(sayFallback),
    around.length > 0 && paragraph(`Les plus proches${NBSP}: `, ...links(around), '.'),
    silent.length + fallbacks.length > 0 && paragraph(...links(elsewhere), '.'),
    pages.length > 0 && paragraph(`Voir aussi ${pages.length > 1 ? 'les pages' : 'la page'} `, ...links(pages), '.'),
    query?.afterGuide === true &&
      paragraph(`Le guide est d’avril 2014${NBSP}: ce qui est venu ensuite se lit dans `, ...links(since), '.'),
    ranks.length === 0 &&
      (unfiltered > 0
        ? paragraph(
            `Sans les filtres, il y a ${plural(unfiltered, 'résultat')}. `,
            linkButton('Retirer les filtres', () => go({ chosen: {} })),
          )
        : AFTER_NOTHING),
  ]);
}

export function showFailure(cause: Cause, { retry }: Actions) {
  elements.list.replaceChildren();
  elements.more.hidden = elements.sortBlock.hidden = elements.filters.hidden = true;
  showAnnouncement(FAILURES[cause], [
    cause !== 'webassembly' && paragraph(linkButton('Réessayer', () => retry(cause))),
    AFTER_FAILURE,
  ]);
}

/** Before the first result of the present region that is not of the former one asked for. */
export const divider = (place: NamedPlace | undefined) =>
  el('p', { class: 'separation' }, `Aussi ${place?.also ?? 'dans la région d’aujourd’hui'}`);

/** What the button to the filters says: it stands above the first result, with the count. */
export function titleFilters(state: State, received?: Answer) {
  const chosen = FACET_NAMES.reduce((n, facet) => n + (state.chosen[facet]?.length ?? 0), 0);
  const filters = chosen > 0 ? ` (${plural(chosen, 'filtre')})` : '';
  elements.filtersTitle.textContent = received
    ? `Filtrer ${received.ranks.length > 1 ? 'les ' : ''}${plural(received.ranks.length, 'résultat')}${filters}`
    : 'Choisir des filtres';
  // Boxes that could only be left alone would stand before the ways on.
  elements.filters.hidden = received !== undefined && received.ranks.length === 0 && received.unfiltered === 0;
}

/** The chosen values, as tags that take themselves away. */
export function showChosen(state: State, nameOf: (facet: Facet, value: string) => string, { go }: Actions) {
  const remove = (facet: Facet, value: string) => {
    const label = `Retirer le filtre ${FACETS[facet]}${NBSP}: ${nameOf(facet, value)}`;
    const tag = button(
      nameOf(facet, value),
      () => {
        go({ chosen: { ...state.chosen, [facet]: (state.chosen[facet] ?? []).filter((v) => v !== value) } });
        (elements.chosen.querySelector('button') ?? elements.field).focus();
      },
      { class: 'choisi', 'aria-label': label },
    );
    tag.append(el('span', { 'aria-hidden': 'true' }, ' ×'));
    return el('li', {}, tag);
  };
  const tags = FACET_NAMES.flatMap((facet) => (state.chosen[facet] ?? []).map((value) => remove(facet, value)));
  const clear = linkButton('Tout effacer', () => {
    go({ chosen: {} });
    elements.field.focus();
  });
  elements.chosen.replaceChildren(...tags, ...(tags.length > 0 ? [el('li', {}, clear)] : []));
  elements.chosen.hidden = tags.length === 0;
}
