import { expect, it } from 'vitest';
import { readSite } from '../../src/load/read-content.ts';
import { foldText } from '../../src/text/fold.ts';
import { copied } from './open.ts';
import { published } from './published.ts';
import { search } from './search.ts';

/** Any quotation of the site with accents: whichever are withdrawn, there is one. */
function anyQuotation() {
  for (const { id, citations, auteurs, date } of published) {
    const citation = citations.find((c) => /[éèà]/.test(c.texte) && c.texte.length > 80);
    const [author] = auteurs;
    if (citation && author) return { id, citation, name: author.nom, year: date.slice(0, 4) };
  }
  throw new Error('aucune citation avec des accents');
}
/** Without accents, capitals, or the signs that typography changes. */
const fold = (text: string) => foldText(text).replace(/[’']/g, "'").replace(/\s+/g, ' ');

it('a result is a whole quotation, its words marked, with who, where and when, leading to its place', async () => {
  const { id, citation, name, year } = anyQuotation();
  const words = fold(citation.texte).match(/[a-z]{3,}/g) ?? [];
  await search(`?q=${words.slice(0, 12).join('+')}`, async ({ page, results, textOf }) => {
    const address = `/temoignages/${id}/#${citation.id}`;
    const card = results.filter({ has: page.locator(`a[href="${address}"]`) });
    expect(fold(await card.locator('blockquote').innerText())).toContain(fold(citation.texte));
    const marks = (await card.locator('mark').allInnerTexts()).map(fold);
    expect(words.join(' ')).toContain(marks[0] ?? 'une marque');
    const text = fold(await textOf(card));
    for (const said of [name, year]) expect(text).toContain(fold(said));
    await card.locator('a').first().click();
    await page.waitForURL(`**${address}`);
    await page.locator(`#${citation.id}`).waitFor();
  });
});

it('a testimony is one result, which leads to its other quotations', () =>
  search('?type=temoignages', async ({ page, links }) => {
    const pages = (await links()).map((u) => u.split('#')[0]);
    expect(new Set(pages).size).toBe(pages.length);
    const others = page.getByRole('link', { name: /^et (?:une autre citation|\d autres citations)$/ }).first();
    const [first, other] = await others.evaluate((a) => [
      a.closest('li')?.querySelector('h3 a')?.getAttribute('href'),
      a.getAttribute('href'),
    ]);
    expect(other?.split('#')[0]).toBe(first?.split('#')[0]);
    expect(other).not.toBe(first);
  }));

it('what was found is announced in a live region, with what was corrected, and again as it was written', () =>
  search('?q=comment+mutualiastion', async ({ page, textOf, then, remarks, summary, query }) => {
    const status = page.getByRole('status').filter({ has: page.locator('#annonce') });
    expect(await textOf(status)).toMatch(/résultats pour « comment mutualisation »/);
    expect(await remarks()).toContain(
      'Résultats pour « comment mutualisation ». Chercher quand même « comment mutualiastion ».',
    );
    await then(page.getByRole('link', { name: /comment mutualiastion/ }).click());
    expect(query()).toContain('exact=1');
    expect(await summary()).toBe('Rien trouvé pour « comment mutualiastion »');
    expect(await remarks()).toContain('Mots voisins : « mutualisation »');
    expect(await status.getAttribute('aria-live')).not.toBe('off');
  }));

it('each change is announced: a filter, nothing left, a way back', () =>
  search('?q=friche', async ({ tick, go, click, summary, remarks }) => {
    const before = await summary();
    await tick('type', 'cas');
    expect(await summary()).not.toBe(before);
    await go('?q=friche&region=bretagne&role=chercheur');
    expect(await summary()).toBe('Rien trouvé pour « friche »');
    expect(await remarks()).toMatch(/Sans les filtres, il y a \d+ résultats/);
    await click('Retirer les filtres');
    expect(await summary()).toBe(before);
  }));

it('the pages of what was named are offered, without a word of grammar', () =>
  search('?q=comment+ne+pas+financer+un+pôle+dans+les+Pays+de+la+Loire+%3F', async ({ remarks }) => {
    expect(await remarks()).toBe('Voir aussi les pages Pays de la Loire, Financement.');
  }));

it('where nobody speaks is said, and whose voices answer', async () => {
  const { regions, par } = (await readSite(process.cwd())).site;
  const silent = [...regions.values()].find(
    ({ id, presente }) => !par.regionAlors.has(id) && par.regionPresente.has(presente),
  );
  const present = regions.get(silent?.presente ?? '');
  await search(`?q=${silent?.nom}`, async ({ remarks, total }) => {
    expect(await remarks()).toContain(
      `Personne n’a encore témoigné ${silent?.dans} : voici ce qui se dit ${present?.dans}.`,
    );
    expect(await total()).toBeGreaterThan(0);
  });
});

it('a former region comes first, then what is said around it', () =>
  search('?q=Midi-Pyrénées', async ({ results }) => {
    const places = await results.evaluateAll((l) => l.map((li) => li.querySelector('.separation')?.textContent ?? ''));
    const cut = places.indexOf('Aussi en Occitanie');
    expect(cut).toBeGreaterThan(0);
    expect(places.filter(Boolean)).toHaveLength(1);
    const where = await results.locator('.dit').allInnerTexts();
    expect(where.slice(0, cut).filter((l) => !l.includes('Midi-Pyrénées') && !l.startsWith('Personne'))).toEqual([]);
  }));

it('a few results are given, said as such, when the main word is in no text', () =>
  search('?q=brouzouf+locale', async ({ remarks, total }) => {
    expect(await total()).toBeLessThanOrEqual(5);
    expect(await remarks()).toMatch(/^Aucun texte ne contient « brouzouf »\..*Voici ce qui s’en approche le plus\./s);
  }));

it('a result is copied with its reference', () =>
  search('?q=gouvernance&type=temoignages', async ({ page }) => {
    await page.getByRole('button', { name: 'Copier' }).first().click();
    await page.getByText('Citation copiée, avec sa référence.').waitFor();
    expect(await copied(page)).toMatch(/^«.+».*\n.+RTES.+http.+#c\d\.?$/s);
  }));
