import { textFile } from '../../src/check/rules/files.ts';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openBrowser } from '../../scripts/measure/browser.ts';
import { serveSite } from '../../scripts/build/server.ts';
import { checkContent } from '../../src/check/content.ts';
import { readFiles } from '../../src/load/files.ts';
import { FILE, ANSWERS } from '../fixtures/proposal.ts';
import { PARTOUT, RECHERCHES, constater, construire, copier, lancer, lireEntree } from './copie.ts';
import { REVISION, simulerGithub } from './github.ts';

// Seconds on a quiet machine; a busy one must not make it fail.
vi.setConfig({ testTimeout: 240_000 });

let copie: ReturnType<typeof copier>;
let browser: Browser;
let serveur: Server;
let page: Page;
const dehors: string[] = [];
const errors: string[] = [];

/** Stands for the folder that a person would choose: the browser's own private file system, filled with the content. */
async function ouvrirDepotLocal() {
  await page.addInitScript(() => {
    Object.assign(window, {
      showDirectoryPicker: async () =>
        (await navigator.storage.getDirectory()).getDirectoryHandle('depot', { create: true }),
    });
  });
  const { port } = serveur.address() as { port: number };
  await page.goto(`http://localhost:${port}/admin/`);
  const fichiers = (await readFiles('.')).map(({ path: chemin, text: texte }) => [chemin, texte] as const);
  await page.evaluate(async (tous) => {
    const depot = await (await navigator.storage.getDirectory()).getDirectoryHandle('depot', { create: true });
    await depot.getDirectoryHandle('.git', { create: true });
    for (const [chemin, texte] of tous) {
      const noms = chemin.split('/');
      let folder = depot;
      for (const nom of noms.slice(0, -1)) folder = await folder.getDirectoryHandle(nom, { create: true });
      const flux = await (await folder.getFileHandle(noms.at(-1) ?? '', { create: true })).createWritable();
      await flux.write(texte);
      await flux.close();
    }
  }, fichiers);
  await page.getByRole('button', { name: /dépôt local/i }).click();
  await page.getByText('Études de cas').first().waitFor();
}
const lireLocal = (chemin: string) =>
  page.evaluate(async (ou) => {
    const noms = ou.split('/');
    let folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('depot');
    for (const nom of noms.slice(0, -1)) folder = await folder.getDirectoryHandle(nom);
    return (await (await folder.getFileHandle(noms.at(-1) ?? '')).getFile()).text();
  }, chemin);

const champ = (nom: string) => page.getByRole('group', { name: new RegExp(`^Champ « .?${nom}.? »`) }).first();
async function ecrire(nom: string, texte: string) {
  await champ(nom).scrollIntoViewIfNeeded();
  await champ(nom).getByRole('textbox').first().fill(texte);
}
async function choose(nom: string, ...choix: (string | RegExp)[]) {
  await champ(nom).scrollIntoViewIfNeeded();
  for (const un of choix) {
    await champ(nom).getByRole('combobox').first().click();
    await page.getByRole('option', { name: un }).first().click();
  }
}
async function aller(address: string) {
  const { port } = serveur.address() as { port: number };
  await page.goto(`http://localhost:${port}/admin/#${address}`);
}

beforeAll(async () => {
  copie = copier();
  browser = await openBrowser();
  await lancer(copie.racine, 'scripts/build/editor.ts', 'site/admin');
  // The preview takes the site's fonts from beside it.
  await lancer(copie.racine, '-e', "require('node:fs').cpSync('public/fonts', 'site/fonts', { recursive: true })");
  serveur = await serveSite(join(copie.racine, 'site'), 0);
  const contexte = await browser.newContext({ locale: 'fr-FR', viewport: { width: 1400, height: 1000 } });
  page = await contexte.newPage();
  page.setDefaultTimeout(90_000);
  page.on('requestfinished', (r) => {
    if (!/^(?:http:\/\/localhost:|data:|blob:)/.test(r.url())) dehors.push(r.url());
  });
  page.on('pageerror', (e) => errors.push(e.message));
  await ouvrirDepotLocal();
});
afterAll(async () => {
  await browser.close();
  serveur.close();
  copie.jeter();
});

/** Fills the form of a new testimony as an editor does. */
async function remplir() {
  const { titre = '', citation1 = '', nom = '', fonction = '', structure = '', texte = '' } = ANSWERS;
  await aller('/collections/temoignages/new');
  await champ('Titre').waitFor();
  await ecrire('Titre', titre);
  await page.getByRole('button', { name: /Ajouter .?citation/ }).click();
  await ecrire('Citation, mot à mot', citation1);
  await page.getByRole('button', { name: /Ajouter .?personne/ }).click();
  await ecrire('Prénom et nom', nom);
  await ecrire('Fonction', fonction);
  await ecrire('Nom de la structure', structure);
  await choose('Type de structure', 'commune');
  await page.getByRole('radio', { name: 'élu ou élue' }).click();
  await choose('Région', 'Occitanie');
  await choose('Département', 'Haute-Garonne (31)');
  await choose('Leviers', /aménagement/);
  await choose('Thèmes', 'Lieux, foncier et immobilier', 'Repérage et émergence des projets');
  await ecrire('Date', '2026-03');
  await ecrire('Texte', texte);
}

describe('the editor in the browser, on a local copy', () => {
  it('writes a new testimony, which the site then has everywhere', async () => {
    const { titre = '', citation1 = '', fonction = '', texte = '' } = ANSWERS;
    await remplir();
    const apercu = page.locator('iframe').first().contentFrame();
    await apercu.getByRole('heading', { level: 1, name: titre }).waitFor();
    expect(await apercu.locator('.parole blockquote p').textContent()).toBe(citation1.replaceAll("'", '’'));
    expect(await apercu.locator('h1').evaluate((h1) => getComputedStyle(h1).fontFamily)).toContain('Repere Serif');

    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await expect
      .poll(() => lireLocal('content/temoignages/camille-dupont-2026-03.mdx').catch(() => ''), { timeout: 30_000 })
      .toContain('Camille Dupont raconte');
    const written = await lireLocal('content/temoignages/camille-dupont-2026-03.mdx');
    expect(written).toBe(`---
titre: "${titre}"
citations:
  - id: "c1"
    texte: "${citation1}"
auteurs:
  - nom: "Camille Dupont"
    fonction: "${fonction}"
structure:
  nom: "Commune de Valmont"
  type: "commune"
role: "elu"
region: "occitanie"
departement: "31"
leviers:
  - "amenagement-immobilier"
themes:
  - "foncier-immobilier"
  - "emergence"
source:
  document: "contributions"
date: "2026-03"
---

${texte}
`);
    expect(lireEntree(written)).toEqual(lireEntree(FILE));
    writeFileSync(join(copie.racine, 'content/temoignages/camille-dupont-2026-03.mdx'), written);
    await construire(copie.racine);
    expect(await constater(copie.racine, 'camille-dupont-2026-03', browser, RECHERCHES)).toEqual(PARTOUT);
  });

  it('says in French what is missing, and does not write', async () => {
    await aller('/collections/temoignages/new');
    await champ('Titre').waitFor();
    await ecrire('Titre', 'a'.repeat(91));
    await ecrire('Date', 'mars 2026');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByText('texte trop long : au plus 90 caractères').first().waitFor();
    await page.getByText('date mal formée : écrivez AAAA-MM ou AAAA-MM-JJ, par exemple « 2014-04 »').first().waitFor();
  });

  it('changes one word of a case, of a lever and of a page of the guide, and breaks nothing else', async () => {
    for (const [collection, champTexte] of [
      ['cas', 'Résumé'],
      ['leviers', 'Résumé'],
      ['guide', 'Résumé'],
      ['temoignages', 'Titre'],
    ] as const) {
      // Any entry will do: it may be renamed or withdrawn one day.
      const id =
        readdirSync(`content/${collection}`)
          .sort()[0]
          ?.replace(/\.mdx$/, '') ?? '';
      const chemin = `content/${collection}/${id}.mdx`;
      const lu = (texte: string) => {
        const fichiers = [textFile(chemin, texte)];
        return (checkContent(fichiers).contenu[collection] as unknown as Record<string, unknown>[])[0] ?? {};
      };
      const avant = lu(readFileSync(chemin, 'utf8'));
      await aller(`/collections/${collection}/entries/${id}`);
      const titre = champ('Titre').getByRole('textbox').first();
      // The fields of the entry before have the same names, and stay a moment.
      await expect.poll(() => titre.inputValue(), { message: chemin, timeout: 60_000 }).toBe(avant.titre);
      const boite = champ(champTexte).getByRole('textbox').first();
      await boite.fill(`${await boite.inputValue()} Relu.`);
      await page.getByRole('button', { name: 'Enregistrer' }).click();
      await expect.poll(() => lireLocal(chemin), { message: chemin, timeout: 30_000 }).toContain(' Relu.');
      const key = champTexte === 'Titre' ? 'titre' : 'resume';
      expect(lu(await lireLocal(chemin)), chemin).toEqual({ ...avant, [key]: `${String(avant[key])} Relu.` });
    }
  });

  it('asked nothing of another domain, and met no error', () => {
    expect(dehors).toEqual([]);
    expect(errors).toEqual([]);
  });
});

describe('the editor on GitHub, once an editor has a token', () => {
  it('makes a branch, one file and a draft pull request, and never writes on main', async () => {
    page = await (await browser.newContext({ locale: 'fr-FR', viewport: { width: 1400, height: 1000 } })).newPage();
    page.setDefaultTimeout(90_000);
    const ecritures = await simulerGithub(page);
    const { port } = serveur.address() as { port: number };
    await page.goto(`http://localhost:${port}/admin/`);
    await page.getByRole('button', { name: /jeton d’accès/ }).click();
    await page.getByRole('textbox').first().fill('github_pat_essai');
    await page.keyboard.press('Enter');
    await page.getByText('Études de cas').first().waitFor();
    await remplir();
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await expect.poll(() => ecritures.length, { timeout: 90_000 }).toBe(4);
    const [branche, commit, proposition, label] = ecritures;
    expect(branche?.corps.variables?.input).toMatchObject({
      name: 'refs/heads/cms/temoignages/camille-dupont-2026-03',
      oid: REVISION,
    });
    const { branch, fileChanges } = commit?.corps.variables?.input as {
      branch: { branchName: string };
      fileChanges: { additions: { path: string; contents: string }[]; deletions: unknown[] };
    };
    expect(branch.branchName).toBe('cms/temoignages/camille-dupont-2026-03');
    expect(fileChanges.additions.map((f) => f.path)).toEqual(['content/temoignages/camille-dupont-2026-03.mdx']);
    expect(fileChanges.deletions).toEqual([]);
    expect(Buffer.from(fileChanges.additions[0]?.contents ?? '', 'base64').toString()).toContain(
      'titre: "Une friche rachetée par la commune lance le pôle"',
    );
    expect(proposition?.corps).toMatchObject({
      title: 'contenu: ajoute content/temoignages/camille-dupont-2026-03.mdx',
      head: 'cms/temoignages/camille-dupont-2026-03',
      base: 'main',
      draft: true,
    });
    expect(label?.corps).toEqual({ labels: ['sveltia-cms/draft'] });
  });
});
