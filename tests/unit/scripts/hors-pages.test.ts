import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ecrireHorsPages, fusionner } from '../../../scripts/build/off-pages.ts';
import { readSite } from '../../../src/load/read-content.ts';

let dossier: string;
beforeEach(() => (dossier = mkdtempSync(join(tmpdir(), 'hors-pages-'))));
afterEach(() => rmSync(dossier, { recursive: true, force: true }));

describe('ecrireHorsPages', () => {
  it('writes a frame for each testimony, a table and a feed for each levier and theme, with the addresses of the site', async () => {
    const { site } = await readSite(process.cwd());
    const nombre = ecrireHorsPages(site, dossier, { SITE_URL: 'https://reperes.exemple', BASE_PATH: '/guide' });
    const ecrits = readdirSync(dossier, { recursive: true, withFileTypes: true }).filter((e) => e.isFile());
    expect(ecrits).toHaveLength(nombre);
    for (const { id } of site.temoignages) {
      const html = readFileSync(join(dossier, `integrer/temoignages/${id}.html`), 'utf8');
      expect(html).toContain(`https://reperes.exemple/guide/temoignages/${id}/`);
      expect(html).toContain('href="/guide/styles/integrer.css"');
    }
    for (const id of site.leviers.map((l) => `leviers/${l.id}`))
      for (const fin of ['csv', 'atom']) expect(existsSync(join(dossier, `donnees/${id}.${fin}`)), id).toBe(true);
    for (const id of site.themes.keys())
      for (const fin of ['csv', 'atom'])
        expect(existsSync(join(dossier, `donnees/themes/${id}.${fin}`)), id).toBe(true);
  });
});

describe('fusionner', () => {
  const ecrire = (nom: string, texte: string) => {
    mkdirSync(join(dossier, nom, '..'), { recursive: true });
    writeFileSync(join(dossier, nom), texte);
  };
  it('moves files beside those already there, folder into folder', async () => {
    ecrire('a/integrer/temoignages/x.html', 'cadre');
    ecrire('a/seul/y.csv', 'table');
    ecrire('b/integrer/index.html', 'page');
    await fusionner(join(dossier, 'a'), join(dossier, 'b'));
    expect(readFileSync(join(dossier, 'b/integrer/temoignages/x.html'), 'utf8')).toBe('cadre');
    expect(readFileSync(join(dossier, 'b/seul/y.csv'), 'utf8')).toBe('table');
    expect(readFileSync(join(dossier, 'b/integrer/index.html'), 'utf8')).toBe('page');
  });
  it('never writes over a file', async () => {
    ecrire('a/integrer/index.html', 'cadre');
    ecrire('b/integrer/index.html', 'page');
    await expect(fusionner(join(dossier, 'a'), join(dossier, 'b'))).rejects.toThrow(
      `${join(dossier, 'b/integrer/index.html')} est écrit deux fois.`,
    );
    expect(readFileSync(join(dossier, 'b/integrer/index.html'), 'utf8')).toBe('page');
  });
});
