import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { newFolder, put, runScript } from '../../fixtures/folder.ts';
import { CAS, GUIDE, PAGE, TEMOIGNAGE, textOf } from '../../fixtures/spoil.ts';
import { TINY_TEXTS } from '../../fixtures/tiny-content.ts';

const COUNT = Object.keys(TINY_TEXTS).length;
let root = '';
const verify = (where = root) => {
  const { stdout, stderr, status } = runScript('scripts/check/content.ts', [where]);
  expect(stdout + stderr).not.toMatch(/^\s+at |node:internal|Error:|\(node:\d+\)/m);
  return { lines: stdout.split('\n').slice(0, -1), stderr, status };
};

beforeEach(() => {
  root = newFolder();
  put(root, TINY_TEXTS);
});

describe('npm run verifier', () => {
  it('says that all is well', () => {
    put(root, { 'content/.DS_Store': 'caché' });
    expect(verify()).toEqual({
      lines: [`aucune erreur, aucun avertissement dans ${COUNT} fichiers.`],
      stderr: '',
      status: 0,
    });
  });

  it('passes with a warning alone', () => {
    put(root, { [CAS]: textOf(CAS).replace('Bénédicte Hélène', 'Bénédicte Hélena') });
    const { lines, status } = verify();
    expect(lines).toEqual([
      `attention, ${CAS}:11:11: acteurs.1: « Bénédicte Hélena » ressemble à « Bénédicte Hélène » : si c’est la même personne, écrivez son nom de la même façon`,
      `aucune erreur, 1 avertissement dans ${COUNT} fichiers.`,
    ]);
    expect(status).toBe(0);
  });

  it('reports every bad file at once and fails', () => {
    symlinkSync(join(root, 'content'), join(root, 'content/boucle'));
    put(root, {
      'content/pages/Été à la mer.mdx': textOf(PAGE),
      [GUIDE]: `\uFEFF${textOf(GUIDE).replace('ordre: 10', 'ordre: dix').replaceAll('\n', '\r\n')}`,
      [TEMOIGNAGE]: textOf(TEMOIGNAGE).replace('Il raconte.', '<script>alert(1)</script>\n\n{process.exit()}'),
    });
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
