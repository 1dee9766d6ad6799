import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { epub, verifierEpub } from '../../scripts/export/epub.ts';
import { livreDuLevier, type Monde } from '../../scripts/export/books.ts';
import { htmlDuLivre, imprimer, pagesDesAncres, signer } from '../../scripts/export/pdf.ts';
import { openBrowser } from '../../scripts/measure/browser.ts';
import type { Livre } from '../../src/publish/book/book.ts';
import { readRepertoire } from '../../src/load/read-content.ts';

const adresse = inject('adresse');
const absolue = (chemin: string) => `https://reperes.example${chemin}`;
const options = { absolue, base: '/' };
let browser: Browser;
let livre: Livre;
beforeAll(async () => {
  browser = await openBrowser();
  const site = await readRepertoire(process.cwd());
  const monde: Monde = { site, absolue, page: (a) => readFile(`dist${a}index.html`, 'utf8') };
  const [levier] = site.leviers;
  if (!levier) throw new Error('aucun levier');
  livre = await livreDuLevier(monde, levier);
});
afterAll(() => browser.close());

describe('the PDF of a lever', () => {
  it('is tagged, titled, in French, with bookmarks, and its contents give the right pages', async () => {
    const { pdf, pages } = await imprimer(browser, adresse, livre, options);
    const texte = pdf.toString('latin1');
    expect(pages).toBeGreaterThan(10);
    for (const signe of [
      /\/Marked true/,
      /\/StructTreeRoot \d+ 0 R/,
      /\/Outlines \d+ 0 R/,
      /\/Lang \(fr\)/,
      /\/Title/,
      /\/S \/BlockQuote|\/BlockQuote/,
    ])
      expect(texte).toMatch(signe);
    const ou = pagesDesAncres(pdf);
    const chapitres = livre.parties.flatMap((p) => p.chapitres);
    const rangs = chapitres.map((c) => ou.get(c.id) ?? 0);
    expect(rangs.every((n) => n > 2)).toBe(true);
    expect(rangs).toEqual([...rangs].sort((a, b) => a - b));
    // What the contents print is what a second printing has: the numbers did not move the pages.
    const sommaire = htmlDuLivre(livre, { ...options, pages: ou });
    for (const c of chapitres) expect(sommaire).toContain(`<a href="#${c.id}"><span>`);
    expect([...sommaire.matchAll(/<span class="num">(\d+)<\/span>/g)].length).toBe(
      chapitres.length + livre.parties.length,
    );
  });
  it('says the date of the content, in as many bytes', () => {
    const avant = Buffer.from(
      "<</Creator (Mozilla/5.0 \\(X11; Linux\\))\n/CreationDate (D:20260101120000+00'00')\n/ModDate (D:20260101120000+00'00')>>",
    );
    const apres = signer(avant, '2014-04-01T08:30:00+02:00');
    expect(apres.length).toBe(avant.length);
    expect(apres.toString()).toBe(
      "<</Creator (RTES, guide Reperes       )\n/CreationDate (D:20140401063000+00'00')\n/ModDate (D:20140401063000+00'00')>>",
    );
    expect(signer(avant).toString()).toContain('/ModDate (D:20260101120000');
  });
  it('has links that all lead somewhere inside it, and a code beside each quotation', () => {
    const html = htmlDuLivre(livre, options);
    const ids = new Set([...html.matchAll(/\sid="([^"]+)"/g)].map((m) => m[1]));
    expect(ids.size).toBe([...html.matchAll(/\sid="/g)].length);
    expect([...html.matchAll(/\shref="#([^"]+)"/g)].map((m) => m[1]).filter((a) => !ids.has(a))).toEqual([]);
    expect(html.match(/<figure class="citation"/g)?.length).toBe((html.match(/<svg class="qr"/g)?.length ?? 0) - 1);
    expect(html).not.toMatch(/\shref="\//);
  });
});

describe('the EPUB of a lever', () => {
  it('passes EPUBCheck, in French, with a chapter a voice and links between them', async () => {
    const octets = new Uint8Array(await epub(livre, options));
    expect(await verifierEpub(octets)).toEqual([]);
    const fichiers = unzipSync(octets);
    const noms = Object.keys(fichiers);
    const chapitres = livre.parties.flatMap((p) => p.chapitres);
    for (const c of chapitres)
      expect(
        noms.some((n) => n.endsWith(`/${c.id}.xhtml`)),
        c.id,
      ).toBe(true);
    const opf = strFromU8(fichiers[noms.find((n) => n.endsWith('.opf')) ?? ''] ?? new Uint8Array());
    expect(opf).toContain('<dc:language>fr</dc:language>');
    const levier = strFromU8(
      fichiers[noms.find((n) => n.endsWith(`/${chapitres[0]?.id}.xhtml`)) ?? ''] ?? new Uint8Array(),
    );
    expect(levier).toMatch(/href="temoignage-[a-z0-9-]+\.xhtml"/);
  });
});
