import { FOLDERS, PAGES, type RouteTreatment } from '../../model/routes.ts';
import { cspHeader } from './csp.ts';

/** Headers for the addresses that a pattern covers: `/*`, `/guide/*`, `/`, `/404.html`. */
export interface HeaderRule {
  pattern: string;
  headers: Readonly<Record<string, string>>;
}

export interface HeadersContext {
  /** What stands at the top of the built site, and in `DIVIDED`: names of folders (with a closing `/`) and of files. */
  entries: readonly string[];
  /** Where the site is published: `/` or `/reperes`. */
  base: string;
}

/** The same everywhere. Two years of HSTS, nothing sniffed, no sensor. */
const EVERYWHERE = {
  'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy':
    'accelerometer=(), browsing-topics=(), camera=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()',
};

const CACHE = {
  year: 'public, max-age=31536000, immutable',
  week: 'public, max-age=604800',
  none: 'public, max-age=0, must-revalidate',
};

/** Files named by their digest beside others that are not: what esbuild and Pagefind write. */
const NAMED_BY_DIGEST = /^(?:actions\/[\w-]+-[0-9A-Z]{8}\.js|recherche-index\/pagefind\.\w{10,}\.pf_meta)$/;

/** Folders that do not have one rule for all they hold: one for their own page, then one for each thing inside. */
export const DIVIDED: ReadonlySet<string> = new Set(['actions/', 'integrer/', 'recherche-index/']);

/** What is said of an entry of the built site, in the table of folders or by the page or the route that stands there. */
function placeOf(entry: string): RouteTreatment {
  const page = `/${entry.replace(/\/$|\.html$/, '')}`;
  const [, route] = Object.entries(PAGES).find(([pattern]) => pattern.startsWith(`/${entry}`)) ?? [];
  return FOLDERS[entry] ?? PAGES[page] ?? (entry.endsWith('/') ? route : undefined) ?? {};
}

function headersOf(entry: string): HeaderRule['headers'] {
  const { policy = 'reading', open = policy === 'frame', cache = 'none' } = placeOf(entry);
  return {
    'Content-Security-Policy': cspHeader(policy),
    // The editor's sign-in window answers to the page that opened it.
    'Cross-Origin-Opener-Policy': policy === 'editor' ? 'same-origin-allow-popups' : 'same-origin',
    'Cross-Origin-Resource-Policy': open ? 'cross-origin' : 'same-origin',
    ...(open && policy !== 'frame' && { 'Access-Control-Allow-Origin': '*' }),
    ...(policy !== 'frame' && { 'X-Frame-Options': 'DENY' }),
    'Cache-Control': CACHE[NAMED_BY_DIGEST.test(entry) ? 'year' : cache],
  };
}

/**
 * Every rule, none of which gives a header that another gives too at the same address: Netlify and Cloudflare would
 * join both values, and two policies joined allow only what both allow.
 */
export function headerRules({ entries, base }: HeadersContext): HeaderRule[] {
  const prefix = base.replace(/\/$/, '');
  const byEntry = ['', ...[...entries].sort()].map((entry) => ({
    pattern: `${prefix}/${entry}${entry.endsWith('/') && !DIVIDED.has(entry) ? '*' : ''}`,
    headers: headersOf(entry),
  }));
  return [{ pattern: `${prefix}/*`, headers: EVERYWHERE }, ...byEntry];
}

const covers = (pattern: string, address: string) =>
  pattern.endsWith('*') ? address.startsWith(pattern.slice(0, -1)) : address === pattern;

/** The headers of one address, as a host computes them: values of a header given twice are joined. */
export function headersFor(rules: readonly HeaderRule[], address: string): Record<string, string> {
  const result: Record<string, string> = {};
  for (const { pattern, headers } of rules) {
    if (!covers(pattern, address)) continue;
    for (const [name, value] of Object.entries(headers))
      result[name] = name in result ? `${result[name]}, ${value}` : value;
  }
  return result;
}

/** `_headers`, as Netlify and Cloudflare Pages read it. */
export const writeHeaders = (rules: readonly HeaderRule[]): string =>
  rules
    .map(({ pattern, headers }) =>
      [pattern, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`), ''].join('\n'),
    )
    .join('\n');
