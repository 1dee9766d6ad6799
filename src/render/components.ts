/**
 * The components that an editor may use in a body, with their attributes. The names are mapped to
 * components in `src/components/mdx/components.ts`; a test keeps the two lists equal.
 */
interface Attribut {
  motif: RegExp;
  exemple: string;
  obligatoire: boolean;
}
export const COMPOSANTS: Record<string, { description: string; attributs: Record<string, Attribut> }> = {
  Depuis: {
    description: 'Note datée du site sur ce qui a changé depuis 2014.',
    attributs: {
      date: {
        motif: /^20\d\d(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/,
        exemple: '2016-01',
        obligatoire: true,
      },
    },
  },
  Note: { description: 'Note du site : sources qui se contredisent, mauvaise lecture.', attributs: {} },
  Tableau: {
    description: 'Un tableau Markdown avec sa légende.',
    attributs: { legende: { motif: /^[^<>{}]{3,200}$/, exemple: 'Ce que montre le tableau', obligatoire: true } },
  },
  ListePoles: { description: 'La liste des pôles de poles.yaml (annexe A).', attributs: {} },
};
