import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, symlinkSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeEach, describe, expect, it } from 'vitest';
import { isCurrent, openWorkspace, type Workspace } from '../../../scripts/build/workspace.ts';
import { newFolder, put } from '../../fixtures/folder.ts';

let root: string;
const write = (name: string, text: string) => put(root, { [name]: text });
const read = (name: string) => readFileSync(join(root, name), 'utf8');
const open = (): Workspace => {
  const workspace = openWorkspace(root, {});
  if (!workspace) throw new Error('pris');
  return workspace;
};
/** What Astro and the integration leave in the workspace. */
const draw = () => {
  for (const name of ['site/index.html', 'site/exports/index.html', 'site-hebergement/nginx.conf'])
    write(`dist-construction/${name}`, 'neuf');
};
/** A whole build. */
const build = () => {
  const workspace = open();
  draw();
  workspace.publish();
  workspace.close();
};

beforeEach(() => {
  root = newFolder();
  write('dist/index.html', 'ancien');
});

describe('a build', () => {
  it('takes the place of the site before it, whole, and leaves nothing else', () => {
    write('dist/retiree/index.html', 'ancien');
    const workspace = open();
    draw();
    expect(read('dist/index.html')).toBe('ancien');
    workspace.publish();
    workspace.close();
    expect(readdirSync(join(root, 'dist')).sort()).toEqual(['exports', 'index.html']);
    expect(read('dist/index.html')).toBe('neuf');
    expect(read('dist-hebergement/nginx.conf')).toBe('neuf');
    expect(readdirSync(root).sort()).toEqual(['.astro', 'dist', 'dist-hebergement']);
  });
  it('keeps what another command added to the site: the editor', () => {
    write('dist/admin/index.html', 'éditeur');
    write('dist/exports/index.html', 'ancien');
    build();
    expect(read('dist/admin/index.html')).toBe('éditeur');
    expect(read('dist/exports/index.html')).toBe('neuf');
  });
  it('that fails leaves the site as it was', () => {
    const workspace = open();
    draw();
    workspace.close();
    expect(read('dist/index.html')).toBe('ancien');
    expect(readdirSync(root).sort()).toEqual(['.astro', 'dist']);
  });
  it('stopped at the worst moment gives the site back at the next one', () => {
    write('dist-construction/before/index.html', 'ancien');
    write('dist-construction/site/index.html', 'à moitié');
    rmSync(join(root, 'dist'), { recursive: true });
    open().close();
    expect(read('dist/index.html')).toBe('ancien');
    expect(existsSync(join(root, 'dist-construction'))).toBe(false);
  });
});

describe('two builds in one folder', () => {
  const program = `
    const { openWorkspace } = await import(${JSON.stringify(pathToFileURL('scripts/build/workspace.ts').href)});
    console.log(openWorkspace(process.argv[1], {}) ? 'ouvert' : 'pris');
    setInterval(() => undefined, 1000);`;
  /** Another process that opens the workspace, and stays. */
  const elsewhere = () => {
    const child = execFile(process.execPath, ['--input-type=module', '-e', program, root]);
    const said = new Promise<string>((done) => child.stdout?.on('data', (text: string) => done(text.trim())));
    const kill = () =>
      new Promise((gone) => {
        child.on('exit', gone);
        child.kill('SIGKILL');
      });
    return { said, kill };
  };
  it('the second is refused and touches nothing; a killed one leaves no lock', async () => {
    const first = elsewhere();
    expect(await first.said).toBe('ouvert');
    draw();
    expect(openWorkspace(root, {})).toBeUndefined();
    expect(read('dist-construction/site/index.html')).toBe('neuf');
    await first.kill();
    const workspace = open();
    expect(readdirSync(join(root, 'dist-construction'))).toEqual([]);
    const second = elsewhere();
    expect(await second.said).toBe('pris');
    await second.kill();
    workspace.close();
  });
});

describe('a site already built', () => {
  const later = (name: string) => {
    const soon = new Date(Date.now() + 5000);
    utimesSync(join(root, name), soon, soon);
  };
  beforeEach(() => {
    for (const name of ['content/temoignages/a.mdx', 'src/a.ts', 'package.json']) write(name, 'un');
    const past = new Date(Date.now() - 5000);
    for (const name of readdirSync(root, { recursive: true, encoding: 'utf8' }))
      utimesSync(join(root, name), past, past);
    build();
  });
  it('is current while no source is newer', () => {
    expect(isCurrent(root, {})).toBe(true);
    write('dist/admin/index.html', 'ajouté');
    expect(isCurrent(root, {})).toBe(true);
  });
  it.each([
    ['a text is changed', () => later('content/temoignages/a.mdx')],
    ['a text is taken away or renamed', () => later('content/temoignages')],
    ['the code is', () => later('src/a.ts')],
    ['the packages are', () => later('package.json')],
    ['it is gone', () => rmSync(join(root, 'dist'), { recursive: true })],
    ['a link leads nowhere', () => symlinkSync('nulle-part', join(root, 'src/b.ts'))],
    ['what says when it was built is cut short', () => write('.astro/construction.json', '{"start":1')],
    ['nobody knows when it was built', () => rmSync(join(root, '.astro/construction.json'))],
  ])('is not when %s', (_, change) => {
    change();
    expect(isCurrent(root, {})).toBe(false);
  });
  it('is not for another address', () => expect(isCurrent(root, { SITE_URL: 'https://a.fr' })).toBe(false));
});
