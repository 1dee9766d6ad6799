import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { readSite } from '../../src/load/read-content.ts';
import { newContext } from '../browser/open.ts';
import { copyProject } from '../copy.ts';
import { environment } from '../environment.ts';

// What `npm run dev` gives to whoever writes: the same gestures and the same search as the built site, and the text as
// it stands in the file.
const { site } = await readSite(process.cwd());
const t = site.temoignages.find((one) => one.auteurs.length === 1 && one.titre.length > 20);
if (!t) throw new Error('aucun témoignage');
const entry = `content/temoignages/${t.id}.mdx`;
const text = readFileSync(entry, 'utf8');

let copy: ReturnType<typeof copyProject>;
let server: ChildProcess;
let said = '';
let page: Page;
let address: string;

beforeAll(async () => {
  copy = copyProject();
  cpSync('dist/recherche-index', join(copy.root, 'dist/recherche-index'), { recursive: true });
  server = spawn(process.execPath, ['scripts/build/dev.ts', '--host', '127.0.0.1'], {
    cwd: copy.root,
    env: environment({ NO_COLOR: '1' }),
  });
  for (const stream of [server.stdout, server.stderr]) stream?.on('data', (d: Buffer) => (said += d.toString()));
  page = await (await newContext({ permissions: ['clipboard-read', 'clipboard-write'] })).newPage();
  // The port is free, or the next one is taken: the server says which.
  const where = () => /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0] ?? expect.fail(said);
  address = await vi.waitFor(where, { timeout: 300_000 });
});
afterAll(() => {
  server.kill();
  copy.discard();
});

/** Saves as a machine does that has other work: a file is seen empty before it is seen whole. */
async function save(name: string, content: string | Buffer) {
  writeFileSync(join(copy.root, name), '');
  await setTimeout(20);
  writeFileSync(join(copy.root, name), content);
}
const html = async () => (await fetch(`${address}/temoignages/${t.id}/`)).text();
const showsSoon = (sentence: string) =>
  expect.poll(async () => (await html()).includes(sentence), { message: sentence }).toBe(true);

it('brings the scripts of the page: a quotation is copied', async () => {
  const failed: string[] = [];
  page.on('response', (r) => r.status() >= 400 && failed.push(`${r.status()} ${r.url()}`));
  await page.goto(`${address}/temoignages/${t.id}/`);
  await page
    .getByRole('button', { name: /^Copier la citation/ })
    .first()
    .click();
  await page.getByRole('status').getByText('Citation copiée, avec sa référence.').waitFor();
  expect(failed).toEqual([]);
});

it('searches in the index of the last build', async () => {
  await page.goto(`${address}/recherche/?q=${encodeURIComponent(t.titre)}`);
  await page.locator(`#resultats a[href^="/temoignages/${t.id}/"]`).first().waitFor();
});

it.each([
  ...['donnees/temoignages.json', 'donnees/regions.geojson', 'donnees/dcat.jsonld', 'llms.txt'],
  ...[`donnees/leviers/${site.leviers[0]?.id}.csv`, `donnees/leviers/${site.leviers[0]?.id}.atom`],
  ...[`integrer/temoignages/${t.id}.html`, '.well-known/security.txt', 'recherche-index/pagefind.js'],
])('gives %s at the address that the site publishes', async (file) => {
  expect((await fetch(`${address}/${file}`)).status).toBe(200);
});
it.each(['donnees/rien.json', 'recherche-index/'])('says that there is no %s, and goes on', async (file) => {
  expect((await fetch(`${address}/${file}`)).status).toBe(404);
});

it('shows what was just written, and goes on after a file that cannot be read', async () => {
  const write = (sentence: string) => save(entry, text.replace(/\n---\n/, `\n---\n\n${sentence}\n`));
  await write('Une phrase tout juste écrite.');
  await showsSoon('Une phrase tout juste écrite.');
  await write('Une accolade { que rien ne ferme.');
  const refusal = new RegExp(`${entry} : ligne \\d+, accolade \\{ dans le texte : écrivez`);
  await expect.poll(() => said).toMatch(refusal);
  await write('Une phrase corrigée.');
  await showsSoon('Une phrase corrigée.');
});

it('says over the page what is wrong in the content, and takes it away once mended', async () => {
  await save(entry, text);
  await page.goto(`${address}/temoignages/${t.id}/`);
  await save(entry, text.replace(/^leviers: \[/m, 'leviers: [sondage, '));
  const overlay = page.locator('vite-error-overlay');
  await overlay.getByText('« sondage » n’est pas un levier connu').waitFor();
  await overlay.getByText(`${entry}:`).waitFor();
  await save(entry, text);
  await overlay.waitFor({ state: 'detached' });
});

it('shows a picture put beside its entry, and the one that takes its place', async () => {
  const name = `${t.id}-portrait.png`;
  const put = async (background: string) => {
    const picture = sharp({ create: { width: 600, height: 400, channels: 3, background } }).png();
    await save(`content/temoignages/${name}`, await picture.toBuffer());
  };
  const shown = async () => / src="(\/images\/[^"]+)"/.exec(await html())?.[1] ?? '';
  await put('#94201a');
  await save(entry, `${text.trimEnd()}\n\n![Un portrait de la personne](${name} "Photo : Nom")\n`);
  await expect.poll(shown).toMatch(/^\/images\//);
  const first = await shown();
  const answer = await fetch(address + first);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/webp']);
  await put('#21609f');
  await expect.poll(async () => ['', first].includes(await shown())).toBe(false);
  expect((await fetch(address + (await shown()))).status).toBe(200);
});

it('says nothing in English of its own accord: an error is about a file of the content, with its line', () => {
  const alarms = said.split('\n').filter((line) => /\[(?:WARN|ERROR)\]/.test(line));
  // Somebody asked for what is not there.
  const own = alarms.filter((line) => !/\[WARN\] \[router\]/.test(line));
  expect(own.filter((line) => !/\[ERROR\] \[(?:entries|check)\] content\/\S+\.(?:mdx|png)/.test(line))).toEqual([]);
  expect(own.length).toBeGreaterThan(0);
});
