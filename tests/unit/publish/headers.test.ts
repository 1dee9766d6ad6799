import { describe, expect, it } from 'vitest';
import { cspHeader } from '../../../src/publish/headers/csp.ts';
import { headerRules, headersFor, writeHeaders } from '../../../src/publish/headers/headers.ts';
import { writeNginx } from '../../../src/publish/headers/nginx.ts';

const entries = [
  ...['404.html', '_astro/', 'admin/', 'donnees/', 'favicon.svg', 'fonts/', 'guide/'],
  ...['integrer/', 'integrer/regions/', 'integrer/temoignages/'],
  ...['actions/', 'actions/amorce.js', 'actions/page-6JS4NK7Z.js'],
  ...['recherche/', 'recherche-index/', 'recherche-index/cartes/', 'recherche-index/index/'],
  ...['recherche-index/mots.json', 'recherche-index/pagefind.unknown_007c540f67.pf_meta'],
];
const context = { entries, base: '/' };
const rules = headerRules(context);
const reading = cspHeader('reading');

describe('the headers of an address', () => {
  it('are these, on a reading page', () => {
    expect(headersFor(rules, '/guide/introduction/')).toEqual({
      'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
      'X-Content-Type-Options': 'nosniff',
      'X-Frame-Options': 'DENY',
      'Referrer-Policy': 'strict-origin-when-cross-origin',
      'Permissions-Policy':
        'accelerometer=(), browsing-topics=(), camera=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()',
      'Content-Security-Policy': reading,
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Cache-Control': 'public, max-age=0, must-revalidate',
    });
  });
  it('allow WebAssembly to search alone', () => {
    const avec = ['/', '/guide/', '/recherche/', '/404.html'].filter((a) =>
      headersFor(rules, a)['Content-Security-Policy']?.includes('wasm'),
    );
    expect(avec).toEqual(['/recherche/']);
  });
  it('keep for a year what never changes, a week what seldom does', () => {
    const cached = (uri: string) => headersFor(rules, uri)['Cache-Control'];
    expect(cached('/fonts/a.woff2')).toBe('public, max-age=604800');
    const year = ['', ...entries].filter((e) => cached(`/${e}`) === 'public, max-age=31536000, immutable');
    const digest = ['actions/page-6JS4NK7Z.js', 'recherche-index/pagefind.unknown_007c540f67.pf_meta'];
    expect(year.sort()).toEqual(['_astro/', ...digest, 'recherche-index/cartes/', 'recherche-index/index/'].sort());
  });
  it('open the data to other sites, and nothing else', () => {
    expect(headersFor(rules, '/donnees/x.json')).toMatchObject({
      'Access-Control-Allow-Origin': '*',
      'Cross-Origin-Resource-Policy': 'cross-origin',
    });
    expect(headersFor(rules, '/guide/')).not.toHaveProperty('Access-Control-Allow-Origin');
  });
  it('let other sites frame the quotations made for that, and no other page', () => {
    expect(headersFor(rules, '/integrer/temoignages/x.html')).toMatchObject({
      'Content-Security-Policy':
        "default-src 'none'; style-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors *; upgrade-insecure-requests",
      'Cross-Origin-Resource-Policy': 'cross-origin',
    });
    expect(headersFor(rules, '/integrer/temoignages/x.html')).not.toHaveProperty('X-Frame-Options');
    expect(headersFor(rules, '/integrer/')).toMatchObject({
      'Content-Security-Policy': reading,
      'X-Frame-Options': 'DENY',
    });
  });
  it('let the sign-in window of the editor answer', () => {
    expect(headersFor(rules, '/admin/')['Cross-Origin-Opener-Policy']).toBe('same-origin-allow-popups');
  });
  it('are never given twice, which hosts would join into one stricter policy', () => {
    for (const entry of ['', ...entries])
      for (const [nom, value] of Object.entries(headersFor(rules, `/${entry}`)))
        expect(
          value.split(nom === 'Permissions-Policy' || nom === 'Cache-Control' ? '\n' : ', '),
          `${entry} ${nom}`,
        ).toHaveLength(1);
  });
  it('follow the site under a sub-path', () => {
    const under = headerRules({ ...context, base: '/reperes' });
    expect(headersFor(under, '/reperes/recherche/')['Content-Security-Policy']).toContain('wasm');
    expect(headersFor(under, '/autre/')).toEqual({});
  });
});

describe('_headers', () => {
  const texte = writeHeaders(rules);
  it('says each pattern, then its headers, one a line', () => {
    const lines = rules.map(({ pattern, headers }) => [
      pattern,
      ...Object.entries(headers).map((h) => `  ${h.join(': ')}`),
    ]);
    expect(texte.split('\n').filter(Boolean)).toEqual(lines.flat());
  });
  it('stays within the limits of Cloudflare Pages: 100 rules, 2,000 characters a line', () => {
    expect(rules.length).toBeLessThanOrEqual(100);
    expect(Math.max(...texte.split('\n').map((l) => l.length))).toBeLessThanOrEqual(2000);
  });
});

/** What an nginx `map` answers: the first regular expression that matches, else the default. */
function readMap(http: string, variable: string, uri: string): string {
  const block = new RegExp(`map \\$uri \\${variable} \\{\\n([\\s\\S]*?)\\n\\}`).exec(http)?.[1] ?? '';
  const lines = [...block.matchAll(/^ {2}(\S+) "(.*)";$/gm)].map((m) => [m[1] ?? '', m[2] ?? ''] as const);
  return (
    lines.find(([pattern]) => pattern.startsWith('~') && new RegExp(pattern.slice(1)).test(uri))?.[1] ??
    lines.find(([pattern]) => pattern === 'default')?.[1] ??
    ''
  );
}

describe('the nginx snippet', () => {
  const { http, server } = writeNginx(context);
  it('gives the same headers as _headers, address by address', () => {
    const inside = ['donnees/a.csv', '_astro/a.js', 'recherche-index/index/unknown_029abeb.pf_index'];
    for (const uri of ['', 'guide/x/', 'integrer/regions/x.html', ...inside, ...entries].map((end) => `/${end}`)) {
      const expected = headersFor(rules, uri);
      const given: Record<string, string> = {};
      for (const [, nom = '', value = ''] of server.matchAll(/^add_header (\S+) (.*) always;$/gm)) {
        const read = value.startsWith('$') ? readMap(http, value, uri) : value.slice(1, -1);
        if (read !== '') given[nom] = read;
      }
      expect(given, uri).toEqual(expected);
    }
  });
});
