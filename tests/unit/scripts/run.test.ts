import { spawnSync } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { newFolder, put } from '../../fixtures/folder.ts';

let root: string;
beforeEach(() => {
  root = newFolder();
  put(root, { 'a.mjs': 'console.log("lancé", process.argv[2])' });
});

/** Runs a program as `npm run` does, with this Node said to be of another version, and perhaps another one npm's. */
function run(version: string, ofNpm = version) {
  const older = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } })`;
  const preload = `data:text/javascript,${encodeURIComponent(older)}`;
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--import', preload, resolve('scripts/run.mjs'), 'a.mjs', 'ici'],
    {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, npm_config_user_agent: `npm/11.0.0 node/v${ofNpm} linux x64` },
    },
  );
  return { said: (stdout + stderr).trim(), status };
}

describe('npm run', () => {
  it.each(['22.18.0', '23.1.0', '24.0.0', '26.3.1'])('runs on Node %s', (version) => {
    expect(run(version)).toEqual({ said: 'lancé ici', status: 0 });
  });
  it.each(['18.20.8', '20.19.0', '22.17.1'])('says which Node to install, in French, on Node %s', (version) => {
    expect(run(version)).toEqual({
      said: `Node ${version} est trop ancien : installez Node 22.18 ou plus récent (https://nodejs.org/fr), puis relancez « npm ci » et la commande.`,
      status: 1,
    });
  });
  // `npm run` finds the Node that comes with the packages first, even where npm has installed only a part of them.
  it('asks of the Node that npm installs with', () => {
    expect(run('24.21.0', '18.20.8')).toEqual(run('18.20.8'));
    expect(run('24.21.0', '22.18.0').status).toBe(0);
  });
  it.skipIf(process.platform === 'win32')('takes the Node that comes with the packages', () => {
    const brought = `node_modules/node-${process.platform}-${process.arch}/bin/node`;
    put(root, { [brought]: '#!/bin/sh\necho apporté "$@"\n' });
    chmodSync(join(root, brought), 0o755);
    expect(run('20.19.0')).toEqual({ said: 'apporté a.mjs ici', status: 0 });
    // An older one has installed only a part of the packages.
    for (const version of ['18.20.8', '20.18.3']) expect(run(version).status).toBe(1);
  });
});
