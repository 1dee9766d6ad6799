import { describe, expect, it } from 'vitest';
import { writeAnnotation } from '../../../src/check/problem.ts';
import { readChanges, placesOf, prepareReport, likelySearches } from '../../../src/contribute/report/prepare.ts';
import { writeReport } from '../../../src/contribute/report/write.ts';
import { readReport } from '../../../src/contribute/report/read.ts';
import { countWords } from '../../../src/check/rules/temoignages.ts';
import { joinContent } from '../../../src/model/repertoire.ts';
import { checkContent } from '../../../src/check/content.ts';
import { tinyContent } from '../../fixtures/tiny-content.ts';
import { TEMOIGNAGE, spoil } from '../../fixtures/spoil.ts';

const { content } = checkContent(tinyContent());
const site = joinContent(content);
const voix = site.temoignages.find((t) => t.id === 'kretzschmar-contrats');
if (!voix) throw new Error('témoignage absent');

/** The whole way: facts found, written, read again by the step that publishes, put into words. */
const rapporter = (trouve: Parameters<typeof prepareReport>[0]) =>
  writeReport(readReport(JSON.stringify(prepareReport(trouve))));

describe('the report on a pull request', () => {
  it('reads what git says has changed, and nothing outside the content', () => {
    expect(
      readChanges(
        'A\tcontent/temoignages/a.mdx\nM\tcontent/poles.yaml\nD\tcontent/cas/b.mdx\nA\tsrc/x.ts\nR100\tcontent/a\tcontent/b\n',
      ),
    ).toEqual([
      { status: 'A', path: 'content/temoignages/a.mdx' },
      { status: 'M', path: 'content/poles.yaml' },
      { status: 'D', path: 'content/cas/b.mdx' },
    ]);
  });
  it('names every page where the voice will be read', () => {
    expect(placesOf(voix, site).map((p) => p.address)).toEqual([
      '/temoignages/kretzschmar-contrats/',
      '/regions/champagne-ardenne/',
      '/regions/grand-est/',
      ...voix.leviers.map((l) => `/leviers/${l}/`),
      '/themes/financement/',
      '/roles/elu/',
      '/personnes/cyril-kretzschmar/',
      '/cas/le-periscope/',
      '/temoignages/',
    ]);
  });
  it('tries the searches that a reader would', () => {
    expect(likelySearches(voix, site)).toEqual([
      'Cyril Kretzschmar',
      'Région Rhône-Alpes',
      'Financement Champagne-Ardenne',
      'avons écrit',
    ]);
  });
  it('shows the voice as a card, its pages, its searches', () => {
    const rapport = rapporter({
      changes: [{ status: 'A', path: TEMOIGNAGE }],
      site,
      problems: [],
      searches: new Map([[voix.id, [{ q: 'Cyril Kretzschmar', rank: 1 }, { q: 'contrat', rank: 3 }, { q: 'rien' }]]]),
    });
    expect(rapport).toBe(`## Ce que change cette proposition

### Nouveau témoignage

\`${TEMOIGNAGE}\`

> **Écrire les contrats ensemble**
>
> « Nous avons écrit le contrat à plusieurs mains. »
>
> **Cyril Kretzschmar**, conseiller régional  
> Région Rhône-Alpes \\(région\\), Champagne-Ardenne \\(Grand Est\\), février 2014
>
> Le reste du propos : ${countWords(voix.corps)} mots.

Il se lira sur ces pages :

${placesOf(voix, site)
  .map(({ what, address }) => `- ${what} : \`${address}\``)
  .join('\n')}

Les recherches essayées :

- \`Cyril Kretzschmar\` : 1er résultat
- \`contrat\` : 3e résultat
- \`rien\` : ne le trouve pas

À relire à côté de la source : citation mot à mot, reste fidèle et complet, leviers et thèmes justes, accord de la personne citée.
`);
  });
  it('says first what must be corrected, and that no search could be tried', () => {
    const { problems } = checkContent(spoil(TEMOIGNAGE, ['role: elu', 'role: elue']));
    const rapport = rapporter({ changes: [{ status: 'M', path: TEMOIGNAGE }], site, problems });
    expect(rapport).toContain(
      '### À corriger avant de publier\n\n- content/temoignages/kretzschmar-contrats.mdx:13:7: role: « elue » n’est pas accepté : écrivez « elu »\n',
    );
    expect(rapport).toContain('Le site ne s’est pas construit : les recherches n’ont pas été essayées.');
  });
  it('says that an address would lead nowhere, or where it leads', () => {
    const retrait = [{ status: 'D' as const, path: 'content/temoignages/ancien.mdx' }];
    const avec = (redirections: typeof content.redirections) =>
      rapporter({ changes: retrait, site: joinContent({ ...content, redirections }), problems: [] });
    expect(avec([])).toContain(
      '**Son adresse ne mènerait plus nulle part.** Ajoutez à `content/redirections.yaml` une ligne `- id: temoignages/ancien`',
    );
    expect(avec([{ id: 'temoignages/ancien', retire: '2026-11' }])).toContain(
      'Son adresse reste, et dit qu’elle a été retirée.',
    );
    expect(avec([{ id: 'temoignages/ancien', vers: 'temoignages/nouveau' }])).toContain(
      'Son adresse mène maintenant à `/temoignages/nouveau/`.',
    );
  });
});

it('an annotation is one command, whatever it quotes', () => {
  expect(
    writeAnnotation({
      file: 'content/a,b:c.mdx',
      line: 3,
      column: 2,
      field: 'titre',
      message: '« 100 %\n::error::x » trouvé',
      remedy: 'écrivez',
      severity: 'warning',
    }),
  ).toBe(
    '::warning file=content/a%2Cb%3Ac.mdx,line=3,col=2,title=À vérifier::titre : « 100 %25%0A::error::x » trouvé : écrivez',
  );
});
