import { describe, expect, it } from 'vitest';
import { readLock, writeLock } from '../../../src/load/address-lock.ts';
import { newFolder, put } from '../../fixtures/folder.ts';
import { GUIDE, spoil, report, tryFaults } from '../../fixtures/spoil.ts';

const FILE = 'content/redirections.yaml';
tryFaults('pages renamed and withdrawn', {
  [FILE]: [
    'no page at all, no list of moves | []\n',
    'a page renamed | - id: temoignages/ancien\n  vers: temoignages/helene-lieu\n',
    'a page withdrawn, with its reason | - id: cas/ancien\n  retire: 2026-11-21\n  motif: À la demande du pôle.\n',
    'one quotation withdrawn | - id: temoignages/helene-lieu#c3\n  retire: 2026-11\n',
    'neither a new address nor a date | - id: temoignages/ancien\n ⇒ 1:7: temoignages/ancien.id: ni nouvelle adresse, ni date de retrait : ajoutez « vers: » ou « retire: »',
    'both | - id: temoignages/ancien\n  vers: temoignages/helene-lieu\n  retire: 2026-11\n ⇒ 2:9: temoignages/ancien.vers: la page est à la fois renommée et retirée : gardez « vers: » ou « retire: », pas les deux',
    'a page that still exists | - id: temoignages/helene-lieu\n  retire: 2026-11\n ⇒ 1:7: temoignages/helene-lieu.id: la page « temoignages/helene-lieu » existe toujours : retirez cette ligne, ou renommez le fichier de la page',
    'a new address that is no page | - id: temoignages/ancien\n  vers: temoignages/helene-lieux\n ⇒ 2:9: temoignages/ancien.vers: « temoignages/helene-lieux » n’est pas une page du site : écrivez « temoignages/helene-lieu »',
    'a quotation of a page that is gone | - id: temoignages/ancien#c1\n  retire: 2026-11\n ⇒ 1:7: temoignages/ancien#c1.id: la page « temoignages/ancien » n’existe pas : écrivez « temoignages/ancien » pour toute la page',
    'a quotation that is still there | - id: temoignages/helene-lieu#c2\n  retire: 2026-11\n ⇒ 1:7: temoignages/helene-lieu#c2.id: la citation « temoignages/helene-lieu#c2 » existe toujours : retirez cette ligne, ou la citation',
    'a quotation where there are none | - id: guide/1-methode#c1\n  retire: 2026-11\n ⇒ 1:7: guide/1-methode#c1.id: la page « guide/1-methode » n’a pas de citation : écrivez « guide/1-methode » pour toute la page',
    'a département that had voices | - id: departements/67\n  retire: 2026-11\n',
    'slashes at the ends | - id: /temoignages/ancien/\n  retire: 2026-11\n ⇒ 1:7: /temoignages/ancien/.id: adresse mal formée (« /temoignages/ancien/ ») : écrivez-la sans barre au début ni à la fin, par exemple « temoignages/dupont-friche »',
    'a date in words | - id: temoignages/ancien\n  retire: novembre 2026\n ⇒ 2:11: temoignages/ancien.retire: date mal formée (« novembre 2026 ») : écrivez AAAA-MM ou AAAA-MM-JJ, par exemple « 2014-04 »',
  ],
});

describe('pages renamed and withdrawn', () => {
  it.each(
    'departements/08 glossaire/e donnees/colonnes ecoconception leviers/pedagogie/voix guide personnes/cyril-kretzschmar'.split(
      ' ',
    ),
  )('says the live page %s', (page) => {
    expect(report(spoil(FILE, `- id: ${page}\n  retire: 2026-11\n`))).toEqual([
      `${FILE}:1:7: ${page}.id: la page « ${page} » existe toujours : retirez cette ligne, ou renommez le fichier de la page`,
    ]);
  });
  it.each('admin admin/config temoignages/page/2 leviers/pedagogie/voix/7 regions/grand-est/2 images/a'.split(' '))(
    'says the reserved address %s',
    (page) => {
      expect(report(spoil(FILE, `- id: "${page}"\n  vers: guide/1-methode\n`))).toEqual([
        `${FILE}:1:7: ${page}.id: adresse réservée « ${page} » : retirez cette ligne, aucune page publiée n’avait cette adresse`,
      ]);
    },
  );
});

describe('a text that still leads to an old address', () => {
  const say = (redirections: string) =>
    report(spoil(GUIDE, ['Une phrase.', 'Une [phrase](/temoignages/ancien/#c1).'], spoil(FILE, redirections)));
  it('is told that the page was withdrawn', () =>
    expect(say('- id: temoignages/ancien\n  retire: 2026-11\n')).toEqual([
      'content/guide/1-methode.mdx:11:5: texte: lien vers « /temoignages/ancien/ », une page retirée : ôtez le lien, et ce que le texte en reprend',
    ]));
  it('is told the new address', () =>
    expect(say('- id: temoignages/ancien\n  vers: temoignages/helene-lieu\n')).toEqual([
      'content/guide/1-methode.mdx:11:5: texte: lien vers « /temoignages/ancien/ », une page renommée : écrivez « /temoignages/helene-lieu/ »',
    ]));
});

it('published addresses are kept one a line, in order, each once', () => {
  const root = newFolder();
  put(root, { 'content/a.mdx': '' });
  expect(readLock(root)).toEqual([]);
  writeLock(root, ['/b/', '/a/', '/b/']);
  expect(readLock(root)).toEqual(['/a/', '/b/']);
});
