import { Document, isMap, isScalar, isSeq, parse, parseDocument, visit } from 'yaml';
import type { Node, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import { longestCommon } from '../text/longest-common.ts';

type Row = Record<string, unknown>;
const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value);
/** The same for two values that say the same, whatever the order of their keys. */
const print = (value: unknown): string =>
  JSON.stringify(value, (_, v: unknown) => (isRow(v) ? Object.fromEntries(Object.entries(v).sort()) : v));

/** Above this, a text has lines of its own; shorter values stand together on one. */
const LONG_TEXT = 80;
const SHORT_VALUE = 40;

/** YAML in the site's own form: long texts folded, short lists on one line, codes of départements quoted. */
export function writeYaml(value: unknown): string {
  const document = new Document(value);
  visit(document, {
    Seq: (_, list) => {
      const lengths = list.items.map((item) => (isScalar(item) ? String(item.value).length : Infinity));
      list.flow = lengths.every((n) => n <= SHORT_VALUE) && lengths.reduce((sum, n) => sum + n + 2, 0) < LONG_TEXT;
    },
    Pair: (_, { key, value: said }) => {
      if (!isScalar(key) || !isScalar(said) || typeof said.value !== 'string') return;
      if (key.value === 'departement') said.type = 'QUOTE_DOUBLE';
      else if (key.value === 'texte' || said.value.length > LONG_TEXT) said.type = 'BLOCK_FOLDED';
    },
  });
  return document.toString({ lineWidth: 110, flowCollectionPadding: false, singleQuote: false });
}

/**
 * Makes a YAML text say `value`, and touches only the lines that said something else: comments, order, folds and
 * quotation marks of the rest stay as somebody typed them.
 */
export function editYaml(text: string, value: unknown): string {
  const whole = text.replace(/\n*$/, '\n');
  const { contents } = parseDocument(whole);
  const edited = contents === null ? '' : new Edits(whole).make(contents, value);
  return says(edited, value) ? edited : writeYaml(value);
}

function says(text: string, value: unknown): boolean {
  try {
    return print(parse(text)) === print(value);
  } catch {
    return false;
  }
}

/** What must be put in the place of what, in one text. */
class Edits {
  readonly #text: string;
  readonly #edits: { start: number; end: number; put: string }[] = [];
  constructor(text: string) {
    this.#text = text;
  }

  make(root: Node, value: unknown): string {
    this.#change(root, value, () => this.#put(root, writeYaml(value).trimEnd()));
    return this.#edits
      .sort((a, b) => b.start - a.start)
      .reduce((text, { start, end, put }) => text.slice(0, start) + put + text.slice(end), this.#text);
  }

  /** Changes what is inside a node, or else has what holds it written anew. */
  #change(node: Node | null, value: unknown, rewrite: () => void): void {
    if (node !== null && print(node.toJSON()) === print(value)) return;
    if (isScalar(node) && typeof value !== 'object') {
      const source = this.#text.slice(...edges(node));
      const put = typeof node.value === 'string' ? editScalar(source, node.value, String(value)) : oneLine(value);
      if (put === undefined) rewrite();
      else this.#put(node, put);
    } else if (isMap(node) && isRow(value)) this.#changeMap(node as Map, value, rewrite);
    else if (isSeq(node) && node.flow && Array.isArray(value) && node.items.every(isScalar))
      this.#put(node, `[${value.map(oneLine).join(', ')}]`);
    else if (isSeq(node) && !node.flow && Array.isArray(value) && value.length > 0)
      this.#changeList(node as List, value);
    else rewrite();
  }

  #changeMap(map: Map, value: Row, rewrite: () => void): void {
    const pairs = new globalThis.Map(map.items.map((pair) => [String(pair.key.value), pair]));
    const [first] = map.items;
    const moved = Object.keys(value).some((key) => !pairs.has(key)) || [...pairs.keys()].some((key) => !(key in value));
    // What stands on the line of a dash goes or comes with it.
    const atDash = !(String(first?.key.value) in value) || !pairs.has(Object.keys(value)[0] ?? '');
    if (first === undefined || (moved && (map.flow || atDash))) return rewrite();
    const column = this.#column(edges(first.key)[0]);
    for (const [name, pair] of pairs) if (!(name in value)) this.#cut(pair.key, last(pair));
    let before = first;
    for (const [name, said] of Object.entries(value)) {
      const pair = pairs.get(name);
      const written = indent(writeYaml({ [name]: said }), column);
      if (pair === undefined) this.#insert(last(before), written);
      else this.#change(pair.value, said, () => this.#replace(pair.key, last(pair), written.slice(column)));
      before = pair ?? before;
    }
  }

  /** Rows keep their places: those that are there and those that are wanted meet by their ids, or by all they say. */
  #changeList({ items }: List, value: readonly unknown[]): void {
    const column = this.#column(this.#text.lastIndexOf('-', edges(items[0] as Node)[0] - 1));
    const write = (said: unknown) => indent(writeYaml([said]).replace(/^\[(.*)\]$/m, '- $1'), column);
    const change = (item: Node, said: unknown) =>
      this.#change(item, said, () => this.#replace(item, item, write(said).slice(column + 2)));
    let [from, to] = [0, 0];
    const kept = longestCommon(
      items.map((item) => name(item.toJSON())),
      value.map(name),
    );
    for (const [i, j] of [...kept, [items.length, value.length] as const]) {
      const [gone, come] = [items.slice(from, i), value.slice(to, j)];
      gone.forEach((item, n) => (n < come.length ? change(item, come[n]) : this.#cut(item, item)));
      const added = come.slice(gone.length).map(write).join('');
      const before = items[i - 1];
      if (added !== '') this.#insert(before, added, items[i]);
      const item = items[i];
      if (item !== undefined) change(item, value[j]);
      [from, to] = [i + 1, j + 1];
    }
  }

  #put(node: Node, put: string): void {
    const [start, end] = edges(node);
    this.#edits.push({ start, end, put });
  }
  /** From the start of a node to the end of the line where another ends. */
  #replace(from: Node, until: Node, put: string): void {
    this.#edits.push({ start: edges(from)[0], end: this.#lineEnd(until), put });
  }
  #cut(from: Node, until: Node): void {
    this.#edits.push({ start: this.#lineStart(edges(from)[0]), end: this.#lineEnd(until), put: '' });
  }
  #insert(after: Node | undefined, put: string, before?: Node): void {
    const start = after ? this.#lineEnd(after) : this.#lineStart(edges(before as Node)[0]);
    this.#edits.push({ start, end: start, put });
  }
  #lineStart = (at: number) => this.#text.lastIndexOf('\n', at - 1) + 1;
  #column = (at: number) => at - this.#lineStart(at);
  #lineEnd(node: Node): number {
    const [, end] = edges(node);
    return this.#text[end - 1] === '\n' ? end : this.#text.indexOf('\n', end) + 1;
  }
}
type Map = YAMLMap<Scalar, Node | null>;
type List = YAMLSeq<Node>;

const oneLine = (value: unknown) => writeYaml(value).trim();
const edges = (node: Node): [start: number, end: number] => [node.range?.[0] ?? 0, node.range?.[1] ?? 0];
const last = ({ key, value }: Pair<Scalar, Node | null>): Node => value ?? key;
const indent = (text: string, column: number) => text.replace(/^(?=.)/gm, ' '.repeat(column));
const name = (row: unknown): string => (isRow(row) && typeof row.id === 'string' ? row.id : print(row));

/** Changes the letters that differ in the source of a scalar, quoted, plain or folded; `undefined` when it cannot. */
function editScalar(source: string, before: string, after: string): string | undefined {
  let i = /^[>|]/.test(source) ? source.search(/\n\s*\S/) + 1 : /^["']/.test(source) ? 1 : 0;
  const skip = () => {
    while (/[ \n]/.test(source[i] ?? '')) i++;
  };
  if (/^[>|]/.test(source)) skip();
  const places: number[] = [];
  for (const letter of before.split('')) {
    places.push(i);
    if (source[i] === letter) i++;
    else if (/[ \n]/.test(letter) && source[i] === '\n') skip();
    else return undefined;
  }
  places.push(i);
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  let end = 0;
  const most = Math.min(before.length, after.length) - start;
  while (end < most && before.at(-1 - end) === after.at(-1 - end)) end++;
  const put = after.slice(start, after.length - end);
  const edited = source.slice(0, places[start]) + put + source.slice(places[before.length - end]);
  return says(edited, after) ? edited : undefined;
}
