import {
  appendFileSync,
  cpSync,
  existsSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { checkProject } from '../../../scripts/check/content.ts';
import { checkContent } from '../../../src/check/content.ts';
import { writeProblem } from '../../../src/check/problem.ts';
import { textFile } from '../../../src/check/files.ts';
import { prepareSaving } from '../../../src/contribute/editor/save.ts';
import { readEntryFile, writeEditedFile } from '../../../src/contribute/edited-file.ts';
import { rename, withdraw, type Move } from '../../../src/contribute/move.ts';
import { readFiles } from '../../../src/load/files.ts';
import { newFolder, runScript } from '../../fixtures/folder.ts';
import { ANSWERS, COMPLETE, FILE, ID } from '../../fixtures/proposal.ts';

/*
 * The ten gestures of whoever writes, each from what they do to what they are told, in a copy of the content: the command
 * and the workflow say the same. `--reporter verbose` prints how long each takes.
 */
const root = newFolder();
symlinkSync(resolve('node_modules'), join(root, 'node_modules'));
beforeEach(() => {
  for (const name of ['content', 'public']) {
    rmSync(join(root, name), { recursive: true, force: true });
    cpSync(name, join(root, name), { recursive: true });
  }
});

const at = (path: string) => join(root, path);
const read = (path: string) => readFileSync(at(path), 'utf8');
const replace = (path: string, before: string | RegExp, after: string) => {
  expect(read(path)).toMatch(before);
  writeFileSync(at(path), read(path).replace(before, after));
};
const run = (script: string, ...args: string[]) => runScript(`scripts/contribute/${script}`, args, { cwd: root });
const files = await readFiles('.');
/** The errors that are said, here and in the workflow: both commands say what this finds, and nothing else. */
async function verdict(): Promise<string[]> {
  // What a gesture does not touch is read once for all.
  const known = new Map(files.map((f) => [`${f.path} ${f.bytes} ${f.text}`, f]));
  const now = (await readFiles(root)).map((f) => known.get(`${f.path} ${f.bytes} ${f.text}`) ?? f);
  const { problems } = await checkProject(root, now);
  return problems.filter((p) => p.severity === 'error').map(writeProblem);
}

/** A testimony that links lead to, and whose author speaks elsewhere too. */
const { content } = checkContent(files);
const linked = content.temoignages.find(
  (t) =>
    files.filter((f) => f.text.includes(`](/temoignages/${t.id}/`)).length > 0 &&
    !content.chiffres.some((c) => c.citation?.startsWith(`${t.id}#`)) &&
    t.auteurs.every((a) => content.temoignages.some((o) => o !== t && o.auteurs.some((b) => b.nom === a.nom))),
);
if (!linked) throw new Error('aucun témoignage ne convient');
const OLD = `content/temoignages/${linked.id}.mdx`;
const NEW = `content/temoignages/${ID}.mdx`;

describe('a gesture, and what is said of it', () => {
  it('1. a new testimony, written by hand, from any document', async () => {
    writeFileSync(at(NEW), FILE.replace('document: contributions', `document: ${content.sources[0]?.id}`));
    expect(await verdict()).toEqual([]);
    replace(NEW, 'role: elu', 'role: élue');
    expect(await verdict()).toEqual([`${NEW}:13:7: role: « élue » n’est pas accepté : écrivez « elu »`]);
  });
  it('2. a document', async () => {
    const { texte, ...rest } = ANSWERS;
    const lines = Object.entries({ ...rest, accord: 'oui', texte }).map(([key, answer]) => `${key} : ${answer}`);
    writeFileSync(at('entretien.txt'), lines.join('\n').replace('citation1', 'citation'));
    expect(run('new.ts', 'entretien.txt')).toMatchObject({ status: 0 });
    expect(read(NEW)).toBe(FILE);
    expect(await verdict()).toEqual([]);
  });
  it('3. the form', async () => {
    writeFileSync(at('message.md'), COMPLETE);
    run('read-form.ts', '--corps', 'message.md', '--sortie', 'proposition');
    cpSync(at('proposition/temoignage.mdx'), at(NEW));
    expect(await verdict()).toEqual([]);
    writeFileSync(at('message.md'), COMPLETE.replace(/\[x\]/i, '[ ]'));
    rmSync(at('proposition'), { recursive: true });
    run('read-form.ts', '--corps', 'message.md', '--sortie', 'proposition');
    expect(readdirSync(at('proposition'))).toEqual(['commentaire.md']);
  });
  it('4. the editor of the browser', async () => {
    const { original: _, ...typed } = readEntryFile(FILE);
    const draft = { ...typed, accord: true };
    const { draft: saved, problems } = prepareSaving({ path: NEW, draft, isNew: true }, files);
    expect(problems).toEqual([]);
    writeFileSync(at(NEW), writeEditedFile(saved));
    expect(await verdict()).toEqual([]);
  });
  it('5. a correction', async () => {
    replace(OLD, /^(titre: (?:>-\n +)?["']?)\p{L}/mu, '$1X');
    expect(await verdict()).toEqual([]);
    const lost = linked.citations.at(-1)?.id ?? '';
    const other = ['c1', 'c2', 'c3'].find((id) => !linked.citations.some((c) => c.id === id)) ?? 'c9';
    replace(OLD, `id: ${lost}\n`, `id: ${other}\n`);
    expect((await verdict()).join('\n')).toContain(
      `« temoignages/${linked.id}#${lost} » a été publié, et ne mène plus nulle part`,
    );
  });
  it('6. a new case, of a new pôle', async () => {
    const [first] = readdirSync('content/cas').filter((f) => f.endsWith('.mdx'));
    writeFileSync(
      at('content/cas/la-friche-valmont.mdx'),
      read(`content/cas/${first}`)
        .replace(/^pole: .*$/m, 'pole: la-friche-valmont')
        .replace(/^titre: .*$/m, 'titre: La Friche de Valmont')
        .replace(/\n---\n[^]*$/, '\n---\n\nUn lieu partagé, à Valmont.\n'),
    );
    expect((await verdict()).join('\n')).toContain('pole: « la-friche-valmont » n’est pas un pôle connu');
    appendFileSync(at('content/poles.yaml'), '- id: la-friche-valmont\n  nom: La Friche de Valmont\n');
    expect(await verdict()).toEqual([]);
  });
  it('7. a new pôle, and a new source', async () => {
    appendFileSync(
      at('content/poles.yaml'),
      '- id: la-friche-valmont\n  nom: La Friche de Valmont\n  region: occitanie\n',
    );
    appendFileSync(
      at('content/sources.yaml'),
      '- id: rapport-2025\n  titre: Rapport de 2025\n  auteur: Commune de Valmont\n  editeur: Commune de Valmont\n  date: "2025"\n  description: >-\n    Le rapport de la commune.\n  support: rapport\n',
    );
    expect(await verdict()).toEqual([]);
  });
  it('8. a heading of the guide, added or corrected', async () => {
    const page = content.guide.find((g) => /^## (?!.*\[#).+$/m.test(g.corps));
    const path = `content/guide/${page?.id}.mdx`;
    writeFileSync(at(path), `${read(path)}\n## Un titre de plus\n\nUne phrase.\n`);
    expect(await verdict()).toEqual([]);
  });
  it('9. another name', async () => {
    expect(run('move.ts', 'renommer', linked.id, 'un-autre-nom')).toMatchObject({ status: 0 });
    expect(await verdict()).toEqual([]);
    expect(read('content/redirections.yaml')).toContain(
      `- id: temoignages/${linked.id}\n  vers: temoignages/un-autre-nom\n`,
    );
    renameSync(at('content/temoignages/un-autre-nom.mdx'), at('content/temoignages/encore-un.mdx'));
    expect((await verdict()).join('\n')).toContain('« temoignages/un-autre-nom » n’est pas une page du site');
  });
  it('another name for a lever: its list of voices follows it', async () => {
    expect(run('move.ts', 'renommer', 'leviers/accompagnement', 'accompagner')).toMatchObject({ status: 0 });
    expect(await verdict()).toEqual([]);
    expect(read('content/redirections.yaml')).toContain(
      '- id: leviers/accompagnement/voix\n  vers: leviers/accompagner/voix\n',
    );
  });
  it('an option is no reason to withdraw', () => {
    expect(run('move.ts', 'retirer', `temoignages/${linked.id}`, '--aide').status).toBe(2);
    expect(existsSync(at(`content/temoignages/${linked.id}.mdx`))).toBe(true);
  });
  it('10. a withdrawal', async () => {
    const done = run('move.ts', 'retirer', `temoignages/${linked.id}`);
    expect(done).toMatchObject({ status: 0 });
    expect(done.stdout).toContain('À relire, car le texte peut reprendre ses mots');
    expect(await verdict()).toEqual([]);
    expect(read('content/redirections.yaml')).toMatch(
      new RegExp(`- id: temoignages/${linked.id}\\n {2}retire: "?\\d{4}-\\d\\d-\\d\\d`),
    );
  });
  it('a file taken away without a word is refused', async () => {
    rmSync(at(OLD));
    expect((await verdict()).join('\n')).toContain(
      `« temoignages/${linked.id} » a été publié, et ne mène plus nulle part : lancez « npm run retirer -- temoignages/${linked.id} »`,
    );
  });
  it('a file that nobody expects in public/ is refused', async () => {
    writeFileSync(at('public/photo.jpg'), 'x');
    expect(await verdict()).toEqual([expect.stringContaining('public/photo.jpg:1:1: fichier inattendu')]);
  });
});

describe('what a gesture changes beside', () => {
  const apply = (text: string, name: string) => textFile(`content/${name}`, text);
  /** What it makes of a file. */
  const textAfter = (move: Move, path: string) =>
    'edits' in move ? move.edits.flatMap((e) => (e.path === path && 'text' in e ? e.text : [])).join() : undefined;
  it('a person with no other word has no page left, and no page is named twice', () => {
    const added = [...files, apply(FILE, `temoignages/${ID}.mdx`)];
    const move = withdraw(ID, '2026-11-21', added, checkContent(added).content, 'À sa demande.');
    const rows = textAfter(move, 'content/redirections.yaml');
    expect(rows).toContain(`- id: temoignages/${ID}\n  retire: 2026-11-21\n  motif: À sa demande.\n`);
    expect(rows).toContain('- id: personnes/camille-dupont\n  retire: 2026-11-21\n');
  });
  it('what named it by a field names it no more: the item of a list goes, a field alone goes', () => {
    const added = [
      ...files,
      apply(FILE, `temoignages/${ID}.mdx`),
      apply(
        `---\ntitre: Une section\nvoixParTitre:\n  - ancre: un\n    temoignage: ${ID}\n    citation: c1\n  - ancre: deux\n    temoignage: ${linked.id}\n---\n\nUn texte.\n`,
        'guide/une-section.mdx',
      ),
      apply(
        `---\ntitre: Une autre\nvoixParTitre:\n  - ancre: un\n    temoignage: ${ID}\n    citation: c1\n---\n\nUn texte.\n`,
        'guide/une-autre.mdx',
      ),
      apply(`- id: un-chiffre\n  valeur: 3\n  citation: ${ID}#c1\n  compte: trois\n`, 'chiffres.yaml'),
    ];
    const move = withdraw(ID, '2026-11-21', added, content);
    const of = (path: string) => textAfter(move, `content/${path}`);
    expect(of('guide/une-section.mdx')).toContain(`voixParTitre:\n  - ancre: deux\n    temoignage: ${linked.id}\n---`);
    expect(of('guide/une-autre.mdx')).toBe('---\ntitre: Une autre\n---\n\nUn texte.\n');
    expect(of('chiffres.yaml')).toBe('- id: un-chiffre\n  valeur: 3\n  compte: trois\n');
  });
  it('a quotation names its lever still, under its other name, and stays without it', () => {
    const own = FILE.replace('auteurs:', '    leviers: [amenagement-immobilier]\nauteurs:');
    const move = rename('leviers/amenagement-immobilier', 'batir', [...files, apply(own, `temoignages/${ID}.mdx`)]);
    expect(textAfter(move, NEW)).toBe(own.replaceAll('amenagement-immobilier', 'batir'));
    const gone = withdraw(
      'leviers/amenagement-immobilier',
      '2026-11-21',
      [apply(own, `temoignages/${ID}.mdx`), ...files],
      content,
    );
    // Its own list stays, empty: without it, it would be about every other lever of the testimony.
    const without = own.replace('leviers: [amenagement-immobilier]\nauteurs', 'leviers: []\nauteurs');
    expect(textAfter(gone, NEW)).toBe(without.replace(/^leviers: .*\n/m, ''));
  });
  it('a case takes with it the page of a person whom nothing else names', () => {
    const [first] = content.cas;
    const cas = content.cas.map((c) => (c === first ? { ...c, acteurs: ['Claude Inconnu'] } : c));
    const move = withdraw(`cas/${first?.id}`, '2026-11-21', files, { ...content, cas });
    expect(textAfter(move, 'content/redirections.yaml')).toContain('- id: personnes/claude-inconnu\n');
  });
  it('says why it does nothing', () => {
    expect(withdraw('temoignages/inconnu', '2026-11-21', files, content)).toEqual({
      refusal: '« temoignages/inconnu » n’est pas une page de content/ : écrivez par exemple temoignages/dupont-friche',
    });
    expect(rename(linked.id, 'Nom à moi', files)).toEqual({
      refusal: '« Nom à moi » ne peut pas être une adresse : écrivez « nom-a-moi »',
    });
    const other = content.temoignages.find((t) => t !== linked)?.id ?? '';
    expect(rename(linked.id, other, files)).toEqual({
      refusal: `« temoignages/${other} » existe déjà : choisissez un autre nom`,
    });
  });
});
