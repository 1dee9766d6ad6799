import { describe, expect, it } from 'vitest';
import {
  excesses,
  isActionPage,
  staticImports,
  gradeView,
  resourcesOf,
  type View,
} from '../../../src/publish/audit/first-view.ts';

const sober: View = {
  html: 8000,
  script: 600,
  bytes: 9000,
  requests: 2,
  fonts: 1,
  fontBytes: 26_000,
  dom: 250,
  ecoindex: 87,
};

it('knows what a page loads at once', () => {
  const html = `<head><link rel="stylesheet" href="/a.css"><link rel="icon" href="/i.svg"><link rel="modulepreload" href="/m.js">
    <!-- <script src="/vieux.js"></script> --></head><script type="module" src="/s.js"></script><script type="application/ld+json">{}</script>
    <img src="/tout-de-suite.webp" alt=""><img src="/plus-tard.webp" loading="lazy" alt="">`;
  expect(resourcesOf(html)).toEqual({
    scripts: ['/s.js', '/m.js'],
    styles: ['/a.css'],
    images: ['/tout-de-suite.webp'],
  });
});

it('follows what a module imports at once, and not what it brings later', () => {
  expect(
    staticImports(
      'import{a as b}from"./a.js";import"./b.js";const c=()=>import("./tard.js");import x from "/racine.js"',
    ),
  ).toEqual(['./a.js', './b.js', '/racine.js']);
});

it('counts fonts in the EcoIndex', () => {
  const { dom: _, ecoindex: __, ...mesure } = sober;
  const note = gradeView(mesure, '<p></p>'.repeat(100));
  expect(note.dom).toBe(100);
  expect(note.ecoindex).toBeLessThan(gradeView({ ...mesure, fonts: 0, fontBytes: 0 }, '<p></p>'.repeat(100)).ecoindex);
});

describe('the budgets of a page', () => {
  it('let a sober page be', () => {
    expect(excesses('/guide/x/', sober)).toEqual([]);
  });
  it.each<[Partial<View>, string]>([
    [{ html: 14_001 }, '/guide/x/ : 14001 octets de HTML, au plus 14000'],
    [{ bytes: 20_001 }, '/guide/x/ : 20001 octets en première vue, au plus 20000'],
    [{ requests: 5 }, '/guide/x/ : 5 requêtes, au plus 4'],
    [{ fonts: 2 }, '/guide/x/ : 2 polices, au plus 1'],
    [{ script: 1001 }, '/guide/x/ : 1001 octets de script, au plus 1000'],
    [{ ecoindex: 80, dom: 434 }, '/guide/x/ : EcoIndex 80.0, plus de 80 (434 éléments)'],
  ])('are exceeded by %o', (excess, expected) => {
    expect(excesses('/guide/x/', { ...sober, ...excess })).toEqual([expected]);
  });
  it('are wider for the pages that owe something, and still bounds', () => {
    const said = (address: string, view: Partial<View>) => excesses(address, { ...sober, ...view }).length;
    const debt = '/chiffres/documents/';
    expect([said(debt, { ecoindex: 79.1 }), said(debt, { ecoindex: 79 })]).toEqual([0, 1]);
  });
  it('allow more script where the reader acts', () => {
    expect(excesses('/recherche/', { ...sober, script: 9000 })).toEqual([]);
    expect(['/recherche/', '/guide/recherche/', '/rechercher/'].map(isActionPage)).toEqual([true, false, false]);
  });
});
