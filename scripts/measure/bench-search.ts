// How fast the search shows its first result, beside Pagefind as it comes over the same pages, in one run and from
// inside the page: `npm run bench:search`, after `npm run build`. `-- 10000` adds as many made-up testimonies.
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import * as pagefind from 'pagefind';
import { checkContent } from '../../src/check/content.ts';
import { readFiles } from '../../src/load/files.ts';
import { joinContent } from '../../src/model/repertoire.ts';
import { median } from '../../src/model/median.ts';
import { indexRecords } from '../../src/search/index/build.ts';
import { allRecords } from '../../src/search/index/records.ts';
import { invented } from './bench/content.ts';
import {
  measure,
  measureLink,
  OURS,
  MEASURED_QUESTIONS,
  RAW,
  type SearchMeasure,
  type Searched,
} from './bench/search-measure.ts';
import { serveCompressed } from './bench/server.ts';
import { openBrowser } from './browser.ts';

const TURNS = 3;
const ko = (bytes: number) => `${(bytes / 1000).toFixed(0)} ko`;
const ms = (time: number) => `${time.toFixed(0)} ms`;

/** Pagefind as it comes: its search, and the data of five results in a list. */
const RAW_PAGE = `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Brut</title>
<input id="q"><ol id="r"></ol>
<script type="module">
import * as pagefind from '/brut/pagefind/pagefind.js';
const ask = async (q) => {
  const { results } = await pagefind.search(q);
  const data = await Promise.all(results.slice(0, 5).map((r) => r.data()));
  document.querySelector('#r').innerHTML = data.map((d) => '<li><a href="' + d.url + '">' + d.meta.title + '</a><p>' + d.excerpt + '</p></li>').join('');
};
document.querySelector('#q').addEventListener('keydown', (e) => e.key === 'Enter' && ask(e.target.value));
const asked = new URLSearchParams(location.search).get('q');
if (asked) ask(asked);
</script>`;

async function addRaw(folder: string, records?: readonly { url: string; html: string }[]) {
  const { index } = await pagefind.createIndex({});
  if (!index) throw new Error('Pagefind n’a pas ouvert d’index.');
  if (records) for (const { url, html } of records) await index.addHTMLFile({ url, content: html });
  else await index.addDirectory({ path: folder });
  const { files } = await index.getFiles();
  for (const { path, content } of files) {
    const to = join(folder, 'brut/pagefind', path);
    await mkdir(dirname(to), { recursive: true });
    await writeFile(to, content);
  }
  await writeFile(join(folder, 'brut/index.html'), RAW_PAGE);
  await pagefind.close();
}

const browser = await openBrowser();
async function compare(folder: string, title: string, lines: boolean) {
  const { address, sent, close } = await serveCompressed(folder);
  console.log(`\n${title}`);
  const run = (where: Searched, question: string, slow: 'processor' | 'line') =>
    measure(browser, address, sent, where, question, slow);
  const ratios: number[] = [];
  const ours: SearchMeasure[] = [];
  for (const question of MEASURED_QUESTIONS) {
    const pairs: [SearchMeasure, SearchMeasure][] = [];
    for (let i = 0; i < TURNS; i++)
      pairs.push([await run(OURS, question, 'processor'), await run(RAW, question, 'processor')]);
    const [a, b] = [median(pairs.map(([o]) => o.time)), median(pairs.map(([, r]) => r.time))];
    ratios.push(a / b);
    ours.push(...pairs.map(([o]) => o));
    const [[o, r] = []] = pairs;
    console.log(
      `  ${ms(a).padStart(7)} contre ${ms(b).padStart(7)} (${(a / b).toFixed(2)})  ${o?.requests ?? 0} requêtes, ${ko(o?.bytes ?? 0)} contre ${r?.requests ?? 0}, ${ko(r?.bytes ?? 0)}  ${question}`,
    );
  }
  console.log(
    `  Processeur quatre fois plus lent, cache vide : rapport médian ${median(ratios).toFixed(2)} ; au plus ${Math.max(...ours.map((m) => m.requests))} requêtes et ${ko(Math.max(...ours.map((m) => m.bytes)))}, ouverture comprise.`,
  );
  if (lines) {
    const slow = MEASURED_QUESTIONS.slice(0, 3);
    const times = async (of: (where: Searched, q: string) => Promise<number>) => {
      const both: [number, number][] = [];
      for (const q of slow) both.push([await of(OURS, q), await of(RAW, q)]);
      return `${ms(median(both.map(([o]) => o)))} contre ${ms(median(both.map(([, r]) => r)))}`;
    };
    console.log(
      `  Ligne lente (562 ms, 1,4 Mbit/s), page ouverte : ${await times(async (w, q) => (await run(w, q, 'line')).time)}.`,
    );
    console.log(
      `  Ligne lente, lien « ?q= » ouvert de rien : ${await times((w, q) => measureLink(browser, address, w, q))}.`,
    );
  }
  await close();
}

const copy = await mkdtemp(join(tmpdir(), 'bench-search-'));
try {
  await cp('dist', join(copy, 'corpus'), { recursive: true });
  await addRaw(join(copy, 'corpus'));
  await compare(join(copy, 'corpus'), 'Le contenu, contre Pagefind tel quel sur les mêmes pages', true);
  const count = Number(process.argv[2] ?? 0);
  if (count > 0) {
    const grown = join(copy, 'grand');
    for (const part of ['recherche', 'actions', '_astro', 'fonts'])
      await cp(join('dist', part), join(grown, part), { recursive: true });
    const files = await readFiles(process.cwd());
    const { content } = checkContent([...files, ...invented(files, count)]);
    const site = joinContent(content);
    const all = allRecords(site, content.pages);
    await indexRecords(all, site, join(grown, 'recherche-index'));
    await addRaw(
      grown,
      all.map(({ url, card, fields }) => ({
        url,
        html: `<html lang="fr"><body><h1>${card.title}</h1>${fields.map(([text = '']) => `<p>${text}</p>`).join('')}</body></html>`,
      })),
    );
    await compare(grown, `Le contenu, et ${count} témoignages inventés`, false);
  }
} finally {
  await browser.close();
  await rm(copy, { recursive: true, force: true });
}
