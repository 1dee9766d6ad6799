import { createHash } from 'node:crypto';
import type { Policy } from '../../model/routes.ts';

/**
 * What a page of the site may load and run: the one source of the `<meta>` of each page and of the headers of
 * each host. Nothing inline but the stylesheets that the page holds, nothing from another domain.
 */
type Directives = Record<string, readonly string[]>;

const SELF = "'self'";
const NONE = "'none'";

/** Stands for the hashes of a page's stylesheets until it is drawn whole (src/middleware.ts). */
export const STYLE_HASHES = "'styles'";

const READING = {
  'default-src': [NONE],
  'script-src': [SELF],
  'style-src': [SELF],
  'img-src': [SELF],
  'font-src': [SELF],
  'connect-src': [SELF],
  'worker-src': [SELF],
  'manifest-src': [SELF],
  'base-uri': [NONE],
  'form-action': [SELF],
} satisfies Directives;

/** Search compiles WebAssembly; other sites frame quotations; the editor is a program of its own. */
const POLICIES: Record<Policy, Directives> = {
  reading: READING,
  search: { ...READING, 'script-src': [SELF, "'wasm-unsafe-eval'"] },
  // A quotation in another site's page: text, its stylesheet and its font, with nothing to run or to send.
  frame: {
    'default-src': [NONE],
    'style-src': [SELF],
    'font-src': [SELF],
    'base-uri': [NONE],
    'form-action': [NONE],
  },
  // It draws its interface with inline styles and talks to GitHub; no reading page links to it.
  editor: {
    ...READING,
    'img-src': [SELF, 'blob:', 'data:', 'https://avatars.githubusercontent.com'],
    'connect-src': [SELF, 'blob:', 'data:', 'https://api.github.com', 'https://www.githubstatus.com'],
    'frame-src': ['blob:'],
  },
};

const write = (directives: Directives) =>
  Object.entries(directives)
    .map(([name, sources]) => [name, ...sources].join(' '))
    .join('; ');

const withStyles = (policy: Policy, styles: readonly string[]): Directives => {
  const own = POLICIES[policy];
  return { ...own, 'style-src': [...(own['style-src'] ?? []), ...styles] };
};

/** The policy as the `<meta>` of a page holds it: of inline stylesheets, it allows those of these hashes alone. */
export const cspMeta = (policy: Policy, hashes: readonly string[] = []): string => write(withStyles(policy, hashes));

/**
 * The policy as a header holds it, for all the pages of a kind. Which stylesheets may be inline is said by each page's
 * `<meta>`, which a browser obeys as well: a header that named those of all pages would be as long as they are many.
 */
export const cspHeader = (policy: Policy): string =>
  write({
    ...withStyles(policy, policy === 'frame' ? [] : ["'unsafe-inline'"]),
    // What only a header can say: a browser ignores it in a `<meta>`, or would fetch a local copy over TLS.
    'frame-ancestors': [policy === 'frame' ? '*' : NONE],
    'upgrade-insecure-requests': [],
  });

/** `'sha256-…'` of an inline stylesheet, as a policy names it. */
export const hashOf = (css: string): string => `'sha256-${createHash('sha256').update(css).digest('base64')}'`;
