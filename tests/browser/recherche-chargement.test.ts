import { describe, expect, it } from 'vitest';
import { preparerRecherche } from './recherche-outils.ts';

const { ici, adresse, ouvrir } = preparerRecherche();

describe('nothing of the search', () => {
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
