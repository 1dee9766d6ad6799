import { lstat, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { file, type Loader } from 'astro/loaders';
import { tagIn } from '../check/rules/tags.ts';
import { MAX_BYTES } from '../check/rules/files.ts';
import { readYaml } from '../check/frontmatter.ts';
import { HELP } from '../check/problem.ts';

/** The rows of a closed list, each with its rank. Throws in French at anything but plain rows. */
export function readRows(texte: string): Record<string, unknown>[] {
  const { data, problemes } = readYaml(texte);
  const [probleme] = problemes;
  if (probleme) throw new Error(`${probleme.message} : ${probleme.remede}`);
  if (!Array.isArray(data)) throw new Error(`une liste est attendue : ${HELP}`);
  const balise = tagIn(data);
  if (balise !== undefined) throw new Error(`« ${balise.slice(0, 30)} » dans un champ : ${HELP}`);
  return (data as Record<string, unknown>[]).map((ligne, rang) => ({ ...ligne, rang }));
}

/**
 * Loads `content/<nom>.yaml`. Astro's own loader follows links, reads any size, and goes on with an empty list when
 * the file cannot be read: this one looks first, and stops.
 */
export function lignes(nom: string): Loader {
  const chemin = `content/${nom}.yaml`;
  // What has just been looked at is not read a second time.
  let vues: { texte: string; lignes: Record<string, unknown>[] } | undefined;
  const astro = file(chemin, { parser: (texte) => (vues?.texte === texte ? vues.lignes : readRows(texte)) });
  return {
    ...astro,
    name: 'lignes',
    load: async (contexte) => {
      const fichier = fileURLToPath(new URL(chemin, contexte.config.root));
      const etat = await lstat(fichier).catch(() => undefined);
      if (etat) {
        if (etat.isSymbolicLink()) throw new Error(`${chemin} est un lien symbolique : remplacez-le par le fichier`);
        if (etat.size > MAX_BYTES) throw new Error(`${chemin} : fichier trop lourd`);
        try {
          const texte = await readFile(fichier, 'utf8');
          vues = { texte, lignes: readRows(texte) };
        } catch (erreur) {
          const message = `${chemin} : ${erreur instanceof Error ? erreur.message : String(erreur)}`;
          // A file half written must not stop whoever is writing it.
          if (!contexte.watcher) throw new Error(message, { cause: erreur });
          contexte.logger.error(message);
        }
      }
      await astro.load(contexte);
    },
  };
}
