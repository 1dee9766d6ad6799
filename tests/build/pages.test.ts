import { beforeAll, describe, expect, it } from 'vitest';
import { checkContent } from '../../src/check/content.ts';
import { readFiles } from '../../src/load/files.ts';
import type { Content } from '../../src/schema/collections.ts';
import { attributs, readAddresses, lirePagesDuSite, sansBalises, sansIndex, suivreLiens, type Page } from './pages.ts';

const RACINE = 'dist';
let pages: Page[];
let content: Content;

beforeAll(async () => {
  pages = lirePagesDuSite(RACINE);
  ({ content } = checkContent(await readFiles(process.cwd())));
});
const fautives = (test: (page: Page) => boolean) => pages.filter((p) => !test(p)).map((p) => p.adresse);
const page = (adresse: string): string => {
  const trouvee = pages.find((p) => p.adresse === adresse);
  if (!trouvee) throw new Error(`${adresse} n’est pas dans dist/`);
  return trouvee.html;
};

describe('every page', () => {
  it('leads somewhere with each of its links and anchors', () => {
    const { suivis, casses } = suivreLiens(RACINE);
    expect(casses.slice(0, 30)).toEqual([]);
    expect(suivis).toBeGreaterThan(5000);
  });
  it('says its language, once', () => {
    expect(fautives(({ html }) => (html.match(/<html lang="fr">/g) ?? []).length === 1)).toEqual([]);
  });
  it('has one main title and one main region', () => {
    expect(fautives(({ html }) => (html.match(/<h1[\s>]/g) ?? []).length === 1)).toEqual([]);
    expect(fautives(({ html }) => (html.match(/<main[\s>]/g) ?? []).length === 1)).toEqual([]);
  });
  it('skips no level of heading', () => {
    expect(
      fautives(({ html }) => {
        const niveaux = [...html.matchAll(/<h([1-6])[\s>]/g)].map((m) => Number(m[1]));
        return niveaux[0] === 1 && niveaux.every((n, i) => i === 0 || n <= (niveaux[i - 1] ?? 0) + 1);
      }),
    ).toEqual([]);
  });
  it('has a title of its own and a description', () => {
    const titres = new Map<string, string[]>();
    for (const { adresse, html } of pages) {
      const titre = /<title>([^<]+)<\/title>/.exec(html)?.[1] ?? '';
      expect(titre, adresse).toMatch(/ – (?:Repères – )?RTES$/);
      titres.set(titre, [...(titres.get(titre) ?? []), adresse]);
    }
    expect([...titres.values()].filter((a) => a.length > 1)).toEqual([]);
    expect(
      fautives(({ html }) => (/<meta name="description" content="([^"]{20,})"/.exec(html)?.[1]?.length ?? 0) >= 20),
    ).toEqual([]);
  });
  it('has no id twice', () => {
    expect(fautives(({ html }) => new Set(attributs(html, 'id')).size === attributs(html, 'id').length)).toEqual([]);
  });
  it('gives its one canonical address', () => {
    expect(
      fautives(({ adresse, html }) => {
        const canonique = /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1];
        return adresse === '/404.html' ? canonique !== undefined : canonique === `https://reperes.example${adresse}`;
      }),
    ).toEqual([]);
  });
  it('has the same menus, in the same order', () => {
    const menus = (html: string) =>
      attributs(/<header class="tete">[\s\S]*?<\/header>/.exec(html)?.[0] ?? '', 'href').join(' ') +
      attributs(/<footer[\s\S]*<\/footer>/.exec(html)?.[0] ?? '', 'href').join(' ');
    const modele = menus(page('/'));
    expect(modele.length).toBeGreaterThan(100);
    expect(fautives(({ html }) => menus(html) === modele)).toEqual([]);
  });
  it('carries no script or style attribute, and nothing from another domain', () => {
    expect(fautives(({ html }) => !/\son\w+="|\sstyle="|javascript:/.test(html))).toEqual([]);
    expect(
      fautives(
        ({ html }) =>
          !/<(?:script|link(?! rel="schema\.)|img|iframe|source)[^>]+(?:src|href)="https?:\/\/(?!reperes\.example)/.test(
            html,
          ),
      ),
    ).toEqual([]);
  });
});

describe('French typography, over all pages', () => {
  const textes = () =>
    pages.map(({ adresse, html }) => ({
      adresse,
      // Two figures in two cells are not one.
      texte: sansBalises(html.replace(/<(code|pre|textarea|svg)\b[\s\S]*?<\/\1>/g, ' ').replace(/<\/t[dh]>/g, '\n')),
    }));
  const regles: [string, RegExp][] = [
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
  ];
  for (const [nom, faute] of regles)
    it(nom, () => {
      const found = textes().flatMap(({ adresse, texte }) => {
        const ou = faute.exec(texte.replace(/(?:https?:\/\/|www\.)\S+/g, ''));
        return ou ? [`${adresse} : ${texte.slice(Math.max(0, ou.index - 25), ou.index + 25)}`] : [];
      });
      expect(found.slice(0, 20)).toEqual([]);
    });
});

describe('the whole site', () => {
  it('has a page for each entry of the content', () => {
    const adresses = new Set(pages.map((p) => p.adresse));
    for (const dossier of ['temoignages', 'cas', 'leviers', 'guide'] as const)
      for (const { id } of content[dossier])
        expect(adresses.has(`/${dossier}/${id}/`), `/${dossier}/${id}/`).toBe(true);
    for (const { id } of content.regions) expect(adresses.has(`/regions/${id}/`), id).toBe(true);
    expect(content.temoignages.length).toBeGreaterThan(0);
  });
  it('shows each quotation in its page, under its permanent anchor', () => {
    for (const t of content.temoignages)
      for (const c of t.citations)
        expect(attributs(page(`/temoignages/${t.id}/`), 'id'), `${t.id}#${c.id}`).toContain(c.id);
  });
  it('lists in the sitemap every page that search engines may show, and nothing else', async () => {
    const { readFileSync } = await import('node:fs');
    const plan = [...readFileSync(`${RACINE}/sitemap-0.xml`, 'utf8').matchAll(/<loc>([^<]+)<\/loc>/g)]
      .map((m) => (m[1] ?? '').replace('https://reperes.example', ''))
      .sort();
    expect(plan).toEqual(
      pages
        .filter(({ html }) => !sansIndex(html))
        .map((p) => p.adresse)
        .sort(),
    );
    expect(readFileSync(`${RACINE}/robots.txt`, 'utf8')).toContain(
      'Sitemap: https://reperes.example/sitemap-index.xml',
    );
  });
  it('has no orphan: each page is linked from another, but the old addresses, that nothing names', () => {
    const liees = new Set(
      pages.flatMap(({ adresse, html }) =>
        attributs(html, 'href')
          .map((h) => new URL(h, `https://x.example${adresse}`).pathname)
          .filter((c) => c !== adresse),
      ),
    );
    expect(fautives(({ adresse, html }) => sansIndex(html) || liees.has(adresse))).toEqual([]);
    const old = content.redirections.map(({ id }) => `/${id}/`);
    expect(old.filter((address) => liees.has(address))).toEqual([]);
  });
  it('links both ways: a lever lists its testimonies, a person everything they said', () => {
    for (const t of content.temoignages) {
      for (const l of t.leviers) expect(attributs(page(`/temoignages/${t.id}/`), 'href')).toContain(`/leviers/${l}/`);
      if (t.region)
        expect(
          attributs(page(`/regions/${t.region}/`), 'href').some((h) => h.startsWith(`/temoignages/${t.id}/`)),
          `${t.region} → ${t.id}`,
        ).toBe(true);
    }
    for (const region of content.regions.filter((r) => r.devient))
      expect(attributs(page(`/regions/${region.id}/`), 'href'), region.id).toContain(`/regions/${region.devient}/`);
  });
  it('serves no file that a reader does not need', () => {
    expect([...readAddresses(RACINE)].filter((a) => /\.(?:map|mdx|ts|astro|yaml)$/.test(a))).toEqual([]);
  });
});
