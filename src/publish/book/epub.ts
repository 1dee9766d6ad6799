import { strToU8, zipSync, type Zippable } from 'fflate';
import { escapeHtml } from '../../text/html.ts';
import { fr } from '../../render/typography.ts';
import { COLORS } from '../colors.ts';
import type { Book, Chapter } from './book.ts';
import { chapterWriter, contentsOf, partId } from './chapter.ts';

const STYLE = `body { line-height: 1.5; }
h1, h2, h3 { line-height: 1.2; }
blockquote { margin: 0; font-size: 1.15em; }
figure { margin: 1em 0; padding-left: 1em; border-left: .3em solid ${COLORS.accent}; }
.source { font-size: .85em; }
.depuis, .note { border: 1px solid ${COLORS['filet-fort']}; padding: .6em .8em; margin: 1em 0; }
.etiquette { display: block; font-size: .9em; }
table { border-collapse: collapse; }
th, td { border-bottom: 1px solid ${COLORS['filet-fort']}; padding: .2em .5em; text-align: left; vertical-align: top; }
caption { text-align: left; font-weight: bold; }
`;

interface Options {
  absolute: (adresse: string) => string;
  /** When the content last changed (ISO 8601). */
  changed: string;
}

const page = (titre: string, body: string) => `<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="fr" xml:lang="fr">
<head><meta charset="utf-8"/><title>${escapeHtml(titre)}</title><link rel="stylesheet" href="style.css"/></head>
<body>${body}</body>
</html>
`;

/** The book as EPUB 3: one file a chapter, links between chapters kept. The same book gives the same bytes. */
export function writeEpub(book: Book, { absolute, changed }: Options): Uint8Array<ArrayBuffer> {
  const address = absolute(book.adresse);
  const anchor = (c: Chapter, id?: string) => `${c.id}.xhtml${id === undefined ? '' : `#${c.id}--${id}`}`;
  const write = chapterWriter(book, { anchor, absolute });
  const pages: { id: string; titre: string; body: string }[] = [
    {
      id: 'couverture',
      titre: book.titre,
      body: `<h1>${escapeHtml(book.titre)}</h1><p>${escapeHtml(book.sousTitre)}</p><p>${fr('D’après le guide du RTES et de L’Atelier coopératif, avril 2014, récrit pour le web.')}</p><p><a href="${escapeHtml(address)}">${escapeHtml(address)}</a></p>`,
    },
    ...book.parts.flatMap((part, i) => [
      { id: partId(i), titre: part.titre, body: `<h1>${escapeHtml(part.titre)}</h1>` },
      ...part.chapters.map((c) => ({
        id: c.id,
        titre: c.titre,
        body: `<h1>${escapeHtml(c.titre)}</h1>${write(c)}`,
      })),
    ]),
  ];
  const item = (id: string, titre: string) => `<a href="${id}.xhtml">${escapeHtml(titre)}</a>`;
  const opf = `<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="fr">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">${escapeHtml(address)}</dc:identifier>
<dc:title>${escapeHtml(`${book.titre} – ${book.sousTitre}`)}</dc:title>
<dc:language>fr</dc:language>
<dc:creator>RTES</dc:creator>
<dc:publisher>RTES</dc:publisher>
<dc:source>Repères – Les rôles des collectivités locales dans les dynamiques de PTCE, RTES, avril 2014</dc:source>
<meta property="dcterms:modified">${new Date(changed).toISOString().slice(0, 19)}Z</meta>
<meta property="schema:accessMode">textual</meta>
<meta property="schema:accessibilityFeature">structuralNavigation</meta>
<meta property="schema:accessibilityHazard">none</meta>
</metadata>
<manifest>
<item id="nav" href="sommaire.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="style" href="style.css" media-type="text/css"/>
${pages.map(({ id }) => `<item id="${id}" href="${id}.xhtml" media-type="application/xhtml+xml"/>`).join('\n')}
</manifest>
<spine>${['couverture', 'nav', ...pages.slice(1).map(({ id }) => id)].map((id) => `<itemref idref="${id}"/>`).join('')}</spine>
</package>
`;
  const container = `<?xml version="1.0"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="livre/livre.opf" media-type="application/oebps-package+xml"/></rootfiles></container>
`;
  const files: Zippable = {
    // First and as it is: by it a reader knows the format.
    mimetype: [strToU8('application/epub+zip'), { level: 0 }],
    'META-INF/container.xml': strToU8(container),
    'livre/livre.opf': strToU8(opf),
    'livre/sommaire.xhtml': strToU8(
      page('Sommaire', `<nav epub:type="toc"><h1>Sommaire</h1>${contentsOf(book, item)}</nav>`),
    ),
    'livre/style.css': strToU8(STYLE),
  };
  for (const { id, titre, body } of pages) files[`livre/${id}.xhtml`] = strToU8(page(titre, body));
  return zipSync(files, { mtime: '1980-01-01T12:00:00' });
}
