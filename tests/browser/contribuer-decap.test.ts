import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { openBrowser } from '../../scripts/measure/browser.ts';
import { serveSite } from '../../scripts/build/server.ts';
import { checkContent } from '../../src/check/content.ts';
import { readFiles } from '../../src/load/files.ts';
import { FICHIER, REPONSES } from '../fixtures/proposition.ts';
import { lireEntree } from './copie.ts';

// Seconds on a quiet machine; a busy one must not make it fail.
vi.setConfig({ testTimeout: 240_000 });

/**
 * The way back: the same configuration, in Decap CMS, with its own local server on a real git repository. If
 * Sveltia CMS fails one day, one script of `src/contribute/editor/index.html` changes and nothing else.
 */
let dossier: string;
let depot: string;
let serveur: Server;
let relais: ChildProcess;
let browser: Browser;
let page: Page;
const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@t', ...args], {
    cwd: depot,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });

const portLibre = () =>
  new Promise<number>((accepter) => {
    const essai = createServer().listen(0, '127.0.0.1', () => {
      const { port } = essai.address() as { port: number };
      essai.close(() => accepter(port));
    });
  });

beforeAll(async () => {
  dossier = mkdtempSync(join(tmpdir(), 'reperes-decap-'));
  depot = join(dossier, 'depot');
  mkdirSync(depot);
  cpSync('content', join(depot, 'content'), { recursive: true });
  git('init', '--quiet', '-b', 'main');
  git('config', 'user.name', 'Une éditrice');
  git('config', 'user.email', 'editrice@example.org');
  git('add', '.');
  git('commit', '--quiet', '-m', 'un');

  const admin = join(dossier, 'site/admin');
  mkdirSync(admin, { recursive: true });
  cpSync('node_modules/decap-cms/dist/decap-cms.js', join(admin, 'decap-cms.js'));
  cpSync('src/contribute/editor/public/config.yml', join(admin, 'config.yml'));
  writeFileSync(
    join(admin, 'index.html'),
    '<!doctype html><meta charset="utf-8"><link rel="cms-config-url" type="text/yaml" href="config.yml"><body><script src="decap-cms.js"></script>',
  );
  serveur = await serveSite(join(dossier, 'site'), 0);
  const port = await portLibre();
  relais = spawn(process.execPath, [resolve('node_modules/decap-server/dist/index.js')], {
    cwd: depot,
    env: { ...process.env, MODE: 'git', BIND_HOST: '127.0.0.1', PORT: String(port) },
    stdio: 'ignore',
  });

  browser = await openBrowser();
  page = await (await browser.newContext({ locale: 'fr-FR', viewport: { width: 1400, height: 1000 } })).newPage();
  page.setDefaultTimeout(90_000);
  // Decap looks for its server at a fixed port, which another may hold.
  await page.route('http://localhost:8081/**', async (route) => {
    const demande = route.request();
    const corps = demande.postData();
    const url = demande.url().replace(/^http:\/\/localhost:8081/, `http://127.0.0.1:${port}`);
    const reponse = await fetch(url, {
      method: demande.method(),
      headers: { 'content-type': 'application/json' },
      ...(corps !== null && { body: corps }),
    });
    await route.fulfill({
      status: reponse.status,
      contentType: 'application/json',
      headers: { 'access-control-allow-origin': '*' },
      body: await reponse.text(),
    });
  });
  await vi.waitUntil(
    () =>
      fetch(`http://127.0.0.1:${port}/api/v1`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{"action":"info"}',
      }).then(
        (r) => r.ok,
        () => false,
      ),
    { timeout: 60_000 },
  );
});
afterAll(async () => {
  await browser.close();
  serveur.close();
  relais.kill();
  rmSync(dossier, { recursive: true, force: true });
});

async function choisir(nom: string, ...choix: string[]) {
  for (const un of choix) {
    const boite = page.getByRole('combobox', { name: nom, exact: true });
    await boite.click();
    await boite.fill(un);
    await page.getByRole('option', { name: un }).first().click();
  }
}

it('writes the same testimony on a branch of its own, and leaves main alone', async () => {
  const { titre = '', citation1 = '', nom = '', fonction = '', structure = '', texte: corps = '' } = REPONSES;
  const { port } = serveur.address() as { port: number };
  await page.goto(`http://localhost:${port}/admin/`);
  await page.getByRole('button', { name: 'Se connecter' }).click();
  await page.getByText('Études de cas').first().waitFor();
  await page.goto(`http://localhost:${port}/admin/#/collections/temoignages/new`);
  await page.getByRole('textbox', { name: 'Titre', exact: true }).fill(titre);
  await page.getByRole('textbox', { name: 'Citation, mot à mot' }).fill(citation1);
  await page.getByRole('button', { name: 'Ajouter personne' }).click();
  await page.getByRole('textbox', { name: 'Prénom et nom' }).fill(nom);
  await page.getByRole('textbox', { name: 'Fonction' }).fill(fonction);
  await page.getByRole('textbox', { name: 'Nom de la structure' }).fill(structure);
  await choisir('Type de structure', 'commune');
  await choisir('Rôle', 'élu ou élue');
  await choisir('Région (optionnel)', 'Occitanie');
  await choisir('Département (optionnel)', 'Haute-Garonne (31)');
  await choisir('Leviers', "S'appuyer sur");
  await choisir('Thèmes', 'Lieux, foncier et immobilier', 'Repérage et émergence des projets');
  await page.getByRole('textbox', { name: 'Date' }).fill('2026-03');
  await page.locator('[data-slate-editor], [contenteditable=true]').last().click();
  for (const [rang, paragraphe] of corps.split('\n\n').entries()) {
    if (rang > 0) await page.keyboard.press('Enter');
    await page.keyboard.insertText(paragraphe);
  }
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  const branche = 'cms/temoignages/camille-dupont-2026-03';
  const changes = () =>
    git('branch', '--list', branche).trim() === '' ? '' : git('diff', '--name-status', 'main', branche).trim();
  await expect.poll(changes, { timeout: 90_000 }).toBe('A\tcontent/temoignages/camille-dupont-2026-03.mdx');
  const texte = git('show', `${branche}:content/temoignages/camille-dupont-2026-03.mdx`);
  const chemin = 'content/temoignages/camille-dupont-2026-03.mdx';
  const fichier = { chemin, texte, octets: texte.length, lienSymbolique: false };
  const { problemes } = checkContent([...(await readFiles('.')), fichier]);
  expect(problemes.filter((p) => p.fichier === chemin)).toEqual([]);
  expect(lireEntree(texte)).toEqual(lireEntree(FICHIER));
});
