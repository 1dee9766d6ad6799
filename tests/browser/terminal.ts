import { spawn, spawnSync } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';

/** Starts a command in a terminal of its own where the system has `script` (util-linux), else on plain pipes. */
export function ouvrirTerminal(racine: string, commande: readonly string[]) {
  const avecTerminal = spawnSync('script', ['--version'], { encoding: 'utf8' }).stdout?.includes('util-linux') ?? false;
  const env = {
    ...process.env,
    TERM: 'xterm',
    COLUMNS: '110',
    LINES: '50',
    REPERES_TERMINAL: avecTerminal ? '' : '1',
    CI: '',
  };
  const enfant = avecTerminal
    ? spawn(
        'script',
        [
          '-qefc',
          `stty rows 50 cols 110; ${[process.execPath, ...commande].map((mot) => `'${mot}'`).join(' ')}`,
          '/dev/null',
        ],
        { cwd: racine, env },
      )
    : spawn(process.execPath, commande, { cwd: racine, env });
  let tout = '';
  let vu = 0;
  const note = (morceau: Buffer) => {
    tout += stripVTControlCharacters(morceau.toString());
  };
  enfant.stdout.on('data', note);
  enfant.stderr.on('data', note);
  const fin = new Promise<number>((accepter) => enfant.once('close', (code) => accepter(code ?? -1)));
  const dormir = (ms: number) => new Promise((accepter) => setTimeout(accepter, ms));

  return {
    fin,
    /** Everything printed so far, without colours. */
    ecran: () => tout,
    /** Waits for words that were not on the screen before. */
    async attendre(motif: RegExp): Promise<void> {
      for (const debut = Date.now(); !motif.test(tout.slice(vu)); await dormir(20))
        if (Date.now() - debut > 90_000)
          throw new Error(`Rien de tel que ${String(motif)} dans :\n${tout.slice(-2500)}`);
      vu = tout.length;
      // The question is on the screen a moment before it listens.
      await dormir(80);
    },
    /** Types a text as one does, then waits for it to be taken. */
    async taper(texte: string): Promise<void> {
      enfant.stdin.write(texte);
      await dormir(120);
    },
    fermer: () => enfant.kill(),
  };
}

export const ENTREE = '\r';
export const TAB = '\t';
export const BAS = '\u001b[B';
export const DROITE = '\u001b[C';
export const INTERROMPRE = '\u0003';
