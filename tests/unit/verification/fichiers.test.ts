import { describe, expect, it } from 'vitest';
import { verifierContenu } from '../../../src/domain/verification/ensemble.ts';
import { contenuMinuscule, enFichier } from '../../fixtures/contenu-minuscule.ts';
import {
  AUTRE_TEMOIGNAGE,
  CAS,
  GUIDE,
  LEVIER,
  PAGE,
  TEMOIGNAGE,
  gater,
  rapport,
  texteDe,
} from '../../fixtures/gater.ts';

const avec = (chemin: string, texte: string, reste = {}) => [
  ...contenuMinuscule().filter((f) => f.chemin !== chemin),
  enFichier(chemin, texte, reste),
];
const sans = (chemin: string) => contenuMinuscule().filter((f) => !f.chemin.startsWith(chemin));

describe('the miniature content', () => {
  it('has no problem, and comes back whole', () => {
    const { contenu, problemes } = verifierContenu(contenuMinuscule());
    expect(problemes).toEqual([]);
    expect(Object.values(contenu).map((liste) => liste.length)).toEqual([2, 1, 8, 1, 1, 2, 2, 2, 2, 2, 1, 1, 2, 1, 0]);
    expect(contenu.pages).toEqual([
      { id: 'definitions', titre: 'Les définitions', resume: 'Ce que veut dire PTCE.', corps: 'Une définition.' },
    ]);
  });
});

describe('a file as such', () => {
  const nouveau = texteDe(PAGE);
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
    expect(rapport(avec(chemin, nouveau))).toEqual([attendu]);
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
      { octets: 1_000_000 },
      `${PAGE}:1:1: fichier trop lourd (1000 ko) : au plus 200 ko, gardez le texte seul ou coupez-le en plusieurs fichiers`,
    ],
    [
      'that is a symbolic link',
      '',
      { lienSymbolique: true },
      `${PAGE}:1:1: lien symbolique : remplacez-le par le fichier lui-même`,
    ],
    [
      'that cannot be opened',
      '',
      { illisible: true },
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
    expect(rapport(avec(PAGE, texte, reste))).toEqual([attendu]);
  });

  it('blames the badly named of two, in any order', () => {
    const noms = ['content/pages/Été.mdx', 'content/pages/ete.mdx', 'content/pages/ETE.mdx'];
    const lignes = rapport([...contenuMinuscule(), ...noms.map((nom) => enFichier(nom, nouveau))]);
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
    const changes = contenuMinuscule().map((f) => enFichier(f.chemin, changer(f.texte)));
    expect(rapport(changes)).toEqual([]);
    const faux = gater(
      TEMOIGNAGE,
      changer(texteDe(TEMOIGNAGE).replace('role: elu', 'role: élu').replace('Il raconte', 'Il { raconte')),
    );
    expect(rapport(faux)).toEqual([
      `${TEMOIGNAGE}:13:7: role: « élu » n’est pas accepté : écrivez « elu »`,
      `${TEMOIGNAGE}:25:4: texte: accolade { dans le texte : écrivez la phrase sans accolades, ou avec des parenthèses`,
    ]);
  });
});

describe('something missing is said once', () => {
  it.each(['regions', 'themes', 'poles', 'glossaire', 'sources', 'chiffres', 'chronologie', 'personnes', 'site'])(
    'the list %s',
    (nom) => {
      expect(rapport(sans(`content/${nom}.yaml`))).toEqual([
        `content/${nom}.yaml:1:1: ce fichier manque : créez-le, avec une ligne « - id: » par élément`,
      ]);
    },
  );
  it('a list that is empty', () => {
    expect(rapport(avec('content/sources.yaml', ''))).toEqual([
      'content/sources.yaml:1:1: fichier vide : écrivez une ligne « - id: » par élément',
    ]);
  });
  it('a list with one unreadable row: what names that row is left alone', () => {
    expect(rapport(gater('content/sources.yaml', ['titre: Le guide', 'titre: Le : guide']))).toEqual([
      'content/sources.yaml:2:10: titre: un « : » coupe ce texte en deux : mettez le texte entre guillemets droits "…", ou écrivez « >- » et le texte dessous, décalé de deux espaces',
    ]);
  });
  it('a lever', () => {
    expect(rapport(sans('content/leviers/voisinage'))).toEqual([
      'content/leviers/:1:1: 7 leviers au lieu de 8 : gardez un fichier par levier du guide',
    ]);
  });
  it('all the levers', () => {
    expect(rapport(sans('content/leviers/'))).toEqual([
      'content/leviers/:1:1: aucun levier au lieu de 8 : gardez un fichier par levier du guide',
    ]);
  });
  it('the guide', () => {
    expect(rapport(sans('content/guide/'))).toEqual([
      `${CAS}:17:10: texte: lien vers « /guide/1-methode/ », une page qui n’existe pas : choisissez une page de content/guide/`,
      'content/guide/:1:1: rien ici, et d’autres fichiers s’y réfèrent : ajoutez les entrées qui manquent',
    ]);
  });
  it('everything', () => {
    expect(rapport([])).toHaveLength(10);
  });
});

describe('what is wrong in one place takes nothing from the others', () => {
  it('keeps the id of an entry that cannot be read', () => {
    for (const [chemin, texte] of [
      [LEVIER, '---\ntitre: : :\n---\n\nTexte.'],
      [GUIDE, texteDe(GUIDE).replace('titre: La méthode', 'titre: "La méthode')],
      [TEMOIGNAGE, texteDe(TEMOIGNAGE).replace('citations:', 'citations: [')],
      [AUTRE_TEMOIGNAGE, ''],
    ] as const)
      expect(rapport(avec(chemin, texte)).filter((ligne) => !ligne.startsWith(chemin))).toEqual([]);
  });
  it('says everything at once: file, head, fields, ids, body, links', () => {
    const fichiers = gater(
      TEMOIGNAGE,
      texteDe(TEMOIGNAGE)
        .replace('titre: Écrire les contrats', 'titre: Les contrats : écrire')
        .replace('role: elu', 'role: elue')
        .replace('[financement]', '[finance]')
        .replace('date: 2014-02', 'date: février 2014')
        .replace(
          'Il raconte.',
          'Il <b>raconte</b>.\n\nElle a {x} et < 5 ans.\n\n![Lui](/a.png) [ici](/cas/nulle-part/)',
        ),
      gater(GUIDE, ['ordre: 10', 'ordre: dix'], gater('content/poles.yaml', ['nom: Écopya', 'noms: Écopya'])),
    );
    expect(rapport(fichiers)).toEqual([
      `${GUIDE}:4:8: ordre: ordre mal formé (« dix ») : écrivez un nombre entier, par exemple « 50 »`,
      'content/poles.yaml:5:3: ecopya.noms: clé inconnue : écrivez « nom », ou retirez-la',
      `${TEMOIGNAGE}:2:8: titre: un « : » coupe ce texte en deux : mettez le texte entre guillemets droits "…", ou écrivez « >- » et le texte dessous, décalé de deux espaces`,
      `${TEMOIGNAGE}:13:7: role: « elue » n’est pas accepté : écrivez « elu »`,
      `${TEMOIGNAGE}:16:10: themes.1: « finance » n’est pas un thème connu : écrivez « financement »`,
      `${TEMOIGNAGE}:22:7: date: date mal formée (« février 2014 ») : écrivez AAAA-MM ou AAAA-MM-JJ, par exemple « 2014-04 »`,
      `${TEMOIGNAGE}:25:4: texte: balise <b> interdite : écrivez **texte**`,
      `${TEMOIGNAGE}:27:8: texte: accolade { dans le texte : écrivez la phrase sans accolades, ou avec des parenthèses`,
      `${TEMOIGNAGE}:27:15: texte: signe < dans le texte : écrivez « moins de » ou « plus de », ou ôtez le signe`,
      `${TEMOIGNAGE}:29:1: texte: image interdite « /a.png » : une image est un fichier .jpg, .png ou .webp à côté de l’entrée, par exemple le-periscope-cour.jpg`,
      `${TEMOIGNAGE}:29:16: texte: lien vers « /cas/nulle-part/ », une page qui n’existe pas : choisissez une page de content/cas/`,
    ]);
  });
  it('reads on after several mistakes of YAML in one head', () => {
    const faux = texteDe(TEMOIGNAGE)
      .replace('titre: Écrire', 'titre: "Écrire')
      .replace('leviers: [contrats, pedagogie]', 'leviers: [contrats, pedagogie')
      .replace('section: 1-methode-enquete', 'section:1-methode-enquete')
      .replace('poles: [le-periscope]', 'poles: [periscope]');
    expect(rapport(gater(TEMOIGNAGE, faux))).toEqual([
      `${TEMOIGNAGE}:2:8: titre: guillemet ouvert et jamais fermé : ajoutez " à la fin du texte`,
      `${TEMOIGNAGE}:15:10: leviers: crochet [ ouvert et jamais fermé : ajoutez ] à la fin, ou mettez le texte entre guillemets droits "…"`,
      `${TEMOIGNAGE}:17:9: poles.1: « periscope » n’est pas un pôle connu : écrivez « le-periscope »`,
      `${TEMOIGNAGE}:18:1: section: il manque une espace après le deux-points : écrivez « section: » puis une espace`,
    ]);
  });
  it('gives back what is valid', () => {
    const { contenu } = verifierContenu(gater(TEMOIGNAGE, ['role: elu', 'role: roi']));
    expect(contenu.temoignages.map((t) => t.id)).toEqual(['helene-lieu']);
    expect(contenu.leviers).toHaveLength(8);
  });
});
