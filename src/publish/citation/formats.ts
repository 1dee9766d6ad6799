import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import type { CslItem, CslName } from './records.ts';

// Keys are the permanent ids; letters stay as they are (the other way leaves out those it does not know).
Object.assign(plugins.config.get('@bibtex').format, { useIdAsLabel: true, checkLabel: false, asciiOnly: false });

const LATEX: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** The record with the signs that LaTeX would run written as it wants them. Addresses and keys stay as they are. */
const forLatex = (item: CslItem): CslItem =>
  JSON.parse(JSON.stringify(item), (key, value: unknown) =>
    typeof value === 'string' && !['id', 'type', 'URL'].includes(key)
      ? value.replace(/[\\{}&%$#_~^]/g, (sign) => LATEX[sign] ?? `\\${sign}`)
      : value,
  ) as CslItem;

/** These formats have no author of the whole book, and BibTeX no summary: the fields they have instead. */
const adapt = ({ 'container-author': editor, ...item }: CslItem) => ({
  ...item,
  ...(editor && { editor }),
  ...(item.abstract !== undefined && { annote: item.abstract }),
});

/** One BibTeX entry, in UTF-8. */
export const bibtex = (item: CslItem): string => `${plugins.output.format('bibtex', [adapt(forLatex(item))]).trim()}\n`;

/** One RIS record, lines ended by CRLF as the format wants. The library cuts its own lines and
 * keys, in the middle of a word. */
export function ris(item: CslItem): string {
  const [{ TY = '', ...fields } = {}] = plugins.output.format('ris', [adapt(item)], { format: 'object' });
  const lines = Object.entries({ TY, ...fields, ID: item.id, ER: '' }).flatMap(([tag, values]) =>
    [values].flat().map((value) => `${tag}  - ${value}\r\n`),
  );
  return lines.join('');
}

/** « Le Priol, Jacques »: cut by us, not guessed by the reader. A comma keeps a body of several words whole. */
function citationAuthor(name: CslName): string {
  if ('literal' in name) return name.literal.includes(' ') ? `${name.literal},` : name.literal;
  const written = `${name.family}, ${name.given}`;
  // Zotero takes a comma between two pairs of words for a list of two people, unless a semicolon ends it.
  return name.family.includes(' ') && name.given.includes(' ') ? `${written};` : written;
}

/** What Zotero and library robots read in the head of a page (Highwire `citation_*`). */
export function metas(item: CslItem): [name: string, content: string][] {
  const [first, last] = item.page?.split('-') ?? [];
  const chapter = item.type === 'chapter';
  const date = item.issued?.['date-parts'][0]?.map((n) => String(n).padStart(2, '0')).join('/');
  const said: [string, string | undefined][] = [
    ['citation_title', item.title],
    ...item.author.map((a): [string, string] => ['citation_author', citationAuthor(a)]),
    ['citation_book_title', chapter ? item['container-title'] : undefined],
    ['citation_publication_date', date],
    ['citation_firstpage', first],
    ['citation_lastpage', last],
    ['citation_publisher', item.publisher],
    ['citation_public_url', item.URL],
  ];
  return said.filter((pair): pair is [string, string] => pair[1] !== undefined);
}
