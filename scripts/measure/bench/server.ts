import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { fichierPour, typeDe } from '../../build/server.ts';

const compresser = promisify(brotliCompress);
const TEXTE = /^text|json|xml|svg|javascript/;

/** What went out, by path, in bytes of body as compressed. */
export type Envois = Map<string, number>;

/** Serves a folder as a host does, texts in brotli, and counts the bytes that go out. Resolves once it listens. */
export async function serveCompressed(
  dossier: string,
): Promise<{ adresse: string; envois: Envois; fermer: () => Promise<void> }> {
  const racine = resolve(dossier);
  const envois: Envois = new Map();
  const gardes = new Map<string, { corps: Buffer; comprime: boolean }>();
  const preparer = async (fichier: string) => {
    const connu = gardes.get(fichier);
    if (connu) return connu;
    const brut = await readFile(fichier);
    const comprime = TEXTE.test(typeDe(fichier));
    // The best level takes seconds on a big file, for a hundredth of its weight.
    const niveau = brut.length > 400_000 ? 9 : 11;
    const corps = comprime ? await compresser(brut, { params: { [constants.BROTLI_PARAM_QUALITY]: niveau } }) : brut;
    gardes.set(fichier, { corps, comprime });
    return { corps, comprime };
  };
  const serveur: Server = createServer((requete, reponse) => {
    const adresse = requete.url ?? '/';
    const fichier = fichierPour(racine, adresse);
    void preparer(fichier ?? '').then(
      ({ corps, comprime }) => {
        const chemin = adresse.split('?')[0] ?? '';
        envois.set(chemin, (envois.get(chemin) ?? 0) + corps.length);
        reponse
          .writeHead(200, {
            'Content-Type': typeDe(fichier ?? ''),
            ...(comprime && { 'Content-Encoding': 'br' }),
          })
          .end(corps);
      },
      () => reponse.writeHead(404).end(),
    );
  });
  await new Promise<void>((fini) => serveur.listen(0, '127.0.0.1', fini));
  const { port } = serveur.address() as { port: number };
  return {
    adresse: `http://localhost:${port}`,
    envois,
    fermer: () =>
      new Promise((fini) => {
        serveur.closeAllConnections();
        serveur.close(() => fini());
      }),
  };
}
