import type { MarkdownHeading } from 'astro';
import { getCollection, getEntry, render, type CollectionKey } from 'astro:content';
import { readBody } from '../check/body.ts';
import { once } from '../model/once.ts';
import { joinContent, type Site } from '../model/repertoire.ts';
import { acronymsOf } from '../render/acronyms.ts';
import { composeContent } from '../render/compose-content.ts';
import { fr } from '../render/typography.ts';
import { readImages } from '../render/images.ts';
import type { Part } from '../render/parts.ts';
import { drawRows, type ChapterAnchors, type Row } from '../render/rows.ts';
import { textSetter } from '../render/words.ts';
import {
  ENTRIES,
  ENTRY_NAMES,
  LIST_NAMES,
  type Content,
  type EntryCollection,
  type ListCollection,
} from '../schema/collections.ts';

/** One collection whole: its entries with their bodies, or its rows in the order of their file. */
async function loadCollection(name: EntryCollection | ListCollection): Promise<unknown[]> {
  const all = await getCollection(name);
  if (name in ENTRIES) return all.map((e) => ({ ...e.data, id: e.id, corps: e.body ?? '' }));
  return all.map((e) => e.data as { rang: number }).sort((a, b) => a.rang - b.rang);
}

async function loadContent(): Promise<Content> {
  const lists = [...ENTRY_NAMES, ...LIST_NAMES].map(async (name) => [name, await loadCollection(name)] as const);
  return Object.fromEntries(await Promise.all(lists)) as unknown as Content;
}

let sites: Promise<{ raw: Site; composed: Site }> | undefined;
let readAt = 0;
/** In development the content changes under our feet, but not while one page is drawn. */
const DEV_LIFETIME = 100;

/** The whole content, joined once per build; read anew in development, where it changes. */
function loadSites() {
  if (import.meta.env.DEV && performance.now() - readAt > DEV_LIFETIME) sites = undefined;
  if (sites === undefined) readAt = performance.now();
  sites ??= loadContent().then((content) => ({
    raw: joinContent(content),
    composed: joinContent(composeContent(content)),
  }));
  return sites;
}

/** The whole content as pages show it, its texts in French typography. */
export const loadSite = async (): Promise<Site> => (await loadSites()).composed;
/** The whole content as it is typed: for data, citations, addresses. */
export const loadRawSite = async (): Promise<Site> => (await loadSites()).raw;

/** Loads what is made of the whole content, once for each reading of it. */
export function madeOf<T>(load: () => Promise<Site>, make: (site: Site) => T | Promise<T>): () => Promise<T> {
  const known = once(make);
  return async () => known(await load());
}

/** One entry. Throws when it is not there. */
async function loadEntry(collection: EntryCollection, id: string) {
  const entry = await getEntry(collection as CollectionKey & EntryCollection, id);
  if (!entry) throw new Error(`content/${collection}/${id}.mdx n’existe pas.`);
  return entry;
}

/** The body of one entry, ready to place in a page: whole, or by rows where its pages go by rows. */
export async function loadBody(collection: EntryCollection, id: string) {
  const { rendered } = await loadEntry(collection, id);
  const {
    headings = [],
    parts = [],
    rows = [],
  } = (rendered?.metadata ?? {}) as { headings?: MarkdownHeading[]; parts?: Part[]; rows?: Row[] };
  return { headings: headings.map((h) => ({ ...h, text: fr(h.text) })), parts, rows };
}

/** The rows of one entry as a chapter of a longer page. */
export async function loadChapter(collection: EntryCollection, id: string, chapter: ChapterAnchors): Promise<Row[]> {
  const { body = '' } = await loadEntry(collection, id);
  const look = { base: import.meta.env.BASE_URL, acronyms: acronymsOf((await loadRawSite()).glossaire) };
  return drawRows(readBody(body), 2, { ...look, images: await readImages(process.cwd(), collection) }, chapter);
}

/** Sets the texts of one page that stand outside its body, acronyms linked at their first use. Gives their HTML. */
export const loadTextSetter = async (): Promise<(text: string) => string> => {
  const { glossaire } = await loadRawSite();
  return textSetter({ base: import.meta.env.BASE_URL, acronyms: acronymsOf(glossaire) });
};

/** A page that the team writes, in `content/pages/`, with the component that draws it. Throws when it is not there. */
export async function loadPage(id: string) {
  const page = await getEntry('pages', id);
  if (!page) throw new Error(`content/pages/${id}.mdx n’existe pas.`);
  const { Content } = await render(page);
  return { titre: fr(page.data.titre), resume: fr(page.data.resume), Content };
}

/** The ids of these pages, which are their addresses. */
export const loadPageIds = async (): Promise<string[]> => (await getCollection('pages')).map((p) => p.id);
