import { escapeHtml } from '../text/html.ts';
import { draw, type Pen } from './draw.ts';
import type { Note } from './note.ts';

const PEN: Pen = {
  text: (texte, { gras, italique }) => {
    const said = escapeHtml(texte);
    if (gras) return `<strong>${said}</strong>`;
    return italique ? `<cite>${said}</cite>` : said;
  },
  link: (adresse, inside) => `<a href="${escapeHtml(adresse)}">${inside}</a>`,
  call: (n, again) => `<sup><a href="#note-${n}"${again ? '' : ` id="appel-${n}"`}>${n}</a></sup>`,
  heading: (level, inside) => `<h${level}>${inside}</h${level}>`,
  paragraph: (inside, role) => (role === 'small' ? `<p><small>${inside}</small></p>` : `<p>${inside}</p>`),
  list: (items, ordered) => {
    const tag = ordered ? 'ol' : 'ul';
    return `<${tag}>\n${items.map((item) => `<li>${item}</li>`).join('\n')}\n</${tag}>`;
  },
  quote: (words, by) => `<blockquote>\n<p>«\u00a0${words}\u00a0»</p>\n<p>${by}</p>\n</blockquote>`,
};

/** The note as a piece of HTML to paste, without a class or a style: it takes the look of where it lands. */
export function html(note: Note): string {
  const { blocks, notes } = draw(note, PEN);
  const list = notes.map((inside, i) => `<li id="note-${i + 1}">${inside}</li>`).join('\n');
  return [...blocks, ...(notes.length > 0 ? [`<h2>Notes</h2>\n<ol>\n${list}\n</ol>`] : [])].join('\n');
}

/** The note as a page of its own. */
export const htmlPage = (note: Note) =>
  `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(note.titre)}</title>
<meta name="date" content="${note.date}">
<style>
@page { size: A4; margin: 13mm 18mm }
body { max-width: 42rem; margin: auto; padding: 1rem; font: 1rem/1.4 Georgia, serif }
h1 { margin: 0; font-size: 1.5em } h2 { margin: 0.7em 0 0; font-size: 1.15em } h3 { margin: 0.5em 0 0; font-size: 1em }
p, ul, ol { margin: 0.3em 0 } blockquote { margin: 0.4em 1.5em }
blockquote p { margin: 0 } blockquote p + p { font-size: 0.86em } p:has(> small) { font-size: 0.8em } small { font-size: 1em } sup { line-height: 0 } sup a { text-decoration: none }
ol:last-child { padding-left: 1.6em; font-size: 0.8em } li { overflow-wrap: anywhere }
@media print {
  body { max-width: none; padding: 0; font-size: 10pt; line-height: 1.17 }
  a { color: inherit } blockquote { break-inside: avoid } p:has(> small) { margin: 0; line-height: 1.15 }
}
</style>
</head>
<body>
${html(note)}
</body>
</html>
`;
