/** A seeded random generator (mulberry32): the same seed gives the same content on any machine. */
export function hasard(graine: number): () => number {
  let a = graine >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), a | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The commonest words stand at the head of the lexicon, so that the typography and the search have French to work on. */
const FREQUENTS =
  "de la le et les des en un une du que est pour qui dans par plus sur ce ne pas il au avec sont son se ou leur nous cette aux ont mais comme on tout même elle ces entre bien sans fait peut deux aussi ainsi autres encore très depuis chaque après toujours sous contre lors projet pôle collectivité région commune territoire acteurs coopération économie animation emploi développement association réseau structure insertion friche élus département intercommunalité financement l'économie l'emploi d'abord qu'elle n'est s'est l'animation c'est PTCE ESS EPCI CCAS".split(
    ' ',
  );
const ATTAQUES = [
  'b',
  'c',
  'd',
  'f',
  'g',
  'l',
  'm',
  'n',
  'p',
  'r',
  's',
  't',
  'v',
  'br',
  'cl',
  'dr',
  'fr',
  'gr',
  'pl',
  'pr',
  'tr',
  'ch',
  '',
];
const NOYAUX = ['a', 'e', 'i', 'o', 'u', 'é', 'ai', 'au', 'eu', 'oi', 'ou', 'an', 'en', 'in', 'on', 'è'];
const FINS = ['', '', '', 's', 'r', 't', 'l', 'tion', 'ment', 'age', 'ité', 'eur', 'ique', 'esse', 'isme'];

const choisir = <T>(alea: () => number, liste: readonly T[]): T => liste[Math.floor(alea() * liste.length)] as T;

/** `taille` different French-looking words, the real frequent ones first. */
export function lexique(alea: () => number, taille = 30_000): string[] {
  const mots = new Set(FREQUENTS);
  while (mots.size < taille) {
    let mot = '';
    for (let syllabes = 1 + Math.floor(alea() * 3); syllabes > 0; syllabes--)
      mot += choisir(alea, ATTAQUES) + choisir(alea, NOYAUX);
    mots.add(mot + choisir(alea, FINS));
  }
  return [...mots];
}

/** Draws words as a language does: Zipf and Mandelbrot, exponent 1.05. */
export function tirage(alea: () => number, mots: readonly string[]): () => string {
  const cumules: number[] = [];
  let total = 0;
  mots.forEach((_, rang) => cumules.push((total += 1 / (rang + 2.7) ** 1.05)));
  return () => {
    const cible = alea() * total;
    let bas = 0;
    let haut = cumules.length - 1;
    while (bas < haut) {
      const milieu = (bas + haut) >> 1;
      if ((cumules[milieu] ?? 0) < cible) bas = milieu + 1;
      else haut = milieu;
    }
    return mots[bas] ?? '';
  };
}
