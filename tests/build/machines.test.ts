import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { COLLECTIONS } from '../../src/publish/data/collections.ts';
import { fr } from '../../src/render/typography.ts';
import { attributes, decode, isUnlisted } from './pages.ts';
import { addresses, all, data, leads, page, pages, read, SITE } from './site.ts';

describe('what machines read in the pages', () => {
  interface Noeud {
    '@type': string;
    [p: string]: unknown;
  }
  const ld = (html: string) => {
    const [[, text = ''] = [], ...others] = html.matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g);
    expect(others).toEqual([]);
    return (JSON.parse(text) as { '@graph': Noeud[] })['@graph'];
  };
  /** What stands at the address of a page renamed or withdrawn is not for machines to cite or share. */
  const indexees = pages.filter((p) => !isUnlisted(p.html));
  it('JSON-LD on every page, with a breadcrumb but on the first', () => {
    for (const p of indexees) {
      const types = ld(p.html).map((n) => n['@type']);
      expect(types.length, p.adresse).toBeGreaterThan(0);
      if (p.adresse !== '/') expect(types, p.adresse).toContain('BreadcrumbList');
    }
  });
  it('says the right kind of each page', () => {
    const first = (folder: string) => {
      const inside = new RegExp(`^/${folder}/(?!page/)[^/]+/$`);
      return ld(indexees.find((p) => inside.test(p.adresse))?.html ?? '')[0]?.['@type'];
    };
    expect(ld(page('/'))[0]?.['@type']).toBe('WebSite');
    expect(['temoignages', 'cas', 'guide', 'leviers', 'personnes', 'regions', 'glossaire'].map(first)).toEqual([
      ...['Quotation', 'Article', 'Article', 'DefinedTerm', 'ProfilePage', 'CollectionPage', 'DefinedTermSet'],
    ]);
  });
  it('gives each quotation its author, its document and its permanent address', () => {
    for (const t of data<{ id: string; citations: { id: string; texte: string }[]; auteurs: { nom: string }[] }[]>(
      'temoignages.json',
    )) {
      const noeuds = ld(page(`/temoignages/${t.id}/`)).filter((n) => n['@type'] === 'Quotation');
      expect(noeuds.map((n) => n.text)).toEqual(t.citations.map((c) => fr(c.texte)));
      expect(noeuds.map((n) => n['@id'])).toEqual(t.citations.map((c) => `${SITE}/temoignages/${t.id}/#${c.id}`));
      expect(([noeuds[0]?.creator].flat() as { name: string }[]).map((a) => a.name)).toEqual(
        t.auteurs.map((a) => a.nom),
      );
      expect(noeuds[0]).toHaveProperty('isPartOf');
    }
  });
  it('names each published collection as a Dataset whose files are there', () => {
    const catalogue = ld(page('/donnees/')).find((n) => n['@type'] === 'DataCatalog');
    const jeux = catalogue?.dataset as (Noeud & { url: string; distribution: { contentUrl: string }[] })[];
    expect(jeux.map((j) => [j['@type'], new URL(j.url).hash.slice(1)])).toEqual(
      COLLECTIONS.map((c) => ['Dataset', c.id]),
    );
    for (const { url, description, distribution } of jeux) {
      expect(page('/donnees/'), url).toContain(`id="${new URL(url).hash.slice(1)}"`);
      expect(description, url).toMatch(/^.{50,}\.$/);
      expect(distribution.length, url).toBeGreaterThanOrEqual(3);
      for (const { contentUrl } of distribution)
        expect(addresses.has(new URL(contentUrl).pathname), contentUrl).toBe(true);
    }
  });
  it('offers its search', () => {
    const [site] = ld(page('/'));
    expect(site?.potentialAction).toMatchObject({
      '@type': 'SearchAction',
      target: { urlTemplate: `${SITE}/recherche/?q={search_term_string}` },
    });
  });
  it('lets Zotero see words by those who said them, and what the site rewrote by the site', () => {
    // The whole guide on one page is made of others, each cited apart.
    const citables = pages.filter(
      (p) => /^\/(?:temoignages|cas|leviers|guide(?!\/tout\/))\/[^/]+\/$/.test(p.adresse) && !isUnlisted(p.html),
    );
    const parties = (nom: string) => data<unknown[]>(`${nom}.json`).length;
    expect(citables.length).toBe(['temoignages', 'cas', 'leviers', 'guide'].map(parties).reduce((a, b) => a + b));
    for (const { adresse, html } of citables) {
      const meta = (nom: string) =>
        [...html.matchAll(new RegExp(`<meta name="${nom}" content="([^"]*)"`, 'g'))].map((m) => decode(m[1] ?? ''));
      expect(meta('citation_title').length, adresse).toBe(1);
      if (adresse.startsWith('/temoignages/')) {
        expect(meta('citation_book_title').length, adresse).toBe(1);
        for (const author of meta('citation_author')) expect(author, adresse).toMatch(/^[^,]+, [^,]+$/);
      } else expect(meta('citation_author'), adresse).toEqual(['RTES']);
      expect(meta('citation_public_url')).toEqual([SITE + adresse]);
    }
  });
  it('has a reference in French for each quotation, and the three formats', () => {
    const voix = indexees.filter((x) => /^\/temoignages\/[^/]+\/$/.test(x.adresse));
    const citations = new Map(
      data<{ id: string; citations: { id: string }[] }[]>('temoignages.json').map((t) => [
        `/temoignages/${t.id}/`,
        t.citations.map((c) => c.id),
      ]),
    );
    expect(voix.map((p) => p.adresse).sort()).toEqual([...citations.keys()].sort());
    for (const p of voix) {
      const ids = [...p.html.matchAll(/<figure class="voix [^"]*" id="(c\d)"/g)].map((m) => m[1]);
      expect(ids, p.adresse).toEqual(citations.get(p.adresse));
      expect(attributes(p.html, 'data-ref')).toEqual(ids);
      const files = [...p.html.matchAll(/<a download="([^"]+)" href="data:[^,"]*,([^"]*)"/g)].map(
        (m) => [m[1] ?? '', decodeURIComponent(decode(m[2] ?? ''))] as const,
      );
      const keys = ids.map((c) => `${p.adresse.split('/')[2]}-${c}`);
      expect(files.map(([name]) => name)).toEqual(
        keys.flatMap((key) => ['bib', 'ris', 'json'].map((end) => `reperes-${key}.${end}`)),
      );
      for (const [name, text] of files) {
        const key = /^@inbook\{(.+),$|^ID {2}- (.+)\r$|^\[\{"id":"([^"]+)"/m.exec(text)?.slice(1).find(Boolean);
        expect(`reperes-${key}.${name.split('.').at(-1)}`).toBe(name);
      }
    }
  });
  it.skipIf(process.env.SANS_IMAGES === '1')('points to a share image that is there, 1200 × 630', () => {
    for (const { adresse, html } of pages.filter((p) => p.adresse === '/404.html' || !isUnlisted(p.html))) {
      const image = /<meta property="og:image" content="([^"]+)"/.exec(html)?.[1];
      if (image === undefined) throw new Error(`${adresse} : aucune image de partage`);
      const fichier = `dist${new URL(image).pathname}`;
      expect(existsSync(fichier), `${adresse} → ${image}`).toBe(true);
      const octets = readFileSync(fichier);
      expect([octets.readUInt32BE(16), octets.readUInt32BE(20)]).toEqual([1200, 630]);
    }
  });
  it('llms.txt leads to pages that exist', () => {
    const liens = [...read('llms.txt').matchAll(/\]\(([^)]+)\)/g)].map((m) => m[1] ?? '');
    expect(liens.length).toBeGreaterThan(50);
    for (const l of liens) expect(leads(l), l).toBe(true);
  });
});

describe('the frames for other sites', () => {
  it('run nothing, carry their source, and stay out of indexes', () => {
    const cadres = all.filter((p) => /^\/integrer\/(?:temoignages|regions)\//.test(p.adresse));
    expect(cadres.length).toBeGreaterThan(data<unknown[]>('temoignages.json').length);
    let citees = 0;
    for (const { adresse, html } of cadres) {
      expect(html, adresse).not.toMatch(/<script|\son\w+="/);
      expect(html).toContain('content="noindex"');
      const figures = html.match(/<figure/g)?.length ?? 0;
      citees += figures;
      // A withdrawn testimony leaves a frame without any.
      expect(html.match(/Lire dans son contexte/g)?.length ?? 0, adresse).toBe(figures);
      for (const lien of attributes(html, 'href').filter((h) => h.startsWith(SITE)))
        expect(leads(lien), `${adresse} → ${lien}`).toBe(true);
    }
    expect(citees).toBeGreaterThan(cadres.length);
  });
});
