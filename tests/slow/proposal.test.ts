import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openSearch } from '../../scripts/measure/search-eval.ts';
import { ANSWERS, COMPLETE, FILE, ID } from '../fixtures/proposal.ts';
import { build, copyProject, run } from '../copy.ts';

const { root, discard } = copyProject();
afterAll(discard);
const built = (name: string) => readFileSync(join(root, 'dist', name), 'utf8');

describe('a message of the form', () => {
  it('becomes a testimony of the site, found in its region, its lever, the search and the feeds', async () => {
    const output = join(root, 'proposition');
    mkdirSync(output);
    writeFileSync(join(output, 'message.md'), COMPLETE);
    await run(root, ['scripts/contribute/read-form.ts', '--corps', join(output, 'message.md'), '--sortie', output]);
    const written = ['id.txt', 'titre.txt', 'temoignage.mdx'].map((name) => readFileSync(join(output, name), 'utf8'));
    expect(written).toEqual([ID, 'Une friche rachetée par la commune lance le pôle', FILE]);
    writeFileSync(join(root, `content/temoignages/${ID}.mdx`), FILE);
    await build(root);

    const page = built(`temoignages/${ID}/index.html`)
      .replaceAll('’', "'")
      .replace(/[\u00a0\u202f]/g, ' ');
    for (const said of [ANSWERS.titre, ANSWERS.citation1]) expect(page).toContain(said);
    for (const list of ['regions/occitanie', 'departements/31', 'personnes/camille-dupont'])
      expect(built(`${list}/index.html`), list).toContain(`href="/temoignages/${ID}/`);
    const lever = ['', 'voix/'].map((list) => built(`leviers/amenagement-immobilier/${list}index.html`));
    expect(lever.join('')).toContain(`href="/temoignages/${ID}/`);
    for (const feed of ['temoignages', 'regions/occitanie', 'leviers/amenagement-immobilier'])
      expect(built(`donnees/${feed}.atom`), feed).toContain(`/temoignages/${ID}/`);
    expect(built('sources/index.html')).toContain('id="contributions"');
    const search = await openSearch(join(root, 'dist'));
    for (const [question, rank] of [
      ['Camille Dupont', 2],
      ['friche Occitanie', 1],
      ['racheter une friche', 1],
    ] as const) {
      const found = await search.ask(question);
      expect(found.findIndex((url) => url.startsWith(`/temoignages/${ID}/`)) + 1, question).toBe(rank);
    }
    search.close();
  });

  it('is said in the report of its pull request, with the searches that find it', async () => {
    const changes = ['--changements', 'changements.txt'];
    writeFileSync(join(root, 'changements.txt'), `A\tcontent/temoignages/${ID}.mdx\n`);
    await run(root, ['scripts/check/content.ts', '--annotations']);
    const output = ['--sortie', 'rapport.json', '--dist', 'dist'];
    await run(root, ['scripts/contribute/report-prepare.ts', ...changes, ...output]);
    const report = await run(root, ['scripts/contribute/report.ts', 'rapport.json']);
    expect(report).toContain(
      `### Nouveau témoignage\n\n\`content/temoignages/${ID}.mdx\`\n\n> **Une friche rachetée par la commune lance le pôle**`,
    );
    expect(report).toContain('- `Camille Dupont` : 2e résultat');
    expect(report).toContain('- `Commune de Valmont` : 1er résultat');
    expect(report).toContain('`/regions/occitanie/`');
    expect(report).not.toContain('À corriger');
  });
});
