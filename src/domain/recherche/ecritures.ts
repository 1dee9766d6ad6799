/** Below this share of small letters, a word is a name or an acronym: « Boutaric », « PTCE ». */
const PART_MINUSCULES = 0.2;

/** Counts the ways each folded word is written, to give it back as the texts write it. */
export function creerEcritures() {
  const parForme = new Map<string, Map<string, number>>();
  return {
    noter(forme: string, brute: string) {
      const ecrite = brute.normalize('NFC').replaceAll('\u00ad', '');
      const comptes = parForme.get(forme) ?? new Map<string, number>();
      comptes.set(ecrite, (comptes.get(ecrite) ?? 0) + 1);
      parForme.set(forme, comptes);
    },
    choisir(forme: string): string {
      const comptes = [...(parForme.get(forme) ?? [])];
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

const plusFrequente = (comptes: readonly (readonly [string, number])[]) =>
  comptes.toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0];
