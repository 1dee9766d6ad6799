import type { MiddlewareHandler } from 'astro';
import { STYLE_HASHES } from './publish/headers/csp.ts';
import { hashOf } from './publish/headers/hash.ts';
import { stylesOf } from './publish/headers/page-styles.ts';

const STYLE = /<style>([\s\S]*?)<\/style>/g;
/** A page that a program of its own fills: what it will hold is not known here. */
const DRAWS = /\/actions\/(?!amorce\.js)[\w-]+\.js/;

/**
 * Leaves a page the styles that it can use, and signs them: the page's policy allows them by their hashes. Astro's own
 * `security.csp` would name those of all pages in each (docs/decisions.md).
 */
export const onRequest: MiddlewareHandler = async (_context, next) => {
  const response = await next();
  if (!response.headers.get('Content-Type')?.startsWith('text/html')) return response;
  const whole = await response.text();
  const html = DRAWS.test(whole)
    ? whole
    : whole.replace(STYLE, (_, css: string) => `<style>${stylesOf(css, whole.replace(STYLE, ''))}</style>`);
  const hashes = [...html.matchAll(STYLE)].map(([, css = '']) => hashOf(css));
  return new Response(html.replace(STYLE_HASHES, hashes.join(' ')), response);
};
