import type { MarkdownHeading } from 'astro';
import { getCollection, getEntry, render, type CollectionKey } from 'astro:content';
import { chemin } from '../model/routes.ts';
import { relier, type Repertoire } from '../model/repertoire.ts';
import type { Sigle } from '../render/finish.ts';
import { contenuDe } from './body.ts';
import type { Contenu, Entree, NomEntrees, NomListe } from '../schema/collections.ts';
import { uneFois } from './once.ts';

let promesse: Promise<Repertoire> | undefined;
let lueA = 0;
/** In development the content changes under our feet, but not while one page is drawn. */
const DUREE_EN_DEV = 100;

async function entrees<N extends NomEntrees>(nom: N): Promise<Contenu[N]> {
  const lues = await getCollection(nom);
  return lues.map((e) => ({ ...e.data, id: e.id, corps: e.body ?? '' }) as Entree<unknown>) as unknown as Contenu[N];
}
async function liste<N extends NomListe>(nom: N): Promise<Contenu[N]> {
  const lignes = (await getCollection(nom)).map((e) => e.data as unknown as { rang: number });
  return lignes.sort((a, b) => a.rang - b.rang) as unknown as Contenu[N];
}

/** The whole content, joined once per build; read anew in development, where it changes. */
export function chargerSite(): Promise<Repertoire> {
  if (import.meta.env.DEV && performance.now() - lueA > DUREE_EN_DEV) promesse = undefined;
  if (promesse === undefined) lueA = performance.now();
  promesse ??= (async () =>
    relier({
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
export async function chargerCorps(collection: NomEntrees, id: string) {
  const entree = await getEntry(collection as CollectionKey & NomEntrees, id);
  if (!entree) throw new Error(`content/${collection}/${id}.mdx n’existe pas.`);
  const { html, metadata } = entree.rendered ?? {};
  return html === undefined
    ? render(entree)
    : { Content: contenuDe(html), headings: (metadata?.headings ?? []) as MarkdownHeading[] };
}

const sigles = uneFois(({ glossaire }): Sigle[] =>
  glossaire.filter((t) => t.sigle).map((t) => ({ sigle: t.terme, adresse: chemin.terme(t.id) })),
);
/** The acronyms that the rendering links at first use. */
export const chargerSigles = async (): Promise<Sigle[]> => sigles(await chargerSite());

/** The head of a free page of `content/pages/`. Throws when it is not there. */
export async function chargerPage(id: string) {
  const page = await getEntry('pages', id);
  if (!page) throw new Error(`content/pages/${id}.mdx n’existe pas.`);
  return page.data;
}
