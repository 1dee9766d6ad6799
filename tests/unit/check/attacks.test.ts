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
import type { Attaque } from './attack.ts';
import { ATTAQUES, INOFFENSIFS } from './attacks.ts';

const trace = globalThis as { attaque?: unknown };
/** Nothing ran, and no object of the language was touched. */
function rienNAEteExecute() {
  expect(trace.attaque).toBeUndefined();
  expect(({} as { attaque?: unknown }).attaque).toBeUndefined();
  expect(Object.keys(Object.prototype)).toEqual([]);
}
afterEach(rienNAEteExecute);

/** The miniature content with the attack in it, and the file where it stands. */
function attaquer([, ou, charge]: Attaque): { chemin: string; fichiers: ReturnType<typeof spoil> } {
  if (ou === 'texte') return { chemin: PAGE, fichiers: spoil(PAGE, ['Une définition.', charge]) };
  if (ou === 'champs')
    return { chemin: PAGE, fichiers: spoil(PAGE, ['Ce que veut dire PTCE.\n', `Ce que veut dire PTCE.\n${charge}\n`]) };
  if (ou === TEMOIGNAGE) return { chemin: ou, fichiers: spoil(ou, ['titre: Écrire les contrats ensemble', charge]) };
  return { chemin: ou, fichiers: spoil(ou, charge === 'a' ? textOf(PAGE) : charge) };
}

it('is tried on a content that has no fault of its own', () => {
  expect(checkContent(tinyContent()).problems).toEqual([]);
  expect(ATTAQUES.length).toBeGreaterThanOrEqual(40);
  expect(new Set(ATTAQUES.map(([nom]) => nom)).size).toBe(ATTAQUES.length);
});

describe('the check of the content refuses', () => {
  it.each(ATTAQUES)('%s', (...attaque) => {
    const { chemin, fichiers } = attaquer(attaque);
    const erreurs = checkContent(fichiers).problems.filter((p) => p.severity === 'error');
    const dits = erreurs.filter((p) => p.file === chemin).map((p) => writeProblem(p));
    expect(dits.filter((d) => d.includes(attaque[3]))).not.toEqual([]);
    // What is wrong, then what to write: never a message of a program.
    for (const dit of dits) expect(dit).toMatch(/ : \S/);
    expect(dits.join('\n')).not.toMatch(/\b(?:unexpected|expected|invalid|cannot|error)\b/i);
  });
});

describe('the loader renders nothing of', () => {
  it.each(
    ATTAQUES.filter(
      ([, ou, charge, message]) =>
        ou === 'texte' &&
        // What only misleads or looks wrong is drawn as it is written, for who is writing it to see.
        !/^(?:caractère|lien qui dit|le jour|balise <[A-Z]\w+> mal placée|texte dans|<Tableau> sans)/.test(message) &&
        /[<{]|^(?:import|export) |\]\((?:javascript|java&|vbscript|data|file|\/\/)|!\[/.test(charge),
    ),
  )('%s, in development either, where nothing is checked before', (_, __, charge) => {
    expect(() => renderBody(charge)).toThrow();
  });
});

describe('the form makes of', () => {
  const textes = ATTAQUES.filter(([, ou]) => ou === 'texte');
  it('most attacks something to read: it is not safe by leaving all out', () => {
    const lus = textes.filter(([, , charge]) => safeBody(clean(charge).text) !== '');
    expect(lus.length).toBeGreaterThan(textes.length * 0.75);
  });
  it.each(textes)('%s a text without danger', (_, __, charge) => {
    const corps = safeBody(clean(charge).text);
    expect(readBody(corps).problems.filter((p) => p.severity === 'error')).toEqual([]);
    if (corps !== '')
      expect(renderBody(corps).html).not.toMatch(/<(?:script|img|iframe|svg|style|form|meta|base|input)\b/i);
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
])('never draws %s', (_, texte, message) => {
  expect(() => renderBody(texte)).toThrow(message);
});

describe('is only text, and shown as such:', () => {
  it.each(INOFFENSIFS)('%s', (_, texte) => {
    const erreurs = checkContent(spoil(PAGE, ['Une définition.', texte])).problems.filter(
      (p) => p.severity === 'error',
    );
    expect(erreurs).toEqual([]);
    const { html } = renderBody(texte);
    expect(html).not.toMatch(/<(?!\/?(?:p|a|code|pre|ul|li|em|strong|reperes-note)\b)[a-z/]/i);
    expect(html).not.toMatch(/href="(?!#)/);
  });
});

describe('on the disk', () => {
  let racine: string;
  const ecrire = async (chemin: string, texte: string) => {
    await mkdir(dirname(join(racine, chemin)), { recursive: true });
    await writeFile(join(racine, chemin), texte);
  };
  const verifier = async () => checkContent(await readFiles(racine)).problems.map((p) => writeProblem(p));
  beforeAll(async () => {
    racine = await mkdtemp(join(tmpdir(), 'reperes-attaques-'));
  });
  afterAll(() => rm(racine, { recursive: true, force: true }));
  const recommencer = async () => {
    await rm(join(racine, 'content'), { recursive: true, force: true });
    for (const { path: chemin, text: texte } of tinyContent()) await ecrire(chemin, texte);
    expect(await verifier()).toEqual([]);
  };

  it('refuses a file that is a link to another', async () => {
    await recommencer();
    await symlink('/etc/passwd', join(racine, 'content/pages/secrets.mdx'));
    expect(await verifier()).toEqual([
      'content/pages/secrets.mdx:1:1: lien symbolique : remplacez-le par le fichier lui-même',
    ]);
  });

  it('refuses a folder that is a link to another', async () => {
    await recommencer();
    await cp(join(racine, 'content/pages'), join(racine, 'ailleurs'), { recursive: true });
    await rm(join(racine, 'content/pages'), { recursive: true });
    await symlink(join(racine, 'ailleurs'), join(racine, 'content/pages'));
    expect(await verifier()).toContain('content/pages:1:1: lien symbolique : remplacez-le par le fichier lui-même');
  });

  it('loads neither links nor hidden files, nor what is no address', async () => {
    await recommencer();
    await cp(join(import.meta.dirname, '../../../src'), join(racine, 'src'), { recursive: true });
    await symlink('/etc/passwd', join(racine, 'content/pages/secrets.mdx'));
    await ecrire('content/pages/.cache.mdx', textOf(PAGE).replace('Une définition.', '{globalThis.attaque = true}'));
    await ecrire('content/pages/Majuscule.mdx', textOf(PAGE));
    const gardes = new Map<string, unknown>();
    const contexte = {
      config: { root: new URL(`file://${racine}/`) },
      store: {
        keys: () => gardes.keys(),
        get: (id: string) => gardes.get(id),
        set: (e: { id: string }) => gardes.set(e.id, e),
        delete: (id: string) => gardes.delete(id),
      },
      parseData: ({ data }: { data: unknown }) => Promise.resolve(data),
      logger: console,
    } as unknown as LoaderContext;
    await entries('pages').load(contexte);
    expect([...gardes.keys()]).toEqual(['definitions']);
    await ecrire(
      'content/pages/definitions.mdx',
      textOf(PAGE).replace('Une définition.', '{globalThis.attaque = true}'),
    );
    await expect(entries('pages').load(contexte)).rejects.toThrow(
      /^content\/pages\/definitions\.mdx : ligne \d+, accolade \{ dans le texte : écrivez la phrase sans accolades/,
    );
    await ecrire('content/pages/definitions.mdx', textOf(PAGE).replace(/^titre: .*$/m, 'titre: <img src=x>'));
    await expect(entries('pages').load(contexte)).rejects.toThrow('« <img src=x> » dans un champ');
    await ecrire('content/pages/definitions.mdx', textOf(PAGE) + 'a'.repeat(250_000));
    await expect(entries('pages').load(contexte)).rejects.toThrow('fichier trop lourd');
    await rm(join(racine, 'content/pages'), { recursive: true });
    await symlink('/etc', join(racine, 'content/pages'));
    await expect(entries('pages').load(contexte)).rejects.toThrow('content/pages est un lien symbolique');
  });

  it.each<[nom: string, texte: string, message: string]>([
    ['with a thousand million laughs', '- id: &a [ha, ha]\n- id: *a\n', 'content/regions.yaml : '],
    ['with a tag of a program', '- id: !!js/function "a"\n', 'le texte commence par « ! »'],
    ['with a tag of HTML', '- id: a\n  nom: <script>\n', '« <script> » dans un champ'],
    ['that is no list', 'id: a\n', 'une liste est attendue'],
    ['too heavy', `# ${'a'.repeat(250_000)}\n- id: a\n`, 'fichier trop lourd'],
  ])('loads no list %s', async (_, texte, message) => {
    await recommencer();
    await ecrire('content/regions.yaml', texte);
    const contexte = { config: { root: new URL(`file://${racine}/`) }, logger: console } as unknown as LoaderContext;
    await expect(rows('regions').load(contexte)).rejects.toThrow(message);
  });

  it('loads no list that is a link to another file', async () => {
    await recommencer();
    await rm(join(racine, 'content/regions.yaml'));
    await symlink('/etc/passwd', join(racine, 'content/regions.yaml'));
    const contexte = { config: { root: new URL(`file://${racine}/`) }, logger: console } as unknown as LoaderContext;
    await expect(rows('regions').load(contexte)).rejects.toThrow('content/regions.yaml est un lien symbolique');
  });

  it('stops the build: the command fails, in French, and leaves no trace', async () => {
    await recommencer();
    const temoin = join(racine, 'execute');
    await ecrire(
      'content/pages/definitions.mdx',
      `${textOf(PAGE)}\nimport { writeFileSync } from 'node:fs'\nexport const x = writeFileSync('${temoin}', 'x')\n\n{writeFileSync('${temoin}', 'x')}\n`,
    );
    const sortie = await new Promise<{ code: unknown; texte: string }>((fini) => {
      execFile(
        process.execPath,
        [join(import.meta.dirname, '../../../scripts/check/content.ts'), racine],
        (erreur, stdout) => fini({ code: erreur?.code, texte: stdout }),
      );
    });
    expect(sortie.code).toBe(1);
    expect(sortie.texte).toContain('un mot de code');
    expect(existsSync(temoin)).toBe(false);
  });
});
