import { PERSONNES_SIZE, REGION_SIZE } from '../model/sizes.ts';
import { route, slug } from '../model/routes.ts';
import { ROLES, type Role } from '../schema/vocabulary.ts';
import { itemsOf, pathsIn, quotationsOf, textAt, type Item, type Reading } from './reading.ts';
import { namesIn } from './rules/people.ts';

/** The anchors of a page that a text may point to; `null` where only the built page can tell. */
type Anchors = ReadonlySet<string> | null;

const STATIC = Object.values(route).filter((c) => typeof c === 'string');

/** The anchors of the page of an entry, as far as its text alone decides them. */
export function anchorsOf({ collection, partial, body, ...item }: Item): Anchors {
  if (!body || body.partial || (collection !== 'guide' && collection !== 'temoignages')) return null;
  if (collection === 'temoignages' && partial) return null;
  const whole = { collection, partial, body, ...item };
  const citations = pathsIn(whole, 'citations').flatMap((path) => textAt(whole, ...path, 'id') ?? []);
  return new Set([...citations, ...body.headings.map(({ slug: id }) => id), ...body.paragraphs]);
}

/** Every page that a text may lead to, with its anchors. */
export function knownPages(reading: Reading): Map<string, Anchors> {
  const { ids, incomplete } = reading;
  const pages = new Map<string, Anchors>(STATIC.map((address) => [address, null]));
  const add = (names: Iterable<string>, address: (id: string) => string) => {
    for (const name of names) pages.set(address(name), null);
  };
  add([''], () => route.temoignages());
  add(ids.temoignages, (id) => route.temoignage(id));
  add(ids.pages, (id) => `/${id}/`);
  add(ids.guide, (id) => route.guide(id));
  add(ids.cas, route.cas);
  add(ids.leviers, route.levier);
  add(ids.regions, route.region);
  add(ids.themes, (id) => route.theme(id));
  add(Object.keys(ROLES), (role) => route.role(role as Role));
  add(ids.personnes, route.personne);
  for (const item of itemsOf(reading, 'temoignages', 'cas'))
    add(
      namesIn(item).map(({ name }) => slug(name)),
      route.personne,
    );
  for (const item of itemsOf(reading, 'temoignages')) pages.set(route.temoignage(item.id), anchorsOf(item));
  for (const item of itemsOf(reading, 'guide')) pages.set(route.guide(item.id), anchorsOf(item));
  for (const list of ['poles', 'glossaire', 'chiffres', 'sources'] as const)
    pages.set(route[list], incomplete.has(list) ? null : ids[list]);
  return pages;
}

/** Where a page that is not found may exist all the same, because what makes it could not be read. */
export function doubtfulFolders({ items, incomplete }: Reading): Set<string> {
  const partial = new Set([...incomplete, ...items.filter((item) => item.partial).map((item) => item.collection)]);
  return new Set([
    ...(['regions', 'themes'] as const).filter((list) => incomplete.has(list)),
    ...((['personnes', 'temoignages', 'cas'] as const).some((c) => partial.has(c)) ? ['personnes'] : []),
  ]);
}

/** Pages whose number depends on how much there is to list, and what is not for readers to cite. */
const PASSING =
  /^\/(?:404\.html|admin\/.*|integrer\/.*|(?:temoignages\/page|leviers\/[^/]+\/voix|(?:regions|themes|roles)\/[^/]+)\/\d+\/)$/;
/** Folders that the build fills with other things than pages. */
const RESERVED =
  /^(?:404|index|admin|actions|fonts|styles|images|integrer|partage|hors-connexion|recherche-index)(?:\/|$)/;
/** Whether an address is kept for what the site makes: a file, a frame, the rest of a list. */
export const addressReserved = (address: string): boolean => RESERVED.test(address) || PASSING.test(`/${address}/`);

const withoutSlashes = (address: string) => address.replace(/^\/|\/$/g, '');
/** The ranks of the pages that a list fills, the first left out. */
const ranksAfterFirst = (count: number, size: number) =>
  Array.from({ length: Math.max(0, Math.ceil(count / size) - 1) }, (_, i) => i + 2);

/** All the pages of the site, as `redirections.yaml` writes them. */
export function allPages(reading: Reading): Set<string> {
  const pages = new Set([...knownPages(reading).keys()].map(withoutSlashes));
  const add = (address: string) => pages.add(withoutSlashes(address));
  for (const id of reading.ids.leviers) add(route.levierVoix(id));
  for (const id of reading.ids.glossaire) add(route.glossaireLettre(id.charAt(0)));
  const voices = new Map<string, number>();
  for (const item of itemsOf(reading, 'temoignages', 'cas')) {
    const code = textAt(item, 'departement');
    if (code !== undefined) voices.set(code, (voices.get(code) ?? 0) + (item.collection === 'temoignages' ? 1 : 0));
  }
  for (const [code, count] of voices)
    for (const page of [1, ...ranksAfterFirst(count, REGION_SIZE)]) add(route.departement(code, page));
  const people = [...pages].filter((page) => /^personnes\/[^/]+$/.test(page)).length;
  for (const page of ranksAfterFirst(people, PERSONNES_SIZE)) add(route.personnesPage(page));
  return pages;
}

/** Every address that readers may keep: the pages of the site, and each quotation in its testimony. */
export function permanentAddresses(reading: Reading): Set<string> {
  const pages = [...allPages(reading)].map((page) => (page === '' ? '/' : `/${page}/`));
  const quotations = quotationsOf(reading).map((quotation) => `/temoignages/${quotation.replace('#', '/#')}`);
  return new Set([...pages, ...quotations].filter((address) => !PASSING.test(address) && !address.includes('.')));
}
