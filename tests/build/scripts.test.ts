import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { OFFLINE_BYTES } from '../../src/model/routes.ts';
import { page, pages, read } from './site.ts';

describe('the scripts', () => {
  it('a reading page loads one, of 1 kB at most, and nothing else', () => {
    expect(statSync(`dist/actions/amorce.js`).size).toBeLessThanOrEqual(1000);
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
    for (const adresse of ['/recherche/', '/leviers/', '/leviers/pedagogie/'])
      expect(Object.keys(files)).toContain(adresse);
  });
});
