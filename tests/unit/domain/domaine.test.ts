import { describe, expect, it } from 'vitest';
import { chemin, slug, slugTitre } from '../../../src/model/routes.ts';
import { direValeur } from '../../../src/model/chiffres.ts';
import { lireAncres, placerSections, relierGuide } from '../../../src/model/guide.ts';
import { nomAvecPresente, relierRegions, situer } from '../../../src/model/regions.ts';
import { grouper, pageDe, paginer, trierPar } from '../../../src/model/sort.ts';
import { compter, direDate, direPages } from '../../../src/text/interface.ts';

describe('chemins', () => {
  it('makes ASCII slugs', () => {
    expect(slug("L'Atelier coopératif : Œuvre & Cie")).toBe('l-atelier-cooperatif-oeuvre-cie');
    expect(slug('Marie-Thérèse Gansoinat-Ravaine')).toBe('marie-therese-gansoinat-ravaine');
  });
  it('drops elisions from the ids of headings', () => {
    expect(slugTitre("De quoi s'agit-il")).toBe('de-quoi-agit-il');
    expect(slugTitre('Ce qu’elle dit de l’ESS, jusqu’en 2014')).toBe('ce-elle-dit-de-ess-en-2014');
  });
  it('closes every address with a slash', () => {
    expect([chemin.temoignage('a', 'c1'), chemin.temoignages(), chemin.temoignages(2), chemin.theme('x', 3)]).toEqual([
      '/temoignages/a/#c1',
      '/temoignages/',
      '/temoignages/page/2/',
      '/themes/x/3/',
    ]);
  });
});

describe('tri', () => {
  it('sorts as a French reader expects', () => {
    expect(trierPar(['Occitanie', 'Île-de-France', 'Hauts-de-France', 'élu', 'Normandie'], (x) => x)).toEqual([
      'élu',
      'Hauts-de-France',
      'Île-de-France',
      'Normandie',
      'Occitanie',
    ]);
  });
  it('groups under several keys, in order', () => {
    expect([...grouper(['ab', 'b'], (x) => [...x])]).toEqual([
      ['a', ['ab']],
      ['b', ['ab', 'b']],
    ]);
  });
  it('cuts into pages, and leaves one for an empty list', () => {
    expect(paginer([1, 2, 3], 2)).toEqual([[1, 2], [3]]);
    expect(paginer([], 2)).toEqual([[]]);
  });
  it('gives one page of a list, and how many there are', () => {
    expect(pageDe([1, 2, 3], 1, 2)).toEqual({ elements: [1, 2], total: 2 });
    expect(pageDe([1, 2, 3], 2, 2)).toEqual({ elements: [3], total: 2 });
    expect(pageDe([1, 2], 1, 2)).toEqual({ elements: [1, 2], total: 1 });
    expect(pageDe([], 1, 2)).toEqual({ elements: [], total: 1 });
  });
});

describe('regions', () => {
  const lignes = [
    { id: 'occitanie', nom: 'Occitanie', dans: 'en Occitanie', departements: ['31', '34'] },
    { id: 'midi-pyrenees', nom: 'Midi-Pyrénées', dans: 'en Midi-Pyrénées', devient: 'occitanie', departements: ['31'] },
    {
      id: 'languedoc-roussillon',
      nom: 'Languedoc-Roussillon',
      dans: 'en Languedoc-Roussillon',
      devient: 'occitanie',
      departements: ['34'],
    },
    { id: 'bretagne', nom: 'Bretagne', dans: 'en Bretagne', departements: ['35'] },
  ];
  it('joins former and present regions both ways', () => {
    const regions = relierRegions(lignes);
    expect(regions.get('occitanie')).toMatchObject({
      actuelle: true,
      presente: 'occitanie',
      anciennes: ['languedoc-roussillon', 'midi-pyrenees'],
    });
    expect(regions.get('midi-pyrenees')).toMatchObject({ actuelle: false, presente: 'occitanie', anciennes: [] });
  });
  it('says both names where they differ', () => {
    const regions = relierRegions(lignes);
    expect([nomAvecPresente(regions, 'midi-pyrenees'), nomAvecPresente(regions, 'bretagne')]).toEqual([
      'Midi-Pyrénées (Occitanie)',
      'Bretagne',
    ]);
  });
  it('says a place from near to far, a region once', () => {
    const regions = relierRegions(lignes);
    expect([situer(regions, 'Toulouse', 'midi-pyrenees'), situer(regions, 'Bretagne', 'bretagne')]).toEqual([
      'Toulouse – Midi-Pyrénées (Occitanie)',
      'Bretagne',
    ]);
  });
  it('refuses a former region that leads nowhere', () => {
    expect(() => relierRegions(lignes.slice(1, 2).map((l) => ({ ...l, devient: 'ailleurs' })))).toThrow(
      'regions.yaml : « midi-pyrenees » devient « ailleurs », qui n’existe pas.',
    );
  });
});

describe('guide', () => {
  const entree = (id: string, ordre: number, corps = '') => ({
    id,
    ordre,
    corps,
    titre: id,
    partie: 'ptce' as const,
    resume: 'r',
    source: { document: 'g' },
  });
  it('reads fixed anchors, not other headings', () => {
    expect(lireAncres('## Des projets jeunes [#1-1-projets]\n\ntexte [#pas-un-titre]\n\n### Sans ancre')).toEqual([
      { ancre: '1-1-projets', titre: 'Des projets jeunes' },
    ]);
  });
  it('orders sections and gives each its neighbours', () => {
    expect(
      relierGuide([entree('b', 20), entree('a', 10), entree('c', 30)]).map((s) => [s.precedente, s.id, s.suivante]),
    ).toEqual([
      [undefined, 'a', 'b'],
      ['a', 'b', 'c'],
      ['b', 'c', undefined],
    ]);
  });
  it('places an anchor inside its section, in order', () => {
    const places = placerSections(relierGuide([entree('a', 10, '## X [#x]\n## Y [#y]'), entree('b', 20)]));
    expect([...places].sort((p, q) => p[1].rang - q[1].rang).map(([id, p]) => [id, p.section.id])).toEqual([
      ['a', 'a'],
      ['x', 'a'],
      ['y', 'a'],
      ['b', 'b'],
    ]);
  });
});

describe('texts', () => {
  it('counts in French', () => {
    expect([
      compter(0, 'témoignage'),
      compter(1, 'témoignage'),
      compter(12345, 'témoignage'),
      compter(0, 'voix', 'voix', true),
    ]).toEqual(['aucun témoignage', '1 témoignage', '12 345 témoignages', 'aucune voix']);
  });
  it('says dates as precisely as they are known', () => {
    expect(['2014', '2014-04', '2014-02-28', '2016-01-01'].map(direDate)).toEqual([
      '2014',
      'avril\u00a02014',
      '28\u00a0février\u00a02014',
      '1er\u00a0janvier\u00a02016',
    ]);
  });
  it('says pages', () =>
    expect([direPages(), direPages(19), direPages(19, 19), direPages(19, 22)]).toEqual([
      '',
      'p. 19',
      'p. 19',
      'p. 19 à 22',
    ]));
  it('says figures', () => {
    expect([
      direValeur({ valeur: 1500, unite: 'm²' }),
      direValeur({ valeur: 1.3, unite: 'M€' }),
      direValeur({ valeur: 50, unite: '%', affichage: '50 à 60 %' }),
    ]).toEqual(['1 500 m²', '1,3 M€', '50 à 60 %']);
  });
});
