import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { replier } from '../../src/text/plier.ts';
import { preparerRecherche } from './recherche-outils.ts';

interface Publie {
  id: string;
  citations: { id: string; texte: string }[];
  auteurs: { nom: string }[];
  structure: { nom: string };
  date: string;
}
/** Any quotation of the site with accents: whichever are withdrawn, there is one. */
function uneParole() {
  const publies = JSON.parse(readFileSync('dist/donnees/temoignages.json', 'utf8')) as Publie[];
  for (const { id, citations, auteurs, structure, date } of publies) {
    const citation = citations.find((c) => /[éèà]/.test(c.texte) && c.texte.length > 80);
    const [auteur] = auteurs;
    if (citation && auteur)
      return {
        id,
        place: citation.id,
        citation: citation.texte,
        nom: auteur.nom,
        structure: structure.nom,
        annee: date.slice(0, 4),
      };
  }
  throw new Error('aucune citation avec des accents');
}
/** Without accents, capitals, or the signs that typography changes. */
const plier = (texte: string) => replier(texte).replace(/[’']/g, "'").replace(/\s+/g, ' ');

const { ici, adresse, aller, annonce, cocher, ouvrir, precisions, premiers, pret, texteDe, total } =
  preparerRecherche();

describe('the state', () => {
  it('lives in the address, and comes back with the back button, a reload, a pasted link', async () => {
    await ici.page.goto(`${adresse}/recherche/`);
    await ici.page.fill('#q-recherche', 'financement');
    await ici.page.press('#q-recherche', 'Enter');
    await pret();
    const sans = await total();
    await cocher('region', 'occitanie');
    await cocher('type', 'temoignages');
    const avec = await total();
    expect(avec).toBeGreaterThan(0);
    expect(avec).toBeLessThan(sans);
    expect(new URL(ici.page.url()).search).toBe('?q=financement&type=temoignages&region=occitanie');
    const liste = await premiers();
    await ici.page.reload();
    await pret();
    expect(await premiers()).toEqual(liste);
    await ici.page.goBack();
    await pret();
    expect(new URL(ici.page.url()).search).toBe('?q=financement&region=occitanie');
    await ici.page.goBack();
    await pret();
    expect(await total()).toBe(sans);
    expect(await ici.page.locator('#facettes input:checked').count()).toBe(0);
  });
  it('takes several values of one facet, says unknown ones, counts a repeated one once', async () => {
    await aller('?type=temoignages&region=bretagne');
    const bretagne = await total();
    await aller('?type=temoignages&region=occitanie');
    const occitanie = await total();
    await aller('?type=temoignages&region=bretagne&region=occitanie&region=bretagne&region=atlantide&tri=hasard');
    expect(await total()).toBe(bretagne + occitanie);
    expect(await precisions()).toContain('atlantide');
    expect(await ici.page.locator('#choisis .choisi').count()).toBe(3);
  });
  it('shows live counts, disables the empty, and lets go of what was chosen', async () => {
    await aller('?q=friche&type=cas');
    const boite = ici.page.locator('#facettes input[name=type][value=temoignages]');
    expect(await boite.isDisabled()).toBe(
      (await boite.evaluate((e) => e.closest('label')?.textContent ?? '')).includes('(0)'),
    );
    expect(await ici.page.locator('#facettes input:disabled').count()).toBeGreaterThan(0);
    await ici.page.getByRole('button', { name: /Retirer le filtre Nature/ }).click();
    await pret();
    expect(new URL(ici.page.url()).search).toBe('?q=friche');
    await cocher('type', 'glossaire');
    await ici.page.getByRole('button', { name: 'Tout effacer' }).click();
    await pret();
    expect(new URL(ici.page.url()).search).toBe('?q=friche');
  });
  it('counts what each value would give: itself with the other facets, its own choice apart', async () => {
    const comptes = () =>
      ici.page
        .locator('#facettes input')
        .evaluateAll((boites) =>
          Object.fromEntries(
            (boites as HTMLInputElement[]).map((b) => [
              `${b.name}=${b.value}`,
              Number((b.closest('label')?.querySelector('.compte')?.textContent ?? '').replace(/\D/g, '')),
            ]),
          ),
        );
    await aller('?q=financement');
    const sans = await comptes();
    await cocher('type', 'temoignages');
    expect(await total()).toBe(sans['type=temoignages']);
    const avec = await comptes();
    expect(avec['type=cas']).toBe(sans['type=cas']);
    expect(avec['region=occitanie']).toBeLessThan(sans['region=occitanie'] ?? 0);
    await cocher('type', 'cas');
    expect(await total()).toBe((sans['type=temoignages'] ?? 0) + (sans['type=cas'] ?? 0));
    const deux = await comptes();
    await cocher('region', 'occitanie');
    expect(await total()).toBe(deux['region=occitanie']);
    const liste = await premiers();
    expect(liste.every((u) => /^\/(?:temoignages|cas)\//.test(u))).toBe(true);
  });
  it('offers the former regions inside the present one', async () => {
    await aller('?type=temoignages&region=midi-pyrenees');
    const ancienne = await total();
    await aller('?type=temoignages&region=occitanie');
    expect(await total()).toBeGreaterThanOrEqual(ancienne);
    expect(
      await ici.page
        .locator('#facettes li li input[value="midi-pyrenees"]')
        .evaluate((e) => e.closest('ul')?.closest('li')?.querySelector('input')?.value),
    ).toBe('occitanie');
  });
  it('sorts by date and in the order of the guide', async () => {
    await aller('?type=temoignages&region=grand-est');
    await ici.page.selectOption('#tri', 'date');
    await pret();
    expect(new URL(ici.page.url()).searchParams.get('tri')).toBe('date');
    const annees = await ici.page
      .locator('#resultats .ou')
      .evaluateAll((l) => l.map((e) => Number(/(?:19|20)\d\d/.exec(e.textContent ?? '')?.[0] ?? 0)));
    expect(annees).toEqual([...annees].sort((a, b) => b - a));
    await ici.page.goBack();
    await pret();
    expect(await ici.page.inputValue('#tri')).toBe('pertinence');
  });
  it('shows twenty results, then twenty more, from the keyboard', async () => {
    await aller('?type=temoignages');
    expect(await ici.page.locator('#resultats > li').count()).toBe(20);
    await ici.page.focus('#plus');
    await ici.page.keyboard.press('Enter');
    await ici.page.waitForFunction(() => document.querySelectorAll('#resultats > li').length === 40);
    expect(
      await ici.page.evaluate(
        () => document.activeElement?.closest('li') === document.querySelectorAll('#resultats > li')[20],
      ),
    ).toBe(true);
  });
});

describe('what is read', () => {
  it('is a whole quotation, its words marked, with who, where and when, leading to its place', async () => {
    const parole = uneParole();
    const mots = plier(parole.citation).match(/[a-z]{3,}/g) ?? [];
    await aller(`?q=${mots.slice(0, 12).join('+')}`);
    const chemin = `/temoignages/${parole.id}/#${parole.place}`;
    const carte = ici.page.locator('#resultats > li').filter({ has: ici.page.locator(`a[href="${chemin}"]`) });
    expect(plier(await carte.locator('blockquote').innerText())).toContain(plier(parole.citation));
    const marques = (await carte.locator('mark').allInnerTexts()).map(plier);
    expect(marques.length).toBeGreaterThan(0);
    expect(mots.join(' ')).toContain(marques[0]);
    const texte = plier(await texteDe(carte));
    for (const dit of [parole.nom, parole.structure, parole.annee, 'Levier']) expect(texte).toContain(plier(dit));
    await carte.locator('a').first().click();
    await ici.page.waitForURL(`**${chemin}`);
    expect(await ici.page.locator(`#${parole.place}`).count()).toBe(1);
  });
  it('is announced in a live region, with what was corrected', async () => {
    await aller('?q=comment+mutualiastion');
    const statut = ici.page.getByRole('status');
    expect(await texteDe(statut)).toMatch(/résultats pour « comment mutualisation »/);
    expect(await texteDe(statut)).not.toContain('de côté');
    await ici.page.getByRole('link', { name: /comment mutualiastion/ }).click();
    await pret();
    expect(new URL(ici.page.url()).searchParams.get('exact')).toBe('1');
    expect(await annonce()).toBe('Rien trouvé pour « comment mutualiastion »');
    expect(await precisions()).toContain('Mots voisins : « mutualisation »');
    expect(await statut.getAttribute('aria-live')).not.toBe('off');
  });
  it.each([
    ['cofinancement', /^\/(?:temoignages|leviers|guide)\//],
    ['co-financement', /^\/(?:temoignages|leviers|guide)\//],
    ['convention', /^\/leviers\/cadres-contractuels\/$/],
    ['emplois+aidés', /^\/glossaire\/e\/#emplois-tremplin$/],
    ['contrats+aidés', /^\/glossaire\/e\/#emplois-tremplin$/],
  ])('finds for « %s », that no text holds, what speaks of it', async (question, attendu) => {
    await aller(`?q=${question}`);
    expect(await precisions()).toBe('');
    expect((await premiers()).slice(0, 2)).toContainEqual(expect.stringMatching(attendu));
  });
  it('says nothing of grammatical words, in a question or in the name of a place', async () => {
    await aller('?q=comment+ne+pas+financer+un+pôle+dans+les+Pays+de+la+Loire+%3F');
    expect(await precisions()).toBe('Voir aussi la page Pays de la Loire.');
    await aller('?q=comment+un');
    expect(await annonce()).toMatch(/^Ces mots sont trop courants/);
  });
  it('says where nobody speaks, and whose voices answer', async () => {
    await aller('?q=Alsace');
    expect(await precisions()).toContain('Aucun témoignage en Alsace : voici aussi ce qui se dit dans le Grand Est.');
    expect(await total()).toBeGreaterThan(0);
    await aller('?q=Lorraine');
    expect(await precisions()).not.toContain('Aucun témoignage');
    await aller('?q=Gironde');
    expect(await precisions()).toContain('Rien de particulier pour la Gironde (33) : voici sa région.');
    await aller('?q=Bordeaux');
    expect(await precisions()).toBe('Rien de particulier pour Bordeaux (Gironde) : voici sa région.');
    expect(await total()).toBeGreaterThan(10);
    await aller('?q=Corse');
    expect(await precisions()).toContain('Rien de particulier en Corse.');
    expect(await precisions()).toContain(
      'Les pages ci-dessous mènent à tous les textes, par lieu, par levier, par thème ou par personne.',
    );
    await aller("?q=Provence-Alpes-Côte+d'Azur");
    expect(await precisions()).toContain('Voir aussi la page Provence-Alpes-Côte d’Azur.');
  });
  it('proposes another word without answering in its place, written as the texts write it', async () => {
    await aller('?q=loyers+modérés');
    expect(await annonce()).toMatch(/^\d+ résultats pour « loyers modérés »$/);
    expect(await precisions()).toMatch(/^Aucun texte ne contient « modérés »\. Mots voisins : « modèles »/);
    await aller('?q=colectivité');
    expect(await precisions()).toBe('Résultats pour « collectivité ». Chercher quand même « colectivité ».');
  });
  it('searches the synonyms of words that no text holds, and never proposes what was typed', async () => {
    for (const question of ['clause sociale', 'clause']) {
      await aller(`?q=${question.replace(' ', '+')}`);
      expect(await precisions()).toBe('');
      expect((await premiers())[0]).toBe('/glossaire/c/#commande-publique');
    }
  });
  it('calls the testimonies of a person by their name: their titles are the site’s words', async () => {
    await aller('?q=Kretzschmar&type=personnes');
    const carte = ici.page.locator('#resultats > li').first();
    expect(await texteDe(carte)).toMatch(/^Témoignages : /m);
    expect(await texteDe(carte)).not.toContain('A dit');
  });
  it('is announced again at each change: a filter, nothing left, a way back', async () => {
    await aller('?q=friche');
    const statut = ici.page.getByRole('status').filter({ has: ici.page.locator('#annonce') });
    const avant = await texteDe(statut);
    await cocher('type', 'cas');
    expect(await texteDe(statut)).not.toBe(avant);
    await aller('?q=friche&region=bretagne&role=chercheur');
    expect(await texteDe(statut)).toMatch(/^Rien trouvé pour « friche »/);
    expect(await texteDe(statut)).toMatch(/Sans les filtres, il y a \d+ résultats/);
    await ici.page.getByRole('button', { name: 'Retirer les filtres' }).click();
    await pret();
    expect(await texteDe(statut)).toBe(avant);
  });
});

describe('the keyboard and small screens', () => {
  it('reach the field with Ctrl+K, and no single key', async () => {
    await aller('?q=friche');
    await ici.page.keyboard.press('/');
    expect(await ici.page.evaluate(() => document.activeElement?.id)).not.toBe('q-recherche');
    await ici.page.keyboard.press('Control+k');
    expect(await ici.page.evaluate(() => document.activeElement?.id)).toBe('q-recherche');
    await ici.page.keyboard.press('k');
    expect(await ici.page.inputValue('#q-recherche')).toBe('k');
  });
  it('do everything from the field to a result', async () => {
    await ici.page.goto(`${adresse}/recherche/`);
    await ici.page.keyboard.press('Control+k');
    await ici.page.keyboard.type('friche');
    await ici.page.keyboard.press('Enter');
    await pret();
    const sans = await total();
    const jusqua = async (quoi: string) => {
      for (let i = 0; i < 30; i++) {
        await ici.page.keyboard.press('Tab');
        if (await ici.page.evaluate((s) => document.activeElement?.matches(s), quoi)) return;
      }
      throw new Error(`Tab n’atteint pas ${quoi}.`);
    };
    await jusqua('#tri');
    await jusqua('#facettes input[name=type]');
    await ici.page.keyboard.press('Space');
    await pret();
    expect(await total()).toBeLessThan(sans);
    // The box that was ticked keeps the focus.
    expect(await ici.page.evaluate(() => (document.activeElement as HTMLInputElement).checked)).toBe(true);
    await ici.page.locator('#choisis button').first().focus();
    await ici.page.keyboard.press('Enter');
    await pret();
    expect(await total()).toBe(sans);
    await ici.page.locator('#plus, #resultats > li a').first().focus();
    await ici.page.keyboard.press('Enter');
    await ici.page.waitForURL((url) => !url.pathname.startsWith('/recherche/'));
    expect(await ici.page.locator('h1').count()).toBe(1);
  });
  it('say the keys where there are some: not on a narrow screen, nor under a finger', async () => {
    const touches = () => ici.page.getByText('Ctrl + K').isVisible();
    await ici.page.goto(`${adresse}/recherche/`);
    expect(await touches()).toBe(true);
    await ici.page.setViewportSize({ width: 360, height: 700 });
    expect(await touches()).toBe(false);
    await ouvrir({ hasTouch: true, isMobile: true, viewport: { width: 900, height: 700 } });
    await ici.page.goto(`${adresse}/recherche/`);
    expect(await touches()).toBe(false);
  });
  it('keep the marked name of a structure in one run of text at 360 px', async () => {
    await ici.page.setViewportSize({ width: 360, height: 700 });
    await aller('?q=métropole');
    const nom = ici.page
      .locator('#resultats .niveau')
      .filter({ has: ici.page.locator('mark') })
      .first();
    const [boite, texte] = await Promise.all([nom.boundingBox(), texteDe(nom)]);
    expect(await nom.evaluate((e) => e.childNodes.length)).toBe(1);
    // Columns would break a line or two of words into a pile.
    expect(texte).not.toContain('\n');
    expect(boite?.height ?? 0).toBeLessThan(60);
  });
  it('hold the page at 320 px, with the filters just above the results', async () => {
    await ici.page.setViewportSize({ width: 320, height: 700 });
    await aller('?q=financement&region=occitanie');
    expect(await ici.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    const filtres = ici.page.locator('#filtres > summary');
    expect(await texteDe(filtres)).toMatch(/^Filtrer les \d+ résultats \(1 filtre\)$/);
    const [bas, haut] = await Promise.all([
      filtres.boundingBox(),
      ici.page.locator('#resultats > li').first().boundingBox(),
    ]);
    expect((haut?.y ?? 0) - ((bas?.y ?? 0) + (bas?.height ?? 0))).toBeLessThan(40);
    await filtres.click();
    await cocher('region', 'bretagne');
    expect(new URL(ici.page.url()).searchParams.getAll('region')).toEqual(['bretagne', 'occitanie']);
    expect(await ici.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
});
