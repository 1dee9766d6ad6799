import { describe, expect, it } from 'vitest';
import { lightenQuery, HEAVY, tooFrequent } from '../../../src/search/index/lighten.ts';
import type { Lexicon } from '../../../src/search/words/lexicon.ts';
import { placeToken, listPlaces } from '../../../src/search/index/places.ts';
import { quotedPhrases, readQuery, WEIGHTS, MAX_SIGNS } from '../../../src/search/query/query.ts';
import { key } from '../../../src/search/words/stems.ts';
import { joinRegions } from '../../../src/model/regions.ts';
import { REGIONS_2016 } from '../../fixtures/regions-2016.ts';

const regions = joinRegions(REGIONS_2016);
const lexicon: Lexicon = {
  total: 100,
  acronyms: { [key("dispositif local d'accompagnement")]: 'dla' },
  expressions: {},
  frequent: {},
  pages: [{ name: 'Financement', page: '/themes/financement/', forms: ['financ'] }],
  places: listPlaces(regions, [
    { code: '31', nom: 'Haute-Garonne', towns: ['Toulouse'], page: '/departements/31/' },
    { code: '46', nom: 'Lot' },
    { code: '28', nom: 'Eure-et-Loir' },
  ]),
};
const read = (text: string) => readQuery(text, lexicon);
const names = (text: string) => read(text).places.map((l) => l.name);

describe('places in a question', () => {
  it('are regions then and now, in any spelling', () => {
    for (const text of ['Occitanie', "élus d'Occitanie", 'en occitanie', 'région Occitanie'])
      expect(names(text)).toEqual(['Occitanie']);
    for (const text of ['Midi-Pyrénées', 'midi pyrenees', 'MIDI PYRÉNÉES'])
      expect(names(text)).toEqual(['Midi-Pyrénées']);
    for (const text of ['Grand Est', 'grand-est', 'dans le Grand Est']) expect(names(text)).toEqual(['Grand Est']);
  });
  it('take the present region behind a former one', () => {
    expect(read('Midi-Pyrénées').concepts.map((c) => c.tokens.map((j) => j.token))).toEqual([
      [placeToken('midi-pyrenees'), placeToken('occitanie')],
    ]);
    expect(read('Occitanie').concepts.map((c) => c.tokens.map((j) => j.token))).toEqual([[placeToken('occitanie')]]);
  });
  it('say how a sentence names them, and for a former region where nobody speaks, the present one', () => {
    const departements = [
      { code: '31', nom: 'Haute-Garonne', typeLiaison: 3, towns: ['Toulouse'] },
      { code: '46', nom: 'Lot', typeLiaison: 2 },
      { code: '28', nom: 'Eure-et-Loir', typeLiaison: 1 },
    ];
    const silent = listPlaces(regions, departements, (id) => id === 'occitanie' || id === 'midi-pyrenees');
    const within = (name: string) => {
      const place = silent.find((p) => p.name === name);
      return [place?.within, place?.silent && place.also];
    };
    expect(within('Languedoc-Roussillon')).toEqual(['en Languedoc-Roussillon', 'en Occitanie']);
    expect(within('Midi-Pyrénées')).toEqual(['en Midi-Pyrénées', undefined]);
    expect(within('Grand Est')).toEqual(['dans le Grand Est', undefined]);
    expect(within('Haute-Garonne (31)')).toEqual(['pour la Haute-Garonne (31)', undefined]);
    expect(within('Lot (46)')).toEqual(['pour le Lot (46)', undefined]);
    expect(within('Eure-et-Loir (28)')).toEqual(["pour l'Eure-et-Loir (28)", undefined]);
    const [concept] = readQuery('Toulouse', { ...lexicon, places: silent }).concepts;
    expect(concept?.where).toBe('pour Toulouse (Haute-Garonne)');
  });
  it('are départements by name and number, their town being no demand', () => {
    expect(names('Haute-Garonne')).toEqual(['Haute-Garonne (31)']);
    expect(names('31')).toEqual(['Haute-Garonne (31)']);
    expect(names('dans le 31')).toEqual(['Haute-Garonne (31)']);
    expect(read('Toulouse').concepts.some((c) => c.required)).toBe(false);
    // Nor is a town corrected into another word, when no text names it.
    expect(read('Toulouse').concepts.every((c) => c.quiet)).toBe(true);
  });
  it('are not the numbers and common words of ordinary talk', () => {
    expect(names('28 février 2014')).toEqual([]);
    expect(names('un lot de terrains')).toEqual([]);
    expect(names('dans le Lot')).toEqual(['Lot (46)']);
    expect(names('Lot')).toEqual(['Lot (46)']);
  });
  it('swallow the word « région » before them', () => {
    expect(read('région Occitanie').concepts.map((c) => c.form)).toEqual(['region occitanie']);
    expect(read('la région Haute-Garonne').concepts.map((c) => c.form)).toEqual(['haute garonne']);
  });
});

describe('the rest of a question', () => {
  it('leaves grammatical words aside, apart from those to be said', () => {
    const { concepts, dropped } = read("Comment financer l'animation d'un pôle ?");
    expect(concepts.map((c) => c.form)).toEqual(['financer', 'animation', 'pole']);
    expect(dropped).toEqual([]);
  });
  it('seeks a word once, under its stem and as a synonym', () => {
    expect(read('élu élues').concepts).toEqual([
      {
        form: 'elu',
        tokens: [
          { token: 'eluzq', weight: 1 },
          { token: 'eluzs', weight: WEIGHTS.neighbour },
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
  ])('seeks for « %s » the stem « %s » too', (word, stem) => {
    expect(read(word).concepts[0]?.tokens).toContainEqual({ token: `${stem}zq`, weight: 0.9 });
  });
  it('knows an expansion for its acronym', () => {
    expect(read("dispositif local d'accompagnement").concepts[0]).toMatchObject({
      tokens: [{ token: 'dlazq', weight: 1 }, { token: 'dlazs' }],
      importance: 1,
    });
  });
  it('takes what stands between quotation marks as a phrase', () => {
    expect(read('« une personne, une voix »').phrases).toEqual(['personzq voixzq']);
    expect(read('"cordée de montagne"').phrases).toEqual(['cordzq montagnzq']);
    expect(quotedPhrases('un " seul guillemet')).toEqual([]);
    expect(quotedPhrases('« pas fermé')).toEqual([]);
  });
  it('asks for a kind of result', () => {
    expect(read('combien de salariés').intents).toEqual({ chiffres: 1.9 });
    expect(read("c'est quoi un PTCE").concepts.map((c) => c.form)).toContain('definition');
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
  ])('never fails on « %.20s »', (text) => {
    expect(() => read(text)).not.toThrow();
  });
  it('says when it was cut', () => {
    expect(read('territoire '.repeat(200)).cut).toBe(true);
    expect(read('territoire').cut).toBe(false);
    expect(MAX_SIGNS).toBe(400);
  });
  it('has nothing to look for in common words alone', () => {
    expect(read('qui a dit quoi').concepts).toEqual([]);
  });
});

describe('words that nearly everything holds', () => {
  const frequent = { cooper: 7000, collectivit: 9000 };
  const lightened = (text: string) => lightenQuery(read(text), frequent);
  it('are left aside, and said, when another says what is sought', () => {
    const { concepts, pairs, dropped } = lightened('la coopération des collectivités dans les friches');
    expect(concepts.map((c) => c.form)).toEqual(['friches']);
    expect(pairs).toEqual([]);
    expect(dropped).toEqual(['cooperation', 'collectivites']);
  });
  it('answer all the same when there is nothing else: the rarest of them, and the place', () => {
    expect(lightened('coopération et collectivités').concepts.map((c) => c.form)).toEqual(['cooperation']);
    expect(lightened('coopération en Occitanie').concepts.map((c) => c.form)).toEqual(['occitanie', 'cooperation']);
  });
  it('keep what stands between quotation marks', () => {
    expect(lightened('« la coopération des collectivités »').phrases).toEqual(['cooperzq collectivitzq']);
  });
  it('do not exist in a small corpus', () => {
    expect(
      tooFrequent(
        new Map([
          ['cooper', HEAVY],
          ['rar', 3],
        ]),
      ),
    ).toEqual({});
    expect(tooFrequent(new Map([['cooper', HEAVY + 1]]))).toEqual({ cooper: HEAVY + 1 });
    expect(lightenQuery(read('coopération'), {})).toEqual(read('coopération'));
  });
});
