import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { measure, OURS, QUESTIONS } from '../../scripts/measure/bench/search-measure.ts';
import { serveCompressed } from '../../scripts/measure/bench/server.ts';
import type { Tables } from '../../src/search/index/tables.ts';
import { ofTheDay } from '../of-the-day.ts';
import { preparerRecherche } from './recherche-outils.ts';

const { ici, adresse, ouvrir } = preparerRecherche();

describe('nothing of the search', () => {
  it('is loaded before the field is sent, on any other page', async () => {
    const demandes: string[] = [];
    ici.page.on('request', (r) => demandes.push(new URL(r.url()).pathname));
    for (const autre of ['/', '/glossaire/', '/temoignages/']) {
      await ici.page.goto(adresse + autre, { waitUntil: 'networkidle' });
      await ici.page.keyboard.press('Control+k');
      await ici.page.keyboard.type('friche');
    }
    await ici.page.waitForLoadState('networkidle');
    expect(demandes.filter((d) => /recherche|actions\/page-/.test(d))).toEqual([]);
    expect(demandes).toContain('/glossaire/');
  });
  it('is lost of what is typed and sent before its program is there: nor is the page loaded again', async () => {
    const { promise: attente, resolve: lacher } = Promise.withResolvers<undefined>();
    await ici.page.route('**/actions/page-*.js', async (route) => {
      await attente;
      await route.continue();
    });
    let pages = 0;
    ici.page.on('request', (r) => r.isNavigationRequest() && pages++);
    await ici.page.goto(`${adresse}/recherche/`);
    await ici.page.locator('#zone').waitFor();
    await ici.page.fill('#q-recherche', 'gouvernance');
    await ici.page.press('#q-recherche', 'Enter');
    await ici.page.waitForFunction(() => document.querySelector('#annonce')?.textContent === 'Recherche en cours…');
    await ici.page.locator('#q-recherche').pressSequentially(' partagée');
    lacher(undefined);
    await ici.page.locator('#resultats > li').first().waitFor();
    expect(new URL(ici.page.url()).search).toBe('?q=gouvernance');
    expect(await ici.page.inputValue('#q-recherche')).toBe('gouvernance partagée');
    expect(pages).toBe(1);
  });
  it('of another publication is taken for this one’s', async () => {
    await ici.page.route('**/recherche-index/tables.json', async (route) => {
      const tables = (await (await route.fetch()).json()) as Tables;
      const table: { total: number; rows: Record<string, string> } = tables.facets;
      table.total--;
      for (const nom of Object.keys(table.rows)) table.rows[nom] = (table.rows[nom] ?? '').replace(/ [^ ]*$/, '');
      await route.fulfill({ json: tables });
    });
    await ici.page.goto(`${adresse}/recherche/?q=friche`);
    await ici.page.waitForFunction(() => document.querySelector('#annonce')?.textContent?.includes('remplacé'));
    await ici.page.unroute('**/recherche-index/tables.json');
    await ici.page.getByRole('button', { name: 'Réessayer' }).click();
    await ici.page.locator('#resultats > li').first().waitFor();
  });
  it('comes when its program is not there: a sentence, and the form that asks again', async () => {
    await ici.page.route('**/actions/page-*.js', (route) => route.fulfill({ status: 404, body: '' }));
    await ici.page.goto(`${adresse}/recherche/?q=friche`);
    await ici.page.waitForFunction(() => document.querySelector('#annonce')?.textContent?.includes('n’a pas pu'));
    expect(await ici.page.locator('#autrement').isVisible()).toBe(true);
    await ici.page.unroute('**/actions/page-*.js');
    await ici.page.fill('#q-recherche', 'gouvernance');
    await ici.page.press('#q-recherche', 'Enter');
    await ici.page.waitForFunction(() => document.querySelector('#annonce')?.textContent?.includes('gouvernance'));
    await ici.page.locator('#resultats > li').first().waitFor();
  });
  it('is needed without JavaScript: a sentence and the static pages', async () => {
    await ici.contexte.close();
    await ouvrir({ javaScriptEnabled: false });
    await ici.page.goto(`${adresse}/recherche/?q=friche`);
    expect(await ici.page.locator('main').innerText()).toContain('La recherche par mots a besoin de JavaScript');
    expect(await ici.page.locator('#zone').isVisible()).toBe(false);
    const liens = await ici.page.locator('#autrement a').evaluateAll((l) => l.map((a) => a.getAttribute('href')));
    expect(liens).toEqual(
      expect.arrayContaining([
        '/regions/',
        '/themes/',
        '/leviers/',
        '/personnes/',
        '/poles/',
        '/glossaire/',
        '/roles/elu/',
      ]),
    );
  });
});

describe('five results, with all that the page opens with', () => {
  let host: Awaited<ReturnType<typeof serveCompressed>>;
  beforeAll(async () => {
    host = await serveCompressed('dist');
  });
  afterAll(() => host.fermer());
  it.each(QUESTIONS)('take 14 files and 200 kB at most, asked « %s »', async (question) => {
    const browser = ici.contexte.browser();
    if (!browser) throw new Error('The page has no browser.');
    const { requetes, octets } = await measure(browser, host.adresse, host.envois, OURS, question, 'processor');
    expect(requetes).toBeGreaterThan(8);
    ofTheDay(() => {
      expect(requetes).toBeLessThanOrEqual(14);
      expect(octets).toBeLessThanOrEqual(200_000);
    });
  });
});
