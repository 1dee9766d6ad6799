import { rmSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkContent } from '../../../src/check/content.ts';
import { writeProblem } from '../../../src/check/problem.ts';
import { safeBody } from '../../../src/contribute/safe-body.ts';
import { clean } from '../../../src/contribute/clean.ts';
import { readBody } from '../../../src/check/body.ts';
import { entries } from '../../../src/load/entries.ts';
import { rows } from '../../../src/load/lists.ts';
import { newFolder, put } from '../../fixtures/folder.ts';
import { renderBody } from '../../fixtures/render-body.ts';
import { TINY_TEXTS, tinyContent } from '../../fixtures/tiny-content.ts';
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
function place([, where, payload]: Attack): { path: string; files: ReturnType<typeof spoil> } {
  if (where === 'texte') return { path: PAGE, files: spoil(PAGE, ['Une définition.', payload]) };
  if (where === 'champs')
    return { path: PAGE, files: spoil(PAGE, ['Ce que veut dire PTCE.\n', `Ce que veut dire PTCE.\n${payload}\n`]) };
  if (where === TEMOIGNAGE)
    return { path: where, files: spoil(where, ['titre: Écrire les contrats ensemble', payload]) };
  return { path: where, files: spoil(where, payload === 'a' ? textOf(PAGE) : payload) };
}

it('are more than a hundred, tried on a content that has no fault of its own', () => {
  expect(checkContent(tinyContent()).problems).toEqual([]);
  expect(ATTACKS.length).toBeGreaterThan(100);
  expect(new Set(ATTACKS.map(([name]) => name)).size).toBe(ATTACKS.length);
});

it.each(ATTACKS)('the check of the content refuses %s', (...attack) => {
  const { path, files } = place(attack);
  const errors = checkContent(files).problems.filter((p) => p.severity === 'error');
  const said = errors.filter((p) => p.file === path).map((p) => writeProblem(p));
  expect(said.filter((d) => d.includes(attack[3]))).not.toEqual([]);
  // What is wrong, then what to write: never a message of a program.
  for (const line of said) expect(line).toMatch(/ : \S/);
  expect(said.join('\n')).not.toMatch(/\b(?:unexpected|expected|invalid|cannot|error)\b/i);
});

it.each(
  ATTACKS.filter(
    ([, where, payload, message]) =>
      where === 'texte' &&
      // What only misleads or looks wrong is drawn as it is written, for who is writing it to see.
      !/^(?:caractère|lien qui dit|le jour|balise <[A-Z]\w+> mal placée|texte dans|<Tableau> sans)/.test(message) &&
      /[<{]|^(?:import|export) |\]\((?:javascript|java&|vbscript|data|file|\/\/)|!\[/.test(payload),
  ),
)('the loader renders nothing of %s, in development either, where nothing is checked before', (_, __, payload) => {
  expect(() => renderBody(payload)).toThrow();
});

describe('the form makes of', () => {
  const bodies = ATTACKS.filter(([, where]) => where === 'texte');
  it('most attacks something to read: it is not safe by leaving all out', () => {
    const read = bodies.filter(([, , payload]) => safeBody(clean(payload).text) !== '');
    expect(read.length).toBeGreaterThan(bodies.length * 0.75);
  });
  it.each(bodies)('%s a text without danger', (_, __, payload) => {
    const body = safeBody(clean(payload).text);
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

it.each(HARMLESS)('is only text, and shown as such: %s', (_, text) => {
  const errors = checkContent(spoil(PAGE, ['Une définition.', text])).problems.filter((p) => p.severity === 'error');
  expect(errors).toEqual([]);
  const { html } = renderBody(text);
  expect(html).not.toMatch(/<(?!\/?(?:p|a|code|pre|ul|li|em|strong|reperes-note)\b)[a-z/]/i);
  expect(html).not.toMatch(/href="(?!#)/);
});

describe('the loaders', () => {
  let root: string;
  let kept: Map<string, unknown>;
  const load = ({ load }: Loader) =>
    load({
      config: { root: new URL(`file://${root}/`) },
      store: {
        keys: () => kept.keys(),
        get: (id: string) => kept.get(id),
        set: (e: { id: string }) => kept.set(e.id, e),
        delete: (id: string) => kept.delete(id),
      },
      parseData: ({ data }: { data: unknown }) => Promise.resolve(data),
      logger: console,
    } as unknown as LoaderContext);
  beforeEach(() => {
    kept = new Map();
    root = newFolder();
    symlinkSync(resolve('src'), join(root, 'src'));
    put(root, TINY_TEXTS);
  });

  it('load neither links nor hidden files, nor what is no address', async () => {
    symlinkSync('/etc/passwd', join(root, 'content/pages/secrets.mdx'));
    put(root, {
      'content/pages/.cache.mdx': textOf(PAGE).replace('Une définition.', '{globalThis.attaque = true}'),
      'content/pages/Majuscule.mdx': textOf(PAGE),
    });
    await load(entries('pages'));
    expect([...kept.keys()]).toEqual(['definitions']);
  });
  it.each([
    [
      'code',
      textOf(PAGE).replace('Une définition.', '{globalThis.attaque = true}'),
      /^content\/pages\/definitions\.mdx : ligne \d+, accolade \{ dans le texte : écrivez la phrase sans accolades/,
    ],
    ['a tag', textOf(PAGE).replace(/^titre: .*$/m, 'titre: <img src=x>'), '« <img src=x> » dans un champ'],
    ['a text without end', textOf(PAGE) + 'a'.repeat(250_000), 'fichier trop lourd'],
  ])('load no entry with %s', async (_, text, message) => {
    put(root, { [PAGE]: text });
    await expect(load(entries('pages'))).rejects.toThrow(message);
  });
  it.each<[name: string, text: string, message: string]>([
    ['with a thousand million laughs', '- id: &a [ha, ha]\n- id: *a\n', 'content/regions.yaml : '],
    ['with a tag of a program', '- id: !!js/function "a"\n', 'le texte commence par « ! »'],
    ['with a tag of HTML', '- id: a\n  nom: <script>\n', '« <script> » dans un champ'],
    ['that is no list', 'id: a\n', 'une liste est attendue'],
    ['too heavy', `# ${'a'.repeat(250_000)}\n- id: a\n`, 'fichier trop lourd'],
  ])('load no list %s', async (_, text, message) => {
    put(root, { 'content/regions.yaml': text });
    await expect(load(rows('regions'))).rejects.toThrow(message);
  });
  it.each([
    ['content/regions.yaml', '/etc/passwd', rows('regions')],
    ['content/pages', '/etc', entries('pages')],
  ])('load nothing through a link: %s', async (path, target, loader) => {
    rmSync(join(root, path), { recursive: true });
    symlinkSync(target, join(root, path));
    await expect(load(loader)).rejects.toThrow(`${path} est un lien symbolique`);
  });
});
