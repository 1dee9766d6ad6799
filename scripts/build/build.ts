// Builds the site into dist/: `npm run build`. It stands beside dist/ until it is whole: a build that fails or is stopped
// leaves the site as it was.
import { build as drawPages } from 'astro';
import { ContentRefused } from './integration.ts';
import { seconds } from './seconds.ts';
import { DIST, openWorkspace, refuseFolder } from './workspace.ts';

/** What stopped a build, in French; nothing when it has been said already. */
export function sayBuildFailure(error: unknown): string | undefined {
  if (error instanceof ContentRefused) return undefined;
  const message = error instanceof Error ? error.message : String(error);
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : '';
  const full = /ENOSPC|database or disk is full/.test(message + cause);
  return full
    ? `Il n’y a plus de place sur le disque : le site n’est pas construit, ${DIST}/ reste comme il était.`
    : `Le site n’est pas construit, ${DIST}/ reste comme il était : ${message}`;
}

/** Builds the site of the project in `root`; says how it went, gives the exit status. */
export async function buildSite(root: string): Promise<number> {
  const refused = refuseFolder(root);
  if (refused !== undefined) {
    console.error(refused);
    return 1;
  }
  const start = performance.now();
  let workspace: ReturnType<typeof openWorkspace>;
  try {
    workspace = openWorkspace(root, process.env);
    if (!workspace) {
      console.error('Une construction est déjà en cours dans ce dossier : attendez qu’elle finisse.');
      return 1;
    }
    // Astro would say a line for each page, which nobody reads.
    await drawPages({ root, outDir: workspace.site, logLevel: 'error' });
    workspace.publish();
    console.log(`Le site est dans ${DIST}/ (${seconds(start)}).`);
    return 0;
  } catch (error) {
    const said = sayBuildFailure(error);
    if (said) console.error(said);
    return 1;
  } finally {
    workspace?.close();
  }
}

// At once: after a page that fails, Astro would go on with the others in a folder that is no more, and say so of each.
if (import.meta.main) process.exit(await buildSite(process.cwd()));
