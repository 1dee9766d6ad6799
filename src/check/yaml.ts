import {
  LineCounter,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isScalar,
  parseDocument,
  visit,
  type Document,
  type Scalar,
} from 'yaml';
import { foundAt, type Found, type Position, type Said } from './problem.ts';
import { keyOn, sayYamlError } from './messages/yaml.ts';
import type { Path } from './values.ts';

const IN_QUOTES = 'mettez le texte entre guillemets droits "…"';
const reserved = (sign: string): Said => [`le texte commence par « ${sign} », un signe réservé`, IN_QUOTES];
/** A number as people write it: neither `0x1F` nor `1e308`, nor more digits than a number keeps. */
const NUMBER = /^(?!(?:\D*\d){16})-?\d+(?:\.\d+)?$/;

/**
 * YAML without any of its powers: no tags, no anchors, no merge keys; dates stay text. Says in French what is wrong,
 * each mistake at its line; one that prevents the text from being read is the only one said.
 */
export class YamlFields {
  /** The values; `undefined` when they could not be read. */
  readonly data: unknown;
  problems: Found[] = [];
  readonly #text: string;
  readonly #linesBefore: number;
  #lines = new LineCounter();
  /** The largest thing that the check would hold: read again, once, where something is wrong. */
  #document: Document | undefined;

  /** `linesBefore` is the number of lines before this text in its file. */
  constructor(text: string, linesBefore = 0) {
    this.#text = text;
    this.#linesBefore = linesBefore;
    try {
      this.data = this.#read(this.#parse());
    } catch {
      // Thousands of nested brackets exhaust the stack of the YAML reader.
      this.problems = [];
      this.#report(0, ['les champs ne sont pas lisibles', 'écrivez des lignes « clé: valeur » simples']);
    }
    this.#document = undefined;
  }

  /** Where the value (or the key, if asked) of a path stands; falls back on the nearest parent that exists. */
  placeOf(path: Path, ofKey = false): Position {
    if (ofKey && path.length > 0) {
      const parent = this.#nodeAt(path.slice(0, -1));
      const pair = isMap(parent)
        ? parent.items.find((i) => isScalar(i.key) && String(i.key.value) === path.at(-1))
        : undefined;
      if (pair && isScalar(pair.key) && pair.key.range) return this.#place(pair.key.range[0]);
    }
    for (let length = path.length; length >= 0; length--) {
      const node = this.#nodeAt(path.slice(0, length));
      if (isNode(node) && node.range) return this.#place(node.range[0]);
    }
    return { line: this.#linesBefore + 1, column: 1 };
  }

  /** A number or a word as it is typed: `08`, which YAML reads as 8. */
  typedAt(path: Path): string | undefined {
    const node = this.#nodeAt(path);
    return isScalar(node) ? node.source : undefined;
  }

  #parse(): Document {
    this.#lines = new LineCounter();
    return parseDocument(this.#text, {
      lineCounter: this.#lines,
      version: '1.2',
      merge: false,
      prettyErrors: false,
    });
  }

  #nodeAt(path: Path): unknown {
    this.#document ??= this.#parse();
    const { contents } = this.#document;
    if (path.length === 0) return contents;
    return isCollection(contents) ? this.#document.getIn(path, true) : undefined;
  }

  #place(offset: number): Position {
    const { line, col } = this.#lines.linePos(offset);
    return { line: line + this.#linesBefore, column: col };
  }

  #read(document: Document): unknown {
    this.#document = document;
    const lines = this.#text.split('\n');
    const say = (rank: number) => {
      const error = document.errors[rank];
      if (!error) return;
      const said = sayYamlError(error, document.errors[rank + 1]?.code, lines, this.#lines.linePos(error.pos[0]));
      this.problems.push({ ...said, line: said.line + this.#linesBefore, severity: 'error' });
    };
    const first = document.errors.findIndex(({ code }) => code !== 'DUPLICATE_KEY');
    if (first >= 0) {
      say(first);
      return undefined;
    }
    for (let rank = 0; rank < Math.min(document.errors.length, 100); rank++) say(rank);
    return this.#refusePowers(document) ? undefined : document.toJS({ maxAliasCount: 0 });
  }

  #report(offset: number, said: Said): void {
    const line = this.#text.slice(this.#text.lastIndexOf('\n', offset - 1) + 1, offset);
    this.problems.push(foundAt(this.#place(offset), keyOn(`${line} `), said));
  }

  /** The first use of what YAML offers beyond plain values; and the values that it would change without a word. */
  #refusePowers(document: Document): boolean {
    let refused = false;
    const refuse = (offset: number, said: Said) => {
      this.#report(Math.max(0, offset), said);
      refused = true;
      return visit.BREAK;
    };
    if (document.directives?.yaml.explicit)
      return Boolean(refuse(this.#text.search(/^%/m), ['une ligne commence par « % »', 'retirez-la']));
    visit(document, {
      Pair: (_, { key }) =>
        isScalar(key)
          ? undefined
          : refuse(isNode(key) ? (key.range?.[0] ?? 0) : 0, ['cette clé n’est pas un mot', 'écrivez « clé: valeur »']),
      Node: (_, node) => {
        const start = node.range?.[0] ?? 0;
        if (isAlias(node)) return refuse(start, reserved('*'));
        if (node.anchor !== undefined) return refuse(this.#text.lastIndexOf(`&${node.anchor}`, start), reserved('&'));
        if (node.tag !== undefined) return refuse(this.#text.lastIndexOf('!', start), reserved('!'));
        if (isScalar(node)) this.#checkScalar(node);
        return undefined;
      },
    });
    return refused;
  }

  #checkScalar({ type, value, range, source = '' }: Scalar): void {
    if (!range || type !== 'PLAIN') return;
    if (typeof value === 'number' && !NUMBER.test(source))
      this.#report(range[0], [
        `nombre mal écrit « ${source.slice(0, 60)} »`,
        'écrivez-le en chiffres, avec un point pour la décimale',
      ]);
    if (typeof value !== 'string' && value !== null) return;
    // « titre: Le PTCE #1 »: YAML takes what follows the hash for a comment, and drops it without a word.
    const cut = (value === null ? /^[ \t]*#/ : /^[ \t]+#/).exec(this.#text.slice(range[1], range[1] + 200));
    if (cut)
      this.#report(range[1] + cut[0].length - 1, [
        'ce qui suit « # » n’est pas lu',
        `${IN_QUOTES}, ou le commentaire sur sa propre ligne`,
      ]);
  }
}
