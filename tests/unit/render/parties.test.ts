import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lireExigences, nomsDe, sert } from '../../../src/render/css-parts.ts';

describe('what a stylesheet asks of a page', () => {
  it.each<[string, string, string[][]]>([
    ['one list a selector', '.a{x:y}.b>p,#c .d:hover{x:y}', [['.a'], ['.b'], ['#c', '.d']]],
    ['nothing for what stands around rules', '@media print{.a{x:y}@layer z{.b{x:y}}}', [['.a'], ['.b']]],
    ['nothing for what is between parentheses', '.a:not(.b,.c:is(.d)) .e{x:y}', [['.a', '.e']]],
    ['everything everywhere for an element', 'p{x:y}', [[]]],
    ['not the words of a comment', '/* .b{ } */.a{x:url(.c)}', [['.a']]],
  ])('%s', (_, css, attendu) => {
    expect(lireExigences(css)).toEqual(attendu);
  });
  it('is found in its classes and ids', () => {
    const noms = nomsDe('<p class="a  b" id="c"><svg class="d"></svg></p>');
    expect([...noms]).toEqual(['.a', '.b', '#c', '.d']);
    expect(sert([['.x'], ['.a', '#c']], noms)).toBe(true);
    expect(sert([['.x'], ['.a', '#x']], noms)).toBe(false);
    expect(sert([[]], noms)).toBe(true);
  });
});

const DOSSIER = 'src/styles/parties';
it.each(readdirSync(DOSSIER))('%s is of use on some pages only: what asks nothing belongs to site.css', (nom) => {
  const exigences = lireExigences(readFileSync(`${DOSSIER}/${nom}`, 'utf8'));
  expect(exigences.length).toBeGreaterThan(0);
  expect(exigences).not.toContainEqual([]);
});
