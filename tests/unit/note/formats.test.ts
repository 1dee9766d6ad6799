import { strFromU8, unzipSync } from 'fflate';
import { XmlDocument } from 'libxml2-wasm';
import { markdownToMdast } from 'satteri';
import type { Nodes, Root } from 'mdast';
import { describe, expect, it } from 'vitest';
import type { CardFile, Ref } from '../../../src/note/cards.ts';
import { docx } from '../../../src/note/docx.ts';
import { EMPTY_DRAFT, type Draft } from '../../../src/note/draft.ts';
import { html, htmlPage } from '../../../src/note/html.ts';
import { markdown, plain } from '../../../src/note/markdown.ts';
import { compose, type Note } from '../../../src/note/note.ts';
import { odt } from '../../../src/note/odt.ts';
import { pack } from '../../../src/note/xml.ts';
import { text } from '../../../src/note/text.ts';

const NB = '\u00a0';
const ref = (pages: string, path: string, document = 'Repères – Les rôles'): Ref => ({
  document: [['Cornu, '], [document, true], [', RTES, avril 2014, [consulté le …]']],
  short: 'Repères',
  annee: '2014',
  pages,
  adresse: `https://x.fr/${path}`,
});
const by = 'Camille Dupont, maire';
const said = { titre: 'Une friche', mots: 'Sans lieu, pas de *pôle*.', par: by, ref: ref('p. 19', 't/#c1') };
const since = { '2016-01-01': 'La région a changé ([loi](https://legifrance.fr/x)).' };
const told = '**Le Périscope**, un lieu.\n- Commune : un bail';
const cas = { titre: 'Le Périscope', texte: told, ref: ref('p. 15', 'c/') };
const surface = { titre: 'Surface', texte: 'Surface : 1 500 m²', ref: ref('p. 15', 'c/') };
const files = new Map<string, CardFile>([
  ['t/dupont', { parts: { c1: said }, depuis: since }],
  ['c/periscope', { parts: { '': cas, 'p-ab12c': surface } }],
]);
const draft: Draft = {
  ...EMPTY_DRAFT,
  titre: 'Note <script>alert(1)</script>',
  pour: "l'élue",
  date: '2026-11-30',
  pieces: [
    { texte: '# Un titre\n- une liste\n- sa suite\nFin <b> & *deux*  espaces,\tune tabulation' },
    { cle: 't/dupont/c1' },
    { cle: 't/dupont/c3' },
    { cle: 'c/periscope' },
    { cle: 'c/periscope/p-ab12c', texte: 'Un grand lieu' },
    { cle: 'c/retire', texte: 'Mes mots restent' },
    { texte: '   ' },
  ],
};
const where = { adresse: 'https://x.fr/ma-selection/#1~x', depuis: 'https://x.fr/depuis/', today: '2027-01-01' };
const { note, lost } = compose(draft, files, where);

describe('the note', () => {
  it('says what is no longer there, keeps the rest and the reader’s words', () => {
    expect(lost).toEqual([2, 5]);
    expect(text(note)).toContain('Mes mots restent');
    expect(note.blocks.map((b) => b.kind).join(' ')).toBe(
      'small heading list paragraph quote paragraph list paragraph paragraph small small small',
    );
  });
  it('numbers each reference once, the document in full the first time', () => {
    expect(note.notes.map((runs) => runs.map((r) => r.texte).join(''))).toEqual([
      'Cornu, Repères – Les rôles, RTES, avril 2014, [consulté le 30 novembre 2026], p. 19, x.fr/t/#c1',
      'Repères (note\u00a01), p. 15, x.fr/c/'.replace('\u00a0', ' '),
    ]);
    const calls = JSON.stringify(note.blocks).match(/"appel":\d/g);
    expect(calls).toEqual(['"appel":1', '"appel":2', '"appel":2']);
  });
  it('ends on what has changed since, without what the reader leaves out', () => {
    const end = text(note);
    expect(end).toContain('Sources de 2014\u00a0: voir ce qui a changé depuis (https://x.fr/depuis/).');
    expect(end).toContain(
      'Depuis le 1er\u00a0janvier\u00a02016\u00a0: La région a changé (loi (https://legifrance.fr/x)).',
    );
    const without = compose({ ...draft, sans: ['t/dupont/2016-01-01'] }, files, where).note;
    expect(text(without)).not.toContain('La région a changé');
  });
  it('has a title and a date of its own when the reader gives none', () => {
    const { note: empty } = compose(EMPTY_DRAFT, files, where);
    expect([empty.titre, empty.date, empty.notes]).toEqual(['Ma note', '2027-01-01', []]);
  });
  it('is set in French typography, the reader’s words too', () => {
    expect(text(note)).toContain('30\u00a0novembre\u00a02026. Pour\u00a0: l’élue');
  });
});

describe('Markdown', () => {
  it('says titles, lists, quotations, and footnotes', () => {
    expect(markdown(note)).toBe(`# Note \\<script>alert(1)\\</script>

30${NB}novembre${NB}2026. Pour${NB}: l’élue

## Un titre

- une liste
- sa suite

Fin \\<b> & *deux*  espaces,\tune tabulation

> «${NB}Sans lieu, pas de \\*pôle\\*.${NB}»
>
> Camille Dupont, maire[^1]

**Le Périscope**, un lieu.[^2]

- Commune${NB}: un bail

Un grand lieu[^2]

Mes mots restent

Sources de 2014${NB}: [voir ce qui a changé depuis](https://x.fr/depuis/).

Depuis le 1er${NB}janvier${NB}2016${NB}: La région a changé ([loi](https://legifrance.fr/x)).

Hors guillemets, le texte est récrit pour Repères en ligne. [Rouvrir cette note](https://x.fr/ma-selection/#1~x).

[^1]: Cornu, *Repères – Les rôles*, RTES, avril 2014, [consulté le 30 novembre 2026], p. 19, <https://x.fr/t/#c1>
[^2]: *Repères* (note 1), p. 15, <https://x.fr/c/>
`);
  });

  const tree = (written: string): Root => markdownToMdast(written, { features: { gfm: true } }) as Root;
  const words = (node: Nodes): string =>
    'value' in node ? node.value : 'children' in node ? node.children.map(words).join('') : '';
  it.each([
    'un [crochet] et […], [a](b), [^1], ![x](y)',
    'a * b * c, *em*, **fort**, a*b*c, fin*',
    'nom_de_fichier, _souligné_, __init__',
    'C:\\dossier\\*, \\n, fin\\',
    '`code`, ~~barré~~, ~5, <b>gras</b>, 1 < 2 & 3 > 2, AT&T, &amp; &nbsp;',
    'www.rtes.fr et https://rtes.fr/a_b_c',
  ])('a reader of Markdown sees just what was said: %s', (said) => {
    expect(words(tree(plain(said)))).toBe(said);
  });
  it('escapes nothing that needs it not', () => {
    for (const said of ['[…] puis [mot]', '3 * 4', 'nom_de_fichier', 'C:\\dossier', '1 < 2', 'AT&T', 'a | b', 'n° 1.'])
      expect(plain(said)).toBe(said);
  });
  it.each(['- pas une liste', '12. ni celle-ci', '> ni citation', '---', '=== ', '+ plus', '    du code', '\tdu code'])(
    'a line that begins as a sign is a paragraph: %s',
    (said) => {
      const one: Note = {
        titre: 'T',
        date: '2026-01-01',
        notes: [],
        blocks: [{ kind: 'paragraph', runs: [{ texte: said }] }],
      };
      const [, second] = tree(markdown(one)).children;
      expect(second?.type).toBe('paragraph');
      expect(
        second &&
          words(second)
            .replace(/\u00a0/g, ' ')
            .trim(),
      ).toBe(said.trim());
    },
  );
});

describe('HTML', () => {
  it('nothing that a reader types is markup', () => {
    for (const written of [html(note), htmlPage(note)]) {
      expect(written).not.toContain('<script');
      expect(written).toContain('<h1>Note &lt;script&gt;alert(1)&lt;/script&gt;</h1>');
    }
  });
  it('says quotations, calls and footnotes, each call leading to its note', () => {
    expect(html(note)).toContain(
      '<blockquote>\n<p>«\u00a0Sans lieu, pas de *pôle*.\u00a0»</p>\n<p>Camille Dupont, maire<sup><a href="#note-1" id="appel-1">1</a></sup></p>\n</blockquote>',
    );
    expect(html(note)).toContain(
      '<li id="note-2"><cite>Repères</cite> (note 1), p. 15, <a href="https://x.fr/c/">x.fr/c/</a></li>',
    );
    expect(html(note).match(/id="[^"]+"/g)).toHaveLength(new Set(html(note).match(/id="[^"]+"/g)).size);
  });
});

describe.each([
  ['DOCX', docx, 'word/document.xml', 'word/footnotes.xml'],
  ['ODT', odt, 'content.xml', 'content.xml'],
] as const)('%s', (_, make, body, notes) => {
  const noisy: Note = { ...note, titre: 'Bruit \u0000 \ud800 & "fin"' };
  const read = (made: Note) =>
    Object.fromEntries(Object.entries(unzipSync(pack(make(made)))).map(([name, bytes]) => [name, strFromU8(bytes)]));
  it('every part is well-formed XML, with the words, without what XML forbids', () => {
    const parts = read(noisy);
    for (const [name, content] of Object.entries(parts))
      if (/\.(?:xml|rels)$/.test(name)) expect(() => XmlDocument.fromString(content).dispose(), name).not.toThrow();
    expect(parts[body]).toContain('Sans lieu, pas de *pôle*.');
    expect(parts[body]).toContain('Fin &lt;b&gt; &amp; ');
    expect(JSON.stringify(parts)).not.toMatch(/\\u0000|\\ud800/);
  });
  it('has headings of each level, and each reference in one real footnote', () => {
    const parts = read(note);
    const written = parts[body] ?? '';
    const headings = make === docx ? written.match(/w:val="Titre\d"/g) : written.match(/text:outline-level="\d"/g);
    expect(headings?.map((h) => /\d/.exec(h.replace('val', ''))?.[0])).toEqual(['1', '2']);
    expect(parts[notes]?.split('RTES, avril 2014')).toHaveLength(2);
    const calls = make === docx ? /<w:footnoteReference w:id="\d"\/>/g : /<text:note text:id/g;
    const again = make === docx ? /NOTEREF _appel2/g : /<text:note-ref [^>]*text:ref-name="note2"/g;
    expect([written.match(calls)?.length, written.match(again)?.length]).toEqual([2, 1]);
  });
  it('runs of spaces and tabs survive', () => {
    const written = read(note)[body] ?? '';
    if (make === docx) expect(written).toMatch(/preserve">  espaces,<\/w:t><w:tab\/>/);
    else expect(written).toContain('<text:s text:c="2"/>espaces,<text:tab/>une');
  });
});

it('an OpenDocument text says its type first, and as it is, as the format wants', () => {
  const bytes = pack(odt(note));
  expect(strFromU8(bytes.slice(30, 38))).toBe('mimetype');
  expect(strFromU8(bytes.slice(38, 38 + 39))).toBe('application/vnd.oasis.opendocument.text');
});
it('the same note gives the same file', () => {
  expect(pack(docx(note))).toEqual(pack(docx(note)));
});
