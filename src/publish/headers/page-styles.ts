/** A rule with the names that each of its selectors needs in the page, a group of rules, or a piece to keep as it is. */
type Piece =
  string | { selectors: { text: string; names: string[] }[]; block: string } | { prelude: string; inside: Piece[] };

const GROUP = /^@(?:layer|media|supports|container)\b/;

/** Up to where a piece goes on: the first of some signs outside strings and brackets. */
function end(css: string, from: number, signs: string): number {
  let depth = 0;
  for (let i = from; i < css.length; i++) {
    const sign = css.charAt(i);
    if (depth === 0 && signs.includes(sign)) return i;
    if (sign === '\\') i++;
    else if (sign === '"' || sign === "'") {
      while (++i < css.length && css.charAt(i) !== sign) if (css.charAt(i) === '\\') i++;
    } else if ('([{'.includes(sign)) depth++;
    else if (')]}'.includes(sign)) depth--;
  }
  return css.length;
}

const split = (list: string): string[] => {
  const at = end(list, 0, ',');
  return at === list.length ? [list] : [list.slice(0, at), ...split(list.slice(at + 1))];
};

/** The classes and ids without which a selector chooses nothing: not those of its brackets, where another may do. */
function namesIn(selector: string): string[] {
  let bare = selector.includes('\\') ? '' : selector;
  for (let before = ''; before !== bare;) {
    before = bare;
    bare = bare.replace(/\([^()]*\)|\[[^[\]]*\]/g, '');
  }
  return [...bare.matchAll(/[.#]([\w-]+)/g)].map(([, name = '']) => name);
}

function read(css: string): Piece[] {
  const pieces: Piece[] = [];
  for (let i = 0; i < css.length;) {
    const open = end(css, i, '{;');
    if (css.charAt(open) !== '{') {
      pieces.push(css.slice(i, open + 1));
      i = open + 1;
      continue;
    }
    const close = end(css, open + 1, '}');
    const prelude = css.slice(i, open).trim();
    const block = css.slice(open + 1, close);
    if (GROUP.test(prelude)) pieces.push({ prelude, inside: read(block) });
    else if (prelude.startsWith('@')) pieces.push(`${prelude}{${block}}`);
    else pieces.push({ selectors: split(prelude).map((text) => ({ text, names: namesIn(text) })), block });
    i = close + 1;
  }
  return pieces;
}

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

/** Of a stylesheet, what one page can use: the rules whose classes and ids stand in it, those that scripts set too. */
export function stylesOf(css: string, html: string): string {
  const pieces = known.get(css) ?? read(css);
  known.set(css, pieces);
  const names = new Set(SET_BY_SCRIPTS);
  for (const [, quoted, bare = ''] of html.matchAll(/ (?:class|id)=(?:"([^"]*)"|([^\s>"]+))/g))
    for (const name of (quoted ?? bare).split(/\s+/)) names.add(name);
  return draw(pieces, (name) => names.has(name));
}

/** What the reading pages' script marks (`src/components/actions/gestures.ts`). */
const SET_BY_SCRIPTS = ['garde'];
