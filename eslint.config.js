import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/**
 * The rooms of `src/`, the lowest first: one may import those of the lines above it, and no other of its own line.
 * Components get props: only pages, layouts and the build load content.
 */
const FLOORS = [
  ['text', 'styles'],
  ['schema'],
  ['model'],
  ['render'],
  ['browser', 'check', 'map'],
  ['publish'],
  ['note'],
  ['contribute'],
  ['components'],
  ['search', 'load'],
  ['layouts'],
  ['pages'],
];
/** Pure functions: neither Astro nor Node. */
const PURE = ['text', 'schema', 'model'];
const notBelow = FLOORS.slice(0, -1).flatMap((rooms, floor) =>
  rooms.map((room) => [
    room,
    FLOORS.slice(floor)
      .flat()
      .filter((other) => other !== room),
  ]),
);

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
  ...notBelow.map(([room, others]) => ({
    files: [`src/${room}/**/*.{ts,astro}`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { group: others.map((other) => `**/${other}/**`), message: `src/${room} n'importe pas de ces dossiers.` },
            ...(PURE.includes(room)
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
