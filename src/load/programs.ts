import { join } from 'node:path';
import { build } from 'esbuild';

/** What pages load by name, and the source of each; the rest is brought by these, in files named by their content. */
const PROGRAMS = {
  amorce: 'components/actions/boot.ts',
  'ma-note': 'note/browser/page.ts',
  recherche: 'search/page/start.ts',
} as const;

let promise: Promise<Map<string, string>> | undefined;

/**
 * The browser's programs, by file name. Bundled here and not by Astro's `<script>`: its bundler wraps each `import()`
 * in two kilobytes of helper, and a reading page has one to spend.
 */
export function loadPrograms(): Promise<Map<string, string>> {
  if (import.meta.env.DEV) promise = undefined;
  promise ??= bundle(import.meta.env.BASE_URL);
  return promise;
}

async function bundle(base: string): Promise<Map<string, string>> {
  const folder = join(process.cwd(), 'src');
  const files = new Map<string, string>();
  // One bundle each: what they share weighs less than the requests that sharing would cost.
  for (const [name, source] of Object.entries(PROGRAMS)) {
    const { outputFiles } = await build({
      entryPoints: { [name]: join(folder, source) },
      bundle: true,
      splitting: true,
      minify: true,
      write: false,
      format: 'esm',
      target: 'es2022',
      charset: 'utf8',
      outdir: folder,
      chunkNames: '[name]-[hash]',
      define: { 'import.meta.env.BASE_URL': JSON.stringify(base) },
      logLevel: 'silent',
    });
    for (const f of outputFiles) files.set(f.path.split(/[\\/]/).at(-1) ?? '', f.text);
  }
  return files;
}
