import { createHash } from 'node:crypto';
import { lstatSync, readFileSync } from 'node:fs';
import { lstat, readFile, readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { tagIn } from '../check/rules/tags.ts';
import { NOM_IMAGE, proprietaire } from '../render/image-file.ts';
import { MAX_BYTES } from '../check/rules/files.ts';
import { couper, readYaml, normaliseLineEndings } from '../check/frontmatter.ts';
import { ID_PATTERN } from '../schema/common.ts';
import { readImages } from '../render/images.ts';
import { drawBody, readBody } from '../check/read-body.ts';
import { HELP } from '../check/problem.ts';
import type { ComposeOptions } from '../render/compose.ts';
import { readAcronyms } from './acronyms.ts';

/** What the team itself writes, drawn by Astro's own MDX once it is read: one bundled module per `.mdx`. */
const DRAWN_BY_ASTRO = new Set(['pages']);

/** Hidden files and names that are no address are left alone: the check of the content does not read them, or refuses them. */
const estEntree = (nom: string) => nom.endsWith('.mdx') && ID_PATTERN.test(nom.slice(0, -'.mdx'.length));

/** What a rendered body depends on besides itself: when one of these files changes, nothing kept is right any more. */
const DONT_DEPEND_LE_RENDU = ['src/schema', 'src/model', 'src/check', 'src/render', 'src/load'];

let code: Promise<string> | undefined;
async function empreinteDuCode(racine: string): Promise<string> {
  const hache = createHash('sha256');
  for (const dossier of DONT_DEPEND_LE_RENDU)
    for (const nom of (await readdir(join(racine, dossier), { recursive: true })).sort())
      if (nom.endsWith('.ts')) hache.update(nom).update(await readFile(join(racine, dossier, nom)));
  return hache.digest('hex');
}

/**
 * Loads `content/<dossier>/*.mdx`. Bodies are rendered here, at content sync, and kept by digest between builds:
 * bundling one module per `.mdx` is what costs at 10,000 entries (see `docs/performances.md`), and a body that is
 * only parsed runs nothing.
 */
export function entrees(dossier: string): Loader {
  return {
    name: 'entrees',
    load: async (contexte) => {
      const { config, store, watcher, logger } = contexte;
      const base = fileURLToPath(new URL(`content/${dossier}`, config.root));
      if ((await lstat(base)).isSymbolicLink())
        throw new Error(`content/${dossier} est un lien symbolique : remplacez-le par le dossier lui-même`);
      code ??= empreinteDuCode(fileURLToPath(config.root));
      const racine = fileURLToPath(config.root);
      let images = await readImages(racine, dossier);
      const words = { base: config.base, acronyms: readAcronyms(config.root) };
      const charger = preparer(contexte, dossier, await code, () => ({ ...words, images }));
      const essayer = async (nom: string) => {
        try {
          await charger(nom);
        } catch (erreur) {
          const message = `content/${dossier}/${nom} : ${erreur instanceof Error ? erreur.message : String(erreur)}`;
          // A file half written must not stop whoever is writing it.
          if (!watcher) throw new Error(message, { cause: erreur });
          logger.error(message);
        }
      };
      const oublies = new Set(store.keys());
      const presents = (await readdir(base, { withFileTypes: true }))
        .filter((e) => e.isFile() && estEntree(e.name))
        .map((e) => e.name);
      for (const nom of presents.sort()) {
        oublies.delete(basename(nom, '.mdx'));
        await essayer(nom);
      }
      for (const id of oublies) store.delete(id);
      if (!watcher) return;
      watcher.add(base);
      const suivre = (action: (nom: string) => Promise<void> | void) => (chemin: string) => {
        if (chemin === join(base, basename(chemin)) && estEntree(basename(chemin))) void action(basename(chemin));
      };
      const revoirImages = async (chemin: string) => {
        const nom = basename(chemin);
        if (chemin !== join(base, nom) || !NOM_IMAGE.test(nom)) return;
        try {
          images = await readImages(racine, dossier);
        } catch (erreur) {
          logger.error(erreur instanceof Error ? erreur.message : String(erreur));
        }
        const sienne = proprietaire(nom, store.keys());
        if (sienne !== undefined) await essayer(`${sienne}.mdx`);
      };
      for (const quand of ['change', 'add', 'unlink'] as const)
        watcher.on(quand, (chemin: string) => void revoirImages(chemin));
      watcher.on('change', suivre(essayer));
      watcher.on('add', suivre(essayer));
      watcher.on(
        'unlink',
        suivre((nom) => store.delete(basename(nom, '.mdx'))),
      );
    },
  };
}

/** Reads one file into the store, unless the store already holds it as it is. */
function preparer(
  { config, store, parseData }: LoaderContext,
  dossier: string,
  codeDuRendu: string,
  look: () => Required<ComposeOptions>,
) {
  return async (nom: string): Promise<void> => {
    const filePath = `content/${dossier}/${nom}`;
    const fichier = fileURLToPath(new URL(filePath, config.root));
    // At once: of thousands of small files, waiting for each costs several times the reading.
    if (lstatSync(fichier).size > MAX_BYTES) throw new Error('fichier trop lourd');
    const brut = readFileSync(fichier, 'utf8');
    const id = basename(nom, '.mdx');
    const { base, acronyms, images: all } = look();
    const images = new Map([...all].filter(([image]) => image.startsWith(`${id}-`)));
    const hache = createHash('sha256')
      .update(codeDuRendu)
      .update(JSON.stringify([base, acronyms]))
      .update(brut);
    for (const image of images.values()) hache.update(image.hache);
    const digest = hache.digest('base64url').slice(0, 22);
    const connu = store.get(id);
    if (connu?.digest === digest) {
      if (connu.deferredRender) store.addModuleImport(filePath);
      return;
    }
    const coupe = couper(normaliseLineEndings(brut));
    const champs = readYaml(coupe?.yaml ?? '');
    const [probleme] = champs.problemes;
    if (probleme) throw new Error(`${probleme.message} : ${probleme.remede}`);
    const balise = tagIn(champs.data);
    if (balise !== undefined) throw new Error(`« ${balise.slice(0, 30)} » dans un champ : ${HELP}`);
    const data = await parseData({ id, data: (champs.data ?? {}) as Record<string, unknown>, filePath: fichier });
    const body = coupe?.corps ?? '';
    const entree = { id, data, body, filePath, digest };
    const read = readBody(body, { linesBefore: (coupe?.ligneCorps ?? 1) - 1 });
    const [wrong] = read.problems;
    if (wrong) throw new Error(`${wrong.message} : ${HELP}`);
    if (DRAWN_BY_ASTRO.has(dossier)) {
      store.set({ ...entree, deferredRender: true });
      return;
    }
    const { html, parts } = drawBody(read, { base, acronyms, images });
    store.set({ ...entree, rendered: { html, metadata: { headings: read.headings, parts } } });
  };
}
