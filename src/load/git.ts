import { execFileSync } from 'node:child_process';
import type { FileDates } from '../publish/context.ts';

/** What git answers; nothing outside a repository, or without git. */
function git(root: string, ...args: string[]): string | undefined {
  try {
    const options = { cwd: root, encoding: 'utf8', stdio: 'pipe', maxBuffer: 2 ** 28 } as const;
    return execFileSync('git', args, options).trim();
  } catch {
    return undefined;
  }
}

/** The commit that is read, as the report on a proposal names it. */
export const revision = (root = process.cwd()): string | undefined => git(root, 'rev-parse', '--short=7', 'HEAD');

/**
 * When the sources last changed: `SOURCE_DATE_EPOCH`, else the last commit of theirs; nothing outside a repository, or in
 * that of something else. Never the hour of the build: two builds of one commit give the same bytes.
 */
export function commitDate(
  env: Record<string, string | undefined> = process.env,
  root = process.cwd(),
): string | undefined {
  const epoch = env.SOURCE_DATE_EPOCH;
  if (!epoch) return git(root, ...'log -1 --first-parent --format=%cI -- .'.split(' ')) || undefined;
  const date = new Date(Number(epoch) * 1000);
  if (!/^\d{1,11}$/.test(epoch) || Number.isNaN(date.getTime()))
    throw new Error(`SOURCE_DATE_EPOCH : « ${epoch} » n’est pas un nombre de secondes depuis 1970.`);
  return date.toISOString();
}

/** A line that is not one question of a list: `questions` are searched and never read, adding some changes no page. */
const READ = `^ ?[^ ]|^ +[^- ]|^ +-[^ ]|[^?"']$|[^?]["']$`;

/**
 * When each file of the content entered the site, and when it last changed there: the dates of the main line, so that
 * a proposal counts from the day it was accepted. Nothing where the history is not whole: a shallow clone knows no
 * date but that of its own commit.
 */
export function contentDates(root = process.cwd()): ReadonlyMap<string, FileDates> {
  const dates = new Map<string, FileDates>();
  if (git(root, 'rev-parse', '--is-shallow-repository') !== 'false') return dates;
  const log = git(
    root,
    ...'log --first-parent -m --no-renames --relative --name-status -z --format=%x01%cI'.split(' '),
    `-G${READ}`,
    '--',
    'content',
  );
  const closed = new Set<string>();
  let date = '';
  const tokens = (log ?? '').split('\0').values();
  for (const token of tokens) {
    const [, when] = /\u0001(.+)/.exec(token) ?? [];
    if (when !== undefined) date = new Date(when).toISOString();
    const status = token.trim();
    if (!/^[ADMT]$/.test(status)) continue;
    const file = tokens.next().value ?? '';
    if (closed.has(file)) continue;
    // From the newest commit back to the one that brought the file: before it, another file had its name.
    if (status === 'A' || status === 'D') closed.add(file);
    if (status !== 'D') dates.set(file, { changed: dates.get(file)?.changed ?? date, added: date });
  }
  return dates;
}
