import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { openBrowser } from '../../scripts/measure/browser.ts';

/** Where the built site is served, without a closing slash. */
export const site = inject('adresse');

/** The browser of a file of tests: opened before its tests by importing it, closed after them. */
export let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
