import { describe, expect, it } from 'vitest';
import { splitWords } from '../../../src/search/words/words.ts';
import { stemOf } from '../../../src/search/words/stem.ts';
import { key, stems } from '../../../src/search/words/stems.ts';

const forms = (text: string) => splitWords(text).map((m) => m.form);

describe('words', () => {
  it('drop elided articles, whatever the apostrophe', () => {
    for (const apostrophe of ["'", '’', 'ʼ', '`'])
      expect(forms(`l${apostrophe}économie d${apostrophe}Hérault`)).toEqual(['economie', 'herault']);
    expect(forms('qu’il lorsqu’elle')).toEqual(['il', 'elle']);
  });
  it('keep together the letters of « R&D »', () => {
    expect(forms('la R&D du pôle, A&B')).toEqual(['la', 'rd', 'du', 'pole', 'ab']);
  });
  it('are joined to their prefix, hyphen or not', () => {
    const joined = forms('co-construction coconstruction co construction').join(' ');
    expect(joined).toBe('coconstruction coconstruction coconstruction');
    expect(forms('inter-collectivités')).toEqual(['intercollectivites']);
    expect(forms('tiers-lieu')).toEqual(['tiers', 'lieu']);
  });
  it('keep figures, dotted acronyms and « Grand Est » whole', () => {
    expect(forms('1 500 m², 1\u202f500')).toEqual(['1500', 'm2', '1500']);
    expect(forms('E.S.S. du Grand-Est, grand est')).toEqual(['ess', 'du', 'grandest', 'grandest']);
    expect(forms('la loi NOTRe, notre loi')).toEqual(['la', 'loinotre', 'notre', 'loi']);
  });
  it('tell where they stand in the text', () => {
    expect(splitWords('À l’œuvre')).toEqual([{ form: 'oeuvre', start: 4, end: 9 }]);
  });
  it('come out empty from signs alone', () => {
    expect(forms('… ! 🙂 « » <>')).toEqual([]);
  });
});

describe('stems', () => {
  const families = [
    'financer finance financement financements financeur financière financé financent',
    'coopérer coopération coopérations coopèrent coopérant',
    'coopérative coopératives coopératif',
    'animer animation animateur animatrice animé',
    'élu élue élus élues',
    'territoire territoires territorial territoriale territoriaux',
    'public publique publics publiques',
    'lieu lieux',
    'emploi emplois',
    'travail travaux',
    'local locaux locale locales',
    'rural ruraux rurale ruralité',
    'collectivité collectivités',
    'collectif collective collectifs',
    'technicien technicienne techniciens techniciennes',
    'co-construction coconstruire co-construit',
    'intercommunal intercommunalité intercommunales',
    'œuvre oeuvre œuvres',
    'président présidente présidents',
    'responsable responsabilité responsables',
    'répondre répondu répondent',
    'innovant innovante innovation innover',
  ];
  it.each(families)('are one for « %s »', (family) => {
    expect([...new Set(family.split(' ').map((word) => stems(word).join('+')))]).toHaveLength(1);
  });
  it.each([
    ['coopération', 'coopérative'],
    ['collectif', 'collectivité'],
    ['commune', 'commun'],
    ['départ', 'département'],
    ['social', 'société'],
    ['forme', 'formation'],
    ['pôle', 'politique'],
    ['CRES', 'créer'],
    ['convention', 'conventionnelle'],
  ])('keep « %s » apart from « %s »', (a, b) => {
    expect(stems(a)).not.toEqual(stems(b));
  });
  it('of short words and numbers are themselves', () => {
    expect(['ess', '2014', '2a', 'dla'].map(stemOf)).toEqual(['ess', '2014', '2a', 'dla']);
  });
  it('of a phrase leave out what says nothing', () => {
    expect(key("l'économie sociale et solidaire")).toBe('econom social solidair');
  });
});
