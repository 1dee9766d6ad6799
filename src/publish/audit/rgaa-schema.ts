import { z } from 'astro/zod';

/** What a criterion of the RGAA is found to be. */
export const STATUTS = {
  conforme: 'conforme',
  'non-conforme': 'non conforme',
  'non-applicable': 'non applicable',
  'a-verifier': 'à vérifier avec une personne',
} as const;
export type Statut = keyof typeof STATUTS;

const phrase = () => z.string().min(3);

/** `docs/rgaa.yaml`: the grid of the 106 criteria, kept by the project. */
export const grilleSchema = z.strictObject({
  referentiel: phrase().describe('Le référentiel et sa version.'),
  date: z.iso.date().describe('Le jour où la grille a été revue, AAAA-MM-JJ.'),
  outils: z.array(phrase()).min(1).describe('Les outils employés.'),
  echantillon: z
    .array(z.strictObject({ page: phrase(), adresse: z.string().regex(/^\/(?:[\w-]+\/)*$/) }))
    .min(10)
    .describe('Les pages regardées : une de chaque sorte.'),
  themes: z.array(z.strictObject({ numero: z.int(), nom: phrase() })).length(13),
  criteres: z
    .array(
      z.strictObject({
        numero: z.string().regex(/^\d{1,2}\.\d{1,2}$/),
        intitule: phrase().describe('La question du référentiel.'),
        statut: z.enum(Object.keys(STATUTS) as [Statut, ...Statut[]]),
        verification: phrase().describe('Comment on le sait, ou ce qui reste à faire pour le savoir.'),
      }),
    )
    .length(106),
});
export type Grille = z.infer<typeof grilleSchema>;
export type Critere = Grille['criteres'][number];
