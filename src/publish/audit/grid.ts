/** A criterion of a reference, numbered after its theme: « 4.11 ». */
export interface Numerote {
  numero: string;
}

export const themeDe = ({ numero }: Numerote) => Number(numero.split('.')[0]);

/** The numbers that are missing, out of order or given twice; nothing when the grid is whole. */
export function desordre(grille: { criteres: readonly Numerote[]; themes: readonly { numero: number }[] }): string[] {
  const attendus = grille.themes.flatMap(({ numero }) =>
    grille.criteres.filter((c) => themeDe(c) === numero).map((_, i) => `${numero}.${i + 1}`),
  );
  return grille.criteres.map((c) => c.numero).filter((numero, i) => numero !== attendus[i]);
}
