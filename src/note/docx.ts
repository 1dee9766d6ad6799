import type { Piece } from '../publish/citation/pieces.ts';
import type { Note } from './note.ts';
import { couperAdresses, enXml, PROLOGUE } from './xml.ts';
import type { Fichier } from './zip.ts';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELS = 'http://schemas.openxmlformats.org/package/2006/relationships';

const course = (texte: string, style = '') =>
  `<w:r>${style ? `<w:rPr>${style}</w:rPr>` : ''}<w:t xml:space="preserve">${enXml(texte)}</w:t></w:r>`;
const paragraphe = (contenu: string, style?: string) =>
  `<w:p>${style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ''}${contenu}</w:p>`;

/** The parts of a Word document (OOXML) that says the note: titles and quotations as styles, addresses as links. */
export function docx({ titre, blocs, sources, adresse }: Note): Fichier[] {
  const liens: string[] = [];
  const lien = (texte: string, vers = texte) => {
    liens.push(vers);
    return `<w:hyperlink r:id="lien${liens.length}">${course(texte, '<w:rStyle w:val="Lien"/>')}</w:hyperlink>`;
  };
  const reference = (morceaux: readonly Piece[]) =>
    morceaux
      .map(([t, enItalique]) =>
        enItalique
          ? course(t, '<w:i/>')
          : couperAdresses(t)
              .map((b) => (b.adresse ? lien(b.texte) : course(b.texte)))
              .join(''),
      )
      .join('');
  const corps = [
    paragraphe(course(titre), 'Titre'),
    ...blocs.flatMap((b) => {
      if (b.genre === 'mots') return b.paragraphes.map((p) => paragraphe(course(p)));
      if (b.genre === 'citation')
        return [
          paragraphe(course(`«\u00a0${b.texte}\u00a0»`), 'Citation'),
          paragraphe(reference(b.reference), 'Reference'),
        ];
      return [
        paragraphe(course(b.titre, '<w:b/>') + (b.resume ? course(`\u00a0: ${b.resume}`) : '')),
        paragraphe(reference(b.reference), 'Reference'),
      ];
    }),
    ...(sources.length
      ? [paragraphe(course('Sources'), 'Titre1'), ...sources.map((s) => paragraphe(reference(s)))]
      : []),
    paragraphe(course('Sélection à rouvrir\u00a0: ') + lien(adresse.split('#')[0] ?? adresse, adresse), 'Reference'),
  ];
  const relations = liens
    .map(
      (vers, i) =>
        `<Relationship Id="lien${i + 1}" Type="${R}/hyperlink" Target="${enXml(vers)}" TargetMode="External"/>`,
    )
    .join('');
  const style = (id: string, nom: string, regles: string, genre = 'paragraph', base = '') =>
    `<w:style w:type="${genre}" w:styleId="${id}"><w:name w:val="${nom}"/>${base}<w:qFormat/>${regles}</w:style>`;
  const apresTitre = '<w:basedOn w:val="Normal"/><w:next w:val="Normal"/>';
  return [
    {
      nom: '[Content_Types].xml',
      contenu: `${PROLOGUE}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`,
    },
    {
      nom: '_rels/.rels',
      contenu: `${PROLOGUE}<Relationships xmlns="${RELS}"><Relationship Id="r1" Type="${R}/officeDocument" Target="word/document.xml"/><Relationship Id="r2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
    },
    {
      nom: 'docProps/core.xml',
      contenu: `${PROLOGUE}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${enXml(titre)}</dc:title><dc:language>fr-FR</dc:language></cp:coreProperties>`,
    },
    {
      nom: 'word/_rels/document.xml.rels',
      contenu: `${PROLOGUE}<Relationships xmlns="${RELS}"><Relationship Id="styles" Type="${R}/styles" Target="styles.xml"/>${relations}</Relationships>`,
    },
    {
      nom: 'word/styles.xml',
      contenu: `${PROLOGUE}<w:styles xmlns:w="${W}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/><w:sz w:val="22"/><w:lang w:val="fr-FR"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>${[
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>',
        style(
          'Titre',
          'Title',
          '<w:pPr><w:spacing w:after="300"/></w:pPr><w:rPr><w:b/><w:sz w:val="40"/></w:rPr>',
          'paragraph',
          apresTitre,
        ),
        style(
          'Titre1',
          'heading 1',
          '<w:pPr><w:keepNext/><w:spacing w:before="360" w:after="120"/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:sz w:val="28"/></w:rPr>',
          'paragraph',
          apresTitre,
        ),
        style(
          'Citation',
          'Quote',
          '<w:pPr><w:keepNext/><w:keepLines/><w:spacing w:before="200" w:after="60"/><w:ind w:left="567" w:right="567"/></w:pPr><w:rPr><w:sz w:val="24"/></w:rPr>',
          'paragraph',
          apresTitre,
        ),
        style(
          'Reference',
          'Référence',
          '<w:pPr><w:keepLines/><w:ind w:left="567" w:right="567"/></w:pPr><w:rPr><w:sz w:val="19"/></w:rPr>',
          'paragraph',
          apresTitre,
        ),
        style('Lien', 'Hyperlink', '<w:rPr><w:color w:val="94201A"/><w:u w:val="single"/></w:rPr>', 'character'),
      ].join('')}</w:styles>`,
    },
    {
      nom: 'word/document.xml',
      contenu: `${PROLOGUE}<w:document xmlns:w="${W}" xmlns:r="${R}"><w:body>${corps.join('')}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="708" w:footer="708" w:gutter="0"/></w:sectPr></w:body></w:document>`,
    },
  ];
}
