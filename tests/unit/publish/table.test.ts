import { z } from 'astro/zod';
import { describe, expect, it } from 'vitest';
import type { Temoignage } from '../../../src/model/repertoire.ts';
import { joinRegions } from '../../../src/model/regions.ts';
import { COLLECTIONS, jsonSchema } from '../../../src/publish/data/collections.ts';
import { QUOTATION_COLUMNS, quotationsCsv } from '../../../src/publish/data/quotations.ts';
import { columnsOf, writeCsv, type DataRow } from '../../../src/publish/data/table.ts';
import type { World } from '../../../src/publish/context.ts';
import { ENTRIES, LISTS } from '../../../src/schema/collections.ts';
import { aTemoignage } from '../../fixtures/entries.ts';
import { readCsv } from '../../fixtures/read-csv.ts';

const world = {
  site: {
    regions: joinRegions([
      { id: 'occitanie', nom: 'Occitanie', dans: 'en Occitanie', departements: ['31'] },
      { id: 'midi-pyrenees', nom: 'Midi-Pyrénées', dans: '', departements: ['31'], devient: 'occitanie' },
    ]),
    leviers: [{ id: 'pedagogie', titre: 'Faire connaître' }],
    themes: new Map([['visibilite', { id: 'visibilite', nom: "Visibilité de l'ESS" }]]),
    poles: new Map(),
    sources: new Map(),
  },
  departements: new Map([
    ['31', 'Haute-Garonne'],
    ['01', 'Ain'],
    ['2A', 'Corse-du-Sud'],
  ]),
  absolute: (adresse: string) => `https://x.fr${adresse}`,
} as unknown as World;

const schema = z.strictObject({
  id: z.string().describe('Identifiant.'),
  nom: z.string().describe('Le nom.'),
  code: z.string().optional(),
  departements: z.array(z.string()).optional(),
  taux: z.number().optional(),
  actif: z.boolean().optional(),
  date: z.string().optional(),
  chiffres: z.array(z.strictObject({ libelle: z.string(), valeur: z.int() })).optional(),
  source: z.strictObject({ document: z.string(), pageFin: z.int().optional().describe('Dernière page.') }).optional(),
});
const columns = columnsOf(schema);
const table = (rows: DataRow[], spreadsheet = false) =>
  readCsv(writeCsv(columns, rows, world, spreadsheet).replace('\uFEFF', ''), spreadsheet ? ';' : ',');
const full = {
  id: 'a',
  nom: 'Guadeloupe',
  code: '01',
  departements: ['01', '2A'],
  taux: 3.5,
  actif: true,
  date: '2014-04',
  chiffres: [
    { libelle: 'postes', valeur: 2 },
    { libelle: 'm²', valeur: 30 },
  ],
  source: { document: 'guide', pageFin: 22 },
};

describe('the columns of a schema', () => {
  it('have its fields, types and words, one a field of an object', () => {
    expect(columns.map(({ name, type, description }) => `${name} ${type} ${description}`.trim())).toEqual([
      ...['id string Identifiant.', 'nom string Le nom.', 'code string', 'departements string', 'taux number'],
      ...['actif boolean', 'date string', 'chiffres string', 'document string', 'page_fin integer Dernière page.'],
    ]);
  });
  it('hold what the row says, exactly; what it does not say is empty', () => {
    expect(table([full, { id: 'b', nom: 'B' }])).toEqual([
      columns.map((c) => c.name),
      ['a', 'Guadeloupe', '01', '01 ; 2A', '3.5', 'true', '2014-04', 'postes, 2 ; m², 30', 'guide', '22'],
      ['b', 'B', '', '', '', '', '', '', '', ''],
    ]);
  });
  it('hold, for a French spreadsheet, what people read', () => {
    const [, row] = table([full], true);
    expect(row).toEqual([
      'a',
      'Guadeloupe',
      'Guadeloupe (01)',
      'Ain (01) ; Corse-du-Sud (2A)',
      '3,5',
      'true',
      '04/2014',
      'postes, 2 ; m², 30',
      'guide',
      '22',
    ]);
    expect(table([{ ...full, date: '2014-02-28' }], true)[1]).toContain('28/02/2014');
    expect(writeCsv(columns, [full], world, true)).toMatch(/^\uFEFFid;nom;/);
  });
  it('are those of the content, all of them', () => {
    for (const { id, columns: published, schema: row } of COLLECTIONS.filter(
      (c) => !['temoignages', 'personnes'].includes(c.id),
    )) {
      const content = { ...ENTRIES, ...LISTS }[id as keyof typeof ENTRIES & keyof typeof LISTS] as
        z.ZodObject | undefined;
      const fields = Object.keys(content?.shape ?? {});
      expect(Object.keys(row.shape)).toEqual(expect.arrayContaining(fields));
      // What has parts has a column for each.
      const plain = fields.filter((f) => f !== 'source' && f !== 'quiAgit');
      expect(published.map((c) => c.name)).toEqual(expect.arrayContaining(plain));
      for (const c of published) expect(c.description, `${id}.${c.name}`).not.toBe('');
    }
  });
  it('keep the names under which they were published', () => {
    const of = (id: string) => COLLECTIONS.find((c) => c.id === id)?.columns.map((c) => c.name) ?? [];
    expect(of('cas')).toEqual(
      expect.arrayContaining(['id', 'formeJuridique', 'document', 'page', 'page_fin', 'adresse']),
    );
    expect(of('regions')).toEqual(expect.arrayContaining(['actuelle', 'ancienCode', 'temoignages', 'cas', 'poles']));
    expect(of('cas')).not.toContain('texte');
  });
});

describe('CSV', () => {
  const cell = (nom: string, spreadsheet = false) => {
    const csv = writeCsv(columnsOf(z.object({ nom: z.string() })), [{ nom }], world, spreadsheet);
    return csv.split('\r\n').slice(1).join('\r\n').trimEnd();
  };
  it('quotes what a reader or a spreadsheet could take for something else', () => {
    expect(['simple', 'été', '« - »', "l'eau"].map((t) => cell(t))).toEqual(['simple', 'été', '« - »', "l'eau"]);
    for (const quoted of ['a, b', 'dit "oui"', 'a ; b', 'a\tb', 'a=1'])
      expect(cell(quoted)).toBe(`"${quoted.replaceAll('"', '""')}"`);
  });
  it.each([false, true])('runs nothing as a formula (spreadsheet: %s)', (spreadsheet) => {
    for (const trap of ['=1+1', '+33 1', '-2', '@SUM(A1)', '\t=1', '\r=1', '＝1+1'])
      expect(cell(trap, spreadsheet), trap).toMatch(/^"'/);
    // A French spreadsheet cuts a line at semicolons, whatever the quotation marks of a table with commas say.
    expect(cell("x;=cmd|'/c calc'!A1", spreadsheet)).toBe(`"x;'=cmd|'/c calc'!A1"`);
    expect(cell('x\n-deux', spreadsheet)).toBe(`"x\n'-deux"`);
  });
  it('lets numbers be numbers', () => {
    expect(writeCsv(columnsOf(z.object({ n: z.number() })), [{ n: -3 }], world)).toBe('n\r\n-3\r\n');
  });
});

describe('the table of quotations', () => {
  const temoignage = aTemoignage('pons-assises', {
    titre: 'Des assises',
    citations: [
      { id: 'c1', texte: "Les rassemblements d'acteurs, ça compte.", page: 19, leviers: ['pedagogie'] },
      { id: 'c2', texte: '- et "écouter"' },
    ],
    auteurs: [
      { nom: 'Marie-Christine Pons', fonction: 'présidente' },
      { nom: 'Une Autre', fonction: 'directrice', role: 'acteur', structure: { nom: 'Un pôle', type: 'pole' } },
    ],
    structure: { nom: 'Conseil régional', type: 'region' },
    region: 'midi-pyrenees',
    departement: '31',
    leviers: ['pedagogie', 'inconnu'],
    themes: ['visibilite'],
    source: { document: 'guide-2014', page: 19, pageFin: 22 },
  });
  const names = QUOTATION_COLUMNS.map((c) => c.name);
  const read = (t: Temoignage) => {
    const [, ...rows] = readCsv(quotationsCsv([t], world));
    return rows.map((row) => Object.fromEntries(names.map((name, i) => [name, row[i]])));
  };
  it('says all there is to cite one, each speaker with their own, in words rather than identifiers', () => {
    expect(read(temoignage)[0]).toEqual({
      identifiant: 'pons-assises',
      citation: 'c1',
      texte: "Les rassemblements d'acteurs, ça compte.",
      nom: 'Marie-Christine Pons ; Une Autre',
      fonction: 'présidente ; directrice',
      structure: 'Conseil régional ; Un pôle',
      type_structure: 'région ; pôle',
      role: 'élu ou élue ; acteur d’un pôle ou d’un réseau',
      region_alors: 'Midi-Pyrénées',
      region: 'Occitanie',
      departement: 'Haute-Garonne (31)',
      leviers: 'Faire connaître',
      themes: "Visibilité de l'ESS",
      date: '2014-04',
      document: 'guide-2014',
      page: '19',
      adresse: 'https://x.fr/temoignages/pons-assises/#c1',
      titre: 'Des assises',
      poles: '',
      titre_imprime: '',
      texte_signe: '',
    });
  });
  it('gives a quotation what its testimony has, and leaves empty what is not known', () => {
    const { region: _r, departement: _d, ...national } = temoignage;
    const [, second] = read(national as Temoignage);
    expect(second).toMatchObject({
      texte: `'- et "écouter"`,
      leviers: 'Faire connaître ; inconnu',
      page: '19 à 22',
      region: '',
      region_alors: '',
      departement: '',
    });
  });
});

it('a JSON Schema says what each row holds, and nothing else', () => {
  for (const c of COLLECTIONS) {
    const { items } = jsonSchema(c, 'https://x.fr/s') as { items: Record<string, object> };
    expect(items.additionalProperties, c.id).toBe(false);
    expect(Object.keys(items.properties ?? {})).toEqual(Object.keys(c.schema.shape));
  }
});
