import { beforeAll, describe, expect, it } from 'vitest';
import { parTheme, score } from '../../src/publish/audit/rgesn.ts';
import { lireDeclaration } from '../../src/publish/audit/load-rgesn.ts';
import { fr } from '../../src/render/typography.ts';
import { PRIORITES, STATUTS } from '../../src/publish/audit/rgesn-schema.ts';
import { sayNumber } from '../../src/text/interface.ts';
import mesures from '../../src/publish/audit/measures.json' with { type: 'json' };
import { attributs, lirePages, sansBalises, type Page } from './pages.ts';

const declaration = lireDeclaration();
let pages: Page[];
beforeAll(() => {
  pages = lirePages('dist');
});
const page = (adresse: string) => {
  const trouvee = pages.find((p) => p.adresse === adresse);
  if (!trouvee) throw new Error(`${adresse} n’est pas dans dist/`);
  return trouvee.html;
};
/** Without spaces: an acronym linked in a sentence would add some. */
const serrer = (texte: string) => texte.replace(/\s/g, '');
const capitale = (mot: string) => mot.charAt(0).toUpperCase() + mot.slice(1);
const dit = (adresse: string) => serrer(sansBalises(/<main[\s\S]*<\/main>/.exec(page(adresse))?.[0] ?? ''));

describe('the declaration of /ecoconception/', () => {
  it('gives the score and the counts of docs/rgesn.yaml, theme by theme', () => {
    const texte = dit('/ecoconception/');
    expect(texte).toContain(serrer(`Score : ${score(declaration.criteres)} %.`));
    for (const t of parTheme(declaration)) {
      const { valide, 'non-valide': non, 'a-completer': reste, 'non-applicable': sans } = t.comptes;
      const part = t.score === undefined ? 'sans objet' : `${t.score} %`;
      expect(texte).toContain(serrer(fr(`${t.nom} ${valide} ${non} ${reste} ${sans} ${part}`)));
    }
  });
  it('tells what is not met, and only that, on its first page', () => {
    const dits = [...dit('/ecoconception/').matchAll(/Critère(\d+\.\d+)\./g)].map((m) => m[1]);
    expect(dits).toEqual(declaration.criteres.filter((c) => c.statut === 'non-valide').map((c) => c.numero));
  });
  it('answers each criterion on the page of its theme, with its status and its weight', () => {
    for (const theme of parTheme(declaration)) {
      const texte = dit(`/ecoconception/${theme.id}/`);
      for (const c of theme.criteres) {
        const debut = texte.indexOf(serrer(fr(`${c.numero}. ${c.intitule}`)));
        expect(debut, c.numero).toBeGreaterThan(-1);
        const suite = texte.slice(debut, texte.indexOf(serrer(fr(c.reponse)), debut));
        const priorite = `${PRIORITES[c.poids]}, poids ${sayNumber(c.poids)}`;
        expect(suite.endsWith(serrer(`${capitale(STATUTS[c.statut])} (${priorite}). `)), suite).toBe(true);
      }
    }
    expect(pages.filter((p) => /^\/ecoconception\/[a-z]+\/$/.test(p.adresse))).toHaveLength(
      declaration.themes.length + 1,
    );
  });
  it('is reached from the foot of every page', () => {
    const sans = pages.filter(
      ({ adresse, html }) =>
        !/^\/(?:integrer\/(?:regions|temoignages)|admin)\//.test(adresse) &&
        !attributs(/<footer[\s\S]*<\/footer>/.exec(html)?.[0] ?? '', 'href').includes('/ecoconception/'),
    );
    expect(sans.map((p) => p.adresse)).toEqual([]);
  });
});

describe('the measures', () => {
  it('show every kind of page once, the lowest score first, with pages that are there', () => {
    const lignes = pages
      .filter((p) => p.adresse.startsWith('/ecoconception/mesures/'))
      .sort((a, b) => (a.adresse < b.adresse ? -1 : 1))
      .flatMap(({ html }) =>
        [...html.matchAll(/<tr>\s*<th scope="?row"?>\s*<a href="([^"]*)">([^<]*)<\/a>[\s\S]*?<\/tr>/g)].map((m) => ({
          exemple: m[1],
          genre: m[2],
          ecoindex: Number(/(\d+) \(([A-G])\)/.exec(sansBalises(m[0]).replace(/\s+/g, ' '))?.[1]),
        })),
      );
    expect(lignes.map((l) => l.genre).sort()).toEqual(mesures.lignes.map((l) => l.genre).sort());
    expect(lignes.map((l) => l.ecoindex)).toEqual(lignes.map((l) => l.ecoindex).sort((a, b) => a - b));
    const adresses = new Set(pages.map((p) => p.adresse));
    expect(lignes.filter((l) => !adresses.has(l.exemple ?? ''))).toEqual([]);
  });
  it('name where the formula comes from', () => {
    expect(attributs(page('/ecoconception/'), 'href')).toContain('https://github.com/cnumr/ecoindex_reference');
  });
});
