import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const DOCUMENTS = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'docs/exploitation.md'];
const read = (file: string) => readFileSync(file, 'utf8');
/** Words in one line, whatever the typography and the end of lines. */
const inOneLine = (text: string) => text.replace(/[\s\u00a0\u202f]+/g, ' ').replaceAll('’', "'");

/** What is promised in public, where, and the test that tries it. */
const PROMISES: [document: string, promise: string, test: string, named: string][] = [
  [
    'README.md',
    "n'est remplacé qu'une fois tout réussi",
    'tests/unit/build/workspace.test.ts',
    'that fails leaves the site as it was',
  ],
  ['README.md', 'contrôle le contenu seul', 'tests/unit/check/command.test.ts', 'says that all is well'],
  [
    'README.md',
    'dit ce qui manque dans `content/site.yaml`',
    'tests/unit/scripts/verifier-publication.test.ts',
    'fails, line by line, while something is missing',
  ],
  [
    'CONTRIBUTING.md',
    "relit tout avant qu'une page ne soit dessinée",
    'tests/unit/check/attacks.test.ts',
    'stops the build: the command fails, in French, and leaves no trace',
  ],
  [
    'CONTRIBUTING.md',
    'Une adresse publiée mène toujours quelque part',
    'tests/build/adresses.test.ts',
    'all lead somewhere: to a page, or to the word that it was renamed or withdrawn',
  ],
  [
    'SECURITY.md',
    "refusé s'il contient autre chose que du Markdown et les composants du site",
    'tests/unit/check/attacks.test.ts',
    'the check of the content refuses',
  ],
  [
    'SECURITY.md',
    "un texte qui n'est pas ce qu'il paraît",
    'tests/unit/check/refusals.test.ts',
    'links that say where they lead',
  ],
  [
    'SECURITY.md',
    'actions épinglées par commit',
    'tests/unit/politique/workflows.test.ts',
    'pins each action by commit',
  ],
  [
    'SECURITY.md',
    'empreintes verrouillées',
    'tests/unit/scripts/licences.test.ts',
    'accepts everything that this project locks',
  ],
  [
    'SECURITY.md',
    "deux constructions d'un même commit ne diffèrent d'aucun octet",
    'tests/slow/reproducible.test.ts',
    'gives the same files, with the same bytes, twice from the same sources',
  ],
  [
    'docs/exploitation.md',
    "revenir à un commit, c'est revenir au même site",
    'tests/slow/reproducible.test.ts',
    'gives the same files, with the same bytes, twice from the same sources',
  ],
  [
    'docs/exploitation.md',
    'Une étape qui échoue laisse en ligne le site d',
    'tests/unit/politique/workflows.test.ts',
    'puts a site online only after it was built and its addresses tried, in one piece',
  ],
  [
    'docs/exploitation.md',
    "ne reconstruit pas quand ni les sources ni les variables n'ont changé",
    'tests/unit/build/workspace.test.ts',
    'is current while no source is newer',
  ],
  [
    'src/pages/confidentialite.astro',
    'ne dépose aucun cookie',
    'tests/slow/politique.test.ts',
    'breaks it nowhere, asks nothing elsewhere, keeps nothing',
  ],
  [
    'src/pages/accessibilite.astro',
    "n'est pas conforme",
    'tests/build/accessibilite.test.ts',
    'says « non conforme », and claims nothing that an audit has not shown',
  ],
];

describe('what is promised in public', () => {
  it.each(PROMISES)('%s: « %s »', (document, promise, test, named) => {
    expect(inOneLine(read(document))).toContain(promise);
    expect(read(test)).toContain(named);
  });

  it('on privacy names buttons that the site has', () => {
    const page = read('src/pages/confidentialite.astro');
    const named = [...page.matchAll(/que «[\s\u00a0]([^»]+?)[\s\u00a0]» efface/g)].map((m) => m[1] ?? '');
    const scripts = ['src/note/browser', 'src/publish/offline'].flatMap((folder) =>
      readdirSync(folder).map((file) => read(join(folder, file))),
    );
    expect(named).toHaveLength(2);
    for (const label of named)
      expect(
        scripts.filter((code) => code.includes(`'${label}'`)),
        label,
      ).not.toEqual([]);
  });
});

describe.each(DOCUMENTS)('%s', (document) => {
  it('names commands that exist', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const named = [...read(document).matchAll(/npm (?:run )?([a-z]+(?::[a-z]+)*)(?=[\s`])/g)].map((m) => m[1] ?? '');
    expect(named.filter((name) => !['ci', 'audit', 'et'].includes(name) && !(name in scripts))).toEqual([]);
    const run = named.flatMap((name) => /^node (\S+)/.exec(scripts[name] ?? '')?.[1] ?? []);
    expect(run.filter((file) => !existsSync(file))).toEqual([]);
  });
  it('names files and folders that exist', () => {
    const text = read(document);
    const paths = [
      ...text.matchAll(/`((?:src|scripts|tests|docs|public|\.github)\/[\w./-]*|content\/(?:[\w-]+\/|[\w.-]+)?)`/g),
      ...text.matchAll(/\]\(((?!https?:)[\w./-]+\.\w+)(?:#[^)]*)?\)/g),
    ].map((m) => m[1] ?? '');
    const folder = document.startsWith('docs/') ? 'docs' : '.';
    expect(paths.filter((path) => !existsSync(path) && !existsSync(join(folder, path)))).toEqual([]);
  });
});
