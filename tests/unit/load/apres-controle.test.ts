import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { CONTENU_BON } from '../../../src/load/apres-controle.ts';

/** Does as `astro build` does: reads, says so, waits for the hook, then empties dist/. */
const PROGRAMME = `
  import { apresControle } from './src/load/apres-controle.ts';
  const suite = apresControle().hooks['astro:build:start']();
  await new Promise((fini) => setTimeout(fini, 50));
  process.send?.('lu');
  console.log('lu');
  await suite;
  console.log('vide dist/');
`;
/** Starts it, and tells it what is given once it has read; its status and what it printed. */
async function demarrer(stdio: 'ipc' | 'ignore', dire?: string): Promise<[number, string]> {
  const enfant = spawn(process.execPath, ['--input-type=module', '-e', PROGRAMME], {
    stdio: ['ignore', 'pipe', 'inherit', stdio],
  });
  const fin = once(enfant, 'exit') as Promise<[number]>;
  const sortie = enfant.stdout ? text(enfant.stdout) : Promise.resolve('');
  if (stdio === 'ipc') {
    await once(enfant, 'message');
    if (dire === undefined) enfant.disconnect();
    else enfant.send(dire);
  }
  const [statut] = await fin;
  return [statut, await sortie];
}

it('waits for the word of the check before anything is emptied, then ends by itself', async () => {
  expect(await demarrer('ipc', CONTENU_BON)).toEqual([0, 'lu\nvide dist/\n']);
});
it('stops when whoever checks is gone', async () => {
  expect(await demarrer('ipc')).toEqual([1, 'lu\n']);
});
it('waits for nobody when started by hand', async () => {
  expect(await demarrer('ignore')).toEqual([0, 'lu\nvide dist/\n']);
});
