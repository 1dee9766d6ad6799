import type { TemoignageCard, ReportPart, ReadingPage, Report, TriedSearch } from './write.ts';

/** Limits of a report: enough for any proposal that a person can review. */
const MAX = { textIn: 2000, listIn: 100, numberIn: 1_000_000 };
type Read = Record<string, unknown>;

const refuse = (what: string): never => {
  throw new Error(`Rapport refusé : ${what}`);
};
const objectIn = (x: unknown, what: string): Read =>
  typeof x === 'object' && x !== null && !Array.isArray(x) ? (x as Read) : refuse(what);
const textIn = (x: unknown, what: string, pattern = /^[^]*$/): string =>
  typeof x === 'string' && x.length <= MAX.textIn && pattern.test(x) ? x : refuse(what);
const numberIn = (x: unknown, what: string): number =>
  typeof x === 'number' && Number.isInteger(x) && x >= 0 && x <= MAX.numberIn ? x : refuse(what);
const listIn = <T>(x: unknown, what: string, read: (un: unknown) => T): T[] =>
  Array.isArray(x) && x.length <= MAX.listIn ? x.map(read) : refuse(what);

const ADDRESS = /^\/[a-z0-9/#-]*$/;
const PATH = /^content\/[^\n\t]{1,200}$/;

const readCard = (x: unknown): TemoignageCard => {
  const { titre, citations, auteurs, setting, words } = objectIn(x, 'carte');
  return {
    titre: textIn(titre, 'titre'),
    citations: listIn(citations, 'citations', (c) => textIn(c, 'citation')),
    auteurs: listIn(auteurs, 'auteurs', (a) => {
      const { nom, fonction } = objectIn(a, 'auteur');
      return { nom: textIn(nom, 'nom'), fonction: textIn(fonction, 'fonction') };
    }),
    setting: textIn(setting, 'cadre'),
    words: numberIn(words, 'mots'),
  };
};
const readPlace = (x: unknown): ReadingPage => {
  const { what, address } = objectIn(x, 'page');
  return { what: textIn(what, 'page'), address: textIn(address, 'adresse', ADDRESS) };
};
const readSearch = (x: unknown): TriedSearch => {
  const { q, rank } = objectIn(x, 'recherche');
  return { q: textIn(q, 'recherche'), ...(rank !== undefined && { rank: numberIn(rank, 'rang') }) };
};

function readPart(x: unknown): ReportPart {
  const { status, path, card, places, searches, becomes } = objectIn(x, 'fichier');
  return {
    status: textIn(status, 'status', /^[AMD]$/) as ReportPart['status'],
    path: textIn(path, 'path', PATH),
    ...(card !== undefined && { card: readCard(card) }),
    ...(places !== undefined && { places: listIn(places, 'pages', readPlace) }),
    ...(searches !== undefined && { searches: listIn(searches, 'recherches', readSearch) }),
    ...(becomes !== undefined && { becomes: textIn(becomes, 'adresse', /^(?:|retire|\/[a-z0-9/#-]*)$/) }),
  };
}

/** Reads a report made by a run that is not trusted. Throws at anything that a report does not hold. */
export function readReport(json: string): Report {
  let read: unknown;
  try {
    read = JSON.parse(json);
  } catch {
    refuse('ce n’est pas du JSON');
  }
  const { errors, doubts, others, parts } = objectIn(read, 'contenu');
  return {
    errors: listIn(errors, 'erreurs', (e) => textIn(e, 'erreur')),
    doubts: listIn(doubts, 'doutes', (d) => textIn(d, 'doute')),
    others: numberIn(others, 'autres'),
    parts: listIn(parts, 'fichiers', readPart),
  };
}
