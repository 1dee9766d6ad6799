import { countElements, ecoindex } from './ecoindex.ts';

/** What a first view asks for besides the page itself, by kind. */
interface Resources {
  scripts: string[];
  styles: string[];
  images: string[];
}

const attribute = (tag: string, name: string) =>
  new RegExp(`\\s${name}=(?:"([^"]*)"|([^\\s>"]+))`).exec(tag)?.slice(1).find(Boolean);

/** The files that a page loads before its reader does anything, in its order; lazy images are left out. */
export function resourcesOf(html: string): Resources {
  const seen = html.replace(/<!--[\s\S]*?-->/g, '');
  const tags = (name: string) => seen.match(new RegExp(`<${name}\\b[^>]*>`, 'g')) ?? [];
  const links = (rel: string) => tags('link').filter((t) => (attribute(t, 'rel') ?? '').split(' ').includes(rel));
  const addresses = (list: string[], name: string) => list.flatMap((tag) => attribute(tag, name) ?? []);
  const eager = tags('img').filter((tag) => attribute(tag, 'loading') !== 'lazy');
  return {
    scripts: [...new Set([...addresses(tags('script'), 'src'), ...addresses(links('modulepreload'), 'href')])],
    styles: addresses(links('stylesheet'), 'href'),
    images: [...new Set(addresses(eager, 'src'))],
  };
}

/** The modules that a script imports as it loads; `import()`, which waits for the reader, is left out. */
export const staticImports = (code: string): string[] =>
  [...code.matchAll(/(?:^|[;}\s])import\s*(?:[\w*{}\s,$]+\s*from\s*)?["'](\.{0,2}\/[^"']+)["']/g)].map(
    (m) => m[1] ?? '',
  );

export interface View {
  /** Bytes on the wire of the page itself, its stylesheet included. */
  html: number;
  /** Bytes of scripts on the wire. */
  script: number;
  /** Bytes of the whole first view, fonts left out. */
  bytes: number;
  /** Requests of the first view, the page's own included, fonts left out. */
  requests: number;
  fonts: number;
  fontBytes: number;
  dom: number;
  ecoindex: number;
}

/** The EcoIndex of a first view counts everything, fonts included. */
export const gradeView = (view: Omit<View, 'ecoindex' | 'dom'>, html: string): View => {
  const dom = countElements(html);
  const ko = (view.bytes + view.fontBytes) / 1000;
  return { ...view, dom, ecoindex: ecoindex({ dom, requests: view.requests + view.fonts, ko }) };
};

/** What every page must stay within, but for those of `EXCEPTIONS`. The grade A of the EcoIndex starts strictly above 80. */
export const BUDGETS = {
  html: 14_000,
  bytes: 20_000,
  requests: 4,
  fonts: 1,
  script: 1000,
  ecoindex: 80,
  ecoindexMedian: 85,
} as const;

/** A debt, to be paid back: a table whose every row can be kept has more elements than the grade A allows. */
const EXCEPTIONS: readonly { pages: RegExp; budgets: Partial<Record<'html' | 'bytes' | 'ecoindex', number>> }[] = [
  { pages: /^\/chiffres\/documents\/$/, budgets: { ecoindex: 79 } },
  // No debt, but what the page is for: the whole guide in one reading, for the weight of one small photograph.
  { pages: /^\/guide\/tout\//, budgets: { html: 72_000, bytes: 74_000, ecoindex: 45 } },
];

/** Pages where the reader acts, and whose scripts are therefore their substance. */
export const isActionPage = (address: string) => /^\/(?:recherche|selection|ma-selection|admin)\//.test(address);

/** What a page spends beyond its budgets, in words; nothing when it stays within all of them. */
export function excesses(address: string, view: View): string[] {
  const {
    html,
    bytes,
    ecoindex: least,
  } = { ...BUDGETS, ...EXCEPTIONS.find(({ pages }) => pages.test(address))?.budgets };
  const measures: [string, number, number][] = [
    ['octets de HTML', view.html, html],
    ['octets en première vue', view.bytes, bytes],
    ['requêtes', view.requests, BUDGETS.requests],
    ['polices', view.fonts, BUDGETS.fonts],
  ];
  if (!isActionPage(address)) measures.push(['octets de script', view.script, BUDGETS.script]);
  const said = measures
    .filter(([, value, most]) => value > most)
    .map(([what, value, most]) => `${address} : ${value} ${what}, au plus ${most}`);
  if (view.ecoindex <= least)
    said.push(`${address} : EcoIndex ${view.ecoindex.toFixed(1)}, plus de ${least} (${view.dom} éléments)`);
  return said;
}
