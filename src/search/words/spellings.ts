/** Below this share of small letters, a word is a name or an acronym: « Boutaric », « PTCE ». */
const PART_MINUSCULES = 0.2;

/** One way of writing a folded word, which is told by its rank, and how many times the texts write it so. */
interface Ecriture {
  rang: number;
  brute: string;
  fois: number;
}

/** Numbers folded words as they come, and counts the ways each is written, to give it back as the texts write it. */
export function creerEcritures() {
  const formes: string[] = [];
  const rangs = new Map<string, number>();
  const parRang: Ecriture[][] = [];
  // What is written alike folds alike: one look at one table for each of the millions of words of a large content.
  const parBrute = new Map<string, Ecriture>();

  const ajouter = (forme: string, brute: string): Ecriture => {
    const rang = rangs.get(forme) ?? formes.push(forme) - 1;
    rangs.set(forme, rang);
    const ecriture = { rang, brute, fois: 0 };
    (parRang[rang] ??= []).push(ecriture);
    parBrute.set(brute, ecriture);
    return ecriture;
  };
  return {
    /** The folded words, each at its rank. */
    formes: formes as readonly string[],
    /** Counts a word; gives the rank of its form. */
    noter(forme: string, brute: string): number {
      const ecriture = parBrute.get(brute) ?? ajouter(forme, brute);
      ecriture.fois++;
      return ecriture.rang;
    },
    choisir(forme: string): string {
      const comptes = [...composees(parRang[rangs.get(forme) ?? -1] ?? [])];
      const parAccents = new Map<string, number>();
      for (const [ecrite, fois] of comptes)
        parAccents.set(ecrite.toLowerCase(), (parAccents.get(ecrite.toLowerCase()) ?? 0) + fois);
      const [accentuee, fois] = plusFrequente([...parAccents]) ?? [forme, 0];
      const petites = comptes.find(([ecrite]) => ecrite === accentuee)?.[1] ?? 0;
      if (petites >= fois * PART_MINUSCULES) return accentuee;
      return plusFrequente(comptes.filter(([ecrite]) => ecrite.toLowerCase() === accentuee))?.[0] ?? accentuee;
    },
  };
}

/** The same counts, those that the eye cannot tell apart put together. */
function composees(ecritures: readonly Ecriture[]): Map<string, number> {
  const comptes = new Map<string, number>();
  for (const { brute, fois } of ecritures) {
    const ecrite = brute.normalize('NFC').replaceAll('\u00ad', '');
    comptes.set(ecrite, (comptes.get(ecrite) ?? 0) + fois);
  }
  return comptes;
}

const plusFrequente = (comptes: readonly (readonly [string, number])[]) =>
  comptes.toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0];
