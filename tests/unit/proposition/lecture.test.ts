import { describe, expect, it } from 'vitest';
import { estVide, lireChoix, proches, trouver, type Option } from '../../../src/contribute/choices.ts';
import { lireDate } from '../../../src/contribute/date.ts';
import { lireIssue } from '../../../src/contribute/read-issue.ts';
import { ecrireTexte, lireTexte } from '../../../src/contribute/read-text.ts';
import { COMPLET, REPONSES, corpsIssue } from '../../fixtures/proposition.ts';

const THEMES: Option[] = [
  { valeur: 'foncier-immobilier', nom: 'Lieux, foncier et immobilier' },
  { valeur: 'innovation', nom: 'Innovation, recherche et formation' },
  { valeur: 'culture', nom: 'Culture et industries créatives' },
  { valeur: 'emergence', nom: 'Repérage et émergence des projets', autres: ['émergence'] },
];

describe('lireChoix', () => {
  it.each([
    ['one name', 'Culture et industries créatives', ['culture']],
    [
      'several, joined by GitHub with commas that names have too',
      'Lieux, foncier et immobilier, Innovation, recherche et formation',
      ['foncier-immobilier', 'innovation'],
    ],
    [
      'a list typed by hand, without accents or capitals',
      '- emergence\n- culture et industries creatives',
      ['emergence', 'culture'],
    ],
    ['ids', 'innovation; culture', ['innovation', 'culture']],
    ['ticked boxes alone', '- [X] Culture et industries créatives\n- [ ] émergence', ['culture']],
    ['the same one twice', 'culture, culture', ['culture']],
    ['nothing', '', []],
  ])('reads %s', (_, reponse, valeurs) => expect(lireChoix(reponse, THEMES)).toEqual({ valeurs, inconnus: [] }));

  it('says what it did not recognise, with the nearest, and reads on', () => {
    expect(lireChoix('Culture et industrie créative, émergence, rien de tel', THEMES)).toEqual({
      valeurs: ['emergence'],
      inconnus: [
        { ecrit: 'Culture et industrie créative', proches: ['Culture et industries créatives'] },
        { ecrit: 'rien de tel', proches: [] },
      ],
    });
  });
  it('finds one by its other names', () => {
    expect(trouver('ÉMERGENCE', THEMES)?.valeur).toBe('emergence');
    expect(trouver('', THEMES)).toBeUndefined();
    expect(proches('emergance', THEMES)).toEqual(['Repérage et émergence des projets']);
  });
});

it.each(['_No response_', '_Pas de réponse_', 'None', ' N/A ', 'néant', '-', '—', '', 'aucun'])(
  'takes « %s » for no answer',
  (vide) => expect(estVide(vide)).toBe(true),
);

describe('lireDate', () => {
  it.each([
    ['mars 2026', '2026-03'],
    ['le 1er mars 2026', '2026-03-01'],
    ['jeudi 12 Mars 2026', '2026-03-12'],
    ['12/03/2026', '2026-03-12'],
    ['3/2026', '2026-03'],
    ['2026-3-1', '2026-03-01'],
    ['2026-03', '2026-03'],
    ['févr. 2026', '2026-02'],
    ['en août 2014', '2014-08'],
    ['29 février 2024', '2024-02-29'],
  ])('reads %s', (ecrit, date) => expect(lireDate(ecrit)).toBe(date));
  it.each(['2026', 'hier', '31 février 2026', '13/2026', 'jui 2026', '12 mars', '1812-05', '2026-03-12T10:00'])(
    'does not guess %s',
    (ecrit) => expect(lireDate(ecrit)).toBeUndefined(),
  );
});

describe('lireIssue', () => {
  it('reads each answer under its question', () => {
    const { reponses, doubles } = lireIssue(COMPLET);
    expect(reponses.nom).toBe('Camille Dupont');
    expect(reponses.autresPersonnes).toBe('_No response_');
    expect(reponses.texte).toMatch(/^Camille Dupont raconte[^]+aujourd’hui\.$/);
    expect(reponses.accord).toMatch(/^- \[X\] /);
    expect(Object.keys(reponses)).toHaveLength(20);
    expect(doubles).toEqual([]);
  });
  it('keeps headings that somebody wrote inside an answer, and what follows them', () => {
    const { reponses, doubles } = lireIssue(
      corpsIssue({ ...REPONSES, texte: 'Un\n\n### Un titre à moi\n\nDeux\n\n### Structure\n\nTrois' }),
    );
    expect(reponses.texte).toBe('Un\n\n### Un titre à moi\n\nDeux\n\n### Structure\n\nTrois');
    expect(reponses.structure).toBe('Commune de Valmont');
    expect(doubles).toEqual(['structure']);
  });
  it('reads Windows line ends, and a form of which questions were deleted', () => {
    expect(lireIssue('### Titre\r\n\r\nUne idée\r\n\r\n### Leviers\r\n\r\n1\r\n').reponses).toEqual({
      titre: 'Une idée',
      leviers: '1',
    });
  });
  it('reads nothing in a message that is not the form’s', () =>
    expect(lireIssue('Bonjour, je voudrais témoigner.')).toEqual({ reponses: {}, doubles: [] }));
});

describe('lireTexte', () => {
  it('reads labels at the head of lines, in many forms', () => {
    const lu = lireTexte(
      'Nom : Camille Dupont\n**Fonction** : adjointe\n## Leviers\n6\n- Structure : Valmont\nCitation 1 : « Un. »\nCitation : Deux.\nTexte :\n\nElle raconte.\n\nStructure : ceci est du texte.',
    );
    expect(lu).toEqual({
      nom: 'Camille Dupont',
      fonction: 'adjointe',
      leviers: '6',
      structure: 'Valmont',
      citation1: '« Un. »',
      citation2: 'Deux.',
      texte: 'Elle raconte.\n\nStructure : ceci est du texte.',
    });
  });
  it('takes a text without labels for the rest of the testimony', () => {
    expect(lireTexte('\uFEFFUn entretien.\r\nNous avons dit : oui.\r\n')).toEqual({
      texte: 'Un entretien.\nNous avons dit : oui.',
    });
  });
  it('reads back the draft it writes', () => expect(lireTexte(ecrireTexte(REPONSES))).toEqual(REPONSES));
});
