import { describe, expect, it } from 'vitest';
import { readBody } from '../../../src/check/body.ts';
import { paragraphId } from '../../../src/render/anchors.ts';
import { renderBody as render } from '../../fixtures/render-body.ts';

/** Without the links of headings to themselves. */
const renderBody = (text: string) =>
  render(text)
    .html.replace(/\n/g, '')
    .replace(/<a class="lien-ici"[^>]*>#<\/a>/g, '');

describe('the addresses of headings and paragraphs', () => {
  it('takes the fixed anchor of a heading and hides it', () => {
    expect(renderBody('## Des projets jeunes [#1-1-projets-jeunes]')).toBe(
      '<h2 id="1-1-projets-jeunes">Des projets jeunes</h2>',
    );
  });
  it('makes an ASCII id, elisions dropped, unique in the page', () => {
    expect(renderBody("## L'été à l'œuvre\n\n## L’été à l’œuvre")).toBe(
      '<h2 id="ete-a-oeuvre">L’été à l’œuvre</h2><h2 id="ete-a-oeuvre-2">L’été à l’œuvre</h2>',
    );
  });
  it('gives repeated headings free addresses, also against one that is written so', () => {
    const slugs = (text: string) => readBody(text).headings.map(({ slug }) => slug);
    expect(slugs('## Bilan\n\n## Bilan\n\n## Bilan 2')).toEqual(['bilan', 'bilan-2', 'bilan-2-2']);
    expect(slugs('## Bilan\n\n## Bilan\n\n## Fin [#bilan-2]')).toEqual(['bilan', 'bilan-3', 'bilan-2']);
  });
  it('gives each paragraph of the text an address from its first words', () => {
    const id = paragraphId('Un mot.');
    expect(renderBody('Un mot.')).toBe(`<p id="${id}">Un mot.</p>`);
    expect(id).toMatch(/^p-[a-z0-9]{5}$/);
    expect(paragraphId('Un mot, et la suite')).not.toBe(id);
    const start = 'Une phrase assez longue pour que seuls ses premiers mots comptent vraiment';
    expect(paragraphId(`${start}, puis ceci`)).toBe(paragraphId(`${start}, puis cela`));
  });
  it('leaves paragraphs inside quotations and lists alone', () => {
    expect(renderBody('> mot')).toBe('<blockquote><p>mot</p></blockquote>');
  });
});
