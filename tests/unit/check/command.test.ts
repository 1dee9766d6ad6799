import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { tinyContent } from '../../fixtures/tiny-content.ts';
import { CAS, GUIDE, PAGE, TEMOIGNAGE, textOf } from '../../fixtures/spoil.ts';

const SCRIPT = fileURLToPath(new URL('../../../scripts/check/content.ts', import.meta.url));
const COUNT = tinyContent().length;
let root = '';

const write = (path: string, content: string | Uint8Array) => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
};
const verify = (where = root) => {
  const { stdout, stderr, status } = spawnSync(process.execPath, [SCRIPT, where], { encoding: 'utf8' });
  expect(stdout + stderr).not.toMatch(/^\s+at |node:internal|Error:|\(node:\d+\)/m);
  return { lines: stdout.split('\n').slice(0, -1), stderr, status };
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'verifier-'));
  for (const { path, text } of tinyContent()) write(path, text);
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

describe('npm run verifier', () => {
  it('says that all is well', () => {
    write('content/.DS_Store', 'caché');
    expect(verify()).toEqual({
      lines: [`aucune erreur, aucun avertissement dans ${COUNT} fichiers.`],
      stderr: '',
      status: 0,
    });
  });

  it('passes with a warning alone', () => {
    write(CAS, textOf(CAS).replace('Bénédicte Hélène', 'Bénédicte Hélena'));
    const { lines, status } = verify();
    expect(lines).toEqual([
      `attention, ${CAS}:11:11: acteurs.1: « Bénédicte Hélena » ressemble à « Bénédicte Hélène » : si c’est la même personne, écrivez son nom de la même façon`,
      `aucune erreur, 1 avertissement dans ${COUNT} fichiers.`,
    ]);
    expect(status).toBe(0);
  });

  it('reports every bad file at once and fails', () => {
    write('content/pages/Été à la mer.mdx', textOf(PAGE));
    symlinkSync(join(root, 'content'), join(root, 'content/boucle'));
    write(GUIDE, `\uFEFF${textOf(GUIDE).replace('ordre: 10', 'ordre: dix').replaceAll('\n', '\r\n')}`);
    write(TEMOIGNAGE, textOf(TEMOIGNAGE).replace('Il raconte.', '<script>alert(1)</script>\n\n{process.exit()}'));
    expect(verify()).toEqual({
      lines: [
        'content/boucle:1:1: lien symbolique : remplacez-le par le fichier lui-même',
        `${GUIDE}:4:8: ordre: ordre mal formé (« dix ») : écrivez un nombre entier, par exemple « 50 »`,
        'content/pages/Été à la mer.mdx:1:1: nom de fichier avec accent, espace, majuscule ou autre signe : renommez-le « ete-a-la-mer.mdx »',
        `${TEMOIGNAGE}:25:1: texte: balise <script> interdite : retirez-la, ou prenez un composant du site (Depuis, Note, Tableau, ListePoles)`,
        `${TEMOIGNAGE}:27:1: texte: accolade { dans le texte : écrivez la phrase sans accolades, ou avec des parenthèses`,
        `5 erreurs, aucun avertissement dans ${COUNT + 2} fichiers.`,
      ],
      stderr: '',
      status: 1,
    });
  });

  it('says where to stand when there is no content, or an option that it does not know', () => {
    for (const elsewhere of [join(root, 'ailleurs'), '--annotation'])
      expect(verify(elsewhere)).toEqual({
        lines: [],
        stderr: `${elsewhere}/content : dossier introuvable : lancez « npm run verifier » depuis la racine du projet.\n`,
        status: 2,
      });
  });
});
