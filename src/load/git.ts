import { execFileSync } from 'node:child_process';

/**
 * When the sources last changed: `SOURCE_DATE_EPOCH`, else the last commit; nothing outside a repository. Never the
 * hour of the build: two builds of one commit give the same bytes.
 */
export function commitDate(env: Record<string, string | undefined> = process.env): string | undefined {
  const epoque = Number(env.SOURCE_DATE_EPOCH);
  if (env.SOURCE_DATE_EPOCH && Number.isFinite(epoque)) return new Date(epoque * 1000).toISOString();
  try {
    return (
      execFileSync('git', ['log', '-1', '--format=%cI'], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      }).trim() || undefined
    );
  } catch {
    return undefined;
  }
}
