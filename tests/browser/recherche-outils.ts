import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject } from 'vitest';
import { openBrowser } from '../../scripts/measure/browser.ts';

/** A fresh page for each test, and an end to any whose console complained. Call it once in a file. */
export function prepareSearch() {
  const address = inject('adresse');
  let browser: Browser;
  const here = {} as { context: BrowserContext; page: Page };
  /** What the console said that it should not have, but for requests that a test makes fail. */
  let complaints: string[];
  const open = async (options: Parameters<Browser['newContext']>[0] = {}) => {
    here.context = await browser.newContext(options);
    here.page = await here.context.newPage();
    complaints = [];
    here.page.on('pageerror', (error) => complaints.push(error.message));
    here.page.on('console', (m) => {
      if ((m.type() === 'error' || m.type() === 'warning') && !m.text().startsWith('Failed to load resource'))
        complaints.push(m.text());
    });
  };
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());
  beforeEach(() => open());
  afterEach(async () => {
    await here.context.close();
    // What Pagefind itself writes in the console when a file of its own fails is Pagefind's; a dropped fade, Chromium's.
    expect(complaints.filter((p) => !/^(?:Failed to load (?:the|Pagefind)|Pagefind:|Transition was )/.test(p))).toEqual(
      [],
    );
  });

  const ready = () =>
    here.page.waitForFunction(
      () =>
        !document.querySelector('#recherche')?.hasAttribute('aria-busy') &&
        document.querySelector('#annonce')?.textContent !== '',
    );
  /** The texts as one types them: ordinary spaces. */
  const textOf = async (lieu: Locator) => (await lieu.innerText()).replace(/[\u00a0\u202f]/g, ' ');
  const announced = () => textOf(here.page.locator('#annonce'));
  return {
    address,
    here,
    open,
    ready,
    textOf,
    announced,
    go: async (recherche: string) => {
      await here.page.goto(`${address}/recherche/${recherche}`);
      await ready();
    },
    details: () => textOf(here.page.locator('#precisions')),
    total: async () => Number(/^(\d+)/.exec((await announced()).replace(/\s/g, ''))?.[1] ?? 0),
    first: () =>
      here.page
        .locator('#resultats > li')
        .evaluateAll((l) => l.map((li) => li.querySelector('a')?.getAttribute('href') ?? '')),
    tick: async (nom: string, valeur: string) => {
      const boite = here.page.locator(`#facettes input[name="${nom}"][value="${valeur}"]`);
      await boite.evaluate((e) => e.closest('details')?.setAttribute('open', ''));
      await boite.click();
      await ready();
    },
  };
}
