import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const dossiers = ['schema', 'domain', 'render', 'text', 'load', 'components', 'layouts', 'pages'];
/** A folder imports only from those before it: schema, text → domain → render → load → components → layouts → pages. */
const interdits = {
  schema: ['domain', 'render', 'text', 'load', 'components', 'layouts', 'pages'],
  domain: ['render', 'load', 'components', 'layouts', 'pages'],
  text: dossiers.filter((d) => d !== 'text'),
  render: ['load', 'components', 'layouts', 'pages'],
  load: ['components', 'layouts', 'pages'],
  components: ['layouts', 'pages'],
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
            ...(['schema', 'domain', 'text'].includes(dossier)
              ? [{ group: ['astro:*', 'node:*'], message: 'Fonctions pures : ni Astro ni Node.' }]
              : []),
          ],
        },
      ],
    },
  })),
]);
