import { describe, expect, it } from 'vitest';
import { setWords, textSetter } from '../../../src/render/words.ts';

const see = (text: string) => text.replace(/\u202f/g, '⍽').replace(/\u00a0/g, '·');
const acronyms = [
  { sigle: 'PTCE', adresse: '/glossaire/p/#ptce' },
  { sigle: 'ESS', adresse: '/glossaire/e/#ess' },
];

describe('the words of a text', () => {
  it('are set in French typography, and read as text', () => {
    expect(see(textSetter()("L'ESS <b> ? oui"))).toBe('L’ESS &#x3C;b>⍽? oui');
  });
  it('have the letters of ordinals raised', () => {
    expect(textSetter()('1er, 2e, 1ères, XXIe siècle, mais 1erreur, R2e2 et 2er')).toBe(
      '1<sup>er</sup>, 2<sup>e</sup>, 1ères, XXI<sup>e</sup> siècle, mais 1erreur, R2e2 et 2er',
    );
  });
  it('are the same once read, copied or searched, ordinals raised or not', () => {
    for (const said of ['Depuis 2014 (1er\u00a0janvier\u00a02016)', 'un corps de ferme du XVIIIe siècle', 'la 21e'])
      expect(setWords(said)).toMatch(/<sup>/);
    expect(setWords('le 1er mai, au XXIe siècle').replace(/<[^>]*>/g, '')).toBe('le 1er mai, au XXIe siècle');
  });
  it('say which are English, the longest first, with a space or a hyphen', () => {
    const set = textSetter();
    expect(set('un benchmarking bottom-up, deux Think\u00a0tanks')).toBe(
      'un <span lang="en">benchmarking</span> <span lang="en">bottom-up</span>, deux <span lang="en">Think\u00a0tanks</span>',
    );
    expect(set('superbenchmark, benchmarké, non-coworking, un cluster, un blog')).not.toContain('<span');
  });
  it('link an acronym at its first use on a page, one text after the other', () => {
    const set = textSetter({ acronyms, base: '/reperes' });
    expect(set('ESS, RTESS, ESS2, l-ESS-x, ESS')).toBe(
      '<a class="sigle" href="/reperes/glossaire/e/#ess">ESS</a>, RTESS, ESS2, l-ESS-x, ESS',
    );
    expect(set('ESS, PTCE')).toBe('ESS, <a class="sigle" href="/reperes/glossaire/p/#ptce">PTCE</a>');
  });
  it('link one of two acronyms of the same term', () => {
    const same = ['SCIC', 'Scic'].map((sigle) => ({ sigle, adresse: '/glossaire/s/#scic' }));
    expect(textSetter({ acronyms: same })('Scic et SCIC')).toBe(
      '<a class="sigle" href="/glossaire/s/#scic">Scic</a> et SCIC',
    );
  });
  it.each(['ES{S', 'ES}S', 'E{2}S', 'R[D', 'C++', 'A|B', 'A\\B'])(
    'link the acronym %s, whatever its signs',
    (sigle) => {
      expect(textSetter({ acronyms: [{ sigle, adresse: '/a/' }] })(`Le ${sigle} X`)).toBe(
        `Le <a class="sigle" href="/a/">${sigle}</a> X`,
      );
    },
  );
});
