import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Issue, RunResult } from 'cspell';
import { expect, it, vi } from 'vitest';
import { getReporter } from '../../../scripts/check/spelling.ts';
import { newFolder, put, runScript } from '../../fixtures/folder.ts';

const TEXT = `---
titre: Une phraze de Rivoal, à côté
citations:
  - id: cxyz
role: chercheurr
leviers: [amenagemment-a, concertationz]
secteurs: [énerjie, culture]
---

À l’éqkole, [le pôlle](/cas/ecopiaa/), \`koudde\`, QXZWs et https://exampel.fr.

## Le Sicoval, toujours [#ancrre]

<Depuis dato="2016zz">Un textte.</Depuis>
`;

it('the spelling of a text is doubted in French, where the prose is, and fails nothing', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: { orthographe: string } };
  const [cspell = '', ...options] = scripts.orthographe.split(' ').slice(2);
  const cwd = newFolder();
  put(cwd, { 'x.mdx': `\uFEFF${TEXT.replaceAll('\n', '\r\n')}` });
  const { stdout, stderr, status } = runScript(cspell, ['--config', resolve('cspell.config.ts'), ...options, 'x.mdx'], {
    cwd,
    env: { ...process.env, GITHUB_ACTIONS: 'false' },
  });
  const [first, ...said] = (stdout + stderr).trimEnd().split('\n');
  expect(first).toBe(
    'attention, x.mdx:2:12: « phraze » n’est pas dans le dictionnaire : « phrase », « phrasé », « phare », ou ajoutez le mot à scripts/check/words.txt',
  );
  expect(said.map((line) => line.split(' n’est')[0])).toEqual([
    'attention, x.mdx:7:12: « énerjie »',
    'attention, x.mdx:10:3: « l’éqkole »',
    'attention, x.mdx:10:17: « pôlle »',
    'attention, x.mdx:14:26: « textte »',
    'Textes relus : 1. Mots à vérifier : 5.',
  ]);
  expect(status).toBe(0);
});

it('on GitHub, on the lines of the pull request', () => {
  vi.stubEnv('GITHUB_ACTIONS', 'true');
  const log = vi.spyOn(console, 'log').mockReturnValue();
  const { issue, result } = getReporter();
  const uri = pathToFileURL('content/cas/x.mdx').href;
  issue?.({ uri, row: 4, col: 5, text: 'textte' } as Issue, {});
  void result?.({ files: 0, issues: 0 } as RunResult);
  expect(log.mock.calls.flat()).toEqual([
    '::warning file=content/cas/x.mdx,line=4,col=5,title=À vérifier::« textte » n’est pas dans le dictionnaire : vérifiez-le, ou ajoutez le mot à scripts/check/words.txt',
    'Aucun texte à relire. Pour un seul, par exemple : npm run orthographe -- content/cas/ardaines.mdx',
  ]);
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});
