// Measures the first view of every page of the built site, and prints it by kind of page: `npm run mesurer`.
import { readFile } from 'node:fs/promises';
import { globSync } from 'node:fs';
import { join, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { median } from '../../src/model/median.ts';
import { gradeView, resourcesOf, staticImports, type View } from '../../src/publish/audit/first-view.ts';
import { patternOf, treatmentAt } from './routes.ts';

const compress = promisify(brotliCompress);
/** Bytes above which a file is compressed as well as can be, as hosts hold it ready: below, a quick measure is enough. */
const NEAR = 11_000;
const compressed = async (raw: Buffer, quality: number) =>
  (await compress(raw, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } })).length;
/** Files that gain nothing from compression travel as they are. */
const COMPRESSED = /\.(?:woff2|png|jpe?g|webp|avif)$/;

interface MeasuredPage extends View {
  adresse: string;
}

async function weigh(file: string): Promise<{ bytes: number; text: string }> {
  const raw = await readFile(file);
  if (COMPRESSED.test(file)) return { bytes: raw.length, text: '' };
  const quick = await compressed(raw, 5);
  return { bytes: quick > NEAR ? await compressed(raw, 11) : quick, text: raw.toString('utf8') };
}

/** Measures the pages of a built site; not the frames for other sites nor the editor, which are no pages of it. */
export async function measurePages(root: string): Promise<MeasuredPage[]> {
  const known = new Map<string, ReturnType<typeof weigh>>();
  const weighOnce = (address: string) => {
    const weighed = known.get(address) ?? weigh(join(root, decodeURIComponent(address)));
    known.set(address, weighed);
    return weighed;
  };
  const total = async (addresses: Iterable<string>) =>
    (await Promise.all([...addresses].map(weighOnce))).reduce((sum, { bytes }) => sum + bytes, 0);
  const from = (address: string) => (target: string) => new URL(target, `https://x.example${address}`).pathname;
  /** Scripts with all that they import as they load. */
  const follow = async (scripts: readonly string[], seen = new Set<string>()): Promise<Set<string>> => {
    for (const script of scripts.filter((s) => !seen.has(s))) {
      seen.add(script);
      await follow(staticImports((await weighOnce(script)).text).map(from(script)), seen);
    }
    return seen;
  };
  const measure = async (adresse: string): Promise<MeasuredPage> => {
    const { bytes: html, text } = await weigh(join(root, adresse.replace(/\/$/, '/index.html')));
    const { scripts, styles, images } = resourcesOf(text);
    const here = from(adresse);
    const allScripts = await follow(scripts.map(here));
    const sheets = styles.map(here);
    const inline = [...text.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map((m) => m[1]);
    const css = [...inline, ...(await Promise.all(sheets.map(async (s) => (await weighOnce(s)).text)))].join('\n');
    const fonts = new Set([...css.matchAll(/url\(["']?([^"')]+\.woff2)["']?\)/g)].map((m) => here(m[1] ?? '')));
    const others = [...sheets, ...images.filter((i) => !i.startsWith('data:')).map(here)];
    const script = await total(allScripts);
    const view = {
      html,
      script,
      bytes: html + script + (await total(others)),
      requests: 1 + allScripts.size + others.length,
      fonts: fonts.size,
      fontBytes: await total(fonts),
    };
    return { adresse, ...gradeView(view, text) };
  };
  const addresses = globSync('**/*.html', { cwd: root })
    .map((file) => `/${file.split(sep).join('/')}`.replace(/index\.html$/, ''))
    .filter((address) => !['frame', 'editor'].includes(treatmentAt(address).policy ?? ''));
  return Promise.all(addresses.sort().map(measure));
}

if (import.meta.main) {
  const pages = await measurePages(process.argv[2] ?? 'dist');
  // The page with the lowest EcoIndex stands for its kind.
  const kinds = [...Map.groupBy(pages, (p) => patternOf(p.adresse))].map(([sorte, of]) => {
    const worst = of.reduce((a, b) => (b.ecoindex < a.ecoindex ? b : a));
    return {
      sorte,
      pages: of.length,
      éléments: worst.dom,
      requêtes: worst.requests + worst.fonts,
      ko: Math.round((worst.bytes + worst.fontBytes) / 100) / 10,
      EcoIndex: Math.round(worst.ecoindex),
    };
  });
  console.table(kinds);
  const middle = median(pages.map((p) => p.ecoindex)).toFixed(1);
  const heaviest = Math.max(...pages.map((p) => p.html));
  console.log(`${pages.length} pages, EcoIndex médian ${middle}, page la plus lourde ${heaviest} octets`);
}
