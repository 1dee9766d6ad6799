import { lireCbor, type Valeur } from './cbor.ts';

/** The head of one encoded value: its kind, its number (a length or a value), where what follows starts. */
interface Tete {
  genre: number;
  /** A list without a length, closed by a mark. */
  sansFin: boolean;
  nombre: number;
  apres: number;
}
const FERMETURE = 0xff;
const LISTE = 4;

function lireTete(octets: Uint8Array, place: number): Tete {
  const tete = octets[place] ?? FERMETURE;
  const genre = tete >> 5;
  const court = tete & 31;
  if (genre === LISTE && court === 31) return { genre, sansFin: true, nombre: 0, apres: place + 1 };
  if (genre === 7 && court >= 20 && court <= 22) return { genre, sansFin: false, nombre: 0, apres: place + 1 };
  const taille = court < 24 ? 0 : { 24: 1, 25: 2, 26: 4 }[court];
  if (genre > LISTE || taille === undefined || place + taille >= octets.length)
    throw new Error(`CBOR : octet ${tete} inattendu`);
  let nombre = taille === 0 ? court : 0;
  for (let i = 1; i <= taille; i++) nombre = nombre * 256 + (octets[place + i] ?? 0);
  return { genre, sansFin: false, nombre, apres: place + 1 + taille };
}

/** Where the value that starts at `place` ends, without making anything of it. */
function sauter(octets: Uint8Array, place: number): number {
  const { genre, sansFin, nombre, apres } = lireTete(octets, place);
  if (genre === 2 || genre === 3) return apres + nombre;
  if (genre !== LISTE) return apres;
  let fin = apres;
  if (sansFin) {
    while (octets[fin] !== FERMETURE) fin = sauter(octets, fin);
    return fin + 1;
  }
  for (let i = 0; i < nombre; i++) fin = sauter(octets, fin);
  return fin;
}

function ouvrirListe(octets: Uint8Array, place: number): Tete {
  const tete = lireTete(octets, place);
  if (tete.genre !== LISTE) throw new Error('CBOR : une liste était attendue');
  return tete;
}

/** Cuts a list of one list, `[[a, b…]]`, at its elements: each as it is encoded, with its own first value. */
export function couperListe(octets: Uint8Array): { premier: Valeur; octets: Uint8Array }[] {
  const dehors = ouvrirListe(octets, 0);
  const { sansFin, nombre, apres } = ouvrirListe(octets, dehors.apres);
  const morceaux: { premier: Valeur; octets: Uint8Array }[] = [];
  for (let ici = apres; sansFin ? octets[ici] !== FERMETURE : morceaux.length < nombre;) {
    const fin = sauter(octets, ici);
    const debut = ouvrirListe(octets, ici).apres;
    const premier = lireCbor(octets.subarray(debut, sauter(octets, debut)));
    morceaux.push({ premier, octets: octets.subarray(ici, fin) });
    ici = fin;
  }
  return morceaux;
}

/** The head of a list of `n` elements. Pagefind reads no list without its length. */
function teteDeListe(n: number): number[] {
  const haut = LISTE << 5;
  if (n < 24) return [haut | n];
  if (n < 0x100) return [haut | 24, n];
  return n < 0x10000
    ? [haut | 25, n >> 8, n & 255]
    : [haut | 26, (n >>> 24) & 255, (n >> 16) & 255, (n >> 8) & 255, n & 255];
}

/** Puts encoded elements together again in a list of one list. */
export function assemblerListe(elements: readonly Uint8Array[]): Uint8Array {
  const tete = [...teteDeListe(1), ...teteDeListe(elements.length)];
  const sortie = new Uint8Array(elements.reduce((n, e) => n + e.length, tete.length));
  sortie.set(tete);
  let place = tete.length;
  for (const element of elements) {
    sortie.set(element, place);
    place += element.length;
  }
  return sortie;
}
