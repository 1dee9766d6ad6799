import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { foldText } from '../../src/text/fold.ts';
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
const plier = (texte: string) => foldText(texte).replace(/[’']/g, "'").replace(/\s+/g, ' ');

const { ici, aller, annonce, cocher, precisions, premiers, pret, texteDe, total } = preparerRecherche();

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
