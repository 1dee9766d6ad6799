import { describe, expect, it } from 'vitest';
import { prepareSearch } from './recherche-outils.ts';

const { here, address, go, announced, details, ready } = prepareSearch();

describe('bad input gets a plain sentence and the way on', () => {
  it.each([
    ['?q=', 'Écrivez un mot ou une question'],
    ['?q=qui+a+dit+quoi', 'Ces mots sont trop courants'],
    ['?q=🙂🙂', 'Il n’y a là aucun mot à chercher'],
    ['?q=🙂+friche', 'résultats pour « 🙂 friche »'],
    [`?q=${'territoire+'.repeat(200)}`, 'résultats pour'],
    [`?q=${'a'.repeat(2000)}`, 'Rien trouvé pour'],
    ['?q=%22friche', 'résultats pour « "friche »'],
    ['?q=«+une+personne%2C+une+voix+»', 'résultat'],
    ['?q=<script>alert(1)</script>', 'alert(1)'],
    ['?q=xyzzyqwk', 'Rien trouvé pour « xyzzyqwk »'],
    ['?q=friche&region=atlantide&region=atlantide', 'résultats pour « friche »'],
    ['?q=friche&type=cas&type=cas', 'résultats pour « friche »'],
    ['?region=__proto__&tri=constructor', 'Écrivez un mot ou une question'],
    ['?q=%00%FF%E0', 'Il n’y a là aucun mot à chercher'],
    ['?q=%E9conomie+%E9', 'pour «'],
    ['?q=constructor', 'pour « constructor »'],
    ['?q=__proto__', 'pour « __proto__ »'],
    ['?q=toString+hasOwnProperty+friche', 'pour « toString'],
    ['?q=«+friche', 'résultats pour'],
    ['?q=%25%26%3D%2B%23%3F%21', 'Il n’y a là aucun mot à chercher'],
    [`?q=${'financement-'.repeat(45)}`, 'pour «'],
  ])('%s', async (recherche, phrase) => {
    await go(recherche);
    expect(await announced()).toContain(phrase);
    expect(await here.page.locator('#autrement a').count()).toBeGreaterThan(6);
    expect(await here.page.locator('#autrement').isVisible()).toBe(true);
    expect(await here.page.locator('#recherche script').count()).toBe(0);
    expect(await here.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  });
  it('an empty field that is sent', async () => {
    await go('?q=friche');
    await here.page.fill('#q-recherche', '   ');
    await here.page.press('#q-recherche', 'Enter');
    await ready();
    expect(await announced()).toBe('Écrivez un mot ou une question, ou choisissez un filtre.');
    expect(await here.page.locator('#resultats > li').count()).toBe(0);
    expect(await here.page.locator('#accueil-recherche').isVisible()).toBe(true);
  });
  const panne = async (quoi: string) => {
    expect(await announced()).toContain(quoi);
    expect(await details()).toContain('Les pages ci-dessous répondent aux mêmes questions.');
    expect(await here.page.locator('#resultats > li').count()).toBe(0);
  };
  it.each(['pagefind.js', 'wasm.unknown.pagefind', 'pagefind-entry.json', 'tables.json', '.pf_meta', '.pf_index'])(
    'a missing, then a corrupt %s',
    async (fichier) => {
      const pattern = (url: URL) => url.pathname.includes('/recherche-index/') && url.pathname.endsWith(fichier);
      await here.page.route(pattern, (route) => route.fulfill({ status: 404, body: '' }));
      await go('?q=friche');
      await panne('L’index de la recherche manque, ne se lit pas, ou vient d’être remplacé.');
      await here.page.unroute(pattern);
      await here.page.route(pattern, (route) =>
        route.fulfill({
          status: 200,
          body: fichier === 'pagefind.js' ? 'ceci nest pas du code(' : 'abîmé',
          contentType: fichier === 'pagefind.js' ? 'text/javascript' : 'application/octet-stream',
        }),
      );
      await go('?q=friche');
      await panne('L’index de la recherche manque, ne se lit pas, ou vient d’être remplacé.');
      await here.page.unroute(pattern);
      if (fichier === 'pagefind.js') return;
      await here.page.getByRole('button', { name: 'Réessayer' }).click();
      await here.page.locator('#resultats > li').first().waitFor();
    },
  );
  it('the network lost in mid-search, then back', async () => {
    await go('?q=friche');
    await here.context.setOffline(true);
    await here.page.fill('#q-recherche', 'tourisme');
    await here.page.press('#q-recherche', 'Enter');
    await here.page.waitForFunction(() => document.querySelector('#annonce')?.textContent?.startsWith('La connexion'));
    await panne('La connexion est coupée');
    await here.context.setOffline(false);
    await here.page.getByRole('button', { name: 'Réessayer' }).click();
    await here.page.locator('#resultats > li').first().waitFor();
    await ready();
    expect(await announced()).toContain('« tourisme »');
  });
  it('no WebAssembly', async () => {
    await here.page.addInitScript(() => Reflect.deleteProperty(globalThis, 'WebAssembly'));
    await go('?q=friche');
    await panne('Votre navigateur n’exécute pas WebAssembly');
    await here.page.goto(`${address}/recherche/?type=temoignages&region=occitanie`);
    await here.page.locator('#resultats > li').first().waitFor();
  });
});
