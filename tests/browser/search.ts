import type { Locator, Page } from 'playwright-core';
import { openAs, site } from './open.ts';

/** The search page, as its tests use it and read it. */
export function searchPage(page: Page) {
  const results = page.locator('#resultats > li');
  const field = page.locator('#q-recherche');
  /** The texts as one types them: ordinary spaces. */
  const textOf = async (where: Locator) => (await where.innerText()).replace(/[\u00a0\u202f]/g, ' ');
  const ready = async () => {
    await page.waitForFunction(
      () =>
        !document.querySelector('#recherche')?.hasAttribute('aria-busy') &&
        document.querySelector('#annonce')?.textContent !== '',
    );
  };
  const then = async (gesture: Promise<unknown>) => {
    await gesture;
    await ready();
  };
  const summary = () => textOf(page.locator('#annonce'));
  return {
    page,
    results,
    field,
    textOf,
    ready,
    /** Waits for the answer to a gesture. */
    then,
    summary,
    /** Waits for words of the summary. */
    says: (words: string) => page.locator('#annonce', { hasText: words }).waitFor(),
    remarks: () => textOf(page.locator('#precisions')),
    total: async () => Number(/^(\d+)/.exec((await summary()).replace(/\s/g, ''))?.[1] ?? 0),
    go: (query: string) => then(page.goto(`${site}/recherche/${query}`)),
    ask: async (words: string) => {
      await field.fill(words);
      await field.press('Enter');
    },
    click: (name: string | RegExp) => then(page.getByRole('button', { name }).first().click()),
    tick: async (facet: string, value: string) => {
      const box = page.locator(`#facettes input[name="${facet}"][value="${value}"]`);
      await box.evaluate((e) => e.closest('details')?.setAttribute('open', ''));
      await then(box.click());
    },
    /** How many results each value of a facet would give, as its box says. */
    counts: () =>
      page
        .locator('#facettes input')
        .evaluateAll((boxes) =>
          Object.fromEntries(
            (boxes as HTMLInputElement[]).map((box) => [
              `${box.name}=${box.value}`,
              Number((box.closest('label')?.querySelector('.compte')?.textContent ?? '').replace(/\D/g, '')),
            ]),
          ),
        ),
    /** Where the results lead, in order. */
    links: () => results.evaluateAll((rows) => rows.map((li) => li.querySelector('a')?.getAttribute('href') ?? '')),
    query: () => new URL(page.url()).search,
    /** What the sought element is, of the one that has the focus. */
    focused: (selector: string) => page.evaluate((s) => document.activeElement?.matches(s), selector),
  };
}
type Search = ReturnType<typeof searchPage>;

/** Opens a search as a fresh reader, and waits for its answer. */
export const search = (
  query: string,
  act: (search: Search) => Promise<void>,
  options: Parameters<typeof openAs>[0] = {},
) =>
  openAs(options, `/recherche/${query}`, async (page) => {
    const it = searchPage(page);
    if (query !== '') await it.ready();
    await act(it);
  });
