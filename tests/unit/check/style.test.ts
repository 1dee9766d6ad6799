import { describe, expect, it } from 'vitest';
import { OTHER_TEMOIGNAGE, CAS, TEMOIGNAGE, spoil, report, textOf, tryFaults } from '../../fixtures/spoil.ts';

const LONG =
  "La région a d'abord réuni les acteurs autour d'une table, puis elle a écrit avec eux un contrat de trois ans, signé par sept structures, qui finance un poste d'animation et des études. Chaque année, un comité relit ce contrat et le corrige.";

tryFaults('what deserves a second look', {
  [TEMOIGNAGE]: [
    'straight marks in a title | titre: Écrire les contrats ensemble → titre: Écrire des "contrats" ensemble ⇒ attention, 2:8: titre: guillemets droits : écrivez « mot », avec les guillemets français',
    'English marks inside a quotation | Nous avons écrit le contrat à plusieurs mains. → Nous avons écrit le “contrat” à plusieurs mains. ⇒ attention, 5:12: citations.1.texte: guillemets anglais : écrivez « mot », avec les guillemets français',
    'a mark opened and never closed | Il raconte. → Il raconte « la suite. ⇒ attention, 25:12: texte: guillemet « jamais fermé : ajoutez » après les mots cités',
    'a mark closed and never opened | fonction: conseiller régional → fonction: conseiller » régional ⇒ attention, 9:15: auteurs.1.fonction: guillemet » fermé sans avoir été ouvert : ajoutez « devant les mots cités',
    'nothing of a title that uses some of the words | titre: Écrire les contrats ensemble → titre: Écrit à plusieurs mains, le contrat à plusieurs',
    'a title that lifts a piece of the quotation | titre: Écrire les contrats ensemble → titre: Le contrat écrit à plusieurs mains ⇒ attention, 2:8: titre: le titre reprend presque tous les mots d’une citation : dites l’idée autrement',
    'a title that repeats nearly all of a quotation | titre: Écrire les contrats ensemble → titre: Avoir écrit le contrat à plusieurs mains ⇒ attention, 2:8: titre: le titre reprend presque tous les mots d’une citation : dites l’idée autrement',
    'a structure with another spelling | nom: Région Rhône-Alpes → nom: Le Periscope ⇒ attention, 11:8: structure.nom: « Le Periscope » est écrit « Le Périscope » ailleurs : écrivez « Le Périscope »',
    'a structure one letter away from another | nom: Région Rhône-Alpes → nom: Le Périscopes ⇒ attention, 11:8: structure.nom: « Le Périscopes » ressemble à « Le Périscope » : si c’est la même structure, écrivez son nom de la même façon',
    'a structure with the same words in another order | nom: Région Rhône-Alpes → nom: Périscope (Le) ⇒ attention, 11:8: structure.nom: « Périscope (Le) » ressemble à « Le Périscope » : si c’est la même structure, écrivez son nom de la même façon',
  ],
  [OTHER_TEMOIGNAGE]: [
    'straight marks in a body, on the line where they stand | Elle raconte. → Elle raconte.\n\nElle parle de "lieu". ⇒ attention, 24:15: texte: guillemets droits : écrivez « mot », avec les guillemets français',
  ],
  [CAS]: [
    'straight marks in the summary of a case | resume: Ce que ce pôle apprend. → resume: Ce que ce "pôle" apprend. ⇒ attention, 3:9: resume: guillemets droits : écrivez « mot », avec les guillemets français',
  ],
});

describe('what deserves a second look', () => {
  it('leaves alone marks in pairs, one inside the other, inches, and those of components', () => {
    const right = spoil(TEMOIGNAGE, [
      'Il raconte.',
      'Il dit « le mot « juste » », un écran de 22".\n\n<Depuis date="2016-01">\n\nDepuis.\n\n</Depuis>',
    ]);
    expect(report(right)).toEqual([]);
  });
  it('does not take two numbered things for one', () => {
    const two = spoil(
      OTHER_TEMOIGNAGE,
      ['nom: Le Périscope', 'nom: Maison des services 2'],
      spoil(TEMOIGNAGE, ['nom: Région Rhône-Alpes', 'nom: Maison des services 1']),
    );
    expect(report(two)).toEqual([]);
  });
  it('says which testimony another resembles, and not that two short ones do', () => {
    const first = spoil(OTHER_TEMOIGNAGE, ['Elle raconte.', LONG]);
    const copie = spoil(
      'content/temoignages/kretzschmar-bis.mdx',
      textOf(TEMOIGNAGE).replace('Il raconte.', LONG.replace('sept structures', 'huit structures')),
      first,
    );
    expect(report(copie)).toEqual([
      'attention, content/temoignages/kretzschmar-bis.mdx:4:3: citations: ce témoignage ressemble à content/temoignages/helene-lieu.mdx : n’ajoutez que ce qui est nouveau, ou retirez l’un des deux',
    ]);
    expect(report(spoil('content/temoignages/kretzschmar-ter.mdx', textOf(TEMOIGNAGE)))).toEqual([]);
  });
});
