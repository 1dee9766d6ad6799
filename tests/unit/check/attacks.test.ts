import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { LoaderContext } from 'astro/loaders';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { checkContent } from '../../../src/check/content.ts';
import { writeProblem } from '../../../src/check/problem.ts';
import { safeBody } from '../../../src/contribute/safe-body.ts';
import { clean } from '../../../src/contribute/clean.ts';
import { readBody } from '../../../src/check/body.ts';
import { entries } from '../../../src/load/entries.ts';
import { readFiles } from '../../../src/load/files.ts';
import { rows } from '../../../src/load/lists.ts';
import { renderBody } from '../../fixtures/render-body.ts';
import { tinyContent } from '../../fixtures/tiny-content.ts';
import { spoil, PAGE, TEMOIGNAGE, textOf } from '../../fixtures/spoil.ts';
import { ATTACKS, HARMLESS, type Attack } from './attacks.ts';

const trace = globalThis as { attaque?: unknown };
/** Nothing ran, and no object of the language was touched. */
function nothingRan() {
  expect(trace.attaque).toBeUndefined();
  expect(({} as { attaque?: unknown }).attaque).toBeUndefined();
  expect(Object.keys(Object.prototype)).toEqual([]);
}
afterEach(nothingRan);

/** The miniature content with the attack in it, and the file where it stands. */
function attack([, where, charge]: Attack): { path: string; files: ReturnType<typeof spoil> } {
  if (where === 'texte') return { path: PAGE, files: spoil(PAGE, ['Une définition.', charge]) };
  if (where === 'champs')
    return { path: PAGE, files: spoil(PAGE, ['Ce que veut dire PTCE.\n', `Ce que veut dire PTCE.\n${charge}\n`]) };
  if (where === TEMOIGNAGE)
    return { path: where, files: spoil(where, ['titre: Écrire les contrats ensemble', charge]) };
  return { path: where, files: spoil(where, charge === 'a' ? textOf(PAGE) : charge) };
}

it('are more than a hundred, tried on a content that has no fault of its own', () => {
  expect(checkContent(tinyContent()).problems).toEqual([]);
  expect(ATTACKS.length).toBeGreaterThan(100);
  expect(new Set(ATTACKS.map(([name]) => name)).size).toBe(ATTACKS.length);
});

describe('the check of the content refuses', () => {
  it.each(ATTACKS)('%s', (...attaque) => {
    const { path, files } = attack(attaque);
    const errors = checkContent(files).problems.filter((p) => p.severity === 'error');
    const said = errors.filter((p) => p.file === path).map((p) => writeProblem(p));
    expect(said.filter((d) => d.includes(attaque[3]))).not.toEqual([]);
    // What is wrong, then what to write: never a message of a program.
    for (const line of said) expect(line).toMatch(/ : \S/);
    expect(said.join('\n')).not.toMatch(/\b(?:unexpected|expected|invalid|cannot|error)\b/i);
  });
});

describe('the loader renders nothing of', () => {
  it.each(
    ATTACKS.filter(
      ([, where, charge, message]) =>
        where === 'texte' &&
        // What only misleads or looks wrong is drawn as it is written, for who is writing it to see.
        !/^(?:caractère|lien qui dit|le jour|balise <[A-Z]\w+> mal placée|texte dans|<Tableau> sans)/.test(message) &&
        /[<{]|^(?:import|export) |\]\((?:javascript|java&|vbscript|data|file|\/\/)|!\[/.test(charge),
    ),
  )('%s, in development either, where nothing is checked before', (_, __, charge) => {
    expect(() => renderBody(charge)).toThrow();
  });
});

describe('the form makes of', () => {
  const bodies = ATTACKS.filter(([, where]) => where === 'texte');
  it('most attacks something to read: it is not safe by leaving all out', () => {
    const read = bodies.filter(([, , charge]) => safeBody(clean(charge).text) !== '');
    expect(read.length).toBeGreaterThan(bodies.length * 0.75);
  });
  it.each(bodies)('%s a text without danger', (_, __, charge) => {
    const body = safeBody(clean(charge).text);
    expect(readBody(body).problems.filter((p) => p.severity === 'error')).toEqual([]);
    if (body !== '')
      expect(renderBody(body).html).not.toMatch(/<(?:script|img|iframe|svg|style|form|meta|base|input)\b/i);
  });
});

it('shows where a link of the form leads when its words say another place', () => {
  expect(renderBody(safeBody('Voir [rtes.fr](https://mal.example/), puis [le site](https://rtes.fr/).')).html).toMatch(
    /Voir rtes\.fr \(<a href="https:\/\/mal\.example\/">https:\/\/mal\.example\/<\/a>\), puis <a href="https:\/\/rtes\.fr\/">le site</,
  );
});

it('aligns the columns of a table without a style in the page', () => {
  expect(renderBody('| a | b |\n|:-:|--:|\n| c | d |').html).not.toContain('style');
});

it.each([
  ['a table that pads each row', `${'|a'.repeat(20)}|\n${'|-'.repeat(20)}|\n|b\n`, 'tableau de 20 colonnes'],
  ['a table in a quotation', `> ${'|a'.repeat(20)}|\n> ${'|-'.repeat(20)}|\n> |b\n`, 'tableau de 20 colonnes'],
  ['a list repeated', '<ListePoles />\n\n'.repeat(2), '<ListePoles> écrit plusieurs fois'],
  ['a text without end', 'a '.repeat(40_000), 'texte de 80000 caractères'],
])('never draws %s', (_, text, message) => {
  expect(() => renderBody(text)).toThrow(message);
});

describe('is only text, and shown as such:', () => {
  it.each(HARMLESS)('%s', (_, text) => {
    const errors = checkContent(spoil(PAGE, ['Une définition.', text])).problems.filter((p) => p.severity === 'error');
    expect(errors).toEqual([]);
    const { html } = renderBody(text);
    expect(html).not.toMatch(/<(?!\/?(?:p|a|code|pre|ul|li|em|strong|reperes-note)\b)[a-z/]/i);
    expect(html).not.toMatch(/href="(?!#)/);
  });
});

describe('on the disk', () => {
  let root: string;
  const write = async (path: string, text: string) => {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  };
  const check = async () => checkContent(await readFiles(root)).problems.map((p) => writeProblem(p));
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'reperes-attaques-'));
  });
  afterAll(() => rm(root, { recursive: true, force: true }));
  const startAnew = async () => {
    await rm(join(root, 'content'), { recursive: true, force: true });
    for (const { path: path, text: text } of tinyContent()) await write(path, text);
    expect(await check()).toEqual([]);
  };

  it('refuses a file that is a link to another', async () => {
    await startAnew();
    await symlink('/etc/passwd', join(root, 'content/pages/secrets.mdx'));
    expect(await check()).toEqual([
      'content/pages/secrets.mdx:1:1: lien symbolique : remplacez-le par le fichier lui-même',
    ]);
  });

  it('refuses a folder that is a link to another', async () => {
    await startAnew();
    await cp(join(root, 'content/pages'), join(root, 'ailleurs'), { recursive: true });
    await rm(join(root, 'content/pages'), { recursive: true });
    await symlink(join(root, 'ailleurs'), join(root, 'content/pages'));
    expect(await check()).toContain('content/pages:1:1: lien symbolique : remplacez-le par le fichier lui-même');
  });

  it('loads neither links nor hidden files, nor what is no address', async () => {
    await startAnew();
    await cp(join(import.meta.dirname, '../../../src'), join(root, 'src'), { recursive: true });
    await symlink('/etc/passwd', join(root, 'content/pages/secrets.mdx'));
    await write('content/pages/.cache.mdx', textOf(PAGE).replace('Une définition.', '{globalThis.attaque = true}'));
    await write('content/pages/Majuscule.mdx', textOf(PAGE));
    const kept = new Map<string, unknown>();
    const context = {
      config: { root: new URL(`file://${root}/`) },
      store: {
        keys: () => kept.keys(),
        get: (id: string) => kept.get(id),
        set: (e: { id: string }) => kept.set(e.id, e),
        delete: (id: string) => kept.delete(id),
      },
      parseData: ({ data }: { data: unknown }) => Promise.resolve(data),
      logger: console,
    } as unknown as LoaderContext;
    await entries('pages').load(context);
    expect([...kept.keys()]).toEqual(['definitions']);
    await write(
      'content/pages/definitions.mdx',
      textOf(PAGE).replace('Une définition.', '{globalThis.attaque = true}'),
    );
    await expect(entries('pages').load(context)).rejects.toThrow(
      /^content\/pages\/definitions\.mdx : ligne \d+, accolade \{ dans le texte : écrivez la phrase sans accolades/,
    );
    await write('content/pages/definitions.mdx', textOf(PAGE).replace(/^titre: .*$/m, 'titre: <img src=x>'));
    await expect(entries('pages').load(context)).rejects.toThrow('« <img src=x> » dans un champ');
    await write('content/pages/definitions.mdx', textOf(PAGE) + 'a'.repeat(250_000));
    await expect(entries('pages').load(context)).rejects.toThrow('fichier trop lourd');
    await rm(join(root, 'content/pages'), { recursive: true });
    await symlink('/etc', join(root, 'content/pages'));
    await expect(entries('pages').load(context)).rejects.toThrow('content/pages est un lien symbolique');
  });

  it.each<[name: string, text: string, message: string]>([
    ['with a thousand million laughs', '- id: &a [ha, ha]\n- id: *a\n', 'content/regions.yaml : '],
    ['with a tag of a program', '- id: !!js/function "a"\n', 'le texte commence par « ! »'],
    ['with a tag of HTML', '- id: a\n  nom: <script>\n', '« <script> » dans un champ'],
    ['that is no list', 'id: a\n', 'une liste est attendue'],
    ['too heavy', `# ${'a'.repeat(250_000)}\n- id: a\n`, 'fichier trop lourd'],
  ])('loads no list %s', async (_, text, message) => {
    await startAnew();
    await write('content/regions.yaml', text);
    const context = { config: { root: new URL(`file://${root}/`) }, logger: console } as unknown as LoaderContext;
    await expect(rows('regions').load(context)).rejects.toThrow(message);
  });

  it('loads no list that is a link to another file', async () => {
    await startAnew();
    await rm(join(root, 'content/regions.yaml'));
    await symlink('/etc/passwd', join(root, 'content/regions.yaml'));
    const context = { config: { root: new URL(`file://${root}/`) }, logger: console } as unknown as LoaderContext;
    await expect(rows('regions').load(context)).rejects.toThrow('content/regions.yaml est un lien symbolique');
  });

  it('stops the build: the command fails, in French, and leaves no trace', async () => {
    await startAnew();
    const witness = join(root, 'execute');
    await write(
      'content/pages/definitions.mdx',
      `${textOf(PAGE)}\nimport { writeFileSync } from 'node:fs'\nexport const x = writeFileSync('${witness}', 'x')\n\n{writeFileSync('${witness}', 'x')}\n`,
    );
    const output = await new Promise<{ code: unknown; text: string }>((done) => {
      execFile(
        process.execPath,
        [join(import.meta.dirname, '../../../scripts/check/content.ts'), root],
        (error, stdout) => done({ code: error?.code, text: stdout }),
      );
    });
    expect(output.code).toBe(1);
    expect(output.text).toContain('un mot de code');
    expect(existsSync(witness)).toBe(false);
  });
});
