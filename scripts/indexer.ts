// Writes the search index of the built site: `node scripts/indexer.ts [dist]`, after `astro build`.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import { transform } from 'esbuild';
import { lirePieces, recouper, remplacerPieces } from '../src/domain/recherche/decoupe-index.ts';
import { documents } from '../src/domain/recherche/documents.ts';
import { motsConnus, rendreIndexables } from '../src/domain/recherche/indexable.ts';
import { creerLexique } from '../src/domain/recherche/lexique.ts';
import { lieux, type Departement } from '../src/domain/recherche/lieux.ts';
import { coder } from '../src/domain/recherche/table-facettes.ts';
import type { Document } from '../src/domain/recherche/types.ts';
import { groupes } from '../src/domain/recherche/vocabulaire.ts';
import type { Repertoire } from '../src/domain/repertoire.ts';
import { lireSite } from '../src/load/lecture.ts';
import { fr } from '../src/render/typographie.ts';

/** The words before the data of each of Pagefind's compressed files. */
const SIGNATURE = 'pagefind_dcd';
const UTILES =
  /^(?:pagefind\.js|pagefind-entry\.json|pagefind\.[\w-]+\.pf_meta|wasm\.unknown\.pagefind|index|fragment)$/;

const sansErreur = <T extends { errors: string[] }>(reponse: T): T => {
  if (reponse.errors.length > 0) throw new Error(`Pagefind : ${reponse.errors.join(' ; ')}`);
  return reponse;
};

/** The départements of the official list, with their main town. */
export function lireDepartements(): Departement[] {
  const importer = createRequire(import.meta.url);
  const lignes = importer('@etalab/decoupage-administratif/data/departements.json') as {
    code: string;
    nom: string;
    chefLieu: string;
  }[];
  const communes = importer('@etalab/decoupage-administratif/data/communes.json') as { code: string; nom: string }[];
  const chefsLieux = new Set(lignes.map((d) => d.chefLieu));
  const villes = new Map(communes.filter((c) => chefsLieux.has(c.code)).map((c) => [c.code, c.nom]));
  return lignes.map((d) => ({
    code: d.code,
    nom: d.nom,
    ...(villes.has(d.chefLieu) && { chefLieu: villes.get(d.chefLieu) ?? '' }),
  }));
}

/** Every text of a card with French typography, except its addresses. */
function typographier<T>(valeur: T, cle = ''): T {
  if (typeof valeur === 'string') return (/^(?:url|href|type|role|niveau)$/.test(cle) ? valeur : fr(valeur)) as T;
  if (Array.isArray(valeur)) return valeur.map((v) => typographier<unknown>(v)) as T;
  if (valeur !== null && typeof valeur === 'object')
    return Object.fromEntries(Object.entries(valeur).map(([k, v]) => [k, typographier<unknown>(v, k)])) as T;
  return valeur;
}

/** Builds the index of these records into `dossier`; the site's own or, for measures, made-up ones. */
export async function indexer(
  fiches: readonly Document[],
  site: Pick<Repertoire, 'glossaire' | 'regions'>,
  dossier: string,
): Promise<void> {
  const tousLesGroupes = groupes(site.glossaire);
  const tousLesLieux = lieux(site.regions, lireDepartements());
  await rm(dossier, { recursive: true, force: true });
  const { index } = sansErreur(await pagefind.createIndex({}));
  if (!index) throw new Error('Pagefind n’a pas ouvert d’index.');
  const parUrl = new Map(fiches.map((d) => [d.url, d]));
  if (parUrl.size !== fiches.length) throw new Error('Deux fiches de recherche ont la même adresse.');
  await Promise.all(
    rendreIndexables(fiches, tousLesGroupes, tousLesLieux).map(async ({ url, html }) =>
      sansErreur(await index.addHTMLFile({ url, content: html })),
    ),
  );
  sansErreur(await index.writeFiles({ outputPath: dossier }));
  await pagefind.close();

  for (const nom of await readdir(dossier)) if (!UTILES.test(nom)) await rm(join(dossier, nom), { recursive: true });
  await recouperIndex(dossier);
  const idDe = await reecrireFragments(join(dossier, 'fragment'), parUrl);
  const moteur = join(dossier, 'pagefind.js');
  await writeFile(
    moteur,
    (
      await transform(await readFile(moteur, 'utf8'), {
        minify: true,
        format: 'esm',
        target: 'es2022',
        legalComments: 'none',
      })
    ).code,
  );
  const ecrire = (nom: string, contenu: unknown) => writeFile(join(dossier, nom), JSON.stringify(contenu));
  await ecrire('lexique.json', creerLexique(fiches.length, tousLesGroupes, tousLesLieux));
  await ecrire('mots.json', motsConnus(fiches).join(' '));
  await ecrire(
    'facettes.json',
    coder(
      fiches.map((d) => ({
        id: idDe.get(d.url) ?? '',
        url: d.url,
        facettes: d.facettes,
        ...(d.date !== undefined && { date: d.date }),
      })),
    ),
  );
}

const lire = async (fichier: string) => gunzipSync(await readFile(fichier)).subarray(SIGNATURE.length);
const ecrireComprime = (fichier: string, octets: Uint8Array | string) =>
  writeFile(fichier, gzipSync(Buffer.concat([Buffer.from(SIGNATURE), Buffer.from(octets)]), { level: 9 }));

/** Cuts the pieces of the index into much smaller ones, and says so in its table of contents. */
async function recouperIndex(dossier: string): Promise<void> {
  const sommaire = (await readdir(dossier)).find((nom) => nom.endsWith('.pf_meta'));
  if (sommaire === undefined) throw new Error('Pagefind n’a pas écrit de sommaire.');
  const meta = await lire(join(dossier, sommaire));
  const pieces = await Promise.all(lirePieces(meta).map((nom) => lire(join(dossier, 'index', `${nom}.pf_index`))));
  await rm(join(dossier, 'index'), { recursive: true });
  await mkdir(join(dossier, 'index'));
  const morceaux = recouper(pieces).map((m) => ({ ...m, nom: empreinte(m.octets) }));
  for (const { nom, octets } of morceaux) await ecrireComprime(join(dossier, 'index', `${nom}.pf_index`), octets);
  await ecrireComprime(join(dossier, sommaire), remplacerPieces(meta, morceaux));
}

/** Puts the card of each record in its fragment, in place of the stream of tokens, which nobody reads. */
async function reecrireFragments(dossier: string, parUrl: ReadonlyMap<string, Document>): Promise<Map<string, string>> {
  const idDe = new Map<string, string>();
  for (const nom of await readdir(dossier)) {
    const chemin = join(dossier, nom);
    const fragment = JSON.parse((await lire(chemin)).toString('utf8')) as { url: string };
    const fiche = parUrl.get(fragment.url)?.fiche;
    if (!fiche) throw new Error(`Pagefind a indexé « ${fragment.url} », qui n’est pas une fiche.`);
    idDe.set(fragment.url, nom.replace(/^unknown_|\.pf_fragment$/g, ''));
    const nouveau = {
      url: fragment.url,
      content: '',
      word_count: 0,
      filters: {},
      meta: { title: fiche.titre, fiche: JSON.stringify(typographier(fiche)) },
      anchors: [],
    };
    await ecrireComprime(chemin, JSON.stringify(nouveau));
  }
  if (idDe.size !== parUrl.size) throw new Error(`${parUrl.size} fiches, mais ${idDe.size} dans l’index.`);
  return idDe;
}

const empreinte = (octets: Uint8Array) => createHash('sha256').update(octets).digest('hex').slice(0, 10);

if (process.argv[1] === import.meta.filename) {
  const dist = process.argv[2] ?? 'dist';
  try {
    if (!existsSync(join(dist, 'index.html')))
      throw new Error(`${dist}/ ne contient pas de site : lancez « npm run build ».`);
    const debut = performance.now();
    const { site, pages } = await lireSite(process.cwd());
    const fiches = documents(site, pages);
    await indexer(fiches, site, join(dist, 'recherche-index'));
    console.log(`Recherche : ${fiches.length} fiches indexées en ${Math.round(performance.now() - debut)} ms.`);
  } catch (erreur) {
    console.error(
      `L’index de recherche n’a pas pu être écrit : ${erreur instanceof Error ? erreur.message : String(erreur)}`,
    );
    process.exitCode = 1;
  }
}
