// How long after a testimony is saved the development server shows it.
import { spawn } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as attendre } from 'node:timers/promises';
import { median } from '../../../src/model/median.ts';
import { preparer } from './workshops.ts';

const TEMOIGNAGE = 'arevalo-co-construction';
const ESSAIS = 7;
const DELAI = 60_000;
const PAUSE = 20;

export const portLibre = () =>
  new Promise<number>((fini) => {
    const serveur = createServer().listen(0, '127.0.0.1', () => {
      const { port } = serveur.address() as { port: number };
      serveur.close(() => fini(port));
    });
  });

/** Asks for a page until it holds `signe`; the time that took, in milliseconds. */
async function attendrePage(adresse: string, signe: string): Promise<number> {
  const debut = performance.now();
  while (performance.now() - debut < DELAI) {
    const texte = await fetch(adresse).then(
      (r) => r.text(),
      () => '',
    );
    if (texte.includes(signe)) return performance.now() - debut;
    await attendre(PAUSE);
  }
  throw new Error(`${adresse} ne montre pas « ${signe} » après ${DELAI / 1000} s.`);
}

/** Starts the development server on a copy of the real content, edits a testimony several times, prints the delays. */
export async function mesurerDev(racine: string): Promise<void> {
  const dossier = await mkdtemp(join(tmpdir(), 'reperes-bench-dev-'));
  const { nous } = await preparer(racine, dossier, 1);
  await cp(join(racine, 'content'), join(nous, 'content'), { recursive: true });
  const port = await portLibre();
  const serveur = spawn(
    process.execPath,
    ['node_modules/astro/bin/astro.mjs', 'dev', '--host', '127.0.0.1', '--port', String(port)],
    {
      cwd: nous,
      stdio: 'ignore',
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ASTRO_DEV_BACKGROUND: '0' },
    },
  );
  try {
    const adresse = `http://127.0.0.1:${port}/temoignages/${TEMOIGNAGE}/`;
    const fichier = join(nous, 'content/temoignages', `${TEMOIGNAGE}.mdx`);
    const depart = await readFile(fichier, 'utf8');
    console.log(`Première page après le démarrage : ${Math.round(await attendrePage(adresse, '</html>'))} ms`);
    const delais: number[] = [];
    for (let i = 0; i < ESSAIS; i++) {
      await attendre(1500);
      const signe = `Essai numéro ${i} du banc`;
      await writeFile(fichier, `${depart.trimEnd()}\n\n${signe}.\n`);
      delais.push(await attendrePage(adresse, signe));
    }
    console.log(
      `Texte modifié, puis vu dans la page : ${delais.map((d) => Math.round(d)).join(', ')} ms ; médiane ${Math.round(median(delais))} ms`,
    );
  } finally {
    serveur.kill();
    await rm(dossier, { recursive: true, force: true });
  }
}
