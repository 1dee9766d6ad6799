import { createHash } from 'node:crypto';
import { cspMeta, genre } from '../domain/politique/csp.ts';
import feuille from '../styles/site.css?inline';

/** Astro writes the stylesheet in the page with a line end after it; `tests/build/politique.test.ts` checks that the hash is the page's. */
const hache = `'sha256-${createHash('sha256').update(`${feuille}\n`).digest('base64')}'`;

/**
 * The content security policy of the page at an address (base path left out), or nothing in development, where
 * the tools need inline scripts. It allows one inline stylesheet: ours, by its hash.
 */
export const politiqueDe = (adresse: string): string | undefined =>
  import.meta.env.DEV ? undefined : cspMeta({ genre: genre(adresse), haches: [hache] });
