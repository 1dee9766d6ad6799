// Runs `astro build` in a process of its own, which reads the content while this one checks it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { CONTENU_BON } from '../src/load/apres-controle.ts';

/** Well under what a small machine has. Astro needs less; without a limit the collector lets the heap grow. */
const MEMOIRE_ASTRO = '--max-old-space-size=1200';

export interface Pages {
  /** The content is right: dist/ may be emptied, the pages drawn. Resolves when they are; throws in French. */
  dessiner: () => Promise<void>;
  /** Stops before anything in dist/ has changed. */
  abandonner: () => Promise<void>;
}

/** Starts Astro, which reads the content, then waits to be told what to do. */
export function preparerPages(): Pages {
  const astro = join(dirname(createRequire(import.meta.url).resolve('astro/package.json')), 'bin/astro.mjs');
  const enfant = spawn(process.execPath, [MEMOIRE_ASTRO, astro, 'build'], {
    // What Astro says is held back: of a wrong content, the check speaks better.
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const fin = once(enfant, 'exit') as Promise<[number | null]>;
  // An early end is told by `dessiner`.
  fin.catch(() => undefined);
  return {
    dessiner: async () => {
      enfant.stdout?.pipe(process.stdout, { end: false });
      enfant.stderr?.pipe(process.stderr, { end: false });
      if (enfant.connected) enfant.send(CONTENU_BON, () => undefined);
      const [code] = await fin;
      if (code !== 0) throw new Error(`Les pages n’ont pas été construites (astro build : ${code ?? 'arrêté'}).`);
    },
    abandonner: async () => {
      enfant.kill();
      await fin.catch(() => undefined);
    },
  };
}
