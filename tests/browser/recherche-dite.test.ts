import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { foldText } from '../../src/text/fold.ts';
import { prepareSearch } from './recherche-outils.ts';

interface Publie {
  id: string;
  citations: { id: string; texte: string }[];
  auteurs: { nom: string }[];
  date: string;
}
/** Any quotation of the site with accents: whichever are withdrawn, there is one. */
function uneParole() {
  const publies = JSON.parse(readFileSync('dist/donnees/temoignages.json', 'utf8')) as Publie[];
  for (const { id, citations, auteurs, date } of publies) {
    const citation = citations.find((c) => /[éèà]/.test(c.texte) && c.texte.length > 80);
    const [auteur] = auteurs;
    if (citation && auteur)
      return {
        id,
        place: citation.id,
        citation: citation.texte,
        nom: auteur.nom,
        annee: date.slice(0, 4),
      };
  }
  throw new Error('aucune citation avec des accents');
}
/** Without accents, capitals, or the signs that typography changes. */
const plier = (text: string) => foldText(text).replace(/[’']/g, "'").replace(/\s+/g, ' ');

const { here, go, announced, tick, details, first, ready, textOf, total } = prepareSearch();

describe('what is read', () => {
  it('is a whole quotation, its words marked, with who, where and when, leading to its place', async () => {
    const parole = uneParole();
    const mots = plier(parole.citation).match(/[a-z]{3,}/g) ?? [];
    await go(`?q=${mots.slice(0, 12).join('+')}`);
    const chemin = `/temoignages/${parole.id}/#${parole.place}`;
    const carte = here.page.locator('#resultats > li').filter({ has: here.page.locator(`a[href="${chemin}"]`) });
    expect(plier(await carte.locator('blockquote').innerText())).toContain(plier(parole.citation));
    const marques = (await carte.locator('mark').allInnerTexts()).map(plier);
    expect(marques.length).toBeGreaterThan(0);
    expect(mots.join(' ')).toContain(marques[0]);
    const text = plier(await textOf(carte));
    for (const dit of [parole.nom, parole.annee]) expect(text).toContain(plier(dit));
    await carte.locator('a').first().click();
    await here.page.waitForURL(`**${chemin}`);
    expect(await here.page.locator(`#${parole.place}`).count()).toBe(1);
  });
  it('is announced in a live region, with what was corrected', async () => {
    await go('?q=comment+mutualiastion');
    const statut = here.page.getByRole('status');
    expect(await textOf(statut)).toMatch(/résultats pour « comment mutualisation »/);
    expect(await textOf(statut)).not.toContain('de côté');
    await here.page.getByRole('link', { name: /comment mutualiastion/ }).click();
    await ready();
    expect(new URL(here.page.url()).searchParams.get('exact')).toBe('1');
    expect(await announced()).toBe('Rien trouvé pour « comment mutualiastion »');
    expect(await details()).toContain('Mots voisins : « mutualisation »');
    expect(await statut.getAttribute('aria-live')).not.toBe('off');
  });
  it.each([
    ['cofinancement', /^\/(?:temoignages|leviers|guide)\//],
    ['co-financement', /^\/(?:temoignages|leviers|guide)\//],
    ['convention', /^\/leviers\/cadres-contractuels\/$/],
    ['emplois+aidés', /^\/glossaire\/e\/#emplois-tremplin$/],
    ['contrats+aidés', /^\/glossaire\/e\/#emplois-tremplin$/],
  ])('finds for « %s », that no text holds, what speaks of it', async (question, attendu) => {
    await go(`?q=${question}`);
    expect(await details()).not.toContain('Aucun texte');
    expect((await first()).slice(0, 2)).toContainEqual(expect.stringMatching(attendu));
  });
  it('says nothing of grammatical words, in a question or in the name of a place', async () => {
    await go('?q=comment+ne+pas+financer+un+pôle+dans+les+Pays+de+la+Loire+%3F');
    expect(await details()).toBe('Voir aussi les pages Pays de la Loire, Financement.');
    await go('?q=comment+un');
    expect(await announced()).toMatch(/^Ces mots sont trop courants/);
  });
  it('says where nobody speaks, and whose voices answer', async () => {
    await go('?q=Alsace');
    expect(await details()).toContain(
      'Personne n’a encore témoigné en Alsace : voici ce qui se dit dans le Grand Est.',
    );
    expect(await total()).toBeGreaterThan(0);
    await go('?q=Lorraine');
    expect(await details()).not.toContain('Personne');
    await go('?q=Gironde');
    expect(await details()).toContain(
      'Personne n’a encore témoigné pour la Gironde (33) : voici ce qui se dit dans sa région.',
    );
    await go('?q=Bordeaux');
    expect(await details()).toContain(
      'Personne n’a encore témoigné pour Bordeaux (Gironde) : voici ce qui se dit dans sa région.',
    );
    expect(await total()).toBeGreaterThan(10);
    await go("?q=Provence-Alpes-Côte+d'Azur");
    expect(await details()).toContain('Voir aussi la page Provence-Alpes-Côte d’Azur.');
  });
  it('proposes another word without answering in its place, written as the texts write it', async () => {
    await go('?q=loyers+modérés');
    expect(await announced()).toMatch(/^\d+ résultats pour « loyers modérés »$/);
    expect(await details()).toMatch(/^Aucun texte ne contient « modérés »\. Mots voisins : « modèles »/);
    await go('?q=colectivité');
    expect(await details()).toBe('Résultats pour « collectivité ». Chercher quand même « colectivité ».');
  });
  it('says a former region first, then what is said around it', async () => {
    await go('?q=Midi-Pyrénées');
    const places = await here.page
      .locator('#resultats > li')
      .evaluateAll((l) => l.map((li) => li.querySelector('.separation')?.textContent ?? ''));
    const coupe = places.findIndex((text) => text === 'Aussi en Occitanie');
    expect(coupe).toBeGreaterThan(0);
    expect(places.filter(Boolean)).toHaveLength(1);
    const lieux = await here.page.locator('#resultats > li .dit').allInnerTexts();
    expect(lieux.slice(0, coupe).filter((l) => !l.includes('Midi-Pyrénées') && !l.startsWith('Personne'))).toEqual([]);
  });
  it('gives one result a testimony, and leads to its other quotations', async () => {
    await go('?type=temoignages');
    const pages = (await first()).map((u) => u.split('#')[0]);
    expect(new Set(pages).size).toBe(pages.length);
    const autres = here.page.getByRole('link', { name: /^et (?:une autre citation|\d autres citations)$/ }).first();
    const [ici_, la] = await autres.evaluate((a) => [
      a.closest('li')?.querySelector('h3 a')?.getAttribute('href'),
      a.getAttribute('href'),
    ]);
    expect(la?.split('#')[0]).toBe(ici_?.split('#')[0]);
    expect(la).not.toBe(ici_);
  });
  it('knows the words of people for a term of the glossary', async () => {
    await go('?q=clause+sociale');
    expect((await first())[0]).toBe('/glossaire/c/#commande-publique');
  });
  it('gives a few results, said as such, when the main word is in no text', async () => {
    await go('?q=monnaie+locale');
    expect(await total()).toBeLessThanOrEqual(5);
    expect(await details()).toContain('Aucun texte ne contient « monnaie ».');
    expect(await details()).toContain('Voici ce qui s’en approche le plus.');
  });
  it('offers the pages of a theme, a role, a lever, and what came after the guide', async () => {
    for (const [question, page] of [
      ['gouvernance', '/themes/'],
      ['élus', '/roles/elu/'],
      ['levier 3', '/leviers/'],
      ['AMI 2021', '/depuis/'],
    ] as const) {
      await go(`?q=${encodeURIComponent(question)}`);
      const liens = await here.page.locator('#precisions a').evaluateAll((l) => l.map((a) => a.getAttribute('href')));
      expect(
        liens.some((href) => href?.startsWith(page)),
        question,
      ).toBe(true);
    }
    for (const [question, page] of [
      ['contact', '/contact/'],
      ['télécharger en PDF', '/exports/'],
      ['mentions légales', '/mentions-legales/'],
      ['à propos', '/a-propos/'],
    ] as const) {
      await go(`?q=${encodeURIComponent(question)}`);
      expect((await first())[0], question).toBe(page);
    }
  });
  it('is copied with its reference', async () => {
    await here.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await go('?q=gouvernance&type=temoignages');
    await here.page.getByRole('button', { name: 'Copier' }).first().click();
    await here.page.getByText('Citation copiée, avec sa référence.').waitFor();
    const copie = await here.page.evaluate(() => navigator.clipboard.readText());
    expect(copie).toMatch(/^«.+».*\n.+RTES.+http.+#c\d\.?$/s);
  });
  it('is announced again at each change: a filter, nothing left, a way back', async () => {
    await go('?q=friche');
    const statut = here.page.getByRole('status').filter({ has: here.page.locator('#annonce') });
    const avant = await textOf(statut);
    await tick('type', 'cas');
    expect(await textOf(statut)).not.toBe(avant);
    await go('?q=friche&region=bretagne&role=chercheur');
    expect(await textOf(statut)).toMatch(/^Rien trouvé pour « friche »/);
    expect(await textOf(statut)).toMatch(/Sans les filtres, il y a \d+ résultats/);
    await here.page.getByRole('button', { name: 'Retirer les filtres' }).click();
    await ready();
    expect(await textOf(statut)).toBe(avant);
  });
});
