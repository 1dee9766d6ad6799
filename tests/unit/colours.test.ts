import { globSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrast } from '../fixtures/contrast.ts';

const css = readFileSync('src/styles/tokens.css', 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
const sombre = /@media\s*\(prefers-color-scheme:\s*dark\)\s*\{([\s\S]*?\n)\}/.exec(css)?.[1] ?? '';
const lire = (texte: string) =>
  Object.fromEntries([...texte.matchAll(/--([\w-]+):\s*([^;]+);/g)].map((m) => [m[1] ?? '', (m[2] ?? '').trim()]));
const clair = lire(css.replace(sombre, ''));
const SCHEMAS: Record<string, Record<string, string>> = { clair, sombre: { ...clair, ...lire(sombre) } };

function rgb(couleur: string): number[] {
  const hexa = /^#([\da-f]{6})$/i.exec(couleur)?.[1];
  if (!hexa)
    throw new Error(`« ${couleur} » : une couleur de tokens.css s’écrit #rrggbb, pour que son contraste se mesure`);
  return [0, 2, 4].map((i) => Number.parseInt(hexa.slice(i, i + 2), 16));
}
const contraste = (a: string, b: string) => contrast(rgb(a), rgb(b));

const FONDS = ['papier', 'pierre', 'blanc'];
/** Each pair of tokens that meets on a page, and the ratio it must reach. */
const PAIRES: { quoi: string; dessus: string[]; dessous: string[]; rapport: number }[] = [
  { quoi: 'running text and its links', dessus: ['encre', 'encre-douce', 'accent'], dessous: FONDS, rapport: 7 },
  { quoi: 'marked text', dessus: ['encre'], dessous: ['surligne'], rapport: 7 },
  { quoi: 'buttons', dessus: ['sur-accent'], dessous: ['accent'], rapport: 4.5 },
  { quoi: 'buttons under the pointer', dessus: ['papier'], dessous: ['encre'], rapport: 4.5 },
  { quoi: 'edges of fields and bornes', dessus: ['filet-fort'], dessous: FONDS, rapport: 3 },
  { quoi: 'the ring of the focus', dessus: ['accent'], dessous: FONDS, rapport: 3 },
  { quoi: 'the road', dessus: ['route'], dessous: ['papier', 'pierre'], rapport: 3 },
  { quoi: 'the line on the road', dessus: ['route-ligne'], dessous: ['route'], rapport: 3 },
  {
    quoi: 'the caps of the bornes and the bars',
    dessus: ['accent', 'region', 'departement', 'intercommunalite', 'commune', 'autre'],
    dessous: ['papier', 'blanc'],
    rapport: 3,
  },
];

describe.each(Object.entries(SCHEMAS))('the colours of the scheme « %s »', (_, jetons) => {
  it.each(PAIRES)('$quoi: at least $rapport to 1', ({ dessus, dessous, rapport }) => {
    const faibles = dessus.flatMap((a) =>
      dessous
        .map((b) => ({ paire: `--${a} sur --${b}`, mesure: contraste(jetons[a] ?? '', jetons[b] ?? '') }))
        .filter(({ mesure }) => mesure < rapport)
        .map(({ paire, mesure }) => `${paire} : ${mesure.toFixed(2)}`),
    );
    expect(faibles).toEqual([]);
  });
});

it('measures as WCAG does', () => {
  expect(contraste('#ffffff', '#000000')).toBe(21);
  expect(contraste('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  expect(() => contraste('red', '#ffffff')).toThrow('« red » : une couleur de tokens.css s’écrit #rrggbb');
});

it('has a dark value for each colour', () => {
  const couleurs = Object.keys(clair).filter((nom) => clair[nom]?.startsWith('#'));
  expect(couleurs.length).toBeGreaterThan(10);
  expect(couleurs.filter((nom) => !(nom in lire(sombre)))).toEqual([]);
});

it('leaves to the scheme nothing but colours, so that what is checked in one holds in the other', () => {
  const fautes = readdirSync('src/styles')
    .filter((f) => f.endsWith('.css'))
    .flatMap((fichier) => {
      const texte = readFileSync(`src/styles/${fichier}`, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
      return [...texte.matchAll(/@media[^{]*prefers-color-scheme[^{]*\{([\s\S]*?\n)\s{0,2}\}/g)].flatMap(
        ([, bloc = '']) =>
          [...bloc.matchAll(/^\s*([\w-]+)\s*:[^;{]+;/gm)]
            .map((m) => m[1] ?? '')
            .filter((p) => !p.startsWith('--') && !/color|fill|stroke/.test(p))
            .map((p) => `${fichier} : ${p}`),
      );
    });
  expect(fautes).toEqual([]);
});

it('stand in tokens.css alone: books, pictures, frames and the icon read them there', () => {
  const colours = new Set(Object.values(SCHEMAS).flatMap((s) => Object.values(s).filter((v) => v.startsWith('#'))));
  const files = globSync(['src/**/*.{ts,astro,css}', 'scripts/**/*.ts', 'public/**/*.{css,svg,js}']);
  const said = files
    .filter((file) => !file.endsWith('tokens.css'))
    .filter((file) => (readFileSync(file, 'utf8').match(/#[\da-f]{6}\b/g) ?? []).some((c) => colours.has(c)));
  expect(files.length).toBeGreaterThan(200);
  expect(said).toEqual([]);
});
