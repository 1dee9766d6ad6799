import { describe, expect, it } from 'vitest';
import { markLanguages } from '../../../src/render/languages.ts';

describe('the language of foreign words', () => {
  it('is said around each term, with a space or a hyphen', () => {
    expect(markLanguages('<p>Une démarche bottom-up, de l’open data et du « co-working ».</p>')).toBe(
      '<p>Une démarche <span lang="en">bottom-up</span>, de l’<span lang="en">open data</span> et du « <span lang="en">co-working</span> ».</p>',
    );
  });
  it('keeps the letters as they stand, capitals and no-break spaces included', () => {
    expect(markLanguages('<h2>Open\u00a0data</h2>')).toBe('<h2><span lang="en">Open\u00a0data</span></h2>');
  });
  it('finds a term that a template cuts over two lines', () => {
    expect(markLanguages('<p>Un open\n      space.</p>')).toBe('<p>Un <span lang="en">open\n      space</span>.</p>');
  });
  it('prefers the longest term', () => {
    expect(markLanguages('<p>un benchmarking, deux think tanks</p>')).toBe(
      '<p>un <span lang="en">benchmarking</span>, deux <span lang="en">think tanks</span></p>',
    );
  });
  it('leaves longer words, attributes and comments alone', () => {
    const html = '<p title="open data"><!-- open data -->superbenchmark, benchmarké, non-coworking</p>';
    expect(markLanguages(html)).toBe(html);
  });
  it('adds nothing where a language is said already, nor where a span may not stand', () => {
    const html =
      '<cite lang="en">The open data handbook</cite><svg><text>open data</text></svg><option>open data</option><code><b>open data</b></code>';
    expect(markLanguages(html)).toBe(html);
  });
  it('comes back to French inside a foreign passage, and after it', () => {
    expect(markLanguages('<div lang="en">open data <p lang="fr">l’open data</p> open data</div> open data')).toBe(
      '<div lang="en">open data <p lang="fr">l’<span lang="en">open data</span></p> open data</div> <span lang="en">open data</span>',
    );
  });
  it('is not lost by an element without an end', () => {
    expect(markLanguages('<p>un<br>open data<img src="x"/> et open source</p>')).toBe(
      '<p>un<br><span lang="en">open data</span><img src="x"/> et <span lang="en">open source</span></p>',
    );
  });
  it('writes nothing into an attribute that holds a sign >', () => {
    expect(markLanguages('<p title="x > open data">open data</p>')).toBe(
      '<p title="x > open data"><span lang="en">open data</span></p>',
    );
  });
  it('does nothing to what has no foreign word', () => {
    expect(markLanguages('<p>Un cluster, un blog.</p>')).toBe('<p>Un cluster, un blog.</p>');
  });
});
