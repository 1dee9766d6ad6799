// Where a build stands until it is whole, and how it takes the place of the site before it.
import {
  cpSync,
  existsSync,
  globSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

export const DIST = 'dist';
const HOSTING = 'dist-hebergement';
const WORK = 'dist-construction';
/** Named so by the integration: beside the site that Astro draws. */
const NEW_HOSTING = 'site-hebergement';
const LOCK = '.astro/construction.lock';
/** When the site that stands in dist/ was begun, and for which address. */
const STAMP = '.astro/construction.json';

/** What another command adds to a built site (`npm run build:admin`), which a build does not make. */
const ADDED = ['admin'];

/** All that a build reads in the project. */
const SOURCES = 'content src scripts public docs astro.config.mjs package.json package-lock.json tsconfig.json'.split(
  ' ',
);
/** What it reads of its environment. */
const VARIABLES = ['SITE_URL', 'BASE_PATH', 'SANS_IMAGES', 'SOURCE_DATE_EPOCH'];

/** SQLite's word for « another process holds it ». */
const BUSY = 5;

export interface Workspace {
  /** Where Astro writes. */
  site: string;
  /** Puts the new site in place of the old one, with what other commands had added to it. */
  publish: () => void;
  close: () => void;
}

/**
 * Why the site cannot be made in a folder. Vite reads what follows « # » or « ? » in a path as something else than a path;
 * Astro writes a path between apostrophes in a program; a star stands for any name in what packages export.
 */
export const refuseFolder = (root: string): string | undefined =>
  /[#?'*]/.test(root)
    ? `Le site ne se construit pas dans « ${root} » : renommez ce dossier sans « # », « ? », « ' » ni « * ».`
    : undefined;

/**
 * Opens the folder for one build; nothing when another build is at work in it. The lock is the system's own, on the file
 * of an empty database: however a process ends, it is free again.
 */
export function openWorkspace(root: string, env: NodeJS.ProcessEnv): Workspace | undefined {
  const start = Date.now();
  const inRoot = (...names: string[]) => join(root, ...names);
  mkdirSync(inRoot('.astro'), { recursive: true });
  const lock = new DatabaseSync(inRoot(LOCK), { timeout: 0 });
  try {
    lock.exec('PRAGMA journal_mode=MEMORY; BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if ((error as { errcode?: number }).errcode === BUSY) return undefined;
    throw error;
  }
  restore(root);
  rmSync(inRoot(WORK), { recursive: true, force: true });
  mkdirSync(inRoot(WORK));
  return {
    site: inRoot(WORK, 'site'),
    publish: () => {
      for (const name of globSync(ADDED, { cwd: inRoot(DIST) }))
        if (!existsSync(inRoot(WORK, 'site', name)))
          cpSync(inRoot(DIST, name), inRoot(WORK, 'site', name), { recursive: true });
      if (existsSync(inRoot(DIST))) renameSync(inRoot(DIST), inRoot(WORK, 'before'));
      renameSync(inRoot(WORK, 'site'), inRoot(DIST));
      rmSync(inRoot(HOSTING), { recursive: true, force: true });
      renameSync(inRoot(WORK, NEW_HOSTING), inRoot(HOSTING));
      writeFileSync(inRoot(STAMP), JSON.stringify({ start, environment: environment(env) }));
    },
    close: () => {
      restore(root);
      rmSync(inRoot(WORK), { recursive: true, force: true });
      lock.close();
    },
  };
}

/** Puts the site of before back: the build was stopped between taking it away and putting its own in place. */
function restore(root: string): void {
  const before = join(root, WORK, 'before');
  if (existsSync(before) && !existsSync(join(root, DIST))) renameSync(before, join(root, DIST));
}

const environment = (env: NodeJS.ProcessEnv) => VARIABLES.map((name) => `${name}=${env[name] ?? ''}`).join('\n');

/** Whether the site in dist/ is newer than all its sources, and made for the same address; no, where nobody knows. */
export function isCurrent(root: string, env: NodeJS.ProcessEnv): boolean {
  try {
    const known = JSON.parse(readFileSync(join(root, STAMP), 'utf8')) as { start: number; environment: string };
    const sources = globSync(
      SOURCES.flatMap((name) => [name, `${name}/**`]),
      { cwd: root },
    );
    return (
      existsSync(join(root, DIST, 'index.html')) &&
      known.environment === environment(env) &&
      sources.every((name) => lstatSync(join(root, name)).mtimeMs < known.start)
    );
  } catch {
    return false;
  }
}
