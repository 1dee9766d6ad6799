// Draws the pages with Astro, in a process of its own.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { seconds } from './seconds.ts';

/** Well under what a small machine has. Astro needs less; without a limit the collector lets the heap grow. */
const MEMOIRE_ASTRO = '--max-old-space-size=1200';

export interface Pages {
  /** Resolves when the pages are drawn, having said so, and what Astro warns of. Throws in French. */
  finish: () => Promise<void>;
  abandonner: () => Promise<void>;
}

/** Starts drawing the pages of the site into `dossier`. */
export function dessinerPages(dossier: string): Pages {
  const debut = performance.now();
  const enfant = spawn(process.execPath, [MEMOIRE_ASTRO, fileURLToPath(import.meta.resolve('./draw.ts')), dossier], {
    // What Astro says is held back: of a wrong content, the check speaks better.
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, REPERES_HORS_PAGES: 'ailleurs' },
  });
  const fin = once(enfant, 'exit') as Promise<[number | null]>;
  // An early end is told by `finir`.
  fin.catch(() => undefined);
  return {
    finish: async () => {
      enfant.stdout.pipe(process.stdout, { end: false });
      enfant.stderr.pipe(process.stderr, { end: false });
      const [code] = await fin;
      if (code === 0) console.log(`Pages dessinées en ${seconds(debut)}.`);
      else throw new Error(`Les pages n’ont pas été construites (astro build : ${code ?? 'arrêté'}).`);
    },
    abandonner: async () => {
      enfant.kill();
      await fin.catch(() => undefined);
    },
  };
}
