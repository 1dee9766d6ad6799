import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as tailles from '../../../src/model/sizes.ts';
import { pagePaths } from '../../../src/model/sort.ts';

const DIX_MILLE = Array.from({ length: 10_000 }, (_, i) => i);

describe('long lists', () => {
  it.each(Object.entries(tailles))('are cut at %s: no page is longer at ten thousand', (_, taille) => {
    const pages = pagePaths(DIX_MILLE, taille, {}, {}).map(({ props }) => props.elements);
    expect(Math.max(...pages.map((p) => p.length))).toBe(taille);
    expect(pages.flat()).toEqual(DIX_MILLE);
    expect(taille).toBeLessThanOrEqual(300);
  });

  // The usual slip, seen as it is written; under another name a whole list escapes this, and only `npm run bench` tells.
  it('are not mapped whole in a template, under the usual names of all voices and all people', () => {
    const entiere =
      /(?<![\w.])(?:\[\.\.\.)?(?:site\.)?(?:temoignages|personnes(?:\.values\(\))?|paroles)\]?\.map\(|temoignages=\{(?:paroles|voix|site\.temoignages)\}/;
    const gabarits = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((nom) =>
      /^(?:pages|components|layouts)\b.*\.astro$/.test(nom),
    );
    expect(gabarits.length).toBeGreaterThan(50);
    for (const faute of ['{site.temoignages.map((t) => t)}', '<VoixListe temoignages={voix} />'])
      expect(faute).toMatch(entiere);
    const coupables = gabarits
      .filter((nom) => entiere.test(readFileSync(join('src', nom), 'utf8').split(/^---$/m).slice(2).join('---')))
      // What it draws was cut by the page that calls it.
      .filter((nom) => nom !== join('components', 'temoignages', 'TemoignageList.astro'));
    expect(coupables).toEqual([]);
  });
});
