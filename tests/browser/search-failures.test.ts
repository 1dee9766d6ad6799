import { describe, expect, it } from 'vitest';
import type { Tables } from '../../src/search/index/tables.ts';
import { open, openAs, site } from './open.ts';
import { search, searchPage } from './search.ts';

const MISSING = 'L’index de la recherche manque, ne se lit pas, ou vient d’être remplacé.';
const PROGRAM = '**/actions/page-*.js';
type Page = ReturnType<typeof searchPage>;

it('nothing of the search is loaded before the field is sent, on any other page', () =>
  open('/', async (page) => {
    const asked: string[] = [];
    page.on('request', (r) => asked.push(new URL(r.url()).pathname));
    for (const other of ['/', '/glossaire/', '/temoignages/']) {
      await page.goto(site + other, { waitUntil: 'networkidle' });
      await page.keyboard.press('Control+k');
      await page.keyboard.type('friche');
    }
    await page.waitForLoadState('networkidle');
    expect(asked.filter((path) => /recherche|actions\/page-/.test(path))).toEqual([]);
    expect(asked).toContain('/glossaire/');
  }));

describe('its program', () => {
  it('may come late: what is typed and sent before is not lost, nor is the page loaded again', () =>
    open('/glossaire/', async (page) => {
      const { ask, field, results, says, query } = searchPage(page);
      const { promise: here, resolve: come } = Promise.withResolvers<undefined>();
      await page.route(PROGRAM, async (route) => {
        await here;
        await route.continue();
      });
      let pages = 0;
      page.on('request', (r) => r.isNavigationRequest() && pages++);
      await page.goto(`${site}/recherche/`);
      await page.locator('#zone').waitFor();
      await ask('gouvernance');
      await says('Recherche en cours…');
      await field.pressSequentially(' partagée');
      come(undefined);
      await results.first().waitFor();
      expect([query(), await field.inputValue(), pages]).toEqual(['?q=gouvernance', 'gouvernance partagée', 1]);
    }));
  it('may not be there: a sentence, and the form that asks again', () =>
    openAs({ mayFail: true }, '/glossaire/', async (page) => {
      const { ask, results, says } = searchPage(page);
      await page.route(PROGRAM, (route) => route.fulfill({ status: 404, body: '' }));
      await page.goto(`${site}/recherche/?q=friche`);
      await says('n’a pas pu');
      expect(await page.locator('#autrement').isVisible()).toBe(true);
      await page.unroute(PROGRAM);
      await ask('gouvernance');
      await says('gouvernance');
      await results.first().waitFor();
    }));
  it('is not run without JavaScript: a sentence and the static pages', () =>
    openAs({ javaScriptEnabled: false }, '/recherche/?q=friche', async (page) => {
      expect(await page.locator('main').innerText()).toContain('La recherche par mots a besoin de JavaScript');
      expect(await page.locator('#zone').isVisible()).toBe(false);
      for (const way of ['/regions/', '/themes/', '/leviers/', '/personnes/', '/poles/', '/glossaire/', '/roles/elu/'])
        expect(await page.locator(`#autrement a[href="${way}"]`).count(), way).toBe(1);
    }));
});

describe('bad input gets a plain sentence and the way on', () => {
  it.each([
    ['?q=', 'Écrivez un mot ou une question'],
    ['?q=qui+a+dit+quoi', 'Ces mots sont trop courants'],
    ['?q=🙂🙂', 'Il n’y a là aucun mot à chercher'],
    ['?q=🙂+friche', 'résultats pour « 🙂 friche »'],
    [`?q=${'territoire+'.repeat(200)}`, 'résultats pour'],
    [`?q=${'a'.repeat(2000)}`, 'Rien trouvé pour'],
    ['?q=«+friche', 'résultats pour « « friche »'],
    ['?q=«+une+personne%2C+une+voix+»', 'résultat'],
    ['?q=<script>alert(1)</script>', 'alert(1)'],
    ['?q=friche&region=atlantide&type=cas&type=cas', 'pour « friche »'],
    ['?region=__proto__&tri=constructor', 'Écrivez un mot ou une question'],
    ['?q=%00%FF%E0', 'Il n’y a là aucun mot à chercher'],
    ['?q=%E9conomie+%E9', 'pour «'],
    ['?q=toString+__proto__+constructor', 'pour « toString'],
    ['?q=%25%26%3D%2B%23%3F%21', 'Il n’y a là aucun mot à chercher'],
  ])('%.60s', (query, sentence) =>
    search(query, async ({ page, summary }) => {
      expect(await summary()).toContain(sentence);
      expect(await page.locator('#autrement a').count()).toBeGreaterThan(6);
      expect(await page.locator('#autrement').isVisible()).toBe(true);
      expect(await page.locator('#recherche script').count()).toBe(0);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    }),
  );
  it('an empty field that is sent', () =>
    search('?q=friche', async ({ page, ask, results, says }) => {
      await ask('   ');
      await says('Écrivez un mot ou une question, ou choisissez un filtre.');
      expect(await results.count()).toBe(0);
      expect(await page.locator('#accueil-recherche').isVisible()).toBe(true);
    }));
});

describe('what fails is said, with another way, and can be tried again:', () => {
  const failed = async ({ says, remarks, results }: Page, sentence: string) => {
    await says(sentence);
    expect(await remarks()).toContain('Les pages ci-dessous répondent aux mêmes questions.');
    expect(await results.count()).toBe(0);
  };
  const again = async ({ page, results }: Page) => {
    await page.getByRole('button', { name: 'Réessayer' }).click();
    await results.first().waitFor();
  };
  const mayFail = { mayFail: true } as const;

  it.each(['pagefind.js', 'wasm.unknown.pagefind', 'pagefind-entry.json', 'tables.json', '.pf_meta', '.pf_index'])(
    'a missing, then a corrupt %s',
    (name) =>
      openAs(mayFail, '/glossaire/', async (page) => {
        const its = searchPage(page);
        const file = (url: URL) => url.pathname.includes('/recherche-index/') && url.pathname.endsWith(name);
        for (const answer of [
          { status: 404, body: '' },
          { body: 'ceci nest pas du code(', contentType: 'text/javascript' },
        ]) {
          await page.route(file, (route) => route.fulfill(answer));
          await its.go('?q=friche');
          await failed(its, MISSING);
          await page.unroute(file);
        }
        // Browsers keep a program that could not be read until the page is opened anew.
        if (name !== 'pagefind.js') await again(its);
      }),
  );
  it('the tables of another publication', () =>
    openAs(mayFail, '/glossaire/', async (page) => {
      const its = searchPage(page);
      await page.route('**/recherche-index/tables.json', async (route) => {
        const tables = (await (await route.fetch()).json()) as Tables;
        for (const column of Object.values(tables.facets)) column.rows = column.rows.replace(/ [^ ]*$/, '');
        await route.fulfill({ json: tables });
      });
      await its.go('?q=friche');
      await failed(its, MISSING);
      await page.unroute('**/recherche-index/tables.json');
      await again(its);
    }));
  it('the network lost in mid-search, then back', () =>
    search(
      '?q=friche',
      async (its) => {
        await its.page.context().setOffline(true);
        await its.ask('tourisme');
        await failed(its, 'La connexion est coupée');
        await its.page.context().setOffline(false);
        await again(its);
        await its.says('« tourisme »');
      },
      mayFail,
    ));
  it('no WebAssembly: filters answer all the same', () =>
    openAs(mayFail, '/glossaire/', async (page) => {
      const its = searchPage(page);
      await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'WebAssembly'));
      await its.go('?q=friche');
      await failed(its, 'Votre navigateur n’exécute pas WebAssembly');
      await its.go('?type=temoignages&region=occitanie');
      await its.results.first().waitFor();
    }));
});
