/** One thing kept: words quoted, a case, a lever, or the reader's own words between two. */
export type Element =
  | { genre: 'citation'; id: string; citation: string }
  | { genre: 'cas'; id: string }
  | { genre: 'levier'; id: string }
  | { genre: 'mots'; texte: string };

export interface Selection {
  /** The reader's title for the note; empty until they give one. */
  titre: string;
  elements: Element[];
}

/** What was wrong with a selection read from an address or from the browser, so that the page can say it. */
export interface Ennuis {
  /** The end is missing: the address was cut. */
  coupee: boolean;
  /** Pieces that mean nothing. */
  illisibles: number;
  /** Pieces beyond the maximum. */
  enTrop: number;
}

export const MAX_ELEMENTS = 200;
export const MAX_MOTS = 4000;
export const MAX_TITRE = 120;
const VERSION = '1';
const ID = /^[a-z0-9-]{1,120}$/;

export const VIDE: Selection = { titre: '', elements: [] };

const coder = (texte: string) => encodeURIComponent(texte).replace(/~/g, '%7E').replace(/\./g, '%2E');
/** Decodes what it can: a text cut in the middle of a letter loses that letter, not the rest. */
function decoder(texte: string): string | undefined {
  for (let reste = texte; ; reste = reste.replace(/%[\dA-F]{0,2}$/i, '')) {
    try {
      return decodeURIComponent(reste);
    } catch {
      if (!/%[\dA-F]{0,2}$/i.test(reste)) return undefined;
    }
  }
}

/** Tells two things kept apart; the reader's words have no key. */
export const cleDe = (e: Element): string | undefined =>
  e.genre === 'mots'
    ? undefined
    : e.genre === 'citation'
      ? `t/${e.id}/${e.citation}`
      : `${e.genre === 'cas' ? 'c' : 'l'}/${e.id}`;

/** Reads a key: `t/<id>/c1`, `c/<id>`, `l/<id>`. */
export function deCle(cle: string): Element | undefined {
  const [genre, id = '', citation = 'c1'] = cle.split('/');
  if (!ID.test(id)) return undefined;
  if (genre === 't') return /^c[1-9]$/.test(citation) ? { genre: 'citation', id, citation } : undefined;
  if (genre === 'c') return { genre: 'cas', id };
  return genre === 'l' ? { genre: 'levier', id } : undefined;
}

/** Writes a selection so that it fits an address, piece after piece: a cut address still gives what comes before the cut. */
export function ecrire({ titre, elements }: Selection): string {
  const pieces = elements.map((e) =>
    e.genre === 'mots' ? `m.${coder(e.texte)}` : (cleDe(e) ?? '').replace(/\//g, '.'),
  );
  return [VERSION, ...(titre ? [`n.${coder(titre)}`] : []), ...pieces, `z.${elements.length}`].join('~');
}

/** Reads what can be read, and says what could not. Never throws. */
export function lire(texte: string): { selection: Selection; ennuis: Ennuis } {
  const ennuis: Ennuis = { coupee: false, illisibles: 0, enTrop: 0 };
  const selection: Selection = { titre: '', elements: [] };
  const [version, ...pieces] = texte.trim().replace(/^#/, '').split('~');
  if (version !== VERSION) return { selection, ennuis: { ...ennuis, illisibles: texte.trim() === '' ? 0 : 1 } };
  let fin: number | undefined;
  let lues = 0;
  pieces.forEach((piece, i) => {
    const derniere = i === pieces.length - 1;
    const [genre = '', ...reste] = piece.split('.');
    if (genre === 'z' && derniere && /^\d{1,3}$/.test(reste[0] ?? '')) {
      fin = Number(reste[0]);
      return;
    }
    if (genre === 'n') {
      selection.titre = (decoder(reste.join('.')) ?? '').slice(0, MAX_TITRE);
      return;
    }
    lues++;
    const mots = genre === 'm' ? decoder(reste.join('.'))?.slice(0, MAX_MOTS) : undefined;
    const entiere = genre !== 't' || reste.length === 2;
    const element: Element | undefined =
      genre === 'm'
        ? mots === undefined
          ? undefined
          : { genre: 'mots', texte: mots }
        : entiere
          ? deCle([genre, ...reste].join('/'))
          : undefined;
    if (!element) ennuis.illisibles++;
    else if (selection.elements.length >= MAX_ELEMENTS) ennuis.enTrop++;
    else if (!contient(selection, element)) selection.elements.push(element);
  });
  ennuis.coupee = fin === undefined || fin > lues;
  // The last piece of a cut address is half an id: the cut is said, not the piece.
  if (fin === undefined && ennuis.illisibles > 0) ennuis.illisibles--;
  return { selection, ennuis };
}

export const contient = ({ elements }: Selection, e: Element) =>
  e.genre !== 'mots' && elements.some((x) => cleDe(x) === cleDe(e));

/** Adds at the end; the same selection when it is there already or there is no room. */
export const ajouter = (s: Selection, e: Element): Selection =>
  contient(s, e) || s.elements.length >= MAX_ELEMENTS ? s : { ...s, elements: [...s.elements, e] };

export const retirer = (s: Selection, rang: number): Selection => ({
  ...s,
  elements: s.elements.filter((_, i) => i !== rang),
});

export const retirerCle = (s: Selection, cle: string): Selection => ({
  ...s,
  elements: s.elements.filter((e) => cleDe(e) !== cle),
});

/** Moves one element by some places, within the list. */
export function deplacer(s: Selection, rang: number, pas: number): Selection {
  const vers = Math.min(Math.max(rang + pas, 0), s.elements.length - 1);
  const elements = [...s.elements];
  const [pris] = elements.splice(rang, 1);
  if (!pris) return s;
  elements.splice(vers, 0, pris);
  return { ...s, elements };
}

/** Puts the reader's words after an element (-1 for the top). */
export const insererMots = (s: Selection, apres: number, texte = ''): Selection =>
  s.elements.length >= MAX_ELEMENTS
    ? s
    : { ...s, elements: [...s.elements.slice(0, apres + 1), { genre: 'mots', texte }, ...s.elements.slice(apres + 1)] };

export const changerMots = (s: Selection, rang: number, texte: string): Selection => ({
  ...s,
  elements: s.elements.map((e, i) =>
    i === rang && e.genre === 'mots' ? { ...e, texte: texte.slice(0, MAX_MOTS) } : e,
  ),
});

/** Joins two selections, the second after the first. */
export const joindre = (a: Selection, b: Selection): Selection =>
  b.elements.reduce(ajouter, { ...a, titre: a.titre || b.titre });
