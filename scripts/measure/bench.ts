// Builds made-up content of several sizes, ours and a bare Astro, MDX and Pagefind site in turn, and prints what each
// costs: `npm run bench`, `npm run bench -- 100 1000`, `npm run bench -- --passes=3 1000`.
import { spawn } from 'node:child_process';
import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { statSync, symlinkSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { median } from '../../src/model/median.ts';
import { readFiles } from '../../src/load/files.ts';
import { invented } from './bench/content.ts';
import { measure, OURS as OURS_SEARCHED } from './bench/search-measure.ts';
import { serveCompressed } from './bench/server.ts';
import { openBrowser } from './browser.ts';

const ROOT = join(import.meta.dirname, '../..');
const SIZES = [100, 1000, 10_000];
const SITES = ['Repères', 'nu'] as const;
type SiteName = (typeof SITES)[number];
/** What our build reads; the content is made up. */
const OURS = 'src scripts public docs astro.config.mjs package.json package-lock.json tsconfig.json'.split(' ');
const COMMANDS: Record<SiteName, string[][]> = {
  Repères: [[process.execPath, 'scripts/build/build.ts']],
  nu: [
    [process.execPath, 'node_modules/astro/bin/astro.mjs', 'build'],
    ['node_modules/.bin/pagefind', '--site', 'dist'],
  ],
};
const QUESTION = 'coopération région';
const real = await readFiles(ROOT);

/** Writes a site away from the project: packages are linked one by one, so that each keeps caches of its own. */
function prepare(folder: string, site: SiteName, n: number): void {
  mkdirSync(join(folder, 'node_modules'), { recursive: true });
  for (const name of readdirSync(join(ROOT, 'node_modules')))
    if (!name.startsWith('.') || name === '.bin')
      symlinkSync(join(ROOT, 'node_modules', name), join(folder, 'node_modules', name));
  if (site === 'Repères') for (const name of OURS) cpSync(join(ROOT, name), join(folder, name), { recursive: true });
  else {
    cpSync(join(ROOT, 'scripts/measure/bench/bare'), folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
  }
  cpSync(join(ROOT, 'content'), join(folder, 'content'), { recursive: true });
  for (const { path, text } of invented(real, n)) writeFileSync(join(folder, path), text);
}

/** The resident memory of the largest process among one and all that descend from it, in megabytes (Linux only). */
function largestProcess(pid: number): number {
  const all = readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name)) return [];
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'latin1');
      // The command, between brackets, may hold spaces.
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      return [{ pid: Number(name), parent: Number(fields[1]), megabytes: (Number(fields[21]) * 4096) / 1e6 }];
    } catch {
      return [];
    }
  });
  const family = (one: number): number[] =>
    all.filter((p) => p.parent === one).flatMap((p) => [p.pid, ...family(p.pid)]);
  const members = [pid, ...family(pid)];
  return Math.max(0, ...all.filter((p) => members.includes(p.pid)).map((p) => p.megabytes));
}

/** Builds from nothing: seconds, and the most that one process held. Throws with what was said, when it fails. */
async function build(folder: string, site: SiteName): Promise<{ seconds: number; megabytes: number }> {
  for (const name of ['dist', '.astro', 'node_modules/.astro'])
    rmSync(join(folder, name), { recursive: true, force: true });
  const start = performance.now();
  let megabytes = 0;
  for (const [program = '', ...options] of COMMANDS[site]) {
    const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', SANS_IMAGES: '1', NO_COLOR: '1' };
    const child = spawn(program, options, { cwd: folder, env });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece: Buffer) => (said += piece.toString()));
    const watch = setInterval(() => {
      if (process.platform === 'linux') megabytes = Math.max(megabytes, largestProcess(child.pid ?? 0));
    }, 200);
    const status = await new Promise((done) => child.once('close', done));
    clearInterval(watch);
    if (status !== 0) throw new Error(`« ${program} ${options.join(' ')} » a échoué :\n${said.slice(-3000)}`);
  }
  return { seconds: (performance.now() - start) / 1000, megabytes };
}

/** The bare site has no search page: Pagefind as its documentation says to call it, and a first page of results. */
const askPagefind = (page: Page) =>
  page.evaluate(async (question) => {
    const start = performance.now();
    const address = '/pagefind/pagefind.js';
    const pagefind = (await import(address)) as {
      search: (words: string) => Promise<{ results: { data: () => Promise<unknown> }[] }>;
    };
    const { results } = await pagefind.search(question);
    if (results.length === 0) throw new Error(`Pagefind ne trouve rien pour « ${question} ».`);
    await Promise.all(results.slice(0, 5).map((r) => r.data()));
    return performance.now() - start;
  }, QUESTION);

/** The first search of a visitor, from an empty cache: bytes received, milliseconds on a processor four times slower. */
async function search(browser: Browser, folder: string, site: SiteName): Promise<{ bytes: number; first: number }> {
  const { address, sent, close } = await serveCompressed(join(folder, 'dist'));
  try {
    if (site === 'Repères') {
      const { bytes, time } = await measure(browser, address, sent, OURS_SEARCHED, QUESTION, 'processor');
      return { bytes, first: time };
    }
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${address}/`, { waitUntil: 'networkidle' });
    sent.clear();
    await (await context.newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: 4 });
    const first = await askPagefind(page);
    await context.close();
    return { bytes: [...sent.values()].reduce((a, b) => a + b, 0), first };
  } finally {
    await close();
  }
}

const options = process.argv.slice(2);
const passes = Number(options.find((o) => o.startsWith('--passes='))?.split('=')[1] ?? 1);
const asked = options.filter((o) => !o.startsWith('--')).map(Number);
if (!Number.isInteger(passes) || passes < 1 || asked.some((n) => !Number.isInteger(n) || n < 1)) {
  console.error('Écrivez par exemple : npm run bench -- 100 1000, ou npm run bench -- --passes=3 1000');
  process.exit(2);
}

const say = (value: number, digits = 0) =>
  value.toLocaleString('fr-FR', { minimumFractionDigits: digits, maximumFractionDigits: digits });
const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
const HEAD =
  'N, site, mur (s), ÷ nu, par témoignage ÷ taille d’avant, mémoire du plus gros processus (Mo), pages, octets par page, première recherche (ko), premier résultat (ms)'.split(
    ', ',
  );

console.log(
  `Node ${process.version}, ${availableParallelism()} processeurs (${cpus()[0]?.model ?? 'inconnus'}), médiane de ${passes} passage(s).\n« nu » : Astro, MDX et Pagefind seuls, sur le même contenu. Sans images de partage.\n\n${row(HEAD)}\n${row(HEAD.map(() => '---'))}`,
);
const before: Partial<Record<SiteName, number>> = {};
for (const n of asked.length > 0 ? asked : SIZES) {
  const work = mkdtempSync(join(tmpdir(), 'reperes-bench-'));
  const browser = await openBrowser();
  try {
    const costs = { Repères: [], nu: [] } as Record<SiteName, Awaited<ReturnType<typeof build>>[]>;
    for (const site of SITES) prepare(join(work, site), site, n);
    for (let pass = 0; pass < passes; pass++)
      for (const site of SITES) costs[site].push(await build(join(work, site), site));
    const seconds = (site: SiteName) => median(costs[site].map((c) => c.seconds));
    for (const site of SITES) {
      const pages = globSync('**/*.html', { cwd: join(work, site, 'dist') }).map(
        (name) => statSync(join(work, site, 'dist', name)).size,
      );
      const { bytes, first } = await search(browser, join(work, site), site);
      const each = seconds(site) / n;
      const growth = before[site] === undefined ? '–' : say(each / before[site], 2);
      before[site] = each;
      const memory = say(Math.max(...costs[site].map((c) => c.megabytes)));
      const weight = say(pages.reduce((a, b) => a + b, 0) / pages.length);
      const cost = [say(seconds(site), 1), say(seconds(site) / seconds('nu'), 2), growth, memory];
      // Shown at once: the largest size takes its time.
      console.log(row([say(n), site, ...cost, say(pages.length), weight, say(bytes / 1000), say(first)]));
    }
  } finally {
    await browser.close();
    rmSync(work, { recursive: true, force: true });
  }
}
console.log(`\nCharge de l’ordinateur à la fin : ${say(loadavg()[0] ?? 0, 1)}.`);
