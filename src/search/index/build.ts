import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as pagefind from 'pagefind';
import type { Site } from '../../model/repertoire.ts';
import { route } from '../../model/routes.ts';
import { fr } from '../../render/typography.ts';
import type { Content } from '../../schema/collections.ts';
import type { IndexRecord } from '../types.ts';
import { knownWords } from '../words/known-words.ts';
import { phrasesOf, synonymGroups } from '../words/vocabulary.ts';
import { writeWords } from '../words/word-list.ts';
import { cardFile, PACKET, type Tables } from './tables.ts';
import { allRecords } from './records.ts';
import { facetChoices } from './facet-choices.ts';
import { encodeFacets } from './facet-table.ts';
import { indexablePages } from './indexable.ts';
import { tooFrequent } from './lighten.ts';
import { readDepartements } from './departements.ts';
import { offeredPages } from './offered-pages.ts';
import { listPlaces } from './places.ts';
import { fillers } from './pieces.ts';
import { createReader } from './reader.ts';

/** What the browser loads of the files that Pagefind makes; its ready-made interfaces and its own cards stay out. */
const LOADED = /^(?:pagefind\.js|pagefind-entry\.json|wasm\.unknown\.pagefind|.*\.pf_meta|index\/.*)$/;

/** Pagefind says in `errors` what it could not do. */
function checked<T extends { errors: string[] }>(answer: T): T {
  if (answer.errors.length > 0) throw new Error(`Pagefind : ${answer.errors.join(' ; ')}`);
  return answer;
}

/** What is compared or followed, and not read. */
const UNREAD = /^(?:url|href|type|id|page|facet|former|fallback|tokens|forms)$/;

/** Every text that is read, with French typography. */
function typeset<T>(value: T, key = ''): T {
  if (typeof value === 'string') return (UNREAD.test(key) ? value : fr(value)) as T;
  if (Array.isArray(value)) return value.map((v) => typeset<unknown>(v, key)) as T;
  if (value !== null && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, typeset<unknown>(v, k)])) as T;
  return value;
}

/** Writes the search index of the site into `folder`; gives the number of records. */
export async function buildSearchIndex(site: Site, pages: Content['pages'], folder: string): Promise<number> {
  const records = allRecords(site, pages);
  await indexRecords(records, site, folder);
  return records.length;
}

/** Builds the index of these records into `folder`: the site's own or, for measures, made-up ones. */
export async function indexRecords(records: readonly IndexRecord[], site: Site, folder: string): Promise<void> {
  if (new Set(records.map((d) => d.url)).size !== records.length)
    throw new Error('Deux fiches de recherche ont la même adresse.');
  const groups = synonymGroups(site.glossaire);
  const told = new Set(
    records.filter((d) => /^(?:temoignages|cas)$/.test(d.card.type)).flatMap((d) => d.facets.departement ?? []),
  );
  const departements = readDepartements().map((d) => ({
    ...d,
    ...(told.has(d.code) && { page: route.departement(d.code) }),
  }));
  const speaking = new Set(records.filter((d) => d.card.type === 'temoignages').flatMap((d) => d.facets.region ?? []));
  const places = listPlaces(site.regions, departements, (region) => speaking.has(region));
  const reader = createReader();
  const counts = reader.countStems(records);

  const { index } = checked(await pagefind.createIndex({ maxFragments: 1 }));
  if (!index) throw new Error('Pagefind n’a pas ouvert d’index.');
  const pages = [...indexablePages(records, groups, places, reader, counts)];
  for (const [rank, { url, html }] of pages.entries()) {
    // The browser asks for all records in the order of this key: that is how it knows which is which.
    const content = html.replace('</body>', `<i data-pagefind-sort="rank:${rank}"></i></body>`);
    checked(await index.addHTMLFile({ url, content }));
  }
  const content = `<html><body data-pagefind-body>${fillers(pages.map(({ html }) => html))}</body></html>`;
  checked(await index.addHTMLFile({ url: '/-/', content }));
  const { files } = checked(await index.getFiles());
  await pagefind.close();

  rmSync(folder, { recursive: true, force: true });
  const write = (name: string, content: Uint8Array | string) => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  };
  for (const { path, content } of files) if (LOADED.test(path)) write(path, content);
  const cards = writeCards(records, write);
  const names = new Map(departements.map((d) => [d.code, d.nom]));
  // One file: all of it is needed before the first answer.
  const tables: Tables = {
    lexicon: {
      total: records.length,
      ...phrasesOf(groups),
      places: typeset(places),
      pages: offeredPages(site),
      frequent: tooFrequent(counts),
    },
    facets: encodeFacets(records),
    choices: typeset(facetChoices(records, site, names)),
    cards,
  };
  write('tables.json', JSON.stringify(tables));
  write('mots.json', JSON.stringify(writeWords(knownWords(records, reader))));
}

/** Writes the cards in packets, neighbours together; gives the version that stands in their names, and where each begins. */
function writeCards(records: readonly IndexRecord[], write: (name: string, content: string) => void): Tables['cards'] {
  const packets: string[][] = [];
  const first: number[] = [];
  const all = records.map(({ card }) => JSON.stringify(typeset(card)));
  // Five results of a large index are in five packets, whatever these hold: smaller ones weigh less.
  const most = all.join('').length > 20 * PACKET ? PACKET / 2 : PACKET;
  let size = Infinity;
  for (const [rank, written] of all.entries()) {
    if (size + written.length > most) {
      packets.push([]);
      first.push(rank);
      size = 0;
    }
    packets.at(-1)?.push(written);
    size += written.length;
  }
  // Browsers keep a packet for a year under its name, which says all that any of them holds.
  const version = createHash('sha256').update(packets.join()).digest('hex').slice(0, 10);
  for (const [i, packet] of packets.entries()) write(cardFile(version, i), `[${packet.join(',')}]`);
  return { version, first };
}
