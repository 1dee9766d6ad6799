import { globSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrast } from '../fixtures/contrast.ts';

const css = readFileSync('src/styles/tokens.css', 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
const dark = /@media screen and \(prefers-color-scheme:\s*dark\)\s*\{([\s\S]*?\n)\}/.exec(css)?.[1] ?? '';
const read = (text: string) =>
  Object.fromEntries([...text.matchAll(/--([\w-]+):\s*([^;]+);/g)].map((m) => [m[1] ?? '', (m[2] ?? '').trim()]));
const light = read(css.replace(dark, ''));
const SCHEMES: Record<string, Record<string, string>> = { clair: light, sombre: { ...light, ...read(dark) } };

function rgb(colour: string): number[] {
  const hex = /^#([\da-f]{6})$/i.exec(colour)?.[1];
  if (!hex)
    throw new Error(`« ${colour} » : une couleur de tokens.css s’écrit #rrggbb, pour que son contraste se mesure`);
  return [0, 2, 4].map((i) => Number.parseInt(hex.slice(i, i + 2), 16));
}
const contrastOf = (a: string, b: string) => contrast(rgb(a), rgb(b));

const GROUNDS = ['papier', 'pierre', 'blanc'];
/** Each pair of tokens that meets on a page, and the ratio it must reach. */
const PAIRS: { what: string; over: string[]; under: string[]; ratio: number }[] = [
  { what: 'running text and its links', over: ['encre', 'encre-douce', 'accent'], under: GROUNDS, ratio: 7 },
  { what: 'marked text', over: ['encre'], under: ['surligne'], ratio: 7 },
  { what: 'buttons', over: ['sur-accent'], under: ['accent'], ratio: 4.5 },
  { what: 'buttons under the pointer', over: ['papier'], under: ['encre'], ratio: 4.5 },
  { what: 'edges of fields and bornes', over: ['filet-fort'], under: GROUNDS, ratio: 3 },
  { what: 'the ring of the focus', over: ['accent'], under: GROUNDS, ratio: 3 },
  { what: 'the road', over: ['route'], under: ['papier', 'pierre'], ratio: 3 },
  { what: 'the line on the road', over: ['route-ligne'], under: ['route'], ratio: 3 },
  {
    what: 'the caps of the bornes and the bars',
    over: ['accent', 'region', 'departement', 'intercommunalite', 'commune', 'autre'],
    under: ['papier', 'blanc'],
    ratio: 3,
  },
];

describe.each(Object.entries(SCHEMES))('the colours of the scheme « %s »', (_, tokens) => {
  it.each(PAIRS)('$what: at least $ratio to 1', ({ over, under, ratio }) => {
    const weak = over.flatMap((a) =>
      under
        .map((b) => ({ pair: `--${a} sur --${b}`, measured: contrastOf(tokens[a] ?? '', tokens[b] ?? '') }))
        .filter(({ measured }) => measured < ratio)
        .map(({ pair, measured }) => `${pair} : ${measured.toFixed(2)}`),
    );
    expect(weak).toEqual([]);
  });
});

it('measures as WCAG does', () => {
  expect(contrastOf('#ffffff', '#000000')).toBe(21);
  expect(contrastOf('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  expect(() => contrastOf('red', '#ffffff')).toThrow('« red » : une couleur de tokens.css s’écrit #rrggbb');
});

it('has a dark value for each colour', () => {
  const colours = Object.keys(light).filter((nom) => light[nom]?.startsWith('#'));
  expect(colours.length).toBeGreaterThan(10);
  expect(colours.filter((nom) => !(nom in read(dark)))).toEqual([]);
});

it('leaves to the scheme nothing but colours, so that what is checked in one holds in the other', () => {
  const faults = readdirSync('src/styles')
    .filter((f) => f.endsWith('.css'))
    .flatMap((file) => {
      const text = readFileSync(`src/styles/${file}`, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
      return [...text.matchAll(/@media[^{]*prefers-color-scheme[^{]*\{([\s\S]*?\n)\s{0,2}\}/g)].flatMap(
        ([, block = '']) =>
          [...block.matchAll(/^\s*([\w-]+)\s*:[^;{]+;/gm)]
            .map((m) => m[1] ?? '')
            .filter((p) => !p.startsWith('--') && !/color|fill|stroke/.test(p))
            .map((p) => `${file} : ${p}`),
      );
    });
  expect(faults).toEqual([]);
});

it('stand in tokens.css alone: books, pictures, frames and the icon read them there', () => {
  const colours = new Set(Object.values(SCHEMES).flatMap((s) => Object.values(s).filter((v) => v.startsWith('#'))));
  const files = globSync(['src/**/*.{ts,astro,css}', 'scripts/**/*.ts', 'public/**/*.{css,svg,js}']);
  const said = files
    .filter((file) => !file.endsWith('tokens.css'))
    .filter((file) => (readFileSync(file, 'utf8').match(/#[\da-f]{6}\b/g) ?? []).some((c) => colours.has(c)));
  expect(files.length).toBeGreaterThan(200);
  expect(said).toEqual([]);
});
