// Measures the first view of every page of the built site, and prints it by kind of page: `npm run mesurer`.
import { readFile, readdir } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { median } from '../../src/model/median.ts';
import { gradeView, pageKind, resourcesOf, staticImports, type View } from '../../src/publish/audit/first-view.ts';
import { placeAt } from './routes.ts';

const compress = promisify(brotliCompress);
/** Bytes above which a file is compressed as well as can be, as hosts hold it ready: below, a quick measure is enough. */
const NEAR = 11_000;
const compressed = async (raw: Buffer, quality: number) =>
  (await compress(raw, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } })).length;
/** Files that gain nothing from compression travel as they are. */
const COMPRESSED = /\.(?:woff2|png|jpe?g|webp|avif)$/;

export interface MeasuredPage extends View {
  adresse: string;
}

async function weigh(file: string): Promise<{ bytes: number; text: string }> {
  const raw = await readFile(file);
  if (COMPRESSED.test(file)) return { bytes: raw.length, text: '' };
  const quick = await compressed(raw, 5);
  return { bytes: quick > NEAR ? await compressed(raw, 11) : quick, text: raw.toString('utf8') };
}

/** Measures pages of a built site; `choose` keeps some of them, all by default. */
export async function measurePages(
  root: string,
  base = '/',
  choose: (address: string) => boolean = () => true,
): Promise<MeasuredPage[]> {
  const known = new Map<string, ReturnType<typeof weigh>>();
  const weighOnce = (file: string) => {
    const weighed = known.get(file) ?? weigh(file);
    known.set(file, weighed);
    return weighed;
  };
  const prefix = base.replace(/\/$/, '');
  const locate = (address: string, from: string) => {
    const { pathname } = new URL(address, `https://x.example/${relative(root, from).split(sep).join('/')}`);
    return join(root, decodeURIComponent(pathname.startsWith(`${prefix}/`) ? pathname.slice(prefix.length) : pathname));
  };
  const follow = async (scripts: readonly string[], from: string, seen = new Set<string>()): Promise<Set<string>> => {
    for (const file of scripts.map((script) => locate(script, from))) {
      if (seen.has(file)) continue;
      seen.add(file);
      await follow(staticImports((await weighOnce(file)).text), file, seen);
    }
    return seen;
  };
  const total = async (files: Iterable<string>) =>
    (await Promise.all([...files].map(weighOnce))).reduce((sum, { bytes }) => sum + bytes, 0);

  const measure = async (file: string): Promise<MeasuredPage> => {
    const { bytes: html, text } = await weigh(file);
    const { scripts, styles, images } = resourcesOf(text);
    const allScripts = await follow(scripts, file);
    const sheets = styles.map((s) => locate(s, file));
    const inline = [...text.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map((m) => m[1]);
    const css = [...inline, ...(await Promise.all(sheets.map(async (s) => (await weighOnce(s)).text)))].join('\n');
    const fonts = new Set([...css.matchAll(/url\(["']?([^"')]+\.woff2)["']?\)/g)].map((m) => locate(m[1] ?? '', file)));
    const others = [...sheets, ...images.filter((i) => !i.startsWith('data:')).map((i) => locate(i, file))];
    const script = await total(allScripts);
    const view = {
      html,
      script,
      bytes: html + script + (await total(others)),
      requests: 1 + allScripts.size + others.length,
      fonts: fonts.size,
      fontBytes: await total(fonts),
    };
    return { adresse: addressOf(file), ...gradeView(view, text) };
  };
  const addressOf = (file: string) => `/${relative(root, file).split(sep).join('/')}`.replace(/index\.html$/, '');
  const files = (await readdir(root, { recursive: true, withFileTypes: true }))
    .filter((e) => e.isFile() && e.name.endsWith('.html'))
    .map((e) => join(e.parentPath, e.name))
    .filter((file) => choose(addressOf(file)));
  return (await Promise.all(files.map(measure))).sort((a, b) => (a.adresse < b.adresse ? -1 : 1));
}

if (import.meta.main) {
  const pages = await measurePages(
    resolve(process.argv[2] ?? 'dist'),
    '/',
    (address) => !['frame', 'editor'].includes(placeAt(address).policy ?? ''),
  );
  // The page with the lowest EcoIndex stands for its kind.
  const kinds = [...Map.groupBy(pages, (p) => pageKind(p.adresse))].map(([kind, of]) => {
    const worst = of.reduce((a, b) => (b.ecoindex < a.ecoindex ? b : a));
    return {
      sorte: kind,
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
