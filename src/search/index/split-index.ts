import { assemblerListe, couperListe } from './cbor-raw.ts';
import { ecrireCbor, lireCbor, type Valeur } from './cbor.ts';

/**
 * Pagefind cuts its index into pieces of about 24 kB compressed, and every word of a question loads one: three
 * words weigh as much as its WebAssembly. The pieces are cut again here, much smaller. This reads and writes the
 * format of Pagefind 1.6.0, whose version is pinned; `VERSION` refuses any other.
 */
export const VERSION = '1.6.0';

/** Signs of encoded index that a piece may hold, before compression. A word with more stands alone. */
export const TAILLE_MORCEAU = 4000;

export interface Morceau {
  de: string;
  a: string;
  octets: Uint8Array;
}

/** Cuts the words of whole pieces, in their order, into small ones. Each word stays as it is encoded. */
export function recouper(pieces: readonly Uint8Array[], taille = TAILLE_MORCEAU): Morceau[] {
  const mots = pieces.flatMap((piece) =>
    couperListe(piece).map(({ premier, octets }) => {
      if (typeof premier !== 'string') throw new Error('Pagefind : mot d’index de forme inattendue.');
      return { mot: premier, octets };
    }),
  );
  const morceaux: Morceau[] = [];
  let debut = 0;
  let poids = 0;
  const fermer = (fin: number) => {
    if (fin > debut)
      morceaux.push({
        de: mots[debut]?.mot ?? '',
        a: mots[fin - 1]?.mot ?? '',
        octets: assemblerListe(mots.slice(debut, fin).map((m) => m.octets)),
      });
    debut = fin;
    poids = 0;
  };
  mots.forEach(({ octets }, i) => {
    if (poids > 0 && poids + octets.length > taille) fermer(i);
    poids += octets.length;
  });
  fermer(mots.length);
  return morceaux;
}

/** What the table of contents lists: the names of the records, then those of the pieces, in order. */
export function lireSommaire(meta: Uint8Array): { fiches: string[]; pieces: string[] } {
  const [, fiches, pieces] = verifier(lireCbor(meta));
  return { fiches: fiches.map(([nom]) => nom), pieces: pieces.map(([, , nom]) => nom) };
}

/** The table of contents with other names for the records, and smaller pieces. */
export function recrireSommaire(
  meta: Uint8Array,
  nomDe: (fiche: string) => string,
  morceaux: readonly { de: string; a: string; nom: string }[],
): Uint8Array {
  const lu = verifier(lireCbor(meta));
  const [version, fiches, , ...reste] = lu;
  return ecrireCbor([
    version,
    fiches.map(([nom, ...suite]) => [nomDe(nom), ...suite]),
    morceaux.map(({ de, a, nom }) => [de, a, nom]),
    ...reste,
  ]);
}

type Sommaire = [string, [string, ...Valeur[]][], [string, string, string][], ...Valeur[]];
function verifier(meta: Valeur): Sommaire {
  if (!Array.isArray(meta) || meta[0] !== VERSION || !Array.isArray(meta[1]) || !Array.isArray(meta[2]))
    throw new Error(`Pagefind : index d’une autre version que ${VERSION}.`);
  return meta as Sommaire;
}
