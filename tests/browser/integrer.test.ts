import { createServer, type Server } from 'node:http';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { openBrowser } from '../../scripts/measure/browser.ts';
import { lire } from './note-tools.ts';

const site = inject('adresse');
let browser: Browser;
let mairie: Server;
let page = '';
beforeAll(async () => {
  browser = await openBrowser();
  mairie = createServer((_, r) => r.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(page));
  await new Promise<void>((pret) => mairie.listen(0, '127.0.0.1', pret));
});
afterAll(async () => {
  await browser.close();
  mairie.close();
});

interface Temoignage {
  id: string;
  citations: { id: string; texte: string }[];
}
const temoignages = () => JSON.parse(readFileSync('dist/donnees/temoignages.json', 'utf8')) as Temoignage[];

it('one quotation in a town hall’s page: the words asked for, the source, nothing else, at 320 px too', async () => {
  const t = temoignages().find((x) => x.citations.length > 1) as Temoignage;
  page = `<!doctype html><title>Mairie</title><iframe src="${site}/integrer/temoignages/${t.id}.html#c2" title="Repères" width="320" height="420"></iframe>`;
  await lire(browser, `http://127.0.0.1:${(mairie.address() as AddressInfo).port}/`, async (p) => {
    const cadre = p.frameLocator('iframe');
    await cadre.locator('#c2').waitFor();
    expect(await cadre.locator('#c1').isVisible()).toBe(false);
    expect(await cadre.locator('#c2 .source').isVisible()).toBe(true);
    expect(await cadre.locator('html').evaluate((h) => h.scrollWidth <= h.clientWidth)).toBe(true);
    expect(await cadre.locator('script, form, nav').count()).toBe(0);
  });
});

it('a region’s quotations, each with its source', async () => {
  await lire(browser, `${site}/integrer/regions/ile-de-france.html`, async (p) => {
    const voix = await p.locator('figure').count();
    expect(voix).toBeGreaterThan(3);
    expect(await p.getByRole('link', { name: /^Lire dans son contexte/ }).count()).toBe(voix);
  });
});
