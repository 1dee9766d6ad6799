import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const read = (file: string) => readFileSync(file, 'utf8');
const WORDS_OF_CODE = new Set(
  globSync(['{src,scripts,.github,tests/fixtures}/**/*.{ts,astro,yml}', 'eslint.config.js']).flatMap(
    (file) => read(file).match(/\w+/g) ?? [],
  ),
);
/** Words in one line, whatever the typography and the end of lines. */
const inOneLine = (text: string) => text.replace(/[\s\u00a0\u202f]+/g, ' ').replaceAll('’', "'");

/** What is promised in public, by document: « promise | file of the test that tries it | its name ». */
const PROMISES: Record<string, readonly string[]> = {
  'README.md': [
    'Le contrôle du contenu répond en français, ligne par ligne | unit/check/mistakes | what an editor types',
    "n'est remplacé qu'une fois tout réussi | unit/build/workspace | that fails leaves the site as it was",
    'contrôle le contenu seul | unit/check/command | says that all is well',
    'rechargé à chaque changement | slow/dev | shows what was just written, and goes on after',
    'ce qui est à corriger se dit dans le terminal et sur la page | slow/dev | says over the page what is wrong',
    "La recherche y répond d'après le dernier | slow/dev | searches in the index of the last build",
    'dit ce qui manque dans `content/site.yaml` | unit/scripts/publication | fails as long as there is one',
    'sinon les commandes disent lequel installer | unit/scripts/run | says which Node to install',
    'chaque nuit et avant de publier une version | unit/workflows | runs the tests that take long each night',
    'vérifie les licences des dépendances | unit/scripts/licences | accepts everything that this project locks',
    'une fois le contenu contrôlé et les adresses essayées | unit/workflows | only after it was built',
  ],
  'CONTRIBUTING.md': [
    "relit tout avant qu'une page ne soit dessinée | unit/check/attacks | load no entry with",
    'Une adresse publiée mène toujours quelque part | build/addresses | all lead somewhere: to a page',
    'rien ne reste de lui dans les pages, la recherche, les flux | slow/withdrawals | takes its quotation away',
    'écrit le retrait dans `content/redirections.yaml` | slow/withdrawals | keeps its address, which says so and nothing more',
    "L'ancienne adresse mène à la nouvelle | slow/withdrawals | a testimony renamed is found at its old address",
    'guillemets, styles, espaces et balises sont nettoyés | unit/contribute/clean | takes tags away',
    'Le site ne publie jamais votre fichier | build/pictures-and-base | no place, no camera, nothing hidden',
    'le contrôle prévient quand une photo dit où elle a été prise | unit/check/images | warns that the repository',
    'La page « Contribuer » du site donne le formulaire | build/accessibilite | hands over the form to fill in',
    'Une personne envoie cinq témoignages par jour au plus | unit/contribute/submit | beyond five messages in a day',
    "une proposition approuvée, ou corrigée à la main, n'est plus récrite | unit/contribute/submit | no longer rewrites",
    'laisse à côté du document une copie à compléter | unit/contribute/read | the copy to complete that it writes',
    'Quatre composants, et rien | unit/contribute/contributing | lists every component',
  ],
  'SECURITY.md': [
    "refusé s'il contient autre chose que du Markdown | unit/check/attacks | the check of the content refuses",
    'lu sans aucun des pouvoirs de YAML | unit/check/yaml | YAML that cannot be read',
    "un texte qui n'est pas ce qu'il paraît | unit/check/refusals | links that say where they lead",
    'sans `unsafe-inline` | unit/publish/csp | never allows inline scripts or eval',
    'aucun autre domaine, aucun cookie | slow/policy | breaks it nowhere, asks nothing elsewhere',
    'empreintes verrouillées | unit/scripts/licences | every package is locked by its digest',
    'failles et licences contrôlées chaque semaine | unit/workflows | failings and licences at each change',
    'plus de cent attaques, chacune refusée avec son message | unit/check/attacks | more than a hundred',
    '200 ko au plus par fichier | unit/check/attacks | the check of the content refuses',
    'actions épinglées par commit | unit/workflows | pins each action by commit',
    'jamais de code proposé là où il y a un droit | unit/workflows | never runs contributed code with rights',
    "qui n'a lieu qu'une fois tout construit et les adresses essayées | unit/workflows | puts a site online only after",
    "ne diffèrent d'aucun octet | slow/reproducible | gives the same files, with the same bytes",
    'security.txt | unit/publish/security-txt | is not expired already',
  ],
  'docs/exploitation.md': [
    "revenir à un commit, c'est revenir au même site | slow/reproducible | gives the same files, with the same bytes",
    'Une étape qui échoue laisse en ligne le site d | unit/workflows | puts a site online only after',
    "quand ni les sources ni les variables n'ont changé | unit/build/workspace | is current while no source is newer",
    "est remplacé d'un bloc | unit/build/workspace | takes the place of the site before it, whole",
    "ou qu'on arrête laisse l'ancien | unit/build/workspace | stopped at the worst moment gives the site back",
    "un test refuse qu'une d'elles disparaisse | build/addresses | all lead somewhere: to a page",
    'lus dans `dist/_headers` | unit/publish/headers | says each pattern, then its headers',
    'dist-hebergement/nginx-http.conf | unit/publish/headers | gives the same headers as _headers',
    'Toutes les adresses déjà publiées sont essayées | unit/workflows | puts a site online only after',
    'les licences sont contrôlés à chaque changement | unit/workflows | failings and licences at each change',
    'installe les versions verrouillées | unit/workflows | installs what is locked, and nothing else',
  ],
  'content/pages/confidentialite.mdx': [
    'ne dépose aucun cookie | slow/policy | keeps nothing',
    "n'enregistre rien sur votre appareil sans un geste | slow/policy | keeps nothing",
    "n'appelle aucun autre domaine | slow/policy | asks nothing elsewhere",
    'que « Oublier » efface | browser/offline | then forgets it',
    'La recherche se fait dans votre navigateur | browser/search | lives in the address',
  ],
  'src/pages/accessibilite.astro': [
    "ce n'est pas l'audit d'un tiers | build/accessibilite | says what the law makes of the grid",
    'Une partie des contrôles se rejoue seule à chaque changement | build/html | is valid',
  ],
};

describe('what is promised in public', () => {
  it.each(Object.entries(PROMISES))('%s: each promise stands there, and its test', (document, promises) => {
    const text = inOneLine(read(document));
    for (const [promise = '', test, named = ''] of promises.map((row) => row.split(' | '))) {
      expect(text).toContain(promise);
      expect(read(`tests/${test}.test.ts`), promise).toContain(named);
    }
  });

  it('on privacy names buttons that the site has', () => {
    const page = read('content/pages/confidentialite.mdx');
    const named = [...page.matchAll(/que «[\s\u00a0]([^»]+?)[\s\u00a0]» efface/g)].map((m) => m[1] ?? '');
    const folders = ['src/note/browser', 'src/publish/offline', 'src/components/actions', 'src/components/guide'];
    const scripts = folders.flatMap((folder) =>
      readdirSync(folder)
        .filter((file) => file.endsWith('.ts'))
        .map((file) => read(join(folder, file))),
    );
    expect(named).toHaveLength(4);
    for (const label of named)
      expect(
        scripts.filter((code) => inOneLine(code).includes(`'${label}'`)),
        label,
      ).not.toEqual([]);
  });
});

it('nothing is kept in the browser but the four things that the page on privacy tells', () => {
  const keeps = (code: string) =>
    /writeItem\(|(?:localStorage|sessionStorage)\.setItem|indexedDB|document\.cookie|cache\.put/.test(code);
  const programs = globSync('{src,public}/**/*.{ts,js,astro}', {
    exclude: ['src/contribute/editor/**', 'src/browser/basics.ts'],
  });
  expect(programs.filter((file) => keeps(read(file))).sort()).toEqual([
    'public/sw.js',
    'src/components/actions/who.ts',
    'src/components/guide/bookmark.ts',
    'src/note/browser/storage.ts',
  ]);
});

describe.each(['README.md', 'CONTRIBUTING.md', 'SECURITY.md', ...globSync('docs/*.md')])('%s', (document) => {
  const text = read(document);
  it('names commands that exist', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const named = [...text.matchAll(/npm (?:run )?([a-z]+(?::[a-z]+)*)(?=[\s`])/g)].map((m) => m[1] ?? '');
    expect(
      named.filter((name) => !['ci', 'audit', 'install', 'query', 'et'].includes(name) && !(name in scripts)),
    ).toEqual([]);
    const run = named.flatMap((name) => /^node (\S+)/.exec(scripts[name] ?? '')?.[1] ?? []);
    expect(run.filter((file) => !existsSync(file))).toEqual([]);
  });
  it('names files and folders that exist', () => {
    const paths = [
      ...text.matchAll(/`((?:src|scripts|tests|docs|public|\.github)\/[\w.*/-]*|content\/(?:[\w-]+\/|[\w.-]+)?)`/g),
      ...text.matchAll(/\]\(((?!https?:)[\w./-]+\.\w+)(?:#[^)]*)?\)/g),
    ].map((m) => m[1] ?? '');
    const folder = document.startsWith('docs/') ? 'docs' : '.';
    expect(paths.filter((path) => globSync([path, join(folder, path)]).length === 0)).toEqual([]);
  });
  it('names functions, tables and fields that exist', () => {
    const named = [...text.matchAll(/`([A-Z][A-Z_]{3,}|[a-z]+[A-Z]\w*)`/g)].map((m) => m[1] ?? '');
    expect(named.filter((name) => !WORDS_OF_CODE.has(name))).toEqual([]);
  });
});
