import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { check } from '@placemarkio/check-geojson';
import { Ajv2020 } from 'ajv/dist/2020.js';
import ajvFormats from 'ajv-formats';
import { parseAtomFeed } from 'feedsmith';
import jsonld from 'jsonld';
import { XmlDocument } from 'libxml2-wasm';
import { beforeAll, describe, expect, it } from 'vitest';
import { contient, type Point } from '../../src/domain/carte/trace.ts';
import { COLLECTIONS } from '../../src/domain/donnees/collections.ts';
import { lireCsv } from '../../src/domain/donnees/tableau.ts';
import { MAX_OCTETS } from '../../src/domain/donnees/paquet.ts';
import { attributs, decoder, lireAdresses, lirePages, type Page } from './site.ts';

const RACINE = 'dist';
const SITE = 'https://reperes.example';
const lire = (nom: string) => readFileSync(`${RACINE}/donnees/${nom}`, 'utf8');
const lireJson = <T>(nom: string): T => JSON.parse(lire(nom)) as T;
/** What stands at the address of a page renamed or withdrawn is not for machines to cite or share. */
const ANCIENNE = /<h1>(?:Témoignage retiré|Page retirée|Cette page a changé d’adresse)<\/h1>/;
let adresses: Set<string>;
let pages: Page[];
beforeAll(() => {
  adresses = lireAdresses(RACINE);
  pages = lirePages(RACINE).filter(
    (p) =>
      !p.adresse.startsWith('/integrer/temoignages/') &&
      !p.adresse.startsWith('/integrer/regions/') &&
      !p.adresse.startsWith('/admin/'),
  );
});
const mene = (url: string) => {
  const chemin = new URL(url).pathname;
  return adresses.has(chemin) || adresses.has(`${chemin}index.html`);
};

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
    const schema = lireJson<object>(`schemas/${id}.schema.json`);
    expect(ajv.validateSchema(schema), ajv.errorsText()).toBe(true);
    const donnees = lireJson<unknown[]>(`${id}.json`);
    expect(donnees.length).toBeGreaterThan(0);
    const valide = ajv.compile(schema);
    valide(donnees);
    expect((valide.errors ?? []).slice(0, 5)).toEqual([]);
    expect(valide([{ inconnu: 1 }])).toBe(false);
  });
  it('has a table whose columns, types and keys are those of datapackage.json', () => {
    const ressource = lireJson<Paquet>('datapackage.json').resources.find((r) => r.name === id);
    const [entete = [], ...lignes] = lireCsv(lire(`${id}.csv`));
    expect(entete).toEqual(ressource?.schema.fields.map((f) => f.name));
    expect(lignes.every((l) => l.length === entete.length)).toBe(true);
    expect(ressource?.bytes).toBe(Buffer.byteLength(lire(`${id}.csv`)));
    const nombre = lireJson<{ citations?: unknown[] }[]>(`${id}.json`).reduce(
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
  it('has a variant for French spreadsheets with the same cells', () => {
    const tableur = lire(`${id}-tableur.csv`);
    expect(tableur.startsWith('\uFEFF')).toBe(true);
    expect(lireCsv(tableur.slice(1), ';')).toEqual(lireCsv(lire(`${id}.csv`)));
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
            ([dehors = [], ...trous]) => contient(dehors, p) && !trous.some((t) => contient(t, p)),
          ),
        )
        .map((f) => f.id);
    for (const [ville, point, presente, alors] of villes)
      expect(dedans(point), ville).toEqual([nom === 'regions' ? presente : alors]);
    for (const f of features) expect(mene(f.properties.adresse), f.id).toBe(true);
  });
  it('counts what the pages show', () => {
    const { features } = lireJson<Regions>('regions.geojson');
    const parJson = new Map(
      lireJson<{ id: string; temoignages: number }[]>('regions.json').map((r) => [r.id, r.temoignages]),
    );
    for (const f of features) expect(f.properties.temoignages, f.id).toBe(parJson.get(f.id));
  });
});

describe('Atom', () => {
  const flux = () => [...adresses].filter((a) => a.endsWith('.atom'));
  it('has a feed for all, for each region, lever and theme', () => {
    const nombre = (id: string) => lireJson<unknown[]>(`${id}.json`).length;
    expect(flux().length).toBe(1 + nombre('regions') + nombre('leviers') + nombre('themes'));
  });
  it('each is read by a feed parser, with what RFC 4287 asks for, and leads to pages that exist', () => {
    for (const adresse of flux()) {
      const texte = readFileSync(RACINE + adresse, 'utf8');
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
        expect(mene(String(e.links?.[0]?.href)), String(e.id)).toBe(true);
      }
    }
  });
});

describe('DCAT-AP', () => {
  it('is RDF with all that a catalogue, a dataset and a distribution must have, and its files exist', async () => {
    const description = lireJson<jsonld.JsonLdDocument>('dcat.jsonld');
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
      expect(mene(url), url).toBe(true);
      const [{ '@value': octets = '' } = {}] = d[nom('dcat:byteSize')] as { '@value'?: string }[];
      expect(Number(octets)).toBe(statSync(RACINE + new URL(url).pathname).size);
    }
  });
});

describe('what machines read in the pages', () => {
  interface Noeud {
    '@type': string;
    [p: string]: unknown;
  }
  const ld = ({ html }: Page) => {
    const textes = [...html.matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g)].map(
      (m) => m[1] ?? '',
    );
    expect(textes.length).toBe(1);
    return (JSON.parse(textes[0] ?? '{}') as { '@graph': Noeud[] })['@graph'];
  };
  const indexees = () => pages.filter((p) => !p.html.includes('content="noindex"'));
  it('JSON-LD on every page, with a breadcrumb but on the first', () => {
    for (const p of indexees()) {
      const types = ld(p).map((n) => n['@type']);
      expect(types.length, p.adresse).toBeGreaterThan(0);
      if (p.adresse !== '/') expect(types, p.adresse).toContain('BreadcrumbList');
    }
  });
  it('says the right kind of each page', () => {
    const type = (adresse: string) =>
      ld(pages.find((p) => p.adresse === adresse) ?? { adresse, html: '' })[0]?.['@type'];
    const premier = (prefixe: string) =>
      pages.find(
        (p) => p.adresse.startsWith(prefixe) && p.adresse.split('/').length === 4 && !p.adresse.includes('/page/'),
      )?.adresse ?? '';
    expect(type('/')).toBe('WebSite');
    expect(
      ['/temoignages/', '/cas/', '/guide/', '/leviers/', '/personnes/', '/regions/', '/glossaire/'].map((r) =>
        type(premier(r)),
      ),
    ).toEqual(['Quotation', 'Article', 'Article', 'DefinedTerm', 'ProfilePage', 'CollectionPage', 'DefinedTermSet']);
  });
  it('gives each quotation its author, its document and its permanent address', () => {
    for (const t of lireJson<{ id: string; citations: { id: string; texte: string }[]; auteurs: { nom: string }[] }[]>(
      'temoignages.json',
    )) {
      const noeuds = ld(pages.find((p) => p.adresse === `/temoignages/${t.id}/`) ?? { adresse: '', html: '' }).filter(
        (n) => n['@type'] === 'Quotation',
      );
      expect(noeuds.map((n) => n.text)).toEqual(t.citations.map((c) => c.texte));
      expect(noeuds.map((n) => n['@id'])).toEqual(t.citations.map((c) => `${SITE}/temoignages/${t.id}/#${c.id}`));
      expect(([noeuds[0]?.creator].flat() as { name: string }[]).map((a) => a.name)).toEqual(
        t.auteurs.map((a) => a.nom),
      );
      expect(noeuds[0]).toHaveProperty('isPartOf');
    }
  });
  it('offers its search', () => {
    const [site] = ld(pages.find((p) => p.adresse === '/') ?? { adresse: '', html: '' });
    expect(site?.potentialAction).toMatchObject({
      '@type': 'SearchAction',
      target: { urlTemplate: `${SITE}/recherche/?q={search_term_string}` },
    });
  });
  it('lets Zotero see a chapter by its speaker on every testimony, case, lever and section', () => {
    for (const { adresse, html } of pages.filter(
      (p) => /^\/(?:temoignages|cas|leviers|guide)\/[^/]+\/$/.test(p.adresse) && !ANCIENNE.test(p.html),
    )) {
      const meta = (nom: string) =>
        [...html.matchAll(new RegExp(`<meta name="${nom}" content="([^"]*)"`, 'g'))].map((m) => decoder(m[1] ?? ''));
      for (const nom of [
        'citation_title',
        'citation_author',
        'citation_book_title',
        'citation_publication_date',
        'citation_public_url',
        'DC.title',
        'DC.creator',
        'DC.date',
      ])
        expect(meta(nom).length, `${adresse} ${nom}`).toBeGreaterThan(0);
      expect(meta('citation_public_url')).toEqual([SITE + adresse]);
    }
  });
  it('has a reference in French for each quotation, and the three formats', () => {
    for (const p of pages.filter((x) => /^\/temoignages\/[^/]+\/$/.test(x.adresse))) {
      const ids = [...p.html.matchAll(/<figure class="parole[^"]*" id="(c\d)"/g)].map((m) => m[1]);
      expect(attributs(p.html, 'data-ref')).toEqual(ids);
      const fichiers = new Map(
        [...p.html.matchAll(/<a download="([^"]+)" href="data:[^,"]*,([^"]*)"/g)].map((m) => [
          m[1]?.split('.').at(-1),
          decodeURIComponent(decoder(m[2] ?? '')),
        ]),
      );
      const cles = ids.map((c) => `${p.adresse.split('/')[2]}-${c}`);
      expect([...(fichiers.get('bib') ?? '').matchAll(/^@(?:incollection|misc)\{(.+),$/gm)].map((m) => m[1])).toEqual(
        cles,
      );
      expect([...(fichiers.get('ris') ?? '').matchAll(/^ID {2}- (.+)\r$/gm)].map((m) => m[1])).toEqual(cles);
      expect((JSON.parse(fichiers.get('json') ?? '[]') as { id: string }[]).map((x) => x.id)).toEqual(cles);
    }
  });
  it('points to a share image that is there, 1200 × 630', () => {
    for (const { adresse, html } of pages.filter((p) => !ANCIENNE.test(p.html))) {
      const image = /<meta property="og:image" content="([^"]+)"/.exec(html)?.[1];
      if (image === undefined && !/^\/(?:(?:temoignages|cas|leviers|regions)\/[^/]+\/|[^/]*\/?)$/.test(adresse))
        continue;
      if (image === undefined) throw new Error(`${adresse} : aucune image de partage`);
      const fichier = RACINE + new URL(image).pathname;
      expect(existsSync(fichier), `${adresse} → ${image}`).toBe(true);
      const octets = readFileSync(fichier);
      expect([octets.readUInt32BE(16), octets.readUInt32BE(20)]).toEqual([1200, 630]);
    }
  });
  it('llms.txt leads to pages that exist', () => {
    const liens = [...readFileSync(`${RACINE}/llms.txt`, 'utf8').matchAll(/\]\(([^)]+)\)/g)].map((m) => m[1] ?? '');
    expect(liens.length).toBeGreaterThan(50);
    for (const l of liens) expect(mene(l), l).toBe(true);
  });
});

describe('the scripts', () => {
  it('a reading page loads one, of 1 kB at most, and nothing else', () => {
    expect(statSync(`${RACINE}/actions/amorce.js`).size).toBeLessThanOrEqual(1000);
    for (const { adresse, html } of pages.filter(
      (p) => !/^\/(?:recherche|ma-selection|exports)\//.test(p.adresse) && p.adresse !== '/cas/',
    )) {
      const scripts = [...html.matchAll(/<script(?![^>]*ld\+json)[^>]*src="([^"]*)"/g)].map((m) => m[1]);
      expect(
        scripts.filter((s) => s === '/actions/amorce.js'),
        adresse,
      ).toEqual(['/actions/amorce.js']);
    }
  });
  it('the offline packet holds every testimony, the levers and the search, in 3 MB', () => {
    if (!existsSync(`${RACINE}/hors-connexion/paquet.bin`)) return;
    const octets = readFileSync(`${RACINE}/hors-connexion/paquet.bin`);
    expect(octets.length).toBeLessThanOrEqual(MAX_OCTETS);
    const { fichiers, styles } = JSON.parse(gunzipSync(octets).toString('utf8')) as {
      styles: string[];
      fichiers: Record<string, { c?: string }>;
    };
    for (const nom of readdirSync(`${RACINE}/temoignages`).filter((n) => n !== 'page' && n !== 'index.html')) {
      const page = fichiers[`/temoignages/${nom}/`]?.c ?? '';
      expect(
        page.replace(/\0(\d+);/g, (_, rang: string) => styles[Number(rang)] ?? ''),
        nom,
      ).toBe(readFileSync(`${RACINE}/temoignages/${nom}/index.html`, 'utf8'));
    }
    if (adresses.has('/recherche/index.html')) expect(Object.keys(fichiers)).toContain('/recherche/');
  });
});

describe('the frames for other sites', () => {
  it('run nothing, carry their source, and stay out of indexes', () => {
    const cadres = lirePages(RACINE).filter((p) => /^\/integrer\/(?:temoignages|regions)\//.test(p.adresse));
    expect(cadres.length).toBeGreaterThan(lireJson<unknown[]>('temoignages.json').length);
    for (const { adresse, html } of cadres) {
      expect(html, adresse).not.toMatch(/<script|\son\w+="/);
      expect(html).toContain('content="noindex"');
      const figures = html.match(/<figure/g)?.length ?? 0;
      expect(html.match(/Lire dans son contexte/g)?.length, adresse).toBe(figures);
      for (const lien of attributs(html, 'href').filter((h) => h.startsWith(SITE)))
        expect(mene(lien), `${adresse} → ${lien}`).toBe(true);
    }
  });
});
