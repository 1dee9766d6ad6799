import { describe } from 'vitest';
import { AUTRE_TEMOIGNAGE, TEMOIGNAGE, faultsIn, trySayings } from '../../fixtures/spoil.ts';

const FAULTS = faultsIn({
  [AUTRE_TEMOIGNAGE]: {
    'a quote id that is not one':
      '- id: c2 → - id: citation-2 ⇒ 6:9: citations.2.id: « citation-2 » n’est pas accepté : écrivez l’une de ces valeurs, c1, c2, c3',
    'a name that differs by its accents':
      'nom: Bénédicte Hélène → nom: Benedicte Hélène ⇒ 9:10: auteurs.1.nom: « Benedicte Hélène » est écrit autrement ailleurs : écrivez « Bénédicte Hélène »',
  },
  [TEMOIGNAGE]: {
    'a quotation with marks of style':
      'Nous avons écrit le contrat à plusieurs mains. → Nous avons écrit le **contrat** à plusieurs mains. ⇒ 5:12: citations.1.texte: signe de mise en forme dans la citation : retirez « ** » et « __ », une citation n’a que des mots',
    'straight marks kept around a quotation':
      'Nous avons écrit le contrat à plusieurs mains. → \'"Nous avons écrit le contrat."\' ⇒ 5:12: citations.1.texte: guillemets autour de la citation : retirez-les, le site les pose',
    'a title that repeats the quotation':
      'titre: Écrire les contrats ensemble → titre: nous avons écrit le contrat, à plusieurs mains ⇒ 2:8: titre: le titre répète la citation : dites l’idée dans les mots du site',
    'a name without a Latin letter':
      'nom: Cyril Kretzschmar → nom: Иван Петров ⇒ 8:10: auteurs.1.nom: nom sans lettre latine « Иван Петров » : écrivez-le en lettres latines, comme la source le transcrit',
    'the same person twice':
      '    fonction: conseiller régional\n →     fonction: conseiller régional\n  - nom: Cyril Kretzschmar\n    fonction: vice-président\n ⇒ 10:10: auteurs.2.nom: « Cyril Kretzschmar » est écrit deux fois : gardez une seule de ces lignes',
    'a misprinted name':
      'nom: Cyril Kretzschmar → nom: Cyril Kretschmar ⇒ 8:10: auteurs.1.nom: « Cyril Kretschmar » est une graphie fautive : écrivez « Cyril Kretzschmar »',
  },
  'content/personnes.yaml': {
    'a name without a letter, in the list of people':
      'nom: Bénédicte Hélène → nom: "???" ⇒ 5:8: benedicte-helene.nom: nom sans lettre latine « ??? » : écrivez-le en lettres latines, comme la source le transcrit',
    'a person whose id is not the name':
      '- id: benedicte-helene → - id: helene-benedicte ⇒ 4:7: helene-benedicte.id: « helene-benedicte » n’est pas l’identifiant de Bénédicte Hélène : écrivez « benedicte-helene »',
  },
});

describe('quotations and people', () => {
  trySayings(FAULTS);
});
