import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { beforeAll, describe, expect, it } from 'vitest';
import { ISSUE_LABEL, writeIssueForm } from '../../../src/contribute/issue-form.ts';
import { readChoices } from '../../../src/contribute/choices.ts';
import { KEYS, QUESTIONS, question, type Lists } from '../../../src/contribute/questions.ts';
import { openProject } from '../../../scripts/contribute/workshop.ts';

interface Field {
  type: string;
  id?: string;
  attributes: {
    label?: string;
    options?: (string | { label: string; required: boolean })[];
    default?: number;
    multiple?: boolean;
  };
  validations?: { required: boolean };
}
let lists: Lists;
let form: { labels: string[]; body: Field[] };
let fields: Field[];
beforeAll(async () => {
  ({ lists } = await openProject(process.cwd()));
  form = parse(writeIssueForm(lists)) as typeof form;
  fields = form.body;
});

describe('the form « Proposer un témoignage »', () => {
  it('asks every question once, in order, required when it is', () => {
    const asked = fields.filter((c) => c.id !== undefined);
    expect(asked.map((c) => c.id)).toEqual(KEYS);
    for (const { id, attributes, validations } of asked) {
      const q = question(id as (typeof KEYS)[number]);
      expect(attributes.label, id).toBe(q.label);
      if (q.kind !== 'accord') expect(validations?.required, id).toBe(q.required);
    }
  });
  it('is one that GitHub accepts: unique ids, labels and options, no reserved option', () => {
    const names = fields.flatMap((c) => c.attributes.label ?? []);
    expect(new Set(names).size).toBe(names.length);
    for (const { id, type, attributes } of fields) {
      expect(['markdown', 'input', 'textarea', 'dropdown', 'checkboxes']).toContain(type);
      if (id !== undefined) expect(id).toMatch(/^[\w-]+$/);
      if (type !== 'dropdown') continue;
      const options = attributes.options as string[];
      expect(new Set(options).size, id).toBe(options.length);
      expect(
        options.every((o) => typeof o === 'string' && o !== '' && o.toLowerCase() !== 'none'),
        id,
      ).toBe(true);
    }
  });
  it('offers only what its answers are understood from', () => {
    const chosen = fields.filter((c) => c.type === 'dropdown' && question(c.id as (typeof KEYS)[number]).list);
    // A département is typed: there are too many to choose from.
    const listed = KEYS.filter((key) => question(key).list !== undefined && key !== 'departement');
    expect(chosen.map((c) => c.id)).toEqual(listed);
    expect(chosen.length).toBeGreaterThan(5);
    for (const { id, attributes } of chosen) {
      const { list } = question(id as (typeof KEYS)[number]);
      if (list === undefined) continue;
      const options = attributes.options as string[];
      expect(readChoices(options.join(', '), lists[list]), id).toEqual({
        values: lists[list].map((o) => o.value),
        unknown: [],
      });
    }
  });
  it('proposes the testimonies gathered since as the source', () => {
    const source = fields.find((c) => c.id === 'source');
    expect(source?.attributes.options?.[source.attributes.default ?? -1]).toBe(
      'Témoignages recueillis depuis la mise en ligne',
    );
  });
  it('puts the label that starts the workflow', () => {
    expect(form.labels).toEqual([ISSUE_LABEL]);
    expect(readFileSync('.github/workflows/proposition.yml', 'utf8')).toContain(
      `contains(github.event.issue.labels.*.name, '${ISSUE_LABEL}')`,
    );
  });
  it('names each question only once among all the labels that a text file may use', () => {
    const names = KEYS.flatMap((key) => [QUESTIONS[key].label, ...question(key).others]);
    expect(new Set(names.map((n) => n.toLowerCase())).size).toBe(names.length);
  });
});
