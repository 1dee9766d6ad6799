import { describe, expect, it } from 'vitest';
import { textFile } from '../../../src/check/files.ts';
import { departementNames } from '../../../scripts/contribute/workshop.ts';
import { openWorkshop, propose } from '../../../src/contribute/propose.ts';
import type { Answers } from '../../../src/contribute/questions.ts';
import { writeProblem } from '../../../src/check/problem.ts';
import { COMPLETE, FILE, ANSWERS } from '../../fixtures/proposal.ts';
import { namedRows } from '../../fixtures/spoil.ts';
import { read, sayings, withAnswers, workshop } from '../../fixtures/workshop.ts';

const said = (changes: Answers) => sayings({ ...withAnswers(changes), problems: [] });

describe('a complete message', () => {
  it('becomes the file, word for word', () => {
    const { file, remarks, problems } = read(COMPLETE);
    expect(file).toEqual({
      id: 'dupont-friche-rachetee-commune',
      path: 'content/temoignages/dupont-friche-rachetee-commune.mdx',
      text: FILE,
    });
    expect(remarks).toEqual([]);
    expect(problems.map(writeProblem)).toEqual([]);
  });
  it('gives the same file from answers typed otherwise', () => {
    const otherwise = withAnswers({
      type: 'Commune',
      role: 'élue',
      region: 'occitanie',
      departement: '31',
      date: '03/2026',
      leviers: '6',
      themes: 'emergence\nlieux, foncier et immobilier',
      titre: `${ANSWERS.titre ?? ''}.`,
    });
    expect(otherwise.remarks).toEqual([]);
    expect(otherwise.file?.text).toBe(
      FILE.replace('[foncier-immobilier, emergence]', '[emergence, foncier-immobilier]'),
    );
  });
  it.each<[Answers, object]>([
    [{ role: 'technicienne' }, { role: 'technicien' }],
    [{ role: 'élue' }, { role: 'elu' }],
    [{ type: 'communauté de communes' }, { structure: { type: 'intercommunalite' } }],
    [{ region: 'PACA', departement: '' }, { region: 'provence-alpes-cote-d-azur' }],
    [{ region: 'région Occitanie' }, { region: 'occitanie' }],
    [{ leviers: '6 et 5' }, { leviers: ['amenagement-immobilier', 'concertations'] }],
    [{ leviers: 'leviers 6, 5' }, { leviers: ['amenagement-immobilier', 'concertations'] }],
    [{ source: 'guide-2014', page: '12-13' }, { source: { page: 12, pageFin: 13 } }],
    [{ source: 'guide-2014', page: 'pages 12 et 13' }, { source: { page: 12, pageFin: 13 } }],
  ])('understands what people write: %j', (changes, said) => {
    const { fields, remarks } = withAnswers(changes);
    expect(remarks).toEqual([]);
    expect(fields).toMatchObject(said);
  });
  it('proposes the century of a date of two figures, and says so', () => {
    expect(withAnswers({ date: '12/03/26' }).fields.date).toBe('2026-03-12');
    expect(said({ date: '12/03/26' })).toEqual(['warning Date : « 12/03/26 » a été lu 2026-03-12 : vérifiez']);
  });
  it('gives each of two people their structure and their role', () => {
    const { fields, remarks } = withAnswers({
      autresPersonnes: 'Sacha Martin, directeur ; Sicoval ; intercommunalité ; agent',
    });
    expect(remarks).toEqual([]);
    expect(fields.auteurs?.[1]).toEqual({
      nom: 'Sacha Martin',
      fonction: 'directeur',
      role: 'technicien',
      structure: { nom: 'Sicoval', type: 'intercommunalite' },
    });
    expect(said({ autresPersonnes: 'Sacha Martin, directeur ; Sicoval' })).toEqual([
      'error Autres personnes : « Sicoval » : écrivez la structure et son type, « Ville de Valmont ; commune »',
    ]);
  });
  it('leaves a name that resembles another as it was typed', () => {
    const { fields, problems } = withAnswers({ nom: 'Henri Arévallo' });
    expect(fields.auteurs?.[0]?.nom).toBe('Henri Arévallo');
    expect(problems.map((p) => p.message)).toEqual(['« Henri Arévallo » ressemble à « Henri Arévalo »']);
  });
  it('takes several people, several quotations, a pôle and a document', () => {
    const { fields, remarks } = withAnswers({
      autresPersonnes: '- Sacha Martin, directeur général des services\nAlix Roy : animatrice',
      citation2: '"Deux mots."',
      poles: 'Ecopya',
      source: 'guide-2014',
      page: 'p. 19',
    });
    expect(remarks).toEqual([]);
    expect(fields).toMatchObject({
      auteurs: [
        { nom: 'Camille Dupont' },
        { nom: 'Sacha Martin', fonction: 'directeur général des services' },
        { nom: 'Alix Roy', fonction: 'animatrice' },
      ],
      citations: [{ id: 'c1' }, { id: 'c2', texte: 'Deux mots.' }],
      poles: ['ecopya'],
      source: { document: 'guide-2014', page: 19 },
    });
  });
  it('writes a person and a structure as the site already does', () => {
    const { fields, remarks } = withAnswers({
      nom: 'henri arevalo',
      structure: 'communauté d’agglomération du SICOVAL',
    });
    expect(fields.auteurs?.[0]?.nom).toBe('Henri Arévalo');
    expect(fields.structure?.nom).toBe("Communauté d'agglomération du Sicoval");
    expect(remarks.map((r) => r.message)).toEqual([
      '« henri arevalo » est écrit « Henri Arévalo » sur le site : c’est cette graphie qui a été prise',
      "écrite « Communauté d'agglomération du Sicoval », comme ailleurs sur le site",
    ]);
  });
});

describe('what is missing or wrong', () => {
  /** « name | key: answer & key: answer ⇒ what is said ». */
  const rows = (table: readonly string[]) =>
    namedRows(table).map(([name, row]): [string, Answers, string[]] => {
      const [changes = '', ...said] = row.split(' ⇒ ');
      return [name, Object.fromEntries(changes.split(' & ').map((c) => c.split(/: (.*)/s, 2))), said];
    });
  const WRONG = rows([
    'no name | nom:  ⇒ missing Prénom et nom : Prénom et nom, toujours écrits de la même façon sur tout le site.',
    'no function | fonction: néant ⇒ missing Fonction : La fonction tenue au moment de parler.',
    'no quotation | citation1: _No response_ ⇒ missing Première citation : Ce qui a été dit, mot à mot, sans guillemets autour. […] marque une coupe, [mot] une insertion. Au plus 60 mots.',
    'no title | titre:  ⇒ missing Titre : L’idée du témoignage, en mots du site : au plus 90 caractères, sans répéter la citation.',
    'an answer of which nothing is left once cleaned | fonction: 🎉 & themes: , ; ⇒ note Fonction : des émojis ont été retirés ⇒ missing Fonction : La fonction tenue au moment de parler. ⇒ missing Thèmes : Un à cinq thèmes.',
    'no lever | leviers:  ⇒ missing Leviers : Un à trois leviers que le témoignage illustre.',
    'no agreement | accord: - [ ] La personne a relu ses citations ⇒ missing Accord de la personne citée : cochez la case : rien n’est publié sans l’accord de la personne citée',
    'a role that is none | role: élut ⇒ error Rôle : « élut » n’est pas dans la liste : vouliez-vous dire « élu ou élue » ?',
    'a region that is none | region: Ocitanie ⇒ error Région : « Ocitanie » n’est pas dans la liste : vouliez-vous dire « Occitanie » ?',
    'a département abroad | departement: Hainaut ⇒ error Département : « Hainaut » n’est pas dans la liste : choisissez dans la liste',
    'too many levers | leviers: 1, 2, 3, 4 ⇒ error Leviers : 4 choix : au plus 3',
    'a date in the air | date: au printemps ⇒ error Date : « au printemps » n’est pas une date : écrivez « mars 2026 » ou « 12 mars 2026 »',
    'a day that does not exist | date: 31/02/2026 ⇒ error Date : « 31/02/2026 » n’est pas une date : écrivez « mars 2026 » ou « 12 mars 2026 »',
    `a quotation of 63 words | citation1: ${'un deux trois '.repeat(21)} ⇒ error Première citation : 63 mots : au plus 60 ; coupez avec […], ou faites-en deux citations`,
    'a quotation without a word | citation1: […] ⇒ error Première citation : aucun mot : écrivez la phrase telle qu’elle a été dite',
    `a title too long | titre: ${'a'.repeat(91)} ⇒ error Titre : 91 caractères : au plus 90`,
    'a title that is the quotation | titre: Sans lieu, pas de pôle & citation1: « Sans lieu, pas de pôle ! » ⇒ error Titre : il répète la citation : dites l’idée avec vos mots',
    'a name in another alphabet | nom: Жанна Петрова ⇒ error Prénom et nom : « Ж а н П е т р о » n’est pas de l’alphabet latin : écrivez-le en lettres latines ⇒ error Prénom et nom : ce nom n’a aucune lettre de l’alphabet latin',
    'a letter that only looks Latin | nom: Cаmille Dupont ⇒ error Prénom et nom : « а » n’est pas de l’alphabet latin : écrivez-le en lettres latines',
    'a second person without function | autresPersonnes: Sacha Martin ⇒ error Autres personnes : « Sacha Martin » : écrivez « Prénom Nom, fonction »',
    'the same person twice | autresPersonnes: Camille Dupont, maire ⇒ error Autres personnes : la même personne est écrite deux fois',
    'a page that is none | page: dix ⇒ error Page : « dix » n’est pas un numéro de page : écrivez par exemple « 19 », ou « 12-13 »',
  ]);
  it.each(WRONG)('is said: %s', (_, changes, expected) => {
    expect(said(changes)).toEqual(expected);
    expect(withAnswers(changes).file).toBeUndefined();
  });
  it('is said all at once', () => {
    expect(said({ nom: '', date: 'hier', themes: 'rien de tel', accord: '' })).toHaveLength(4);
  });
  const DOUBTS = rows([
    'a single name | nom: Prince ⇒ warning Prénom et nom : « Prince » : écrivez le prénom et le nom',
    'a short text | texte: Elle raconte. ⇒ warning Le reste du propos : 2 mots : au moins 60 d’ordinaire',
    `a long text | texte: ${'mot '.repeat(230)} ⇒ warning Le reste du propos : 230 mots : au plus 220 d’ordinaire`,
  ]);
  it.each(DOUBTS)('is only a doubt, and the file is there: %s', (_, changes, expected) => {
    expect(said(changes)).toEqual(expected);
    expect(withAnswers(changes).file).toBeDefined();
  });
});

describe('two messages at once', () => {
  it('about the same person never take the same address', async () => {
    const first = propose(ANSWERS, workshop).file?.id ?? '';
    const after = openWorkshop(workshop.files, await departementNames(process.cwd()), [first]);
    // The first is a proposal still open: only its name is known.
    expect(propose(ANSWERS, after).file?.id).toBe('dupont-friche-rachetee-commune-2');
    expect(propose({ ...ANSWERS, titre: 'Le bail long rassure' }, after).file?.id).toBe('dupont-bail-long-rassure');
  });
  it('never take the address of a withdrawn testimony', () => {
    const texte = '- id: temoignages/dupont-friche-rachetee-commune\n  retire: 2026-11\n';
    const files = [
      ...workshop.files.filter((f) => f.path !== 'content/redirections.yaml'),
      textFile('content/redirections.yaml', texte),
    ];
    expect(openWorkshop(files, new Map()).taken.has('dupont-friche-rachetee-commune')).toBe(true);
  });
  it('saying the same words: the second is told that the first exists', () => {
    const { id = '', path = '', text = '' } = propose(ANSWERS, workshop).file ?? {};
    const full = {
      ...workshop,
      files: [...workshop.files, textFile(path, text)],
      taken: new Set([...workshop.taken, id]),
    };
    expect(propose({ ...ANSWERS, titre: 'Un autre titre' }, full).problems.map((p) => p.message)).toEqual([
      'ce témoignage ressemble à content/temoignages/dupont-friche-rachetee-commune.mdx',
    ]);
  });
});
