import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as sizes from '../../../src/model/sizes.ts';
import { pagePaths } from '../../../src/model/sort.ts';

const TEN_THOUSAND = Array.from({ length: 10_000 }, (_, i) => i);

describe('long lists', () => {
  it.each(Object.entries(sizes))('are cut at %s: no page is longer at ten thousand', (_, size) => {
    const pages = pagePaths(TEN_THOUSAND, size, {}, {}).map(({ props }) => props.elements);
    expect(Math.max(...pages.map((p) => p.length))).toBe(size);
    expect(pages.flat()).toEqual(TEN_THOUSAND);
    expect(size).toBeLessThanOrEqual(300);
  });

  // The usual slip, seen as it is written; under another name a whole list escapes this, and only `npm run bench` tells.
  it('are not mapped whole in a template, under the usual names of all voices and all people', () => {
    const whole =
      /(?<![\w.])(?:\[\.\.\.)?(?:site\.)?(?:temoignages|personnes(?:\.values\(\))?|paroles)\]?\.map\(|temoignages=\{(?:paroles|voix|site\.temoignages)\}/;
    const templates = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((nom) =>
      /^(?:pages|components|layouts)\b.*\.astro$/.test(nom),
    );
    expect(templates.length).toBeGreaterThan(50);
    for (const fault of ['{site.temoignages.map((t) => t)}', '<VoixListe temoignages={voix} />'])
      expect(fault).toMatch(whole);
    const culprits = templates
      .filter((nom) => whole.test(readFileSync(join('src', nom), 'utf8').split(/^---$/m).slice(2).join('---')))
      // What it draws was cut by the page that calls it.
      .filter((nom) => nom !== join('components', 'temoignages', 'TemoignageList.astro'));
    expect(culprits).toEqual([]);
  });
});
