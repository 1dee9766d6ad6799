import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { desordre } from '../../src/publish/audit/grid.ts';
import { compterStatuts, ecrireGrille, parTheme, sansFichiers } from '../../src/publish/audit/rgaa.ts';
import { lireGrille } from '../../src/publish/audit/load-rgaa.ts';
import type { Critere, Grille } from '../../src/publish/audit/rgaa-schema.ts';

const grille = lireGrille();

describe('the RGAA grid', () => {
  it('holds the 106 criteria of the 13 themes, each once, in order', () => {
    expect(desordre(grille)).toEqual([]);
    expect(parTheme(grille).map((t) => t.criteres.length)).toEqual([9, 2, 3, 13, 8, 2, 5, 10, 4, 14, 13, 11, 12]);
  });
  it('names for each the check that shows it, and the check is there', () => {
    const nommes = new Set(grille.criteres.flatMap((c) => c.verification.match(/tests\/[\w./-]+\.ts/g) ?? []));
    expect(nommes.size).toBeGreaterThan(5);
    expect([...nommes].filter((chemin) => !existsSync(chemin))).toEqual([]);
  });
  it('says of nothing that it conforms on a mere « to check », nor the reverse', () => {
    const dits = /à juger|à écouter|à relire|reste à|à confirmer/;
    expect(
      grille.criteres.filter((c) => c.statut === 'conforme' && dits.test(c.verification)).map((c) => c.numero),
    ).toEqual([]);
  });
  it('is the one that docs/rgaa.md shows', () => {
    expect(readFileSync('docs/rgaa.md', 'utf8'), 'lancez npm run rgaa').toBe(ecrireGrille(grille));
  });
});

const critere = (numero: string, statut: Critere['statut']): Critere => ({
  numero,
  intitule: `Question ${numero} | ?`,
  statut,
  verification: 'On a regardé.',
});
const petite: Grille = {
  referentiel: 'RGAA 4.1.2',
  date: '2026-11-21',
  outils: ['axe', 'Chromium'],
  echantillon: [{ page: 'Accueil', adresse: '/' }],
  themes: [
    { numero: 1, nom: 'Images' },
    { numero: 2, nom: 'Cadres' },
  ],
  criteres: [critere('1.1', 'conforme'), critere('1.2', 'a-verifier'), critere('2.1', 'non-applicable')],
};

describe('reading the grid', () => {
  it('counts each status', () => {
    expect(compterStatuts(petite.criteres)).toEqual({
      conforme: 1,
      'non-conforme': 0,
      'non-applicable': 1,
      'a-verifier': 1,
    });
  });
  it('sees a criterion that is missing or given twice', () => {
    expect(
      desordre({
        ...petite,
        criteres: [critere('1.1', 'conforme'), critere('1.3', 'conforme'), critere('2.1', 'conforme')],
      }),
    ).toEqual(['1.3']);
    expect(
      desordre({
        ...petite,
        criteres: [critere('1.1', 'conforme'), critere('1.1', 'conforme'), critere('2.1', 'conforme')],
      }),
    ).toEqual(['1.1']);
    expect(desordre(petite)).toEqual([]);
  });
  it('speaks to the readers of the site without naming files', () => {
    expect(sansFichiers('Rien trouvé (tests/a.test.ts, tests/b.test.ts) ; reste à lire (à voix haute).')).toBe(
      'Rien trouvé ; reste à lire (à voix haute).',
    );
  });
  it('writes one row for each criterion, and says that it is no audit', () => {
    const texte = ecrireGrille(petite);
    expect(texte).toContain('# RGAA 4.1.2 : la grille des 3 critères');
    expect(texte).toContain("**Ce n'est pas un audit**");
    expect(texte).toContain('| 1. Images | 1 | 0 | 0 | 1 |');
    expect(texte).toContain('| **Ensemble** | **1** | **0** | **1** | **1** |');
    expect(texte).toContain('| **1.1** Question 1.1 \\| ? | conforme | On a regardé. |');
  });
});
