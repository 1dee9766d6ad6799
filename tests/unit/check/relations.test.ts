import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../src/check/content.ts';
import { writeProblem } from '../../../src/check/problem.ts';
import { CAS, GUIDE, LEVIER, TEMOIGNAGE, gater, rapport, texteDe, type Faute } from '../../fixtures/gater.ts';

const VOIX = (ancre: string, temoignage: string, citation: string): [string, string] => [
  'source:',
  `voixParTitre:\n  - ancre: ${ancre}\n    temoignage: ${temoignage}\n    citation: ${citation}\nsource:`,
];

const FAUTES: Faute[] = [
  [
    'a voice beside a heading that is not there',
    GUIDE,
    VOIX('1-methode-enquetes', 'kretzschmar-contrats', 'c1'),
    'content/guide/1-methode.mdx:7:12: voixParTitre.1.ancre: « 1-methode-enquetes » n’est l’ancre d’aucun titre de ce texte : écrivez « 1-methode-enquete »',
  ],
  [
    'a voice of nobody',
    GUIDE,
    VOIX('1-methode-enquete', 'kretzschmar-contrat', 'c1'),
    'content/guide/1-methode.mdx:8:17: voixParTitre.1.temoignage: « kretzschmar-contrat » n’est pas un témoignage connu : écrivez « kretzschmar-contrats »',
  ],
  [
    'a voice that says something else',
    GUIDE,
    VOIX('1-methode-enquete', 'kretzschmar-contrats', 'c2'),
    'content/guide/1-methode.mdx:9:15: voixParTitre.1.citation: « kretzschmar-contrats » n’a pas de citation c2 : choisissez parmi c1',
  ],
  [
    'a voice placed elsewhere',
    GUIDE,
    VOIX('1-methode-enquete', 'helene-lieu', 'c1'),
    'content/guide/1-methode.mdx:8:17: voixParTitre.1.temoignage: « helene-lieu » n’est pas placé dans cette section : choisissez un témoignage dont le champ « section » y mène',
  ],
  [
    'an unknown id, with the nearest',
    TEMOIGNAGE,
    ['poles: [le-periscope]', 'poles: [periscope]'],
    'content/temoignages/kretzschmar-contrats.mdx:17:9: poles.1: « periscope » n’est pas un pôle connu : écrivez « le-periscope »',
  ],
  [
    'an id written as a name',
    TEMOIGNAGE,
    ['region: champagne-ardenne', 'region: Champagne Ardenne'],
    'content/temoignages/kretzschmar-contrats.mdx:14:9: region: « Champagne Ardenne » n’est pas une région connue : écrivez « champagne-ardenne »',
  ],
  [
    'an unknown id near nothing',
    TEMOIGNAGE,
    ['themes: [financement]', 'themes: [musique]'],
    'content/temoignages/kretzschmar-contrats.mdx:16:10: themes.1: « musique » n’est pas un thème connu : écrivez l’une de ces valeurs, financement, gouvernance',
  ],
  [
    'a code that no département has any more',
    CAS,
    ['departement: "08"', 'departement: "20"'],
    'content/cas/le-periscope.mdx:7:14: departement: « 20 » n’est dans aucune région d’aujourd’hui : écrivez « 2A » ou « 2B »',
  ],
  [
    'a département of another region',
    TEMOIGNAGE,
    ['region: champagne-ardenne', 'region: champagne-ardenne\ndepartement: "67"'],
    'content/temoignages/kretzschmar-contrats.mdx:15:14: departement: le département « 67 » n’est pas dans la région « champagne-ardenne » : écrivez region: « grand-est », ou corrigez le département',
  ],
  [
    'an unknown quotation, with the nearest',
    'content/chiffres.yaml',
    ['  source:', '  citation: kretzschmar-contrats#c3\n  source:'],
    'content/chiffres.yaml:7:13: projets-panel.citation: « kretzschmar-contrats#c3 » n’est pas une citation connue : écrivez « kretzschmar-contrats#c1 »',
  ],
  [
    'a lever by its number',
    TEMOIGNAGE,
    ['leviers: [contrats, pedagogie]', 'leviers: [6]'],
    'content/temoignages/kretzschmar-contrats.mdx:15:11: leviers.1: le nombre 6 au lieu d’un texte : écrivez son nom, par exemple « amenagement-immobilier » : la fin de l’adresse de sa page',
  ],
  [
    'a territory that is no département',
    'content/poles.yaml',
    ['  region: grand-est\n', '  region: grand-est\n  departement: "975"\n'],
    'content/poles.yaml:7:16: ecopya.departement: « 975 » n’est dans aucune région d’aujourd’hui : choisissez un département de content/regions.yaml',
  ],
  [
    'a département of a former region that no present one holds',
    CAS,
    ['departement: "08"', 'departement: "51"'],
    'content/cas/le-periscope.mdx:7:14: departement: « 51 » n’est dans aucune région d’aujourd’hui : choisissez un département de content/regions.yaml',
  ],
  [
    'a region that becomes itself',
    'content/regions.yaml',
    ['devient: grand-est', 'devient: champagne-ardenne'],
    'content/regions.yaml:4:12: champagne-ardenne.devient: la région devient elle-même : écrivez une région d’aujourd’hui, ou celle qui a suivi',
  ],
  [
    'regions that become one another',
    'content/regions.yaml',
    ['  dans: dans le Grand Est\n', '  dans: dans le Grand Est\n  devient: champagne-ardenne\n'],
    'content/cas/le-periscope.mdx:7:14: departement: « 08 » n’est dans aucune région d’aujourd’hui : choisissez un département de content/regions.yaml',
    'content/regions.yaml:4:12: champagne-ardenne.devient: cette région revient à elle-même : écrivez une région d’aujourd’hui, ou celle qui a suivi',
    'content/regions.yaml:9:12: grand-est.devient: cette région revient à elle-même : écrivez une région d’aujourd’hui, ou celle qui a suivi',
  ],
  [
    'a page beyond the last',
    'content/sources.yaml',
    ['  description: Le guide de 2014.\n', '  description: Le guide de 2014.\n  pages: 8\n'],
    'content/cas/le-periscope.mdx:14:9: source.page: page 9 d’un document de 8 pages : écrivez la page imprimée',
    'content/temoignages/kretzschmar-contrats.mdx:6:11: citations.1.page: page 12 d’un document de 8 pages : écrivez la page imprimée',
    'content/temoignages/kretzschmar-contrats.mdx:21:9: source.page: page 12 d’un document de 8 pages : écrivez la page imprimée',
  ],
  [
    'a passage that ends before it starts',
    'content/glossaire.yaml',
    ['page: 8 }', 'page: 8, pageFin: 7 }'],
    'content/glossaire.yaml:9:53: scic.source.pageFin: passage qui finit page 7 et commence page 8 : inversez-les',
  ],
  [
    'an unknown section of the guide',
    TEMOIGNAGE,
    ['section: 1-methode-enquete', 'section: 1-methode-enquetes'],
    'content/temoignages/kretzschmar-contrats.mdx:18:10: section: « 1-methode-enquetes » n’est pas une section du guide : écrivez « 1-methode » (ou « 1-methode-enquete »)',
  ],
  [
    'an unknown document',
    TEMOIGNAGE,
    ['document: guide-2014', 'document: guide-2015'],
    'content/temoignages/kretzschmar-contrats.mdx:20:13: source.document: « guide-2015 » n’est pas un document connu : écrivez « guide-2014 »',
  ],
  [
    'a row that names an unknown row',
    'content/poles.yaml',
    ['region: grand-est', 'region: grandest'],
    'content/poles.yaml:6:11: ecopya.region: « grandest » n’est pas une région connue : écrivez « grand-est »',
  ],
  [
    'the same id twice in a closed list',
    'content/poles.yaml',
    ['- id: ecopya', '- id: le-periscope'],
    'content/poles.yaml:4:7: le-periscope.id: identifiant « le-periscope » écrit deux fois : donnez-en un autre à l’une des deux lignes',
  ],
  [
    'a badly formed id in a closed list',
    'content/poles.yaml',
    ['- id: ecopya', '- id: Écopya'],
    'content/poles.yaml:4:7: Écopya.id: identifiant mal formé (« Écopya ») : écrivez « ecopya »',
  ],
  [
    'two levers with one number',
    LEVIER,
    ['numero: 1', 'numero: 2'],
    'content/leviers/transversalite.mdx:2:9: numero: le numéro 2 est déjà celui de content/leviers/pedagogie.mdx : donnez à chaque levier le sien',
  ],
  [
    'a case told twice: a second case for one pôle',
    'content/cas/autre.mdx',
    texteDe(CAS),
    'content/cas/le-periscope.mdx:4:7: pole: le pôle « le-periscope » a déjà son cas dans content/cas/autre.mdx : réunissez les deux textes',
  ],
];

describe('ids that lead somewhere', () => {
  it.each(FAUTES)('says %s', (_, chemin, retouche, ...attendu) => {
    expect(rapport(gater(chemin, retouche))).toEqual(attendu);
  });
});

it('refuses a date that has not come, when it knows the day', () => {
  const fichiers = gater('content/redirections.yaml', '- id: cas/ancien\n  retire: 2020-05-02\n');
  const dits = (jour: string) => checkContent(fichiers, { today: jour }).problems.map(writeProblem);
  expect(dits('2020-05-02')).toEqual([]);
  expect(dits('2020-05-01')).toEqual([
    'content/redirections.yaml:2:11: cas/ancien.retire: la date « 2020-05-02 » est à venir : attendez-la, ou corrigez-la',
  ]);
  expect(dits('2020-04-30').filter((d) => d.includes('à venir'))).toHaveLength(2);
  expect(dits('2020-04-30').find((d) => d.includes('texte:'))).toMatch(
    /^content\/[\w/-]+\.mdx:\d+:1: texte: la date « 2020-05 » est à venir/,
  );
});
