import type { Piece } from '../publish/citation/pieces.ts';
import type { Note } from './note.ts';
import { couperAdresses, enXml, PROLOGUE } from './xml.ts';
import type { Fichier } from './zip.ts';

const TYPE = 'application/vnd.oasis.opendocument.text';
const NOMS = ['office', 'text', 'style', 'meta']
  .map((n) => `xmlns:${n}="urn:oasis:names:tc:opendocument:xmlns:${n}:1.0"`)
  .join(' ');
const ESPACES = `${NOMS} xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"`;

const lien = (vers: string, texte: string) =>
  `<text:a xlink:type="simple" xlink:href="${enXml(vers)}">${enXml(texte)}</text:a>`;
const paragraphe = (contenu: string, style = 'Standard') => `<text:p text:style-name="${style}">${contenu}</text:p>`;
const reference = (morceaux: readonly Piece[]) =>
  morceaux
    .map(([t, enItalique]) =>
      enItalique
        ? `<text:span text:style-name="Italique">${enXml(t)}</text:span>`
        : couperAdresses(t)
            .map((b) => (b.adresse ? lien(b.texte, b.texte) : enXml(b.texte)))
            .join(''),
    )
    .join('');

const style = (nom: string, affiche: string, paragraphes: string, texte: string) =>
  `<style:style style:name="${nom}" style:display-name="${affiche}" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties ${paragraphes}/><style:text-properties ${texte}/></style:style>`;

/** The parts of an OpenDocument text that says the note. The type comes first, as the format wants. */
export function odt({ titre, blocs, sources, adresse }: Note): Fichier[] {
  const corps = [
    `<text:h text:style-name="Titre" text:outline-level="1">${enXml(titre)}</text:h>`,
    ...blocs.flatMap((b) => {
      if (b.genre === 'mots') return b.paragraphes.map((p) => paragraphe(enXml(p)));
      if (b.genre === 'citation')
        return [
          paragraphe(enXml(`«\u00a0${b.texte}\u00a0»`), 'Citation'),
          paragraphe(reference(b.reference), 'Reference'),
        ];
      return [
        paragraphe(
          `<text:span text:style-name="Gras">${enXml(b.titre)}</text:span>${b.resume ? enXml(`\u00a0: ${b.resume}`) : ''}`,
        ),
        paragraphe(reference(b.reference), 'Reference'),
      ];
    }),
    ...(sources.length
      ? [
          '<text:h text:style-name="Titre2" text:outline-level="2">Sources</text:h>',
          ...sources.map((s) => paragraphe(reference(s))),
        ]
      : []),
    paragraphe(`Sélection à rouvrir\u00a0: ${lien(adresse, adresse.split('#')[0] ?? adresse)}`, 'Reference'),
  ];
  const styles = [
    '<style:default-style style:family="paragraph"><style:paragraph-properties fo:line-height="130%"/><style:text-properties fo:font-size="11pt" fo:language="fr" fo:country="FR"/></style:default-style>',
    '<style:style style:name="Standard" style:family="paragraph"><style:paragraph-properties fo:margin-bottom="0.3cm"/></style:style>',
    style('Titre', 'Titre de la note', 'fo:margin-bottom="0.5cm"', 'fo:font-size="20pt" fo:font-weight="bold"'),
    style(
      'Titre2',
      'Titre 2 de la note',
      'fo:margin-top="0.6cm" fo:margin-bottom="0.2cm" fo:keep-with-next="always"',
      'fo:font-size="14pt" fo:font-weight="bold"',
    ),
    style(
      'Citation',
      'Citation',
      'fo:margin-left="1cm" fo:margin-right="1cm" fo:margin-top="0.3cm" fo:margin-bottom="0.1cm" fo:keep-with-next="always"',
      'fo:font-size="12pt"',
    ),
    style(
      'Reference',
      'Référence',
      'fo:margin-left="1cm" fo:margin-right="1cm" fo:margin-bottom="0.4cm"',
      'fo:font-size="9.5pt"',
    ),
    '<style:style style:name="Italique" style:family="text"><style:text-properties fo:font-style="italic"/></style:style>',
    '<style:style style:name="Gras" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>',
  ].join('');
  return [
    { nom: 'mimetype', contenu: TYPE },
    {
      nom: 'META-INF/manifest.xml',
      contenu: `${PROLOGUE}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="${TYPE}"/>${['content.xml', 'styles.xml', 'meta.xml'].map((f) => `<manifest:file-entry manifest:full-path="${f}" manifest:media-type="text/xml"/>`).join('')}</manifest:manifest>`,
    },
    {
      nom: 'meta.xml',
      contenu: `${PROLOGUE}<office:document-meta ${ESPACES} office:version="1.3"><office:meta><dc:title>${enXml(titre)}</dc:title><dc:language>fr-FR</dc:language></office:meta></office:document-meta>`,
    },
    {
      nom: 'styles.xml',
      contenu: `${PROLOGUE}<office:document-styles ${ESPACES} office:version="1.3"><office:styles>${styles}</office:styles></office:document-styles>`,
    },
    {
      nom: 'content.xml',
      contenu: `${PROLOGUE}<office:document-content ${ESPACES} office:version="1.3"><office:body><office:text>${corps.join('')}</office:text></office:body></office:document-content>`,
    },
  ];
}
