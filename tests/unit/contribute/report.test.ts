import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { writeReport, type Report } from '../../../src/contribute/report/write.ts';
import { readReport } from '../../../src/contribute/report/read.ts';
import { readChanges, placesOf, prepareReport, likelySearches } from '../../../src/contribute/report/prepare.ts';
import { countWords } from '../../../src/check/rules/temoignages.ts';
import { joinContent } from '../../../src/model/repertoire.ts';
import { checkContent } from '../../../src/check/content.ts';
import { newFolder, put, runScript } from '../../fixtures/folder.ts';
import { tinyContent } from '../../fixtures/tiny-content.ts';
import { TEMOIGNAGE, spoil } from '../../fixtures/spoil.ts';

const EMPTY: Report = { errors: [], doubts: [], others: 0, parts: [] };
const CARD = { titre: 'T', citations: ['C'], auteurs: [{ nom: 'N', fonction: 'F' }], setting: 'Ici', words: 1 };
const withParts = (parts: Report['parts']) => writeReport({ ...EMPTY, parts });

const { content } = checkContent(tinyContent());
const site = joinContent(content);
const voice = site.temoignages.find((t) => t.id === 'kretzschmar-contrats');
if (!voice) throw new Error('témoignage absent');

/** The whole way: facts found, written, read again by the step that publishes, put into words. */
const reportOn = (found: Parameters<typeof prepareReport>[0]) =>
  writeReport(readReport(JSON.stringify(prepareReport(found))));

describe('the report on a pull request', () => {
  it('reads what git says has changed, and nothing outside the content', () => {
    const said = ['A\tcontent/temoignages/a.mdx', 'M\tcontent/poles.yaml', 'D\tcontent/cas/b.mdx'];
    const changes = readChanges([...said, 'A\tsrc/x.ts', 'R100\tcontent/a\tcontent/b\n'].join('\n'));
    expect(changes.map(({ status, path }) => `${status}\t${path}`)).toEqual(said);
  });
  it('names every page where the voice will be read', () => {
    expect(placesOf(voice, site).map((p) => p.address)).toEqual([
      '/temoignages/kretzschmar-contrats/',
      '/regions/champagne-ardenne/',
      '/regions/grand-est/',
      ...voice.leviers.map((l) => `/leviers/${l}/`),
      '/themes/financement/',
      '/roles/elu/',
      '/personnes/cyril-kretzschmar/',
      '/cas/le-periscope/',
      '/temoignages/',
    ]);
  });
  it('tries the searches that a reader would', () => {
    expect(likelySearches(voice, site)).toEqual([
      'Cyril Kretzschmar',
      'Région Rhône-Alpes',
      'Financement Champagne-Ardenne',
      'avons écrit',
    ]);
  });
  it('shows the voice as a card, its pages, its searches', () => {
    const said = reportOn({
      changes: [{ status: 'A', path: TEMOIGNAGE }],
      site,
      problems: [],
      searches: new Map([[voice.id, [{ q: 'Cyril Kretzschmar', rank: 1 }, { q: 'contrat', rank: 3 }, { q: 'rien' }]]]),
    });
    expect(said).toBe(`## Ce que change cette proposition

### Nouveau témoignage

\`${TEMOIGNAGE}\`

> **Écrire les contrats ensemble**
>
> « Nous avons écrit le contrat à plusieurs mains. »
>
> **Cyril Kretzschmar**, conseiller régional  
> Région Rhône-Alpes \\(région\\), Champagne-Ardenne \\(Grand Est\\), février 2014
>
> Le reste du propos : ${countWords(voice.corps)} mots.

Il se lira sur ces pages :

${placesOf(voice, site)
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
    const said = reportOn({ changes: [{ status: 'M', path: TEMOIGNAGE }], site, problems });
    expect(said).toContain(
      '### À corriger avant de publier\n\n- content/temoignages/kretzschmar-contrats.mdx:13:7: role: « elue » n’est pas accepté : écrivez « elu »\n',
    );
    expect(said).toContain('Le site ne s’est pas construit : les recherches n’ont pas été essayées.');
  });
  it('says that an address would lead nowhere, or where it leads', () => {
    const withdrawal = [{ status: 'D' as const, path: 'content/temoignages/ancien.mdx' }];
    const withRows = (redirections: typeof content.redirections) =>
      reportOn({ changes: withdrawal, site: joinContent({ ...content, redirections }), problems: [] });
    expect(withRows([])).toContain(
      '**Son adresse ne mènerait plus nulle part.** Ajoutez à `content/redirections.yaml` une ligne `- id: temoignages/ancien`',
    );
    expect(withRows([{ id: 'temoignages/ancien', retire: '2026-11' }])).toContain(
      'Son adresse reste, et dit qu’elle a été retirée.',
    );
    expect(withRows([{ id: 'temoignages/ancien', vers: 'temoignages/nouveau' }])).toContain(
      'Son adresse mène maintenant à `/temoignages/nouveau/`.',
    );
  });
});

describe('a report in words', () => {
  it('says errors and doubts apart, and how many were left out', () => {
    expect(writeReport({ ...EMPTY, errors: ['a.mdx:1:1: <b>'], doubts: ['b.mdx:2:1: @x'], others: 2 })).toBe(
      `## Ce que change cette proposition

### À corriger avant de publier

- a.mdx:1:1: \\<b\\>

### À vérifier

- b.mdx:2:1: @\u200bx

… et 2 autres problèmes, dans « Files changed ».

Aucun fichier de \`content/\` ne change.
`,
    );
  });
  it('says the file when it is not a testimony', () =>
    expect(withParts([{ status: 'M', path: 'content/poles.yaml' }])).toContain('### Modifié : `content/poles.yaml`'));
});

describe('a report that was tampered with', () => {
  const part = { status: 'A', path: 'content/temoignages/a.mdx', card: CARD };
  it.each<[string, unknown, string]>([
    ['no object', [], 'contenu'],
    ['no list', { ...EMPTY, errors: 'x' }, 'erreurs'],
    ['a list that is too long', { ...EMPTY, doubts: Array(101).fill('x') }, 'doutes'],
    ['a text that is too long', { ...EMPTY, errors: ['x'.repeat(2001)] }, 'erreur'],
    ['a number that is none', { ...EMPTY, others: '**9**' }, 'autres'],
    ['another kind of change', { ...EMPTY, parts: [{ ...part, status: 'Approuvé' }] }, 'status'],
    ['a file elsewhere', { ...EMPTY, parts: [{ ...part, path: 'src/x.ts' }] }, 'path'],
    ['a path of two lines', { ...EMPTY, parts: [{ ...part, path: 'content/a\n# b' }] }, 'path'],
    [
      'an address of another site',
      { ...EMPTY, parts: [{ ...part, places: [{ what: 'x', address: 'https://mal.example' }] }] },
      'adresse',
    ],
    ['a redirection elsewhere', { ...EMPTY, parts: [{ ...part, becomes: '//mal.example/' }] }, 'adresse'],
    ['a card without title', { ...EMPTY, parts: [{ ...part, card: { ...CARD, titre: 1 } }] }, 'titre'],
  ])('is refused: %s', (_, report, what) => {
    expect(() => readReport(JSON.stringify(report))).toThrow(`Rapport refusé : ${what}`);
  });
  it('is refused when it is not JSON', () =>
    expect(() => readReport('# Approuvé')).toThrow('Rapport refusé : ce n’est pas du JSON'));
  it('keeps nothing that a report does not hold', () => {
    expect(readReport(JSON.stringify({ ...EMPTY, corps: '# Approuvé', parts: [{ ...part, html: '<b>' }] }))).toEqual({
      ...EMPTY,
      parts: [part],
    });
  });
});

describe('scripts/contribute/report.ts', () => {
  const folder = newFolder();
  beforeAll(() => {
    // As the workflow checks it out: these two folders, no package.
    for (const part of ['scripts', 'src/contribute']) cpSync(part, join(folder, part), { recursive: true });
  });
  const run = (text: string) => {
    put(folder, { 'rapport.json': text });
    return runScript(join(folder, 'scripts/contribute/report.ts'), ['rapport.json'], { cwd: folder });
  };

  it('needs nothing but itself', () => {
    expect(run(JSON.stringify(EMPTY))).toMatchObject({ status: 0, stdout: writeReport(EMPTY) });
  });
  it.each([
    ['<b>', 'ce n’est pas du JSON'],
    [`"${'x'.repeat(500_000)}"`, 'trop long'],
  ])('refuses what is no report, or too long, and prints nothing of it: %.9s', (text, why) => {
    expect(run(text)).toMatchObject({ status: 1, stdout: '', stderr: `Rapport refusé : ${why}\n` });
  });
});
