import { describe, expect, it } from 'vitest';
import { correct, editDistance, nearestWords } from '../../../src/search/query/correct.ts';
import { writeWords, readWords } from '../../../src/search/words/word-list.ts';
import { bestPassage, highlight } from '../../../src/search/page/highlight.ts';
import { shorten, cutAtAnchors, plainText } from '../../../src/search/index/plain-text.ts';
import { foldText } from '../../../src/text/fold.ts';
import { sayTotal, sayStrangeFilter, sayReading, sayFallback } from '../../../src/search/page/texts.ts';

describe('correction', () => {
  const words = 'territoire financement mutualisation kretzschmar boutaric filiere animation cooperation'.split(' ');
  const known = readWords(
    'territoire|financement|mutualisation|Boutaric|filière|coopération|associations|association|Monnier|relie|modèles|Kretzschmar|solaire',
  );
  it('counts a swap of two neighbours as one', () => {
    expect(editDistance('mutualiastion', 'mutualisation', 3)).toBe(1);
    expect(editDistance('abc', 'abc', 2)).toBe(0);
    expect(editDistance('abc', 'xyz', 2)).toBe(3);
  });
  it.each([
    ['terittoire', 'territoire'],
    ['filliere', 'filière'],
    ['finansement', 'financement'],
    ['finencement', 'financement'],
    ['assossiasion', 'association'],
    ['coopertion', 'coopération'],
    ['coopértion', 'coopération'],
    ['mutualiastion', 'mutualisation'],
    ['finabcement', 'financement'],
    ['boutarik', 'Boutaric'],
    ['kretchmar', 'Kretzschmar'],
    ['assossiation', 'association'],
  ])('answers « %s » as « %s », as the texts write it', (mistake, right) => {
    expect(correct(foldText(mistake), known, mistake)).toBe(right);
  });
  it.each([
    ['monnaie', 'monnier'],
    ['régie', 'relie'],
    ['regie', 'relie'],
    ['modérés', 'modèles'],
    ['moderes', 'modèles'],
    ['scolaire', 'solaire'],
  ])('proposes « %2$s » for « %1$s », another word, without answering in its place', (written, neighbour) => {
    expect(nearestWords(foldText(written), [...known.keys()])).toEqual([foldText(neighbour)]);
    expect(correct(foldText(written), known, written)).toBeUndefined();
  });
  it('never proposes what was typed', () => {
    expect(nearestWords('clause', ['clause', 'classe'])).toEqual(['classe']);
    expect(correct('territoire', known)).toBeUndefined();
  });
  it('reads the list of words back, folded, whatever they hold', () => {
    const list = new Map([
      ['economie', 'économie'],
      ['coconstruction', 'co-construction'],
      ['loinotre', 'loi NOTRe'],
      ['oeuvre', 'œuvre'],
    ]);
    expect(readWords(writeWords(list))).toEqual(list);
  });
  it('leaves far, short and numbered words alone', () => {
    expect(nearestWords('xyzzyx', words)).toEqual([]);
    expect(nearestWords('abc', words)).toEqual([]);
    expect(nearestWords('2015', words)).toEqual([]);
    expect(nearestWords('script', ['ecrit'])).toEqual([]);
    expect(nearestWords('alert', ['aller'])).toEqual([]);
  });
});

describe('marks', () => {
  const mark = (text: string, ...stems: string[]) =>
    highlight(text, new Set(stems))
      .map((m) => (m.hit ? `[${m.text}]` : m.text))
      .join('');
  it('are blind to accents, ligatures and inflections, and give the text back whole', () => {
    expect(mark('L’œuvre des élues', 'oeuvr', 'elu')).toBe('L’[œuvre] des [élues]');
    expect(mark('co-construire avec', 'coconstruct')).toBe('[co-construire] avec');
    expect(mark('rien ici', 'autr')).toBe('rien ici');
  });
  it('choose the passage that holds the most', () => {
    const text = `${'Des mots sans intérêt. '.repeat(30)}La friche devient un lieu. ${'Encore du texte ici. '.repeat(30)}`;
    const passage = bestPassage(text, new Set(['frich', 'lieu']), 120);
    expect(passage).toContain('La friche devient un lieu.');
    expect(passage.length).toBeLessThan(140);
    expect(passage.startsWith('… ')).toBe(true);
    expect(passage.endsWith(' …')).toBe(true);
  });
});

describe('plain texts', () => {
  it('lose marks, addresses and components', () => {
    expect(
      plainText('## Un titre [#a-b]\n\nDu **gras**, [un lien](/x/).\n\n- un\n- deux\n\n<Note>\n\nFin\n\n</Note>\n'),
    ).toBe('Un titre. Du gras, un lien. un deux Fin');
    expect(plainText('| A | B |\n| --- | --- |\n| 1 | 2 |')).toBe('A B 1 2');
  });
  it('are cut at their anchors', () => {
    expect(cutAtAnchors('Tête\n\n## Un [#un]\n\nA\n\n### Sans ancre\n\nB\n\n## Deux [#deux]\n\nC')).toEqual([
      { body: 'Tête\n\n' },
      { anchor: 'un', title: 'Un', body: '\nA\n\n### Sans ancre\n\nB\n\n' },
      { anchor: 'deux', title: 'Deux', body: '\nC' },
    ]);
  });
  it('are shortened between two words', () => {
    expect(shorten('un deux trois', 9)).toBe('un deux …');
    expect(shorten('court', 9)).toBe('court');
  });
});

describe('what the page says', () => {
  it('counts, with French typography', () => {
    expect(sayTotal(0, 'xyz')).toBe('Rien trouvé pour «\u00a0xyz\u00a0»');
    expect(sayTotal(1, '')).toBe('1 résultat');
    expect(sayTotal(1234, "l'ESS")).toBe('1\u202f234 résultats pour «\u00a0l’ESS\u00a0»');
  });
  it('tells where nobody speaks, and who answers instead', () => {
    const alsace = { name: 'Alsace', within: 'en Alsace', tokens: [], forms: [] };
    const say = (also?: string) =>
      sayReading({
        dropped: [],
        cut: false,
        places: [{ ...alsace, ...(also !== undefined && { also, silent: true }) }],
      });
    expect(say('dans le Grand Est')).toEqual([
      'Personne n’a encore témoigné en Alsace\u00a0: voici ce qui se dit dans le Grand Est.',
    ]);
    expect(say()).toEqual([]);
    expect(sayFallback({ place: 'en Corse', region: false })).toBe('Rien encore en Corse.');
    expect(sayFallback({ place: 'pour la Gironde (33)', region: true })).toBe(
      'Personne n’a encore témoigné pour la Gironde (33)\u00a0: voici ce qui se dit dans sa région.',
    );
  });
  it('tells what it left aside and what it understood', () => {
    const places = [{ name: 'Occitanie', tokens: [], forms: [], includes: ['Languedoc-Roussillon', 'Midi-Pyrénées'] }];
    expect(sayReading({ dropped: ['coopération', 'territoires'], places, cut: true })).toEqual([
      'La question est longue\u00a0: seul son début a été lu.',
      'Occitanie comprend Languedoc-Roussillon et Midi-Pyrénées.',
      'Mots laissés de côté\u00a0: coopération, territoires.',
    ]);
    expect(sayStrangeFilter('Région', 'atlantide')).toBe(
      'Le filtre «\u00a0Région\u00a0: atlantide\u00a0» n’existe pas\u00a0: il est laissé de côté.',
    );
  });
});
