/** The part of CBOR that Pagefind writes: integers, texts, byte strings, arrays, null and booleans. */
export type Valeur = number | string | null | boolean | Uint8Array | Valeur[];

/** Reads one value. Throws on anything else. */
export function lireCbor(octets: Uint8Array): Valeur {
  const vue = new DataView(octets.buffer, octets.byteOffset, octets.byteLength);
  const texte = new TextDecoder();
  let place = 0;
  const longueur = (court: number): number => {
    if (court < 24) return court;
    const taille = { 24: 1, 25: 2, 26: 4 }[court];
    if (taille === undefined) throw new Error(`CBOR : longueur ${court} inattendue`);
    place += taille;
    return taille === 1 ? vue.getUint8(place - 1) : taille === 2 ? vue.getUint16(place - 2) : vue.getUint32(place - 4);
  };
  const lire = (): Valeur => {
    const tete = vue.getUint8(place++);
    const genre = tete >> 5;
    const court = tete & 31;
    if (genre === 4 && court === 31) {
      const liste: Valeur[] = [];
      while (octets[place] !== 0xff) liste.push(lire());
      place++;
      return liste;
    }
    if (genre === 7 && court >= 20 && court <= 22) return court === 22 ? null : court === 21;
    const nombre = longueur(court);
    if (genre === 0) return nombre;
    if (genre === 1) return -1 - nombre;
    if (genre === 4) return Array.from({ length: nombre }, lire);
    if (genre !== 2 && genre !== 3) throw new Error(`CBOR : genre ${genre} inattendu`);
    place += nombre;
    const partie = octets.subarray(place - nombre, place);
    return genre === 3 ? texte.decode(partie) : partie;
  };
  return lire();
}

/** Writes one value. */
export function ecrireCbor(valeur: Valeur): Uint8Array {
  const sortie: number[] = [];
  const tete = (genre: number, nombre: number) => {
    const haut = genre << 5;
    if (nombre < 24) sortie.push(haut | nombre);
    else if (nombre < 0x100) sortie.push(haut | 24, nombre);
    else if (nombre < 0x10000) sortie.push(haut | 25, nombre >> 8, nombre & 255);
    else sortie.push(haut | 26, (nombre >>> 24) & 255, (nombre >> 16) & 255, (nombre >> 8) & 255, nombre & 255);
  };
  const ecrire = (v: Valeur): void => {
    if (v === null) sortie.push(0xf6);
    else if (typeof v === 'boolean') sortie.push(v ? 0xf5 : 0xf4);
    else if (typeof v === 'number') tete(v < 0 ? 1 : 0, v < 0 ? -1 - v : v);
    else if (Array.isArray(v)) {
      tete(4, v.length);
      v.forEach(ecrire);
    } else {
      const octets = typeof v === 'string' ? new TextEncoder().encode(v) : v;
      tete(typeof v === 'string' ? 3 : 2, octets.length);
      for (const octet of octets) sortie.push(octet);
    }
  };
  ecrire(valeur);
  return Uint8Array.from(sortie);
}
