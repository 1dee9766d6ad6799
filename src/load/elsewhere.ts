/**
 * Whether the files that are no page of Astro's are written elsewhere (scripts/build/off-pages.ts), while it draws the pages.
 * In development, or for `astro build` alone, it gives them itself.
 */
export const AILLEURS = process.env.REPERES_HORS_PAGES === 'ailleurs';
