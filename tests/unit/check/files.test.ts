import { describe, expect, it } from 'vitest';
import type { ContentFile } from '../../../src/check/files.ts';
import { tinyContent, asFile } from '../../fixtures/tiny-content.ts';
import { PAGE, TEMOIGNAGE, spoil, report, textOf } from '../../fixtures/spoil.ts';

describe('a file as such', () => {
  const page = textOf(PAGE);
  const SAME = 'même identifiant que content/pages/definitions.mdx, à la casse ou aux accents près';
  const OTHER = 'donnez-lui un autre nom, en minuscules sans accent';
  it.each(
    Object.entries({
      'pages/——.mdx':
        'nom de fichier avec accent, espace, majuscule ou autre signe : renommez-le en lettres minuscules sans accent',
      'pages/Definitions.mdx': `${SAME} : ${OTHER}`,
      'pages/définitions.mdx': `${SAME} : ${OTHER}`,
      LISEZMOI:
        'type de fichier inattendu : content/ ne contient que des fichiers .mdx et .yaml, et des images .jpg, .png ou .webp : déplacez ou renommez celui-ci',
      'page/une.mdx': 'fichier à une place inconnue : déplacez-le dans content/pages/',
      'theme.yaml': 'liste inconnue : renommez-la « content/themes.yaml »',
    }),
  )('at content/%s', (name, said) => {
    expect(report(spoil(`content/${name}`, page))).toEqual([`content/${name}:1:1: ${said}`]);
  });

  const HEAVY = 'au plus 200 ko, gardez le texte seul ou coupez-le en plusieurs fichiers';
  it.each<[name: string, text: string, rest: Partial<ContentFile>, said: string]>([
    ['of a megabyte', '', { bytes: 1_000_000 }, `1:1: fichier trop lourd (1000 ko) : ${HEAVY}`],
    ['closed', '', { obstacle: 'unreadable' }, '1:1: impossible à ouvrir : vérifiez son nom et ses droits de lecture'],
    ['not UTF-8', '---\ntitre: D\uFFFDf\n', {}, '2:9: caractère illisible : enregistrez le fichier en UTF-8'],
    ['with a null', '---\r\ntitre: a\r\n\0', {}, '3:1: caractère illisible : enregistrez le fichier en UTF-8'],
  ])('%s', (_, text, rest, said) => {
    const others = tinyContent().filter(({ path }) => path !== PAGE);
    expect(report([...others, asFile(PAGE, text, rest)])).toEqual([`${PAGE}:${said}`]);
  });

  it('names once a list whose name is nearly its own', () => {
    const files = tinyContent().map((file) =>
      file.path === 'content/themes.yaml' ? asFile('content/Themes.yaml', file.text) : file,
    );
    expect(report(files)).toEqual(['content/Themes.yaml:1:1: liste inconnue : renommez-la « content/themes.yaml »']);
  });

  it('blames the badly named of two, in any order', () => {
    const names = ['content/pages/Été.mdx', 'content/pages/ete.mdx', 'content/pages/ETE.mdx'];
    const lines = report([...tinyContent(), ...names.map((nom) => asFile(nom, page))]);
    expect(lines).toEqual(
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
    ['blank lines at the end', (t: string) => `${t}\n\n`],
    ['no line end', (t: string) => t.trimEnd()],
    ['spaces after the rules', (t: string) => t.replaceAll('---\n', '---  \n')],
  ])('is accepted with %s', (_, change) => {
    const changes = tinyContent().map((f) => asFile(f.path, change(f.text)));
    expect(report(changes)).toEqual([]);
    const fake = spoil(
      TEMOIGNAGE,
      change(textOf(TEMOIGNAGE).replace('role: elu', 'role: élu').replace('Il raconte', 'Il { raconte')),
    );
    expect(report(fake)).toEqual([
      `${TEMOIGNAGE}:13:7: role: « élu » n’est pas accepté : écrivez « elu »`,
      `${TEMOIGNAGE}:25:4: texte: accolade { dans le texte : écrivez la phrase sans accolades, ou avec des parenthèses`,
    ]);
  });
});
