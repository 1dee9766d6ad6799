import { draw, type Pen } from './draw.ts';
import type { Note } from './note.ts';
import { xml } from './xml.ts';

const TYPE = 'application/vnd.oasis.opendocument.text';
const OASIS = 'urn:oasis:names:tc:opendocument:xmlns';
const NAMES = [
  ...['office', 'text', 'style', 'meta'].map((name) => `xmlns:${name}="${OASIS}:${name}:1.0"`),
  `xmlns:fo="${OASIS}:xsl-fo-compatible:1.0"`,
  `xmlns:svg="${OASIS}:svg-compatible:1.0"`,
  'xmlns:xlink="http://www.w3.org/1999/xlink"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
].join(' ');
const root = (name: string, inside: string) =>
  `<office:document-${name} ${NAMES} office:version="1.3">${inside}</office:document-${name}>`;

/** A text, its spaces and tabs as they were typed: OpenDocument reads a run of spaces as one. */
const words = (texte: string) =>
  xml(texte)
    .replace(/\t/g, '<text:tab/>')
    .replace(/^ +| {2,}/g, (spaces) => `<text:s text:c="${spaces.length}"/>`);
const paragraph = (style: string, inside: string) => `<text:p text:style-name="${style}">${inside}</text:p>`;
const span = (style: string, inside: string) => `<text:span text:style-name="${style}">${inside}</text:span>`;
const citation = (n: number) => `<text:note-citation>${n}</text:note-citation>`;

const PEN: Pen = {
  text: (texte, { gras, italique }) => {
    const said = words(texte);
    if (gras) return span('Gras', said);
    return italique ? span('Italique', said) : said;
  },
  link: (adresse, inside) => `<text:a xlink:type="simple" xlink:href="${xml(adresse)}">${inside}</text:a>`,
  // Called again, a footnote keeps its number: a cross-reference to its first call.
  call: (n, again, inside) =>
    again
      ? span(
          'Appel',
          `<text:note-ref text:note-class="footnote" text:reference-format="text" text:ref-name="note${n}">${n}</text:note-ref>`,
        )
      : `<text:note text:id="note${n}" text:note-class="footnote">${citation(n)}<text:note-body>${paragraph('Footnote', inside())}</text:note-body></text:note>`,
  heading: (level, inside) =>
    `<text:h text:style-name="Heading_20_${level}" text:outline-level="${level}">${inside}</text:h>`,
  paragraph: (inside, role) => paragraph(role === 'small' ? 'Petit' : 'Text_20_body', inside),
  list: (items, ordered) =>
    `<text:list text:style-name="${ordered ? 'Numeros' : 'Puces'}">${items.map((item) => `<text:list-item>${paragraph('Liste', item)}</text:list-item>`).join('')}</text:list>`,
  quote: (said, by) => paragraph('Quotations', `«\u00a0${said}\u00a0»`) + paragraph('Auteur', by),
};

const style = (name: string, shown: string, p: string, t = '', more = '') =>
  `<style:style style:name="${name}" style:display-name="${shown}" style:family="paragraph" style:parent-style-name="Standard"${more}><style:paragraph-properties ${p}/><style:text-properties ${t}/></style:style>`;
const heading = (level: number, p: string, t: string) =>
  style(
    `Heading_20_${level}`,
    `Heading ${level}`,
    `fo:keep-with-next="always" ${p}`,
    `fo:font-weight="bold" ${t}`,
    ` style:default-outline-level="${level}" style:next-style-name="Text_20_body"`,
  );
const characters = (name: string, t: string) =>
  `<style:style style:name="${name}" style:family="text"><style:text-properties ${t}/></style:style>`;
const list = (name: string, level: string) =>
  `<text:list-style style:name="${name}">${level.replace('/>', `><style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab" text:list-tab-stop-position="0.6cm" fo:text-indent="-0.4cm" fo:margin-left="0.6cm"/></style:list-level-properties></${level.split(' ')[0]?.slice(1)}>`)}</text:list-style>`;
const margins = (before: string, after: string) => `fo:margin-top="${before}" fo:margin-bottom="${after}"`;
const INDENT = 'fo:margin-left="0.6cm" fo:margin-right="0.6cm"';

const STYLES = [
  '<style:default-style style:family="paragraph"><style:text-properties style:font-name="Liberation Serif" fo:font-size="10.5pt" fo:language="fr" fo:country="FR"/></style:default-style>',
  '<style:style style:name="Standard" style:family="paragraph"/>',
  style('Text_20_body', 'Text body', margins('0cm', '0.1cm')),
  heading(1, margins('0cm', '0.07cm'), 'fo:font-size="16pt"'),
  heading(2, margins('0.15cm', '0.05cm'), 'fo:font-size="12pt"'),
  heading(3, margins('0.18cm', '0.07cm'), 'fo:font-size="10.5pt"'),
  style('Quotations', 'Quotations', `${INDENT} ${margins('0.05cm', '0cm')} fo:keep-with-next="always"`),
  style('Auteur', 'Auteur de la citation', `${INDENT} ${margins('0cm', '0.05cm')}`, 'fo:font-size="9pt"'),
  style('Liste', 'Liste', margins('0cm', '0.05cm')),
  style('Petit', 'Mentions', margins('0cm', '0.03cm'), 'fo:font-size="8pt"'),
  style('Footnote', 'Footnote', margins('0cm', '0cm'), 'fo:font-size="8pt"'),
  characters('Italique', 'fo:font-style="italic"'),
  characters('Gras', 'fo:font-weight="bold"'),
  characters('Appel', 'style:text-position="super 58%"'),
  list('Puces', '<text:list-level-style-bullet text:level="1" text:bullet-char="•"/>'),
  list('Numeros', '<text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>'),
  '<text:notes-configuration text:note-class="footnote" text:citation-body-style-name="Appel" text:citation-style-name="Appel" style:num-format="1" style:num-suffix=". " text:start-value="0" text:footnotes-position="page" text:start-numbering-at="document"/>',
].join('');
const PAGE =
  '<style:page-layout style:name="A4"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin-top="1.5cm" fo:margin-bottom="1.5cm" fo:margin-left="1.8cm" fo:margin-right="1.8cm"/></style:page-layout>';
const FONTS = `<office:font-face-decls><style:font-face style:name="Liberation Serif" svg:font-family="'Liberation Serif', 'Times New Roman'"/></office:font-face-decls>`;

/** The parts of an OpenDocument text that says the note. The type comes first, as the format wants. */
export function odt(note: Note): Record<string, string> {
  const { blocks } = draw(note, PEN);
  const files = ['content.xml', 'styles.xml', 'meta.xml'];
  return {
    mimetype: TYPE,
    'META-INF/manifest.xml': `<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="${TYPE}"/>${files.map((f) => `<manifest:file-entry manifest:full-path="${f}" manifest:media-type="text/xml"/>`).join('')}</manifest:manifest>`,
    'meta.xml': root(
      'meta',
      `<office:meta><dc:title>${xml(note.titre)}</dc:title><dc:language>fr-FR</dc:language><dc:date>${note.date}T12:00:00</dc:date></office:meta>`,
    ),
    'styles.xml': root(
      'styles',
      `${FONTS}<office:styles>${STYLES}</office:styles><office:automatic-styles>${PAGE}</office:automatic-styles><office:master-styles><style:master-page style:name="Standard" style:page-layout-name="A4"/></office:master-styles>`,
    ),
    'content.xml': root('content', `${FONTS}<office:body><office:text>${blocks.join('')}</office:text></office:body>`),
  };
}
