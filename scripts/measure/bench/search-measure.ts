import type { Browser, CDPSession, Page } from 'playwright-core';
import type { BytesSent } from './server.ts';

/** Common words, a sentence, a place, a person, a long question. */
export const MEASURED_QUESTIONS = [
  'coopération région',
  'financer l’animation',
  'friche',
  'Christiane Bouchart',
  'quelle place pour la collectivité dans la gouvernance d’un pôle qui démarre',
];

/** A slow mobile line: milliseconds of latency, bytes a second. */
const SLOW_LINE = { offline: false, latency: 562, downloadThroughput: 175_000, uploadThroughput: 84_000 };

/** Where a question is typed and where its results are drawn, in one page. */
export interface Searched {
  address: string;
  field: string;
  list: string;
}
export const OURS: Searched = { address: '/recherche/', field: '#q-recherche', list: '#resultats' };
export const RAW: Searched = { address: '/brut/', field: '#q', list: '#r' };

export interface SearchMeasure {
  /** Milliseconds from the key that asks to the first result painted, both seen from inside the page. */
  time: number;
  bytes: number;
  requests: number;
}

/** Requests and bytes are counted once this many results are shown: both searches ask for five together. */
const FIRST = 5;
/** Or, of a question that has fewer, when nothing more has come for so many milliseconds. */
const QUIET = 3000;

/** In the page: from the key to the painting of the first result. */
const watch = ({ field, list, FIRST, QUIET }: Searched & { FIRST: number; QUIET: number }) => {
  const holder = window as unknown as { first?: Promise<number>; shown: (loaded: string[]) => void };
  holder.first = new Promise((done) => {
    let asked = 0;
    let quiet: ReturnType<typeof setTimeout>;
    document.querySelector(field)?.addEventListener('keydown', (e) => {
      if ((e as KeyboardEvent).key === 'Enter') asked = performance.now();
    });
    new MutationObserver((_, seen) => {
      const results = document.querySelector(list)?.childElementCount ?? 0;
      if (results > 0) requestAnimationFrame(() => setTimeout(() => done(performance.now() - asked)));
      clearTimeout(quiet);
      // What comes afterwards would be counted too if it were looked at from outside.
      const loaded = () => performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);
      const end = () => (seen.disconnect(), holder.shown(loaded()));
      if (results < FIRST) quiet = setTimeout(end, QUIET);
      else end();
    }).observe(document.querySelector(list) as Element, { childList: true });
  });
};

async function open(browser: Browser): Promise<{ page: Page; cdp: CDPSession; close: () => Promise<void> }> {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 } });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send('Network.enable');
  return { page, cdp, close: () => context.close() };
}

/** One question on an empty cache, typed once the page is open; the processor or the line is slowed from then on. */
export async function measure(
  browser: Browser,
  site: string,
  sent: BytesSent,
  where: Searched,
  question: string,
  slow: 'processor' | 'line',
): Promise<SearchMeasure> {
  const { page, cdp, close } = await open(browser);
  sent.clear();
  await page.goto(site + where.address, { waitUntil: 'networkidle' });
  await page.waitForTimeout(300);
  if (slow === 'processor') await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  else await cdp.send('Network.emulateNetworkConditions', SLOW_LINE);
  // Counted to the first results, the page's own documents and fonts left out; those that follow are asked for after.
  const counted = new Promise<[string, number][]>((done) => {
    // Pagefind as it comes asks from a worker, which the page does not list, and nothing more after.
    const isCounted = (path: string, loaded: string[]) =>
      path.includes('/brut/pagefind') || (loaded.includes(path) && /index\/|actions\//.test(path));
    const count = (loaded: string[]) => done([...sent].filter(([path]) => isCounted(path, loaded)));
    void page.exposeFunction('shown', count);
  });
  await page.evaluate(watch, { ...where, FIRST, QUIET });
  await page.locator(where.field).focus();
  // Put at once: nothing is searched in advance.
  await page.locator(where.field).evaluate((field, text) => ((field as HTMLInputElement).value = text), question);
  await page.keyboard.press('Enter');
  const time = await page.evaluate(() => (window as unknown as { first: Promise<number> }).first);
  const files = await counted;
  await close();
  return { time, bytes: files.reduce((sum, [, o]) => sum + o, 0), requests: files.length };
}

/** A link that asks, opened from nothing on the slow line: to the first result painted. */
export async function measureLink(browser: Browser, site: string, where: Searched, question: string): Promise<number> {
  const { page, cdp, close } = await open(browser);
  await cdp.send('Network.emulateNetworkConditions', SLOW_LINE);
  await page.goto(`${site}${where.address}?q=${encodeURIComponent(question)}`, { waitUntil: 'commit' });
  await page.waitForFunction((list) => document.querySelector(list)?.firstElementChild, where.list, {
    polling: 'raf',
    timeout: 60_000,
  });
  const time = await page.evaluate(() => performance.now());
  await close();
  return time;
}
