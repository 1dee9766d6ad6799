import { describe, expect, it } from 'vitest';
import { AUTRE_TEMOIGNAGE, TEMOIGNAGE, gater, rapport, type Faute } from '../../fixtures/gater.ts';

const FAUTES: Faute[] = [
  [
    'a quote id used twice',
    AUTRE_TEMOIGNAGE,
    ['- id: c2', '- id: c1'],
    'content/temoignages/helene-lieu.mdx:6:9: citations.2.id: citation « c1 » écrite deux fois : numérotez c1, c2, c3',
  ],
  [
    'a quote id that is not one',
    AUTRE_TEMOIGNAGE,
    ['- id: c2', '- id: citation-2'],
    'content/temoignages/helene-lieu.mdx:6:9: citations.2.id: « citation-2 » n’est pas accepté : écrivez l’une de ces valeurs, c1, c2, c3',
  ],
  [
    'a quotation too long',
    TEMOIGNAGE,
    [
      'Nous avons écrit le contrat à plusieurs mains.',
      'Un deux trois. Un deux trois. Un deux trois. Un deux trois. Un deux trois. Un deux trois. Un deux trois. Un deux trois. Un deux trois. Un deux trois. Un deux trois. Un deux trois. Un deux trois. Un deux trois. Un deux trois. Un deux trois. Un deux trois. Un deux trois. Un deux trois. Un deux trois. Un deux trois.',
    ],
    'content/temoignages/kretzschmar-contrats.mdx:5:12: citations.1.texte: citation trop longue (63 mots) : au plus 60 mots, coupez avec […]',
  ],
  [
    'marks around a quotation',
    TEMOIGNAGE,
    ['Nous avons écrit le contrat à plusieurs mains.', '« Nous avons écrit le contrat à plusieurs mains. »'],
    'content/temoignages/kretzschmar-contrats.mdx:5:12: citations.1.texte: guillemets autour de la citation : retirez-les, le site les pose',
  ],
  [
    'a quotation with marks of style',
    TEMOIGNAGE,
    ['Nous avons écrit le contrat à plusieurs mains.', 'Nous avons écrit le **contrat** à plusieurs mains.'],
    'content/temoignages/kretzschmar-contrats.mdx:5:12: citations.1.texte: signe de mise en forme dans la citation : retirez « ** » et « __ », une citation n’a que des mots',
  ],
  [
    'straight marks kept around a quotation',
    TEMOIGNAGE,
    ['Nous avons écrit le contrat à plusieurs mains.', '\'"Nous avons écrit le contrat."\''],
    'content/temoignages/kretzschmar-contrats.mdx:5:12: citations.1.texte: guillemets autour de la citation : retirez-les, le site les pose',
  ],
  [
    'a title that repeats the quotation',
    TEMOIGNAGE,
    ['titre: Écrire les contrats ensemble', 'titre: nous avons écrit le contrat, à plusieurs mains'],
    'content/temoignages/kretzschmar-contrats.mdx:2:8: titre: le titre répète la citation : dites l’idée dans les mots du site',
  ],
  [
    'a name without a Latin letter',
    TEMOIGNAGE,
    ['nom: Cyril Kretzschmar', 'nom: Иван Петров'],
    'content/temoignages/kretzschmar-contrats.mdx:8:10: auteurs.1.nom: nom sans lettre latine « Иван Петров » : écrivez-le en lettres latines, comme la source le transcrit',
  ],
  [
    'a name without a letter, in the list of people',
    'content/personnes.yaml',
    ['nom: Bénédicte Hélène', 'nom: "???"'],
    'content/personnes.yaml:5:8: benedicte-helene.nom: nom sans lettre latine « ??? » : écrivez-le en lettres latines, comme la source le transcrit',
  ],
  [
    'the same person twice',
    TEMOIGNAGE,
    [
      '    fonction: conseiller régional\n',
      '    fonction: conseiller régional\n  - nom: Cyril Kretzschmar\n    fonction: vice-président\n',
    ],
    'content/temoignages/kretzschmar-contrats.mdx:10:10: auteurs.2.nom: « Cyril Kretzschmar » est écrit deux fois : gardez une seule de ces lignes',
  ],
  [
    'a misprinted name',
    TEMOIGNAGE,
    ['nom: Cyril Kretzschmar', 'nom: Cyril Kretschmar'],
    'content/temoignages/kretzschmar-contrats.mdx:8:10: auteurs.1.nom: « Cyril Kretschmar » est une graphie fautive : écrivez « Cyril Kretzschmar »',
  ],
  [
    'a name that differs by its accents',
    AUTRE_TEMOIGNAGE,
    ['nom: Bénédicte Hélène', 'nom: Benedicte Hélène'],
    'content/temoignages/helene-lieu.mdx:9:10: auteurs.1.nom: « Benedicte Hélène » est écrit autrement ailleurs : écrivez « Bénédicte Hélène »',
  ],
  [
    'a name that looks like another',
    AUTRE_TEMOIGNAGE,
    ['nom: Bénédicte Hélène', 'nom: Bénédicte Hélena'],
    'attention, content/temoignages/helene-lieu.mdx:9:10: auteurs.1.nom: « Bénédicte Hélena » ressemble à « Bénédicte Hélène » : si c’est la même personne, écrivez son nom de la même façon',
  ],
  [
    'a person whose id is not the name',
    'content/personnes.yaml',
    ['- id: benedicte-helene', '- id: helene-benedicte'],
    'content/personnes.yaml:4:7: helene-benedicte.id: « helene-benedicte » n’est pas l’identifiant de Bénédicte Hélène : écrivez « benedicte-helene »',
  ],
];

describe('quotations and people', () => {
  it.each(FAUTES)('says %s', (_, chemin, retouche, ...attendu) => {
    expect(rapport(gater(chemin, retouche))).toEqual(attendu);
  });
});
