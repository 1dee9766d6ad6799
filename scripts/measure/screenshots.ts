// Accepts new reference pictures: `npm run captures`, or `npm run captures -- accueil levier` for some pages only.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { openBrowser } from './browser.ts';
import { serveSite } from '../build/server.ts';
import { DOSSIER, PAGES, alleger, comparer, empreinteDuContenu, lireRegistre, photographier } from './visual.ts';

/** One pixel in ten thousand is not worth another picture. */
const NEGLIGEABLE = 0.0001;
const voulues = process.argv.slice(2);
const inconnues = voulues.filter((nom) => !(nom in PAGES));
if (inconnues.length > 0) {
  console.error(`Page inconnue : ${inconnues.join(', ')}. Les pages sont : ${Object.keys(PAGES).join(', ')}.`);
  process.exit(2);
}
if (!existsSync('dist/index.html')) {
  console.error('Le dossier dist/ est vide : lancez « npm run build » d’abord.');
  process.exit(2);
}

mkdirSync(DOSSIER, { recursive: true });
const serveur = await serveSite('dist', 0);
const { port } = serveur.address() as { port: number };
const navigateur = await openBrowser();
const noms = voulues.length > 0 ? voulues : Object.keys(PAGES);
const captures = await photographier(navigateur, `http://localhost:${port}`, noms);
await navigateur.close();
serveur.close();

const avant = lireRegistre();
const textes = Object.fromEntries(captures.map(({ nom, texte }) => [nom, texte]));
if (voulues.length > 0)
  for (const [nom, texte] of Object.entries(avant.textes))
    if (nom.replace(/-\d+-\w+$/, '') in PAGES) textes[nom] ??= texte;
const ecrites: string[] = [];
for (const { nom, image } of captures) {
  const chemin = `${DOSSIER}/${nom}.webp`;
  const legere = await alleger(image);
  // A picture that looks the same keeps its bytes: nothing to review, nothing to store again.
  if (existsSync(chemin) && (await comparer(readFileSync(chemin), legere)).part < NEGLIGEABLE) continue;
  writeFileSync(chemin, legere);
  ecrites.push(nom);
}
for (const fichier of readdirSync(DOSSIER))
  if (fichier.endsWith('.webp') && !(fichier.replace('.webp', '') in textes)) rmSync(`${DOSSIER}/${fichier}`);
const registre = {
  // The pictures that were left still show the content of before.
  contenu: voulues.length > 0 ? avant.contenu : empreinteDuContenu(),
  textes: Object.fromEntries(Object.entries(textes).sort(([a], [b]) => (a < b ? -1 : 1))),
};
writeFileSync(`${DOSSIER}/textes.json`, `${JSON.stringify(registre, undefined, 2)}\n`);

const poids = readdirSync(DOSSIER).reduce((n, f) => n + statSync(`${DOSSIER}/${f}`).size, 0);
for (const nom of ecrites) console.log(`${DOSSIER}/${nom}.webp`);
console.log(
  `${captures.length} images prises, ${ecrites.length} écrites. ${DOSSIER}/ pèse ${(poids / 1_000_000).toFixed(1).replace('.', ',')} Mo.`,
);
