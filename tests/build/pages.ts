import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

export interface Page {
  /** Address from the site's root: `/cas/le-periscope/`, `/404.html`. */
  address: string;
  html: string;
}

/** Every file of a built site, as addresses from its root. */
export const readAddresses = (root: string): Set<string> =>
  new Set(
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => `/${relative(root, join(parentPath, name)).split(sep).join('/')}`),
  );

/** Every HTML page of a built site. Throws when there is none: a test over nothing must not pass. */
export function readPages(root: string): Page[] {
  const pages = [...readAddresses(root)]
    .filter((name) => name.endsWith('.html'))
    .map((name) => ({ address: name.replace(/index\.html$/, ''), html: readFileSync(join(root, name), 'utf8') }));
  if (pages.length === 0) throw new Error(`Aucune page dans ${root}`);
  return pages;
}

export const decode = (text: string) =>
  text
    .replace(/&#(\d+);/g, (_, n: string) => String.fromCodePoint(Number(n)))
    .replace(/&#x([\da-f]+);/gi, (_, n: string) => String.fromCodePoint(Number.parseInt(n, 16)))
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');

/** The values of one attribute, wherever it stands. */
export const attributes = (html: string, nom: string) =>
  [...html.matchAll(new RegExp(`\\s${nom}="([^"]*)"`, 'g'))].map((m) => decode(m[1] ?? ''));

export const textOf = (html: string) =>
  decode(html.replace(/<(script|style)\b[\s\S]*?<\/\1>/g, ' ').replace(/<[^>]*>/g, ''));

/** A selection travels whole in the fragment of its address: that is not an anchor. */
const STATE = /\/ma-selection\/#\d~/;

/** Follows every internal link and fragment of every page; returns the broken ones, and how many were followed. */
export function followLinks(root: string, base = '/'): { followed: number; broken: string[] } {
  const prefix = base.replace(/\/$/, '');
  const pages = readPages(root);
  const existing = readAddresses(root);
  const ids = new Map(pages.map((p) => [p.address, new Set(attributes(p.html, 'id'))]));
  const broken: string[] = [];
  let followed = 0;
  for (const { address, html } of pages) {
    for (const link of [...attributes(html, 'href'), ...attributes(html, 'src'), ...attributes(html, 'action')]) {
      if (/^(?:https?:|mailto:|data:)/.test(link)) continue;
      followed++;
      const url = new URL(link, `https://x.example${prefix}${address}`);
      if (prefix && url.pathname !== prefix && !url.pathname.startsWith(`${prefix}/`)) {
        broken.push(`${address} → ${link} (hors de ${base})`);
        continue;
      }
      const target = decodeURIComponent(url.pathname.slice(prefix.length)) || '/';
      const anchor = decodeURIComponent(url.hash.slice(1));
      const known = ids.get(target);
      if (!known && !existing.has(target)) broken.push(`${address} → ${link}`);
      else if (anchor && known && !known.has(anchor) && !STATE.test(link))
        broken.push(`${address} → ${link} (ancre absente)`);
    }
  }
  return { followed, broken: [...new Set(broken)] };
}

/** The published addresses at which a built site has neither their page, with their quotation, nor a word of where they went. */
export function lostAddresses(
  published: readonly string[],
  pages: readonly Page[],
  redirections: readonly { id: string }[],
): string[] {
  const built = new Map(pages.map(({ address, html }) => [address, attributes(html, 'id')]));
  const said = new Set(redirections.map(({ id }) => id));
  return published.filter((address) => {
    const [page = '', quotation] = address.split('#');
    const there = quotation === undefined ? built.has(page) : built.get(page)?.includes(quotation);
    return !there && !said.has(page.slice(1, -1)) && !said.has(`${page.slice(1, -1)}#${quotation}`);
  });
}

/** What search engines must leave alone: an address that was renamed or withdrawn, the page of those not found. */
export const isUnlisted = (html: string): boolean => /<meta name="robots" content="noindex"/.test(html);

/** Something wrong, and where. */
export interface Fault {
  where: string;
  what: string;
}
/** One line for each fault: the first place it is in, and how many others. */
export const summarise = (faults: readonly Fault[], most = 30): string[] =>
  [...Map.groupBy(faults, ({ what }) => what)]
    .slice(0, most)
    .map(
      ([what, [first, ...others]]) =>
        `${what} — ${first?.where}${others.length ? `, et ${others.length} autres fois` : ''}`,
    );
