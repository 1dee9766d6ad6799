import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { beforeAll, describe, expect, it } from 'vitest';
import { FORMULAIRE } from '../../../scripts/contribute/generate-issue-form.ts';
import { ETIQUETTE_ISSUE, ecrireFormulaire } from '../../../src/contribute/issue-form.ts';
import { lireChoix } from '../../../src/contribute/choices.ts';
import { CLES, QUESTIONS, question, type Listes } from '../../../src/contribute/questions.ts';
import { preparer } from '../../../scripts/contribute/workshop.ts';

interface Champ {
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
let listes: Listes;
let champs: Champ[];
beforeAll(async () => {
  ({ listes } = await preparer(process.cwd()));
  champs = (parse(readFileSync(FORMULAIRE, 'utf8')) as { body: Champ[] }).body;
});

describe('the form « Proposer un témoignage »', () => {
  it('is the one that the lists of the site give: « npm run generer » mends it', () => {
    expect(readFileSync(FORMULAIRE, 'utf8')).toBe(ecrireFormulaire(listes));
  });
  it('asks every question once, in order, required when it is', () => {
    const poses = champs.filter((c) => c.id !== undefined);
    expect(poses.map((c) => c.id)).toEqual(CLES);
    for (const { id, attributes, validations } of poses) {
      const q = question(id as (typeof CLES)[number]);
      expect(attributes.label, id).toBe(q.etiquette);
      if (q.forme !== 'accord') expect(validations?.required, id).toBe(q.obligatoire);
    }
  });
  it('is one that GitHub accepts: unique ids, labels and options, no reserved option', () => {
    const noms = champs.flatMap((c) => c.attributes.label ?? []);
    expect(new Set(noms).size).toBe(noms.length);
    for (const { id, type, attributes } of champs) {
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
    const choisies = champs.filter((c) => c.type === 'dropdown' && question(c.id as (typeof CLES)[number]).liste);
    // A département is typed: there are too many to choose from.
    const listees = CLES.filter((cle) => question(cle).liste !== undefined && cle !== 'departement');
    expect(choisies.map((c) => c.id)).toEqual(listees);
    expect(choisies.length).toBeGreaterThan(5);
    for (const { id, attributes } of choisies) {
      const { liste } = question(id as (typeof CLES)[number]);
      if (liste === undefined) continue;
      const options = attributes.options as string[];
      expect(lireChoix(options.join(', '), listes[liste]), id).toEqual({
        valeurs: listes[liste].map((o) => o.valeur),
        inconnus: [],
      });
    }
  });
  it('proposes the testimonies gathered since as the source', () => {
    const source = champs.find((c) => c.id === 'source');
    expect(source?.attributes.options?.[source.attributes.default ?? -1]).toBe(
      'Témoignages recueillis depuis la mise en ligne',
    );
  });
  it('puts the label that starts the workflow', () => {
    expect((parse(readFileSync(FORMULAIRE, 'utf8')) as { labels: string[] }).labels).toEqual([ETIQUETTE_ISSUE]);
    expect(readFileSync('.github/workflows/proposition.yml', 'utf8')).toContain(
      `contains(github.event.issue.labels.*.name, '${ETIQUETTE_ISSUE}')`,
    );
  });
  it('names each question only once among all the labels that a text file may use', () => {
    const noms = CLES.flatMap((cle) => [QUESTIONS[cle].etiquette, ...(question(cle).autres ?? [])]);
    expect(new Set(noms.map((n) => n.toLowerCase())).size).toBe(noms.length);
  });
});
