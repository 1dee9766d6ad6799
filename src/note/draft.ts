/**
 * One piece of the note. With a key alone, something kept from the site, as the site says it; with a text alone, the
 * reader's own words; with both, something kept and said in the reader's words, its reference still under it.
 */
export interface Piece {
  cle?: string;
  texte?: string;
}

/** What the reader is making: it fits an address, and holds no text of the site but what they changed. */
export interface Draft {
  /** The reader's title for the note; empty until they give one. */
  titre: string;
  /** Whom the note is for. */
  pour: string;
  /** AAAA-MM-JJ; empty for the day when the note is taken away. */
  date: string;
  pieces: Piece[];
  /** The « Depuis » notes that the reader left out: `<entry's key>/<date>`. */
  sans: string[];
}

/** What was wrong with a note read from an address or from the browser, so that the page can say it. */
export interface Troubles {
  /** The end is missing: the address was cut. */
  cut: boolean;
  /** Pieces that mean nothing. */
  unreadable: number;
  /** Pieces beyond the maximum. */
  tooMany: number;
}

export const MAX_PIECES = 200;
export const MAX_TEXT = 4000;
export const MAX_LINE = 120;
const VERSION = '1';
export const EMPTY_DRAFT: Draft = { titre: '', pour: '', date: '', pieces: [], sans: [] };

export const isEmpty = (d: Draft) => d.pieces.length === 0 && d.titre === '' && d.pour === '';

/**
 * What can be kept, by the first letter of its key: `t/<id>/c1` a quotation, `c/<id>` a case and `c/<id>/<row>` one of
 * its figures, `l/<id>` a lever and `l/<id>/<part>` its paragraph for one level or an argument, `g/<id>/<anchor>` a
 * passage of the guide, `f/<id>` a figure, `h/<id>` a date, `v/<id>` a term.
 */
const KEY = /^(?:t\/[a-z0-9-]{1,120}\/c[1-9]|[clg]\/[a-z0-9-]{1,120}(?:\/[a-z0-9-]{1,120})?|[fhv]\/[a-z0-9-]{1,120})$/;
export const isKey = (cle: string) => KEY.test(cle);
/** The entry that a key belongs to, which is also the name of its file: `t/<id>`, or the letter of a list. */
export const entryOf = (cle: string) => (/^[fhv]/.test(cle) ? cle.charAt(0) : cle.split('/').slice(0, 2).join('/'));
/** Which part of its entry a key names; empty for the entry itself. */
export const partOf = (cle: string) => cle.slice(entryOf(cle).length + 1);

/** Half a letter of two (a text cut at its limit) has no place in an address: it is left out. */
const encode = (texte: string) =>
  encodeURIComponent(texte.replace(/\p{Cs}/gu, ''))
    .replace(/~/g, '%7E')
    .replace(/\./g, '%2E');
/** Decodes what it can: a text cut in the middle of a letter loses that letter, not the rest. */
function decode(texte: string): string | undefined {
  for (let rest = texte; ; rest = rest.replace(/%[\dA-F]{0,2}$/i, '')) {
    try {
      return decodeURIComponent(rest);
    } catch {
      if (!/%[\dA-F]{0,2}$/i.test(rest)) return undefined;
    }
  }
}

const FIELDS = { n: 'titre', p: 'pour', j: 'date' } as const;
const fieldOf = (letter: string) => (Object.hasOwn(FIELDS, letter) ? FIELDS[letter as keyof typeof FIELDS] : undefined);
const dotted = (cle: string) => cle.replace(/\//g, '.');

/** Writes a note so that it fits an address, piece after piece: a cut address still gives what comes before the cut. */
export function writeDraft(draft: Draft): string {
  const head = Object.entries(FIELDS).flatMap(([letter, field]) =>
    draft[field] ? [`${letter}.${encode(draft[field])}`] : [],
  );
  const pieces = draft.pieces.map(({ cle, texte }) => {
    if (cle === undefined) return `m.${encode(texte ?? '')}`;
    return dotted(cle) + (texte === undefined ? '' : `!${encode(texte)}`);
  });
  const sans = draft.sans.map((cle) => `x.${dotted(cle)}`);
  return [VERSION, ...head, ...sans, ...pieces, `z.${pieces.length}`].join('~');
}

function readPiece(written: string): Piece | undefined {
  const [dots = '', ...after] = written.split('!');
  const texte = after.length > 0 ? decode(after.join('!'))?.slice(0, MAX_TEXT) : undefined;
  if (dots.startsWith('m.')) {
    const mots = decode(written.slice(2));
    return mots === undefined ? undefined : { texte: mots.slice(0, MAX_TEXT) };
  }
  const cle = dots.replace(/\./g, '/');
  if (!isKey(cle) || (after.length > 0 && texte === undefined)) return undefined;
  return texte === undefined ? { cle } : { cle, texte };
}

/** Reads what can be read, and says what could not. Never throws. */
export function readDraft(written: string): { draft: Draft; troubles: Troubles } {
  const troubles: Troubles = { cut: false, unreadable: 0, tooMany: 0 };
  const draft: Draft = { ...EMPTY_DRAFT, pieces: [], sans: [] };
  const [version, ...parts] = written.trim().replace(/^#/, '').split('~');
  if (version !== VERSION) return { draft, troubles: { ...troubles, unreadable: written.trim() === '' ? 0 : 1 } };
  let count: number | undefined;
  let read = 0;
  parts.forEach((part, i) => {
    const [letter = '', ...rest] = part.split('.');
    if (letter === 'z' && i === parts.length - 1 && /^\d{1,3}$/.test(rest[0] ?? '')) {
      count = Number(rest[0]);
      return;
    }
    const field = fieldOf(letter);
    if (field) {
      const value = (decode(rest.join('.')) ?? '').slice(0, MAX_LINE);
      if (field !== 'date' || /^\d{4}-\d\d-\d\d$/.test(value)) draft[field] = value;
      return;
    }
    if (letter === 'x') {
      if (rest.every((r) => /^[a-z0-9-]{1,120}$/.test(r)) && draft.sans.length < MAX_PIECES)
        draft.sans.push(rest.join('/'));
      return;
    }
    read++;
    const piece = readPiece(part);
    if (!piece) troubles.unreadable++;
    else if (draft.pieces.length >= MAX_PIECES) troubles.tooMany++;
    else if (piece.cle === undefined || !holds(draft, piece.cle)) draft.pieces.push(piece);
  });
  troubles.cut = count === undefined || count > read;
  // The last piece of a cut address is half a key: the cut is said, not the piece.
  if (count === undefined && troubles.unreadable > 0) troubles.unreadable--;
  return { draft, troubles };
}

export const holds = ({ pieces }: Draft, cle: string) => pieces.some((p) => p.cle === cle);

/** Adds at the end; the same note when it is there already or there is no room. */
export const add = (d: Draft, piece: Piece): Draft =>
  (piece.cle !== undefined && holds(d, piece.cle)) || d.pieces.length >= MAX_PIECES
    ? d
    : { ...d, pieces: [...d.pieces, piece] };

export const remove = (d: Draft, rank: number): Draft => ({ ...d, pieces: d.pieces.filter((_, i) => i !== rank) });
export const removeKey = (d: Draft, cle: string): Draft => ({ ...d, pieces: d.pieces.filter((p) => p.cle !== cle) });

/** Moves one piece by some places, within the list. */
export function move(d: Draft, rank: number, by: number): Draft {
  const to = Math.min(Math.max(rank + by, 0), d.pieces.length - 1);
  const pieces = [...d.pieces];
  const [taken] = pieces.splice(rank, 1);
  if (!taken) return d;
  pieces.splice(to, 0, taken);
  return { ...d, pieces };
}

/** Puts the reader's words after a piece (-1 for the top). */
export const insertText = (d: Draft, after: number, texte = ''): Draft =>
  d.pieces.length >= MAX_PIECES
    ? d
    : { ...d, pieces: [...d.pieces.slice(0, after + 1), { texte }, ...d.pieces.slice(after + 1)] };

/** Changes what a piece says; `undefined` gives back to something kept the words of the site. */
export const changeText = (d: Draft, rank: number, texte: string | undefined): Draft => ({
  ...d,
  pieces: d.pieces.map((p, i) => {
    if (i !== rank) return p;
    const { texte: _, ...kept } = p;
    return texte === undefined ? kept : { ...kept, texte: texte.slice(0, MAX_TEXT) };
  }),
});

/** Leaves a « Depuis » note out, or takes it back. */
export const toggleSince = (d: Draft, cle: string): Draft => ({
  ...d,
  sans: d.sans.includes(cle) ? d.sans.filter((s) => s !== cle) : [...d.sans, cle],
});

/** Joins two notes, the second after the first: the first's title stays. */
export const joinDrafts = (a: Draft, b: Draft): Draft => {
  const words = new Set(a.pieces.filter((p) => p.cle === undefined).map((p) => p.texte));
  return b.pieces
    .filter((p) => p.cle !== undefined || !words.has(p.texte))
    .reduce(add, { ...a, titre: a.titre || b.titre, pour: a.pour || b.pour, date: a.date || b.date });
};
