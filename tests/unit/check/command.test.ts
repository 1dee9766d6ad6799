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
let racine = '';

const ecrire = (chemin: string, content: string | Uint8Array) => {
  mkdirSync(dirname(join(racine, chemin)), { recursive: true });
  writeFileSync(join(racine, chemin), content);
};
const verifier = (ou = racine) => {
  const { stdout, stderr, status } = spawnSync(process.execPath, [SCRIPT, ou], { encoding: 'utf8', timeout: 20_000 });
  expect(stdout + stderr).not.toMatch(/^\s+at |node:internal|Error:|\(node:\d+\)/m);
  return { lignes: stdout.split('\n').slice(0, -1), stderr, status };
};

beforeEach(() => {
  racine = mkdtempSync(join(tmpdir(), 'verifier-'));
  for (const { path: chemin, text: texte } of tinyContent()) ecrire(chemin, texte);
});
afterEach(() => {
  rmSync(racine, { recursive: true });
});

describe('npm run verifier', { timeout: 30_000 }, () => {
  it('says that all is well', () => {
    ecrire('content/.DS_Store', 'caché');
    expect(verifier()).toEqual({
      lignes: [`aucune erreur, aucun avertissement dans ${COUNT} fichiers.`],
      stderr: '',
      status: 0,
    });
  });

  it('passes with a warning alone', () => {
    ecrire(CAS, textOf(CAS).replace('Bénédicte Hélène', 'Bénédicte Hélena'));
    const { lignes, status } = verifier();
    expect(lignes).toEqual([
      `attention, ${CAS}:11:11: acteurs.1: « Bénédicte Hélena » ressemble à « Bénédicte Hélène » : si c’est la même personne, écrivez son nom de la même façon`,
      `aucune erreur, 1 avertissement dans ${COUNT} fichiers.`,
    ]);
    expect(status).toBe(0);
  });

  it('reports every bad file at once and fails', () => {
    ecrire('content/pages/lourd.mdx', 'x'.repeat(1_000_000));
    ecrire('content/pages/latin.mdx', Buffer.from('---\ntitre: Été\nresume: Un.\n---\n\nDeux.\n', 'latin1'));
    ecrire('content/pages/Été à la mer.mdx', textOf(PAGE));
    ecrire('content/pages/vide.mdx', '');
    symlinkSync('/etc/passwd', join(racine, 'content/pages/lien.mdx'));
    symlinkSync(join(racine, 'content'), join(racine, 'content/boucle'));
    ecrire(GUIDE, `\uFEFF${textOf(GUIDE).replace('ordre: 10', 'ordre: dix').replaceAll('\n', '\r\n')}`);
    ecrire(TEMOIGNAGE, textOf(TEMOIGNAGE).replace('Il raconte.', '<script>alert(1)</script>\n\n{process.exit()}'));
    expect(verifier()).toEqual({
      lignes: [
        'content/boucle:1:1: lien symbolique : remplacez-le par le fichier lui-même',
        `${GUIDE}:4:8: ordre: ordre mal formé (« dix ») : écrivez un nombre entier, par exemple « 50 »`,
        'content/pages/latin.mdx:1:1: fichier enregistré en Windows-1252, pas en UTF-8 : ouvrez-le dans votre éditeur de texte, « Enregistrer sous », encodage « UTF-8 »',
        'content/pages/lien.mdx:1:1: lien symbolique : remplacez-le par le fichier lui-même',
        'content/pages/lourd.mdx:1:1: fichier trop lourd (1000 ko) : au plus 200 ko, gardez le texte seul ou coupez-le en plusieurs fichiers',
        'content/pages/vide.mdx:1:1: fichier vide : écrivez les champs entre deux lignes « --- », puis le texte',
        'content/pages/Été à la mer.mdx:1:1: nom de fichier avec accent, espace, majuscule ou autre signe : renommez-le « ete-a-la-mer.mdx »',
        `${TEMOIGNAGE}:25:1: texte: balise <script> interdite : retirez-la, ou prenez un composant du site (Depuis, Note, Tableau, ListePoles)`,
        `${TEMOIGNAGE}:27:1: texte: accolade { dans le texte : écrivez la phrase sans accolades, ou avec des parenthèses`,
        `9 erreurs, aucun avertissement dans ${COUNT + 6} fichiers.`,
      ],
      stderr: '',
      status: 1,
    });
  });

  it('says where to stand when there is no content', () => {
    const ailleurs = join(racine, 'ailleurs');
    expect(verifier(ailleurs)).toEqual({
      lignes: [],
      stderr: `${ailleurs}/content : dossier introuvable : lancez « npm run verifier » depuis la racine du projet.\n`,
      status: 2,
    });
  });
});
