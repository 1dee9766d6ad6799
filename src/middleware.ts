import type { MiddlewareHandler } from 'astro';
import { loadPrograms } from './load/programs.ts';
import { hashOf, STYLE_HASHES } from './publish/headers/csp.ts';
import { stylesOf } from './publish/headers/page-styles.ts';

const STYLE = /<style>([\s\S]*?)<\/style>/g;
/** A page that a program of its own fills: what it will hold is in the code. */
const DRAWS = /\/actions\/(?!amorce\.js)[\w-]+\.js/;

/**
 * Leaves a page the styles that it can use, in one sheet, and signs it: the page's policy allows it by its hash. Astro's
 * own `security.csp` would name those of all pages in each (docs/decisions.md).
 */
export const onRequest: MiddlewareHandler = async (_context, next) => {
  const response = await next();
  if (!response.headers.get('Content-Type')?.startsWith('text/html')) return response;
  const whole = await response.text();
  const sheets = [...whole.matchAll(STYLE)].map(([, css = '']) => css);
  if (sheets.length === 0) return new Response(whole, response);
  const bare = whole.replace(STYLE, '');
  const code = DRAWS.test(bare) ? [...(await loadPrograms()).values()].join('\n') : '';
  const css = stylesOf(sheets.join(''), bare, code);
  // Where the first stands: it says the order of the layers.
  const start = whole.search(STYLE);
  const html = `${bare.slice(0, start)}<style>${css}</style>${bare.slice(start)}`;
  return new Response(html.replace(STYLE_HASHES, hashOf(css)), response);
};
