// Runs one of the project's programs with a Node that reads TypeScript: `node scripts/run.mjs scripts/build/build.ts`.
// Written for the oldest Node there may be: it is what says, in French, that a newer one is wanted.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const OLDEST = [22, 18];
/** Under an older one, npm leaves out packages that the build needs, and does not say so. */
const OLDEST_TO_INSTALL = [20, 19];
/** The one that npm runs under, and installs for: `npm run` itself finds the one that comes with the packages. */
const version = /\bnode\/v([\d.]+)/.exec(process.env.npm_config_user_agent ?? '')?.[1] ?? process.versions.node;
const [major, minor] = version.split('.').map(Number);
const isFrom = ([m, n]) => major > m || (major === m && minor >= n);
const system = process.platform === 'win32' ? 'win' : process.platform;
/** The one that comes with the packages, where there is one for this system. */
const brought = join('node_modules', `node-${system}-${process.arch}`, 'bin', system === 'win' ? 'node.exe' : 'node');
const node = isFrom(OLDEST) ? process.execPath : isFrom(OLDEST_TO_INSTALL) && existsSync(brought) ? brought : undefined;

if (node === undefined) {
  console.error(
    `Node ${version} est trop ancien : installez Node ${OLDEST.join('.')} ou plus récent (https://nodejs.org/fr), puis relancez « npm ci » et la commande.`,
  );
  process.exitCode = 1;
} else {
  const program = spawn(node, process.argv.slice(2), { stdio: 'inherit' });
  // Ctrl+C reaches both: the program ends first, and says how.
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => program.kill(signal));
  program.on('exit', (code) => process.exit(code === null ? 1 : code));
}
