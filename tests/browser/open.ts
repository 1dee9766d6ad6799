import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject } from 'vitest';
import { openBrowser } from '../../scripts/measure/browser.ts';

/** Where the built site is served, without a closing slash. */
export const site = inject('adresse');

/** The browser of a file of tests: opened before its tests by importing it, closed after them. */
export let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

interface Reader extends BrowserContextOptions {
  /** The console may complain: something is made to fail. */
  mayFail?: true;
}

/** Opens a page as a fresh reader, who lets it copy; an error in the console, even a blocked one, fails the test. */
export async function openAs(
  { mayFail, ...options }: Reader,
  address: string,
  act: (page: Page) => Promise<void>,
): Promise<void> {
  const permissions = ['clipboard-read', 'clipboard-write'];
  const context = await browser.newContext({ locale: 'fr-FR', acceptDownloads: true, permissions, ...options });
  const page = await context.newPage();
  const errors: string[] = [];
  // On a busy machine Chromium drops the fade between two pages, and says so as if the page had failed.
  page.on('pageerror', (e) => e.message.startsWith('Transition was ') || errors.push(e.message));
  page.on('console', (m) => m.type() === 'error' && errors.push(m.text()));
  await page.goto(new URL(address, site).href);
  await act(page);
  if (!mayFail) expect(errors).toEqual([]);
  await context.close();
}

export const open = (address: string, act: (page: Page) => Promise<void>) => openAs({}, address, act);

/** Waits for words said to everyone. */
export const announced = (page: Page, text: string | RegExp) =>
  page.locator('.annonce[role="status"]').filter({ hasText: text }).waitFor();

export const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
