import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { servir } from '../../../scripts/build/server.ts';

let dossier: string;
let serveur: Server;
let adresse: string;
beforeAll(async () => {
  dossier = mkdtempSync(join(tmpdir(), 'serveur-'));
  mkdirSync(join(dossier, 'cas/ardaines'), { recursive: true });
  mkdirSync(join(dossier, 'vide'));
  writeFileSync(join(dossier, 'cas/ardaines/index.html'), 'ARDAINES');
  writeFileSync(join(dossier, '404.html'), 'absente');
  serveur = await servir(dossier, 0, { base: '/reperes' });
  adresse = `http://127.0.0.1:${(serveur.address() as { port: number }).port}/reperes`;
});
afterAll(() => {
  serveur.close();
  rmSync(dossier, { recursive: true, force: true });
});

it.each([
  ['/cas/ardaines/', 200, null],
  ['/cas/ardaines', 301, '/reperes/cas/ardaines/'],
  ['/cas/ardaines?q=a%20b', 301, '/reperes/cas/ardaines/?q=a%20b'],
  ['/vide', 404, null],
  ['/rien', 404, null],
  ['/rien.html', 404, null],
])('answers at %s as a host does', async (chemin, statut, vers) => {
  const reponse = await fetch(adresse + chemin, { redirect: 'manual' });
  expect([reponse.status, reponse.headers.get('location')]).toEqual([statut, vers]);
});
