import { describe, expect, it } from 'vitest';
import type { Temoignage } from '../../../src/model/repertoire.ts';
import { voicesByHeading } from '../../../src/model/voices.ts';

const LONG = 'Nous avons écrit le contrat à plusieurs mains, et cela a pris tout le temps qu’il fallait.';
const temoignage = (id: string, ancre: string | undefined, ...texts: string[]) =>
  ({
    id,
    citations: texts.map((texte, i) => ({ id: `c${i + 1}`, texte })),
    place: { section: {}, rang: 0, ...(ancre && { ancre: { ancre, titre: '' } }) },
  }) as unknown as Temoignage;
const heard = (...args: Parameters<typeof voicesByHeading>) =>
  [...voicesByHeading(...args)].map(([heading, { quoted, others }]) => [
    heading,
    quoted && `${quoted.t.id} ${quoted.citation.id}`,
    others.map((v) => `${v.t.id} ${v.citation.id}`),
  ]);

describe('the voices of a section of the guide', () => {
  const a = temoignage('a', 'un', 'Trop court.', `[…] ${LONG}`, LONG);
  const b = temoignage('b', undefined, LONG);
  it('are quoted under their headings, the first that reads well, the others after it', () => {
    expect(heard({}, [a, b], ['un', 'deux'])).toEqual([
      ['un', 'a c3', ['a c1', 'a c2']],
      ['deux', 'b c1', []],
    ]);
  });
  it('are those that the editor chose, each once', () => {
    const voixParTitre = [{ ancre: 'deux', temoignage: 'a', citation: 'c3' as const }];
    expect(heard({ voixParTitre }, [a, b], ['un', 'deux'])).toEqual([
      ['un', 'a c1', ['a c2']],
      ['deux', 'a c3', ['b c1']],
    ]);
  });
  it('stand together where a section has no heading', () => {
    expect(heard({}, [b], [])).toEqual([['', 'b c1', []]]);
    expect(heard({}, [], ['un'])).toEqual([['un', undefined, []]]);
  });
});
