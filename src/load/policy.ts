import { PAGES } from '../model/routes.ts';
import { cspMeta } from '../publish/headers/csp.ts';
import type { Stylesheet } from './stylesheets.ts';

/**
 * The content security policy of a page by its route, or nothing in development, where the tools need inline scripts.
 * It allows the page's own stylesheets, by their hashes.
 */
export const policyOf = (pattern: string, sheets: readonly Stylesheet[]): string | undefined =>
  import.meta.env.DEV
    ? undefined
    : cspMeta(
        PAGES[pattern]?.policy ?? 'reading',
        sheets.map((sheet) => sheet.hache),
      );
