/** Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours; stops past `max`. */
export function ecart(a: string, b: string, max: number): number {
  if (Math.abs(a.length - b.length) > max) return max + 1;
  let avant: number[] = [];
  let ligne = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const suivante = [i];
    let plusPetit = i;
    for (let j = 1; j <= b.length; j++) {
      const pareil = a[i - 1] === b[j - 1];
      let cout = Math.min((suivante[j - 1] ?? 0) + 1, (ligne[j] ?? 0) + 1, (ligne[j - 1] ?? 0) + (pareil ? 0 : 1));
      if (!pareil && i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cout = Math.min(cout, (avant[j - 2] ?? 0) + 1);
      suivante.push(cout);
      plusPetit = Math.min(plusPetit, cout);
    }
    if (plusPetit > max) return max + 1;
    avant = ligne;
    ligne = suivante;
  }
  return ligne[b.length] ?? max + 1;
}

/** Spellings that sound alike become one: « fillière », « philière » → « filiere ». */
const sonner = (mot: string) =>
  mot
    .replace(/ph/g, 'f')
    .replace(/(?:qu|ck|k|c(?=[aou]))/g, 'q')
    .replace(/(?:eau|au)/g, 'o')
    .replace(/(?:sc|c|s+|ç)(?=[eiy])/g, 's')
    .replace(/y/g, 'i')
    .replace(/h/g, '')
    .replace(/(.)\1+/g, '$1')
    .replace(/(?:es|ent|e|s|t|x)$/, '');

const marge = (longueur: number) => (longueur < 4 ? 0 : longueur < 6 ? 1 : longueur < 10 ? 2 : 3);

/**
 * The words of the corpus nearest to one it does not hold, best first. `mots`: folded words, the most frequent
 * first. A word that sounds the same counts as one letter away; so does one that begins with what was typed.
 */
export function proches(forme: string, mots: readonly string[], combien = 1): string[] {
  if (/\d/.test(forme)) return [];
  const max = marge(forme.length);
  if (max === 0) return [];
  const son = sonner(forme);
  const candidats: { mot: string; distance: number }[] = [];
  for (const [rang, mot] of mots.entries()) {
    if (mot === forme) continue;
    let distance = ecart(forme, mot, max);
    if (distance > 1 && forme.length > 5 && sonner(mot) === son) distance = 1;
    if (distance > max && forme.length >= 5 && mot.startsWith(forme)) distance = 1.2;
    if (distance > max || (distance > 1.5 && mot[0] !== forme[0])) continue;
    candidats.push({ mot, distance: distance + (mot[0] === forme[0] ? 0 : 0.6) + rang / mots.length / 2 });
  }
  return candidats
    .sort((a, b) => a.distance - b.distance)
    .slice(0, combien)
    .map((c) => c.mot);
}

/** The one word that a misspelled one stands for, near enough to be answered in its place. */
export function corriger(forme: string, mots: readonly string[]): string | undefined {
  const [juste] = proches(forme, mots);
  if (juste === undefined) return undefined;
  const sur = forme.length < 8 ? 1 : 2;
  return ecart(forme, juste, sur) <= sur || sonner(forme) === sonner(juste) ? juste : undefined;
}
