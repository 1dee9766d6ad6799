import { describe, expect, it } from 'vitest';
import { CAS, TEMOIGNAGE, spoil, report, faultsIn, trySayings } from '../../fixtures/spoil.ts';

const FAULTS = faultsIn({
  [TEMOIGNAGE]: {
    'an unknown key near a missing one':
      'titre: Écrire → title: Écrire ⇒ 2:1: title: clé inconnue : écrivez « titre », ou retirez-la',
    'an unknown key near nothing': 'role: elu → couleur: bleu\nrole: elu ⇒ 13:1: couleur: clé inconnue : retirez-la',
    'a key inside a group':
      '    page: 12 →     pages: 12 ⇒ 6:5: citations.1.pages: clé inconnue : écrivez « page », ou retirez-la',
    'a missing field':
      'date: 2014-02\n →  ⇒ 2:1: date: champ obligatoire absent : ajoutez « date: » (quand il a été dit ou publié : AAAA-MM ou AAAA-MM-JJ)',
    'a missing field inside a list':
      '    fonction: conseiller régional\n →  ⇒ 8:5: auteurs.1.fonction: champ obligatoire absent : ajoutez « fonction: » (la fonction tenue au moment de parler)',
    'an empty field':
      'titre: Écrire les contrats ensemble → titre: ⇒ 2:1: titre: champ vide : remplissez-le (l’idée du témoignage, en mots du site : au plus 90 caractères, sans répéter la citation) ou retirez la ligne',
    'an empty text':
      'titre: Écrire les contrats ensemble → titre: "" ⇒ 2:1: titre: champ vide : remplissez-le (l’idée du témoignage, en mots du site : au plus 90 caractères, sans répéter la citation) ou retirez la ligne',
    'a list where one text is expected':
      'titre: Écrire les contrats ensemble → titre: [a, b] ⇒ 2:8: titre: une liste au lieu d’un texte : écrivez un texte (l’idée du témoignage, en mots du site : au plus 90 caractères, sans répéter la citation)',
    'a text where a list is expected':
      'leviers: [contrats, pedagogie] → leviers: contrats, pedagogie ⇒ 15:10: leviers: « contrats, pedagogie » au lieu d’une liste : écrivez « leviers: [contrats, pedagogie] »',
    'a number where a text is expected':
      'titre: Écrire les contrats ensemble → titre: 2014 ⇒ 2:8: titre: le nombre 2014 au lieu d’un texte : mettez-le entre guillemets droits, "2014"',
    'a year alone where a month is needed':
      'date: 2014-02 → date: 2014 ⇒ 22:7: date: date mal formée (le nombre 2014) : écrivez AAAA-MM ou AAAA-MM-JJ, par exemple « 2014-04 »',
    'a day that does not exist':
      'date: 2014-02 → date: 2014-02-30 ⇒ 22:7: date: le jour « 2014-02-30 » n’existe pas : ce mois finit le 28',
    'a text too long':
      'titre: Écrire les contrats ensemble → titre: mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot ⇒ 2:8: titre: texte trop long (99) : au plus 90 caractères',
    'a list too long':
      'leviers: [contrats, pedagogie] → leviers: [contrats, pedagogie, accueil, emploi] ⇒ 15:10: leviers: liste trop longue : au plus 3 leviers',
    'the same id twice in a list':
      'leviers: [contrats, pedagogie] → leviers: [contrats, contrats] ⇒ 15:10: leviers: « contrats » écrit deux fois : gardez-le une seule fois',
  },
  [CAS]: {
    'a missing group':
      'source:\n  document: guide-2014\n  page: 9\n →  ⇒ 2:1: source: champ obligatoire absent : ajoutez « source: » (d’où vient l’histoire)',
    'a text where a group is expected':
      'source:\n  document: guide-2014\n  page: 9 → source: guide-2014 ⇒ 12:9: source: « guide-2014 » au lieu d’un groupe de champs : écrivez ses champs dessous, décalés de deux espaces (document, page, pageFin)',
    'a text where a number is expected':
      'page: 9 → page: neuf ⇒ 14:9: source.page: page mal formée (« neuf ») : écrivez un nombre entier, par exemple « 19 »',
    'a departement that lost its zero':
      'departement: "08" → departement: 8 ⇒ 7:14: departement: le nombre 8 au lieu d’un texte : mettez-le entre guillemets droits, "08"',
    'a departement that does not exist':
      'departement: "08" → departement: "99" ⇒ 7:14: departement: code de département mal formé (« 99 ») : deux chiffres entre guillemets, par exemple « "08" »',
    'a year out of range':
      'secteurs: → creation: 210\nsecteurs: ⇒ 8:11: creation: année mal formée : écrivez quatre chiffres, par exemple « 2010 »',
  },
});

describe('the fields of an entry', () => {
  trySayings(FAULTS);

  it('let a quotation be about none of the levers of its testimony', () => {
    expect(report(spoil(TEMOIGNAGE, ['    page: 12', '    page: 12\n    leviers: []']))).toEqual([]);
  });
});
