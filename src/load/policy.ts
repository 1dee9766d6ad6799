import { cspMeta, genre } from '../publish/headers/csp.ts';
import type { Feuille } from './stylesheets.ts';

/**
 * The content security policy of the page at an address (base path left out), or nothing in development, where
 * the tools need inline scripts. It allows the page's own stylesheets, by their hashes.
 */
export const politiqueDe = (adresse: string, feuilles: readonly Feuille[]): string | undefined =>
  import.meta.env.DEV ? undefined : cspMeta({ genre: genre(adresse), haches: feuilles.map((f) => f.hache) });
