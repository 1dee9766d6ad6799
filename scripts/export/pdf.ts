import type { Browser } from 'playwright-core';
import { descendre, relierChapitre, type Chapitre, type Livre } from '../../src/publish/book/book.ts';
import { escapeHtml } from '../../src/text/html.ts';
import { fr } from '../../src/render/typography.ts';
import { qr } from './books.ts';
import { BORNE, STYLE } from './style.ts';

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
      `<li>${ligne(partieId(i), escapeHtml(p.titre))}<ol>${p.chapitres.map((c) => `<li>${ligne(c.id, escapeHtml(c.titre))}</li>`).join('')}</ol></li>`,
  );
  const texte = livre.parties.map(
    (p, i) =>
      `<section><h2 id="${partieId(i)}">${escapeHtml(p.titre)}</h2>${p.chapitres.map((c) => `<article class="chapitre${c.courte ? ' voix' : ''}"><h3 id="${c.id}">${escapeHtml(c.titre)}</h3>${corps(c)}</article>`).join('\n')}</section>`,
  );
  return `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>${escapeHtml(`${livre.titre} – ${livre.sousTitre}`)}</title><meta name="author" content="RTES"><style>${STYLE}</style></head><body>
<section class="couverture">${BORNE}<h1>${escapeHtml(livre.titre)}</h1><p class="sous-titre">${escapeHtml(livre.sousTitre)}</p>
<p class="pied">${fr("D'après le guide du RTES et de L'Atelier coopératif, avril 2014, récrit pour le web. Les citations sont mot à mot, avec la fonction tenue alors.")}</p>
<p>Repères en ligne : <a href="${escapeHtml(absolue(livre.adresse))}">${escapeHtml(absolue(livre.adresse))}</a></p>${qr(absolue(livre.adresse))}</section>
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

/**
 * Puts the site's name and date in place of the printer's, each in as many bytes as before (the table of the file
 * gives places in bytes): two exports of one commit say the same.
 */
export function signer(pdf: Buffer, date?: string): Buffer {
  const quand = date === undefined ? undefined : `D:${new Date(date).toISOString().replace(/\D/g, '').slice(0, 14)}`;
  const texte = pdf
    .toString('latin1')
    .replace(/(\/Creator \()((?:[^()\\]|\\.)*)(\))/, (_, ouvre: string, qui: string, ferme: string) => {
      return ouvre + 'RTES, guide Reperes'.slice(0, qui.length).padEnd(qui.length) + ferme;
    })
    .replace(/(\/(?:CreationDate|ModDate) \()D:\d{14}/g, (tout, ouvre: string) => (quand ? ouvre + quand : tout));
  return Buffer.from(texte, 'latin1');
}

/** Prints the book: tagged, with bookmarks, its contents numbered by a first printing. */
export async function imprimer(
  navigateur: Browser,
  site: string,
  livre: Livre,
  options: Omit<Options, 'pages'> & { date?: string | undefined },
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
  const { date } = options;
  const premier = await tirer(htmlDuLivre(livre, options));
  const pdf = signer(await tirer(htmlDuLivre(livre, { ...options, pages: pagesDesAncres(premier) })), date);
  await page.close();
  return { pdf, pages: (pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g) ?? []).length };
}
