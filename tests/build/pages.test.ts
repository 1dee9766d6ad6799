import { describe, expect, it } from 'vitest';
import { attributes, textOf, isUnlisted, followLinks, summarise, type Page } from './pages.ts';
import { addresses, content, page, pages, read, SITE } from './site.ts';

const faulty = (test: (page: Page) => boolean) => pages.filter((p) => !test(p)).map((p) => p.address);
const once = (html: string, pattern: RegExp) => html.match(pattern)?.length === 1;
const first = (html: string, pattern: RegExp) => pattern.exec(html)?.[1];
const menus = (html: string) =>
  [/<header class="tete">[\s\S]*?<\/header>/, /<footer[\s\S]*<\/footer>/]
    .flatMap((part) => attributes(part.exec(html)?.[0] ?? '', 'href'))
    .join(' ');

describe('every page', () => {
  it('leads somewhere with each of its links and anchors', () => {
    const { followed, broken } = followLinks('dist');
    expect(broken.slice(0, 30)).toEqual([]);
    expect(followed).toBeGreaterThan(5000);
  });
  it.each<[string, (page: Page) => boolean]>([
    [
      'says that it is in French, and has one main title in one main part',
      ({ html }) => once(html, /<html lang="fr">/g) && once(html, /<h1[\s>]/g) && once(html, /<main[\s>]/g),
    ],
    [
      'says whose it is, and has a description',
      ({ html }) =>
        / – (?:Repères – )?RTES$/.test(first(html, /<title>([^<]+)<\/title>/) ?? '') &&
        /<meta name="description" content="[^"]{20,}"/.test(html),
    ],
    [
      'gives its one canonical address',
      ({ address, html }) =>
        first(html, /<link rel="canonical" href="([^"]+)"/) === SITE + address.replace('404.html', '404/'),
    ],
    [
      'has the same menus, in the same order',
      ({ html }) => menus(html).length > 100 && menus(html) === menus(page('/')),
    ],
  ])('%s', (_, right) => {
    expect(faulty(right)).toEqual([]);
  });
  it('is named once at most in the plan of the site', () => {
    const named = attributes(/<main[\s\S]*<\/main>/.exec(page('/plan-du-site/'))?.[0] ?? '', 'href');
    expect(named.length).toBeGreaterThan(80);
    expect(named.filter((href, i) => named.indexOf(href) !== i)).toEqual([]);
  });
  it('has a title of its own', () => {
    const titles = Map.groupBy(pages, ({ html }) => first(html, /<title>([^<]+)<\/title>/));
    expect([...titles.values()].filter((same) => same.length > 1).map((same) => same.map((p) => p.address))).toEqual(
      [],
    );
  });
});

describe('French typography, over all pages', () => {
  const texts = pages.map(({ address, html }) => ({
    address,
    // Two figures in two cells are not one; an address keeps its punctuation.
    text: textOf(html.replace(/<(code|pre|textarea|svg)\b[\s\S]*?<\/\1>/g, ' ').replace(/<\/t[dh]>/g, '\n')).replace(
      /(?:https?:\/\/|www\.)\S+/g,
      '',
    ),
  }));
  it.each<[string, RegExp]>([
    ['narrow no-break space before ; ! ?', /[\p{L}\d»)\]] ?[;!?](?=\s|$)/u],
    ['no-break space before :', /[\p{L}\d»)] :(?=\s)/u],
    ['no-break spaces inside guillemets', /«(?![\u00a0\u202f])|(?<![\u00a0\u202f])»/],
    ['typographic apostrophe', /\p{L}'\p{L}/u],
    ['one-character ellipsis', /\.{3}/],
    ['no-break space in large numbers', /(?<!\d)\d{1,3} \d{3}(?!\d)/],
    ['two numbers are not one', /\d{4}\u202f\d{3}/],
    ['no-break space before % and €', /\d ?[%€]/],
    [
      'no-break space between a number and its unit',
      /\d[ \n](?:min|h|s|[kMG]o|ha|[ck]?m[²³]?|k?g|l|[kM]€|ETP|k?Wh|millions?|milliards?)(?![\p{L}\d’])|\d\u00a0h \d/u,
    ],
    [
      'no-break space before the number of a page, an article',
      /(?<![\p{L}\d])(?:n°|§|(?:pp?|art|chap|vol|fig)\.)[ \n]\d/iu,
    ],
    ['ordinals without -ème', /\d+(?:ème|ière)\b/],
    ['œ', /\b(?:oeuvre|coeur|soeur|noeud|voeu|boeuf)s?\b/i],
  ])('%s', (_, fault) => {
    const found = texts.flatMap(({ address, text }) => {
      const where = fault.exec(text);
      return where ? [{ what: text.slice(Math.max(0, where.index - 25), where.index + 25), where: address }] : [];
    });
    expect(summarise(found, 20)).toEqual([]);
  });
});

describe('the whole site', () => {
  it('has a page for each entry of the content, and each quotation under its permanent anchor', () => {
    for (const folder of ['temoignages', 'cas', 'leviers', 'guide', 'regions'] as const)
      for (const { id } of content[folder]) expect(page(`/${folder}/${id}/`)).toContain('<h1');
    expect(content.temoignages.length).toBeGreaterThan(0);
    for (const { id, citations } of content.temoignages)
      expect(attributes(page(`/temoignages/${id}/`), 'id'), id).toEqual(
        expect.arrayContaining(citations.map((c) => c.id)),
      );
  });
  it('lists in the sitemap every page that search engines may show, and nothing else', () => {
    const listed = [...read('sitemap-0.xml').matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, loc = '']) => loc);
    const wanted = pages.filter(({ html }) => !isUnlisted(html)).map((p) => SITE + p.address);
    expect(listed.sort()).toEqual(wanted.sort());
    expect(read('robots.txt')).toContain(`Sitemap: ${SITE}/sitemap-index.xml`);
  });
  it('has no orphan: each page is linked from another, but the old addresses, that nothing names', () => {
    const linked = new Set(
      pages.flatMap(({ address, html }) =>
        attributes(html, 'href')
          .map((h) => new URL(h, `https://x.example${address}`).pathname)
          .filter((c) => c !== address),
      ),
    );
    expect(faulty(({ address, html }) => isUnlisted(html) || linked.has(address))).toEqual([]);
    const old = content.redirections.map(({ id }) => `/${id}/`);
    expect(old.filter((address) => linked.has(address))).toEqual([]);
  });
  it('links both ways: a testimony its levers, its region the testimony, a former region the present one', () => {
    const links = (address: string) => attributes(page(address), 'href');
    for (const t of content.temoignages) {
      for (const l of t.leviers) expect(links(`/temoignages/${t.id}/`)).toContain(`/leviers/${l}/`);
      if (t.region)
        expect(links(`/regions/${t.region}/`).filter((h) => h.startsWith(`/temoignages/${t.id}/`))).not.toEqual([]);
    }
    // A region of after one reform may end in the next.
    const present = (id: string): string => {
      const next = content.regions.find((r) => r.id === id)?.devient;
      return next === undefined ? id : present(next);
    };
    for (const region of content.regions.filter((r) => r.devient))
      expect(links(`/regions/${region.id}/`), region.id).toContain(`/regions/${present(region.id)}/`);
  });
  it('serves no file that a reader does not need', () => {
    expect([...addresses].filter((a) => /\.(?:map|mdx|ts|astro|yaml)$/.test(a))).toEqual([]);
  });
});
