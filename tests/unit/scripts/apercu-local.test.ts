import { describe, expect, it } from 'vitest';
import { rendreRelative } from '../../../scripts/contribute/local-preview.ts';

describe('the preview that opens with a double click', () => {
  it('has addresses from the page', () => {
    expect(
      rendreRelative(
        '<a href="/cas/x/#c1"><img src="/a.png"><a href="/"><a href="https://e.fr/"><style>url(/fonts/f.woff2)</style><a href="#ici">',
        2,
      ),
    ).toBe(
      '<a href="../../cas/x/index.html#c1"><img src="../../a.png"><a href="../../index.html"><a href="https://e.fr/"><style>url(../../fonts/f.woff2)</style><a href="#ici">',
    );
    expect(rendreRelative('<a href="/regions/?q=1">', 0)).toBe('<a href="./regions/index.html?q=1">');
  });
  it('has neither scripts nor a search that would fail', () => {
    expect(
      rendreRelative(
        '<meta http-equiv="Content-Security-Policy" content="x"><script type="module" src="/a.js"></script><search><form></form></search>.',
        0,
      ),
    ).toBe('.');
  });
});
