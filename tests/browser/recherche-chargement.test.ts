import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { measure, OURS, QUESTIONS } from '../../scripts/measure/bench/search-measure.ts';
import { serveCompressed } from '../../scripts/measure/bench/server.ts';
import type { Tables } from '../../src/search/index/tables.ts';
import { ofTheDay } from '../of-the-day.ts';
import { prepareSearch } from './recherche-outils.ts';

const { here, address, open } = prepareSearch();

describe('nothing of the search', () => {
  it('is loaded before the field is sent, on any other page', async () => {
    const demandes: string[] = [];
    here.page.on('request', (r) => demandes.push(new URL(r.url()).pathname));
    for (const other of ['/', '/glossaire/', '/temoignages/']) {
      await here.page.goto(address + other, { waitUntil: 'networkidle' });
      await here.page.keyboard.press('Control+k');
      await here.page.keyboard.type('friche');
    }
    await here.page.waitForLoadState('networkidle');
    expect(demandes.filter((d) => /recherche|actions\/page-/.test(d))).toEqual([]);
    expect(demandes).toContain('/glossaire/');
  });
  it('is lost of what is typed and sent before its program is there: nor is the page loaded again', async () => {
    const { promise: attente, resolve: lacher } = Promise.withResolvers<undefined>();
    await here.page.route('**/actions/page-*.js', async (route) => {
      await attente;
      await route.continue();
    });
    let pages = 0;
    here.page.on('request', (r) => r.isNavigationRequest() && pages++);
    await here.page.goto(`${address}/recherche/`);
    await here.page.locator('#zone').waitFor();
    await here.page.fill('#q-recherche', 'gouvernance');
    await here.page.press('#q-recherche', 'Enter');
    await here.page.waitForFunction(() => document.querySelector('#annonce')?.textContent === 'Recherche en cours…');
    await here.page.locator('#q-recherche').pressSequentially(' partagée');
    lacher(undefined);
    await here.page.locator('#resultats > li').first().waitFor();
    expect(new URL(here.page.url()).search).toBe('?q=gouvernance');
    expect(await here.page.inputValue('#q-recherche')).toBe('gouvernance partagée');
    expect(pages).toBe(1);
  });
  it('of another publication is taken for this one’s', async () => {
    await here.page.route('**/recherche-index/tables.json', async (route) => {
      const tables = (await (await route.fetch()).json()) as Tables;
      for (const column of Object.values(tables.facets)) column.rows = column.rows.replace(/ [^ ]*$/, '');
      await route.fulfill({ json: tables });
    });
    await here.page.goto(`${address}/recherche/?q=friche`);
    await here.page.waitForFunction(() => document.querySelector('#annonce')?.textContent?.includes('remplacé'));
    await here.page.unroute('**/recherche-index/tables.json');
    await here.page.getByRole('button', { name: 'Réessayer' }).click();
    await here.page.locator('#resultats > li').first().waitFor();
  });
  it('comes when its program is not there: a sentence, and the form that asks again', async () => {
    await here.page.route('**/actions/page-*.js', (route) => route.fulfill({ status: 404, body: '' }));
    await here.page.goto(`${address}/recherche/?q=friche`);
    await here.page.waitForFunction(() => document.querySelector('#annonce')?.textContent?.includes('n’a pas pu'));
    expect(await here.page.locator('#autrement').isVisible()).toBe(true);
    await here.page.unroute('**/actions/page-*.js');
    await here.page.fill('#q-recherche', 'gouvernance');
    await here.page.press('#q-recherche', 'Enter');
    await here.page.waitForFunction(() => document.querySelector('#annonce')?.textContent?.includes('gouvernance'));
    await here.page.locator('#resultats > li').first().waitFor();
  });
  it('is needed without JavaScript: a sentence and the static pages', async () => {
    await here.context.close();
    await open({ javaScriptEnabled: false });
    await here.page.goto(`${address}/recherche/?q=friche`);
    expect(await here.page.locator('main').innerText()).toContain('La recherche par mots a besoin de JavaScript');
    expect(await here.page.locator('#zone').isVisible()).toBe(false);
    const liens = await here.page.locator('#autrement a').evaluateAll((l) => l.map((a) => a.getAttribute('href')));
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
    const browser = here.context.browser();
    if (!browser) throw new Error('The page has no browser.');
    const { requests, bytes } = await measure(browser, host.adresse, host.envois, OURS, question, 'processor');
    expect(requests).toBeGreaterThan(8);
    ofTheDay(() => {
      expect(requests).toBeLessThanOrEqual(14);
      expect(bytes).toBeLessThanOrEqual(200_000);
    });
  });
});
