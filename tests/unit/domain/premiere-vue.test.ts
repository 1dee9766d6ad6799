import { describe, expect, it } from 'vitest';
import { median } from '../../../src/model/median.ts';
import {
  depassements,
  estPageDAction,
  pageKind,
  importsStatiques,
  noterVue,
  ressources,
  type Vue,
} from '../../../src/publish/audit/first-view.ts';

const sobre: Vue = {
  html: 8000,
  script: 600,
  octets: 9000,
  requetes: 2,
  polices: 1,
  octetsPolices: 26_000,
  dom: 250,
  ecoindex: 87,
};

it('knows what a page loads at once', () => {
  const html = `<head><link rel="stylesheet" href="/a.css"><link rel="icon" href="/i.svg"><link rel="modulepreload" href="/m.js">
    <!-- <script src="/vieux.js"></script> --></head><script type="module" src="/s.js"></script><script type="application/ld+json">{}</script>
    <img src="/tout-de-suite.webp" alt=""><img src="/plus-tard.webp" loading="lazy" alt="">`;
  expect(ressources(html)).toEqual({
    scripts: ['/s.js', '/m.js'],
    styles: ['/a.css'],
    images: ['/tout-de-suite.webp'],
  });
});

it('follows what a module imports at once, and not what it brings later', () => {
  expect(
    importsStatiques(
      'import{a as b}from"./a.js";import"./b.js";const c=()=>import("./tard.js");import x from "/racine.js"',
    ),
  ).toEqual(['./a.js', './b.js', '/racine.js']);
});

it('counts fonts in the EcoIndex', () => {
  const { dom: _, ecoindex: __, ...mesure } = sobre;
  const note = noterVue(mesure, '<p></p>'.repeat(100));
  expect(note.dom).toBe(100);
  expect(note.ecoindex).toBeLessThan(
    noterVue({ ...mesure, polices: 0, octetsPolices: 0 }, '<p></p>'.repeat(100)).ecoindex,
  );
});

describe('the budgets of a page', () => {
  it('let a sober page be', () => {
    expect(depassements('/guide/x/', sobre)).toEqual([]);
  });
  it.each<[Partial<Vue>, string]>([
    [{ html: 14_001 }, '/guide/x/ : 14001 octets de HTML, au plus 14000'],
    [{ octets: 20_001 }, '/guide/x/ : 20001 octets en première vue, au plus 20000'],
    [{ requetes: 5 }, '/guide/x/ : 5 requêtes, au plus 4'],
    [{ polices: 2 }, '/guide/x/ : 2 polices, au plus 1'],
    [{ script: 1001 }, '/guide/x/ : 1001 octets de script, au plus 1000'],
    [{ ecoindex: 80, dom: 434 }, '/guide/x/ : EcoIndex 80.0, plus de 80 (434 éléments)'],
  ])('are exceeded by %o', (exces, attendu) => {
    expect(depassements('/guide/x/', { ...sobre, ...exces })).toEqual([attendu]);
  });
  it('allow more script where the reader acts', () => {
    expect(depassements('/recherche/', { ...sobre, script: 9000 })).toEqual([]);
    expect(['/recherche/', '/guide/recherche/', '/rechercher/'].map(estPageDAction)).toEqual([true, false, false]);
  });
});

it('finds the middle value', () => {
  expect([median([3, 1, 2]), median([4, 1, 3, 2]), median([7])]).toEqual([2, 2.5, 7]);
});

it('groups pages by kind', () => {
  expect(
    ['/', '/guide/', '/guide/introduction/', '/leviers/a/voix/2/', '/temoignages/page/3/', '/404.html'].map(pageKind),
  ).toEqual(['/', '/guide/', '/guide/…/', '/leviers/…/voix/…/', '/temoignages/page/…/', '/404.html']);
});
