import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject } from 'vitest';
import { openBrowser } from '../../scripts/measure/browser.ts';

/** A fresh page for each test, and an end to any whose console complained. Call it once in a file. */
export function preparerRecherche() {
  const adresse = inject('adresse');
  let browser: Browser;
  const ici = {} as { contexte: BrowserContext; page: Page };
  /** What the console said that it should not have, but for requests that a test makes fail. */
  let plaintes: string[];
  const ouvrir = async (options: Parameters<Browser['newContext']>[0] = {}) => {
    ici.contexte = await browser.newContext(options);
    ici.page = await ici.contexte.newPage();
    plaintes = [];
    ici.page.on('pageerror', (erreur) => plaintes.push(erreur.message));
    ici.page.on('console', (m) => {
      if ((m.type() === 'error' || m.type() === 'warning') && !m.text().startsWith('Failed to load resource'))
        plaintes.push(m.text());
    });
  };
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());
  beforeEach(() => ouvrir());
  afterEach(async () => {
    await ici.contexte.close();
    // What Pagefind itself writes in the console when a file of its own fails is Pagefind's; a dropped fade, Chromium's.
    expect(plaintes.filter((p) => !/^(?:Failed to load (?:the|Pagefind)|Pagefind:|Transition was )/.test(p))).toEqual(
      [],
    );
  });

  const pret = () =>
    ici.page.waitForFunction(
      () =>
        !document.querySelector('#recherche')?.hasAttribute('aria-busy') &&
        document.querySelector('#annonce')?.textContent !== '',
    );
  /** The texts as one types them: ordinary spaces. */
  const texteDe = async (lieu: Locator) => (await lieu.innerText()).replace(/[\u00a0\u202f]/g, ' ');
  const annonce = () => texteDe(ici.page.locator('#annonce'));
  return {
    adresse,
    ici,
    ouvrir,
    pret,
    texteDe,
    annonce,
    aller: async (recherche: string) => {
      await ici.page.goto(`${adresse}/recherche/${recherche}`);
      await pret();
    },
    precisions: () => texteDe(ici.page.locator('#precisions')),
    total: async () => Number(/^(\d+)/.exec((await annonce()).replace(/\s/g, ''))?.[1] ?? 0),
    premiers: () =>
      ici.page
        .locator('#resultats > li')
        .evaluateAll((l) => l.map((li) => li.querySelector('a')?.getAttribute('href') ?? '')),
    cocher: async (nom: string, valeur: string) => {
      const boite = ici.page.locator(`#facettes input[name="${nom}"][value="${valeur}"]`);
      await boite.evaluate((e) => e.closest('details')?.setAttribute('open', ''));
      await boite.click();
      await pret();
    },
  };
}
