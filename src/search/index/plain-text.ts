/** A body in Markdown as a reader hears it: no marks, no addresses, no components. Tables keep their cells. */
export function plainText(body: string): string {
  return body
    .replace(/^\s*(?:\|[\s:|-]+\|)\s*$/gm, '')
    .replace(/<[A-Z/][^>]*>/g, ' ')
    .replace(/^#{1,6}\s+(.*?)(?:\s*\[#[\w-]+\])?\s*$/gm, (_, title: string) =>
      /[.!?:]$/.test(title) ? title : `${title}.`,
    )
    .replace(/!?\[((?:[^\]\\]|\\.){0,1000})\]\([^)]{0,500}\)/g, '$1')
    .replace(/^\s*(?:[-*+]|\d+\.)\s+/gm, '')
    .replace(/^\s*>\s?/gm, '')
    .replace(/\*\*|__|(?<![\p{L}\d])[*_]|[*_](?![\p{L}\d])|`/gu, '')
    .replace(/\|/g, ' ')
    .replace(/\\(?=\W)/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Cuts a body at its fixed anchors: what stands before the first one, then a piece for each. */
export function cutAtAnchors(whole: string): { anchor?: string; title?: string; body: string }[] {
  const pieces: ReturnType<typeof cutAtAnchors> = [];
  const pattern = /^#{2,6}\s+(.*?)\s*\[#([\w-]+)\]\s*$/gm;
  let start = 0;
  let head: { anchor?: string; title?: string } = {};
  for (const hit of whole.matchAll(pattern)) {
    pieces.push({ ...head, body: whole.slice(start, hit.index) });
    head = { anchor: hit[2] ?? '', title: hit[1] ?? '' };
    start = hit.index + hit[0].length;
  }
  pieces.push({ ...head, body: whole.slice(start) });
  return pieces.filter((m) => m.anchor !== undefined || m.body.trim() !== '');
}

/** How much of a text goes with the result, for its best passage to be shown. */
const EXTRACT = 1000;

/** The beginning of a text, cut between two words. */
export const shorten = (text: string, size = EXTRACT): string =>
  text.length <= size ? text : `${text.slice(0, text.lastIndexOf(' ', size))} …`;
