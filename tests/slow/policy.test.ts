import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readHeadersContext } from '../../scripts/build/headers.ts';
import { serveSite } from '../../scripts/build/server.ts';
import { treatmentAt } from '../../scripts/measure/routes.ts';
import { headerRules, headersFor } from '../../src/publish/headers/headers.ts';
import { newContext, site } from '../browser/open.ts';
import { onePagePerKind } from '../browser/pages.ts';
import { readPages } from '../build/pages.ts';

let server: Server;
let address: string;
beforeAll(async () => {
  const rules = headerRules(await readHeadersContext('dist', '/'));
  // Over plain HTTP, as here, HSTS is ignored and there is nothing to upgrade.
  server = await serveSite('dist', 0, { headers: (path) => headersFor(rules, path) });
  address = `http://localhost:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

/** How many rules of the inline stylesheet are in force: none when its hash is not the policy's. */
const RULES = '[...document.styleSheets].reduce((n, s) => n + s.cssRules.length, 0)';
const INLINE_SCRIPT =
  'const s = document.createElement("script"); s.textContent = "window.vole = 1"; document.body.append(s)';

interface Visit {
  page: Page;
  context: BrowserContext;
  /** What broke the policy, what was asked of another domain, what the console complained of. */
  seen: { violations: string[]; elsewhere: string[]; errors: string[] };
}
const nothing = (): Visit['seen'] => ({ violations: [], elsewhere: [], errors: [] });

/** A visit of the site as its headers are sent. */
async function visit(act: (visit: Visit) => Promise<void>) {
  const context = await newContext();
  const seen = nothing();
  await context.route(
    (url) => url.origin !== address,
    (route) => {
      seen.elsewhere.push(route.request().url());
      return route.abort();
    },
  );
  await context.exposeFunction('noteViolation', (text: string) => seen.violations.push(text));
  await context.addInitScript(
    'addEventListener("securitypolicyviolation", (e) => noteViolation(`${e.effectiveDirective} ${e.blockedURI}`))',
  );
  const page = await context.newPage();
  page.on('console', (m) => m.type() === 'error' && seen.errors.push(m.text()));
  page.on('pageerror', (e) => e.message.startsWith('Transition was ') || seen.errors.push(e.message));
  await act({ context, page, seen });
  await context.close();
}

describe('a visit of one page of each kind, under the policy', () => {
  it('breaks it nowhere, asks nothing elsewhere, keeps nothing', () =>
    visit(async ({ context, page, seen }) => {
      const pages = readPages('dist').filter(({ address }) => treatmentAt(address).policy !== 'editor');
      const kinds = onePagePerKind('heaviest', pages);
      expect(kinds.length).toBeGreaterThan(30);
      for (const path of kinds) {
        const answer = await page.goto(address + path, { waitUntil: 'networkidle' });
        expect(answer?.headers(), path).toHaveProperty('content-security-policy');
        expect(await page.evaluate(RULES), `${path} has its style`).toBeGreaterThan(3);
        const kept = await page.evaluate(async () => [
          document.cookie.length,
          localStorage.length,
          sessionStorage.length,
          (await indexedDB.databases()).length,
          (await caches.keys()).length,
          (await navigator.serviceWorker.getRegistrations()).length,
        ]);
        expect(kept, path).toEqual([0, 0, 0, 0, 0, 0]);
      }
      expect(await context.cookies()).toEqual([]);
      expect(seen).toEqual(nothing());
    }));

  it('lets search compile and answer, from the form of any page', () =>
    visit(async ({ page, seen }) => {
      await page.goto(`${address}/leviers/`, { waitUntil: 'networkidle' });
      await page.getByRole('searchbox').first().fill('coopération');
      await page.getByRole('searchbox').first().press('Enter');
      await page.waitForURL(/\/recherche\/\?q=/);
      await page.locator('main a[href*="/temoignages/"]').first().waitFor();
      expect(seen).toEqual(nothing());
    }));
});

describe('what the policy refuses', () => {
  const html = (text: string) => `document.body.insertAdjacentHTML("beforeend", ${JSON.stringify(text)})`;
  it.each<[string, string, string?]>([
    ['an inline script', INLINE_SCRIPT],
    [
      'a script from elsewhere',
      INLINE_SCRIPT.replace(/s\.textContent = .*?;/, 's.src = "https://ailleurs.example/a.js";'),
    ],
    [
      'an inline handler',
      `${html('<button onclick="window.vole = 1" id=v></button>')}; document.getElementById("v").click()`,
    ],
    ['an inline style', html('<p style="color:red">x</p>')],
    ['an image from elsewhere', 'new Image().src = "https://ailleurs.example/pixel.gif"'],
    ['a request elsewhere', 'fetch("https://ailleurs.example/").catch(() => {})', '/recherche/'],
    ['a frame', html('<iframe src="https://ailleurs.example/"></iframe>')],
  ])('includes %s', (_, code, path = '/guide/') =>
    visit(async ({ page, seen }) => {
      await page.goto(address + path, { waitUntil: 'load' });
      await page.evaluate(code).catch(() => undefined);
      await expect.poll(() => seen.violations.length).toBeGreaterThan(0);
      expect(await page.evaluate('typeof window.vole')).toBe('undefined');
      expect(seen.elsewhere).toEqual([]);
    }),
  );

  it('includes WebAssembly on a reading page, not where search runs', () =>
    visit(async ({ page }) => {
      const compile =
        'WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])).then(() => "compile", () => "refuse")';
      await page.goto(`${address}/guide/`);
      expect(await page.evaluate(compile)).toBe('refuse');
      await page.goto(`${address}/recherche/`);
      expect(await page.evaluate(compile)).toBe('compile');
    }));

  it('holds by the <meta> alone, on a host that sends no header', async () => {
    const page = await (await newContext()).newPage();
    await page.goto(`${site}/guide/`);
    await page.evaluate(INLINE_SCRIPT);
    expect(await page.evaluate('typeof window.vole')).toBe('undefined');
    expect(await page.evaluate(RULES)).toBeGreaterThan(3);
  });
});
