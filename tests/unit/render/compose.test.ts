import { describe, expect, it } from 'vitest';
import type { Part } from '../../../src/render/parts.ts';
import { renderBody } from '../../fixtures/render-body.ts';

const acronyms = [{ sigle: 'ESS', adresse: '/glossaire/e/#ess' }];
const see = (text: string) =>
  text
    .replace(/\u202f/g, '⍽')
    .replace(/\u00a0/g, '·')
    .replace(/\n/g, '');
/** A body as a page shows it, without the ids of its paragraphs. */
const html = (text: string) => see(renderBody(text, { base: '/reperes', acronyms }).html).replace(/ id="p-\w+"/g, '');

describe('the look of a body', () => {
  it('sets texts across inline elements, and joins no two blocks', () => {
    expect(html('**Note** : « oui *vraiment* »[mot](#a)?\n\n? début')).toBe(
      '<p><strong>Note</strong>·: «·oui <em>vraiment</em>·»<a href="#a">mot</a>⍽?</p><p>? début</p>',
    );
  });
  it('marks the short quotations of a sentence, and neither a title nor a manner of speaking', () => {
    expect(html('Il dit : « Il faut *vraiment* agir. » Un forum pour « faire connaître le territoire ».')).toBe(
      '<p>Il dit·: <q>«·Il faut <em>vraiment</em> agir.·»</q> Un forum pour <q>«·faire connaître le territoire·»</q>.</p>',
    );
    expect(html('- « On ouvre la porte »')).toBe('<ul><li><q>«·On ouvre la porte·»</q></li></ul>');
    for (const text of ['Le guide « Repères pour les élus » dit.', 'Des projets « orphelins ».', 'Un « sans fin'])
      expect(html(text)).not.toContain('<q>');
  });
  it('reads what stands before each of many quotations once', { timeout: 20_000 }, () => {
    for (let i = 0; i < 8; i++) expect(html('« a » '.repeat(9900)).split('«')).toHaveLength(9901);
  });

  it('leaves code as it is typed', () => {
    expect(html("Voir `ESS ? 'b'` : oui")).toBe("<p>Voir <code>ESS ? 'b'</code>·: oui</p>");
  });
  it('links an acronym at its first use, not in a heading nor in a link', () => {
    expect(html("## L'ESS [#ess]\n\n[ESS](https://x.fr/) ESS, ESS")).toBe(
      '<h2 id="ess">L’ESS<a class="lien-ici" href="#ess" tabindex="-1" aria-hidden="true" data-geste="adresse">#</a></h2>' +
        '<p><a href="https://x.fr/">ESS</a> <a class="sigle" href="/reperes/glossaire/e/#ess">ESS</a>, ESS</p>',
    );
  });
  it('puts the links of the site under its base path, and no other', () => {
    expect(html('[a](/cas/) [b](#b) [c](https://x.fr/)')).toBe(
      '<p><a href="/reperes/cas/">a</a> <a href="#b">b</a> <a href="https://x.fr/">c</a></p>',
    );
  });
  it('gives a table its caption, the scope of its headers, a header for each row', () => {
    const { parts } = renderBody(
      '<Tableau legende="L\'âge $& 2">\n\n| A | B |\n| --- | --: |\n| 1 | 2 |\n\n</Tableau>',
    );
    const [table] = parts as Exclude<Part, string>[];
    expect(table?.attributes).toEqual({ legende: 'L’âge $& 2' });
    expect(see(String(table?.inside[0]))).toBe(
      '<table><caption>L’âge $&amp; 2</caption><thead><tr><th scope="col">A</th><th scope="col">B</th></tr></thead>' +
        '<tbody><tr><th scope="row">1</th><td>2</td></tr></tbody></table>',
    );
  });
  it('lets each passage that tells or quotes something be kept, where the entry can be', () => {
    const body = 'Avant.\n\n## Vide\n\n### Région\n\nUn mot.\n\n<Note>\n\nA.\n\n</Note>\n\n## Loi [#loi]\n\n> B.';
    const buttons = (options = {}) => renderBody(body, options).html.match(/<button[^>]*>Garder<\/button>/g) ?? [];
    expect(buttons()).toEqual([]);
    expect(buttons({ keep: 'l/pedagogie' }).map(see)).toEqual(
      ['region" aria-label="Garder·: Région"', 'loi" aria-label="Garder·: Loi"'].map(
        (end) =>
          `<button type="button" class="garder" data-geste="garder" data-cle="l/pedagogie/${end}>Garder</button>`,
      ),
    );
    expect(renderBody(body, { keep: 'g/x' }).html).toMatch(/data-cle="g\/x\/region"[\s\S]*<h2 id="loi"/);
  });
});
