// Runs a command and says what it cost: wall clock, processor, memory, its children counted.
import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, readdirSync } from 'node:fs';

export interface Cout {
  /** Seconds. */
  mur: number;
  /** User and system seconds. */
  processeur: number;
  /** Highest resident memories, in megabytes (Linux only). */
  memoire: Memoire | undefined;
}

export interface Memoire {
  /** Of the largest single process, as `/usr/bin/time` counts it. */
  plusGros: number;
  /** Of the process and its children together, at one time. */
  ensemble: number;
}

/** What two commands, one after the other, or two runs ask at most. */
export const plusGrande = (a: Memoire, b: Memoire): Memoire => ({
  plusGros: Math.max(a.plusGros, b.plusGros),
  ensemble: Math.max(a.ensemble, b.ensemble),
});

/** Milliseconds between two looks at the memory: a peak lasts longer. */
const PERIODE = 200;

/** « 0m1.23s 0m0.45s », as the shell's `times` writes it, in seconds. */
export const lireTemps = (ligne: string): number =>
  [...ligne.matchAll(/(\d+)m([\d.,]+)s/g)].reduce(
    (total, [, minutes, seconds]) => total + Number(minutes) * 60 + Number((seconds ?? '0').replace(',', '.')),
    0,
  );

interface Processus {
  pid: number;
  parent: number;
  /** Bytes. */
  memoire: number;
}

/** The memory of a process and of all that descend from it. */
export function memoireDe(racine: number, processus: readonly Processus[]): Memoire {
  const enfants = Map.groupBy(processus, (p) => p.parent);
  const famille = (pid: number): number[] => (enfants.get(pid) ?? []).flatMap((p) => [p.memoire, ...famille(p.pid)]);
  const tous = [processus.find((p) => p.pid === racine)?.memoire ?? 0, ...famille(racine)];
  return { plusGros: Math.max(...tous), ensemble: tous.reduce((a, b) => a + b) };
}

function lireProcessus(): Processus[] {
  const TAILLE_PAGE = 4096;
  return readdirSync('/proc').flatMap((nom) => {
    if (!/^\d+$/.test(nom)) return [];
    try {
      const stat = readFileSync(`/proc/${nom}/stat`, 'latin1');
      // The command, between brackets, may hold spaces.
      const champs = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      return [{ pid: Number(nom), parent: Number(champs[1]), memoire: Number(champs[21]) * TAILLE_PAGE }];
    } catch {
      return [];
    }
  });
}

/** Runs one command in `dossier`, its output kept in `journal`. Throws in French, with the end of it, when it fails. */
export async function executer(commande: readonly string[], dossier: string, journal: string): Promise<Cout> {
  const sortie = openSync(journal, 'w');
  const debut = performance.now();
  const enfant = spawn('sh', ['-c', '"$@"; statut=$?; times >&3; exit $statut', 'sh', ...commande], {
    cwd: dossier,
    stdio: ['ignore', sortie, sortie, 'pipe'],
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', SANS_IMAGES: '1', NO_COLOR: '1' },
  });
  let temps = '';
  enfant.stdio[3]?.on('data', (morceau: Buffer) => (temps += morceau.toString()));
  let octets: Memoire = { plusGros: 0, ensemble: 0 };
  const surLinux = process.platform === 'linux';
  const guet = surLinux
    ? setInterval(() => (octets = plusGrande(octets, memoireDe(enfant.pid ?? 0, lireProcessus()))), PERIODE)
    : undefined;
  try {
    const statut = await new Promise<number | null>((fini, rate) => {
      enfant.once('error', rate);
      enfant.once('close', fini);
    });
    if (statut !== 0)
      throw new Error(
        `« ${commande.join(' ')} » a échoué dans ${dossier} :\n${readFileSync(journal, 'utf8').slice(-3000)}`,
      );
  } finally {
    clearInterval(guet);
    closeSync(sortie);
  }
  return {
    mur: (performance.now() - debut) / 1000,
    // The second line is what the children of the shell have used.
    processeur: lireTemps(temps.split('\n')[1] ?? ''),
    memoire: surLinux ? { plusGros: octets.plusGros / 1e6, ensemble: octets.ensemble / 1e6 } : undefined,
  };
}

/** Several commands one after the other, as one. */
export async function enchainer(commandes: readonly string[][], dossier: string, journal: string): Promise<Cout> {
  const total: Cout = { mur: 0, processeur: 0, memoire: undefined };
  for (const commande of commandes) {
    const { mur, processeur, memoire } = await executer(commande, dossier, journal);
    total.mur += mur;
    total.processeur += processeur;
    total.memoire = memoire && plusGrande(memoire, total.memoire ?? memoire);
  }
  return total;
}
