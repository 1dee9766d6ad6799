/**
 * The components that an editor may use in a body, with their attributes. The names are mapped to
 * components in `src/components/mdx/components.ts`; a test keeps the two lists equal.
 */
interface Attribute {
  pattern: RegExp;
  example: string;
  required: boolean;
}
export const COMPONENTS: Record<string, { description: string; attributes: Record<string, Attribute> }> = {
  Depuis: {
    description: 'Note datée du site sur ce qui a changé depuis 2014.',
    attributes: {
      date: {
        pattern: /^20\d\d(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/,
        example: '2016-01',
        required: true,
      },
    },
  },
  Note: { description: 'Note du site : sources qui se contredisent, mauvaise lecture.', attributes: {} },
  Tableau: {
    description: 'Un tableau Markdown avec sa légende.',
    attributes: { legende: { pattern: /^[^<>{}]{3,200}$/, example: 'Ce que montre le tableau', required: true } },
  },
  ListePoles: { description: 'La liste des pôles de poles.yaml (annexe A).', attributes: {} },
};
