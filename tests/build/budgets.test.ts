import { describe, expect, it } from 'vitest';
import { measurePages } from '../../scripts/measure/pages.ts';
import { median } from '../../src/model/median.ts';
import { BUDGETS, excesses, isActionPage } from '../../src/publish/audit/first-view.ts';
import { ofTheDay } from '../of-the-day.ts';
import { textOf } from './pages.ts';
import { all } from './site.ts';

const pages = await measurePages('dist');

describe('the weight of the pages', () => {
  it('was measured on the whole site', () => {
    expect(pages.length).toBeGreaterThan(300);
    expect(pages.every((p) => p.html > 1000 && p.dom > 40)).toBe(true);
  });
  it('stays within the budgets on every page', () => {
    ofTheDay(() => expect(pages.flatMap((p) => excesses(p.adresse, p))).toEqual([]));
  });
  it(`gives a median EcoIndex of at least ${BUDGETS.ecoindexMedian}`, () => {
    ofTheDay(() => expect(median(pages.map((p) => p.ecoindex))).toBeGreaterThanOrEqual(BUDGETS.ecoindexMedian));
  });
  it('needs one font file at most, the same everywhere, of at most 40 kB', () => {
    const [font = 0, ...others] = new Set(pages.map((p) => p.fontBytes).filter((o) => o > 0));
    expect(others).toEqual([]);
    expect(font).toBeLessThanOrEqual(40_000);
  });
});

it('reading without scripts gives the whole text: nothing is hidden or left to be filled', () => {
  for (const { adresse, html } of all.filter((p) => !isActionPage(p.adresse))) {
    const corps = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '';
    expect(textOf(corps).trim().length, adresse).toBeGreaterThan(80);
    // The form that prepares a note and the one that says who reads need a script, and say so.
    expect(/<noscript/.test(corps), adresse).toBe(['/preparer-une-note/', '/je-suis/'].includes(adresse));
  }
});

it('every script is a module or deferred, so that none delays the text', () => {
  for (const { adresse, html } of all)
    for (const [balise] of html.matchAll(/<script\b[^>]*\bsrc=[^>]*>/g))
      expect(balise, adresse).toMatch(/type="?module|\bdefer\b|\basync\b/);
});
