import { describe, expect, it } from 'vitest';
import { inventer, lireIds } from '../../scripts/measure/bench/generator.ts';
import { lireTemps, memoireDe } from '../../scripts/measure/bench/process.ts';
import {
  aligner,
  croissance,
  rapport,
  tableauDesMesures,
  tableauDesRapports,
  type Mesure,
} from '../../scripts/measure/bench/table.ts';
import { textFile } from '../../src/check/rules/files.ts';
import { checkContent } from '../../src/check/content.ts';
import { readFiles } from '../../src/load/files.ts';

const ids = await lireIds('content');
const mesure = (site: Mesure['site'], n: number, ...murs: number[]): Mesure => ({
  n,
  site,
  aFroid: murs.map((mur) => ({ mur, processeur: mur * 2, memoire: { plusGros: 60, ensemble: 100 } })),
  poids: { pages: 1, octetsParPage: 1, laPlusLourde: { adresse: '/', octets: 1 }, fichiers: 1, octets: 1 },
});

describe('made-up testimonies', () => {
  it('are always the same, and more of them are other ones', () => {
    expect(inventer(30, ids)).toEqual(inventer(30, ids));
    const textes = inventer(60, ids).map((f) => f.texte);
    expect(new Set(textes).size).toBe(60);
  });
  it('pass the check of the content', async () => {
    const faux = inventer(40, ids).map(({ nom, texte }) => textFile(`content/temoignages/${nom}`, texte));
    const { problemes, contenu } = checkContent([...(await readFiles(process.cwd())), ...faux]);
    expect(problemes.filter((p) => p.gravite === 'erreur')).toEqual([]);
    expect(contenu.temoignages.filter((t) => t.id.startsWith('voix-'))).toHaveLength(40);
  });
});

describe('what a build costs', () => {
  it('is read from the shell', () => {
    expect(lireTemps('1m2.50s 0m0.25s')).toBeCloseTo(62.75);
    expect(lireTemps('0m1,5s 0m0,5s')).toBeCloseTo(2);
  });
  it('counts the memory of the children and of theirs, and of nobody else', () => {
    const processus = [
      { pid: 1, parent: 0, memoire: 1000 },
      { pid: 2, parent: 1, memoire: 5 },
      { pid: 3, parent: 2, memoire: 7 },
      { pid: 4, parent: 3, memoire: 11 },
    ];
    expect(memoireDe(2, processus)).toEqual({ plusGros: 11, ensemble: 23 });
  });
});

describe('the ratios', () => {
  it('compare each run with the one beside it, and take the middle', () => {
    expect(rapport(mesure('nous', 1, 1, 6, 9), mesure('nu', 1, 2, 2, 3), 'mur')).toBe(3);
    expect(rapport(mesure('nous', 1, 1, 3), mesure('nu', 1, 2, 2), 'processeur')).toBe(1);
  });
  it('are of one testimony when sizes are compared, from the least run of each', () => {
    expect(croissance(mesure('nous', 1000, 40, 30), mesure('nous', 100, 3, 5), 'mur')).toBe(1);
  });
  it('are written in French, with a dash where there is nothing to compare', () => {
    const petit = mesure('nous', 1000, 5);
    const lignes = tableauDesRapports([petit, mesure('nu', 1000, 10), mesure('nous', 10_000, 60)]).split('\n');
    expect(lignes[2]?.split('|').map((t) => t.trim())).toEqual(['', '1 000', '0,50', '0,50', '–', '–', '–', '–', '']);
    expect(lignes[3]?.split('|').map((t) => t.trim())).toEqual(['', '10 000', '–', '–', '–', '–', '1,20', '1,20', '']);
  });
  it('say the memory of the largest process, then of all together', () => {
    const [tete = '', , ligne = ''] = tableauDesMesures([mesure('nous', 100, 5)]).split('\n');
    const cases = (texte: string) => texte.split('|').map((t) => t.trim());
    expect(cases(ligne)[cases(tete).indexOf('mémoire (Mo)')]).toBe('60');
    expect(cases(ligne)[cases(tete).indexOf('en tout')]).toBe('100');
  });
  it('stand in a table whose columns are aligned', () => {
    expect(
      aligner([
        ['a', 'bb'],
        ['ccc', 'd'],
      ]),
    ).toBe('| a   | bb |\n| --- | -- |\n| ccc | d  |');
  });
});
