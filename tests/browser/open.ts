import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject } from 'vitest';
import { openBrowser } from '../../scripts/measure/browser.ts';

/** Where the built site is served, without a closing slash. */
export const site = inject('site');

/** The browser of a file of tests: opened before its tests by importing it, closed after them. */
export let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** A reader’s own browser, whose machine may have other work: only what hangs is ended. */
export async function newContext(options: BrowserContextOptions = {}) {
  const context = await browser.newContext({ locale: 'fr-FR', ...options });
  context.setDefaultTimeout(120_000);
  return context;
}

interface Reader extends BrowserContextOptions {
  /** Requests are made to fail: the browser and Pagefind say so in the console. */
  mayFail?: true;
}
const OF_REQUESTS = /^(?:Failed to |Pagefind:)/;

/** Opens a page as a fresh reader, who lets it copy; a complaint in the console, even a blocked one, fails the test. */
export async function openAs(
  { mayFail, ...options }: Reader,
  address: string,
  act: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await newContext({ permissions: ['clipboard-read', 'clipboard-write'], ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  // On a busy machine Chromium drops the fade between two pages, and says so as if the page had failed.
  page.on('pageerror', (e) => e.message.startsWith('Transition was ') || complaints.push(e.message));
  page.on('console', (m) => ['error', 'warning'].includes(m.type()) && complaints.push(m.text()));
  try {
    await page.goto(new URL(address, site).href);
    await act(page);
  } finally {
    await context.close();
  }
  expect(complaints.filter((said) => !mayFail || !OF_REQUESTS.test(said))).toEqual([]);
}

export const open = (address: string, act: (page: Page) => Promise<void>) => openAs({}, address, act);

/** Waits for words said to everyone. */
export const announced = (page: Page, text: string | RegExp) =>
  page.locator('.annonce[role="status"]').filter({ hasText: text }).waitFor();

/** Clicks a button, and waits for what is then said to everyone. */
export async function press(page: Page, name: string | RegExp, said: string): Promise<void> {
  await page.getByRole('button', { name }).first().click();
  await announced(page, said);
}

export const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
