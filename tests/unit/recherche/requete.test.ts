import { describe, expect, it } from 'vitest';
import { alleger, SEUIL_LOURD, tropFrequents } from '../../../src/search/index/lighten.ts';
import type { Lexique } from '../../../src/search/words/lexicon.ts';
import { jetonLieu, lieux } from '../../../src/search/index/places.ts';
import { extrairePhrases, lireRequete, POIDS, SIGNES_MAX } from '../../../src/search/query/query.ts';
import { cle } from '../../../src/search/words/stems.ts';
import { joinRegions } from '../../../src/model/regions.ts';

const regions = joinRegions([
  { id: 'occitanie', nom: 'Occitanie', dans: 'en Occitanie', code: '76', departements: ['31', '46'] },
  {
    id: 'midi-pyrenees',
    nom: 'Midi-Pyrénées',
    dans: 'en Midi-Pyrénées',
    devient: 'occitanie',
    departements: ['31', '46'],
  },
  {
    id: 'languedoc-roussillon',
    nom: 'Languedoc-Roussillon',
    dans: 'en Languedoc-Roussillon',
    devient: 'occitanie',
    departements: ['34'],
  },
  { id: 'grand-est', nom: 'Grand Est', dans: 'dans le Grand Est', departements: ['54'] },
]);
const lexique: Lexique = {
  total: 100,
  sigles: { [cle("dispositif local d'accompagnement")]: 'dla' },
  expressions: {},
  frequents: {},
  pages: [{ nom: 'Financement', page: '/themes/financement/', formes: ['financ'] }],
  lieux: lieux(regions, [
    { code: '31', nom: 'Haute-Garonne', villes: ['Toulouse'], page: '/departements/31/' },
    { code: '46', nom: 'Lot' },
    { code: '28', nom: 'Eure-et-Loir' },
  ]),
};
const lire = (texte: string) => lireRequete(texte, lexique);
const noms = (texte: string) => lire(texte).lieux.map((l) => l.nom);

describe('places in a question', () => {
  it('are regions then and now, in any spelling', () => {
    for (const texte of ['Occitanie', "élus d'Occitanie", 'en occitanie', 'région Occitanie'])
      expect(noms(texte)).toEqual(['Occitanie']);
    for (const texte of ['Midi-Pyrénées', 'midi pyrenees', 'MIDI PYRÉNÉES'])
      expect(noms(texte)).toEqual(['Midi-Pyrénées']);
    for (const texte of ['Grand Est', 'grand-est', 'dans le Grand Est']) expect(noms(texte)).toEqual(['Grand Est']);
  });
  it('take the present region behind a former one', () => {
    expect(lire('Midi-Pyrénées').concepts.map((c) => c.jetons.map((j) => j.jeton))).toEqual([
      [jetonLieu('midi-pyrenees'), jetonLieu('occitanie')],
    ]);
    expect(lire('Occitanie').concepts.map((c) => c.jetons.map((j) => j.jeton))).toEqual([[jetonLieu('occitanie')]]);
  });
  it('say how a sentence names them, and for a former region where nobody speaks, the present one', () => {
    const departements = [
      { code: '31', nom: 'Haute-Garonne', typeLiaison: 3, villes: ['Toulouse'] },
      { code: '46', nom: 'Lot', typeLiaison: 2 },
      { code: '28', nom: 'Eure-et-Loir', typeLiaison: 1 },
    ];
    const muets = lieux(regions, departements, (id) => id === 'occitanie' || id === 'midi-pyrenees');
    const dans = (nom: string) => {
      const lieu = muets.find((l) => l.nom === nom);
      return [lieu?.dans, lieu?.muet && lieu.aussi];
    };
    expect(dans('Languedoc-Roussillon')).toEqual(['en Languedoc-Roussillon', 'en Occitanie']);
    expect(dans('Midi-Pyrénées')).toEqual(['en Midi-Pyrénées', undefined]);
    expect(dans('Grand Est')).toEqual(['dans le Grand Est', undefined]);
    expect(dans('Haute-Garonne (31)')).toEqual(['pour la Haute-Garonne (31)', undefined]);
    expect(dans('Lot (46)')).toEqual(['pour le Lot (46)', undefined]);
    expect(dans('Eure-et-Loir (28)')).toEqual(["pour l'Eure-et-Loir (28)", undefined]);
    const [concept] = lireRequete('Toulouse', { ...lexique, lieux: muets }).concepts;
    expect(concept?.lieu).toBe('pour Toulouse (Haute-Garonne)');
  });
  it('are départements by name and number, their town being no demand', () => {
    expect(noms('Haute-Garonne')).toEqual(['Haute-Garonne (31)']);
    expect(noms('31')).toEqual(['Haute-Garonne (31)']);
    expect(noms('dans le 31')).toEqual(['Haute-Garonne (31)']);
    expect(lire('Toulouse').concepts.some((c) => c.requis)).toBe(false);
    // Nor is a town corrected into another word, when no text names it.
    expect(lire('Toulouse').concepts.every((c) => c.discret)).toBe(true);
  });
  it('are not the numbers and common words of ordinary talk', () => {
    expect(noms('28 février 2014')).toEqual([]);
    expect(noms('un lot de terrains')).toEqual([]);
    expect(noms('dans le Lot')).toEqual(['Lot (46)']);
    expect(noms('Lot')).toEqual(['Lot (46)']);
  });
  it('swallow the word « région » before them', () => {
    expect(lire('région Occitanie').concepts.map((c) => c.forme)).toEqual(['region occitanie']);
    expect(lire('la région Haute-Garonne').concepts.map((c) => c.forme)).toEqual(['haute garonne']);
  });
});

describe('the rest of a question', () => {
  it('leaves grammatical words aside, apart from those to be said', () => {
    const { concepts, ignores, laisses } = lire("Comment financer l'animation d'un pôle ?");
    expect(concepts.map((c) => c.forme)).toEqual(['financer', 'animation', 'pole']);
    expect(ignores).toEqual(['comment', 'un']);
    expect(laisses).toEqual([]);
  });
  it('seeks a word once, under its stem and as a synonym', () => {
    expect(lire('élu élues').concepts).toEqual([
      {
        forme: 'elu',
        jetons: [
          { jeton: 'eluzq', poids: 1 },
          { jeton: 'eluzs', poids: POIDS.voisin },
        ],
        importance: 1,
      },
    ]);
  });
  it.each([
    ['cofinancement', 'financ'],
    ['co-financement', 'financ'],
    ['cofinancer', 'financ'],
    ['convention', 'contrat'],
  ])('seeks for « %s » the stem « %s » too', (mot, tige) => {
    expect(lire(mot).concepts[0]?.jetons).toContainEqual({ jeton: `${tige}zq`, poids: 0.9 });
  });
  it('knows an expansion for its acronym', () => {
    expect(lire("dispositif local d'accompagnement").concepts[0]).toMatchObject({
      jetons: [{ jeton: 'dlazq', poids: 1 }, { jeton: 'dlazs' }],
      importance: 1,
    });
  });
  it('takes what stands between quotation marks as a phrase', () => {
    expect(lire('« une personne, une voix »').phrases).toEqual(['personnezq voixzq']);
    expect(lire('"cordée de montagne"').phrases).toEqual(['cordzq montagnzq']);
    expect(extrairePhrases('un " seul guillemet')).toEqual([]);
    expect(extrairePhrases('« pas fermé')).toEqual([]);
  });
  it('asks for a kind of result', () => {
    expect(lire('combien de salariés').intentions).toEqual({ chiffres: 1.9 });
    expect(lire("c'est quoi un PTCE").concepts.map((c) => c.forme)).toContain('definition');
  });
  it.each([
    '',
    '   ',
    '…',
    '🙂🙂',
    '<script>alert(1)</script>',
    '"',
    '« « "',
    '()[]{}*?\\',
    'a'.repeat(5000),
    'mot '.repeat(2000),
    '\u0000',
  ])('never fails on « %.20s »', (texte) => {
    expect(() => lire(texte)).not.toThrow();
  });
  it('says when it was cut', () => {
    expect(lire('territoire '.repeat(200)).coupee).toBe(true);
    expect(lire('territoire').coupee).toBe(false);
    expect(SIGNES_MAX).toBe(400);
  });
  it('has nothing to look for in common words alone', () => {
    expect(lire('qui a dit quoi').concepts).toEqual([]);
  });
});

describe('words that nearly everything holds', () => {
  const frequents = { cooper: 7000, collectivit: 9000 };
  const alleges = (texte: string) => alleger(lire(texte), frequents);
  it('are left aside, and said, when another says what is sought', () => {
    const { concepts, paires, laisses } = alleges('la coopération des collectivités dans les friches');
    expect(concepts.map((c) => c.forme)).toEqual(['friches']);
    expect(paires).toEqual([]);
    expect(laisses).toEqual(['cooperation', 'collectivites']);
  });
  it('answer all the same when there is nothing else: the rarest of them, and the place', () => {
    expect(alleges('coopération et collectivités').concepts.map((c) => c.forme)).toEqual(['cooperation']);
    expect(alleges('coopération en Occitanie').concepts.map((c) => c.forme)).toEqual(['occitanie', 'cooperation']);
  });
  it('keep what stands between quotation marks', () => {
    expect(alleges('« la coopération des collectivités »').phrases).toEqual(['cooperzq collectivitzq']);
  });
  it('do not exist in a small corpus', () => {
    expect(
      tropFrequents(
        new Map([
          ['cooper', SEUIL_LOURD],
          ['rar', 3],
        ]),
      ),
    ).toEqual({});
    expect(tropFrequents(new Map([['cooper', SEUIL_LOURD + 1]]))).toEqual({ cooper: SEUIL_LOURD + 1 });
    expect(alleger(lire('coopération'), {})).toEqual(lire('coopération'));
  });
});
