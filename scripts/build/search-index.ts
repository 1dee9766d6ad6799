// Writes the search index of the built site: `node scripts/build/search-index.ts [dist]`, after `astro build`.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import * as pagefind from 'pagefind';
import { transform } from 'esbuild';
import { route } from '../../src/model/routes.ts';
import { tropFrequents } from '../../src/search/index/lighten.ts';
import { choixFacettes } from '../../src/search/index/facet-choices.ts';
import { lireSommaire, recouper, recrireSommaire } from '../../src/search/index/split-index.ts';
import { documents } from '../../src/search/index/documents.ts';
import { frequences, rendreIndexables } from '../../src/search/index/indexable.ts';
import { creerLecteur } from '../../src/search/index/reader.ts';
import { creerLexique } from '../../src/search/words/lexicon.ts';
import { lieux, type Departement, type Lieu } from '../../src/search/index/places.ts';
import { ecrireMots } from '../../src/search/words/word-list.ts';
import { motsConnus } from '../../src/search/words/known-words.ts';
import { coder, idDe } from '../../src/search/index/facet-table.ts';
import type { Document } from '../../src/search/types.ts';
import { groupes } from '../../src/search/words/vocabulary.ts';
import type { Site } from '../../src/model/repertoire.ts';
import { readSite } from '../../src/load/read-content.ts';
import { fr } from '../../src/render/typography.ts';
import { ecrireComprime, empreinte, ouvrir } from './index-files.ts';

/** Records sent to Pagefind before waiting for those sent before them: more only fills the memory. */
const PAR_LOT = 200;

const sansErreur = <T extends { errors: string[] }>(reponse: T): T => {
  if (reponse.errors.length > 0) throw new Error(`Pagefind : ${reponse.errors.join(' ; ')}`);
  return reponse;
};

/** The départements of the official list, with their main town. */
export function readDepartements(): Departement[] {
  const importer = createRequire(import.meta.url);
  const lignes = importer('@etalab/decoupage-administratif/data/departements.json') as {
    code: string;
    nom: string;
    chefLieu: string;
    typeLiaison: number;
  }[];
  const communes = importer('@etalab/decoupage-administratif/data/communes.json') as { code: string; nom: string }[];
  const chefsLieux = new Set(lignes.map((d) => d.chefLieu));
  const villes = new Map(communes.filter((c) => chefsLieux.has(c.code)).map((c) => [c.code, c.nom]));
  return lignes.map((d) => ({
    code: d.code,
    nom: d.nom,
    typeLiaison: d.typeLiaison,
    ...(villes.has(d.chefLieu) && { chefLieu: villes.get(d.chefLieu) ?? '' }),
  }));
}

/** Every text of a card with French typography, except its addresses. */
function typographier<T>(valeur: T, cle = ''): T {
  if (typeof valeur === 'string') return (/^(?:url|href|type|role|niveau|id)$/.test(cle) ? valeur : fr(valeur)) as T;
  if (Array.isArray(valeur)) return valeur.map((v) => typographier<unknown>(v)) as T;
  if (valeur !== null && typeof valeur === 'object')
    return Object.fromEntries(Object.entries(valeur).map(([k, v]) => [k, typographier<unknown>(v, k)])) as T;
  return valeur;
}

/** What is said of a place, with French typography; what is compared with the question stays as it is. */
const enFrancais = ({ nom, dans, comprend, muet, ...lieu }: Lieu): Lieu => ({
  ...lieu,
  ...typographier({ nom, ...(dans && { dans }), ...(comprend && { comprend }), ...(muet && { muet }) }),
});

/** Builds the index of these records into `dossier`; the site's own or, for measures, made-up ones. */
export async function indexer(fiches: readonly Document[], site: Site, dossier: string): Promise<void> {
  const tousLesGroupes = groupes(site.glossaire);
  const dits = new Set(
    fiches.filter((d) => /^(?:temoignages|cas)$/.test(d.fiche.type)).flatMap((d) => d.facettes.departement ?? []),
  );
  const departements = readDepartements().map((d) => ({
    ...d,
    ...(dits.has(d.code) && { page: route.departement(d.code) }),
  }));
  const parlent = new Set(fiches.filter((d) => d.fiche.type === 'temoignages').flatMap((d) => d.facettes.region ?? []));
  const tousLesLieux = lieux(site.regions, departements, (region) => parlent.has(region));
  await rm(dossier, { recursive: true, force: true });
  const { index } = sansErreur(await pagefind.createIndex({}));
  if (!index) throw new Error('Pagefind n’a pas ouvert d’index.');
  if (new Set(fiches.map((d) => d.url)).size !== fiches.length)
    throw new Error('Deux fiches de recherche ont la même adresse.');
  const lecteur = creerLecteur();
  const comptes = frequences(fiches, lecteur);
  let lot: Promise<unknown>[] = [];
  let precedent: Promise<unknown> | undefined;
  for (const { url, html } of rendreIndexables(fiches, tousLesGroupes, tousLesLieux, lecteur, comptes)) {
    lot.push(index.addHTMLFile({ url, content: html }).then(sansErreur));
    if (lot.length < PAR_LOT) continue;
    await precedent;
    precedent = Promise.all(lot);
    lot = [];
  }
  await Promise.all([precedent, ...lot]);
  // Pagefind makes its files; ours, which need nothing of them, are made meanwhile.
  const faits = index.getFiles();
  for (const sous of ['', 'fragment', 'index']) mkdirSync(join(dossier, sous), { recursive: true });
  const version = ecrireFragments(dossier, fiches);
  const { files } = sansErreur(await faits);
  await pagefind.close();

  const ecrits = new Map(files.map((f) => [f.path, f.content]));
  recrire(dossier, ecrits, fiches, version);

  const options = { minify: true, format: 'esm', target: 'es2022', legalComments: 'none' } as const;
  const moteur = Buffer.from(prendre(ecrits, 'pagefind.js')).toString('utf8');
  writeFileSync(join(dossier, 'pagefind.js'), (await transform(moteur, options)).code);
  writeFileSync(join(dossier, 'wasm.unknown.pagefind'), prendre(ecrits, 'wasm.unknown.pagefind'));
  const ecrire = (nom: string, contenu: unknown) => writeFileSync(join(dossier, nom), JSON.stringify(contenu));
  ecrire(
    'lexique.json',
    creerLexique(fiches.length, tousLesGroupes, tousLesLieux.map(enFrancais), tropFrequents(comptes)),
  );
  ecrire('mots.json', ecrireMots(motsConnus(fiches, lecteur, undefined, comptes)));
  const noms = new Map(departements.map((d) => [d.code, d.nom]));
  const choix = typographier(choixFacettes(fiches, site, noms));
  ecrire('facettes.json', { ...coder(version, fiches), choix });
}

type Ecrits = ReadonlyMap<string, Uint8Array>;

/** One of the files that Pagefind made. */
function prendre(ecrits: Ecrits, nom: string): Uint8Array {
  const octets = ecrits.get(nom);
  if (!octets) throw new Error(`Pagefind n’a pas fait « ${nom} ».`);
  return octets;
}

/** Writes the card of each record; gives what their names begin with. */
function ecrireFragments(dossier: string, fiches: readonly Document[]): string {
  const fragments = fiches.map(({ url, fiche }) => {
    const meta = { title: fiche.titre, fiche: JSON.stringify(typographier(fiche)) };
    return JSON.stringify({ url, content: '', word_count: 0, filters: {}, meta, anchors: [] });
  });
  // Browsers keep a fragment for a year under its name, which says all that any of them holds.
  const version = empreinte(fragments.join()).slice(0, 5);
  for (const [rang, fragment] of fragments.entries())
    ecrireComprime(join(dossier, 'fragment', `${idDe(version, rang)}.pf_fragment`), fragment);
  return version;
}

/**
 * Makes what Pagefind wrote light to load: its index in much smaller pieces, its records named by their rank: their
 * fragments hold our cards, in place of the stream of tokens, which nobody reads.
 */
function recrire(dossier: string, ecrits: Ecrits, fiches: readonly Document[], version: string) {
  const dans = (...noms: string[]) => join(dossier, ...noms);
  const meta = ouvrir(prendre(ecrits, [...ecrits.keys()].find((nom) => nom.endsWith('.pf_meta')) ?? '.pf_meta'));
  const { fiches: noms, pieces } = lireSommaire(meta);
  const rangs = new Map(fiches.map((d, rang) => [d.url, rang]));
  const nouveaux = new Map<string, string>();
  for (const nom of noms) {
    const lu = ouvrir(prendre(ecrits, `fragment/${nom}.pf_fragment`)).toString('utf8');
    const { url } = JSON.parse(lu) as { url: string };
    const rang = rangs.get(url);
    if (rang === undefined) throw new Error(`Pagefind a indexé « ${url} », qui n’est pas une fiche.`);
    nouveaux.set(nom, idDe(version, rang));
  }
  if (nouveaux.size !== fiches.length) throw new Error(`${fiches.length} fiches, mais ${nouveaux.size} dans l’index.`);
  const contenus = pieces.map((nom) => ouvrir(prendre(ecrits, `index/${nom}.pf_index`)));
  const morceaux = recouper(contenus).map((m) => ({ ...m, nom: empreinte(m.octets) }));
  for (const { nom, octets } of morceaux) ecrireComprime(dans('index', `${nom}.pf_index`), octets);
  const nouveau = recrireSommaire(meta, (nom) => nouveaux.get(nom) ?? '', morceaux);
  ecrireComprime(dans(`pagefind.${empreinte(nouveau)}.pf_meta`), nouveau);
  const entree = JSON.parse(Buffer.from(prendre(ecrits, 'pagefind-entry.json')).toString('utf8')) as {
    languages: Record<string, { hash: string }>;
  };
  for (const langue of Object.values(entree.languages)) langue.hash = empreinte(nouveau);
  writeFileSync(dans('pagefind-entry.json'), JSON.stringify(entree));
}

if (import.meta.main) {
  const dist = process.argv[2] ?? 'dist';
  try {
    if (!existsSync(join(dist, 'index.html')))
      throw new Error(`${dist}/ ne contient pas de site : lancez « npm run build ».`);
    const debut = performance.now();
    const { site, pages } = await readSite(process.cwd());
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
