// Serves the site in the foreground, built first when a source is newer than it: `npm start`, `npm start -- 8080`.
import { revision } from '../../src/load/git.ts';
import { readSiteAddress } from '../../src/render/base-path.ts';
import { serveSite } from './server.ts';
import { DIST, isCurrent } from './workspace.ts';

const asked = process.argv[2] ?? process.env.PORT ?? '4321';
const port = Number(asked);

async function start(): Promise<number> {
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    console.error(`« ${asked} » n’est pas un numéro de port. Écrivez par exemple : npm start -- 8080`);
    return 2;
  }
  const root = process.cwd();
  if (isCurrent(root, process.env)) console.log(`Rien n’a changé : ${DIST}/ est à jour.`);
  else {
    const { buildSite } = await import('./build.ts');
    const status = await buildSite(root);
    if (status !== 0) process.exit(status);
  }
  const { base } = readSiteAddress(process.env);
  await serveSite(DIST, port, { base });
  const commit = revision(root);
  const said = commit === undefined ? '' : `, révision ${commit}`;
  console.log(
    `Repères en ligne est servi sur http://localhost:${port}${base.replace(/\/?$/, '/')}${said} (Ctrl+C pour arrêter)`,
  );
  return 0;
}

try {
  process.exitCode = await start();
} catch (error) {
  const { code, message } = error as NodeJS.ErrnoException;
  console.error(
    code === 'EADDRINUSE'
      ? `Le port ${port} est déjà pris : arrêtez l’autre programme, ou écrivez : npm start -- ${port + 1}`
      : message,
  );
  process.exitCode = 1;
}
