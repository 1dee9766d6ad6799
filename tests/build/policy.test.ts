import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readHeadersContext } from '../../scripts/build/headers.ts';
import { cspHeader, cspMeta, hashOf } from '../../src/publish/headers/csp.ts';
import { headerRules, headersFor, writeHeaders } from '../../src/publish/headers/headers.ts';
import { treatmentAt } from '../../scripts/measure/routes.ts';
import { LAYERS } from '../../src/styles/layers.ts';
import type { Page } from './pages.ts';
import { addresses, all, read } from './site.ts';

const policyOf = ({ address }: Page) => treatmentAt(address).policy ?? 'reading';
// The editor's page has a policy of its own, given by headers.
const pages = all.filter((p) => policyOf(p) !== 'editor');
const hashes = (html: string) =>
  [...html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(([, css = '']) => hashOf(css));
const META = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/g;
const faulty = (right: (page: Page) => boolean) => pages.filter((p) => !right(p)).map((p) => p.address);
const FETCHES = /url\(["']?(?:https?:)?\/\//;

/** Its own policy, once; and the one that the host's headers give it. */
const carriesItsOwn = (page: Page) => {
  const found = [...page.html.matchAll(META)].map((m) => (m[1] ?? '').replace(/&#39;/g, "'"));
  return found.length === 1 && found[0] === cspMeta(policyOf(page), hashes(page.html));
};
const rules = headerRules(await readHeadersContext('dist', '/'));
const receivesItsOwn = (page: Page) =>
  headersFor(rules, page.address)['Content-Security-Policy'] === cspHeader(policyOf(page));

describe('every page', () => {
  it('carries the policy of its kind, once, with the hash of its own stylesheet', () => {
    expect(faulty(carriesItsOwn)).toEqual([]);
  });
  it('says it before anything that it governs', () => {
    expect(faulty(({ html }) => html.search(META) < html.search(/<(?:style|script|link|title)\b/))).toEqual([]);
  });
  it('holds in one stylesheet what it uses and what its list is narrowed by, the order of the layers said first', () => {
    const whole = pages.filter((page) => policyOf(page) !== 'frame');
    const sheets = (html: string) => [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, css]) => css);
    const wrong = whole.filter(({ html }) => sheets(html).length !== 1 || !sheets(html)[0]?.startsWith(LAYERS));
    expect(wrong.map((p) => p.address)).toEqual([]);
    const holds = (address: string, rule: string) => whole.find((p) => p.address === address)?.html.includes(rule);
    expect(holds('/regions/', '.carte svg')).toBe(true);
    expect(holds('/glossaire/', '.carte svg')).toBe(false);
  });
  it.each<[string, RegExp]>([
    ['script written in it', /<script\b(?![^>]*\ssrc=)(?![^>]*type="application\/(?:ld\+)?json")/],
    ['style attribute, no handler', /<[^>]+\s(?:style|on[a-z]+)=/i],
    // A file made on the spot to be downloaded is no page: browsers refuse to open `data:` as one.
    [
      'address that is code',
      /<(?!a\b[^>]*\sdownload)[^>]*\s(?:href|src|action|formaction|xlink:href)="?\s*(?:javascript|vbscript|data):/i,
    ],
    ['other document inside', /<(?:iframe|object|embed|base|portal|frame)\b/i],
    [
      'picture or program of another domain',
      /<(?:script|img|source|video|audio|input)\b[^>]*\s(?:src|srcset|poster)="(?:https?:)?\/\//i,
    ],
    [
      'file of another domain that a link asks for',
      /<link\b(?=[^>]*rel="?(?:stylesheet|preload|modulepreload|preconnect|dns-prefetch|icon|manifest))[^>]*href="(?:https?:)?\/\//i,
    ],
    ['style that fetches from another domain', FETCHES],
  ])('has no %s', (_, pattern) => {
    expect(faulty(({ html }) => !pattern.test(html))).toEqual([]);
  });
});

it.each([
  ['drawings carry no script', /\.svg$/, /<script|\son\w+=|javascript:|<foreignObject/i],
  ['styles fetch nothing from another domain', /\.css$/, FETCHES],
])('beside the pages, %s', (_, name, pattern) => {
  const found = [...addresses].filter((a) => name.test(a) && !a.startsWith('/admin/'));
  expect(found).not.toEqual([]);
  expect(found.filter((a) => pattern.test(read(a.slice(1))))).toEqual([]);
});

describe('_headers', () => {
  it('is the one policy, as the built site needs it', () => {
    expect(read('_headers')).toBe(writeHeaders(rules));
  });
  it('gives each page the policy of its kind, and each file one of each header', () => {
    expect(faulty(receivesItsOwn)).toEqual([]);
    for (const entry of readdirSync('dist')) {
      const headers = headersFor(rules, `/${entry}`);
      if (entry !== '_headers' && entry !== 'index.html')
        expect(
          Object.values(headers).some((v) => v.includes('nosniff')),
          entry,
        ).toBe(true);
    }
    expect(rules.length).toBeLessThanOrEqual(100);
  });
  it('lets browsers keep for a year each file that carries its digest in its name, and no other', () => {
    const files = [...addresses].filter((a) => a !== '/_headers').map((a) => a.replace(/index\.html$/, ''));
    const caches = new Map(files.map((a) => [a, headersFor(rules, a)['Cache-Control'] ?? 'aucun']));
    const LIFETIMES = /^public, max-age=(?:0, must-revalidate|604800|31536000, immutable)$/;
    expect([...caches].filter(([, value]) => !LIFETIMES.test(value))).toEqual([]);
    const kept = files.filter((a) => caches.get(a)?.includes('immutable'));
    const NAMED_BY_DIGEST =
      /^\/(?:_astro\/[^/]+\.[\w-]{8}\.\w+|actions\/[\w-]+-[0-9A-Z]{8}\.js|recherche-index\/(?:index\/\w+\.pf_index|cartes\/[0-9a-f]{10}-\d+\.json|pagefind\.\w+\.pf_meta)|images\/.+)$/;
    expect(kept).toEqual(files.filter((a) => NAMED_BY_DIGEST.test(a)));
    for (const folder of ['_astro/', 'actions/', 'recherche-index/index/', 'recherche-index/cartes/'])
      expect(kept.filter((a) => a.startsWith(`/${folder}`)).length, folder).toBeGreaterThan(0);
  });
});
