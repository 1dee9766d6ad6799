import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import type { TemoignageFields } from '../../../src/contribute/understand.ts';
import { safeBody } from '../../../src/contribute/safe-body.ts';
import { writeTemoignage } from '../../../src/contribute/propose.ts';
import { entryId } from '../../../src/contribute/entry-id.ts';
import { clean } from '../../../src/contribute/clean.ts';
import { readBody } from '../../../src/check/body.ts';
import { splitEntry } from '../../../src/check/frontmatter.ts';

const FIELDS: TemoignageFields = {
  titre: 'Un titre',
  citations: [{ id: 'c1', texte: 'Une phrase.' }],
  auteurs: [{ nom: 'Camille Dupont', fonction: 'adjointe' }],
  structure: { nom: 'Valmont', type: 'commune' },
  role: 'elu',
  leviers: ['pedagogie'],
  themes: ['culture'],
  source: { document: 'contributions' },
  date: '2026-03',
};
const readBack = (file: string) => parse(splitEntry(file).yaml) as TemoignageFields;

/** Pieces that YAML, Markdown and MDX would each obey. */
const PIECES = [
  'import x from "y"¦export default 1¦{¦}¦<¦>¦<script>¦[¦](¦](/cas/)¦] (/cas/)¦][¦`¦```¦~~~¦---¦===¦# ',
  '## ¦\n¦\n\n¦- ¦* ¦1. ¦**¦_¦\\¦&lt;¦&#123;¦![a](b)¦[a](javascript:1)¦[a](https://a.b)¦<!--¦-->¦{/*',
  '*/}¦http://x.y/{z}¦<a@b.c>¦|¦| a |\n|---|¦[^1]: x¦[x]: /y¦: ¦ #¦&ancre¦*alias¦!!js/function¦%YAML¦@',
  'mot¦Été¦<Note>¦</Note>¦"¦\'¦    ¦\t¦~¦null¦oui¦08¦2026-01-01¦? ',
].flatMap((line) => line.split('¦'));
/** The same sequence at every run: a failure can be replayed. */
function random(seed: number) {
  let s = seed;
  return (n: number) => {
    s = (Math.imul(s, 1_103_515_245) + 12_345) & 0x7fffffff;
    return s % n;
  };
}
const mixed = function* (count: number) {
  const draw = random(2014);
  for (let i = 0; i < count; i++) {
    let texte = '';
    for (let j = 0; j <= draw(12); j++) texte += `${PIECES[draw(PIECES.length)]}${draw(3) === 0 ? ' ' : ''}`;
    if (clean(texte).text !== '') yield texte;
  }
};

describe('writeTemoignage', () => {
  it('gives back, through YAML, exactly what it was given, whatever that is', () => {
    for (const texte of mixed(600)) {
      const line = clean(texte).text.replace(/\s+/g, ' ');
      const fields: TemoignageFields = {
        ...FIELDS,
        titre: line,
        citations: [{ id: 'c1', texte: line }],
        auteurs: [{ nom: line, fonction: line }],
        departement: '08',
      };
      expect(readBack(writeTemoignage(fields, 'x'))).toEqual(fields);
    }
  });
  it('keeps the zero of a département and a date as texts', () => {
    const file = writeTemoignage({ ...FIELDS, departement: '08', date: '2026-03-01' }, 'x');
    expect(file).toContain('departement: "08"\n');
    expect(readBack(file)).toMatchObject({ departement: '08', date: '2026-03-01' });
  });
});

describe('safeBody', () => {
  it('never gives a body that the check refuses', () => {
    let sorted = 0;
    let written = 0;
    for (const texte of mixed(1500)) {
      const corps = safeBody(clean(texte).text);
      sorted++;
      if (corps !== '') written++;
      const refused = readBody(corps).problems.filter((p) => p.severity === 'error');
      expect(refused, JSON.stringify(texte)).toEqual([]);
    }
    // It is not safe by leaving all out.
    expect(sorted).toBeGreaterThan(1000);
    expect(written).toBeGreaterThan(sorted * 0.9);
  });
  it.each([
    ['an import', "import x from 'y'\n\nSuite", "Import x from 'y'\n\nSuite"],
    ['braces and tags', 'Le {pôle} et <Note>', 'Le \\{pôle\\} et \\<Note>'],
    ['a first-level heading', '# Le pôle\n\nIl naît.', 'Le pôle\n\nIl naît.'],
    ['an underlined heading', 'Le pôle\n===\n\nIl naît.', 'Le pôle\n\nIl naît.'],
    ['a link that runs code', '[ici](javascript:alert(1))', 'ici (javascript:alert(1))'],
    ['a picture', 'Voir ![la friche](photo.png).', 'Voir la friche.'],
    ['a table', '| a | b |\n|---|---|\n| 1 | 2 |', '\\| a \\| b \\|\n\\| 1 \\| 2 \\|'],
  ])('makes plain text of %s', (_, before, after) => expect(safeBody(before)).toBe(after));
  it('keeps paragraphs, lists, emphasis and good links', () => {
    const texte = 'Un *mot* fort.\n\n- un\n- deux\n\nVoir [le pôle](/cas/ecopya/) et [le RTES](https://www.rtes.fr/).';
    expect(safeBody(texte)).toBe(texte);
  });
});

describe('entryId', () => {
  const un = (nom: string, titre: string, ...taken: string[]) => entryId([{ nom }], titre, new Set(taken));
  it('takes the family name and three words of the title', () => {
    expect(un('Camille Dupont', 'Une friche rachetée par la commune lance le pôle')).toBe(
      'dupont-friche-rachetee-commune',
    );
    expect(un('Anne L. B. Martin', 'Animer')).toBe('martin-animer');
    expect(un('Jean Le Priol', "L'élu, d'abord, écoute")).toBe('le-priol-elu-abord-ecoute');
    expect(entryId([{ nom: 'Anne Bohem' }, { nom: 'Luc Monnier' }], 'Animer', new Set())).toBe('bohem-monnier-animer');
  });
  it('never gives a name that is taken', () => {
    expect(un('A Bo', 'Le lieu', 'bo-lieu')).toBe('bo-lieu-2');
    expect(un('A Bo', 'Le lieu', 'bo-lieu', 'bo-lieu-2')).toBe('bo-lieu-3');
  });
  it('stays short and always has something to say', () => {
    expect(un('Camille Dupont', `${'anticonstitutionnellement '.repeat(5)}`).length).toBeLessThanOrEqual(60);
    expect(un('Prince', '…')).toBe('prince');
    expect(un('Prince', '🎉')).toBe('prince');
  });
});
