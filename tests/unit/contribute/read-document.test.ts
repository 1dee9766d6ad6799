import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/contribute/read-document.ts';

const SAID = 'Fonction : chargée de l’économie – « ça, cœur, 5 € »';
const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
/** A document of Word, as far as its text goes. */
const docx = (body: string) =>
  zipSync({ 'word/document.xml': strToU8(`<w:document ${WORD}><w:body>${body}</w:body></w:document>`) });
const paragraph = (inside: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr>${inside}</w:p>`;
const run = (text: string) => `<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;

describe('a plain text', () => {
  const legacy = (bytes: Record<string, number>) => Buffer.from(Array.from(SAID, (c) => bytes[c] ?? c.charCodeAt(0)));
  const MACINTOSH = { é: 0x8e, '’': 0xd5, '–': 0xd0, '«': 0xc7, '»': 0xc8, ç: 0x8d, œ: 0xcf, '€': 0xdb };
  it.each([
    ['UTF-8', Buffer.from(SAID)],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${SAID}`)],
    ['49. UTF-16, least byte first', Buffer.from(`\ufeff${SAID}`, 'utf16le')],
    ['UTF-16, most byte first', Buffer.from(`\ufeff${SAID}`, 'utf16le').swap16()],
    ['UTF-16 without its mark', Buffer.from(SAID, 'utf16le')],
    ['49. Windows’ letters', legacy({ '’': 0x92, '–': 0x96, œ: 0x9c, '€': 0x80 })],
    ['48. Macintosh’s letters', legacy(MACINTOSH)],
  ])('is read with its accents in %s', (_, bytes) => expect(readDocument(bytes)).toBe(SAID));
});

describe('a document', () => {
  it.each(['docx', 'odt'])('of LibreOffice is read with all its paragraphs (.%s)', (type) => {
    const text = readDocument(readFileSync(new URL(`../../fixtures/proposal/entretien.${type}`, import.meta.url)));
    expect(text).toMatch(/^Nom : Camille Dupont\n\nFonction : adjointe à l'économie/);
    expect(text).toContain("\n\nCitation : « Sans lieu, il n'y avait pas de pôle. La commune a acheté la friche");
    expect(text).toMatch(/douze structures y travaillent aujourd'hui\.$/);
  });
  it('of Word is read without what was deleted, noted or hidden', () => {
    const text = docx(
      paragraph(`${run('Nom : ')}<w:del w:id="1"><w:r><w:delText>Claude</w:delText></w:r></w:del>${run('Camille')}`) +
        paragraph(
          `${run('Dupont')}<w:r><w:tab/></w:r>${run('maire')}<w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:br/></w:r>${run('Valmont')}`,
        ),
    );
    expect(readDocument(text)).toBe('Nom : Camille\n\nDupont maire\nValmont');
  });
  it('keeps lists, headings and tables of answers', () => {
    const cell = (text: string) => `<w:tc>${paragraph(run(text))}</w:tc>`;
    const text = docx(
      paragraph(run('Texte'), '<w:pStyle w:val="Titre1"/>') +
        ['un', 'deux'].map((t) => paragraph(run(t), '<w:numPr><w:ilvl w:val="0"/></w:numPr>')).join('') +
        `<w:tbl><w:tr>${cell('Région')}${cell('Occitanie')}</w:tr></w:tbl>`,
    );
    expect(readDocument(text)).toBe('## Texte\n\n- un\n\n- deux\n\nRégion : Occitanie');
  });
  it.each([
    ['RTF', Buffer.from('{\\rtf1\\ansi Bonjour}'), /^est au format RTF : enregistrez-le au format Word \(\.docx\)/],
    ['old Word', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), /^est un ancien fichier Word/],
    ['PDF', Buffer.from('%PDF-1.7'), /^est un PDF/],
    ['a packet of something else', zipSync({ 'a.txt': strToU8('x') }), /^n’est pas un texte/],
    ['a broken packet', Buffer.from('PK\u0003\u0004…'), /^est abîmé/],
    ['no word', Buffer.from('\uFEFF \r\n'), /^ne contient aucun mot$/],
    ['a packet without a word', docx('<w:p/>'), /^ne contient aucun mot$/],
    ['a packet of broken text', docx('<w:p>'), /^est abîmé/],
  ])('of another kind is refused in one sentence: %s', (_, bytes, said) =>
    expect(() => readDocument(bytes)).toThrow(said),
  );
  it('reads no file that an entity names', () => {
    const xml = `<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document ${WORD}><w:p><w:r><w:t>a&x;b</w:t></w:r></w:p></w:document>`;
    expect(readDocument(zipSync({ 'word/document.xml': strToU8(xml) }))).toBe('ab');
  });
});
