import { readdir, readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { couper, lireYaml, normaliserFins } from '../domain/verification/frontmatter.ts';

/** A body that holds a component, or anything that only MDX understands, starts a tag or a brace. */
const DEMANDE_MDX = /[<{}]|^(?:import|export)\b/m;

/**
 * Loads `content/<dossier>/*.mdx`. A body that is only Markdown is rendered here, at content sync, and kept
 * by digest between builds; one that uses a component takes Astro's normal MDX path. Bundling one module per
 * `.mdx` is what costs at 10,000 entries: see `docs/performances.md`.
 */
export function entrees(dossier: string): Loader {
  return {
    name: 'entrees',
    load: async (contexte) => {
      const { config, store, watcher, logger } = contexte;
      const base = new URL(`content/${dossier}/`, config.root);
      const oublies = new Set(store.keys());
      for (const nom of (await readdir(base)).filter((n) => n.endsWith('.mdx')).sort()) {
        oublies.delete(basename(nom, '.mdx'));
        await charger(contexte, dossier, nom);
      }
      for (const id of oublies) store.delete(id);
      if (!watcher) return;
      watcher.add(fileURLToPath(base));
      const suivre = (chemin: string, action: (nom: string) => Promise<void> | void) => {
        if (chemin.startsWith(fileURLToPath(base)) && chemin.endsWith('.mdx')) void action(basename(chemin));
      };
      const recharger = async (nom: string) => {
        try {
          await charger(contexte, dossier, nom);
        } catch (erreur) {
          logger.error(`content/${dossier}/${nom} : ${erreur instanceof Error ? erreur.message : String(erreur)} (npm run verifier dit quoi corriger)`);
        }
      };
      watcher.on('change', (chemin) => suivre(chemin, recharger));
      watcher.on('add', (chemin) => suivre(chemin, recharger));
      watcher.on('unlink', (chemin) => suivre(chemin, (nom) => store.delete(basename(nom, '.mdx'))));
    },
  };
}

async function charger({ config, store, parseData, generateDigest, renderMarkdown }: LoaderContext, dossier: string, nom: string) {
  const filePath = `content/${dossier}/${nom}`;
  const url = new URL(filePath, config.root);
  const brut = await readFile(url, 'utf8');
  const id = basename(nom, '.mdx');
  const digest = generateDigest(brut);
  const connu = store.get(id);
  if (connu?.digest === digest) {
    if (connu.deferredRender) store.addModuleImport(filePath);
    return;
  }
  const coupe = couper(normaliserFins(brut));
  const data = await parseData({ id, data: (lireYaml(coupe?.yaml ?? '').data ?? {}) as Record<string, unknown>, filePath: fileURLToPath(url) });
  const body = coupe?.corps ?? '';
  const entree = { id, data, body, filePath, digest };
  if (DEMANDE_MDX.test(body)) store.set({ ...entree, deferredRender: true });
  else store.set({ ...entree, rendered: await renderMarkdown(body, { fileURL: url }) });
}
