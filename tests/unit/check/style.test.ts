import { describe, expect, it } from 'vitest';
import { AUTRE_TEMOIGNAGE, CAS, TEMOIGNAGE, gater, rapport, texteDe, type Faute } from '../../fixtures/gater.ts';

const LONG =
  "La région a d'abord réuni les acteurs autour d'une table, puis elle a écrit avec eux un contrat de trois ans, signé par sept structures, qui finance un poste d'animation et des études. Chaque année, un comité relit ce contrat et le corrige.";

const FAUTES: Faute[] = [
  [
    'straight marks in a title',
    TEMOIGNAGE,
    ['titre: Écrire les contrats ensemble', 'titre: Écrire des "contrats" ensemble'],
    'attention, content/temoignages/kretzschmar-contrats.mdx:2:8: titre: guillemets droits : écrivez « mot », avec les guillemets français',
  ],
  [
    'English marks inside a quotation',
    TEMOIGNAGE,
    ['Nous avons écrit le contrat à plusieurs mains.', 'Nous avons écrit le “contrat” à plusieurs mains.'],
    'attention, content/temoignages/kretzschmar-contrats.mdx:5:12: citations.1.texte: guillemets anglais : écrivez « mot », avec les guillemets français',
  ],
  [
    'a mark opened and never closed',
    TEMOIGNAGE,
    ['Il raconte.', 'Il raconte « la suite.'],
    'attention, content/temoignages/kretzschmar-contrats.mdx:25:12: texte: guillemet « jamais fermé : ajoutez » après les mots cités',
  ],
  [
    'a mark closed and never opened',
    TEMOIGNAGE,
    ['fonction: conseiller régional', 'fonction: conseiller » régional'],
    'attention, content/temoignages/kretzschmar-contrats.mdx:9:15: auteurs.1.fonction: guillemet » fermé sans avoir été ouvert : ajoutez « devant les mots cités',
  ],
  [
    'straight marks in a body, on the line where they stand',
    AUTRE_TEMOIGNAGE,
    ['Elle raconte.', 'Elle raconte.\n\nElle parle de "lieu".'],
    'attention, content/temoignages/helene-lieu.mdx:24:15: texte: guillemets droits : écrivez « mot », avec les guillemets français',
  ],
  [
    'straight marks in the summary of a case',
    CAS,
    ['resume: Ce que ce pôle apprend.', 'resume: Ce que ce "pôle" apprend.'],
    'attention, content/cas/le-periscope.mdx:3:9: resume: guillemets droits : écrivez « mot », avec les guillemets français',
  ],
  [
    'nothing of a title that uses some of the words',
    TEMOIGNAGE,
    ['titre: Écrire les contrats ensemble', 'titre: Écrit à plusieurs mains, le contrat à plusieurs'],
  ],
  [
    'a title that lifts a piece of the quotation',
    TEMOIGNAGE,
    ['titre: Écrire les contrats ensemble', 'titre: Le contrat écrit à plusieurs mains'],
    'attention, content/temoignages/kretzschmar-contrats.mdx:2:8: titre: le titre reprend presque tous les mots d’une citation : dites l’idée autrement',
  ],
  [
    'a title that repeats nearly all of a quotation',
    TEMOIGNAGE,
    ['titre: Écrire les contrats ensemble', 'titre: Avoir écrit le contrat à plusieurs mains'],
    'attention, content/temoignages/kretzschmar-contrats.mdx:2:8: titre: le titre reprend presque tous les mots d’une citation : dites l’idée autrement',
  ],
  [
    'a structure with another spelling',
    TEMOIGNAGE,
    ['nom: Région Rhône-Alpes', 'nom: Le Periscope'],
    'attention, content/temoignages/kretzschmar-contrats.mdx:11:8: structure.nom: « Le Periscope » est écrit « Le Périscope » ailleurs : écrivez « Le Périscope »',
  ],
  [
    'a structure one letter away from another',
    TEMOIGNAGE,
    ['nom: Région Rhône-Alpes', 'nom: Le Périscopes'],
    'attention, content/temoignages/kretzschmar-contrats.mdx:11:8: structure.nom: « Le Périscopes » ressemble à « Le Périscope » : si c’est la même structure, écrivez son nom de la même façon',
  ],
  [
    'a structure with the same words in another order',
    TEMOIGNAGE,
    ['nom: Région Rhône-Alpes', 'nom: Périscope (Le)'],
    'attention, content/temoignages/kretzschmar-contrats.mdx:11:8: structure.nom: « Périscope (Le) » ressemble à « Le Périscope » : si c’est la même structure, écrivez son nom de la même façon',
  ],
];

describe('what deserves a second look', () => {
  it.each(FAUTES)('says %s', (_, chemin, retouche, ...attendu) => {
    expect(rapport(gater(chemin, retouche))).toEqual(attendu);
  });
  it('leaves alone marks in pairs, one inside the other, inches, and those of components', () => {
    const bien = gater(TEMOIGNAGE, [
      'Il raconte.',
      'Il dit « le mot « juste » », un écran de 22".\n\n<Depuis date="2016-01">\n\nDepuis.\n\n</Depuis>',
    ]);
    expect(rapport(bien)).toEqual([]);
  });
  it('does not take two numbered things for one', () => {
    const deux = gater(
      AUTRE_TEMOIGNAGE,
      ['nom: Le Périscope', 'nom: Maison des services 2'],
      gater(TEMOIGNAGE, ['nom: Région Rhône-Alpes', 'nom: Maison des services 1']),
    );
    expect(rapport(deux)).toEqual([]);
  });
  it('says which testimony another resembles, and not that two short ones do', () => {
    const premier = gater(AUTRE_TEMOIGNAGE, ['Elle raconte.', LONG]);
    const copie = gater(
      'content/temoignages/kretzschmar-bis.mdx',
      texteDe(TEMOIGNAGE).replace('Il raconte.', LONG.replace('sept structures', 'huit structures')),
      premier,
    );
    expect(rapport(copie)).toEqual([
      'attention, content/temoignages/kretzschmar-bis.mdx:4:3: citations: ce témoignage ressemble à content/temoignages/helene-lieu.mdx : n’ajoutez que ce qui est nouveau, ou retirez l’un des deux',
    ]);
    expect(rapport(gater('content/temoignages/kretzschmar-ter.mdx', texteDe(TEMOIGNAGE)))).toEqual([]);
  });
});
