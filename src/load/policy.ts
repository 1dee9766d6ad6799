import { cspMeta, genre } from '../publish/headers/csp.ts';
import type { Stylesheet } from './stylesheets.ts';

/**
 * The content security policy of the page at an address (base path left out), or nothing in development, where
 * the tools need inline scripts. It allows the page's own stylesheets, by their hashes.
 */
export const policyOf = (adresse: string, feuilles: readonly Stylesheet[]): string | undefined =>
  import.meta.env.DEV ? undefined : cspMeta({ genre: genre(adresse), haches: feuilles.map((f) => f.hache) });
