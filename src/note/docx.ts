import { draw, type Pen } from './draw.ts';
import type { Note } from './note.ts';
import { xml } from './xml.ts';

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const LINKS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const NAMES = `xmlns:w="${MAIN}" xmlns:r="${LINKS}"`;
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

const run = (inside: string, style = '') => `<w:r>${style && `<w:rPr>${style}</w:rPr>`}${inside}</w:r>`;
/** A text, its spaces and tabs as they were typed. */
const words = (texte: string) =>
  texte
    .split(/(\t)/)
    .map((t) => (t === '\t' ? '<w:tab/>' : t && `<w:t xml:space="preserve">${xml(t)}</w:t>`))
    .join('');
const paragraph = (style: string, inside: string, more = '') =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/>${more}</w:pPr>${inside}</w:p>`;
const field = (type: string, inside = '') => run(`<w:fldChar w:fldCharType="${type}"/>`) + inside;
const CALL = '<w:rStyle w:val="Appel"/>';

const spacing = (before: number, after: number) => `<w:spacing w:before="${before}" w:after="${after}"/>`;
const size = (halves: number) => `<w:sz w:val="${halves}"/>`;
/** A style of paragraphs, or of characters where it has no `p`. */
const style = (id: string, name: string, { p = '', r = '', next = '' }) =>
  `<w:style w:type="${p ? 'paragraph' : 'character'}" w:styleId="${id}"><w:name w:val="${name}"/>${p && '<w:basedOn w:val="Normal"/>'}${next && `<w:next w:val="${next}"/>`}<w:qFormat/>${p && `<w:pPr>${p}</w:pPr>`}${r && `<w:rPr>${r}</w:rPr>`}</w:style>`;
const heading = (level: number, before: number, after: number, halves: number) =>
  style(`Titre${level}`, `heading ${level}`, {
    p: `<w:keepNext/>${spacing(before, after)}<w:outlineLvl w:val="${level - 1}"/>`,
    r: `<w:b/>${size(halves)}`,
    next: 'Normal',
  });
const INDENT = '<w:ind w:left="340" w:right="340"/>';
const styles = [
  heading(1, 0, 40, 32),
  heading(2, 120, 30, 24),
  heading(3, 100, 40, 21),
  style('Citation', 'Quote', { p: `<w:keepNext/><w:keepLines/>${spacing(50, 0)}${INDENT}`, next: 'Auteur' }),
  style('Auteur', 'Auteur de la citation', {
    p: `<w:keepLines/>${spacing(0, 50)}${INDENT}`,
    r: size(18),
    next: 'Normal',
  }),
  style('Liste', 'List Paragraph', { p: `${spacing(0, 40)}<w:contextualSpacing/>` }),
  style('Petit', 'Mentions', { p: spacing(0, 20), r: size(16) }),
  style('Note', 'footnote text', { p: `<w:keepLines/>${spacing(0, 0)}`, r: size(16) }),
  style('Appel', 'footnote reference', { r: '<w:vertAlign w:val="superscript"/>' }),
  style('Lien', 'Hyperlink', { r: '<w:u w:val="single"/>' }),
].join('');

const level = (format: string, sign: string) =>
  `<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${sign}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="340" w:hanging="227"/></w:pPr></w:lvl>`;

/** The parts of a Word document (OOXML) that says the note: headings, lists and quotations as styles, real footnotes. */
export function docx(note: Note): Record<string, string> {
  const links: string[] = [];
  let lists = 0;
  const pen: Pen = {
    text: (texte, { gras, italique }) => run(words(texte), (gras ? '<w:b/>' : '') + (italique ? '<w:i/>' : '')),
    link: (adresse, inside) => {
      links.push(adresse);
      const linked = inside.replace(
        /<w:r>(?:<w:rPr>(.*?)<\/w:rPr>)?/g,
        '<w:r><w:rPr><w:rStyle w:val="Lien"/>$1</w:rPr>',
      );
      return `<w:hyperlink r:id="lien${links.length}">${linked}</w:hyperlink>`;
    },
    // Called again, a footnote keeps its number: a cross-reference to its first call.
    call: (n, again) =>
      again
        ? field('begin') +
          run(`<w:instrText xml:space="preserve"> NOTEREF _appel${n} \\f \\h </w:instrText>`) +
          field('separate', run(`<w:t>${n}</w:t>`, CALL)) +
          field('end')
        : `<w:bookmarkStart w:id="${n}" w:name="_appel${n}"/>${run(`<w:footnoteReference w:id="${n}"/>`, CALL)}<w:bookmarkEnd w:id="${n}"/>`,
    heading: (l, inside) => paragraph(`Titre${l}`, inside),
    paragraph: (inside, role) => paragraph(role === 'small' ? 'Petit' : 'Normal', inside),
    list: (items, ordered) => {
      // Each numbered list starts again from 1: it has its own number, after that of the dots.
      const num = ordered ? ++lists + 1 : 1;
      return items
        .map((item) => paragraph('Liste', item, `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${num}"/></w:numPr>`))
        .join('');
    },
    quote: (said, by) =>
      paragraph('Citation', run(words('«\u00a0')) + said + run(words('\u00a0»'))) + paragraph('Auteur', by),
  };
  const { blocks, notes } = draw(note, pen);
  const footnotes = notes.map(
    (inside, i) =>
      `<w:footnote w:id="${i + 1}">${paragraph('Note', run('<w:footnoteRef/>', CALL) + run(words('\u00a0')) + inside)}</w:footnote>`,
  );
  const separator = (id: number, type: string, sign: string) =>
    `<w:footnote w:type="${type}" w:id="${id}"><w:p>${run(`<w:${sign}/>`)}</w:p></w:footnote>`;
  const external = links
    .map(
      (adresse, i) =>
        `<Relationship Id="lien${i + 1}" Type="${LINKS}/hyperlink" Target="${xml(adresse)}" TargetMode="External"/>`,
    )
    .join('');
  const relations = (inside: string) => `<Relationships xmlns="${PACKAGE}/relationships">${inside}</Relationships>`;
  const OTHERS = ['styles', 'numbering', 'settings', 'footnotes'];
  const numbers = Array.from({ length: lists }, (_, i) => i + 2)
    .map(
      (n) =>
        `<w:num w:numId="${n}"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`,
    )
    .join('');
  return {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${WORD}.document.main+xml"/>${OTHERS.map((part) => `<Override PartName="/word/${part}.xml" ContentType="${WORD}.${part}+xml"/>`).join('')}<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`,
    '_rels/.rels': relations(
      `<Relationship Id="r1" Type="${LINKS}/officeDocument" Target="word/document.xml"/><Relationship Id="r2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/>`,
    ),
    'docProps/core.xml': `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xml(note.titre)}</dc:title><dc:language>fr-FR</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">${note.date}T12:00:00Z</dcterms:created></cp:coreProperties>`,
    'word/_rels/document.xml.rels': relations(
      OTHERS.map((part) => `<Relationship Id="${part}" Type="${LINKS}/${part}" Target="${part}.xml"/>`).join('') +
        external,
    ),
    'word/_rels/footnotes.xml.rels': relations(external),
    'word/styles.xml': `<w:styles ${NAMES}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="21"/><w:lang w:val="fr-FR"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>${spacing(0, 60)}</w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>${styles}</w:styles>`,
    'word/numbering.xml': `<w:numbering ${NAMES}><w:abstractNum w:abstractNumId="0">${level('bullet', '•')}</w:abstractNum><w:abstractNum w:abstractNumId="1">${level('decimal', '%1.')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>${numbers}</w:numbering>`,
    'word/settings.xml': `<w:settings ${NAMES}><w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr><w:themeFontLang w:val="fr-FR"/></w:settings>`,
    'word/footnotes.xml': `<w:footnotes ${NAMES}>${separator(-1, 'separator', 'separator')}${separator(0, 'continuationSeparator', 'continuationSeparator')}${footnotes.join('')}</w:footnotes>`,
    'word/document.xml': `<w:document ${NAMES}><w:body>${blocks.join('')}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="850" w:right="1020" w:bottom="850" w:left="1020" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr></w:body></w:document>`,
  };
}
