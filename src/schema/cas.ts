import { z } from 'astro/zod';
import { departement, id, ids, page, questions, source, texte } from './common.ts';
import { MILIEUX, NIVEAUX, keysOf } from './vocabulary.ts';

/** The story of one pôle (`content/cas/<id>.mdx`, the id being the pôle's). */
export const casSchema = z.strictObject({
  titre: texte(90).describe('Le nom du pôle, ou son nom et l’idée.'),
  resume: texte(200).describe('La phrase qui dit ce que ce pôle apprend : au plus 200 caractères.'),
  pole: id().describe('Le pôle raconté : un identifiant de poles.yaml.'),
  lieu: texte(120).describe('Le lieu, comme la source le dit.'),
  region: id().describe('La région telle qu’elle s’appelait alors : un identifiant de regions.yaml.'),
  departement: departement().optional().describe('Code du département, entre guillemets.'),
  milieu: z.enum(keysOf(MILIEUX)).optional().describe('urbain, periurbain ou rural, si la source le dit.'),
  formeJuridique: texte(120).optional().describe('La forme juridique, si la source la donne.'),
  creation: z
    .int({ error: 'année mal formée : écrivez quatre chiffres, par exemple « 2010 »' })
    .min(1900)
    .max(2100)
    .optional()
    .describe('L’année de création, si la source la donne.'),
  secteurs: z
    .array(texte(80))
    .min(1, { error: 'aucun secteur : écrivez-en au moins un' })
    .max(12, { error: 'trop de secteurs : au plus douze' })
    .describe('Les secteurs d’activité, selon la source.'),
  leviers: ids(1, 4, 'levier').describe('Les leviers que ce cas illustre.'),
  themes: ids(1, 6, 'thème').describe('Les thèmes de themes.yaml.'),
  chiffres: z
    .array(
      z.strictObject({
        libelle: texte(120).describe('Ce que compte le chiffre.'),
        valeur: z
          .union([texte(60), z.number()])
          .transform(String)
          .describe('Le chiffre avec son unité, par exemple « 1 500 m² ».'),
        page: page().optional().describe('Page imprimée.'),
      }),
    )
    .optional()
    .describe('Tous les chiffres que la source donne.'),
  porteur: texte(200).optional().describe('Qui porte le pôle, si la source le dit.'),
  montants: z
    .array(
      z.strictObject({
        libelle: texte(160).describe('Ce qui est payé, et par qui.'),
        valeur: texte(60).describe('Le montant avec son unité, par exemple « 20 000 € ».'),
        niveau: z
          .enum([...keysOf(NIVEAUX), 'etat', 'europe'])
          .optional()
          .describe('Qui paie.'),
        page: page().optional().describe('Page imprimée.'),
      }),
    )
    .optional()
    .describe('Ce qui a été payé, par qui, selon la source.'),
  lieuPhysique: texte(200).optional().describe('Le bâtiment ou le terrain, s’il y en a un.'),
  actions: z
    .array(
      z.strictObject({
        niveau: z.enum(keysOf(NIVEAUX)).describe('region, departement, intercommunalite ou commune.'),
        texte: texte(240).describe('Ce que cette collectivité a fait, en une phrase.'),
        page: page().optional().describe('Page imprimée.'),
      }),
    )
    .optional()
    .describe('Ce que chaque collectivité a fait, selon la source.'),
  questions: questions(),
  acteurs: z.array(texte(80)).optional().describe('Les personnes que la source lie au pôle.'),
  soutiens: z
    .array(z.enum([...keysOf(NIVEAUX), 'etat', 'europe']))
    .optional()
    .describe('Qui soutient le pôle, selon la source : region, departement, intercommunalite, commune, etat, europe.'),
  source: source().describe('D’où vient l’histoire.'),
});

export type CasData = z.infer<typeof casSchema>;
