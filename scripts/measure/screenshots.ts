// Accepts new reference pictures: `npm run captures`, or `npm run captures -- accueil levier` for some pages only.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { openBrowser } from './browser.ts';
import { serveSite } from '../build/server.ts';
import { FOLDER, CAPTURED_PAGES, lightenImage, compare, photograph } from './visual.ts';

/** One pixel in ten thousand is not worth another picture. */
const NEGLIGIBLE = 0.0001;
const wanted = process.argv.slice(2);
const unknown = wanted.filter((nom) => !(nom in CAPTURED_PAGES));
if (unknown.length > 0) {
  console.error(`Page inconnue : ${unknown.join(', ')}. Les pages sont : ${Object.keys(CAPTURED_PAGES).join(', ')}.`);
  process.exit(2);
}
if (!existsSync('dist/index.html')) {
  console.error('Le dossier dist/ est vide : lancez « npm run build » d’abord.');
  process.exit(2);
}

mkdirSync(FOLDER, { recursive: true });
const server = await serveSite('dist', 0);
const { port } = server.address() as { port: number };
const browser = await openBrowser();
const names = wanted.length > 0 ? wanted : Object.keys(CAPTURED_PAGES);
const captures = await photograph(browser, `http://localhost:${port}`, names);
await browser.close();
server.close();

const written: string[] = [];
for (const { nom, image } of captures) {
  const path = `${FOLDER}/${nom}.webp`;
  const light = await lightenImage(image);
  // A picture that looks the same keeps its bytes: nothing to review, nothing to store again.
  if (existsSync(path) && (await compare(readFileSync(path), light)).part < NEGLIGIBLE) continue;
  writeFileSync(path, light);
  written.push(nom);
}
for (const file of readdirSync(FOLDER))
  if (!(file.replace(/-\d+-\w+\.webp$/, '') in CAPTURED_PAGES)) rmSync(`${FOLDER}/${file}`);
const weight = readdirSync(FOLDER).reduce((n, f) => n + statSync(`${FOLDER}/${f}`).size, 0);
for (const nom of written) console.log(`${FOLDER}/${nom}.webp`);
console.log(
  `${captures.length} images prises, ${written.length} écrites. ${FOLDER}/ pèse ${(weight / 1_000_000).toFixed(1).replace('.', ',')} Mo.`,
);
