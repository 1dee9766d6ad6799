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

const lire = (nom: string) => read(`donnees/${nom}`);

interface Paquet {
  resources: {
    name: string;
    path: string;
    bytes?: number;
    schema: { fields: { name: string; type: string }[]; primaryKey: string[] };
  }[];
}

describe.each(COLLECTIONS.map((c) => c.id))('/donnees/%s', (id) => {
  it('is valid against its JSON Schema, itself valid', () => {
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    ajvFormats.default(ajv);
    const schema = data<object>(`schemas/${id}.schema.json`);
    expect(ajv.validateSchema(schema), ajv.errorsText()).toBe(true);
    const donnees = data<unknown[]>(`${id}.json`);
    expect(donnees.length).toBeGreaterThan(0);
    const valide = ajv.compile(schema);
    valide(donnees);
    expect((valide.errors ?? []).slice(0, 5)).toEqual([]);
    expect(valide([{ inconnu: 1 }])).toBe(false);
  });
  it('has a table whose columns, types and keys are those of datapackage.json', () => {
    const ressource = data<Paquet>('datapackage.json').resources.find((r) => r.name === id);
    const [entete = [], ...lignes] = readCsv(lire(`${id}.csv`));
    expect(entete).toEqual(ressource?.schema.fields.map((f) => f.name));
    expect(lignes.every((l) => l.length === entete.length)).toBe(true);
    expect(ressource?.bytes).toBe(Buffer.byteLength(lire(`${id}.csv`)));
    const nombre = data<{ citations?: unknown[] }[]>(`${id}.json`).reduce(
      (n, e) => n + (id === 'temoignages' ? (e.citations?.length ?? 0) : 1),
      0,
    );
    expect(lignes.length).toBe(nombre);
    const formes: Record<string, RegExp> = {
      string: /[\s\S]*/,
      integer: /^(?:-?\d+)?$/,
      number: /^(?:-?\d+(?:\.\d+)?)?$/,
      boolean: /^(?:true|false)?$/,
    };
    for (const [i, f] of (ressource?.schema.fields ?? []).entries())
      for (const l of lignes) expect(l[i], `${id}.${f.name}`).toMatch(formes[f.type] ?? /^$/);
    const rangs = (ressource?.schema.primaryKey ?? []).map((k) => entete.indexOf(k));
    expect(new Set(lignes.map((l) => rangs.map((r) => l[r]).join('/'))).size).toBe(lignes.length);
  });
  it('has a variant for French spreadsheets with the same columns and rows', () => {
    const tableur = lire(`${id}-tableur.csv`);
    expect(tableur.startsWith('\uFEFF')).toBe(true);
    const [exact, french] = [readCsv(lire(`${id}.csv`)), readCsv(tableur.slice(1), ';')];
    expect(french[0]).toEqual(exact[0]);
    expect(french.map((r) => r.length)).toEqual(exact.map((r) => r.length));
    // Nothing that a spreadsheet takes for another thing: no number that starts with 0, no date of a machine.
    expect(french.flat().filter((cell) => /^(?:0\d+|\d{4}-\d\d(?:-\d\d)?)$/.test(cell))).toEqual([]);
  });
  it('runs nothing in a spreadsheet, wherever it cuts', () => {
    for (const csv of [lire(`${id}.csv`), lire(`${id}-tableur.csv`)])
      expect(/(?:^|[,;\t\r\n"])[=+@](?!$)/.exec(csv)?.[0], id).toBeUndefined();
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
  const villes: [string, Point, present: string, alors: string][] = [
    ['Rennes', [-1.68, 48.11], 'bretagne', 'bretagne'],
    ['Lille', [3.06, 50.63], 'hauts-de-france', 'nord-pas-de-calais'],
    ['Amiens', [2.3, 49.89], 'hauts-de-france', 'picardie'],
    ['Strasbourg', [7.7, 48.58], 'grand-est', 'alsace'],
    ['Toulouse', [1.44, 43.6], 'occitanie', 'midi-pyrenees'],
    ['Montpellier', [3.87, 43.61], 'occitanie', 'languedoc-roussillon'],
    ['Bordeaux', [-0.58, 44.84], 'nouvelle-aquitaine', 'aquitaine'],
    ['Grenoble', [5.72, 45.19], 'auvergne-rhone-alpes', 'rhone-alpes'],
    ['Corte', [9.15, 42.31], 'corse', 'corse'],
    ['Paris', [2.35, 48.86], 'ile-de-france', 'ile-de-france'],
    ['Nantes', [-1.55, 47.22], 'pays-de-la-loire', 'pays-de-la-loire'],
    ['Valréas', [4.99, 44.38], 'provence-alpes-cote-d-azur', 'provence-alpes-cote-d-azur'],
  ];
  it.each(['regions', 'regions-2014'])('%s.geojson is valid, and each town falls in its region alone', (nom) => {
    const texte = lire(`${nom}.geojson`);
    expect(() => check(texte)).not.toThrow();
    const { features } = JSON.parse(texte) as Regions;
    expect(features.length).toBe(nom === 'regions' ? 18 : 27);
    const dedans = (p: Point) =>
      features
        .filter((f) =>
          f.geometry?.coordinates.some(
            ([dehors = [], ...trous]) => contains(dehors, p) && !trous.some((t) => contains(t, p)),
          ),
        )
        .map((f) => f.id);
    for (const [ville, point, presente, alors] of villes)
      expect(dedans(point), ville).toEqual([nom === 'regions' ? presente : alors]);
    for (const f of features) expect(leads(f.properties.adresse), f.id).toBe(true);
    for (const f of features)
      for (const rings of f.geometry?.coordinates ?? [])
        for (const [i, ring] of rings.entries()) {
          expect(new Set(ring.slice(1).map(String)).size, `${f.id}: a ring goes once through a point`).toBe(
            ring.length - 1,
          );
          expect(signedArea(ring) > 0, `${f.id}: counterclockwise outside, clockwise in a hole`).toBe(i === 0);
        }
  });
  it('counts what the pages show', () => {
    const { features } = data<Regions>('regions.geojson');
    const parJson = new Map(
      data<{ id: string; temoignages: number }[]>('regions.json').map((r) => [r.id, r.temoignages]),
    );
    for (const f of features) expect(f.properties.temoignages, f.id).toBe(parJson.get(f.id));
  });
});

describe('Atom', () => {
  const flux = () => [...addresses].filter((a) => a.endsWith('.atom'));
  it('has a feed for all, for each region, lever and theme', () => {
    const nombre = (id: string) => data<unknown[]>(`${id}.json`).length;
    expect(flux().length).toBe(1 + nombre('regions') + nombre('leviers') + nombre('themes'));
  });
  it('each is read by a feed parser, with what RFC 4287 asks for, and leads to pages that exist', () => {
    for (const adresse of flux()) {
      const texte = read(adresse.slice(1));
      XmlDocument.fromString(texte).dispose();
      const lu = parseAtomFeed(texte);
      expect(
        [lu.id, lu.title, lu.updated].every((x) => x !== undefined),
        adresse,
      ).toBe(true);
      expect(lu.links?.find((l) => l.rel === 'self')?.href).toBe(SITE + adresse);
      const entrees = lu.entries ?? [];
      expect(new Set(entrees.map((e) => e.id)).size).toBe(entrees.length);
      for (const e of entrees) {
        expect([e.id, e.title, e.updated, e.authors?.length].every(Boolean), adresse).toBe(true);
        expect(leads(String(e.links?.[0]?.href)), String(e.id)).toBe(true);
      }
    }
  });
});

describe('DCAT-AP', () => {
  it('is RDF with all that a catalogue, a dataset and a distribution must have, and its files exist', async () => {
    const description = data<jsonld.JsonLdDocument>('dcat.jsonld');
    const graphe = (await jsonld.flatten(description)) as unknown as Record<string, unknown>[];
    const de = (type: string) =>
      graphe.filter((n) => (n['@type'] as string[] | undefined)?.includes(`http://www.w3.org/ns/dcat#${type}`));
    const obligatoires = {
      Catalog: ['dct:title', 'dct:description', 'dct:publisher', 'dcat:dataset'],
      Dataset: ['dct:title', 'dct:description', 'dct:publisher', 'dcat:distribution'],
      Distribution: ['dcat:accessURL', 'dcat:downloadURL', 'dct:format', 'dcat:mediaType', 'dcat:byteSize'],
    };
    const nom = (court: string) =>
      court.replace('dct:', 'http://purl.org/dc/terms/').replace('dcat:', 'http://www.w3.org/ns/dcat#');
    for (const [type, proprietes] of Object.entries(obligatoires)) {
      expect(de(type).length, type).toBeGreaterThan(0);
      for (const noeud of de(type))
        for (const p of proprietes) expect(noeud, `${type} ${String(noeud['@id'])}`).toHaveProperty([nom(p)]);
    }
    expect(de('Dataset').length).toBe(COLLECTIONS.length);
    for (const d of de('Distribution')) {
      const [{ '@id': url = '' } = {}] = d[nom('dcat:downloadURL')] as { '@id'?: string }[];
      expect(leads(url), url).toBe(true);
      const [{ '@value': octets = '' } = {}] = d[nom('dcat:byteSize')] as { '@value'?: string }[];
      expect(Number(octets)).toBe(statSync(`dist${new URL(url).pathname}`).size);
    }
  });
});
