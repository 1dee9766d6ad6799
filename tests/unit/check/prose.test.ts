import { describe, expect, it } from 'vitest';
import { wordsOfNames, proseOf } from '../../../src/check/spelling.ts';

describe('the words to spell', () => {
  it('are those of the prose, each at its place', () => {
    const texte =
      '---\ntitre: Un lieu\ncitations:\n  - id: c1\n    texte: Une phrase.\nrole: elu\nleviers: [a-b]\n---\n\nVoir [le pôle](/cas/ecopya/), `code` et https://exemple.fr.\n\n<Depuis date="2016" />\n';
    const prose = proseOf(texte);
    const lines = prose.split('\n').map((line) => line.trim().replace(/\s+/g, ' '));
    expect(lines.join('¶')).toBe('¶Un lieu¶¶¶Une phrase.¶¶¶¶¶Voir le pôle , et¶¶¶');
    const ou = (t: string, mot: string) => t.split('\n').map((l) => l.indexOf(mot));
    expect(ou(prose, 'Une phrase')).toEqual(ou(texte, 'Une phrase'));
  });
  it('leave out those of names', () => {
    const words = wordsOfNames(["Communauté d'agglomération du Sicoval", 'Sicoval']);
    expect(words.join(' ')).toBe('Communauté d agglomération du Sicoval');
  });
});
