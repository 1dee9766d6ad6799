import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { ecrireCommentaire } from '../../../src/domain/proposition/commentaire.ts';
import { lireIssue } from '../../../src/domain/proposition/lecture-issue.ts';
import { proposer, type Chantier, type Proposition } from '../../../src/domain/proposition/proposer.ts';
import { CLES, question, type Cle } from '../../../src/domain/proposition/questions.ts';
import { COMPLET, FICHIER, REPONSES, chantierReel, corpsIssue } from '../../fixtures/proposition.ts';

// The whole content is checked at each answer.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

/** Whole messages, as GitHub writes them, from people who pasted, mistook or tried something. */
const message = (nom: string) => readFileSync(new URL(`../../fixtures/proposition/${nom}.md`, import.meta.url), 'utf8');
let chantier: Chantier;
beforeAll(async () => {
  chantier = await chantierReel();
});
const lire = (corps: string) => proposer(lireIssue(corps).reponses, chantier);
const dits = ({ remarques, problemes }: Proposition) => [
  ...remarques.map((r) => `${r.gravite} ${question(r.cle).etiquette} : ${r.message}`),
  ...problemes.map((p) => `${p.gravite} ${p.champ} : ${p.message} : ${p.remede}`),
];

describe('a whole message', () => {
  it('pasted from Word gives the same file as one typed by hand', () => {
    const p = lire(message('word'));
    expect(p.fichier?.texte).toBe(FICHIER);
    expect(dits(p)).toEqual(['note Le reste du propos : des balises ont été retirées']);
  });
  it('full of code is explained, and gives no file', () => {
    const p = lire(message('code'));
    expect(p.fichier).toBeUndefined();
    expect(dits(p)).toEqual([
      'note Première citation : des balises ont été retirées',
      'note Le reste du propos : des balises ont été retirées',
      'avertissement Le reste du propos : 21 mots : au moins 60 d’ordinaire',
      'erreur citations.1.texte : code « {process.exit(1)} » dans un champ : retirez-le, un champ ne contient que du texte',
      'erreur auteurs.1.fonction : code « {role: admin} » dans un champ : retirez-le, un champ ne contient que du texte',
    ]);
  });
  it('whose code stands in the text only gives a file where it is text', () => {
    const { reponses } = lireIssue(message('code'));
    const p = proposer({ ...REPONSES, texte: reponses.texte ?? '' }, chantier);
    expect(p.problemes).toEqual([]);
    expect(p.fichier?.texte.split('\n---\n')[1]).toBe(`
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
    const p = lire(message('langues'));
    expect(p.fichier?.texte).toContain('titre: Accueillir dans toutes les langues\n');
    expect(p.fichier?.texte).toContain('Elle a dit : « Добро пожаловать », puis 欢迎.');
    expect(dits(p)).toEqual([
      'avertissement Première citation : des lettres d’un autre alphabet (Д о б р п ж а л) : vérifiez qu’elles sont voulues',
      'note Le reste du propos : des émojis ont été retirés',
      'avertissement Le reste du propos : 12 mots : au moins 60 d’ordinaire',
      'avertissement Le reste du propos : des lettres d’un autre alphabet (Д о б р п ж а л) : vérifiez qu’elles sont voulues',
      'note Titre : des émojis ont été retirés',
    ]);
  });
  it('with « _No response_ » everywhere says each answer that is missing, and nothing else', () => {
    const p = lire(message('vide'));
    const attendues = CLES.filter((cle) => question(cle).obligatoire);
    expect(p.remarques.map((r) => [r.gravite, r.cle])).toEqual(attendues.map((cle) => ['manque', cle]));
    expect(p.fichier).toBeUndefined();
  });
  it.each(['', '_No response_', 'Aucun', 'n/a', '-'])('takes « %s » for no answer where none is needed', (vide) => {
    const facultatives = CLES.filter((cle) => !question(cle).obligatoire);
    const sans = Object.fromEntries(facultatives.map((cle) => [cle, vide]));
    const p = lire(corpsIssue({ ...REPONSES, ...sans }));
    expect(dits(p)).toEqual([]);
    expect(p.fichier?.texte).toBe(FICHIER.replace('region: occitanie\ndepartement: "31"\n', ''));
  });
  it('with Windows line ends gives the same file', () =>
    expect(lire(COMPLET.replaceAll('\n', '\r\n')).fichier?.texte).toBe(FICHIER));
});

describe('5,000 words', () => {
  const ATTENDUS: [Cle, string][] = [
    ['nom', '19999 caractères : au plus 80'],
    ['fonction', '19999 caractères : au plus 200'],
    ['structure', '19999 caractères : au plus 160'],
    ['titre', '19999 caractères : au plus 90'],
    ['citation1', '5000 mots : au plus 60 ; coupez avec […], ou faites-en deux citations'],
    ['citation3', '5000 mots : au plus 60 ; coupez avec […], ou faites-en deux citations'],
    ['texte', '5000 mots : de 60 à 220 ; gardez l’essentiel, avec tous les chiffres'],
    ['region', `« ${'mot '.repeat(15)}… » n’est pas dans la liste : choisissez dans la liste`],
    ['date', `« ${'mot '.repeat(15)}… » n’est pas une date : écrivez « mars 2026 » ou « 12 mars 2026 »`],
    ['page', `« ${'mot '.repeat(15)}… » n’est pas un numéro de page : écrivez par exemple « 19 »`],
  ];
  it.each(ATTENDUS)('in the answer « %s » are refused in one sentence', (cle, attendu) => {
    const { reponses } = lireIssue(corpsIssue({ ...REPONSES, [cle]: 'mot '.repeat(5000) }));
    const p = proposer(reponses, chantier);
    expect(p.fichier).toBeUndefined();
    expect(p.remarques.filter((r) => r.gravite === 'erreur').map((r) => r.message)).toEqual([attendu]);
    expect(ecrireCommentaire(p, { reponses, listes: chantier.listes }).length).toBeLessThan(5000);
  });
  it('without spaces make an answer that GitHub can take', () => {
    const reponses = { ...REPONSES, texte: `${'mot'.repeat(300)}\n\n`.repeat(100) };
    const p = proposer(reponses, chantier);
    expect(ecrireCommentaire(p, { reponses, listes: chantier.listes }).length).toBeLessThan(65_000);
  });
});
