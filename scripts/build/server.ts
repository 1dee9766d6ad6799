import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { extname, join, normalize, resolve, sep } from 'node:path';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
  '.webp': 'image/webp',
};

export const typeDe = (fichier: string) => TYPES[extname(fichier)] ?? 'application/octet-stream';

/** The file an address leads to, or nothing when it leaves the folder. */
export function fichierPour(racine: string, adresse: string, base = '/'): string | undefined {
  const prefixe = base.replace(/\/$/, '');
  let chemin: string;
  try {
    chemin = decodeURIComponent(adresse.split(/[?#]/)[0] ?? '/');
  } catch {
    return undefined;
  }
  if (prefixe && chemin !== prefixe && !chemin.startsWith(`${prefixe}/`)) return undefined;
  const relatif = chemin.slice(prefixe.length) || '/';
  const fichier = normalize(join(racine, relatif.endsWith('/') ? `${relatif}index.html` : relatif));
  return fichier.startsWith(resolve(racine) + sep) ? fichier : undefined;
}

interface Options {
  base?: string;
  /** What a host adds to the answer for a path. */
  entetes?: (chemin: string) => Record<string, string>;
}

/** Serves a built site as a static host would: directory indexes, a real 404. Resolves once it listens. */
export function servir(dossier: string, port: number, { base = '/', entetes }: Options = {}): Promise<Server> {
  const racine = resolve(dossier);
  const serveur = createServer((requete, reponse) => {
    const adresse = requete.url ?? '/';
    const fichier = fichierPour(racine, adresse, base);
    const lire = fichier ? readFile(fichier) : Promise.reject(new Error('hors du site'));
    lire.then(
      (contenu) =>
        reponse
          .writeHead(200, { ...entetes?.(adresse.split('?')[0] ?? '/'), 'Content-Type': typeDe(fichier ?? '') })
          .end(contenu),
      async () => {
        // As hosts do for an address without its last slash.
        const dossier = fichier && !extname(fichier) && existsSync(join(fichier, 'index.html'));
        if (dossier) {
          const [chemin = '', question] = adresse.split('?');
          reponse.writeHead(301, { Location: `${chemin}/${question === undefined ? '' : `?${question}`}` }).end();
          return;
        }
        const page = await readFile(join(racine, '404.html')).catch(() => Buffer.from('Page introuvable'));
        reponse.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' }).end(page);
      },
    );
  });
  return new Promise((accepter, refuser) => {
    serveur.once('error', refuser);
    serveur.listen(port, '127.0.0.1', () => accepter(serveur));
  });
}
