import { z } from 'astro/zod';

/** What a criterion of the RGESN is found to be; « à compléter » counts as not met. */
export const STATUTS = {
  valide: 'validé',
  'non-valide': 'non validé',
  'a-completer': 'à compléter',
  'non-applicable': 'non applicable',
} as const;
export type Statut = keyof typeof STATUTS;

/** How much the reference makes a criterion weigh in the score, and what it calls it. */
export const PRIORITES = { 1.5: 'prioritaire', 1.25: 'recommandé', 1: 'modéré' } as const;
export type Poids = keyof typeof PRIORITES;

const phrase = () => z.string().min(3);

/** `docs/rgesn.yaml`: the declaration, criterion by criterion, kept by the project. */
export const declarationSchema = z.strictObject({
  referentiel: phrase().describe('Le référentiel et sa version.'),
  date: z.iso.date().describe('Le jour où la déclaration a été revue, AAAA-MM-JJ.'),
  themes: z
    .array(z.strictObject({ numero: z.int(), id: z.string().regex(/^[a-z]+$/), nom: phrase() }))
    .length(9)
    .describe('Les thèmes du référentiel ; chacun a sa page, /ecoconception/<id>/.'),
  criteres: z
    .array(
      z.strictObject({
        numero: z.string().regex(/^\d\.\d{1,2}$/),
        intitule: phrase().describe('La question du référentiel, mot à mot.'),
        poids: z.union([z.literal(1.5), z.literal(1.25), z.literal(1)]),
        statut: z.enum(Object.keys(STATUTS) as [Statut, ...Statut[]]),
        reponse: phrase().describe('Ce qui le montre, ou ce qui manque.'),
      }),
    )
    .length(78),
});
export type Declaration = z.infer<typeof declarationSchema>;
export type Critere = Declaration['criteres'][number];
