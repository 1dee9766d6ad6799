/**
 * EcoIndex of a page: formula and quantiles of the reference implementation (cnumr/ecoindex_reference).
 * `dom` counts elements without the descendants of `svg`, `requests` the requests of a first view, `ko` their
 * weight on the wire in thousands of bytes. The score goes from 0 to 100; A is above 80.
 */
const DOM = [
  0, 47, 75, 159, 233, 298, 358, 417, 476, 537, 603, 674, 753, 843, 949, 1076, 1237, 1459, 1801, 2479, 594601,
];
const REQUESTS = [0, 2, 15, 25, 34, 42, 49, 56, 63, 70, 78, 86, 95, 105, 117, 130, 147, 170, 205, 281, 3920];
const SIZE = [
  0, 1.37, 144.7, 319.53, 479.46, 631.97, 783.38, 937.91, 1098.62, 1265.47, 1448.32, 1648.27, 1876.08, 2142.06, 2465.37,
  2866.31, 3401.59, 4155.73, 5400.08, 8037.54, 223212.26,
];

function quantile(table: readonly number[], value: number): number {
  for (let i = 1; i < table.length; i++) {
    const high = table[i] ?? 0;
    const low = table[i - 1] ?? 0;
    if (value < high) return i - 1 + (value - low) / (high - low);
  }
  return table.length - 1;
}

export interface PageWeight {
  dom: number;
  requests: number;
  ko: number;
}

export const ecoindex = ({ dom, requests, ko }: PageWeight): number =>
  100 - (5 * (3 * quantile(DOM, dom) + 2 * quantile(REQUESTS, requests) + quantile(SIZE, ko))) / 6;

/** Elements of a page, the descendants of `svg` left out. */
export const countElements = (html: string): number =>
  (
    html
      .replace(/<script\b[\s\S]*?<\/script>/g, '<script>')
      .replace(/<style\b[\s\S]*?<\/style>/g, '<style>')
      .replace(/<svg\b[\s\S]*?<\/svg>/g, '<svg>')
      .match(/<[a-z]/gi) ?? []
  ).length;
