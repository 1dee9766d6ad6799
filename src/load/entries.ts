import { createHash } from 'node:crypto';
import { lstatSync, readFileSync } from 'node:fs';
import { lstat, readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { readBody } from '../check/body.ts';
import { normaliseLineEndings, splitEntry } from '../check/frontmatter.ts';
import { MAX_BYTES } from '../check/files.ts';
import { refuseTags } from '../check/rules/plain-text.ts';
import { YamlFields } from '../check/yaml.ts';
import { LETTERS } from '../note/keys.ts';
import { IMAGE_NAME, ownerOf } from '../render/image-file.ts';
import type { ComposeOptions } from '../render/compose.ts';
import { readImages } from '../render/images.ts';
import { drawBody } from '../render/parts.ts';
import { drawRows } from '../render/rows.ts';
import { ID_PATTERN } from '../schema/common.ts';
import { readAcronyms } from './acronyms.ts';

/** What the team itself writes, drawn by Astro's own MDX once it is read: one bundled module per `.mdx`. */
const DRAWN_BY_ASTRO = new Set(['pages']);

/** Hidden files and names that are no address are left alone: the check of the content does not read them, or refuses them. */
const isEntry = (name: string) => name.endsWith('.mdx') && ID_PATTERN.test(name.slice(0, -'.mdx'.length));

/** What a body as drawn depends on besides itself: when one of these files changes, nothing kept is right any more. */
const CODE = ['src/schema', 'src/model', 'src/check', 'src/render', 'src/load', 'src/note', 'src/text'];

let code: Promise<string> | undefined;
async function digestOfCode(root: string): Promise<string> {
  const hash = createHash('sha256');
  for (const folder of CODE)
    for (const name of (await readdir(join(root, folder), { recursive: true })).sort())
      if (name.endsWith('.ts')) hash.update(name).update(await readFile(join(root, folder, name)));
  return hash.digest('hex');
}

/**
 * Loads `content/<folder>/*.mdx`. Bodies are read and drawn here, at content sync, and kept by digest between builds:
 * bundling one module per `.mdx` is what costs at 10,000 entries, and a body that is only parsed runs nothing.
 */
export function entries(folder: string): Loader {
  return {
    name: 'entries',
    load: async (context) => {
      const { config, store, watcher, logger } = context;
      const root = fileURLToPath(config.root);
      const base = join(root, 'content', folder);
      if ((await lstat(base)).isSymbolicLink())
        throw new Error(`content/${folder} est un lien symbolique : remplacez-le par le dossier lui-même`);
      code ??= digestOfCode(root);
      let images = await readImages(root, folder);
      const words = { base: config.base, acronyms: readAcronyms(config.root) };
      const load = loaderOf(context, folder, await code, () => ({ ...words, images }));
      const attempt = async (name: string) => {
        try {
          await load(name);
        } catch (error) {
          const message = `content/${folder}/${name} : ${error instanceof Error ? error.message : String(error)}`;
          // A file half written must not stop whoever is writing it.
          if (!watcher) throw new Error(message, { cause: error });
          logger.error(message);
        }
      };
      const gone = new Set(store.keys());
      const present = (await readdir(base, { withFileTypes: true }))
        .filter((e) => e.isFile() && isEntry(e.name))
        .map((e) => e.name);
      for (const name of present.sort()) {
        gone.delete(basename(name, '.mdx'));
        await attempt(name);
      }
      for (const id of gone) store.delete(id);
      if (!watcher) return;
      watcher.add(base);
      const lookAtImagesAgain = async (name: string) => {
        try {
          images = await readImages(root, folder);
        } catch (error) {
          logger.error(error instanceof Error ? error.message : String(error));
        }
        const owner = ownerOf(name, store.keys());
        if (owner !== undefined) await attempt(`${owner}.mdx`);
      };
      watcher.on('all', (event, path) => {
        const name = basename(path);
        if (path !== join(base, name)) return;
        if (IMAGE_NAME.test(name)) void lookAtImagesAgain(name);
        else if (isEntry(name) && event === 'unlink') store.delete(basename(name, '.mdx'));
        else if (isEntry(name)) void attempt(name);
      });
    },
  };
}

/** Those whose pages go by rows, and the level of heading down to which one begins. */
const ROWS: Readonly<Record<string, number>> = { leviers: 3, guide: 2 };

/** Reads one file into the store, unless the store already holds it as it is. */
function loaderOf(
  { config, store, parseData }: LoaderContext,
  folder: string,
  codeDigest: string,
  look: () => Required<Omit<ComposeOptions, 'keep'>>,
) {
  return async (name: string): Promise<void> => {
    const filePath = `content/${folder}/${name}`;
    const file = fileURLToPath(new URL(filePath, config.root));
    // At once: of thousands of small files, waiting for each costs several times the reading.
    if (lstatSync(file).size > MAX_BYTES) throw new Error('fichier trop lourd');
    const raw = readFileSync(file, 'utf8');
    const id = basename(name, '.mdx');
    const { base, acronyms, images: all } = look();
    const images = new Map([...all].filter(([image]) => image.startsWith(`${id}-`)));
    const hash = createHash('sha256')
      .update(codeDigest)
      .update(JSON.stringify([base, acronyms]))
      .update(raw);
    for (const image of images.values()) hash.update(image.digest);
    const digest = hash.digest('base64url').slice(0, 22);
    const known = store.get(id);
    if (known?.digest === digest) {
      if (known.deferredRender) store.addModuleImport(filePath);
      return;
    }
    const { yaml, body, bodyLine, problem } = splitEntry(normaliseLineEndings(raw));
    if (problem) throw new Error(`ligne ${problem.line}, ${problem.said.join(' : ')}`);
    const fields = new YamlFields(yaml, 1);
    const [wrong] = fields.problems;
    if (wrong) throw new Error(`ligne ${wrong.line}, ${wrong.message} : ${wrong.remedy}`);
    refuseTags(fields.data);
    const data = await parseData({ id, data: (fields.data ?? {}) as Record<string, unknown>, filePath: file });
    const read = readBody(body, { linesBefore: bodyLine - 1 });
    const refused = read.problems.find((p) => p.severity === 'error');
    if (refused) throw new Error(`ligne ${refused.line}, ${refused.message} : ${refused.remedy}`);
    const entry = { id, data, body, filePath, digest };
    if (DRAWN_BY_ASTRO.has(folder)) {
      store.set({ ...entry, deferredRender: true });
      return;
    }
    // The words of a testimony are kept by its quotations, not by its passages.
    const keep = folder === 'temoignages' ? {} : { keep: `${LETTERS[folder]}/${id}` };
    const options = { base, acronyms, images, ...keep };
    const depth = ROWS[folder];
    const drawn = depth === undefined ? { parts: drawBody(read, options) } : { rows: drawRows(read, depth, options) };
    store.set({ ...entry, rendered: { html: '', metadata: { headings: read.headings, ...drawn } } });
  };
}
