import type { APIRoute } from 'astro';
import { COLORS, DARK_COLORS } from '../../publish/colors.ts';
import sheet from '../../publish/frames/frame.css?raw';

const colors = (of: typeof COLORS) =>
  (['blanc', 'encre', 'encre-douce', 'accent'] as const).map((name) => `--${name}: ${of[name]};`).join(' ');

/** The stylesheet of the frames for other sites. */
export const GET: APIRoute = () =>
  new Response(
    `:root { color-scheme: light dark; ${colors(COLORS)} }\n@media (prefers-color-scheme: dark) { :root { ${colors(DARK_COLORS)} } }\n${sheet}`,
    { headers: { 'Content-Type': 'text/css; charset=utf-8' } },
  );
