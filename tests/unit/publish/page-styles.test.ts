import { describe, expect, it } from 'vitest';
import { stylesOf } from '../../../src/publish/headers/page-styles.ts';

const HTML = '<p class="a b" id=c><i class=d>.absent</i></p>';
describe('the styles that a page can use', () => {
  it.each([
    ['p{x:y}.a{x:y}#c{x:y}.d{x:y}', 'p{x:y}.a{x:y}#c{x:y}.d{x:y}'],
    ['.absent{x:y}#absente{x:y}.a .absent{x:y}', ''],
    ['.absent,.a>p,.b.absent{x:y}', '.a>p{x:y}'],
    [':is(.absent,.a) p{x:y}.a:not(.absent){x:y}', ':is(.absent,.a) p{x:y}.a:not(.absent){x:y}'],
    ['.a[href$=".absent"]{x:y}', '.a[href$=".absent"]{x:y}'],
    ['.\\31 0{x:y}', '.\\31 0{x:y}'],
    ['.garde{x:y}', '.garde{x:y}'],
    ['@media (width>=1px){.absent{x:y}}@layer a{@supports (a:b){.a{x:y}}}', '@layer a{@supports (a:b){.a{x:y}}}'],
    ['@layer a,b;@font-face{src:url(x)}@page{@top{x:y}}', '@layer a,b;@font-face{src:url(x)}@page{@top{x:y}}'],
    ['.a:before{content:"}.absent{"}.absent{x:"}"}p{x:y}', '.a:before{content:"}.absent{"}p{x:y}'],
  ])('of %s', (css, used) => {
    expect(stylesOf(css, HTML)).toBe(used);
  });
  it('where a program draws, of what its code names too, whole or by its beginning', () => {
    const css = '.niveau{x:y}.n-region{x:y}.absent{x:y}';
    expect(stylesOf(css, HTML, 'el("p",{class:`niveau n-${level}`})')).toBe('.niveau{x:y}.n-region{x:y}');
    expect(stylesOf(css, HTML)).toBe('');
  });
});
