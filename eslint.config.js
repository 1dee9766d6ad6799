import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/**
 * Rooms that hold one subject stand on the ground that all share: what they may not import is above them.
 * Components get props: only pages, layouts and the build load content.
 */
const above = ['load', 'contribute', 'components', 'layouts', 'pages'];
const interdits = {
  text: ['schema', 'model', 'check', 'render', 'search', 'note', 'publish', 'map', ...above],
  schema: ['model', 'check', 'render', 'search', 'note', 'publish', 'map', ...above],
  model: ['check', 'render', 'search', 'note', 'publish', 'map', ...above],
  render: ['check', 'search', 'note', 'publish', 'map', ...above],
  check: ['search', 'note', 'publish', 'map', 'load', 'components', 'layouts', 'pages'],
  map: ['check', 'search', 'note', 'publish', 'load', 'contribute', 'layouts', 'pages'],
  publish: ['search', 'note', 'load', 'contribute', 'layouts', 'pages'],
  note: ['search', 'load', 'contribute', 'layouts', 'pages'],
  load: ['layouts', 'pages'],
  components: ['load', 'layouts', 'pages'],
  layouts: ['pages'],
};

export default defineConfig([
  globalIgnores(['dist/', 'dist-*/', '.astro/', 'public/', 'node_modules/']),
  tseslint.configs.strict,
  tseslint.configs.stylistic,
  astro.configs.recommended,
  {
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^(?:Props$|_)' }],
      'no-console': 'off',
      eqeqeq: 'error',
    },
  },
  ...Object.entries(interdits).map(([dossier, autres]) => ({
    files: [`src/${dossier}/**/*.{ts,astro}`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { group: autres.map((a) => `**/${a}/**`), message: `src/${dossier} n'importe pas de ces dossiers.` },
            ...(['schema', 'model', 'text'].includes(dossier)
              ? [{ group: ['astro:*', 'node:*'], message: 'Fonctions pures : ni Astro ni Node.' }]
              : []),
          ],
        },
      ],
    },
  })),
  {
    // A tag that authors write, which gives it nothing.
    files: ['src/components/poles/PolesTable.astro'],
    rules: { 'no-restricted-imports': 'off' },
  },
]);
