import { readdirSync, readFileSync, statSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { MAX_OCTETS } from '../../src/publish/offline/packet.ts';
import { lirePagesDuSite, type Page } from './pages.ts';

const RACINE = 'dist';
let pages: Page[];
beforeAll(() => {
  pages = lirePagesDuSite(RACINE);
});
describe('the scripts', () => {
  it('a reading page loads one, of 1 kB at most, and nothing else', () => {
    expect(statSync(`${RACINE}/actions/amorce.js`).size).toBeLessThanOrEqual(1000);
    const lues = pages.filter(
      (p) => !/^\/(?:recherche|ma-selection|exports)\//.test(p.adresse) && p.adresse !== '/cas/',
    );
    expect(lues.length).toBeGreaterThan(100);
    for (const { adresse, html } of lues) {
      const scripts = [...html.matchAll(/<script(?![^>]*ld\+json)[^>]*src="([^"]*)"/g)].map((m) => m[1]);
      expect(
        scripts.filter((s) => s === '/actions/amorce.js'),
        adresse,
      ).toEqual(['/actions/amorce.js']);
    }
  });
  it('the offline packet holds every testimony, the levers and the search, in 3 MB', () => {
    const octets = readFileSync(`${RACINE}/hors-connexion/paquet.bin`);
    expect(octets.length).toBeLessThanOrEqual(MAX_OCTETS);
    const { fichiers, styles } = JSON.parse(gunzipSync(octets).toString('utf8')) as {
      styles: string[];
      fichiers: Record<string, { c?: string }>;
    };
    const temoignages = readdirSync(`${RACINE}/temoignages`).filter((n) => n !== 'page' && n !== 'index.html');
    expect(temoignages.length).toBeGreaterThan(50);
    for (const nom of temoignages) {
      const page = fichiers[`/temoignages/${nom}/`]?.c ?? '';
      expect(
        page.replace(/\0(\d+);/g, (_, rang: string) => styles[Number(rang)] ?? ''),
        nom,
      ).toBe(readFileSync(`${RACINE}/temoignages/${nom}/index.html`, 'utf8'));
    }
    for (const adresse of ['/recherche/', '/leviers/', '/leviers/pedagogie/'])
      expect(Object.keys(fichiers)).toContain(adresse);
  });
});
