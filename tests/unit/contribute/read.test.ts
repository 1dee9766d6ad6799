import { describe, expect, it } from 'vitest';
import { isNoAnswer, readChoices, nearestNames, findOption, type Option } from '../../../src/contribute/choices.ts';
import { readDate } from '../../../src/contribute/date.ts';
import { readIssue } from '../../../src/contribute/read-issue.ts';
import { KEYS, type Key } from '../../../src/contribute/questions.ts';
import { readText, writeText } from '../../../src/contribute/read-text.ts';
import { COMPLETE, ANSWERS, issueBody } from '../../fixtures/proposal.ts';

const THEMES: Option[] = [
  { value: 'foncier-immobilier', name: 'Lieux, foncier et immobilier' },
  { value: 'innovation', name: 'Innovation, recherche et formation' },
  { value: 'culture', name: 'Culture et industries créatives' },
  { value: 'emergence', name: 'Repérage et émergence des projets', others: ['émergence'] },
];

describe('readChoices', () => {
  it.each([
    ['one name', 'Culture et industries créatives', ['culture']],
    // Joined by GitHub with commas that names have too; typed by hand, without accents or capitals.
    [
      'several',
      'Lieux, foncier et immobilier, Innovation, recherche et formation',
      ['foncier-immobilier', 'innovation'],
    ],
    ['a list', '- emergence\n- culture et industries creatives', ['emergence', 'culture']],
    ['ids', 'innovation; culture', ['innovation', 'culture']],
    ['ticked boxes alone', '- [X] Culture et industries créatives\n- [ ] émergence', ['culture']],
    ['the same one twice', 'culture, culture', ['culture']],
    ['nothing', '', []],
  ])('reads %s', (_, answer, values) => expect(readChoices(answer, THEMES)).toEqual({ values, unknown: [] }));

  it('says what it did not recognise, with the nearest, and reads on', () => {
    expect(readChoices('Culture et industrie créative, émergence, rien de tel', THEMES)).toEqual({
      values: ['emergence'],
      unknown: [
        { written: 'Culture et industrie créative', nearest: ['Culture et industries créatives'] },
        { written: 'rien de tel', nearest: [] },
      ],
    });
  });
  it('finds one by its other names', () => {
    expect(findOption('ÉMERGENCE', THEMES)?.value).toBe('emergence');
    expect(findOption('', THEMES)).toBeUndefined();
    expect(nearestNames('emergance', THEMES)).toEqual(['Repérage et émergence des projets']);
  });
});

it.each(['_No response_', '_Pas de réponse_', 'None', ' N/A ', 'néant', '-', '—', '', 'aucun'])(
  'takes « %s » for no answer',
  (empty) => expect(isNoAnswer(empty)).toBe(true),
);

describe('readDate', () => {
  it.each([
    ['mars 2026', '2026-03'],
    ['12/03/26', '2026-03-12'],
    ['le 1er mars 2026', '2026-03-01'],
    ['jeudi 12 Mars 2026', '2026-03-12'],
    ['12/03/2026', '2026-03-12'],
    ['3/2026', '2026-03'],
    ['2026-3-1', '2026-03-01'],
    ['2026-03', '2026-03'],
    ['févr. 2026', '2026-02'],
    ['en août 2014', '2014-08'],
    ['29 février 2024', '2024-02-29'],
  ])('reads %s', (written, date) => expect(readDate(written)).toBe(date));
  it.each(['2026', 'hier', '31 février 2026', '13/2026', 'jui 2026', '12 mars', '1812-05', '2026-03-12T10:00'])(
    'does not guess %s',
    (written) => expect(readDate(written)).toBeUndefined(),
  );
});

describe('readIssue', () => {
  it('reads each answer under its question', () => {
    const { answers, doubles } = readIssue(COMPLETE);
    expect(answers.nom).toBe('Camille Dupont');
    expect(answers.autresPersonnes).toBe('_No response_');
    expect(answers.texte).toMatch(/^Camille Dupont raconte[^]+aujourd’hui\.$/);
    expect(answers.accord).toMatch(/^- \[x\] /i);
    expect(Object.keys(answers)).toHaveLength(20);
    expect(doubles).toEqual([]);
  });
  it('keeps headings that somebody wrote inside an answer, and what follows them', () => {
    const { answers, doubles } = readIssue(
      issueBody({ ...ANSWERS, texte: 'Un\n\n### Un titre à moi\n\nDeux\n\n### Structure\n\nTrois' }),
    );
    expect(answers.texte).toBe('Un\n\n### Un titre à moi\n\nDeux\n\n### Structure\n\nTrois');
    expect(answers.structure).toBe('Commune de Valmont');
    expect(doubles).toEqual(['structure']);
  });
  it.each<[Key, string]>([
    ['texte', '### Titre\n\nla suite'],
    ['texte', issueBody(ANSWERS)],
    ['citation2', '### Le reste du propos\n\nla suite'],
    ['autresPersonnes', '### Autres personnes\n\nSacha Martin, maire'],
  ])('keeps in the answer « %s » the headings that were pasted into it', (key, pasted) => {
    const given = { ...ANSWERS, [key]: `Avant\n\n${pasted}\n\nAprès` };
    const { answers } = readIssue(issueBody(given));
    for (const k of KEYS) expect(answers[k], k).toBe((given[k] ?? '_No response_').trim());
  });
  it('reads Windows line ends, and a form of which questions were deleted', () => {
    expect(readIssue('### Titre\r\n\r\nUne idée\r\n\r\n### Leviers\r\n\r\n1\r\n').answers).toEqual({
      titre: 'Une idée',
      leviers: '1',
    });
  });
  it('reads nothing in a message that is not the form’s', () =>
    expect(readIssue('Bonjour, je voudrais témoigner.')).toEqual({ answers: {}, doubles: [] }));
});

describe('readText', () => {
  it('reads labels at the head of lines, in many forms', () => {
    const read = readText(
      'Nom : Camille Dupont\n**Fonction** : adjointe\n## Leviers\n6\n- Structure : Valmont\nCitation 1 : « Un. »\nCitation : Deux.\nTexte :\n\nElle raconte.\n\nStructure : ceci est du texte.',
    );
    expect(read).toEqual({
      nom: 'Camille Dupont',
      fonction: 'adjointe',
      leviers: '6',
      structure: 'Valmont',
      citation1: '« Un. »',
      citation2: 'Deux.',
      texte: 'Elle raconte.\n\nStructure : ceci est du texte.',
    });
  });
  it('leaves the title of a document out of its answers, and nothing longer', () => {
    expect(readText('## Entretien\n\nNom : Camille Dupont\nTexte : Elle raconte.')).toEqual({
      nom: 'Camille Dupont',
      texte: 'Elle raconte.',
    });
    const told = 'Camille Dupont raconte que la commune a cherché un repreneur pendant deux ans, sans succès.';
    expect(readText(`${told}\n\nNom : Camille Dupont`)).toEqual({ nom: 'Camille Dupont', texte: told });
  });
  it('takes a text without labels for the rest of the testimony', () => {
    expect(readText('\uFEFFUn entretien.\r\nNous avons dit : oui.\r\n')).toEqual({
      texte: 'Un entretien.\nNous avons dit : oui.',
    });
  });
  it('reads back the copy to complete that it writes, in which the missing answers have their place', () => {
    const { nom: _, ...others } = ANSWERS;
    const copy = writeText(others);
    expect(copy).toContain('## Prénom et nom\n\n(à compléter : Prénom et nom, toujours écrits');
    expect(readText(copy)).toEqual(others);
  });
});
