import { describe, expect, it } from 'vitest';
import type { Material } from '../../../src/note/material.ts';
import { prepareNote } from '../../../src/note/prepare.ts';

type Voice = Material['voices'][number];

const voice = (id: string, role: Voice['role'], rest: Partial<Voice> = {}): Voice => ({
  cle: `t/${id}/c1`,
  leviers: ['pedagogie'],
  themes: [],
  role,
  structure: 'commune',
  personnes: [id],
  ...rest,
});
const material: Material = {
  leviers: [
    { id: 'pedagogie', titre: 'Faire connaître' },
    { id: 'accompagnement', titre: 'Accompagner' },
  ],
  questions: [
    { id: 'que-peut-une-commune', question: 'Quoi ?', leviers: [], themes: [], niveau: 'commune', reasons: [] },
    { id: 'et-a-la-campagne', question: 'Et ?', leviers: [], themes: ['milieu-rural'], reasons: ['pedagogie'] },
  ],
  reasons: [
    { cle: 'l/pedagogie/tous', levier: 'pedagogie' },
    { cle: 'l/pedagogie/region', levier: 'pedagogie', niveau: 'region' },
    { cle: 'l/pedagogie/commune', levier: 'pedagogie', niveau: 'commune' },
    { cle: 'l/pedagogie/tous-2', levier: 'pedagogie' },
    { cle: 'l/pedagogie/tous-3', levier: 'pedagogie' },
    { cle: 'l/accompagnement/commune', levier: 'accompagnement', niveau: 'commune' },
    { cle: 'l/accompagnement/commune-2', levier: 'accompagnement', niveau: 'commune' },
  ],
  voices: [
    voice('ailleurs', 'elu', { leviers: ['accompagnement'] }),
    voice('premier', 'elu'),
    voice('encore-lui', 'elu', { personnes: ['premier'] }),
    voice('second', 'elu', { structure: 'region' }),
    voice('breton', 'elu', { region: 'bretagne' }),
    voice('technicien', 'technicien'),
    voice('acteur', 'acteur'),
    voice('rural', 'elu', { leviers: ['accompagnement'], themes: ['milieu-rural'] }),
  ],
  examples: [
    { cle: 'c/un', leviers: ['pedagogie'], themes: [], niveaux: [] },
    { cle: 'c/deux', leviers: ['pedagogie'], themes: ['milieu-rural'], niveaux: ['region'], region: 'bretagne' },
    { cle: 'c/trois', leviers: ['pedagogie'], themes: [], niveaux: ['commune'] },
  ],
  funding: { '': 'f/tout', commune: 'f/communes' },
};
const kept = (wish: Parameters<typeof prepareNote>[1]) =>
  prepareNote(material, wish)?.pieces.flatMap(({ cle }) => (cle === undefined ? [] : [cle]));

describe('a note on a lever', () => {
  it('takes the level’s own arguments first, what that level pays, two of each voice, one case', () => {
    expect(kept({ sujet: 'pedagogie', niveau: 'commune' })?.join(' ')).toBe(
      'l/pedagogie/commune l/pedagogie/tous l/pedagogie/tous-2 f/communes t/premier/c1 t/breton/c1 t/technicien/c1 c/trois',
    );
    expect(prepareNote(material, { sujet: 'pedagogie', pour: 'Mme la maire' })).toMatchObject({
      titre: 'Faire connaître',
      pour: 'Mme la maire',
      pieces: expect.arrayContaining([{ texte: '# Trois arguments' }, { texte: '# Un exemple' }]) as unknown,
    });
  });
  it('for nobody in particular, takes what holds for all', () => {
    const keys = kept({ sujet: 'pedagogie', niveau: '', region: '' });
    expect(keys?.slice(0, 4)).toEqual(['l/pedagogie/tous', 'l/pedagogie/tous-2', 'l/pedagogie/tous-3', 'f/tout']);
  });
  it('puts the voices and the case of one’s region first', () => {
    const keys = kept({ sujet: 'pedagogie', niveau: 'commune', region: 'bretagne' });
    expect(keys?.filter((k) => /^[tc]/.test(k))).toEqual(['t/breton/c1', 't/premier/c1', 't/technicien/c1', 'c/deux']);
  });
  it('tells the case that one comes from, and says nothing of what nobody says', () => {
    expect(kept({ sujet: 'pedagogie', cas: 'un' })?.at(-1)).toBe('c/un');
    const { pieces = [] } = prepareNote(material, { sujet: 'accompagnement', niveau: 'region' }) ?? {};
    const said = pieces.map((p) => p.texte ?? p.cle);
    expect(said).toEqual(['# Des élues et des élus le disent', 't/ailleurs/c1', 't/rural/c1']);
  });
});

describe('a note on a question', () => {
  it('about a level, hears all levers, one argument each before a second one', () => {
    expect(kept({ sujet: 'que-peut-une-commune' })?.slice(0, 4).join(' ')).toBe(
      'l/pedagogie/commune l/accompagnement/commune l/accompagnement/commune-2 f/communes',
    );
  });
  it('about a theme, takes the arguments of its levers and the voices of the theme', () => {
    expect(kept({ sujet: 'et-a-la-campagne' })?.filter((k) => /^[tc]/.test(k))).toEqual(['t/rural/c1', 'c/deux']);
  });
  it('that nobody knows is nothing', () => {
    expect(prepareNote(material, { sujet: 'constructor' })).toBeUndefined();
  });
});
