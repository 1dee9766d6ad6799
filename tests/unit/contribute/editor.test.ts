import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import type { z } from 'astro/zod';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { EditorField } from '../../../src/contribute/editor/fields.ts';
import { NO_REPOSITORY, editorConfig } from '../../../src/contribute/editor/config.ts';
import {
  readEntryFile,
  readListFile,
  writeEditedFile,
  type EditedFile,
  type Mapping,
} from '../../../src/contribute/edited-file.ts';
import { checkedField } from '../../../src/contribute/editor/checked-field.ts';
import { previews } from '../../../src/contribute/editor/previews.ts';
import { prepareSaving, sayProblems, sayProblemsAt } from '../../../src/contribute/editor/save.ts';
import { openProject } from '../../../scripts/contribute/workshop.ts';
import type { Workshop } from '../../../src/contribute/propose.ts';
import { ENTRIES, LISTS, shapeOf } from '../../../src/schema/collections.ts';
import type { Problem } from '../../../src/check/problem.ts';
import type { Target } from '../../../src/schema/common.ts';
import type { JsonSchema } from '../../../src/schema/json.ts';

let workshop: Workshop;
let config: ReturnType<typeof editorConfig>;
let fieldsOf: Record<string, EditorField[]>;
beforeAll(async () => {
  workshop = await openProject(process.cwd());
  config = editorConfig(workshop.content, workshop.lists);
  fieldsOf = {};
  for (const c of config.collections)
    if ('files' in c) for (const f of c.files) fieldsOf[f.name] = f.fields[0]?.fields ?? [];
    else fieldsOf[c.name] = c.fields;
});
const field = (name: string, ...path: string[]): EditorField | undefined =>
  path.reduce<EditorField | undefined>(
    (parent, key) => (parent ? parent.fields : fieldsOf[name])?.find((c) => c.name === key),
    undefined,
  );
const values = (f: EditorField | undefined) =>
  (f?.options as { value: string }[] | undefined)?.map((o) => o.value) ?? [];

describe('the configuration of the editor', () => {
  it('is one that Sveltia CMS understands', () => {
    const schema = JSON.parse(readFileSync('node_modules/@sveltia/cms/schema/sveltia-cms.json', 'utf8')) as object;
    const validate = new Ajv({ strict: false, logger: false }).compile(schema);
    validate(JSON.parse(JSON.stringify(config)));
    expect(validate.errors?.slice(0, 3) ?? []).toEqual([]);
  });
  it('has every field of every schema, under a label of its own, and no other', () => {
    const labels = (fields: readonly EditorField[]): string[] =>
      fields.flatMap((f) => [`${f.name}: ${f.label}`, ...labels(f.fields ?? [])]);
    for (const [name, schema] of Object.entries({ ...ENTRIES, ...LISTS })) {
      if (name === 'pages') continue;
      const fields = fieldsOf[name] ?? [];
      expect(
        fields.map((f) => f.name).filter((f) => f !== 'body' && f !== 'accord'),
        name,
      ).toEqual(Object.keys(schema.shape));
      for (const label of labels(fields)) expect(label, name).not.toMatch(/^(\w+): \1$/);
    }
  });
  it('requires what the schema requires', () => {
    for (const [name, { shape }] of Object.entries({ ...ENTRIES, ...LISTS }))
      for (const { name: key, required } of fieldsOf[name] ?? [])
        if (key in shape)
          expect(required === false, `${name}.${key}`).toBe(
            (shape as unknown as Record<string, z.ZodType>)[key]?.safeParse(undefined).success,
          );
  });
  it('picks every field that names another entry, and offers exactly what exists', () => {
    const { content } = workshop;
    const offered = (to: Target, f: EditorField | undefined, where: string) => {
      expect(f?.widget, where).toBe(f?.multiple ? 'select' : 'checked-select');
      if (to === 'citations') expect(values(f)).toContain('renaud-amorcage-et-demarrage#c2');
      else if (to === 'guide')
        for (const { section } of content.temoignages) expect(values(f)).toContain(section ?? content.guide[0]?.id);
      else expect(values(f).sort(), where).toEqual(content[to].map(({ id }) => id).sort());
    };
    let count = 0;
    const walk = ({ properties = {} }: JsonSchema, fields: readonly EditorField[], where: string) => {
      for (const [name, { items, ...schema }] of Object.entries(properties)) {
        const f = fields.find((one) => one.name === name);
        const to = schema.to ?? items?.to;
        if (to) {
          count++;
          offered(to, f, `${where}.${name}`);
        }
        walk(items ?? schema, f?.fields ?? [], `${where}.${name}`);
      }
    };
    for (const [name, fields] of Object.entries(fieldsOf)) walk(shapeOf(name), fields, name);
    expect(count).toBeGreaterThan(25);
  });
  it('offers no upload', () => {
    expect(config).not.toHaveProperty('media_folder');
    expect(Object.values(config.media_libraries)).toEqual([false, false, false]);
  });
  it('keeps the limits of lists and starts with its source', () => {
    expect(field('temoignages', 'leviers')).toMatchObject({ multiple: true, min: 1, max: 3 });
    expect(field('temoignages', 'citations')).toMatchObject({ widget: 'list', min: 1, max: 3 });
    expect(field('temoignages', 'citations', 'themes')).toMatchObject({ multiple: true, required: false });
    expect(field('temoignages', 'source', 'document')).toMatchObject({ default: 'contributions' });
  });
  it('names values in French, and speaks of no file to who picks from a list', () => {
    expect(field('temoignages', 'role')?.options).toContainEqual({ label: 'élu ou élue', value: 'elu' });
    const all = (fields: readonly EditorField[]): EditorField[] => fields.flatMap((f) => [f, ...all(f.fields ?? [])]);
    for (const f of Object.values(fieldsOf).flatMap(all))
      if (f.options) expect(f.hint ?? '').not.toMatch(/yaml|identifiant/);
  });
  it('makes drafts into pull requests, and neither deletes nor pushes to main', () => {
    expect(config.publish_mode).toBe('editorial_workflow');
    expect(config.collections.flatMap((c) => ('create' in c ? [[c.name, c.create, c.delete]] : []))).toEqual([
      ['temoignages', true, false],
      ['cas', true, false],
      ['leviers', false, false],
      ['guide', false, false],
    ]);
  });
  it('takes the repository from content/site.yaml, and invents none', () => {
    const site = [{ id: 'depot', libelle: 'Dépôt', valeur: 'https://github.com/rtes/reperes/' }];
    expect(editorConfig({ ...workshop.content, site }, workshop.lists).backend.repo).toBe('rtes/reperes');
    expect(editorConfig({ ...workshop.content, site: [] }, workshop.lists).backend.repo).toBe(NO_REPOSITORY);
  });
});

it('a file that the editor writes is the same to the byte while nobody changes anything, and one line apart for one letter', () => {
  for (const { path, text: texte } of workshop.files.filter((f) => /\.(?:mdx|yaml)$/.test(f.path))) {
    const draft = path.endsWith('.mdx') ? readEntryFile(texte) : readListFile(texte);
    expect(writeEditedFile(draft), path).toBe(texte);
  }
  const path = (id: string) => workshop.files.find((f) => f.path === id)?.text ?? '';
  const changed = (before: string, after: string) => {
    const lines = new Set(before.split('\n'));
    return after.split('\n').filter((line) => !lines.has(line)).length;
  };
  const temoignage = workshop.files.find((f) => f.path.startsWith('content/temoignages/'))?.text ?? '';
  const draft = readEntryFile(temoignage);
  expect(changed(temoignage, writeEditedFile({ ...draft, titre: `${String(draft.titre)} !` }))).toBe(1);
  expect(changed(temoignage, writeEditedFile({ ...draft, body: (draft.body ?? '').replace(/[a-z]/, 'X') }))).toBe(1);
  const themes = path('content/themes.yaml');
  const { rows = [], original = '' } = readListFile(themes);
  const said = rows.map((row, i): Mapping => (i === 3 ? { ...row, nom: 'Autre nom' } : row));
  expect(changed(themes, writeEditedFile({ rows: said, original }))).toBe(1);
});

describe('what an editor saves', () => {
  const path = 'content/temoignages/arevalo-avant-propos.mdx';
  const original = () => workshop.files.find((f) => f.path === path)?.text ?? '';
  const saved = (change: Record<string, unknown>, isNew = false) => {
    const { draft, problems } = prepareSaving(
      { path, draft: { ...readEntryFile(original()), ...change }, isNew },
      workshop.files,
    );
    const errors = problems.filter((p) => p.severity === 'error');
    return {
      text: writeEditedFile(draft),
      said: sayProblems(errors, fieldsOf.temoignages ?? [])
        .split('\n')
        .filter(Boolean),
    };
  };
  it('is the file as it was when nothing changed, whatever the form adds of its own', () =>
    expect(saved({ poles: [], titreImprime: '', texteSigne: false, section: null, __sc_item_id: 'x' })).toMatchObject({
      said: [],
    }));
  it.each(Object.keys(ENTRIES))('is refused for nothing that the check accepts: %s', (collection) => {
    const ofKind = workshop.files.filter((f) => f.path.startsWith(`content/${collection}/`));
    // The one with the most fields, of which some name what stands in its text.
    const richest = (f: { text: string }) => f.text.indexOf('\n---\n');
    const [entry] = ofKind.sort((a, b) => richest(b) - richest(a));
    const { path: of = '', text = '' } = entry ?? {};
    const { problems } = prepareSaving({ path: of, draft: readEntryFile(text), isNew: false }, workshop.files);
    expect(problems.filter((p) => p.severity === 'error')).toEqual([]);
  });
  it('is cleaned of the signs of a word processor where it changed, and numbered', () => {
    const [first] = readEntryFile(original()).citations as Mapping[];
    const { text } = saved({
      titre: 'L’idée “neuve” d’un pôle',
      body: '• Il a dit “oui” : ![La cour du pôle, vue de loin](a-b.jpg "La cour. Photo : X")',
      citations: [first, { texte: '« L’eau est là »', id: '', page: null }],
    });
    expect(text).toContain("titre: L'idée « neuve » d'un pôle\n");
    expect(text).toContain('- Il a dit « oui » : ![La cour du pôle, vue de loin](a-b.jpg "La cour. Photo : X")');
    // Two numbers are free: both were given once, and the first is taken.
    expect(text).toMatch(/ {2}- id: c1\n {4}texte: >-\n {6}L'eau est là\n/);
  });
  it('is refused beside the field that is wrong, whatever its rank, and beside no other', () => {
    const said = (draft: EditedFile, at: string, value: unknown, { file = path, required = true } = {}) => {
      const { problems } = prepareSaving({ path: file, draft, isNew: true }, workshop.files);
      return sayProblemsAt(problems, draft, { path: at, value, required });
    };
    const quotations = [{ texte: 'Un pôle, c’est d’abord un lieu.' }, { texte: 'Mot.', leviers: ['pedagogie'] }];
    const draft: EditedFile = {
      ...readEntryFile(original()),
      date: '2026-3',
      leviers: [],
      citations: quotations,
      body: 'Un {mot}.',
    };
    expect(said(draft, 'date', '2026-3')).toMatch(/^date mal formée .*: écrivez AAAA-MM ou AAAA-MM-JJ/);
    expect(said({ ...draft, date: '2999-01' }, 'date', '2999-01')).toContain('est à venir');
    expect(said(draft, 'leviers', [])).toBe('À remplir.');
    expect(said(draft, 'citations.leviers', ['pedagogie'])).toContain('n’est pas un levier du témoignage');
    expect(said(draft, 'citations.leviers', null)).toBe('');
    expect(said(draft, 'body', 'Un {mot}.')).toContain('accolade { dans le texte');
    expect(said(draft, 'accord', '')).toContain('la case n’est pas cochée');
    expect(said(draft, 'titre', draft.titre)).toBe('');
    const noSource = { ...draft, source: { document: '', page: null } };
    expect(said(noSource, 'source.document', '')).toBe('À remplir.');
    expect(said(noSource, 'source.page', null, { required: false })).toBe('');
    const list = 'content/themes.yaml';
    const { rows = [], original: before = '' } = readListFile(workshop.files.find((f) => f.path === list)?.text ?? '');
    const changed: EditedFile = { rows: rows.map((r, i) => (i === 1 ? { ...r, nom: '' } : r)), original: before };
    expect(said(changed, 'nom', '', { file: list })).toBe('À remplir.');
    expect(said(changed, 'nom', rows[0]?.nom, { file: list })).toBe('');
  });
  it('is refused in French, by the names of the form, for what the check would refuse', () => {
    const words = Array.from({ length: 61 }, () => 'mot').join(' ');
    expect(saved({ citations: [{ id: 'c1', texte: words, leviers: ['pedagogie'] }] }).said).toEqual([
      '• Citations, 1, Citation, mot à mot : citation trop longue (61 mots) : au plus 60 mots, coupez avec […].',
    ]);
    expect(saved({ body: 'Un {mot} de trop.' }).said).toEqual([
      '• Texte : accolade { dans le texte : écrivez la phrase sans accolades, ou avec des parenthèses.',
    ]);
    expect(saved({}, true).said).toEqual([
      '• Accord de la personne citée : la case n’est pas cochée : rien n’est publié sans cet accord.',
    ]);
  });
});

it('a field doubts what it holds, though another answer comes late', async () => {
  vi.useFakeTimers();
  const what = { message: 'titre crié', remedy: 'baissez le ton' };
  const problem = { file: '', line: 1, column: 1, field: 'titre', severity: 'warning', ...what };
  const check = vi.fn(() => ({ draft: { titre: 'CRIÉ' }, problems: [problem as Problem] }));
  const asked = Object.assign(checkedField('input', vi.fn(), check), {
    state: { doubt: '' },
    props: { value: 'Dit', entry: {}, field: new Map([['path', 'titre']]) },
    setState: (state: { doubt: string }) => (asked.state = state),
  }) as unknown as { state: object; props: { value: string }; isValid: () => Promise<unknown> };
  const before = asked.isValid();
  await vi.advanceTimersByTimeAsync(300);
  asked.props.value = 'CRIÉ';
  const now = asked.isValid();
  await vi.runAllTimersAsync();
  await Promise.all([before, now]);
  vi.useRealTimers();
  expect(asked.state).toEqual({ doubt: 'titre crié : baissez le ton.' });
});

it('the preview has the words of the entry in the elements of the page, even when half is not written', () => {
  const h = (type: string, attributs: Record<string, unknown> | null, ...children: unknown[]): unknown =>
    `<${type}${attributs?.className ? ` class="${String(attributs.className)}"` : ''}>${children.flat(9).filter(Boolean).join('')}</${type}>`;
  const pages = Object.fromEntries(previews(h, (_, field, value) => `${field} ${value}`));
  const renderBody = (data: Record<string, unknown>, collection = 'temoignages') =>
    pages[collection]?.({ entry: { toJS: () => ({ data }) }, widgetFor: () => 'CORPS' });
  expect(
    renderBody({
      titre: "L'idée",
      citations: [{ id: 'c1', texte: "C'est dit !" }],
      auteurs: [
        { nom: 'A B', fonction: 'maire' },
        { nom: 'C D', fonction: 'directrice', structure: { nom: 'W' } },
      ],
      structure: { nom: 'V', type: 'commune' },
      region: 'bretagne',
      leviers: ['pedagogie'],
      themes: ['emploi', 'culture'],
      date: '2026-03',
    }),
  ).toBe(
    '<div class="enveloppe apercu"><div class="courant"><h1>L’idée</h1></div><div class="qui"><div><p class="niv">commune</p><p class="nom">A B</p><p>maire</p><p class="nom">C D</p><p>directrice, W</p><p class="ou">V, region bretagne</p><p class="ou situation">mars\u00a02026</p></div></div><figure class="voix grande"><blockquote><p>C’est dit\u202f!</p></blockquote></figure><div class="prose">CORPS</div><aside class="marge autour"><section><h2>Leviers</h2><ul class="nu"><li>leviers pedagogie</li></ul></section><section><h2>Thèmes</h2><ul class="nu"><li>themes emploi</li><li>themes culture</li></ul></section></aside></div>',
  );
  expect(renderBody({})).toContain('<p class="ou"></p>');
  expect(renderBody({ structure: { nom: 'V' } })).toContain('<p class="ou">V</p>');
  for (const nom of ['temoignages', 'cas', 'leviers', 'guide'] as const) expect(renderBody({}, nom)).toContain('CORPS');
});
