import type { MarkdownHeading } from 'astro';
import { getCollection, getEntry, render, type CollectionKey } from 'astro:content';
import { route } from '../model/routes.ts';
import { joinContent, type Site } from '../model/repertoire.ts';
import type { Acronym } from '../render/finish.ts';
import type { Part } from '../check/read-body.ts';
import type { Content, Entry, EntryCollection, ListCollection } from '../schema/collections.ts';
import { oncePerSite } from './once.ts';

let promesse: Promise<Site> | undefined;
let lueA = 0;
/** In development the content changes under our feet, but not while one page is drawn. */
const DUREE_EN_DEV = 100;

async function entrees<N extends EntryCollection>(nom: N): Promise<Content[N]> {
  const lues = await getCollection(nom);
  return lues.map((e) => ({ ...e.data, id: e.id, corps: e.body ?? '' }) as Entry<unknown>) as unknown as Content[N];
}
async function liste<N extends ListCollection>(nom: N): Promise<Content[N]> {
  const lignes = (await getCollection(nom)).map((e) => e.data as unknown as { rang: number });
  return lignes.sort((a, b) => a.rang - b.rang) as unknown as Content[N];
}

/** The whole content, joined once per build; read anew in development, where it changes. */
export function loadSite(): Promise<Site> {
  if (import.meta.env.DEV && performance.now() - lueA > DUREE_EN_DEV) promesse = undefined;
  if (promesse === undefined) lueA = performance.now();
  promesse ??= (async () =>
    joinContent({
      temoignages: await entrees('temoignages'),
      cas: await entrees('cas'),
      leviers: await entrees('leviers'),
      guide: await entrees('guide'),
      pages: await entrees('pages'),
      regions: await liste('regions'),
      themes: await liste('themes'),
      poles: await liste('poles'),
      glossaire: await liste('glossaire'),
      sources: await liste('sources'),
      chiffres: await liste('chiffres'),
      chronologie: await liste('chronologie'),
      personnes: await liste('personnes'),
      site: await liste('site'),
      redirections: await liste('redirections'),
    }))();
  return promesse;
}

/** The body of one entry, ready to place in a page. Throws when the entry is not there. */
export async function loadBody(collection: EntryCollection, id: string) {
  const entree = await getEntry(collection as CollectionKey & EntryCollection, id);
  if (!entree) throw new Error(`content/${collection}/${id}.mdx n’existe pas.`);
  const { headings = [], parts = [] } = (entree.rendered?.metadata ?? {}) as {
    headings?: MarkdownHeading[];
    parts?: Part[];
  };
  return { headings, parts };
}

const sigles = oncePerSite(({ glossaire }): Acronym[] =>
  glossaire.filter((t) => t.sigle).map((t) => ({ sigle: t.terme, adresse: route.terme(t.id) })),
);
/** The acronyms that the rendering links at first use. */
export const loadAcronyms = async (): Promise<Acronym[]> => sigles(await loadSite());

/** A page that the team writes, in `content/pages/`, with the component that draws it. Throws when it is not there. */
export async function loadPage(id: string) {
  const page = await getEntry('pages', id);
  if (!page) throw new Error(`content/pages/${id}.mdx n’existe pas.`);
  const { Content } = await render(page);
  return { ...page.data, Content };
}

/** The ids of these pages, which are their addresses. */
export const loadPageIds = async (): Promise<string[]> => (await getCollection('pages')).map((p) => p.id);
