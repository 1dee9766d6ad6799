import { statSync } from 'node:fs';
import { check } from '@placemarkio/check-geojson';
import { Ajv2020 } from 'ajv/dist/2020.js';
import ajvFormats from 'ajv-formats';
import { parseAtomFeed } from 'feedsmith';
import jsonld from 'jsonld';
import { XmlDocument } from 'libxml2-wasm';
import { describe, expect, it } from 'vitest';
import { contains, signedArea, type Point } from '../../src/map/geometry.ts';
import { COLLECTIONS } from '../../src/publish/data/collections.ts';
import { readCsv } from '../fixtures/read-csv.ts';
import { addresses, data, leads, read, SITE } from './site.ts';

interface Package {
  resources: {
    name: string;
    bytes?: number;
    schema: { fields: { name: string; type: string }[]; primaryKey: string[] };
  }[];
}
const countOf = (id: string) => data<unknown[]>(`${id}.json`).length;

describe.each(COLLECTIONS.map((c) => c.id))('/donnees/%s', (id) => {
  const csv = read(`donnees/${id}.csv`);
  const forSpreadsheets = read(`donnees/${id}-tableur.csv`);
  const [header = [], ...rows] = readCsv(csv);
  it('is valid against its JSON Schema, itself valid', () => {
    const ajv = new Ajv2020({ allErrors: true });
    ajvFormats.default(ajv);
    const schema = data<object>(`schemas/${id}.schema.json`);
    expect(ajv.validateSchema(schema), ajv.errorsText()).toBe(true);
    const entries = data<unknown[]>(`${id}.json`);
    expect(entries.length).toBeGreaterThan(0);
    const validate = ajv.compile(schema);
    validate(entries);
    expect((validate.errors ?? []).slice(0, 5)).toEqual([]);
    expect(validate([{ inconnu: 1 }])).toBe(false);
  });
  it('has a table whose columns, types and keys are those of datapackage.json', () => {
    const resource = data<Package>('datapackage.json').resources.find((r) => r.name === id);
    const fields = resource?.schema.fields ?? [];
    expect(header).toEqual(fields.map((f) => f.name));
    expect(rows.every((row) => row.length === header.length)).toBe(true);
    expect(resource?.bytes).toBe(Buffer.byteLength(csv));
    // Of testimonies, a row for each quotation.
    const entries = data<{ citations?: unknown[] }[]>(`${id}.json`);
    expect(rows.length).toBe(id === 'temoignages' ? entries.flatMap((e) => e.citations).length : entries.length);
    const FORMS: Record<string, RegExp> = {
      string: /[\s\S]*/,
      integer: /^(?:-?\d+)?$/,
      number: /^(?:-?\d+(?:\.\d+)?)?$/,
      boolean: /^(?:true|false)?$/,
    };
    for (const [i, { name, type }] of fields.entries())
      for (const row of rows) expect(row[i], `${id}.${name}`).toMatch(FORMS[type] ?? /^$/);
    const key = (resource?.schema.primaryKey ?? []).map((name) => header.indexOf(name));
    expect(new Set(rows.map((row) => key.map((rank) => row[rank]).join('/'))).size).toBe(rows.length);
  });
  it('has a variant for French spreadsheets with the same columns and rows', () => {
    expect(forSpreadsheets.startsWith('\uFEFF')).toBe(true);
    const french = readCsv(forSpreadsheets.slice(1), ';');
    expect(french[0]).toEqual(header);
    expect(french.map((row) => row.length)).toEqual([header, ...rows].map((row) => row.length));
    // Nothing that a spreadsheet takes for another thing: no number that starts with 0, no date of a machine.
    expect(french.flat().filter((cell) => /^(?:0\d+|\d{4}-\d\d(?:-\d\d)?)$/.test(cell))).toEqual([]);
  });
  it('runs nothing in a spreadsheet, wherever it cuts', () => {
    for (const table of [csv, forSpreadsheets])
      expect(/(?:^|[,;\t\r\n"])[=+@](?!$)/.exec(table)?.[0], id).toBeUndefined();
  });
});

describe('GeoJSON', () => {
  interface Regions {
    features: {
      id: string;
      properties: { nom: string; temoignages: number; adresse: string };
      geometry: { coordinates: Point[][][] } | null;
    }[];
  }
  const TOWNS: [town: string, Point, now: string, then?: string][] = [
    ['Rennes', [-1.68, 48.11], 'bretagne'],
    ['Lille', [3.06, 50.63], 'hauts-de-france', 'nord-pas-de-calais'],
    ['Amiens', [2.3, 49.89], 'hauts-de-france', 'picardie'],
    ['Strasbourg', [7.7, 48.58], 'grand-est', 'alsace'],
    ['Toulouse', [1.44, 43.6], 'occitanie', 'midi-pyrenees'],
    ['Montpellier', [3.87, 43.61], 'occitanie', 'languedoc-roussillon'],
    ['Bordeaux', [-0.58, 44.84], 'nouvelle-aquitaine', 'aquitaine'],
    ['Grenoble', [5.72, 45.19], 'auvergne-rhone-alpes', 'rhone-alpes'],
    ['Corte', [9.15, 42.31], 'corse'],
    ['Paris', [2.35, 48.86], 'ile-de-france'],
    ['Nantes', [-1.55, 47.22], 'pays-de-la-loire'],
    ['Valréas', [4.99, 44.38], 'provence-alpes-cote-d-azur'],
  ];
  it.each([
    ['regions', 18],
    ['regions-2014', 27],
  ])('%s.geojson is valid, each town falls in its region alone, and each region leads to its page', (name, count) => {
    const text = read(`donnees/${name}.geojson`);
    expect(() => check(text)).not.toThrow();
    const { features } = JSON.parse(text) as Regions;
    expect(features.length).toBe(count);
    const isIn = (p: Point, [outside = [], ...holes]: Point[][]) =>
      contains(outside, p) && !holes.some((hole) => contains(hole, p));
    const around = (p: Point) =>
      features.filter(({ geometry }) => geometry?.coordinates.some((rings) => isIn(p, rings))).map((f) => f.id);
    for (const [town, point, now, then = now] of TOWNS)
      expect(around(point), town).toEqual([name === 'regions' ? now : then]);
    for (const { id, properties, geometry } of features) {
      expect(leads(properties.adresse), id).toBe(true);
      // Counterclockwise outside, clockwise in a hole.
      for (const rings of geometry?.coordinates ?? [])
        expect(rings.map((ring) => signedArea(ring) > 0)).toEqual(rings.map((_, rank) => rank === 0));
    }
  });
  it('counts what the pages show', () => {
    const { features } = data<Regions>('regions.geojson');
    const rows = data<{ id: string; temoignages: number }[]>('regions.json');
    const counts = new Map(rows.map((r) => [r.id, r.temoignages]));
    for (const { id, properties } of features) expect(properties.temoignages, id).toBe(counts.get(id));
  });
});

it('Atom: a feed for all, for each region, lever and theme, with what RFC 4287 asks for, leading to pages that exist', () => {
  const feeds = [...addresses].filter((a) => a.endsWith('.atom'));
  expect(feeds.length).toBe(1 + countOf('regions') + countOf('leviers') + countOf('themes'));
  for (const address of feeds) {
    const text = read(address.slice(1));
    XmlDocument.fromString(text).dispose();
    const { id, title, updated, links, entries = [] } = parseAtomFeed(text);
    expect([id, title, updated].every(Boolean), address).toBe(true);
    expect(links?.find((l) => l.rel === 'self')?.href).toBe(SITE + address);
    expect(new Set(entries.map((e) => e.id)).size).toBe(entries.length);
    for (const e of entries) {
      expect([e.id, e.title, e.updated, e.authors?.length].every(Boolean), address).toBe(true);
      expect(leads(String(e.links?.[0]?.href)), String(e.id)).toBe(true);
    }
  }
});

it('DCAT-AP is RDF with all that a catalogue, a dataset and a distribution must have, and its files exist', async () => {
  const graph = (await jsonld.flatten(data<jsonld.JsonLdDocument>('dcat.jsonld'))) as unknown as Record<
    string,
    unknown
  >[];
  const DCAT = 'http://www.w3.org/ns/dcat#';
  const of = (type: string) => graph.filter((n) => (n['@type'] as string[] | undefined)?.includes(DCAT + type));
  const NEEDED = {
    Catalog: ['dct:title', 'dct:description', 'dct:publisher', 'dcat:dataset'],
    Dataset: ['dct:title', 'dct:description', 'dct:publisher', 'dcat:distribution'],
    Distribution: ['dcat:accessURL', 'dcat:downloadURL', 'dct:format', 'dcat:mediaType', 'dcat:byteSize'],
  };
  const whole = (name: string) => name.replace('dct:', 'http://purl.org/dc/terms/').replace('dcat:', DCAT);
  for (const [type, properties] of Object.entries(NEEDED)) {
    expect(of(type).length, type).toBeGreaterThan(0);
    for (const node of of(type))
      for (const p of properties) expect(node, `${type} ${String(node['@id'])}`).toHaveProperty([whole(p)]);
  }
  expect(of('Dataset').length).toBe(COLLECTIONS.length);
  for (const d of of('Distribution')) {
    const [{ '@id': url = '' } = {}] = d[whole('dcat:downloadURL')] as { '@id'?: string }[];
    expect(leads(url), url).toBe(true);
    const [{ '@value': bytes = '' } = {}] = d[whole('dcat:byteSize')] as { '@value'?: string }[];
    expect(Number(bytes)).toBe(statSync(`dist${new URL(url).pathname}`).size);
  }
});
