import { describe, expect, it } from 'vitest';
import type { Images } from '../../../src/render/images.ts';
import { renderBody } from '../../fixtures/render-body.ts';

const copies = [480, 960].map((width) => ({ width, name: `x-cour-abc-${width}` }));
const images: Images = new Map([['x-cour.jpg', { digest: 'abc', width: 1200, height: 800, copies, file: '/rien' }]]);
const RIGHT = `![La "cour" & l'atelier](x-cour.jpg "La cour. Photo : A & B")`;
const FIGURE =
  '<figure class="image" role="group" aria-label="La cour. Photo : A &#x26; B"><img src="/images/x-cour-abc-960.webp" srcset="/images/x-cour-abc-480.webp 480w, /images/x-cour-abc-960.webp 960w" sizes="(width >= 42rem) 40rem, calc(100vw - 2rem)" width="1200" height="800" alt="La &#x22;cour&#x22; &#x26; l’atelier" loading="lazy" decoding="async"><figcaption>La cour. Photo : A &#x26; B</figcaption></figure>';
const simple = (html: string) => html.replace(/&(?:amp|#38);/g, '&#x26;').replace(/&(?:quot|#34);/g, '&#x22;');

describe('a picture in a text', () => {
  it('becomes a figure, with its copies and its caption', () => {
    expect(simple(renderBody(`Un mot.\n\n${RIGHT}\n\nUn autre.`, { images }).html)).toContain(FIGURE);
    expect(simple(renderBody(`<Note>\n\n${RIGHT}\n\n</Note>`, { images }).html)).toContain(FIGURE);
  });

  it('that was not given is refused; what the check refuses is its own affair', () => {
    expect(() => renderBody(RIGHT.replace('x-cour', 'x-rue'), { images })).toThrow('image introuvable « x-rue.jpg »');
  });

  it('and its copies follow the site into its folder', () => {
    const html = renderBody(RIGHT, { images, base: '/reperes' }).html;
    expect(html).toContain(' src="/reperes/images/x-cour-abc-960.webp"');
    expect(html).toContain(
      ' srcset="/reperes/images/x-cour-abc-480.webp 480w, /reperes/images/x-cour-abc-960.webp 960w"',
    );
  });
});
