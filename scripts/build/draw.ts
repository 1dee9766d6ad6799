// Draws all pages into a folder: `node scripts/build/draw.ts dist-pages`. Of each page Astro would say a line: thousands
// of them, that nobody reads, and a hundredth of the time.
import { build } from 'astro';

const [outDir = 'dist-pages'] = process.argv.slice(2);
try {
  await build({ outDir, logLevel: 'error' });
} catch (erreur) {
  console.error(erreur);
  process.exitCode = 1;
}
