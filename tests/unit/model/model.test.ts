import { describe, expect, it } from 'vitest';
import { route, slug, headingSlug } from '../../../src/model/routes.ts';
import { sayValue } from '../../../src/model/chiffres.ts';
import { aroundStep, guideSteps, joinGuide, placeSections, readAnchors, saySteps } from '../../../src/model/guide.ts';
import { nameWithPresent, joinRegions, locate, saySince, sayUntil } from '../../../src/model/regions.ts';
import { groupBy, pageNumbers, pagePaths, sortBy } from '../../../src/model/sort.ts';
import { sayCount, sayDate, sayPages, sayWeight } from '../../../src/text/interface.ts';
import { REGIONS_2016 } from '../../fixtures/regions-2016.ts';

describe('addresses', () => {
  it('makes ASCII slugs', () => {
    expect(slug("L'Atelier coopératif : Œuvre & Cie")).toBe('l-atelier-cooperatif-oeuvre-cie');
    expect(slug('Marie-Thérèse Gansoinat-Ravaine')).toBe('marie-therese-gansoinat-ravaine');
  });
  it('drops elisions from the ids of headings', () => {
    expect(headingSlug("De quoi s'agit-il")).toBe('de-quoi-agit-il');
    expect(headingSlug('Ce qu’elle dit de l’ESS, jusqu’en 2014')).toBe('ce-elle-dit-de-ess-en-2014');
  });
  it('closes every address with a slash', () => {
    const said = [route.temoignage('a', 'c1'), route.temoignages(), route.temoignages(2), route.theme('x', 3)];
    expect(said.join(' ')).toBe('/temoignages/a/#c1 /temoignages/ /temoignages/page/2/ /themes/x/3/');
  });
});

describe('sorting', () => {
  it('sorts as a French reader expects', () => {
    const sorted = sortBy(['Occitanie', 'Île-de-France', 'Hauts-de-France', 'élu', 'Normandie'], (x) => x);
    expect(sorted.join(' ')).toBe('élu Hauts-de-France Île-de-France Normandie Occitanie');
  });
  it('groups under several keys, in order', () => {
    expect([...groupBy(['ab', 'b'], (x) => [...x])]).toEqual([
      ['a', ['ab']],
      ['b', ['ab', 'b']],
    ]);
  });
  it('cuts into pages, and leaves one for an empty list', () => {
    expect(pageNumbers([1, 2, 3], 2)).toEqual([1, 2]);
    expect(pageNumbers([], 2)).toEqual([1]);
    const params = { id: 'a' };
    expect(pagePaths([1, 2, 3], 2, params, { b: 1 })).toEqual([
      {
        params: { id: 'a', page: undefined },
        props: { b: 1, elements: [1, 2], page: 1, total: 2, count: 3, suffixe: '' },
      },
      {
        params: { id: 'a', page: '2' },
        props: { b: 1, elements: [3], page: 2, total: 2, count: 3, suffixe: ', page 2' },
      },
    ]);
    expect(pagePaths([], 2, params, {})).toEqual([
      { params: { id: 'a', page: undefined }, props: { elements: [], page: 1, total: 1, count: 0, suffixe: '' } },
    ]);
    expect(pagePaths([1, 2], 2, params, {}, 'page/').map(({ props }) => props.elements)).toEqual([[1, 2]]);
    expect(pagePaths([1, 2, 3], 2, params, {}, 'page/').map(({ params: { page } }) => page)).toEqual([
      undefined,
      'page/2',
    ]);
  });
});

describe('regions', () => {
  const rows = REGIONS_2016;
  it('joins former and present regions both ways', () => {
    const regions = joinRegions(rows);
    expect(regions.get('occitanie')).toMatchObject({
      actuelle: true,
      presente: 'occitanie',
      anciennes: ['languedoc-roussillon', 'midi-pyrenees'],
    });
    expect(regions.get('midi-pyrenees')).toMatchObject({ actuelle: false, presente: 'occitanie', anciennes: [] });
  });
  it('follows one reform after another to the region of today', () => {
    const later = { id: 'sud', nom: 'Sud', dans: 'dans le Sud', depuis: '2031-06', departements: ['31'] };
    const merged = rows.map((l) => (l.id === 'occitanie' ? { ...l, devient: 'sud', jusqua: '2031-05' } : l));
    const regions = joinRegions([...merged, later]);
    expect(regions.get('midi-pyrenees')?.presente).toBe('sud');
    expect(regions.get('occitanie')).toMatchObject({ actuelle: false, presente: 'sud' });
    expect(regions.get('sud')?.anciennes).toEqual(['languedoc-roussillon', 'midi-pyrenees', 'occitanie']);
    expect([saySince(later), sayUntil({ ...later, jusqua: '2040-12-31' })]).toEqual([
      'Depuis juin\u00a02031',
      'jusqu’en 2040',
    ]);
  });
  it('says both names where they differ', () => {
    const regions = joinRegions(rows);
    expect([nameWithPresent(regions, 'midi-pyrenees'), nameWithPresent(regions, 'bretagne')]).toEqual([
      'Midi-Pyrénées (Occitanie)',
      'Bretagne',
    ]);
  });
  it('says a place from near to far, a region once', () => {
    const regions = joinRegions(rows);
    expect([locate(regions, 'Toulouse', 'midi-pyrenees'), locate(regions, 'Bretagne', 'bretagne')]).toEqual([
      'Toulouse – Midi-Pyrénées (Occitanie)',
      'Bretagne',
    ]);
  });
  it('refuses a former region that leads nowhere', () => {
    expect(() => joinRegions([{ id: 'ici', nom: 'Ici', dans: 'ici', departements: [], devient: 'ailleurs' }])).toThrow(
      'regions.yaml : « ici » devient « ailleurs », qui n’existe pas.',
    );
  });
});

describe('guide', () => {
  const entry = (id: string, ordre: number, corps = '') => ({
    id,
    ordre,
    corps,
    titre: id,
    partie: 'ptce' as const,
    resume: 'r',
    source: { document: 'g' },
  });
  it('reads fixed anchors, not other headings', () => {
    expect(readAnchors('## Des projets jeunes [#1-1-projets]\n\ntexte [#pas-un-titre]\n\n### Sans ancre')).toEqual([
      { ancre: '1-1-projets', titre: 'Des projets jeunes' },
    ]);
  });
  it('orders sections', () => {
    expect(joinGuide([entry('b', 20), entry('a', 10), entry('c', 30)]).map((s) => s.id)).toEqual(['a', 'b', 'c']);
  });
  it('leads from the section that states the levers through them and on', () => {
    const guide = joinGuide([entry('a', 10), { ...entry('huit', 20), partie: 'leviers' }, entry('annexe', 30)]);
    const steps = guideSteps({ guide, leviers: [{ id: 'l', numero: 1, titre: 'Former' }] });
    expect(steps.map((s) => s.route)).toEqual(['/guide/a/', '/guide/huit/', '/leviers/l/', '/guide/annexe/']);
    expect(steps[2]).toMatchObject({ titre: '1. Former', partie: 'leviers' });
    const { before, after } = aroundStep(steps, 'guide', 'annexe');
    expect([before?.id, after]).toEqual(['l', undefined]);
    expect(saySteps(before, steps[1])).toEqual(['Levier précédent', 'Section suivante']);
  });
  it('places an anchor inside its section, in order', () => {
    const places = placeSections(joinGuide([entry('a', 10, '## X [#x]\n## Y [#y]'), entry('b', 20)]));
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
    const counted = [0, 1, 12345].map((n) => sayCount(n, 'témoignage'));
    expect(counted).toEqual(['aucun témoignage', '1\u00a0témoignage', '12\u202f345\u00a0témoignages']);
    expect(sayCount(0, 'voix', 'voix', true)).toBe('aucune voix');
    const weights = [1_234_567, 340_400, 3240, 12].map(sayWeight).join(' ; ');
    expect(weights).toBe('1,2\u00a0Mo ; 340\u00a0ko ; 3,2\u00a0ko ; 0,1\u00a0ko');
  });
  it('says dates as precisely as they are known', () => {
    const said = ['2014', '2014-04', '2014-02-28', '2016-01-01'].map(sayDate).join(' ; ');
    expect(said).toBe('2014 ; avril\u00a02014 ; 28\u00a0février\u00a02014 ; 1er\u00a0janvier\u00a02016');
  });
  it('says pages', () => {
    const said = [sayPages(), sayPages(19), sayPages(19, 19), sayPages(19, 22)].join(' ; ');
    expect(said).toBe(' ; p.\u00a019 ; p.\u00a019 ; p.\u00a019 à 22');
  });
  it('says figures', () => {
    expect([
      sayValue({ valeur: 1500, unite: 'm²' }),
      sayValue({ valeur: 1.3, unite: 'M€' }),
      sayValue({ valeur: 50, unite: '%', affichage: '50 à 60 %' }),
    ]).toEqual(['1\u202f500\u00a0m²', '1,3\u00a0M€', '50 à 60 %']);
  });
});
