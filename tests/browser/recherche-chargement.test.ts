import { describe, expect, it } from 'vitest';
import { preparerRecherche } from './recherche-outils.ts';

const { ici, adresse, ouvrir } = preparerRecherche();

describe('nothing of the search', () => {
  it('is loaded before the field is focused, or the filters opened', async () => {
    const demandes: string[] = [];
    ici.page.on('request', (r) => demandes.push(new URL(r.url()).pathname));
    const arrives = async () => {
      await ici.page.waitForLoadState('networkidle');
      return demandes.splice(0).filter((d) => !d.includes('/fonts/') && d !== '/favicon.svg');
    };
    await ici.page.goto(`${adresse}/recherche/`);
    expect((await arrives()).map((d) => d.replace(/recherche\.[\w-]+\.css/, 'css')).sort()).toEqual([
      '/_astro/css',
      '/actions/amorce.js',
      '/actions/recherche.js',
      '/recherche/',
    ]);
    await ici.page.locator('#filtres > summary').click();
    await ici.page.locator('#facettes input').first().waitFor();
    const filtres = await arrives();
    expect(filtres).toContain('/recherche-index/facettes.json');
    expect(filtres.filter((d) => d.includes('pagefind'))).toEqual([]);
    await Promise.all([ici.page.waitForRequest((r) => r.url().includes('.pf_meta')), ici.page.focus('#q-recherche')]);
    await ici.page.waitForLoadState('networkidle');
    const accueil = await ici.contexte.newPage();
    const autres: string[] = [];
    accueil.on('request', (r) => autres.push(new URL(r.url()).pathname));
    await accueil.goto(`${adresse}/`);
    await accueil.waitForLoadState('networkidle');
    expect(autres.filter((d) => d.includes('recherche'))).toEqual([]);
    await accueil.close();
  });
  it('is lost of what is typed while the program comes', async () => {
    await ici.page.route('**/actions/page-*.js', async (route) => {
      await new Promise((fini) => setTimeout(fini, 600));
      await route.continue();
    });
    await ici.page.goto(`${adresse}/recherche/`);
    await ici.page.locator('#q-recherche').pressSequentially('friche');
    await ici.page.waitForFunction(() => document.querySelectorAll('#facettes').length === 1);
    await ici.page.waitForResponse(/facettes\.json/);
    expect(await ici.page.inputValue('#q-recherche')).toBe('friche');
    await ici.page.press('#q-recherche', 'Enter');
    await ici.page.locator('#resultats > li').first().waitFor();
    expect(new URL(ici.page.url()).search).toBe('?q=friche');
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
