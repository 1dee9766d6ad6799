// Serves dist/ in the foreground: the second half of `npm start`.
import { existsSync } from 'node:fs';
import { adresses } from '../src/render/adresses.ts';
import { servir } from './serveur.ts';

const port = Number(process.env.PORT ?? 4321);
if (!Number.isInteger(port) || port < 1 || port > 65_535) {
  console.error(`PORT : « ${process.env.PORT} » n’est pas un numéro de port. Écrivez par exemple PORT=8080 npm start`);
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
      ? `Le port ${port} est déjà pris : arrêtez l’autre programme, ou écrivez PORT=${port + 1} npm start`
      : `Le serveur n’a pas pu démarrer : ${String(erreur)}`,
  );
  process.exit(1);
}
