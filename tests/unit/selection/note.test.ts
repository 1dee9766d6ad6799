import { strFromU8, unzipSync } from 'fflate';
import { XmlDocument } from 'libxml2-wasm';
import { describe, expect, it } from 'vitest';
import { docx } from '../../../src/note/docx.ts';
import type { Selection } from '../../../src/note/state.ts';
import type { Fiche } from '../../../src/note/cards.ts';
import { paquetDe } from '../../../src/note/cards.ts';
import { composer, html, markdown, texte, type Note } from '../../../src/note/note.ts';
import { odt } from '../../../src/note/odt.ts';
import { archiver } from '../../../src/note/zip.ts';

const fiches = new Map<string, Fiche>([
  [
    't/dupont',
    {
      titre: 'Une friche',
      document: 'guide',
      citations: {
        c1: {
          texte: 'Sans lieu, pas de *pôle*.',
          reference: [['Camille Dupont, dans '], ['Repères', true], [', p. 19, https://x.fr/t/#c1']],
        },
      },
    },
  ],
  [
    'c/periscope',
    {
      titre: 'Le Périscope',
      resume: 'Un lieu.',
      document: 'guide',
      reference: [['« Le Périscope », dans '], ['Repères', true], [', https://x.fr/c/']],
    },
  ],
]);
const sommaire = { documents: { guide: [['Cornu, '], ['Repères', true], [', RTES, 2014']] as [string, true?][] } };
const selection: Selection = {
  titre: 'Note <script>alert(1)</script>',
  elements: [
    { genre: 'mots', texte: '# Pas un titre\n- ni une liste\n<script>alert(2)</script> & 1. fin' },
    { genre: 'citation', id: 'dupont', citation: 'c1' },
    { genre: 'citation', id: 'dupont', citation: 'c3' },
    { genre: 'cas', id: 'periscope' },
    { genre: 'cas', id: 'retire' },
    { genre: 'mots', texte: '   ' },
  ],
};
const { note, perdus } = composer(selection, fiches, sommaire, 'https://x.fr/ma-selection/#1~x');

describe('the note', () => {
  it('says what is no longer there and keeps the rest', () => {
    expect(perdus).toEqual([
      { rang: 2, cle: 't/dupont/c3' },
      { rang: 4, cle: 'c/retire' },
    ]);
    expect(note.blocs.map((b) => b.genre)).toEqual(['mots', 'citation', 'entree']);
    expect(note.sources).toEqual([sommaire.documents.guide]);
  });
  it('has a title of its own when the reader gives none', () => {
    expect(composer({ titre: '', elements: [] }, fiches, sommaire, '').note).toEqual({
      titre: 'Ma sélection',
      blocs: [],
      sources: [],
      adresse: '',
    });
  });
  it('in Markdown: every sign of markup is escaped, references and sources stand with their words', () => {
    expect(markdown(note)).toBe(
      [
        '# Note \\<script\\>alert(1)\\</script\\>',
        '',
        '\\# Pas un titre',
        '',
        '\\- ni une liste',
        '',
        '\\<script\\>alert(2)\\</script\\> & 1. fin',
        '',
        '> «\u00a0Sans lieu, pas de \\*pôle\\*.\u00a0»',
        '>',
        '> — Camille Dupont, dans *Repères*, p. 19, <https://x.fr/t/#c1>',
        '',
        '**Le Périscope**\u00a0: Un lieu.',
        '',
        '« Le Périscope », dans *Repères*, <https://x.fr/c/>',
        '',
        '## Sources',
        '',
        '- Cornu, *Repères*, RTES, 2014',
        '',
        'Sélection à rouvrir\u00a0: <https://x.fr/ma-selection/#1~x>',
        '',
      ].join('\n'),
    );
  });
  it('in HTML: nothing that a reader types is markup', () => {
    const ecrit = html(note);
    expect(ecrit).not.toContain('<script');
    expect(ecrit).toContain('<h1>Note &lt;script&gt;alert(1)&lt;/script&gt;</h1>');
    expect(ecrit).toContain(
      '<blockquote>\n<p>«\u00a0Sans lieu, pas de *pôle*.\u00a0»</p>\n<p>Camille Dupont, dans <cite>Repères</cite>, p. 19, <a href="https://x.fr/t/#c1">https://x.fr/t/#c1</a></p>\n</blockquote>',
    );
  });
  it('in plain text', () => {
    expect(texte(note)).toContain(
      '«\u00a0Sans lieu, pas de *pôle*.\u00a0»\nCamille Dupont, dans Repères, p. 19, https://x.fr/t/#c1',
    );
  });
});

describe('the documents', () => {
  const bruyante: Note = { ...note, titre: 'Bruit \u0000 \ud800 & "fin"' };
  for (const [nom, faire, contenu] of [
    ['DOCX', docx, 'word/document.xml'],
    ['ODT', odt, 'content.xml'],
  ] as const) {
    it(`${nom}: every part is well-formed XML, with the words, without what XML forbids`, () => {
      const fichiers = faire(bruyante);
      for (const f of fichiers.filter((x) => /\.(?:xml|rels)$/.test(x.nom)))
        expect(() => XmlDocument.fromString(f.contenu).dispose(), f.nom).not.toThrow();
      const corps = fichiers.find((f) => f.nom === contenu)?.contenu ?? '';
      expect(corps).toContain('Sans lieu, pas de *pôle*.');
      expect(corps).toContain('&lt;script&gt;alert(2)&lt;/script&gt;');
      expect(corps).not.toMatch(/[\u0000\ud800]/);
    });
  }
  it('ODT: the type comes first and is stored, as the format wants', () => {
    const octets = archiver(odt(note));
    expect(strFromU8(octets.slice(30, 38))).toBe('mimetype');
    expect(strFromU8(octets.slice(38, 38 + 39))).toBe('application/vnd.oasis.opendocument.text');
  });
});

it('the archive is read back by a ZIP reader, accents in names included', () => {
  const lue = unzipSync(
    archiver([
      { nom: 'é/a.txt', contenu: 'œuvre €' },
      { nom: 'vide', contenu: '' },
    ]),
  );
  expect(Object.fromEntries(Object.entries(lue).map(([n, o]) => [n, strFromU8(o)]))).toEqual({
    'é/a.txt': 'œuvre €',
    vide: '',
  });
});

it('writes the checksum that every ZIP reader checks', () => {
  const octets = archiver([{ nom: 'a', contenu: '123456789' }]);
  expect(new DataView(octets.buffer).getUint32(14, true)).toBe(0xcbf43926);
});

it('deals the keys in packets, the same way everywhere', () => {
  expect([paquetDe('t/dupont', 1), paquetDe('t/dupont', 250), paquetDe('c/le-periscope', 250)]).toEqual([0, 82, 139]);
});
