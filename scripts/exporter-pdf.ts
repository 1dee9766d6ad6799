import type { Browser } from 'playwright-core';
import { descendre, relierChapitre, type Chapitre, type Livre } from '../src/domain/donnees/livre.ts';
import { echapper } from '../src/domain/selection/note.ts';
import { fr } from '../src/render/typographie.ts';
import { qr } from './exporter-livres.ts';

const STYLE = `
@font-face { font-family: Voix; src: url('fonts/repere-serif.woff2') format('woff2'); font-weight: 400 700; }
@page { size: A4; margin: 22mm 20mm 24mm; @bottom-center { content: counter(page); font: 9pt sans-serif; color: #4d463b; } @top-right { content: 'Repères – RTES'; font: 8pt sans-serif; color: #4d463b; } }
@page :first { @bottom-center { content: none; } @top-right { content: none; } }
html { font: 10.5pt/1.5 'Public Sans', 'Liberation Sans', Arial, sans-serif; color: #201c17; }
h1, h2, h3, h4 { font-family: Voix, Georgia, serif; line-height: 1.2; break-after: avoid; }
h1 { font-size: 30pt; margin: 70mm 0 4mm; } h2 { font-size: 24pt; break-before: page; margin: 60mm 0 0; } h3 { font-size: 17pt; margin: 0 0 4mm; } h4 { font-size: 13pt; margin: 6mm 0 2mm; } h5, h6 { font-size: 11pt; margin: 4mm 0 1mm; break-after: avoid; }
p { margin: 0 0 2.5mm; orphans: 3; widows: 3; } ul, ol { margin: 0 0 3mm; padding-left: 6mm; }
a { color: #94201a; } .chapitre { break-before: page; } .chapitre.court { break-before: auto; margin-top: 12mm; }
.couverture .sous-titre { font: 15pt/1.35 Voix, serif; } .couverture .pied { margin-top: 30mm; }
.sommaire { break-before: page; } .sommaire h2 { break-before: auto; margin: 0 0 6mm; } .sommaire ol { list-style: none; padding: 0; } .sommaire ol ol { padding-left: 6mm; font-size: 9.5pt; }
.sommaire li > a { display: flex; justify-content: space-between; gap: 6mm; color: inherit; text-decoration: none; } .sommaire .num { font-variant-numeric: tabular-nums; min-width: 8mm; text-align: right; }
figure { margin: 0 0 5mm; break-inside: avoid; display: grid; grid-template-columns: 1fr 18mm; gap: 0 6mm; border-left: 1.2mm solid #94201a; padding-left: 5mm; }
blockquote { margin: 0; font: 13pt/1.4 Voix, serif; grid-column: 1 / -1; } blockquote p { margin-bottom: 2mm; } figcaption p { margin: 0 0 1mm; } .source { font-size: 8.5pt; overflow-wrap: anywhere; } .qr { width: 18mm; height: 18mm; }
.depuis, .note { border: .3mm solid #7d7261; padding: 3mm 4mm; margin: 3mm 0; break-inside: avoid; } .etiquette { display: block; font-size: 9pt; }
table { border-collapse: collapse; width: 100%; font-size: 9pt; margin: 3mm 0; } th, td { border-bottom: .2mm solid #7d7261; padding: 1mm 2mm; text-align: left; vertical-align: top; } caption { text-align: left; font-weight: 600; padding: 1mm 0; } tr { break-inside: avoid; }
`;

interface Options {
  absolue: (adresse: string) => string;
  base: string;
  /** Page of each anchor, once it is known: the contents are printed twice. */
  pages?: ReadonlyMap<string, number>;
}

/** The book as one page of HTML, ready to print. */
export function htmlDuLivre(livre: Livre, { absolue, base, pages }: Options): string {
  const chapitres = livre.parties.flatMap((p) => p.chapitres);
  const ancre = (c: Chapitre, id?: string) => `#${c.id}${id === undefined ? '' : `--${id}`}`;
  const corps = (c: Chapitre) =>
    descendre(relierChapitre(c, { chapitres, ancre, absolue, base }), 2).replace(
      /(<figcaption>[\s\S]*?<a href="([^"]+)">[\s\S]*?<\/figcaption>)/g,
      (_, legende: string, adresse: string) => `${legende}${qr(adresse)}`,
    );
  const numero = (id: string) => `<span class="num">${pages?.get(id) ?? ''}</span>`;
  const ligne = (id: string, titre: string) => `<a href="#${id}"><span>${titre}</span>${numero(id)}</a>`;
  const partieId = (i: number) => `partie-${i + 1}`;
  const sommaire = livre.parties.map(
    (p, i) =>
      `<li>${ligne(partieId(i), echapper(p.titre))}<ol>${p.chapitres.map((c) => `<li>${ligne(c.id, echapper(c.titre))}</li>`).join('')}</ol></li>`,
  );
  const texte = livre.parties.map(
    (p, i) =>
      `<section><h2 id="${partieId(i)}">${echapper(p.titre)}</h2>${p.chapitres.map((c) => `<article class="chapitre"><h3 id="${c.id}">${echapper(c.titre)}</h3>${corps(c)}</article>`).join('\n')}</section>`,
  );
  return `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>${echapper(`${livre.titre} – ${livre.sousTitre}`)}</title><meta name="author" content="RTES"><style>${STYLE}</style></head><body>
<section class="couverture"><h1>${echapper(livre.titre)}</h1><p class="sous-titre">${echapper(livre.sousTitre)}</p>
<p class="pied">${fr("D'après le guide du RTES et de L'Atelier coopératif, avril 2014, récrit pour le web. Les citations sont mot à mot, avec la fonction tenue alors.")}</p>
<p>Repères en ligne : <a href="${echapper(absolue(livre.adresse))}">${echapper(absolue(livre.adresse))}</a></p>${qr(absolue(livre.adresse))}</section>
<nav class="sommaire"><h2>Sommaire</h2><ol>${sommaire.join('')}</ol></nav>
${texte.join('\n')}
</body></html>`;
}

/** The page of each named place of a PDF that Chromium wrote: its destinations point to page objects, listed in order. */
export function pagesDesAncres(pdf: Buffer): Map<string, number> {
  const texte = pdf.toString('latin1');
  const objets = new Map(
    [...texte.matchAll(/(?:^|\n)(\d+) 0 obj\s*([\s\S]*?)\s*endobj/g)].map((m) => [m[1] ?? '', m[2] ?? '']),
  );
  const ordre: string[] = [];
  const parcourir = (numero: string) => {
    const objet = objets.get(numero) ?? '';
    const enfants = /\/Kids\s*\[([^\]]*)\]/.exec(objet)?.[1];
    if (enfants === undefined) ordre.push(numero);
    else for (const m of enfants.matchAll(/(\d+) 0 R/g)) parcourir(m[1] ?? '');
  };
  const racine = [...objets.values()].find((o) => /\/Type\s*\/Catalog/.test(o)) ?? '';
  parcourir(/\/Pages\s+(\d+) 0 R/.exec(racine)?.[1] ?? '');
  const numeros = new Map(ordre.map((n, i) => [n, i + 1]));
  const destinations = objets.get(/\/Dests\s+(\d+) 0 R/.exec(racine)?.[1] ?? '') ?? '';
  const trouvees = new Map<string, number>();
  for (const [, nom = '', page = ''] of destinations.matchAll(/\/([^\s/[\]<>()]+)\s*\[(\d+) 0 R/g)) {
    const ancre = nom.replace(/#([0-9A-Fa-f]{2})/g, (_, h: string) => String.fromCharCode(Number.parseInt(h, 16)));
    const numero = numeros.get(page);
    if (numero !== undefined) trouvees.set(ancre, numero);
  }
  return trouvees;
}

/** Prints the book: tagged, with bookmarks, its contents numbered by a first printing. */
export async function imprimer(
  navigateur: Browser,
  site: string,
  livre: Livre,
  options: Omit<Options, 'pages'>,
): Promise<{ pdf: Buffer; pages: number }> {
  const page = await navigateur.newPage();
  const tirer = async (html: string) => {
    await page.unroute('**/livre.html').catch(() => undefined);
    await page.route('**/livre.html', (route) =>
      route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }),
    );
    await page.goto(`${site}/livre.html`);
    await page.evaluate(() => document.fonts.ready);
    return page.pdf({ tagged: true, outline: true, preferCSSPageSize: true, printBackground: true });
  };
  const premier = await tirer(htmlDuLivre(livre, options));
  const pdf = await tirer(htmlDuLivre(livre, { ...options, pages: pagesDesAncres(premier) }));
  await page.close();
  return { pdf, pages: (pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g) ?? []).length };
}
