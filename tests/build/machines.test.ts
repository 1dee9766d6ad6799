import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { COLLECTIONS } from '../../src/publish/data/collections.ts';
import { fr } from '../../src/render/typography.ts';
import { attributes, decode, isUnlisted } from './pages.ts';
import { all, data, leads, page, pages, read, SITE } from './site.ts';

interface Node {
  '@type': string;
  [property: string]: unknown;
}
const ld = (html: string) => {
  const [[, text = ''] = [], ...others] = html.matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g);
  expect(others).toEqual([]);
  return (JSON.parse(text) as { '@graph': Node[] })['@graph'];
};
/** What stands at the address of a page renamed or withdrawn is not for machines to cite or share. */
const indexed = pages.filter((p) => !isUnlisted(p.html));
const testimonies =
  data<{ id: string; citations: { id: string; texte: string }[]; auteurs: { nom: string }[] }[]>('temoignages.json');

describe('JSON-LD', () => {
  it('is on every page, with a breadcrumb but on the first', () => {
    const faults = indexed.filter(({ address, html }) => {
      const types = ld(html).map((n) => n['@type']);
      return types.length === 0 || types.includes('BreadcrumbList') === (address === '/');
    });
    expect(faults.map((p) => p.address)).toEqual([]);
  });
  it.each([
    ['/', 'WebSite'],
    ['/temoignages/', 'Quotation'],
    ['/cas/', 'Article'],
    ['/guide/', 'Article'],
    ['/leviers/', 'DefinedTerm'],
    ['/personnes/', 'ProfilePage'],
    ['/regions/', 'CollectionPage'],
    ['/glossaire/', 'DefinedTermSet'],
  ])('says the kind of a page under %s: %s', (folder, kind) => {
    const inside = folder === '/' ? /^\/$/ : new RegExp(`^${folder}(?!page/)[^/]+/$`);
    expect(ld(indexed.find((p) => inside.test(p.address))?.html ?? '')[0]?.['@type']).toBe(kind);
  });
  it('gives each quotation its author, its document and its permanent address', () => {
    for (const t of testimonies) {
      const nodes = ld(page(`/temoignages/${t.id}/`)).filter((n) => n['@type'] === 'Quotation');
      expect(nodes.map((n) => [n.text, n['@id']])).toEqual(
        t.citations.map((c) => [fr(c.texte), `${SITE}/temoignages/${t.id}/#${c.id}`]),
      );
      const creators = [nodes[0]?.creator].flat() as { name: string }[];
      expect(creators.map((a) => a.name)).toEqual(t.auteurs.map((a) => a.nom));
      expect(nodes[0]).toHaveProperty('isPartOf');
    }
  });
  it('names each published collection as a Dataset whose files are there', () => {
    const catalogue = ld(page('/donnees/')).find((n) => n['@type'] === 'DataCatalog');
    const sets = catalogue?.dataset as (Node & { url: string; distribution: { contentUrl: string }[] })[];
    expect(sets.map((j) => [j['@type'], new URL(j.url).hash.slice(1)])).toEqual(
      COLLECTIONS.map((c) => ['Dataset', c.id]),
    );
    for (const { url, description, distribution } of sets) {
      expect(page('/donnees/'), url).toContain(`id="${new URL(url).hash.slice(1)}"`);
      expect(description, url).toMatch(/^.{50,}\.$/);
      expect(distribution.length, url).toBeGreaterThanOrEqual(3);
      for (const { contentUrl } of distribution) expect(leads(contentUrl), contentUrl).toBe(true);
    }
  });
  it('offers its search', () => {
    expect(ld(page('/'))[0]?.potentialAction).toMatchObject({
      '@type': 'SearchAction',
      target: { urlTemplate: `${SITE}/recherche/?q={search_term_string}` },
    });
  });
});

describe('to cite', () => {
  it('Zotero sees words by those who said them, and what the site rewrote by the site', () => {
    // The whole guide on one page is made of others, each cited apart.
    const cited = indexed.filter((p) => /^\/(?:temoignages|cas|leviers|guide(?!\/tout\/))\/[^/]+\/$/.test(p.address));
    const entries = ['temoignages', 'cas', 'leviers', 'guide'].flatMap((id) => data<unknown[]>(`${id}.json`));
    expect(cited.length).toBe(entries.length);
    for (const { address, html } of cited) {
      const meta = (name: string) =>
        [...html.matchAll(new RegExp(`<meta name="${name}" content="([^"]*)"`, 'g'))].map((m) => decode(m[1] ?? ''));
      expect(meta('citation_title').length, address).toBe(1);
      expect(meta('citation_public_url')).toEqual([SITE + address]);
      if (address.startsWith('/temoignages/')) {
        expect(meta('citation_book_title').length, address).toBe(1);
        for (const author of meta('citation_author')) expect(author, address).toMatch(/^[^,]+, [^,]+$/);
      } else expect(meta('citation_author'), address).toEqual(['RTES']);
    }
  });
  it('each quotation has a reference, and the three formats under its own key', () => {
    for (const { id, citations } of testimonies) {
      const html = page(`/temoignages/${id}/`);
      const ids = citations.map((c) => c.id);
      expect(html.match(/(?<=<figure class="voix [^"]*" id=")c\d/g), id).toEqual(ids);
      expect(attributes(html, 'data-ref')).toEqual(ids);
      const files = [...html.matchAll(/<a download="([^"]+)" href="data:[^,"]*,([^"]*)"/g)].map(
        ([, name, text = '']) => {
          const said = decodeURIComponent(decode(text));
          return [name, /^@inbook\{(.+),$|^ID {2}- (.+)\r$|^\[\{"id":"([^"]+)"/m.exec(said)?.slice(1).find(Boolean)];
        },
      );
      expect(files).toEqual(
        ids.flatMap((c) => ['bib', 'ris', 'json'].map((end) => [`reperes-${id}-${c}.${end}`, `${id}-${c}`])),
      );
    }
  });
});

it.skipIf(process.env.SANS_IMAGES === '1')('every page points to a share image that is there, 1200 × 630', () => {
  for (const { address, html } of pages.filter((p) => p.address === '/404.html' || !isUnlisted(p.html))) {
    const [, image = ''] = /<meta property="og:image" content="([^"]+)"/.exec(html) ?? [];
    expect(image && leads(image), address).toBe(true);
    const bytes = readFileSync(`dist${new URL(image).pathname}`);
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
  }
});

it('llms.txt leads to pages that exist', () => {
  const links = [...read('llms.txt').matchAll(/\]\(([^)]+)\)/g)].map((m) => m[1] ?? '');
  expect(links.length).toBeGreaterThan(50);
  expect(links.filter((link) => !leads(link))).toEqual([]);
});

it('the frames for other sites run nothing, carry their source, and stay out of indexes', () => {
  const frames = all.filter((p) => /^\/integrer\/(?:temoignages|regions)\//.test(p.address));
  expect(frames.length).toBeGreaterThan(testimonies.length);
  let cited = 0;
  for (const { address, html } of frames) {
    expect(html, address).not.toMatch(/<script|\son\w+="/);
    expect(html).toContain('content="noindex"');
    const figures = html.match(/<figure/g)?.length ?? 0;
    cited += figures;
    // A withdrawn testimony leaves a frame without any.
    expect(html.match(/Lire dans son contexte/g)?.length ?? 0, address).toBe(figures);
    const links = attributes(html, 'href').filter((h) => h.startsWith(SITE));
    expect(
      links.filter((link) => !leads(link)),
      address,
    ).toEqual([]);
  }
  expect(cited).toBeGreaterThan(frames.length);
});
