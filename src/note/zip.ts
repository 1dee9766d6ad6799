/** A file to put in an archive. */
export interface Fichier {
  nom: string;
  contenu: string;
}

const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});
const crc32 = (octets: Uint8Array) => {
  let c = 0xffffffff;
  for (const o of octets) c = (TABLE[(c ^ o) & 0xff] ?? 0) ^ (c >>> 8);
  return (c ^ 0xffffffff) >>> 0;
};

/**
 * A ZIP archive, files stored as they are: a note weighs little, and OpenDocument wants its first file uncompressed.
 * The date is fixed, so that the same note gives the same file.
 */
export function archiver(fichiers: readonly Fichier[]): Uint8Array<ArrayBuffer> {
  const encodeur = new TextEncoder();
  const morceaux: Uint8Array[] = [];
  const index: Uint8Array[] = [];
  let position = 0;
  for (const { nom, contenu } of fichiers) {
    const titre = encodeur.encode(nom);
    const octets = encodeur.encode(contenu);
    const entete = (central: boolean) => {
      const vue = new DataView(new ArrayBuffer(central ? 46 : 30));
      let ici = 0;
      const deux = (v: number) => {
        vue.setUint16(ici, v, true);
        ici += 2;
      };
      const quatre = (v: number) => {
        vue.setUint32(ici, v, true);
        ici += 4;
      };
      quatre(central ? 0x02014b50 : 0x04034b50);
      if (central) deux(20);
      deux(20);
      deux(0x0800); // names in UTF-8
      deux(0); // stored
      deux(0);
      deux(0x21); // 1 January 1980
      quatre(crc32(octets));
      quatre(octets.length);
      quatre(octets.length);
      deux(titre.length);
      deux(0);
      if (central) {
        deux(0);
        deux(0);
        deux(0);
        quatre(0);
        quatre(position);
      }
      return new Uint8Array(vue.buffer);
    };
    index.push(entete(true), titre);
    const local = [entete(false), titre, octets];
    morceaux.push(...local);
    position += local.reduce((n, m) => n + m.length, 0);
  }
  const taille = index.reduce((n, m) => n + m.length, 0);
  const fin = new DataView(new ArrayBuffer(22));
  fin.setUint32(0, 0x06054b50, true);
  fin.setUint16(8, fichiers.length, true);
  fin.setUint16(10, fichiers.length, true);
  fin.setUint32(12, taille, true);
  fin.setUint32(16, position, true);
  const tout = [...morceaux, ...index, new Uint8Array(fin.buffer)];
  const archive = new Uint8Array(tout.reduce((n, m) => n + m.length, 0));
  let ou = 0;
  for (const m of tout) {
    archive.set(m, ou);
    ou += m.length;
  }
  return archive;
}
