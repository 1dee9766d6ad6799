import { markdownToMdast } from 'satteri';
import { describe, expect, it } from 'vitest';
import { fence, inert, show, safeTitle } from '../../../src/contribute/inert.ts';

interface Node {
  type: string;
  value?: string;
  children?: Node[];
}
const walk = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(walk)];
const read = (markdown: string) =>
  walk(markdownToMdast(markdown, { features: { gfm: true, smartPunctuation: false } }) as Node);

/** What people could write to make the robot say, show or call something. */
const TRICKS = [
  '@equipe regardez¦&#64;equipe et &commat;equipe¦camille@mal.example',
  'https://mal.example/x et www.mal.example¦mailto:a@mal.example¦[Approuvé](https://mal.example)',
  '![suivi](https://mal.example/p.gif)¦<img src=x onerror=y><details><summary>x',
  '<!-- aperçu de la proposition -->¦**gras** _italique_ ~~barré~~ `code`',
  '# Approuvé\n\n## Fusionnez¦- [x] relu¦1. un¦```\n### hors du bloc\n```',
  '| a | b |\n|---|---|\n| c | d |¦> cité¦***¦$\\href{https://mal.example}{x}$',
  'rtes/reperes#12 et #12¦[^1] et [x]: https://mal.example¦fin\\¦\u202eà l’envers\u2066',
].flatMap((line) => line.split('¦'));

describe('words of others', () => {
  it.each(TRICKS)('show as they are, and do nothing: %j', (mischief) => {
    for (const setting of [(t: string) => `- ${t} : suite`, (t: string) => `> **${t}**, fonction`]) {
      const nodes = read(setting(inert(mischief)));
      const expectations = read(setting('mot'));
      expect(nodes.map((n) => n.type)).toEqual(expectations.map((n) => n.type));
      const said = nodes.map((n) => n.value ?? '').join('');
      expect(said).not.toMatch(/@\w|https?:\/|www\.|mailto:\w|[\u202a-\u202e\u2066-\u2069]/);
    }
  });
  it('keep all their letters, accents and marks', () => {
    const phrase = "L'élue (1re adjointe) dit : « 3 × 4 = 12 % », c'est 50 €/m² & plus_ou_moins #1.";
    const [texte] = read(inert(phrase)).filter((n) => n.type === 'text');
    expect(texte?.value).toBe(phrase);
  });
  it('are cut when they are too long, between two signs', () => {
    expect(inert('é'.repeat(1200))).toBe(`${'é'.repeat(1000)}…`);
    expect(show('🌱'.repeat(200), 3)).toBe('`🌱🌱🌱…`');
  });
  it('stand in a code span or in a block without getting out', () => {
    expect(show('a|b `c`\n\nd')).toBe("`a¦b 'c' d`");
    expect(show(' \u200b')).toBe('');
    expect(fence('a\n````\nb')).toBe('`````\na\n````\nb\n`````');
  });
});

it.each([
  ['Un titre [skip ci] closes #12 @equipe <b>`x`', 'Un titre skip ci closes 12 equipe bx'],
  ['Fixes GH-12 pour de bon', 'Fixes GH 12 pour de bon'],
  ['Closes https://github.com/rtes/reperes/issues/1 vite', 'Closes vite'],
  ['Deux\nlignes\n\nskip-checks: true', 'Deux lignes skip-checks: true'],
  ['a'.repeat(90), 'a'.repeat(72)],
])('a title for a commit commands nothing: %j', (titre, expected) => expect(safeTitle(titre)).toBe(expected));
