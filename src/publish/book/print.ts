import { createHash } from 'node:crypto';
import type { Element } from 'hast';
import { encode } from 'uqr';
import { toHtml } from 'hast-util-to-html';
import { escapeHtml } from '../../text/html.ts';
import { h } from '../../render/tree.ts';
import { fr } from '../../render/typography.ts';
import { COLORS } from '../colors.ts';
import type { Book, Chapter } from './book.ts';
import { chapterWriter, contentsOf, partId } from './chapter.ts';

/** Where the printer finds the site's font. */
export const FONT = 'repere-serif.woff2';

/** How the book looks on paper. Short chapters follow one another, whole; sections and cases start a page. */
const STYLE = `
@font-face { font-family: Voix; src: url('${FONT}') format('woff2'); font-weight: 400 700; }
@page { size: A4; margin: 22mm 24mm 24mm; @bottom-center { content: counter(page); font: 9pt sans-serif; color: ${COLORS['encre-douce']}; } @top-right { content: 'Repères – RTES'; font: 8pt sans-serif; color: ${COLORS['encre-douce']}; } }
@page :first { @bottom-center { content: none; } @top-right { content: none; } }
html { font: 10.5pt/1.5 'Liberation Sans', Arial, Helvetica, sans-serif; color: ${COLORS.encre}; }
h1, h2, h3, h4, h5, h6 { line-height: 1.2; break-after: avoid; break-inside: avoid; }
h1, h2, h3, h4 { font-family: Voix, Georgia, serif; }
h1 { font-size: 30pt; margin: 0 0 4mm; }
h2 { font-size: 24pt; break-before: page; margin: 0 0 9mm; padding-bottom: 3mm; border-bottom: .6mm solid ${COLORS.encre}; }
h3 { font-size: 17pt; margin: 0 0 4mm; }
h4 { font-size: 13pt; margin: 6mm 0 2mm; }
h5, h6 { font-size: 11pt; margin: 4mm 0 1mm; }
p { margin: 0 0 2.5mm; orphans: 3; widows: 3; }
ul, ol { margin: 0 0 3mm; padding-left: 6mm; }
a { color: ${COLORS.accent}; text-decoration-thickness: .15mm; text-underline-offset: .6mm; }
.chapitre { break-before: page; }
h2 + .chapitre { break-before: auto; }
.chapitre.voix { break-before: auto; margin-top: 12mm; }
h2 + .chapitre.voix { margin-top: 0; }
.couverture { padding-top: 45mm; }
.couverture .borne { width: 26mm; margin-bottom: 9mm; }
.couverture .sous-titre { font: 15pt/1.35 Voix, serif; }
.couverture .pied { margin-top: 30mm; max-width: 120mm; }
.sommaire { break-before: page; }
.sommaire h2 { break-before: auto; }
.sommaire ol { list-style: none; padding: 0; }
.sommaire > ol > li > a { font-weight: 700; margin-top: 4mm; }
.sommaire ol ol { font-size: 9.5pt; }
.sommaire li > a { display: flex; justify-content: space-between; gap: 6mm; color: inherit; text-decoration: none; break-inside: avoid; }
.sommaire .num { font-variant-numeric: tabular-nums; min-width: 8mm; text-align: right; }
figure { margin: 0 0 5mm; break-inside: avoid; display: grid; grid-template-columns: 1fr 18mm; gap: 0 6mm; border-left: 1.2mm solid ${COLORS.accent}; padding-left: 5mm; }
blockquote { margin: 0; font: 13pt/1.4 Voix, serif; grid-column: 1 / -1; }
blockquote p { margin-bottom: 2mm; }
figcaption p { margin: 0 0 1mm; }
.source { font-size: 8.5pt; line-height: 1.4; overflow-wrap: anywhere; }
.qr { width: 18mm; height: 18mm; }
.depuis, .note { border: .3mm solid ${COLORS['filet-fort']}; padding: 3mm 4mm; margin: 3mm 0; break-inside: avoid; }
.depuis p:last-child, .note p:last-child { margin-bottom: 0; }
.etiquette { display: block; font-size: 9pt; }
table { break-inside: avoid; border-collapse: collapse; width: 100%; font-size: 9pt; margin: 3mm 0; }
th, td { border-bottom: .2mm solid ${COLORS['filet-fort']}; padding: 1mm 2mm; text-align: left; vertical-align: top; }
thead { display: table-header-group; }
caption { text-align: left; font-weight: 600; padding: 1mm 0; }
tr { break-inside: avoid; }
`;

/** The site's sign, in the ink of the paper. */
const SIGN = `<svg class="borne" viewBox="0 0 64 76" aria-hidden="true"><path fill="${COLORS.blanc}" stroke="${COLORS.encre}" stroke-width="1.5" d="M4 75V32a28 28 0 0 1 56 0v43z"/><path fill="${COLORS.accent}" d="M4 34v-2a28 28 0 0 1 56 0v2z"/></svg>`;

/** A QR code as one path, runs of squares joined. Paper only: on a screen the address is a link. */
function qrCode(address: string): Element {
  const { data, size } = encode(address, { border: 1, ecc: 'L' });
  let d = '';
  data.forEach((row, y) => {
    for (let x = 0; x < row.length; x++) {
      if (!row[x]) continue;
      let width = 1;
      while (row[x + width]) width++;
      d += `M${x} ${y}h${width}v1h-${width}z`;
      x += width;
    }
  });
  const label = fr(`Code QR vers ${address}`);
  return h(
    'svg',
    { className: ['qr'], viewBox: `0 0 ${size} ${size}`, role: 'img', ariaLabel: label },
    h('path', { d }),
  );
}

interface Options {
  absolute: (adresse: string) => string;
  /** Page of each anchor, once it is known: the contents are printed twice. */
  pages?: ReadonlyMap<string, number>;
}

/** The book as one page of HTML, ready to print. */
export function printedHtml(book: Book, { absolute, pages }: Options): string {
  const anchor = (c: Chapter, id?: string) => `#${c.id}${id === undefined ? '' : `--${id}`}`;
  const number = (id: string) => `<span class="num">${pages?.get(id) ?? ''}</span>`;
  const line = (id: string, titre: string) => `<a href="#${id}"><span>${escapeHtml(titre)}</span>${number(id)}</a>`;
  const write = chapterWriter(book, { anchor, absolute, down: 2, after: qrCode });
  const text = book.parts.map((part, i) => {
    const chapters = part.chapters.map((c) => {
      return `<article class="chapitre${c.short ? ' voix' : ''}"><h3 id="${c.id}">${escapeHtml(c.titre)}</h3>${write(c)}</article>`;
    });
    return `<section><h2 id="${partId(i)}">${escapeHtml(part.titre)}</h2>${chapters.join('\n')}</section>`;
  });
  const address = absolute(book.adresse);
  return `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>${escapeHtml(`${book.titre} – ${book.sousTitre}`)}</title><meta name="author" content="RTES"><style>${STYLE}</style></head><body>
<section class="couverture">${SIGN}<h1>${escapeHtml(book.titre)}</h1><p class="sous-titre">${escapeHtml(book.sousTitre)}</p>
<p class="pied">${fr('D’après le guide du RTES et de L’Atelier coopératif, avril 2014, récrit pour le web. Les citations sont mot à mot, avec la fonction tenue alors.')}</p>
<p>Repères en ligne : <a href="${escapeHtml(address)}">${escapeHtml(address)}</a></p>${toHtml(qrCode(address))}</section>
<nav class="sommaire"><h2>Sommaire</h2>${contentsOf(book, line)}</nav>
${text.join('\n')}
</body></html>`;
}

/** Where `npm run export` leaves the printed books, which need a browser. */
export const PRINTED = 'livres';

/** The name of a printed book: it changes with any of its words, so that no book of other words is ever published. */
export const printedName = (book: Book, html: string): string =>
  `${book.id}-${createHash('sha256').update(html).digest('hex').slice(0, 12)}.pdf`;
