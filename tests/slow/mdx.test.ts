import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readBody } from '../../src/check/body.ts';
import { splitEntry } from '../../src/check/frontmatter.ts';
import { readAcronyms } from '../../src/load/acronyms.ts';
import { readFiles } from '../../src/load/files.ts';
import { drawBody, type Part } from '../../src/render/parts.ts';
import { copyProject, run } from '../copy.ts';

// What contributors write is MDX: Astro's own integration, which the site sets aside for the cost of a module a file,
// draws the same from it.
const COMPONENTS = ['Depuis', 'Note', 'Tableau', 'ListePoles'];
const FOLDERS = /^content\/(temoignages|cas|leviers|guide)\//;
const bodies = new Map(
  (await readFiles('.'))
    .filter(({ path }) => FOLDERS.test(path) && path.endsWith('.mdx'))
    .map(({ path, text }) => [`${path.split('/')[1]}-${basename(path, '.mdx')}`, splitEntry(text).body]),
);

/** Each component as the element that Astro draws for it below. */
const flatten = (parts: readonly Part[]): string =>
  parts
    .map((part) => {
      if (typeof part === 'string') return part;
      const attributes = Object.entries(part.attributes).map(([name, value]) => ` ${name}="${value}"`);
      return `<x-${part.name.toLowerCase()}${attributes.join('')}>${flatten(part.inside)}</x-${part.name.toLowerCase()}>`;
    })
    .join('');

/** Signs that HTML may write in several ways, and the ends of lines between elements. */
const plain = (html: string) =>
  html
    .replace(/&#x([\da-f]+);|&#(\d+);/gi, (_, hex: string, ten: string) =>
      String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(ten)),
    )
    .replaceAll('&quot;', '"')
    .replaceAll('&gt;', '>')
    .replace(/(?<=>)\n+|\n+(?=<)/g, '')
    .trim();

const copy = copyProject();
beforeAll(async () => {
  const write = (name: string, text: string) => writeFileSync(join(copy.root, 'essai', name), text);
  for (const folder of ['pages', 'bodies']) mkdirSync(join(copy.root, 'essai', folder), { recursive: true });
  for (const [name, body] of bodies) write(`bodies/${name}.mdx`, body);
  for (const name of COMPONENTS)
    write(`${name}.astro`, `<x-${name.toLowerCase()} {...Astro.props}><slot /></x-${name.toLowerCase()}>`);
  write(
    'pages/[id].astro',
    `---
${COMPONENTS.map((name) => `import ${name} from '../${name}.astro';`).join('\n')}
export const partial = true;
export const getStaticPaths = () =>
  Object.entries(import.meta.glob('../bodies/*.mdx', { eager: true })).map(([path, module]) => ({
    params: { id: path.slice('../bodies/'.length, -'.mdx'.length) },
    props: { Content: module.Content },
  }));
const { Content } = Astro.props;
---
<Content components={{ ${COMPONENTS.join(', ')} }} />`,
  );
  write(
    'build.mjs',
    `import { build } from 'astro';
import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import { readAcronyms } from '../src/load/acronyms.ts';
import { FEATURES } from '../src/check/body.ts';
import { composeMdx } from '../src/render/mdx.ts';
const look = () => ({ base: '/', acronyms: readAcronyms(new URL('../', import.meta.url)) });
await build({
  configFile: false, srcDir: './essai', outDir: './essai/dist', compressHTML: false, logLevel: 'error',
  markdown: { syntaxHighlight: false, processor: satteri({ hastPlugins: [composeMdx(look)], features: FEATURES }) },
  integrations: [mdx()],
});`,
  );
  await run(copy.root, ['essai/build.mjs']);
});
afterAll(() => copy.discard());

it('draws every body as our reader does', () => {
  expect(bodies.size).toBeGreaterThan(120);
  const look = { base: '/', acronyms: readAcronyms(new URL(`file://${process.cwd()}/`)) };
  for (const [name, body] of bodies) {
    const theirs = readFileSync(join(copy.root, `essai/dist/${name}/index.html`), 'utf8');
    expect(plain(theirs), name).toBe(plain(flatten(drawBody(readBody(body), look))));
  }
});
