import { expect, it } from 'vitest';
import { checkContent } from '../../../src/check/content.ts';
import { writeProblem } from '../../../src/check/problem.ts';
import { CAS, GUIDE, LEVIER, TEMOIGNAGE, spoil, textOf, tryFaults } from '../../fixtures/spoil.ts';

/** A section of the guide where a voice is chosen beside a heading. */
const voice = (anchor: string, temoignage: string, citation: string) =>
  `source: → voixParTitre:\n  - ancre: ${anchor}\n    temoignage: ${temoignage}\n    citation: ${citation}\nsource:`;

tryFaults('ids that lead somewhere', {
  [TEMOIGNAGE]: [
    'an unknown id near nothing | themes: [financement] → themes: [musique] ⇒ 16:10: themes.1: « musique » n’est pas un thème connu : écrivez l’une de ces valeurs, financement, gouvernance',
    'an unknown section of the guide | section: 1-methode-enquete → section: 1-methode-enquetes ⇒ 18:10: section: « 1-methode-enquetes » n’est pas une section du guide : écrivez « 1-methode » (ou « 1-methode-enquete »)',
  ],
  [CAS]: [
    'a code that no département has any more | departement: "08" → departement: "20" ⇒ 7:14: departement: « 20 » n’est dans aucune région d’aujourd’hui : écrivez « 2A » ou « 2B »',
    'a département of a former region that no present one holds | departement: "08" → departement: "51" ⇒ 7:14: departement: « 51 » n’est dans aucune région d’aujourd’hui : choisissez un département de content/regions.yaml',
  ],
  'content/chiffres.yaml': [
    'an unknown quotation, with the nearest |   source: →   citation: kretzschmar-contrats#c3\n  source: ⇒ 7:13: projets-panel.citation: « kretzschmar-contrats#c3 » n’est pas une citation connue : écrivez « kretzschmar-contrats#c1 »',
  ],
  'content/poles.yaml': [
    'a territory that is no département |   region: grand-est\n →   region: grand-est\n  departement: "975"\n ⇒ 7:16: ecopya.departement: « 975 » n’est dans aucune région d’aujourd’hui : choisissez un département de content/regions.yaml',
    'a row that names an unknown row | region: grand-est → region: grandest ⇒ 6:11: ecopya.region: « grandest » n’est pas une région connue : écrivez « grand-est »',
    'the same id twice in a closed list | - id: ecopya → - id: le-periscope ⇒ 4:7: le-periscope.id: identifiant « le-periscope » écrit deux fois : donnez-en un autre à l’une des deux lignes',
    'a badly formed id in a closed list | - id: ecopya → - id: Écopya ⇒ 4:7: Écopya.id: identifiant mal formé (« Écopya ») : écrivez « ecopya »',
  ],
  'content/regions.yaml': [
    'a region that becomes itself | devient: grand-est → devient: champagne-ardenne ⇒ 4:12: champagne-ardenne.devient: la région devient elle-même : écrivez une région d’aujourd’hui, ou celle qui a suivi',
    'regions that become one another |   dans: dans le Grand Est\n →   dans: dans le Grand Est\n  devient: champagne-ardenne\n ⇒ content/cas/le-periscope.mdx:7:14: departement: « 08 » n’est dans aucune région d’aujourd’hui : choisissez un département de content/regions.yaml ⇒ 4:12: champagne-ardenne.devient: cette région revient à elle-même : écrivez une région d’aujourd’hui, ou celle qui a suivi ⇒ 9:12: grand-est.devient: cette région revient à elle-même : écrivez une région d’aujourd’hui, ou celle qui a suivi',
  ],
  'content/sources.yaml': [
    'a page beyond the last |   description: Le guide de 2014.\n →   description: Le guide de 2014.\n  pages: 8\n ⇒ content/cas/le-periscope.mdx:14:9: source.page: page 9 d’un document de 8 pages : écrivez la page imprimée ⇒ content/temoignages/kretzschmar-contrats.mdx:6:11: citations.1.page: page 12 d’un document de 8 pages : écrivez la page imprimée ⇒ content/temoignages/kretzschmar-contrats.mdx:21:9: source.page: page 12 d’un document de 8 pages : écrivez la page imprimée',
  ],
  'content/glossaire.yaml': [
    'a passage that ends before it starts | page: 8 } → page: 8, pageFin: 7 } ⇒ 9:53: scic.source.pageFin: passage qui finit page 7 et commence page 8 : inversez-les',
  ],
  [LEVIER]: [
    'two levers with one number | numero: 1 → numero: 2 ⇒ content/leviers/transversalite.mdx:2:9: numero: le numéro 2 est déjà celui de content/leviers/pedagogie.mdx : donnez à chaque levier le sien',
  ],
  [GUIDE]: [
    `a voice beside a heading that is not there | ${voice('1-methode-enquetes', 'kretzschmar-contrats', 'c1')} ⇒ 7:12: voixParTitre.1.ancre: « 1-methode-enquetes » n’est l’ancre d’aucun titre de ce texte : écrivez « 1-methode-enquete »`,
    `a voice of nobody | ${voice('1-methode-enquete', 'kretzschmar-contrat', 'c1')} ⇒ 8:17: voixParTitre.1.temoignage: « kretzschmar-contrat » n’est pas un témoignage connu : écrivez « kretzschmar-contrats »`,
    `a voice that says something else | ${voice('1-methode-enquete', 'kretzschmar-contrats', 'c2')} ⇒ 9:15: voixParTitre.1.citation: « kretzschmar-contrats » n’a pas de citation c2 : choisissez parmi c1`,
    `a voice placed elsewhere | ${voice('1-methode-enquete', 'helene-lieu', 'c1')} ⇒ 8:17: voixParTitre.1.temoignage: « helene-lieu » n’est pas placé dans cette section : choisissez un témoignage dont le champ « section » y mène`,
  ],
  'content/cas/autre.mdx': [
    `a case told twice: a second case for one pôle | ${textOf(CAS)} ⇒ content/cas/le-periscope.mdx:4:7: pole: le pôle « le-periscope » a déjà son cas dans content/cas/autre.mdx : réunissez les deux textes`,
  ],
});

it('refuses a date that has not come, when it knows the day', () => {
  const files = spoil('content/redirections.yaml', '- id: cas/ancien\n  retire: 2020-05-02\n');
  const said = (day: string) => checkContent(files, { today: day }).problems.map(writeProblem);
  expect(said('2020-05-02')).toEqual([]);
  expect(said('2020-05-01')).toEqual([
    'content/redirections.yaml:2:11: cas/ancien.retire: la date « 2020-05-02 » est à venir : attendez-la, ou corrigez-la',
  ]);
  expect(said('2020-04-30').filter((d) => d.includes('à venir'))).toHaveLength(2);
  expect(said('2020-04-30').find((d) => d.includes('texte:'))).toMatch(
    /^content\/[\w/-]+\.mdx:\d+:1: texte: la date « 2020-05 » est à venir/,
  );
});
