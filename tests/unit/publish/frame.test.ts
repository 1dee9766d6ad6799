import { expect, it } from 'vitest';
import { frameHtml } from '../../../src/publish/frames/frames.ts';
import type { QuotationReference } from '../../../src/publish/citation/records.ts';
import { aTemoignage } from '../../fixtures/entries.ts';

const citations = [
  { id: 'c1', texte: 'Un <b>lieu</b>.' },
  { id: 'c2', texte: 'Deux.' },
];
const t = aTemoignage('x', { citations });
const reference = (id: string, texte: string) =>
  ({
    csl: { URL: `https://x.fr/temoignages/x/#${id}` },
    quotation: { id, texte },
    source: { document: { titre: 'Repères', editeur: 'Réseau (RTES)', date: '2014-04' }, pages: 'p. 19' },
  }) as QuotationReference;
const quotes = [{ t, references: citations.map(({ id, texte }) => reference(id, texte)) }];

it('shows the words, who says them, the source and the way to the context, and runs nothing', () => {
  const html = frameHtml(
    { titre: 'Une friche', adresse: 'https://x.fr/temoignages/x/', quotes },
    '/styles/integrer.css',
  );
  expect(html).toContain('«\u00a0Un &lt;b&gt;lieu&lt;/b&gt;.\u00a0»');
  expect(html).toContain('<strong>Camille Dupont</strong>, adjointe');
  expect(html).toContain('<cite>Repères, RTES, avril\u00a02014, p.\u00a019</cite>');
  expect(html).toContain('href="https://x.fr/temoignages/x/#c1" target="_top"');
  expect(html).toContain("default-src 'none'");
  expect(html).not.toMatch(/<script|\son\w+=/);
  expect([...html.matchAll(/<figure class="parole" id="(c\d)"/g)].map((m) => m[1])).toEqual(['c1', 'c2']);
});
