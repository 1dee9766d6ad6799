import { describe, expect, it } from 'vitest';
import { tinyContent, asFile } from '../../fixtures/tiny-content.ts';
import { PAGE, TEMOIGNAGE, spoil, report, textOf } from '../../fixtures/spoil.ts';

const avec = (chemin: string, texte: string, reste = {}) => [
  ...tinyContent().filter((f) => f.path !== chemin),
  asFile(chemin, texte, reste),
];

describe('a file as such', () => {
  const nouveau = textOf(PAGE);
  it.each([
    [
      'accents',
      'content/pages/été.mdx',
      'content/pages/été.mdx:1:1: nom de fichier avec accent, espace, majuscule ou autre signe : renommez-le « ete.mdx »',
    ],
    [
      'spaces',
      'content/pages/une page.mdx',
      'content/pages/une page.mdx:1:1: nom de fichier avec accent, espace, majuscule ou autre signe : renommez-le « une-page.mdx »',
    ],
    [
      'capitals',
      'content/pages/Une.mdx',
      'content/pages/Une.mdx:1:1: nom de fichier avec accent, espace, majuscule ou autre signe : renommez-le « une.mdx »',
    ],
    [
      'nothing to keep',
      'content/pages/——.mdx',
      'content/pages/——.mdx:1:1: nom de fichier avec accent, espace, majuscule ou autre signe : renommez-le en lettres minuscules sans accent',
    ],
    [
      'the id of another, up to case',
      'content/pages/Definitions.mdx',
      'content/pages/Definitions.mdx:1:1: même identifiant que content/pages/definitions.mdx, à la casse ou aux accents près : donnez-lui un autre nom, en minuscules sans accent',
    ],
    [
      'the id of another, up to accents',
      'content/pages/définitions.mdx',
      'content/pages/définitions.mdx:1:1: même identifiant que content/pages/definitions.mdx, à la casse ou aux accents près : donnez-lui un autre nom, en minuscules sans accent',
    ],
    [
      'another ending',
      'content/pages/une.md',
      'content/pages/une.md:1:1: type de fichier inattendu (.md) : content/ ne contient que des fichiers .mdx et .yaml, et des images .jpg, .png ou .webp : déplacez ou renommez celui-ci',
    ],
    [
      'no ending',
      'content/LISEZMOI',
      'content/LISEZMOI:1:1: type de fichier inattendu : content/ ne contient que des fichiers .mdx et .yaml, et des images .jpg, .png ou .webp : déplacez ou renommez celui-ci',
    ],
    [
      'a folder nearly right',
      'content/page/une.mdx',
      'content/page/une.mdx:1:1: fichier à une place inconnue : déplacez-le dans content/pages/',
    ],
    [
      'a folder inside a folder',
      'content/pages/2014/une.mdx',
      'content/pages/2014/une.mdx:1:1: fichier à une place inconnue : déplacez-le dans content/pages/',
    ],
    [
      'no folder',
      'content/une.mdx',
      'content/une.mdx:1:1: fichier à une place inconnue : déplacez-le dans l’un de ces dossiers, content/temoignages/, content/cas/, content/leviers/, content/guide/, content/pages/',
    ],
    [
      'a list nearly right',
      'content/theme.yaml',
      'content/theme.yaml:1:1: liste inconnue : renommez-la « content/themes.yaml »',
    ],
  ])('named with %s', (_, chemin, attendu) => {
    expect(report(avec(chemin, nouveau))).toEqual([attendu]);
  });

  it.each([
    ['empty', '', {}, `${PAGE}:1:1: fichier vide : écrivez les champs entre deux lignes « --- », puis le texte`],
    [
      'of spaces alone',
      ' \n\n',
      {},
      `${PAGE}:1:1: fichier vide : écrivez les champs entre deux lignes « --- », puis le texte`,
    ],
    [
      'of a megabyte',
      '',
      { bytes: 1_000_000 },
      `${PAGE}:1:1: fichier trop lourd (1000 ko) : au plus 200 ko, gardez le texte seul ou coupez-le en plusieurs fichiers`,
    ],
    [
      'that is a symbolic link',
      '',
      { obstacle: 'symlink' },
      `${PAGE}:1:1: lien symbolique : remplacez-le par le fichier lui-même`,
    ],
    [
      'that cannot be opened',
      '',
      { obstacle: 'unreadable' },
      `${PAGE}:1:1: impossible à ouvrir : vérifiez son nom et ses droits de lecture`,
    ],
    [
      'not in UTF-8',
      '---\ntitre: D\uFFFDfinitions\n---\n',
      {},
      `${PAGE}:2:9: caractère illisible : enregistrez le fichier en UTF-8`,
    ],
    [
      'with a null character',
      '---\r\ntitre: a\r\n\0',
      {},
      `${PAGE}:3:1: caractère illisible : enregistrez le fichier en UTF-8`,
    ],
  ])('%s', (_, texte, reste, attendu) => {
    expect(report(avec(PAGE, texte, reste))).toEqual([attendu]);
  });

  it('blames the badly named of two, in any order', () => {
    const noms = ['content/pages/Été.mdx', 'content/pages/ete.mdx', 'content/pages/ETE.mdx'];
    const lignes = report([...tinyContent(), ...noms.map((nom) => asFile(nom, nouveau))]);
    expect(lignes).toEqual(
      ['content/pages/ETE.mdx', 'content/pages/Été.mdx'].map(
        (nom) =>
          `${nom}:1:1: même identifiant que content/pages/ete.mdx, à la casse ou aux accents près : donnez-lui un autre nom, en minuscules sans accent`,
      ),
    );
  });

  it.each([
    ['a byte-order mark', (t: string) => `\uFEFF${t}`],
    ['Windows line ends', (t: string) => t.replaceAll('\n', '\r\n')],
    ['old Mac line ends', (t: string) => t.replaceAll('\n', '\r')],
    ['both', (t: string) => `\uFEFF${t.replaceAll('\n', '\r\n')}`],
    ['blank lines at the end', (t: string) => `${t}\n\n`],
    ['no line end', (t: string) => t.trimEnd()],
    ['spaces after the rules', (t: string) => t.replaceAll('---\n', '---  \n')],
  ])('is accepted with %s', (_, changer) => {
    const changes = tinyContent().map((f) => asFile(f.path, changer(f.text)));
    expect(report(changes)).toEqual([]);
    const faux = spoil(
      TEMOIGNAGE,
      changer(textOf(TEMOIGNAGE).replace('role: elu', 'role: élu').replace('Il raconte', 'Il { raconte')),
    );
    expect(report(faux)).toEqual([
      `${TEMOIGNAGE}:13:7: role: « élu » n’est pas accepté : écrivez « elu »`,
      `${TEMOIGNAGE}:25:4: texte: accolade { dans le texte : écrivez la phrase sans accolades, ou avec des parenthèses`,
    ]);
  });
});
