import type { Card, ReportPart, Place, Report, Search } from './write.ts';

/** Limits of a report: enough for any proposal that a person can review. */
const MAX = { texte: 2000, liste: 100, nombre: 1_000_000 };
type Lu = Record<string, unknown>;

const refuser = (what: string): never => {
  throw new Error(`Rapport refusé : ${what}`);
};
const objet = (x: unknown, what: string): Lu =>
  typeof x === 'object' && x !== null && !Array.isArray(x) ? (x as Lu) : refuser(what);
const texte = (x: unknown, what: string, motif = /^[^]*$/): string =>
  typeof x === 'string' && x.length <= MAX.texte && motif.test(x) ? x : refuser(what);
const nombre = (x: unknown, what: string): number =>
  typeof x === 'number' && Number.isInteger(x) && x >= 0 && x <= MAX.nombre ? x : refuser(what);
const liste = <T>(x: unknown, what: string, lire: (un: unknown) => T): T[] =>
  Array.isArray(x) && x.length <= MAX.liste ? x.map(lire) : refuser(what);

const ADRESSE = /^\/[a-z0-9/#-]*$/;
const CHEMIN = /^content\/[^\n\t]{1,200}$/;

const lireCarte = (x: unknown): Card => {
  const { titre, citations, auteurs, setting, words } = objet(x, 'carte');
  return {
    titre: texte(titre, 'titre'),
    citations: liste(citations, 'citations', (c) => texte(c, 'citation')),
    auteurs: liste(auteurs, 'auteurs', (a) => {
      const { nom, fonction } = objet(a, 'auteur');
      return { nom: texte(nom, 'nom'), fonction: texte(fonction, 'fonction') };
    }),
    setting: texte(setting, 'cadre'),
    words: nombre(words, 'mots'),
  };
};
const lirePlace = (x: unknown): Place => {
  const { what, address } = objet(x, 'page');
  return { what: texte(what, 'page'), address: texte(address, 'adresse', ADRESSE) };
};
const lireRecherche = (x: unknown): Search => {
  const { q, rank } = objet(x, 'recherche');
  return { q: texte(q, 'recherche'), ...(rank !== undefined && { rank: nombre(rank, 'rang') }) };
};

function lirePartie(x: unknown): ReportPart {
  const { status, path, card, places, searches, becomes } = objet(x, 'fichier');
  return {
    status: texte(status, 'status', /^[AMD]$/) as ReportPart['status'],
    path: texte(path, 'path', CHEMIN),
    ...(card !== undefined && { card: lireCarte(card) }),
    ...(places !== undefined && { places: liste(places, 'pages', lirePlace) }),
    ...(searches !== undefined && { searches: liste(searches, 'recherches', lireRecherche) }),
    ...(becomes !== undefined && { becomes: texte(becomes, 'adresse', /^(?:|retire|\/[a-z0-9/#-]*)$/) }),
  };
}

/** Reads a report made by a run that is not trusted. Throws at anything that a report does not hold. */
export function readReport(json: string): Report {
  let lu: unknown;
  try {
    lu = JSON.parse(json);
  } catch {
    refuser('ce n’est pas du JSON');
  }
  const { errors, doubts, others, parts } = objet(lu, 'contenu');
  return {
    errors: liste(errors, 'erreurs', (e) => texte(e, 'erreur')),
    doubts: liste(doubts, 'doutes', (d) => texte(d, 'doute')),
    others: nombre(others, 'autres'),
    parts: liste(parts, 'fichiers', lirePartie),
  };
}
