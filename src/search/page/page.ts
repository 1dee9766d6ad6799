import { writeAddress, readAddress, type State } from '../query/address.ts';
import { countFacets } from '../index/facet-table.ts';
import { FACET_NAMES } from '../types.ts';
import { withBase } from '../../render/base-path.ts';
import { drawResult } from './result-card.ts';
import { createFacets, type Counts, type ShownFacets } from './facets.ts';
import { createEngine, Failure } from './engine.ts';
import { answerTo, type Answer } from './session.ts';
import { sayMore, WORKING, NOTHING_ASKED } from './texts.ts';
import {
  showAnnouncement,
  base,
  divider,
  dress,
  fillForms,
  elements,
  say,
  showFailure,
  showChosen,
  showWelcome,
  titleFilters,
  type Actions,
} from './view.ts';

/** The search page: its state is the address, and each state is answered anew. */
const PER_PAGE = 20;
const AT_FIRST = 5;
const engine = createEngine(withBase('/recherche-index/', base));

let state: State;
let strange: { name: string; value: string }[] = [];
let facets: ShownFacets | undefined;
let counts: Counts | undefined;
let answer: Answer | undefined;
let shown = 0;
/** Grows with each state: a late answer to an earlier one is dropped. */
let turn = 0;
let sent = false;
/** Says that it is working, unless the answer comes first. */
let waiting: ReturnType<typeof setTimeout> | undefined;

const saved = () => (history.state ?? {}) as { shown?: number; y?: number };
const actions: Actions = {
  go,
  retry: (cause) => {
    if (cause === 'index') return location.reload();
    engine.forget();
    void show(PER_PAGE);
  },
};

/** Reads the address. Before the facets are there, all of their values are taken as they come. */
function read() {
  ({ state, strange } = readAddress(location.search, (facet) => facets?.known(facet)));
}

/** Goes to another state: the address first, so that a reload or a link says the same. */
function go(change: Partial<State>) {
  history.replaceState({ shown, y: scrollY }, '');
  state = { ...state, ...change };
  strange = [];
  history.pushState({}, '', location.pathname + writeAddress(state));
  void show(PER_PAGE);
}

async function prepareFacets() {
  if (facets) return;
  const { choices } = await engine.tables();
  facets ??= createFacets(choices, elements.facets);
  read();
}
/** Closed, the filters cost nothing. */
function showFacets() {
  if (elements.filters.open && counts) facets?.show(state.chosen, counts);
}

const isBare = () => state.q === '' && FACET_NAMES.every((facet) => !state.chosen[facet]?.length);

async function show(count: number) {
  const mine = ++turn;
  elements.root.setAttribute('aria-busy', 'true');
  clearTimeout(waiting);
  waiting = setTimeout(() => mine === turn && showAnnouncement(WORKING), 400);
  try {
    await prepareFacets().catch((error: unknown) => {
      if (!isBare()) throw error;
    });
    if (mine !== turn) return;
    fillForms(state);
    showChosen(state, (facet, value) => facets?.nameOf(facet, value) ?? value, actions);
    dress(isBare());
    if (isBare()) await welcome();
    else await showAnswer(mine, count);
  } catch (error) {
    if (mine === turn) fail(error);
  } finally {
    clearTimeout(waiting);
    if (mine === turn) elements.root.removeAttribute('aria-busy');
  }
}

/** Nothing is asked: examples, and the filters over everything. */
async function welcome() {
  answer = undefined;
  showWelcome(state, emptyField() || strange.length > 0 ? NOTHING_ASKED : '', strange);
  if (!facets) return;
  const { facets: table } = await engine.tables();
  counts = countFacets(table.all, {}, table);
  showFacets();
}

async function showAnswer(mine: number, count: number) {
  const received = await answerTo(state, engine);
  if (mine !== turn) return;
  answer = received;
  shown = 0;
  fetchFirst(received).catch(() => undefined);
  // The first result is seen as soon as its own packet is there, five while the others are drawn and the facets counted.
  if (!(await add(1, true))) return;
  clearTimeout(waiting);
  say(state, received, strange, actions);
  titleFilters(state, received);
  if (!(await add(AT_FIRST - 1))) return;
  await new Promise((run) => setTimeout(run));
  if (mine !== turn) return;
  await add(Math.max(count, PER_PAGE) - AT_FIRST);
  if (mine !== turn) return;
  counts = countFacets(received.among, state.chosen, (await engine.tables()).facets);
  showFacets();
  dispatchEvent(new Event('extraits'));
}

/** Asks for the packets of the first results together. */
const fetchFirst = ({ ranks }: Answer) => Promise.all(ranks.slice(0, AT_FIRST).map((rank) => engine.card(rank)));

/** The field was sent empty, here or from another page. */
const emptyField = () => sent || new URLSearchParams(location.search).has('q');
const fail = (error: unknown) => {
  dress(false);
  showFailure(error instanceof Failure ? error.why : 'index', actions);
};

/** Adds cards to the list, in order, or puts them in the place of those that are there; false when it is too late. */
async function add(count: number, anew = false): Promise<boolean> {
  const mine = turn;
  if (!answer) return false;
  const { ranks, elsewhere, query } = answer;
  const sought = new Set(query?.stems ?? []);
  const cards = await Promise.all(ranks.slice(shown, shown + count).map((rank) => engine.card(rank)));
  if (mine !== turn) return false;
  const items = cards.map((card) => drawResult(card, sought, base));
  if (elsewhere !== undefined) items[elsewhere - shown]?.prepend(divider(query?.places[0]));
  if (anew) elements.list.replaceChildren(...items);
  else elements.list.append(...items);
  shown += items.length;
  elements.more.hidden = shown >= ranks.length;
  elements.more.textContent = sayMore(shown, ranks.length);
  return true;
}

elements.question.addEventListener('submit', (event) => {
  event.preventDefault();
  sent = true;
  go({ q: elements.field.value.trim(), exact: false });
});
elements.facets.addEventListener('change', () => go({ chosen: facets?.read() ?? {} }));
elements.filters.addEventListener('toggle', showFacets);
elements.sort.addEventListener('change', () => go({ sort: elements.sort.value as State['sort'] }));
let adding = false;
elements.more.addEventListener('click', () => {
  // A second click while the first one is being answered asks for nothing more.
  if (adding) return;
  adding = true;
  const first = shown;
  add(PER_PAGE)
    .then(() => {
      elements.list.children[first]?.querySelector('a')?.focus();
      dispatchEvent(new Event('extraits'));
    }, fail)
    .finally(() => (adding = false));
});
const comeBack = async () => {
  const { shown: count, y } = saved();
  read();
  await show(count ?? PER_PAGE);
  if (y !== undefined) scrollTo(0, y);
};
addEventListener('popstate', () => void comeBack());
addEventListener('pagehide', () => history.replaceState({ shown, y: scrollY }, ''));

/** While one types, what the question needs is fetched: its answer is there when it is sent. */
let typing: ReturnType<typeof setTimeout> | undefined;
elements.field.addEventListener('input', () => {
  clearTimeout(typing);
  const q = elements.field.value.trim();
  if (q.length < 3) return;
  typing = setTimeout(() => {
    answerTo({ q, chosen: {}, sort: 'pertinence', exact: false }, engine)
      .then(fetchFirst)
      .catch(() => undefined);
  }, 150);
});
engine.prepare();
void comeBack();
