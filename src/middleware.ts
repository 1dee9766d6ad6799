import type { MiddlewareHandler } from 'astro';
import { STYLE_HASHES } from './publish/headers/csp.ts';
import { hashOf } from './publish/headers/hash.ts';

/**
 * Signs the stylesheets that Astro has put in a page: the page's policy allows them by their hashes. Astro's own
 * `security.csp` would name those of all pages in each (docs/decisions.md).
 */
export const onRequest: MiddlewareHandler = async (_context, next) => {
  const response = await next();
  if (!response.headers.get('Content-Type')?.startsWith('text/html')) return response;
  const html = await response.text();
  const hashes = [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, css = '']) => hashOf(css));
  return new Response(html.replace(STYLE_HASHES, hashes.join(' ')), response);
};
