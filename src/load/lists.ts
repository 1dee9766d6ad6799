import { lstat, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { file, type Loader } from 'astro/loaders';
import { normaliseLineEndings } from '../check/frontmatter.ts';
import { HELP } from '../check/problem.ts';
import { MAX_BYTES } from '../check/files.ts';
import { refuseTags } from '../check/rules/plain-text.ts';
import { YamlFields } from '../check/yaml.ts';

/** The rows of a closed list, each with its rank. Throws in French at anything but plain rows. */
export function readRows(text: string): Record<string, unknown>[] {
  const { data, problems } = new YamlFields(normaliseLineEndings(text));
  const [problem] = problems;
  if (problem) throw new Error(`${problem.message} : ${problem.remedy}`);
  if (!Array.isArray(data)) throw new Error(`une liste est attendue : ${HELP}`);
  refuseTags(data);
  return (data as Record<string, unknown>[]).map((row, rank) => ({ ...row, rang: rank }));
}

/**
 * Loads `content/<name>.yaml`. Astro's own loader follows links, reads any size, and goes on with an empty list when
 * the file cannot be read: this one looks first, and stops.
 */
export function rows(name: string): Loader {
  const path = `content/${name}.yaml`;
  // What has just been looked at is not read a second time.
  let seen: { text: string; rows: Record<string, unknown>[] } | undefined;
  const astro = file(path, { parser: (text) => (seen?.text === text ? seen.rows : readRows(text)) });
  return {
    ...astro,
    name: 'rows',
    load: async (context) => {
      const absolute = fileURLToPath(new URL(path, context.config.root));
      const state = await lstat(absolute).catch(() => undefined);
      if (state) {
        if (state.isSymbolicLink()) throw new Error(`${path} est un lien symbolique : remplacez-le par le fichier`);
        if (state.size > MAX_BYTES) throw new Error(`${path} : fichier trop lourd`);
        try {
          const text = await readFile(absolute, 'utf8');
          seen = { text, rows: readRows(text) };
        } catch (error) {
          const message = `${path} : ${error instanceof Error ? error.message : String(error)}`;
          // A file half written must not stop whoever is writing it.
          if (!context.watcher) throw new Error(message, { cause: error });
          context.logger.error(message);
        }
      }
      await astro.load(context);
    },
  };
}
