import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../src/check/content.ts';
import { tinyContent } from '../../fixtures/tiny-content.ts';
import {
  OTHER_TEMOIGNAGE,
  CAS,
  GUIDE,
  LEVIER,
  TEMOIGNAGE,
  spoil,
  report,
  textOf,
  tryFaults,
} from '../../fixtures/spoil.ts';

const without = (path: string) => tinyContent().filter((f) => !f.path.startsWith(path));

it('the miniature content has no problem, and comes back whole', () => {
  const { content, problems } = checkContent(tinyContent());
  expect(problems).toEqual([]);
  expect(Object.values(content).map((list) => list.length)).toEqual([2, 1, 8, 1, 1, 2, 2, 2, 2, 2, 1, 1, 2, 1, 1, 0]);
  expect(content.pages).toEqual([
    { id: 'definitions', titre: 'Les définitions', resume: 'Ce que veut dire PTCE.', corps: 'Une définition.' },
  ]);
});

describe('something missing is said once', () => {
  it.each(['regions', 'themes', 'poles', 'glossaire', 'sources', 'chiffres', 'chronologie', 'personnes', 'site'])(
    'the list %s',
    (name) => {
      expect(report(without(`content/${name}.yaml`))).toEqual([
        `content/${name}.yaml:1:1: ce fichier manque : créez-le, avec une ligne « - id: » par élément`,
      ]);
    },
  );
  tryFaults('a list', {
    'content/sources.yaml': [
      'that is empty |  ⇒ 1:1: fichier vide : écrivez une ligne « - id: » par élément',
      'with one unreadable row, and nothing of what names that row | titre: Le guide → titre: Le : guide ⇒ 2:10: titre: un « : » coupe ce texte en deux : mettez le texte entre guillemets droits "…", ou écrivez « >- » et le texte dessous, décalé de deux espaces',
    ],
  });
  it.each([
    ['leviers/voisinage', 'content/leviers/:1:1: 7 leviers au lieu de 8 : gardez un fichier par levier du guide'],
    ['leviers/', 'content/leviers/:1:1: aucun levier au lieu de 8 : gardez un fichier par levier du guide'],
    [
      'guide/',
      `${CAS}:17:10: texte: lien vers « /guide/1-methode/ », une page qui n’existe pas : choisissez une page de content/guide/`,
      'content/guide/:1:1: rien ici, et d’autres fichiers s’y réfèrent : ajoutez les entrées qui manquent',
    ],
  ])('the entries of content/%s', (name, ...said) => {
    expect(report(without(`content/${name}`))).toEqual(said);
  });
  it('everything', () => {
    expect(report([])).toHaveLength(10);
  });
});

describe('what is wrong in one place takes nothing from the others', () => {
  it('keeps the id of an entry that cannot be read', () => {
    for (const [path, text] of [
      [LEVIER, '---\ntitre: : :\n---\n\nTexte.'],
      [GUIDE, textOf(GUIDE).replace('titre: La méthode', 'titre: "La méthode')],
      [TEMOIGNAGE, textOf(TEMOIGNAGE).replace('citations:', 'citations: [')],
      [OTHER_TEMOIGNAGE, ''],
    ] as const)
      expect(report(spoil(path, text)).filter((line) => !line.startsWith(path))).toEqual([]);
  });
  it('says everything at once: file, head, fields, ids, body, links', () => {
    const files = spoil(
      TEMOIGNAGE,
      textOf(TEMOIGNAGE)
        .replace('role: elu', 'role: elue')
        .replace('[financement]', '[finance]')
        .replace('date: 2014-02', 'date: février 2014')
        .replace('Il raconte.', 'Il <b>raconte</b>.\n\nElle a {x} et 5 ans.\n\n![Lui](/a.png) [ici](/cas/nulle-part/)'),
      spoil(GUIDE, ['ordre: 10', 'ordre: dix'], spoil('content/poles.yaml', ['nom: Écopya', 'noms: Écopya'])),
    );
    expect(report(files)).toEqual([
      `${GUIDE}:4:8: ordre: ordre mal formé (« dix ») : écrivez un nombre entier, par exemple « 50 »`,
      'content/poles.yaml:5:3: ecopya.noms: clé inconnue : écrivez « nom », ou retirez-la',
      `${TEMOIGNAGE}:13:7: role: « elue » n’est pas accepté : écrivez « elu »`,
      `${TEMOIGNAGE}:16:10: themes.1: « finance » n’est pas un thème connu : écrivez « financement »`,
      `${TEMOIGNAGE}:22:7: date: date mal formée (« février 2014 ») : écrivez AAAA-MM ou AAAA-MM-JJ, par exemple « 2014-04 »`,
      `${TEMOIGNAGE}:25:4: texte: balise <b> interdite : écrivez **texte**`,
      `${TEMOIGNAGE}:27:8: texte: accolade { dans le texte : écrivez la phrase sans accolades, ou avec des parenthèses`,
      `${TEMOIGNAGE}:29:1: texte: image interdite « /a.png » : une image est un fichier .jpg, .png ou .webp à côté de l’entrée, par exemple le-periscope-cour.jpg`,
      `${TEMOIGNAGE}:29:16: texte: lien vers « /cas/nulle-part/ », une page qui n’existe pas : choisissez une page de content/cas/`,
    ]);
  });
  it('says the first mistake of YAML in a head, and what is wrong in the body: the rest may wait', () => {
    const wrong = textOf(TEMOIGNAGE)
      .replace('titre: Écrire', 'titre: "Écrire')
      .replace('leviers: [contrats, pedagogie]', 'leviers: [contrats, pedagogie')
      .replace('poles: [le-periscope]', 'poles: [periscope]')
      .replace('Il raconte.', 'Il <b>raconte</b>.');
    expect(report(spoil(TEMOIGNAGE, wrong))).toEqual([
      `${TEMOIGNAGE}:2:8: titre: guillemet ouvert et jamais fermé : ajoutez " à la fin du texte`,
      `${TEMOIGNAGE}:25:4: texte: balise <b> interdite : écrivez **texte**`,
    ]);
  });
  it('gives back what is valid', () => {
    const { content } = checkContent(spoil(TEMOIGNAGE, ['role: elu', 'role: roi']));
    expect(content.temoignages.map((t) => t.id)).toEqual(['helene-lieu']);
    expect(content.leviers).toHaveLength(8);
  });
});
