import { parse, type ChildNode } from 'postcss';

/** A rule with the names that each of its selectors needs in the page, a group of rules, or a piece to keep as it is. */
type Piece =
  string | { selectors: { text: string; names: string[] }[]; block: string } | { prelude: string; inside: Piece[] };

const GROUPS = new Set(['layer', 'media', 'supports', 'container']);

/** The classes and ids without which a selector chooses nothing: not those of its brackets, where another may do. */
function namesIn(selector: string): string[] {
  let bare = selector.includes('\\') ? '' : selector;
  for (let before = ''; before !== bare;) {
    before = bare;
    bare = bare.replace(/\([^()]*\)|\[[^[\]]*\]/g, '');
  }
  return [...bare.matchAll(/[.#]([\w-]+)/g)].map(([, name = '']) => name);
}

const read = (nodes: readonly ChildNode[]): Piece[] =>
  nodes.map((node): Piece => {
    if (node.type === 'rule')
      return {
        selectors: node.selectors.map((text) => ({ text, names: namesIn(text) })),
        block: node.nodes.join(';'),
      };
    if (node.type !== 'atrule' || !node.nodes) return `${node};`;
    return GROUPS.has(node.name)
      ? { prelude: `@${node.name}${node.raws.afterName}${node.params}`, inside: read(node.nodes) }
      : String(node);
  });

const draw = (pieces: readonly Piece[], has: (name: string) => boolean): string =>
  pieces
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      if ('inside' in piece) {
        const inside = draw(piece.inside, has);
        return inside === '' ? '' : `${piece.prelude}{${inside}}`;
      }
      const used = piece.selectors.filter(({ names }) => names.every(has)).map(({ text }) => text);
      return used.length === 0 ? '' : `${used.join()}{${piece.block}}`;
    })
    .join('');

const known = new Map<string, Piece[]>();

/**
 * Of a stylesheet, what one page can use: the rules whose classes and ids stand in it, those that scripts set too. Where
 * programs fill the page, any word of their code may be one, or its beginning: « n- » in `n-${niveau}`.
 */
export function stylesOf(css: string, html: string, code = ''): string {
  const pieces = known.get(css) ?? read(parse(css).nodes);
  known.set(css, pieces);
  const names = new Set(SET_BY_SCRIPTS);
  for (const [, quoted, bare = ''] of html.matchAll(/ (?:class|id)=(?:"([^"]*)"|([^\s>"]+))/g))
    for (const name of (quoted ?? bare).split(/\s+/)) names.add(name);
  const words = code.match(/[\w-]+/g) ?? [];
  for (const word of words) names.add(word);
  const beginnings = [...new Set(words.filter((word) => /^[a-z]+-$/.test(word)))];
  return draw(pieces, (name) => names.has(name) || beginnings.some((b) => name.startsWith(b)));
}

/** What the reading pages' script marks (`src/components/actions/gestures.ts`). */
const SET_BY_SCRIPTS = ['garde'];
