/** How the book looks on paper. Short voices follow one another, whole; sections and cases start a page. */
export const STYLE = `
@font-face { font-family: Voix; src: url('fonts/repere-serif.woff2') format('woff2'); font-weight: 400 700; }
@page { size: A4; margin: 22mm 24mm 24mm; @bottom-center { content: counter(page); font: 9pt sans-serif; color: #4d463b; } @top-right { content: 'Repères – RTES'; font: 8pt sans-serif; color: #4d463b; } }
@page :first { @bottom-center { content: none; } @top-right { content: none; } }
html { font: 10.5pt/1.5 'Liberation Sans', Arial, Helvetica, sans-serif; color: #201c17; }
h1, h2, h3, h4, h5, h6 { line-height: 1.2; break-after: avoid; break-inside: avoid; }
h1, h2, h3, h4 { font-family: Voix, Georgia, serif; }
h1 { font-size: 30pt; margin: 0 0 4mm; }
h2 { font-size: 24pt; break-before: page; margin: 0 0 9mm; padding-bottom: 3mm; border-bottom: .6mm solid #201c17; }
h3 { font-size: 17pt; margin: 0 0 4mm; }
h4 { font-size: 13pt; margin: 6mm 0 2mm; }
h5, h6 { font-size: 11pt; margin: 4mm 0 1mm; }
p { margin: 0 0 2.5mm; orphans: 3; widows: 3; }
ul, ol { margin: 0 0 3mm; padding-left: 6mm; }
a { color: #94201a; text-decoration-thickness: .15mm; text-underline-offset: .6mm; }
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
figure { margin: 0 0 5mm; break-inside: avoid; display: grid; grid-template-columns: 1fr 18mm; gap: 0 6mm; border-left: 1.2mm solid #94201a; padding-left: 5mm; }
blockquote { margin: 0; font: 13pt/1.4 Voix, serif; grid-column: 1 / -1; }
blockquote p { margin-bottom: 2mm; }
figcaption p { margin: 0 0 1mm; }
.source { font-size: 8.5pt; line-height: 1.4; overflow-wrap: anywhere; }
.qr { width: 18mm; height: 18mm; }
.depuis, .note { border: .3mm solid #7d7261; padding: 3mm 4mm; margin: 3mm 0; break-inside: avoid; }
.depuis p:last-child, .note p:last-child { margin-bottom: 0; }
.etiquette { display: block; font-size: 9pt; }
table { break-inside: avoid; border-collapse: collapse; width: 100%; font-size: 9pt; margin: 3mm 0; }
th, td { border-bottom: .2mm solid #7d7261; padding: 1mm 2mm; text-align: left; vertical-align: top; }
thead { display: table-header-group; }
caption { text-align: left; font-weight: 600; padding: 1mm 0; }
tr { break-inside: avoid; }
`;

/** The site's sign, in the ink of the paper. */
export const BORNE =
  '<svg class="borne" viewBox="0 0 64 76" aria-hidden="true"><path fill="#fffdf8" stroke="#201c17" stroke-width="1.5" d="M4 75V32a28 28 0 0 1 56 0v43z"/><path fill="#94201a" d="M4 34v-2a28 28 0 0 1 56 0v2z"/></svg>';
