// Serves dist/ in the foreground: the second half of `npm start`.
import { existsSync } from 'node:fs';
import { adresses } from '../../src/render/base-path.ts';
import { servir } from './server.ts';

const demande = process.argv[2] ?? process.env.PORT ?? '4321';
const port = Number(demande);
if (!Number.isInteger(port) || port < 1 || port > 65_535) {
  console.error(`« ${demande} » n’est pas un numéro de port. Écrivez par exemple : npm start -- 8080`);
  process.exit(2);
}
if (!existsSync('dist/index.html')) {
  console.error('Le dossier dist/ est vide : lancez « npm run build » d’abord.');
  process.exit(2);
}
const { base } = adresses(process.env);
try {
  await servir('dist', port, { base });
  console.log(
    `Repères en ligne est servi sur http://localhost:${port}${base === '/' ? '/' : `${base}/`} (Ctrl+C pour arrêter)`,
  );
} catch (erreur) {
  const code = (erreur as NodeJS.ErrnoException).code;
  console.error(
    code === 'EADDRINUSE'
      ? `Le port ${port} est déjà pris : arrêtez l’autre programme, ou écrivez : npm start -- ${port + 1}`
      : `Le serveur n’a pas pu démarrer : ${String(erreur)}`,
  );
  process.exit(1);
}
