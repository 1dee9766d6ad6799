import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { readHeadersContext } from '../../scripts/build/headers.ts';
import { openBrowser } from '../../scripts/measure/browser.ts';
import { serveSite } from '../../scripts/build/server.ts';
import { headerRules, headersFor } from '../../src/publish/headers/headers.ts';
import { lirePages } from '../build/pages.ts';
import { placeAt } from '../../scripts/measure/routes.ts';
import { onePerKind } from '../sample.ts';

const RACINE = 'dist';
let browser: Browser;
let serveur: Server;
let adresse: string;

beforeAll(async () => {
  browser = await openBrowser();
  const liste = headerRules(await readHeadersContext(RACINE, '/'));
  // Over plain HTTP, as here, HSTS is ignored and there is nothing to upgrade.
  serveur = await serveSite(RACINE, 0, { headers: (chemin) => headersFor(liste, chemin) });
  adresse = `http://localhost:${(serveur.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await browser.close();
  serveur.close();
});

/** How many rules of the inline stylesheet are in force: none when its hash is not the policy's. */
const RULES = '[...document.styleSheets].reduce((n, s) => n + s.cssRules.length, 0)';

interface Vu {
  violations: string[];
  ailleurs: string[];
  erreurs: string[];
}

/** A visitor of the site as its headers are sent; what breaks the policy is noted. */
async function visiteur(): Promise<{ contexte: BrowserContext; page: Page; vu: Vu }> {
  const contexte = await browser.newContext({ locale: 'fr-FR' });
  const vu: Vu = { violations: [], ailleurs: [], erreurs: [] };
  await contexte.route(
    (url) => url.origin !== adresse,
    (route) => {
      vu.ailleurs.push(route.request().url());
      return route.abort();
    },
  );
  await contexte.exposeBinding('noterViolation', (_, texte: string) => vu.violations.push(texte));
  await contexte.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (e) => {
      (window as unknown as { noterViolation: (texte: string) => void }).noterViolation(
        `${e.effectiveDirective} ${e.blockedURI}`,
      );
    });
  });
  const page = await contexte.newPage();
  page.on('console', (m) => {
    if (m.type() === 'error') vu.erreurs.push(m.text());
  });
  page.on('pageerror', (e) => vu.erreurs.push(e.message));
  return { contexte, page, vu };
}

const echantillon = onePerKind(
  lirePages(RACINE)
    .map((p) => p.adresse)
    .filter((a) => placeAt(a).policy !== 'editor'),
);

describe('a visit of one page of each kind, under the policy', () => {
  it('breaks it nowhere, asks nothing elsewhere, keeps nothing', async () => {
    const { contexte, page, vu } = await visiteur();
    expect(echantillon.length).toBeGreaterThan(30);
    for (const chemin of echantillon) {
      const reponse = await page.goto(adresse + chemin, { waitUntil: 'networkidle' });
      expect(reponse?.headers(), chemin).toHaveProperty('content-security-policy');
      expect(await page.evaluate(RULES), `${chemin} has its style`).toBeGreaterThan(3);
      const garde = await page.evaluate(async () => ({
        cookie: document.cookie,
        local: localStorage.length,
        session: sessionStorage.length,
        bases: (await indexedDB.databases()).length,
        caches: (await caches.keys()).length,
        travailleurs: (await navigator.serviceWorker.getRegistrations()).length,
      }));
      expect(garde, chemin).toEqual({ cookie: '', local: 0, session: 0, bases: 0, caches: 0, travailleurs: 0 });
    }
    expect(await contexte.cookies()).toEqual([]);
    expect(vu).toEqual({ violations: [], ailleurs: [], erreurs: [] });
    await contexte.close();
  }, 180_000);

  it('lets search compile and answer, from the form of any page', async () => {
    const { contexte, page, vu } = await visiteur();
    await page.goto(`${adresse}/leviers/`, { waitUntil: 'networkidle' });
    await page.getByRole('searchbox').first().fill('coopération');
    await page.getByRole('searchbox').first().press('Enter');
    await page.waitForURL(/\/recherche\/\?q=/);
    await page.locator('main a[href*="/temoignages/"]').first().waitFor({ timeout: 20_000 });
    expect(vu).toEqual({ violations: [], ailleurs: [], erreurs: [] });
    await contexte.close();
  });
});

describe('what the policy refuses', () => {
  it.each<[string, string, string]>([
    [
      'an inline script',
      '/guide/',
      'const s = document.createElement("script"); s.textContent = "window.vole = 1"; document.body.append(s)',
    ],
    [
      'a script from elsewhere',
      '/guide/',
      'const s = document.createElement("script"); s.src = "https://ailleurs.example/a.js"; document.body.append(s)',
    ],
    [
      'an inline handler',
      '/guide/',
      'document.body.insertAdjacentHTML("beforeend", "<button onclick=\\"window.vole = 1\\" id=v></button>"); document.getElementById("v").click()',
    ],
    ['an inline style', '/guide/', 'document.body.insertAdjacentHTML("beforeend", "<p style=\\"color:red\\">x</p>")'],
    ['an image from elsewhere', '/guide/', 'new Image().src = "https://ailleurs.example/pixel.gif"'],
    ['a request elsewhere', '/recherche/', 'fetch("https://ailleurs.example/").catch(() => {})'],
    [
      'a frame',
      '/guide/',
      'document.body.insertAdjacentHTML("beforeend", "<iframe src=\\"https://ailleurs.example/\\"></iframe>")',
    ],
  ])('includes %s', async (_, chemin, code) => {
    const { contexte, page, vu } = await visiteur();
    await page.goto(adresse + chemin, { waitUntil: 'load' });
    await page.evaluate(code).catch(() => undefined);
    await expect.poll(() => vu.violations.length).toBeGreaterThan(0);
    expect(await page.evaluate('typeof window.vole')).toBe('undefined');
    expect(vu.ailleurs).toEqual([]);
    await contexte.close();
  });

  it('includes WebAssembly on a reading page, not where search runs', async () => {
    const { contexte, page } = await visiteur();
    const compiler =
      'WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])).then(() => "compile", () => "refuse")';
    await page.goto(`${adresse}/guide/`);
    expect(await page.evaluate(compiler)).toBe('refuse');
    await page.goto(`${adresse}/recherche/`);
    expect(await page.evaluate(compiler)).toBe('compile');
    await contexte.close();
  });

  it('holds by the <meta> alone, on a host that sends no header', async () => {
    const contexte = await browser.newContext();
    const page = await contexte.newPage();
    await page.goto(`${inject('adresse')}/guide/`);
    await page.evaluate(
      'const s = document.createElement("script"); s.textContent = "window.vole = 1"; document.body.append(s)',
    );
    expect(await page.evaluate('typeof window.vole')).toBe('undefined');
    expect(await page.evaluate(RULES)).toBeGreaterThan(3);
    await contexte.close();
  });
});
