import type { Carte, PartieRapport, Place, Rapport, Recherche } from './write.ts';

/** Limits of a report: enough for any proposal that a person can review. */
const MAX = { texte: 2000, liste: 100, nombre: 1_000_000 };
type Lu = Record<string, unknown>;

const refuser = (quoi: string): never => {
  throw new Error(`Rapport refusé : ${quoi}`);
};
const objet = (x: unknown, quoi: string): Lu =>
  typeof x === 'object' && x !== null && !Array.isArray(x) ? (x as Lu) : refuser(quoi);
const texte = (x: unknown, quoi: string, motif = /^[^]*$/): string =>
  typeof x === 'string' && x.length <= MAX.texte && motif.test(x) ? x : refuser(quoi);
const nombre = (x: unknown, quoi: string): number =>
  typeof x === 'number' && Number.isInteger(x) && x >= 0 && x <= MAX.nombre ? x : refuser(quoi);
const liste = <T>(x: unknown, quoi: string, lire: (un: unknown) => T): T[] =>
  Array.isArray(x) && x.length <= MAX.liste ? x.map(lire) : refuser(quoi);

const ADRESSE = /^\/[a-z0-9/#-]*$/;
const CHEMIN = /^content\/[^\n\t]{1,200}$/;

const lireCarte = (x: unknown): Carte => {
  const { titre, citations, auteurs, cadre, mots } = objet(x, 'carte');
  return {
    titre: texte(titre, 'titre'),
    citations: liste(citations, 'citations', (c) => texte(c, 'citation')),
    auteurs: liste(auteurs, 'auteurs', (a) => {
      const { nom, fonction } = objet(a, 'auteur');
      return { nom: texte(nom, 'nom'), fonction: texte(fonction, 'fonction') };
    }),
    cadre: texte(cadre, 'cadre'),
    mots: nombre(mots, 'mots'),
  };
};
const lirePlace = (x: unknown): Place => {
  const { quoi, adresse } = objet(x, 'page');
  return { quoi: texte(quoi, 'page'), adresse: texte(adresse, 'adresse', ADRESSE) };
};
const lireRecherche = (x: unknown): Recherche => {
  const { q, rang } = objet(x, 'recherche');
  return { q: texte(q, 'recherche'), ...(rang !== undefined && { rang: nombre(rang, 'rang') }) };
};

function lirePartie(x: unknown): PartieRapport {
  const { genre, path, carte, places, recherches, devient } = objet(x, 'fichier');
  return {
    genre: texte(genre, 'genre', /^[AMD]$/) as PartieRapport['genre'],
    path: texte(path, 'path', CHEMIN),
    ...(carte !== undefined && { carte: lireCarte(carte) }),
    ...(places !== undefined && { places: liste(places, 'pages', lirePlace) }),
    ...(recherches !== undefined && { recherches: liste(recherches, 'recherches', lireRecherche) }),
    ...(devient !== undefined && { devient: texte(devient, 'adresse', /^(?:|retire|\/[a-z0-9/#-]*)$/) }),
  };
}

/** Reads a report made by a run that is not trusted. Throws at anything that a report does not hold. */
export function lireRapport(json: string): Rapport {
  let lu: unknown;
  try {
    lu = JSON.parse(json);
  } catch {
    refuser('ce n’est pas du JSON');
  }
  const { erreurs, doutes, autres, parties } = objet(lu, 'contenu');
  return {
    erreurs: liste(erreurs, 'erreurs', (e) => texte(e, 'erreur')),
    doutes: liste(doutes, 'doutes', (d) => texte(d, 'doute')),
    autres: nombre(autres, 'autres'),
    parties: liste(parties, 'fichiers', lirePartie),
  };
}
