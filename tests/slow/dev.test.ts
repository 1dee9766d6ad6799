import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { openBrowser } from '../../scripts/measure/browser.ts';
import { readSite } from '../../src/load/read-content.ts';
import { environment } from '../environment.ts';
import { copyProject } from '../copy.ts';

// What `npm run dev` gives to whoever writes: the same gestures and the same search as the built site, and the text as
// it stands in the file.
const portLibre = () =>
  new Promise<number>((fini) => {
    const libre = createServer().listen(0, '127.0.0.1', () => {
      const { port } = libre.address() as { port: number };
      libre.close(() => fini(port));
    });
  });

let copy: ReturnType<typeof copyProject>;
let serveur: ChildProcess;
let dit = '';
let browser: Browser;
let page: Page;
let adresse: string;

const { site } = await readSite(process.cwd());
const t = site.temoignages.find((un) => un.auteurs.length === 1 && un.titre.length > 20);
if (!t) throw new Error('aucun témoignage');

beforeAll(async () => {
  copy = copyProject();
  cpSync('dist/recherche-index', join(copy.root, 'dist/recherche-index'), { recursive: true });
  const port = await portLibre();
  adresse = `http://127.0.0.1:${port}`;
  serveur = spawn(process.execPath, ['scripts/build/dev.ts', '--host', '127.0.0.1', '--port', String(port)], {
    cwd: copy.root,
    env: environment({ NO_COLOR: '1' }),
  });
  for (const flux of [serveur.stdout, serveur.stderr]) flux?.on('data', (d: Buffer) => (dit += d.toString()));
  browser = await openBrowser();
  page = await (await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] })).newPage();
  await vi.waitFor(() => fetch(adresse), { timeout: 300_000, interval: 200 });
}, 400_000);
afterAll(async () => {
  await browser.close();
  serveur.kill();
  copy.discard();
});

it('brings the scripts of the page: a quotation is copied', async () => {
  const pannes: string[] = [];
  page.on('response', (r) => r.status() >= 400 && pannes.push(`${r.status()} ${r.url()}`));
  await page.goto(`${adresse}/temoignages/${t.id}/`);
  await page
    .getByRole('button', { name: /^Copier la citation/ })
    .first()
    .click();
  await page.getByRole('status').getByText('Citation copiée, avec sa référence.').waitFor();
  expect(pannes).toEqual([]);
});

it('searches in the index of the last build', async () => {
  await page.goto(`${adresse}/recherche/?q=${encodeURIComponent(t.titre)}`);
  await page.locator(`#resultats a[href^="/temoignages/${t.id}/"]`).first().waitFor();
});

it('gives the data and the frames at the addresses that the site publishes', async () => {
  for (const fichier of [
    'donnees/temoignages.json',
    'donnees/regions.geojson',
    'donnees/dcat.jsonld',
    `donnees/leviers/${site.leviers[0]?.id}.csv`,
    `donnees/leviers/${site.leviers[0]?.id}.atom`,
    `integrer/temoignages/${t.id}.html`,
    'llms.txt',
    '.well-known/security.txt',
  ])
    expect((await fetch(`${adresse}/${fichier}`)).status, fichier).toBe(200);
  expect((await fetch(`${adresse}/donnees/rien.json`)).status).toBe(404);
});

it('shows what was just written, and goes on after a file that cannot be read', async () => {
  const fichier = join(copy.root, `content/temoignages/${t.id}.mdx`);
  const texte = readFileSync(fichier, 'utf8');
  const titre = async () => (await fetch(`${adresse}/temoignages/${t.id}/`)).text();
  const ecrire = (phrase: string) => writeFileSync(fichier, texte.replace(/\n---\n/, `\n---\n\n${phrase}\n`));
  ecrire('Une phrase tout juste écrite.');
  await expect.poll(titre, { timeout: 60_000 }).toContain('Une phrase tout juste écrite.');
  ecrire('Une accolade { que rien ne ferme.');
  await expect
    .poll(() => dit, { timeout: 60_000 })
    .toMatch(new RegExp(`content/temoignages/${t.id}\\.mdx : ligne \\d+, accolade \\{ dans le texte : écrivez`));
  ecrire('Une phrase corrigée.');
  await expect.poll(titre, { timeout: 60_000 }).toContain('Une phrase corrigée.');
}, 300_000);

it('says over the page what is wrong in the content, and takes it away once mended', async () => {
  const fichier = join(copy.root, `content/temoignages/${t.id}.mdx`);
  const texte = readFileSync(fichier, 'utf8');
  await page.goto(`${adresse}/temoignages/${t.id}/`);
  writeFileSync(fichier, texte.replace(/^leviers: \[/m, 'leviers: [sondage, '));
  const dit = page.locator('vite-error-overlay');
  await dit.getByText('« sondage » n’est pas un levier connu').waitFor({ timeout: 60_000 });
  await dit.getByText(`content/temoignages/${t.id}.mdx:`).waitFor();
  writeFileSync(fichier, texte);
  await dit.waitFor({ state: 'detached', timeout: 60_000 });
});

it('answers at the folder of the index without falling', async () => {
  expect((await fetch(`${adresse}/recherche-index/`)).status).toBe(404);
  expect((await fetch(`${adresse}/recherche-index/pagefind.js`)).status).toBe(200);
});

it('shows a picture put beside its entry, and the one that takes its place', async () => {
  const nom = `${t.id}-portrait.png`;
  const poser = async (couleur: string) =>
    writeFileSync(
      join(copy.root, 'content/temoignages', nom),
      await sharp({ create: { width: 600, height: 400, channels: 3, background: couleur } })
        .png()
        .toBuffer(),
    );
  const image = async () => {
    const html = await (await fetch(`${adresse}/temoignages/${t.id}/`)).text();
    return / src="(\/images\/[^"]+)"/.exec(html)?.[1] ?? '';
  };
  await poser('#94201a');
  const fichier = join(copy.root, `content/temoignages/${t.id}.mdx`);
  writeFileSync(
    fichier,
    `${readFileSync(fichier, 'utf8').trimEnd()}\n\n![Un portrait de la personne](${nom} "Photo : Nom")\n`,
  );
  await expect.poll(image, { timeout: 60_000 }).toMatch(/^\/images\//);
  const premiere = await image();
  const reponse = await fetch(adresse + premiere);
  expect([reponse.status, reponse.headers.get('content-type')]).toEqual([200, 'image/webp']);
  await poser('#21609f');
  await expect.poll(image, { timeout: 60_000 }).not.toBe(premiere);
  expect((await fetch(adresse + (await image()))).status).toBe(200);
}, 300_000);

it('says nothing in English of its own accord: an error is about a file of the content, with its line', () => {
  const alarms = dit.split('\n').filter((line) => /\[(?:WARN|ERROR)\]/.test(line));
  // Somebody asked for what is not there.
  const asked = alarms.filter((line) => !/\[WARN\] \[router\]/.test(line));
  expect(asked.filter((line) => !/\[ERROR\] \[(?:entries|check)\] content\/\S+\.(?:mdx|png)/.test(line))).toEqual([]);
  expect(asked.length).toBeGreaterThan(0);
});
