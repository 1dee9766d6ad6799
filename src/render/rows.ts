import type { Part } from '../check/body.ts';

/** A row of a page: a run of text, and what stands beside it where there is room, after it elsewhere. */
export interface Row {
  /** The address of the heading that opens it, if one does. */
  slug?: string;
  /** That of the heading it stands under; empty before the first. */
  under: string;
  /** It ends what stands under that heading. */
  last: boolean;
  text: Part[];
  /** The site's dated and other notes on this text. */
  beside: Part[];
  /** A table: it takes the whole width. */
  wide?: true;
}

const HEADING = /^<h[2-6] id="([^"]+)"/;
/** What keeps a passage, and nothing more (`compose.ts`). */
const KEEP = /^\s*<button class="garder"[^>]*>[^<]*<\/button>\s*$/;
const BESIDE = new Set(['Depuis', 'Note']);

/**
 * A body cut into rows: at its headings, down to level `depth`, after its notes, and around its tables. In the HTML of
 * a body « <h2 id=" » opens a heading and nothing else: the text has no « < » of its own, an attribute no quotation mark.
 */
export function cutRows(parts: readonly Part[], depth = 2): Row[] {
  const heading = new RegExp(`(?=<h[2-${depth}] id=")`);
  const pieces = parts.flatMap((part): Part[] => (typeof part === 'string' ? part.split(heading) : [part]));
  const rows: Row[] = [];
  let row: Row | undefined;
  const open = (slug?: string) => {
    if (row && slug === undefined) row.last = false;
    row = { text: [], beside: [], under: slug ?? row?.under ?? '', last: true, ...(slug !== undefined && { slug }) };
    rows.push(row);
    return row;
  };
  for (const piece of pieces)
    if (typeof piece === 'string') {
      if (piece.trim() === '') continue;
      const slug = HEADING.exec(piece)?.[1];
      const goesOn = row && slug === undefined && (KEEP.test(piece) || !(row.wide || row.beside.length > 0));
      (goesOn && row ? row : open(slug)).text.push(piece);
    } else if (BESIDE.has(piece.name)) (row ?? open()).beside.push(piece);
    else {
      const wide = open();
      wide.text.push(piece);
      wide.wide = true;
    }
  return rows;
}

const mapHtml = (part: Part, change: (html: string) => string): Part =>
  typeof part === 'string' ? change(part) : { ...part, inside: part.inside.map((p) => mapHtml(p, change)) };

/**
 * The parts of a body as one chapter of a longer page: headings two levels lower, nothing to act on, of the ids
 * only those that `keep` knows, and the links that `within` knows the place of lead inside the page.
 */
export const asChapter = (
  parts: readonly Part[],
  keep: (id: string) => boolean,
  within: (href: string) => string | undefined,
): Part[] =>
  parts.map((part) =>
    mapHtml(part, (html) =>
      html
        .replace(/<a class="lien-ici"[^>]*>#<\/a>|<button class="garder"[^>]*>[^<]*<\/button>/g, '')
        .replace(/(<\/?h)([2-4])/g, (_, tag: string, level: string) => `${tag}${Number(level) + 2}`)
        .replace(/ id="([^"]*)"/g, (whole, id: string) => (keep(id) ? whole : ''))
        .replace(/ href="([^"]*)"/g, (whole, href: string) => {
          const place = within(href);
          return place === undefined ? whole : ` href="#${place}"`;
        }),
    ),
  );

/** Characters in a line of the text, and in one of the margin, whose lines are half as high again as narrow. */
const TEXT_LINE = 62;
const MARGIN_LINE = 55;

const lengthOf = (part: Part): number =>
  typeof part === 'string'
    ? part.replace(/<\/(?:p|li|h\d|tr)>/g, '\n'.repeat(TEXT_LINE)).replace(/<[^>]*>/g, '').length
    : part.inside.reduce((sum, inside) => sum + lengthOf(inside), MARGIN_LINE);

/**
 * The notes of a row that the margin has room for, after `taken` characters of something else, and those that follow
 * the text: a margin longer than its text would open a hole before the next heading.
 */
export function fitBeside(row: Row, taken = 0): { beside: Part[]; below: Part[] } {
  const room = row.text.reduce((sum, part) => sum + lengthOf(part), 0) / TEXT_LINE;
  let used = taken / MARGIN_LINE;
  const fits = row.beside.map((note) => {
    used += lengthOf(note) / MARGIN_LINE;
    return used <= room;
  });
  return { beside: row.beside.filter((_, i) => fits[i]), below: row.beside.filter((_, i) => !fits[i]) };
}
