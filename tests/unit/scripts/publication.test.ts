import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { checkContent } from '../../../src/check/content.ts';
import { newFolder, put, runScript } from '../../fixtures/folder.ts';
import { RENSEIGNEMENTS, missingForPublication } from '../../../src/check/publication.ts';
import { textFile } from '../../../src/check/files.ts';

const VALUES: Record<string, string> = {
  courriel: 'contact@exemple.fr',
  depot: 'https://github.com/exemple/depot',
  'schema-accessibilite': 'https://exemple.fr/schema',
  'licence-donnees': 'https://exemple.fr/licence',
};
/** The file with everything in it, but for the lines given. */
const file = (others: Record<string, string> = {}) =>
  RENSEIGNEMENTS.map(
    (id) => others[id] ?? `- id: ${id}\n  libelle: Le ${id}\n  valeur: ${VALUES[id] ?? 'ce qu’il faut'}\n`,
  ).join('');
const missing = (yaml: string) => {
  const { content, problems } = checkContent([textFile('content/site.yaml', yaml)]);
  return missingForPublication(content.site, problems);
};
const ADD = 'manque : ajoutez une ligne « valeur: »';
const PHONE = { telephone: '- id: telephone\n  libelle: Téléphone\n' };

describe('verifier:publication', () => {
  it.each<[name: string, lines: Record<string, string>, said: RegExp]>([
    ['a value', PHONE, new RegExp(`^content/site\\.yaml: telephone: « Téléphone » ${ADD}$`)],
    [
      'a whole line',
      { hebergeur: '' },
      /: hebergeur: la ligne a disparu : remettez « - id: hebergeur », « libelle: » et/,
    ],
    ['a line to read', { courriel: '- id: courriel\n  libelle: Le\n  valeur: ""\n' }, /^content\/site\.yaml:15:3: /],
    ...['à compléter', 'À compléter par le RTES', '…', '-', 'XXX', 'à venir'].map(
      (value): [string, Record<string, string>, RegExp] => [
        `more than « ${value} »`,
        { telephone: `${PHONE.telephone}  valeur: "${value}"\n` },
        new RegExp(ADD),
      ],
    ),
  ])('asks for %s', (_, lines, said) => {
    expect(missing(file(lines)).filter((line) => said.test(line))).not.toEqual([]);
  });
  it('asks for nothing when all is there, for everything of an empty file', () => {
    expect(missing(file())).toEqual([]);
    expect(missing('')).not.toEqual([]);
  });
  it('prints each line and how many, and fails as long as there is one', () => {
    const root = newFolder();
    const run = (yaml: string) => {
      put(root, { 'content/site.yaml': yaml });
      return runScript('scripts/check/publication.ts', [], { cwd: root });
    };
    expect(run(file(PHONE))).toMatchObject({
      status: 1,
      stdout: `content/site.yaml: telephone: « Téléphone » ${ADD}\n1 renseignement à compléter.\n`,
    });
    expect(run(file())).toMatchObject({ status: 0, stdout: 'Tout est renseigné.\n' });
  });
  it('knows every line of content/site.yaml, and every one that the pages ask for', () => {
    const lines = parse(readFileSync('content/site.yaml', 'utf8')) as { id: string }[];
    expect(lines.map((r) => r.id).sort()).toEqual([...RENSEIGNEMENTS].sort());
    const asked = readdirSync('src', { recursive: true, encoding: 'utf8' })
      .filter((f) => /\.(?:ts|astro)$/.test(f))
      .flatMap((f) => [...readFileSync(join('src', f), 'utf8').matchAll(/\brenseignements\.get\('([\w-]+)'\)/g)])
      .map((m) => m[1]);
    expect(asked.length).toBeGreaterThan(5);
    expect(asked.filter((id) => !RENSEIGNEMENTS.some((r) => r === id))).toEqual([]);
  });
});
