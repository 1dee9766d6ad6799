import { describe, expect, it } from 'vitest';
import { CAS, TEMOIGNAGE, gater, rapport, type Faute } from '../../fixtures/gater.ts';

const FAUTES: Faute[] = [
  [
    'an unknown key near a missing one',
    TEMOIGNAGE,
    ['titre: Écrire', 'title: Écrire'],
    'content/temoignages/kretzschmar-contrats.mdx:2:1: title: clé inconnue : écrivez « titre », ou retirez-la',
  ],
  [
    'an unknown key near nothing',
    TEMOIGNAGE,
    ['role: elu', 'couleur: bleu\nrole: elu'],
    'content/temoignages/kretzschmar-contrats.mdx:13:1: couleur: clé inconnue : retirez-la',
  ],
  [
    'a key inside a group',
    TEMOIGNAGE,
    ['    page: 12', '    pages: 12'],
    'content/temoignages/kretzschmar-contrats.mdx:6:5: citations.1.pages: clé inconnue : écrivez « page », ou retirez-la',
  ],
  [
    'a missing field',
    TEMOIGNAGE,
    ['date: 2014-02\n', ''],
    'content/temoignages/kretzschmar-contrats.mdx:2:1: date: champ obligatoire absent : ajoutez « date: » (quand il a été dit ou publié : AAAA-MM ou AAAA-MM-JJ)',
  ],
  [
    'a missing group',
    CAS,
    ['source:\n  document: guide-2014\n  page: 9\n', ''],
    'content/cas/le-periscope.mdx:2:1: source: champ obligatoire absent : ajoutez « source: » (d’où vient l’histoire)',
  ],
  [
    'a missing field inside a list',
    TEMOIGNAGE,
    ['    fonction: conseiller régional\n', ''],
    'content/temoignages/kretzschmar-contrats.mdx:8:5: auteurs.1.fonction: champ obligatoire absent : ajoutez « fonction: » (la fonction tenue au moment de parler)',
  ],
  [
    'an empty field',
    TEMOIGNAGE,
    ['titre: Écrire les contrats ensemble', 'titre:'],
    'content/temoignages/kretzschmar-contrats.mdx:2:1: titre: champ vide : remplissez-le (l’idée du témoignage, en mots du site : au plus 90 caractères, sans répéter la citation) ou retirez la ligne',
  ],
  [
    'an empty text',
    TEMOIGNAGE,
    ['titre: Écrire les contrats ensemble', 'titre: ""'],
    'content/temoignages/kretzschmar-contrats.mdx:2:1: titre: champ vide : remplissez-le (l’idée du témoignage, en mots du site : au plus 90 caractères, sans répéter la citation) ou retirez la ligne',
  ],
  [
    'a value outside a closed list of the code',
    TEMOIGNAGE,
    ['role: elu', 'role: élue'],
    'content/temoignages/kretzschmar-contrats.mdx:13:7: role: « élue » n’est pas accepté : écrivez « elu »',
  ],
  [
    'a list where one text is expected',
    TEMOIGNAGE,
    ['titre: Écrire les contrats ensemble', 'titre: [a, b]'],
    'content/temoignages/kretzschmar-contrats.mdx:2:8: titre: une liste au lieu d’un texte : écrivez un texte (l’idée du témoignage, en mots du site : au plus 90 caractères, sans répéter la citation)',
  ],
  [
    'a text where a list is expected',
    TEMOIGNAGE,
    ['leviers: [contrats, pedagogie]', 'leviers: contrats, pedagogie'],
    'content/temoignages/kretzschmar-contrats.mdx:15:10: leviers: « contrats, pedagogie » au lieu d’une liste : écrivez « leviers: [contrats, pedagogie] »',
  ],
  [
    'a text where a group is expected',
    CAS,
    ['source:\n  document: guide-2014\n  page: 9', 'source: guide-2014'],
    'content/cas/le-periscope.mdx:12:9: source: « guide-2014 » au lieu d’un groupe de champs : écrivez ses champs dessous, décalés de deux espaces (document, page, pageFin)',
  ],
  [
    'a text where a number is expected',
    CAS,
    ['page: 9', 'page: neuf'],
    'content/cas/le-periscope.mdx:14:9: source.page: page mal formée (« neuf ») : écrivez un nombre entier, par exemple « 19 »',
  ],
  [
    'a number where a text is expected',
    TEMOIGNAGE,
    ['titre: Écrire les contrats ensemble', 'titre: 2014'],
    'content/temoignages/kretzschmar-contrats.mdx:2:8: titre: le nombre 2014 au lieu d’un texte : mettez-le entre guillemets droits, "2014"',
  ],
  [
    'a departement without its quotes',
    CAS,
    ['departement: "08"', 'departement: 08'],
    'content/cas/le-periscope.mdx:7:14: departement: le nombre 8 au lieu d’un texte : mettez-le entre guillemets droits, "08"',
  ],
  [
    'a departement that lost its zero',
    CAS,
    ['departement: "08"', 'departement: 8'],
    'content/cas/le-periscope.mdx:7:14: departement: le nombre 8 au lieu d’un texte : mettez-le entre guillemets droits, "08"',
  ],
  [
    'a departement that does not exist',
    CAS,
    ['departement: "08"', 'departement: "99"'],
    'content/cas/le-periscope.mdx:7:14: departement: code de département mal formé (« 99 ») : deux chiffres entre guillemets, par exemple « "08" »',
  ],
  [
    'a date in French form',
    TEMOIGNAGE,
    ['date: 2014-02', 'date: 02/2014'],
    'content/temoignages/kretzschmar-contrats.mdx:22:7: date: date mal formée (« 02/2014 ») : écrivez AAAA-MM ou AAAA-MM-JJ, par exemple « 2014-04 »',
  ],
  [
    'a year alone where a month is needed',
    TEMOIGNAGE,
    ['date: 2014-02', 'date: 2014'],
    'content/temoignages/kretzschmar-contrats.mdx:22:7: date: date mal formée (le nombre 2014) : écrivez AAAA-MM ou AAAA-MM-JJ, par exemple « 2014-04 »',
  ],
  [
    'a day that does not exist',
    TEMOIGNAGE,
    ['date: 2014-02', 'date: 2014-02-30'],
    'content/temoignages/kretzschmar-contrats.mdx:22:7: date: le jour « 2014-02-30 » n’existe pas : ce mois finit le 28',
  ],
  [
    'a text too long',
    TEMOIGNAGE,
    [
      'titre: Écrire les contrats ensemble',
      'titre: mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot',
    ],
    'content/temoignages/kretzschmar-contrats.mdx:2:8: titre: texte trop long (99) : au plus 90 caractères',
  ],
  [
    'a list too long',
    TEMOIGNAGE,
    ['leviers: [contrats, pedagogie]', 'leviers: [contrats, pedagogie, accueil, emploi]'],
    'content/temoignages/kretzschmar-contrats.mdx:15:10: leviers: liste trop longue : au plus 3 leviers',
  ],
  [
    'the same id twice in a list',
    TEMOIGNAGE,
    ['leviers: [contrats, pedagogie]', 'leviers: [contrats, contrats]'],
    'content/temoignages/kretzschmar-contrats.mdx:15:10: leviers: « contrats » écrit deux fois : gardez-le une seule fois',
  ],
  [
    'a year out of range',
    CAS,
    ['secteurs:', 'creation: 210\nsecteurs:'],
    'content/cas/le-periscope.mdx:8:11: creation: année mal formée : écrivez quatre chiffres, par exemple « 2010 »',
  ],
];

describe('the fields of an entry', () => {
  it.each(FAUTES)('says %s', (_, chemin, retouche, ...attendu) => {
    expect(rapport(gater(chemin, retouche))).toEqual(attendu);
  });

  it('let a quotation be about none of the levers of its testimony', () => {
    expect(rapport(gater(TEMOIGNAGE, ['    page: 12', '    page: 12\n    leviers: []']))).toEqual([]);
  });
});
