import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  countStatuts,
  loadGrid,
  misplaced,
  rate,
  themesOf,
  withoutFiles,
  type Criterion,
  type Grid,
} from '../../../src/publish/audit/rgaa.ts';

const grid = loadGrid();

describe('the RGAA grid', () => {
  it('holds the 106 criteria of the 13 themes, each once, in order', () => {
    expect(misplaced(grid)).toEqual([]);
    expect(themesOf(grid).map((t) => t.criteres.length)).toEqual([9, 2, 3, 13, 8, 2, 5, 10, 4, 14, 13, 11, 12]);
  });
  it('names for each the check that shows it, and the check is there', () => {
    const named = new Set(grid.criteres.flatMap((c) => c.verification.match(/tests\/[\w./-]+\.ts/g) ?? []));
    expect(named.size).toBeGreaterThan(5);
    expect([...named].filter((file) => !existsSync(file))).toEqual([]);
  });
  it('says of nothing that it conforms on a mere « to check », nor the reverse', () => {
    const said = /à juger|à écouter|à relire|reste à|à confirmer/;
    expect(
      grid.criteres.filter((c) => c.statut === 'conforme' && said.test(c.verification)).map((c) => c.numero),
    ).toEqual([]);
  });
});

const criterion = (numero: string, statut: Criterion['statut']): Criterion => ({
  numero,
  intitule: `Question ${numero} | ?`,
  statut,
  verification: 'On a regardé.',
});
const small: Grid = {
  referentiel: 'RGAA 4.1.2',
  date: '2026-11-21',
  outils: ['axe', 'Chromium'],
  echantillon: [{ page: 'Accueil', adresse: '/' }],
  themes: [
    { numero: 1, nom: 'Images' },
    { numero: 2, nom: 'Cadres' },
  ],
  criteres: [criterion('1.1', 'conforme'), criterion('1.2', 'a-verifier'), criterion('2.1', 'non-applicable')],
};

describe('reading the grid', () => {
  it('counts each status', () => {
    expect(countStatuts(small.criteres)).toEqual({
      conforme: 1,
      'non-conforme': 0,
      'non-applicable': 1,
      'a-verifier': 1,
    });
  });
  it.each([
    [{ conforme: 3, 'non-conforme': 0, 'non-applicable': 9, 'a-verifier': 0 }, 3, 100, 'totalement conforme'],
    [{ conforme: 199, 'non-conforme': 0, 'non-applicable': 0, 'a-verifier': 1 }, 200, 99, 'partiellement conforme'],
    [{ conforme: 1, 'non-conforme': 1, 'non-applicable': 0, 'a-verifier': 0 }, 2, 50, 'partiellement conforme'],
    [{ conforme: 1, 'non-conforme': 1, 'non-applicable': 5, 'a-verifier': 1 }, 3, 33, 'non conforme'],
  ])('says what the law makes of %j', (counts, applicable, percent, state) => {
    expect(rate(counts)).toEqual({ applicable, percent, state });
  });
  it('sees a criterion that is missing or given twice', () => {
    const misplacedIn = (...numbers: string[]) =>
      misplaced({ ...small, criteres: numbers.map((numero) => criterion(numero, 'conforme')) });
    expect(misplacedIn('1.1', '1.3', '2.1')).toEqual(['1.3']);
    expect(misplacedIn('1.1', '1.1', '2.1')).toEqual(['1.1']);
    expect(misplaced(small)).toEqual([]);
  });
  it('speaks to the readers of the site without naming files', () => {
    expect(withoutFiles('Rien trouvé (tests/a.test.ts, tests/b.test.ts) ; reste à lire (à voix haute).')).toBe(
      'Rien trouvé ; reste à lire (à voix haute).',
    );
  });
});
