// The site as it is being written: `npm run dev`. Astro may leave its server in the background; here it stays in front,
// on every system.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { refuseFolder } from './workspace.ts';

const refused = refuseFolder(process.cwd());
if (refused !== undefined) {
  console.error(refused);
  process.exit(1);
}

const astro = join(dirname(createRequire(import.meta.url).resolve('astro/package.json')), 'bin/astro.mjs');
const server = spawn(process.execPath, [astro, 'dev', ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, ASTRO_DEV_BACKGROUND: '0' },
});
// Ctrl+C reaches both: the server ends first, and says how.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => server.kill(signal));
server.on('exit', (code) => process.exit(code ?? 0));
