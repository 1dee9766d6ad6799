import type { APIRoute } from 'astro';
import { COLORS } from '../publish/colors.ts';

/** A borne, small. */
export const GET: APIRoute = () =>
  new Response(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path fill="${COLORS.blanc}" stroke="${COLORS['filet-fort']}" d="M5 31V13a11 11 0 0 1 22 0v18z"/><path fill="${COLORS.accent}" d="M5.5 15v-2a10.5 10.5 0 0 1 21 0v2z"/></svg>\n`,
    { headers: { 'Content-Type': 'image/svg+xml' } },
  );
