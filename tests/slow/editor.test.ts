import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveSite } from '../../scripts/build/server.ts';
import { openBrowser } from '../../scripts/measure/browser.ts';
import { readFiles } from '../../src/load/files.ts';
import { run } from '../copy.ts';
import { REVISION, answerAsGithub } from '../browser/github.ts';
import { ANSWERS, FILE } from '../fixtures/proposal.ts';

let folder: string;
let browser: Browser;
let server: Server;
let page: Page;
const WAIT = { timeout: 60_000 };
const outside: string[] = [];
const errors: string[] = [];

const address = () => `http://localhost:${(server.address() as { port: number }).port}/admin/`;
const go = (route: string) => page.goto(`${address()}#${route}`);

/** A page of its own, whose requests to another domain and whose errors are kept. */
async function openPage() {
  page = await (await browser.newContext({ locale: 'fr-FR', viewport: { width: 1400, height: 1000 } })).newPage();
  page.setDefaultTimeout(60_000);
  page.on('requestfinished', (r) => {
    if (!/^(?:http:\/\/localhost:|data:|blob:|https:\/\/api\.github\.com\/)/.test(r.url())) outside.push(r.url());
  });
  page.on('pageerror', (e) => errors.push(e.message));
}

/** Stands for the folder that a person would choose: the browser's own private file system, filled with the content. */
async function openLocalCopy() {
  await page.addInitScript(() => {
    Object.assign(window, {
      showDirectoryPicker: async () =>
        (await navigator.storage.getDirectory()).getDirectoryHandle('depot', { create: true }),
    });
  });
  await page.goto(address());
  const files = (await readFiles('.')).map(({ path, text }) => [path, text] as const);
  await page.evaluate(async (all) => {
    const root = await (await navigator.storage.getDirectory()).getDirectoryHandle('depot', { create: true });
    await root.getDirectoryHandle('.git', { create: true });
    for (const [path, text] of all) {
      const names = path.split('/');
      let where = root;
      for (const name of names.slice(0, -1)) where = await where.getDirectoryHandle(name, { create: true });
      const stream = await (await where.getFileHandle(names.at(-1) ?? '', { create: true })).createWritable();
      await stream.write(text);
      await stream.close();
    }
  }, files);
  await page.getByRole('button', { name: /dépôt local/i }).click();
  await page.getByText('Études de cas').first().waitFor();
}

/** The text of a file in that folder; empty when it is not there. */
const written = (path: string) =>
  page.evaluate(async (where) => {
    try {
      const names = where.split('/');
      let at = await (await navigator.storage.getDirectory()).getDirectoryHandle('depot');
      for (const name of names.slice(0, -1)) at = await at.getDirectoryHandle(name);
      return await (await (await at.getFileHandle(names.at(-1) ?? '')).getFile()).text();
    } catch {
      return '';
    }
  }, path);

/** Of the fields of one name, the last: those of a quotation or of a person stand before those of the testimony. */
const field = (name: string) => page.getByRole('group', { name: new RegExp(`^Champ « .?${name}.? »`) }).last();
/** Fields are drawn when they come into view. */
async function drawAll() {
  await page.mouse.move(300, 500);
  for (let i = 0; i < 12; i++) {
    await page.mouse.wheel(0, 900);
    await page.waitForTimeout(150);
  }
}
async function type(name: string, text: string) {
  await field(name).getByRole('textbox').first().fill(text);
}
async function choose(name: string, ...choices: (string | RegExp)[]) {
  for (const one of choices) {
    await field(name).getByRole('combobox').first().click();
    await page.getByRole('option', { name: one }).first().click();
  }
}
const save = () => page.getByRole('button', { name: 'Enregistrer' }).click();
/** Saves what is right, waits for it to be written, and for the editor to go back to its list, where it goes by itself. */
async function saveAndLeave(path: string, before = '') {
  await save();
  const said = () => page.locator('[role=alertdialog], [role=alert], [role=status]').allInnerTexts();
  await expect
    .poll(() => written(path), WAIT)
    .not.toBe(before)
    .catch(async (error: Error) => {
      throw new Error(`${path} : ${(await said()).join(' ; ')}`, { cause: error });
    });
  await page.waitForURL(/#\/collections\/\w+$/);
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'editor-'));
  await run(process.cwd(), ['scripts/build/editor.ts', join(folder, 'admin')]);
  // The preview takes the site's fonts from beside it.
  cpSync(resolve('public/fonts'), join(folder, 'fonts'), { recursive: true });
  server = await serveSite(folder, 0);
  browser = await openBrowser();
  await openPage();
  await openLocalCopy();
});
afterAll(async () => {
  await browser.close();
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Fills the form of a new testimony as an editor does, with what a word processor gives. */
async function fillTestimony() {
  const { titre = '', citation1 = '', nom = '', fonction = '', structure = '', texte = '' } = ANSWERS;
  await go('/collections/temoignages/new');
  await field('Titre').waitFor();
  await type('Titre', titre);
  await page.getByRole('button', { name: /Ajouter .?citation/i }).click();
  await type('Citation, mot à mot', `“${citation1.replaceAll("'", '’')}”`);
  await page.getByRole('button', { name: /Ajouter .?personne/i }).click();
  await type('Prénom et nom', nom);
  await type('Fonction', fonction);
  await drawAll();
  await type('Nom de la structure', structure);
  await choose('Type de structure', 'commune');
  await page.getByRole('radio', { name: 'élu ou élue' }).click();
  await choose('Région', 'Bretagne');
  await choose('Département', 'Haute-Garonne (31)');
  await choose('Leviers', /aménagement/);
  await choose('Thèmes', 'Lieux, foncier et immobilier', 'Repérage et émergence des projets');
  await type('Date', '2026-03');
  await type('Texte', texte);
}

/** Opens an entry, changes one letter of a field, saves, and gives the lines that are not as they were. */
async function changeOneLetter(path: string, route: string, name: string) {
  const before = await written(path);
  await go(route);
  await field(name).waitFor();
  const box = field(name).getByRole('textbox').first();
  await expect.poll(() => box.inputValue(), WAIT).not.toBe('');
  await box.fill((await box.inputValue()).replace(/[a-z](?=[^a-z]*$)/, (last) => (last === 'x' ? 'y' : 'x')));
  await saveAndLeave(path, before);
  const [old, now] = [before.split('\n'), (await written(path)).split('\n')];
  expect(now).toHaveLength(old.length);
  return now.filter((line, rank) => line !== old[rank]);
}

describe('the editor in the browser, on a local copy', () => {
  const path = 'content/temoignages/camille-dupont-2026-03.mdx';
  it('shows the page as it will be, says in French what is wrong, and writes nothing', async () => {
    await fillTestimony();
    const preview = page.locator('iframe').first().contentFrame();
    const title = preview.getByRole('heading', { level: 1, name: ANSWERS.titre ?? '' });
    await title.waitFor();
    expect(await title.evaluate((h1) => getComputedStyle(h1).fontFamily)).toContain('Repere Serif');
    await save();
    await field('Département').getByText('n’est pas dans la région « bretagne »').waitFor();
    await field('Accord de la personne citée').getByText('rien n’est publié sans cet accord').waitFor();
    await page.getByRole('button', { name: 'Montrer les erreurs' }).waitFor();
    expect(await written(path)).toBe('');
  });
  it('doubts beside the field, and keeps nobody from saving for that', async () => {
    await choose('Région', 'Occitanie');
    await type('Prénom et nom', 'DUPONT Camille');
    await page.getByText(/^À vérifier : nom en capitales « DUPONT Camille »/).waitFor();
  });
  it('says in a window what no field can say', async () => {
    await type('Prénom et nom', 'Camille Dupont'.padEnd(79, ' Dupont'));
    await field('Accord de la personne citée').getByRole('switch').click();
    await save();
    const text = await page.getByRole('alertdialog').innerText();
    await page.getByRole('button', { name: 'OK' }).click();
    expect(text).toContain('• nom de 87 caractères : raccourcissez-le à 80 au plus.');
    await type('Prénom et nom', ANSWERS.nom ?? '');
    expect(await written(path)).toBe('');
  });
  it('offers no upload', async () => {
    await page
      .getByRole('radio', { name: 'Contenus' })
      .or(page.getByRole('button', { name: 'Contenus' }))
      .first()
      .waitFor();
    expect(await page.getByText('Ressources').count()).toBe(0);
  });
  it('writes the file that the form writes: quotations numbered, the marks of a word processor gone', async () => {
    await saveAndLeave(path);
    expect(await written(path)).toBe(FILE);
  });
  it('says beside a field what it cannot be', async () => {
    await go('/collections/temoignages/new');
    await field('Titre').waitFor();
    await type('Titre', 'a'.repeat(91));
    await drawAll();
    await type('Date', 'mars 2026');
    await save();
    await field('Date').getByText('date mal formée').waitFor();
    await field('Titre').getByText('texte trop long').waitFor();
  });
  it('changes one line for one letter, in an entry of each kind and in a list', async () => {
    for (const [collection, name] of [
      ['temoignages', 'Titre'],
      ['cas', 'Résumé'],
      ['leviers', 'Résumé'],
      ['guide', 'Résumé'],
    ] as const) {
      const [file = ''] = readdirSync(`content/${collection}`)
        .filter((f) => f.endsWith('.mdx'))
        .sort();
      const at = `/collections/${collection}/entries/${file.replace('.mdx', '')}`;
      expect(await changeOneLetter(`content/${collection}/${file}`, at, name), file).toHaveLength(1);
    }
    const list = await changeOneLetter('content/themes.yaml', '/collections/listes/entries/themes', 'Nom');
    expect(list).toHaveLength(1);
  });
  it('asked nothing of another domain, and met no error', () => {
    expect(outside).toEqual([]);
    expect(errors).toEqual([]);
  });
});

it('on GitHub, makes a branch, one file and a draft pull request, and never writes on main', async () => {
  await openPage();
  const writings = await answerAsGithub(page);
  await page.goto(address());
  await page.getByRole('button', { name: /jeton d’accès/ }).click();
  await page.getByRole('textbox').first().fill('github_pat_essai');
  await page.keyboard.press('Enter');
  await page.getByText('Études de cas').first().waitFor();
  await fillTestimony();
  await choose('Région', 'Occitanie');
  await field('Accord de la personne citée').getByRole('switch').click();
  await save();
  await expect.poll(() => writings.length, WAIT).toBe(4);
  const [branch, commit, proposal, label] = writings;
  expect(branch?.body.variables?.input).toMatchObject({
    name: 'refs/heads/cms/temoignages/camille-dupont-2026-03',
    oid: REVISION,
  });
  const { branch: to, fileChanges } = commit?.body.variables?.input as {
    branch: { branchName: string };
    fileChanges: { additions: { path: string; contents: string }[]; deletions: unknown[] };
  };
  expect(to.branchName).toBe('cms/temoignages/camille-dupont-2026-03');
  expect(fileChanges.additions.map((f) => f.path)).toEqual(['content/temoignages/camille-dupont-2026-03.mdx']);
  expect(fileChanges.deletions).toEqual([]);
  expect(Buffer.from(fileChanges.additions[0]?.contents ?? '', 'base64').toString()).toBe(FILE);
  expect(proposal?.body).toMatchObject({
    title: 'contenu: ajoute content/temoignages/camille-dupont-2026-03.mdx',
    base: 'main',
    draft: true,
  });
  expect(label?.body).toEqual({ labels: ['sveltia-cms/draft'] });
});
