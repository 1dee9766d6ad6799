import { describe, expect, it } from 'vitest';
import { writeComment } from '../../../src/contribute/comment.ts';
import { readIssue } from '../../../src/contribute/read-issue.ts';
import { propose } from '../../../src/contribute/propose.ts';
import { KEYS, question, type Key } from '../../../src/contribute/questions.ts';
import { FILE, ANSWERS, MESSAGES, issueBody } from '../../fixtures/proposal.ts';
import { read, sayings, withAnswers, workshop } from '../../fixtures/workshop.ts';

describe('a whole message', () => {
  it('pasted from Word gives the same file as one typed by hand', () => {
    const p = read(MESSAGES.word);
    expect(p.file?.text).toBe(FILE);
    expect(sayings(p)).toEqual(['note Le reste du propos : des balises ont été retirées']);
  });
  it('full of code is explained, and gives no file', () => {
    const p = read(MESSAGES.code);
    expect(p.file).toBeUndefined();
    expect(sayings(p)).toEqual([
      'note Première citation : des balises ont été retirées',
      'note Le reste du propos : des balises ont été retirées',
      'warning Le reste du propos : 21 mots : au moins 60 d’ordinaire',
      'error citations.1.texte : code « {process.exit(1)} » dans un champ : retirez-le, un champ ne contient que du texte',
      'error auteurs.1.fonction : code « {role: admin} » dans un champ : retirez-le, un champ ne contient que du texte',
    ]);
  });
  it('whose code stands in the text only gives a file where it is text', () => {
    const { answers } = readIssue(MESSAGES.code);
    const p = propose({ ...ANSWERS, texte: answers.texte ?? '' }, workshop);
    expect(p.problems).toEqual([]);
    expect(p.file?.text.split('\n---\n')[1]).toBe(`
titre: pirate
role: etat

Import fs from 'node:fs'

Export const a = 1

process.exit(1)

Elle raconte \\{1 + 1\\}.

ici (javascript:alert(1)) et photo
`);
  });
  it('in other alphabets and with emoji gives a file, and says what to look at', () => {
    const p = read(MESSAGES.langues);
    expect(p.file?.text).toContain('titre: Accueillir dans toutes les langues\n');
    expect(p.file?.text).toContain('Elle a dit : « Добро пожаловать », puis 欢迎.');
    expect(sayings(p)).toEqual([
      'warning Première citation : des lettres d’un autre alphabet (Д о б р п ж а л) : vérifiez qu’elles sont voulues',
      'note Le reste du propos : des émojis ont été retirés',
      'warning Le reste du propos : 12 mots : au moins 60 d’ordinaire',
      'warning Le reste du propos : des lettres d’un autre alphabet (Д о б р п ж а л) : vérifiez qu’elles sont voulues',
      'note Titre : des émojis ont été retirés',
    ]);
  });
  it('with « _No response_ » everywhere says each answer that is missing, and nothing else', () => {
    const p = read(MESSAGES.vide);
    const expected = KEYS.filter((key) => question(key).required);
    expect(p.remarks.map((r) => [r.severity, r.key])).toEqual(expected.map((key) => ['missing', key]));
    expect(p.file).toBeUndefined();
  });
  it.each(['', '_No response_', 'Aucun', 'n/a', '-'])('takes « %s » for no answer where none is needed', (empty) => {
    const optional = KEYS.filter((key) => !question(key).required);
    const none = Object.fromEntries(optional.map((key) => [key, empty]));
    const p = read(issueBody({ ...ANSWERS, ...none }));
    expect(sayings(p)).toEqual([]);
    expect(p.file?.text).toBe(FILE.replace('region: occitanie\ndepartement: "31"\n', ''));
  });
});

describe('5,000 words', () => {
  const KEPT = 'mot '.repeat(15);
  it('in every answer are refused in one sentence each, and make a short answer', () => {
    const long = Object.fromEntries(KEYS.map((key) => [key, 'mot '.repeat(5000)]));
    const answers = { ...long, role: ANSWERS.role ?? '', type: ANSWERS.type ?? '', accord: ANSWERS.accord ?? '' };
    const p = propose(answers, workshop);
    expect(p.file).toBeUndefined();
    const said = p.remarks.map((r) => `${r.key}: ${r.message}`);
    for (const one of [
      'nom: 19999 caractères : au plus 80',
      'fonction: 19999 caractères : au plus 200',
      'structure: 19999 caractères : au plus 160',
      'titre: 19999 caractères : au plus 90',
      'citation3: 5000 mots : au plus 60 ; coupez avec […], ou faites-en deux citations',
      'texte: 5000 mots : de 60 à 220 ; gardez l’essentiel, avec tous les chiffres',
      `region: « ${KEPT}… » n’est pas dans la liste : choisissez dans la liste`,
      `date: « ${KEPT}… » n’est pas une date : écrivez « mars 2026 » ou « 12 mars 2026 »`,
      `page: « ${KEPT}… » n’est pas un numéro de page : écrivez par exemple « 19 », ou « 12-13 »`,
    ])
      expect(said).toContain(one);
    expect(writeComment(p, { answers, lists: workshop.lists }).length).toBeLessThan(10_000);
  });
  it('without spaces make an answer that GitHub can take', () => {
    const answers = { ...ANSWERS, texte: `${'mot'.repeat(300)}\n\n`.repeat(100) };
    expect(writeComment(propose(answers, workshop), { answers, lists: workshop.lists }).length).toBeLessThan(65_000);
  });
});

describe('bad input in one answer gives a valid file or an explanation, never a broken one', () => {
  const CODE = [
    ...[
      "---\ntitre: pirate\n---¦{process.exit(1)}¦<script>alert(1)</script>¦import fs from 'fs'",
      '![x](http://a/b.png)¦[x](javascript:alert(1))¦&ancre *alias !!js/function >¦\'"`',
      '# titre\n\n## autre¦<!-- x -->¦| a |\n|---|¦\u0000\u202e\ufeff¦%TAG ! tag:yaml.org',
      '${{ secrets.JETON }}¦$(rm -rf /)¦::error::x¦@tout-le-monde #1 closes #2',
    ].flatMap((line) => line.split('¦')),
    '🎉'.repeat(50),
  ];
  /** How many of these texts make a file at least, once harmless: refusing all would be safe too, and no use. */
  const WORDS = { titre: 15, fonction: 15, structure: 15, citation1: 15, texte: 15, nom: 15, autresPersonnes: 6 };
  const CHOICES = { date: 3, leviers: 4, departement: 4 };
  it.each(Object.entries({ ...WORDS, ...CHOICES }) as [Key, number][])(
    'in the answer « %s »',
    (key, minimum) => {
      let files = 0;
      for (const bad of CODE) {
        const p = withAnswers({ [key]: `${ANSWERS[key] ?? ''} ${bad}` });
        if (p.file) files++;
        if (!p.file)
          expect(
            p.remarks.some((r) => r.severity === 'error' || r.severity === 'missing') || p.problems.length > 0,
            `${key} ${bad}`,
          ).toBe(true);
        else {
          const { text, path } = p.file;
          expect(path).toMatch(/^content\/temoignages\/[a-z0-9-]+\.mdx$/);
          expect(text).not.toMatch(/<script|^import |javascript:alert\(1\)\]\(/m);
        }
      }
      expect(files, 'texts taken, without danger').toBeGreaterThanOrEqual(minimum);
    },
    60_000,
  );
});
