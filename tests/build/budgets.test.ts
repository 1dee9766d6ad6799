import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { measurePages } from '../../scripts/measure/pages.ts';
import { median } from '../../src/model/median.ts';
import { OFFLINE_BYTES } from '../../src/model/routes.ts';
import { BUDGETS, excesses, isActionPage } from '../../src/publish/audit/first-view.ts';
import { ofTheDay } from '../of-the-day.ts';
import { textOf } from './pages.ts';
import { page, pages, read } from './site.ts';

const measured = await measurePages('dist');

describe('the weight of the pages', () => {
  it('was measured on the whole site', () => {
    expect(measured.length).toBeGreaterThan(300);
    expect(measured.every((p) => p.html > 1000 && p.dom > 40)).toBe(true);
  });
  it('stays within the budgets on every page', () => {
    ofTheDay(() => expect(measured.flatMap((p) => excesses(p.adresse, p))).toEqual([]));
  });
  it(`gives a median EcoIndex of at least ${BUDGETS.ecoindexMedian}`, () => {
    ofTheDay(() => expect(median(measured.map((p) => p.ecoindex))).toBeGreaterThanOrEqual(BUDGETS.ecoindexMedian));
  });
  it('needs one font file at most, the same everywhere, of at most 40 kB', () => {
    const [font = 0, ...others] = new Set(measured.map((p) => p.fontBytes).filter((o) => o > 0));
    expect(others).toEqual([]);
    expect(font).toBeLessThanOrEqual(40_000);
  });
});

it('reading without scripts gives the whole text: nothing is hidden or left to be filled', () => {
  for (const { address, html } of pages.filter((p) => !isActionPage(p.address))) {
    const body = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '';
    expect(textOf(body).trim().length, address).toBeGreaterThan(80);
    // The form that prepares a note and the one that says who reads need a script, and say so.
    expect(/<noscript/.test(body), address).toBe(['/preparer-une-note/', '/je-suis/'].includes(address));
  }
});

it('every script is a module or deferred, so that none delays the text, and each page has the one that brings the others', () => {
  for (const { address, html } of pages) {
    const tags = html.match(/<script\b[^>]*\bsrc=[^>]*>/g) ?? [];
    expect(
      tags.filter((tag) => !/type="?module|\bdefer\b|\basync\b/.test(tag)),
      address,
    ).toEqual([]);
    const boot = tags.filter((tag) => tag.includes('"/actions/amorce.js"'));
    expect(boot.length, address).toBe(address === '/recherche/' ? 0 : 1);
  }
});

it('the offline packet holds every testimony, the levers and the search, in 3 MB', () => {
  const { digest, bytes } = JSON.parse(read('hors-connexion/manifeste.json')) as {
    digest: string;
    bytes: number;
  };
  const packet = readFileSync(`dist/hors-connexion/${digest}.bin`);
  expect(createHash('sha256').update(packet).digest('hex')).toBe(digest);
  expect(packet.length).toBe(bytes);
  expect(bytes).toBeLessThanOrEqual(OFFLINE_BYTES);
  const { files, styles } = JSON.parse(gunzipSync(packet).toString('utf8')) as {
    files: Record<string, { text?: string }>;
    styles: string[];
  };
  const temoignages = readdirSync(`dist/temoignages`).filter((n) => n !== 'page' && n !== 'index.html');
  expect(temoignages.length).toBeGreaterThan(50);
  for (const nom of temoignages) {
    const { text = '' } = files[`/temoignages/${nom}/`] ?? {};
    const whole = text.replace(/\0(\d+);/g, (_, rank) => styles[Number(rank)] ?? '');
    expect(whole, nom).toBe(page(`/temoignages/${nom}/`));
  }
  for (const address of ['/recherche/', '/leviers/', '/leviers/pedagogie/'])
    expect(Object.keys(files)).toContain(address);
});
