import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { desordre } from '../../src/publish/audit/grid.ts';
import { compterStatuts, parTheme, score } from '../../src/publish/audit/rgesn.ts';
import { lireDeclaration } from '../../src/publish/audit/load-rgesn.ts';
import type { Critere, Declaration } from '../../src/publish/audit/rgesn-schema.ts';

const declaration = lireDeclaration();

/** The weights of the reference (version 2, May 2024), theme by theme: P 1.5, R 1.25, M 1. */
const POIDS = [
  'PPRPPRMRPR',
  'PPRPPRPPMP',
  'PRMPMMM',
  'PPRRMRMMMMMRPRR',
  'RRPPPMMR',
  'RRMRRMM',
  'RRMP',
  'PPPRRRRMRR',
  'PPPPPRP',
];
const LETTRES = new Map([
  [1.5, 'P'],
  [1.25, 'R'],
  [1, 'M'],
]);

describe('the RGESN declaration', () => {
  it('holds the 78 criteria of the 9 themes, each once, in order, with the weights of the reference', () => {
    expect(desordre(declaration)).toEqual([]);
    expect(parTheme(declaration).map((t) => t.criteres.map((c) => LETTRES.get(c.poids)).join(''))).toEqual(POIDS);
  });
  it('asks the questions of the reference, each its own', () => {
    expect(new Set(declaration.criteres.map((c) => c.intitule)).size).toBe(78);
    expect(declaration.criteres.filter((c) => !/^Le service numérique .* \?$/.test(c.intitule))).toEqual([]);
  });
  it('names no file that is not in the project', () => {
    const nommes = declaration.criteres.flatMap((c) => c.reponse.match(/\b(?:docs|tests|src)\/[\w./-]+\.\w+/g) ?? []);
    expect(nommes.length).toBeGreaterThan(0);
    expect([...new Set(nommes)].filter((chemin) => !existsSync(chemin))).toEqual([]);
  });
  it('does not call met what it says is still to do, nor the reverse', () => {
    const manque = /reste à|restent à|n'est pas validé|sera validé|à vérifier chez|n'a pas encore choisi|doit nommer/;
    expect(
      declaration.criteres.filter((c) => c.statut === 'valide' && manque.test(c.reponse)).map((c) => c.numero),
    ).toEqual([]);
    expect(
      declaration.criteres.filter((c) => c.statut === 'a-completer' && !manque.test(c.reponse)).map((c) => c.numero),
    ).toEqual([]);
  });
});

const critere = (numero: string, poids: Critere['poids'], statut: Critere['statut']): Critere => ({
  numero,
  intitule: `Question ${numero} ?`,
  poids,
  statut,
  reponse: 'On a regardé.',
});

describe('the score', () => {
  it('weighs the criteria met against those that apply', () => {
    // (1.5 + 1) / (1.5 + 1 + 1.25 + 1.5), what does not apply left out.
    const criteres = [
      critere('1.1', 1.5, 'valide'),
      critere('1.2', 1, 'valide'),
      critere('1.3', 1.25, 'non-valide'),
      critere('1.4', 1.5, 'a-completer'),
      critere('1.5', 1.5, 'non-applicable'),
    ];
    expect(score(criteres)).toBe(47);
    expect(compterStatuts(criteres)).toEqual({ valide: 2, 'non-valide': 1, 'a-completer': 1, 'non-applicable': 1 });
  });
  it('is never rounded up, and is nothing when no criterion applies', () => {
    const presque = Array.from({ length: 200 }, (_, i) => critere(`1.${i}`, 1, i === 0 ? 'non-valide' : 'valide'));
    expect(score(presque)).toBe(99);
    expect(score([critere('7.4', 1.5, 'non-applicable')])).toBeUndefined();
    expect(score([])).toBeUndefined();
  });
  it('is given theme by theme', () => {
    const petite = {
      ...declaration,
      themes: [
        { numero: 1, id: 'strategie', nom: 'Stratégie' },
        { numero: 7, id: 'backend', nom: 'Backend' },
      ],
      criteres: [critere('1.1', 1.5, 'valide'), critere('1.2', 1.5, 'non-valide'), critere('7.1', 1, 'non-applicable')],
    } satisfies Declaration;
    expect(parTheme(petite).map(({ id, criteres, score: s }) => [id, criteres.length, s])).toEqual([
      ['strategie', 2, 50],
      ['backend', 1, undefined],
    ]);
  });
});
