import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { ouvrirNavigateur } from '../../scripts/navigateur.ts';

const adresse = inject('adresse');
let navigateur: Browser;
let contexte: BrowserContext;
let page: Page;
/** What the console said that it should not have, but for requests that a test makes fail. */
let plaintes: string[];

beforeAll(async () => {
  navigateur = await ouvrirNavigateur();
});
afterAll(() => navigateur.close());
const ouvrir = async (options: Parameters<Browser['newContext']>[0] = {}) => {
  contexte = await navigateur.newContext(options);
  page = await contexte.newPage();
  plaintes = [];
  page.on('pageerror', (erreur) => plaintes.push(erreur.message));
  page.on('console', (m) => {
    if ((m.type() === 'error' || m.type() === 'warning') && !m.text().startsWith('Failed to load resource'))
      plaintes.push(m.text());
  });
};
beforeEach(() => ouvrir());
afterEach(async () => {
  await contexte.close();
  expect(plaintes).toEqual([]);
});

const pret = () =>
  page.waitForFunction(
    () =>
      !document.querySelector('#recherche')?.hasAttribute('aria-busy') &&
      document.querySelector('#annonce')?.textContent !== '',
  );
const aller = async (recherche: string) => {
  await page.goto(`${adresse}/recherche/${recherche}`);
  await pret();
};
/** The texts as one types them: ordinary spaces. */
const texteDe = async (lieu: Locator) => (await lieu.innerText()).replace(/[\u00a0\u202f]/g, ' ');
const annonce = () => texteDe(page.locator('#annonce'));
const precisions = () => texteDe(page.locator('#precisions'));
const total = async () => Number(/^(\d+)/.exec((await annonce()).replace(/\s/g, ''))?.[1] ?? 0);
const premiers = () =>
  page.locator('#resultats > li').evaluateAll((l) => l.map((li) => li.querySelector('a')?.getAttribute('href') ?? ''));
const cocher = async (nom: string, valeur: string) => {
  const boite = page.locator(`#facettes input[name="${nom}"][value="${valeur}"]`);
  await boite.evaluate((e) => e.closest('details')?.setAttribute('open', ''));
  await boite.click();
  await pret();
};

describe('the state', () => {
  it('lives in the address, and comes back with the back button, a reload, a pasted link', async () => {
    await page.goto(`${adresse}/recherche/`);
    await page.fill('#q-recherche', 'financement');
    await page.press('#q-recherche', 'Enter');
    await pret();
    const sans = await total();
    await cocher('region', 'occitanie');
    await cocher('type', 'temoignages');
    const avec = await total();
    expect(avec).toBeGreaterThan(0);
    expect(avec).toBeLessThan(sans);
    expect(new URL(page.url()).search).toBe('?q=financement&type=temoignages&region=occitanie');
    const liste = await premiers();
    await page.reload();
    await pret();
    expect(await premiers()).toEqual(liste);
    await page.goBack();
    await pret();
    expect(new URL(page.url()).search).toBe('?q=financement&region=occitanie');
    await page.goBack();
    await pret();
    expect(await total()).toBe(sans);
    expect(await page.locator('#facettes input:checked').count()).toBe(0);
  });
  it('takes several values of one facet, says unknown ones, counts a repeated one once', async () => {
    await aller('?type=temoignages&region=bretagne');
    const bretagne = await total();
    await aller('?type=temoignages&region=occitanie');
    const occitanie = await total();
    await aller('?type=temoignages&region=bretagne&region=occitanie&region=bretagne&region=atlantide&tri=hasard');
    expect(await total()).toBe(bretagne + occitanie);
    expect(await precisions()).toContain('atlantide');
    expect(await page.locator('#choisis .choisi').count()).toBe(3);
  });
  it('shows live counts, disables the empty, and lets go of what was chosen', async () => {
    await aller('?q=friche&type=cas');
    const boite = page.locator('#facettes input[name=type][value=temoignages]');
    expect(await boite.isDisabled()).toBe(
      (await boite.evaluate((e) => e.closest('label')?.textContent ?? '')).includes('(0)'),
    );
    expect(await page.locator('#facettes input:disabled').count()).toBeGreaterThan(0);
    await page.getByRole('button', { name: /Retirer le filtre Nature/ }).click();
    await pret();
    expect(new URL(page.url()).search).toBe('?q=friche');
    await cocher('type', 'glossaire');
    await page.getByRole('button', { name: 'Tout effacer' }).click();
    await pret();
    expect(new URL(page.url()).search).toBe('?q=friche');
  });
  it('shows twenty results, then twenty more, from the keyboard', async () => {
    await aller('?type=temoignages');
    expect(await page.locator('#resultats > li').count()).toBe(20);
    await page.focus('#plus');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelectorAll('#resultats > li').length === 40);
    expect(
      await page.evaluate(
        () => document.activeElement?.closest('li') === document.querySelectorAll('#resultats > li')[20],
      ),
    ).toBe(true);
  });
});

describe('what is read', () => {
  it('is a whole quotation, its words marked, with who, where and when, leading to its place', async () => {
    await aller('?q=œuvre+cordee+de+montagne');
    const carte = page.locator('#resultats > li').first();
    expect(await carte.locator('a').first().getAttribute('href')).toBe('/temoignages/arevalo-cordee-de-montagne/#c1');
    expect(await carte.locator('blockquote').innerText()).toContain('tantôt c’est la collectivité qui monte en tête');
    expect(await carte.locator('mark').allInnerTexts()).toEqual(expect.arrayContaining(['cordée', 'montagne']));
    const texte = await texteDe(carte);
    for (const dit of ['Henri Arévalo', 'Sicoval', 'Midi-Pyrénées (Occitanie)', '2014', 'Levier'])
      expect(texte).toContain(dit);
    await carte.locator('a').first().click();
    await page.waitForURL('**/temoignages/arevalo-cordee-de-montagne/#c1');
    expect(await page.locator('#c1').count()).toBe(1);
  });
  it('is announced in a live region, with what was corrected and left aside', async () => {
    await aller('?q=comment+mutualiastion');
    const statut = page.getByRole('status');
    expect(await texteDe(statut)).toMatch(/résultats pour « comment mutualisation »/);
    expect(await texteDe(statut)).toContain('Mot laissé de côté : comment.');
    await page.getByRole('link', { name: /comment mutualiastion/ }).click();
    await pret();
    expect(new URL(page.url()).searchParams.get('exact')).toBe('1');
    expect(await annonce()).toBe('Rien trouvé pour « comment mutualiastion »');
    expect(await precisions()).toContain('Mots voisins : « mutualisation »');
  });
});

describe('the keyboard and small screens', () => {
  it('reach the field with Ctrl+K, and everything after it with Tab', async () => {
    await aller('?q=friche');
    await page.keyboard.press('Control+k');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('q-recherche');
    await page.keyboard.press('k');
    expect(await page.inputValue('#q-recherche')).toBe('k');
  });
  it('hold the page at 320 px, with the filters just above the results', async () => {
    await page.setViewportSize({ width: 320, height: 700 });
    await aller('?q=financement&region=occitanie');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    const filtres = page.locator('#filtres > summary');
    expect(await texteDe(filtres)).toMatch(/^Filtrer les \d+ résultats \(1 filtre\)$/);
    const [bas, haut] = await Promise.all([
      filtres.boundingBox(),
      page.locator('#resultats > li').first().boundingBox(),
    ]);
    expect((haut?.y ?? 0) - ((bas?.y ?? 0) + (bas?.height ?? 0))).toBeLessThan(40);
    await filtres.click();
    await cocher('region', 'bretagne');
    expect(new URL(page.url()).searchParams.getAll('region')).toEqual(['bretagne', 'occitanie']);
  });
});

describe('nothing of the search', () => {
  it('is loaded before the field is focused, or the filters opened', async () => {
    const demandes: string[] = [];
    page.on('request', (r) => demandes.push(new URL(r.url()).pathname));
    const arrives = async () => {
      await page.waitForLoadState('networkidle');
      return demandes.splice(0).filter((d) => !d.includes('/fonts/') && d !== '/favicon.svg');
    };
    await page.goto(`${adresse}/recherche/`);
    expect((await arrives()).map((d) => d.replace(/recherche\.[\w-]+\.css/, 'css')).sort()).toEqual([
      '/_astro/css',
      '/actions/amorce.js',
      '/actions/recherche.js',
      '/recherche/',
    ]);
    await page.locator('#filtres > summary').click();
    await page.locator('#facettes input').first().waitFor();
    const filtres = await arrives();
    expect(filtres).toContain('/recherche-index/facettes.json');
    expect(filtres.filter((d) => d.includes('pagefind'))).toEqual([]);
    await Promise.all([page.waitForRequest((r) => r.url().includes('.pf_meta')), page.focus('#q-recherche')]);
    await page.waitForLoadState('networkidle');
    const accueil = await contexte.newPage();
    const autres: string[] = [];
    accueil.on('request', (r) => autres.push(new URL(r.url()).pathname));
    await accueil.goto(`${adresse}/`);
    await accueil.waitForLoadState('networkidle');
    expect(autres.filter((d) => d.includes('recherche'))).toEqual([]);
    await accueil.close();
  });
  it('is lost of what is typed while the program comes', async () => {
    await page.route('**/actions/page-*.js', async (route) => {
      await new Promise((fini) => setTimeout(fini, 600));
      await route.continue();
    });
    await page.goto(`${adresse}/recherche/`);
    await page.locator('#q-recherche').pressSequentially('friche');
    await page.waitForFunction(() => document.querySelectorAll('#facettes').length === 1);
    await page.waitForResponse(/facettes\.json/);
    expect(await page.inputValue('#q-recherche')).toBe('friche');
    await page.press('#q-recherche', 'Enter');
    await page.locator('#resultats > li').first().waitFor();
    expect(new URL(page.url()).search).toBe('?q=friche');
  });
  it('comes when its program is not there: a sentence, and the form that asks again', async () => {
    await page.route('**/actions/page-*.js', (route) => route.fulfill({ status: 404, body: '' }));
    await page.goto(`${adresse}/recherche/?q=friche`);
    await page.waitForFunction(() => document.querySelector('#annonce')?.textContent?.includes('n’a pas pu'));
    expect(await page.locator('#autrement').isVisible()).toBe(true);
    await page.unroute('**/actions/page-*.js');
    await page.fill('#q-recherche', 'gouvernance');
    await page.press('#q-recherche', 'Enter');
    await page.locator('#resultats > li').first().waitFor();
    expect(await annonce()).toContain('« gouvernance »');
  });
  it('is needed without JavaScript: a sentence and the static pages', async () => {
    await contexte.close();
    await ouvrir({ javaScriptEnabled: false });
    await page.goto(`${adresse}/recherche/?q=friche`);
    expect(await page.locator('main').innerText()).toContain('La recherche par mots a besoin de JavaScript');
    expect(await page.locator('#zone').isVisible()).toBe(false);
    const liens = await page.locator('#autrement a').evaluateAll((l) => l.map((a) => a.getAttribute('href')));
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

describe('bad input gets a plain sentence and the way on', () => {
  it.each([
    ['?q=', 'Écrivez un mot ou une question'],
    ['?q=qui+a+dit+quoi', 'Ces mots sont trop courants'],
    ['?q=🙂🙂', 'Il n’y a là aucun mot à chercher'],
    [`?q=${'territoire+'.repeat(200)}`, 'résultats pour'],
    ['?q=%22friche', 'résultats pour « "friche »'],
    ['?q=«+une+personne%2C+une+voix+»', 'résultat'],
    ['?q=<script>alert(1)</script>', 'alert(1)'],
    ['?q=xyzzyqwk', 'Rien trouvé pour « xyzzyqwk »'],
    ['?q=friche&region=atlantide&region=atlantide', 'résultats pour « friche »'],
  ])('%s', async (recherche, phrase) => {
    await aller(recherche);
    expect(await annonce()).toContain(phrase);
    expect(await page.locator('#autrement a').count()).toBeGreaterThan(6);
  });
  const panne = async (quoi: string) => {
    expect(await annonce()).toContain(quoi);
    expect(await precisions()).toContain('Les pages ci-dessous répondent aux mêmes questions.');
    expect(await page.locator('#resultats > li').count()).toBe(0);
  };
  it.each([
    'pagefind.js',
    'wasm.unknown.pagefind',
    'pagefind-entry.json',
    'lexique.json',
    'facettes.json',
    '.pf_meta',
    '.pf_index',
    '.pf_fragment',
  ])('a missing, then a corrupt %s', async (fichier) => {
    const motif = (url: URL) => url.pathname.includes('/recherche-index/') && url.pathname.endsWith(fichier);
    await page.route(motif, (route) => route.fulfill({ status: 404, body: '' }));
    await aller('?q=friche');
    await panne('L’index de la recherche manque ou ne se lit pas.');
    await page.unroute(motif);
    await page.route(motif, (route) =>
      route.fulfill({
        status: 200,
        body: fichier === 'pagefind.js' ? 'ceci nest pas du code(' : 'abîmé',
        contentType: fichier === 'pagefind.js' ? 'text/javascript' : 'application/octet-stream',
      }),
    );
    await aller('?q=friche');
    await panne('L’index de la recherche manque ou ne se lit pas.');
    await page.unroute(motif);
    if (fichier === 'pagefind.js') return;
    await page.getByRole('button', { name: 'Réessayer' }).click();
    await page.locator('#resultats > li').first().waitFor();
  });
  it('the network lost in mid-search, then back', async () => {
    await aller('?q=friche');
    await contexte.setOffline(true);
    await page.fill('#q-recherche', 'gouvernance');
    await page.press('#q-recherche', 'Enter');
    await page.waitForFunction(() => document.querySelector('#annonce')?.textContent?.startsWith('La connexion'));
    await panne('La connexion est coupée');
    await contexte.setOffline(false);
    await page.getByRole('button', { name: 'Réessayer' }).click();
    await page.locator('#resultats > li').first().waitFor();
    expect(await annonce()).toContain('« gouvernance »');
  });
  it('no WebAssembly', async () => {
    await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'WebAssembly'));
    await aller('?q=friche');
    await panne('Votre navigateur n’exécute pas WebAssembly');
    await page.goto(`${adresse}/recherche/?type=temoignages&region=occitanie`);
    await page.locator('#resultats > li').first().waitFor();
  });
});
