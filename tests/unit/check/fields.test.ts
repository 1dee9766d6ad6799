import { expect, it } from 'vitest';
import { OTHER_TEMOIGNAGE, CAS, LEVIER, TEMOIGNAGE, spoil, report, tryFaults } from '../../fixtures/spoil.ts';

tryFaults('the fields of an entry', {
  [TEMOIGNAGE]: [
    'an unknown key near nothing | role: elu → couleur: bleu\nrole: elu ⇒ 13:1: couleur: clé inconnue : retirez-la',
    'a key inside a group |     page: 12 →     pages: 12 ⇒ 6:5: citations.1.pages: clé inconnue : écrivez « page », ou retirez-la',
    'a missing field inside a list |     fonction: conseiller régional\n →  ⇒ 8:5: auteurs.1.fonction: champ obligatoire absent : ajoutez « fonction: » (la fonction tenue au moment de parler)',
    'an empty field | titre: Écrire les contrats ensemble → titre: ⇒ 2:1: titre: champ vide : remplissez-le (l’idée du témoignage, en mots du site : au plus 90 caractères, sans répéter la citation) ou retirez la ligne',
    'an empty text | titre: Écrire les contrats ensemble → titre: "" ⇒ 2:1: titre: champ vide : remplissez-le (l’idée du témoignage, en mots du site : au plus 90 caractères, sans répéter la citation) ou retirez la ligne',
    'a list where one text is expected | titre: Écrire les contrats ensemble → titre: [a, b] ⇒ 2:8: titre: une liste au lieu d’un texte : écrivez un texte (l’idée du témoignage, en mots du site : au plus 90 caractères, sans répéter la citation)',
    'a number where a text is expected | titre: Écrire les contrats ensemble → titre: 2014 ⇒ 2:8: titre: le nombre 2014 au lieu d’un texte : mettez-le entre guillemets droits, "2014"',
    'a year alone where a month is needed | date: 2014-02 → date: 2014 ⇒ 22:7: date: date mal formée (le nombre 2014) : écrivez AAAA-MM ou AAAA-MM-JJ, par exemple « 2014-04 »',
    'a day that does not exist | date: 2014-02 → date: 2014-02-30 ⇒ 22:7: date: le jour « 2014-02-30 » n’existe pas : ce mois finit le 28',
    'code in a group | nom: Région Rhône-Alpes → nom: "Région {a}" ⇒ 11:8: structure.nom: code « {a} » dans un champ : retirez-le, un champ ne contient que du texte',
    'a text too long | titre: Écrire les contrats ensemble → titre: mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot ⇒ 2:8: titre: texte trop long (99) : au plus 90 caractères',
    'a list too long | leviers: [contrats, pedagogie] → leviers: [contrats, pedagogie, accueil, emploi] ⇒ 15:10: leviers: liste trop longue : au plus 3 leviers',
    'the same id twice in a list | leviers: [contrats, pedagogie] → leviers: [contrats, contrats] ⇒ 15:10: leviers: « contrats » écrit deux fois : gardez-le une seule fois',
    'a quotation with marks of style | Nous avons écrit le contrat à plusieurs mains. → Nous avons écrit le **contrat** à plusieurs mains. ⇒ 5:12: citations.1.texte: signe de mise en forme dans la citation : retirez « ** » et « __ », une citation n’a que des mots',
    'straight marks kept around a quotation | Nous avons écrit le contrat à plusieurs mains. → \'"Nous avons écrit le contrat."\' ⇒ 5:12: citations.1.texte: guillemets autour de la citation : retirez-les, le site les pose',
    'a title that repeats the quotation | titre: Écrire les contrats ensemble → titre: nous avons écrit le contrat, à plusieurs mains ⇒ 2:8: titre: le titre répète la citation : dites l’idée dans les mots du site',
    'a name without a Latin letter | nom: Cyril Kretzschmar → nom: Иван Петров ⇒ 8:10: auteurs.1.nom: nom sans lettre latine « Иван Петров » : écrivez-le en lettres latines, comme la source le transcrit',
    'the same person twice |     fonction: conseiller régional\n →     fonction: conseiller régional\n  - nom: Cyril Kretzschmar\n    fonction: vice-président\n ⇒ 10:10: auteurs.2.nom: « Cyril Kretzschmar » est écrit deux fois : gardez une seule de ces lignes',
    'a misprinted name | nom: Cyril Kretzschmar → nom: Cyril Kretschmar ⇒ 8:10: auteurs.1.nom: « Cyril Kretschmar » est une graphie fautive : écrivez « Cyril Kretzschmar »',
  ],
  [OTHER_TEMOIGNAGE]: [
    'a quote id that is not one | - id: c2 → - id: citation-2 ⇒ 6:9: citations.2.id: « citation-2 » n’est pas accepté : écrivez l’une de ces valeurs, c1, c2, c3',
    'a name that differs by its accents | nom: Bénédicte Hélène → nom: Benedicte Hélène ⇒ 9:10: auteurs.1.nom: « Benedicte Hélène » est écrit autrement ailleurs : écrivez « Bénédicte Hélène »',
  ],
  'content/personnes.yaml': [
    'a name without a letter, in the list of people | nom: Bénédicte Hélène → nom: "???" ⇒ 5:8: benedicte-helene.nom: nom sans lettre latine « ??? » : écrivez-le en lettres latines, comme la source le transcrit',
    'a person whose id is not the name | - id: benedicte-helene → - id: helene-benedicte ⇒ 4:7: helene-benedicte.id: « helene-benedicte » n’est pas l’identifiant de Bénédicte Hélène : écrivez « benedicte-helene »',
  ],
  [LEVIER]: [
    'a tag | intitule: Faire avec pedagogie → intitule: Faire <b>avec</b> pedagogie ⇒ 4:11: intitule: balise « <b>avec » dans un champ : retirez-le, un champ ne contient que du texte',
    'nothing of signs that are no tag | intitule: Faire avec pedagogie → intitule: moins de 5 < 10 et x > 2',
  ],
  [CAS]: [
    'a missing group | source:\n  document: guide-2014\n  page: 9\n →  ⇒ 2:1: source: champ obligatoire absent : ajoutez « source: » (d’où vient l’histoire)',
    'a text where a group is expected | source:\n  document: guide-2014\n  page: 9 → source: guide-2014 ⇒ 12:9: source: « guide-2014 » au lieu d’un groupe de champs : écrivez ses champs dessous, décalés de deux espaces (document, page, pageFin)',
    'a text where a number is expected | page: 9 → page: neuf ⇒ 14:9: source.page: page mal formée (« neuf ») : écrivez un nombre entier, par exemple « 19 »',
    'a departement that does not exist | departement: "08" → departement: "99" ⇒ 7:14: departement: code de département mal formé (« 99 ») : deux chiffres entre guillemets, par exemple « "08" »',
    'a year out of range | secteurs: → creation: 210\nsecteurs: ⇒ 8:11: creation: année mal formée : écrivez quatre chiffres, par exemple « 2010 »',
  ],
});

it('a quotation may be about none of the levers of its testimony', () => {
  expect(report(spoil(TEMOIGNAGE, ['    page: 12', '    page: 12\n    leviers: []']))).toEqual([]);
});
