import { z } from 'astro/zod';
import { choice, label, page, questions, source, texte } from './common.ts';
import { NIVEAUX } from './vocabulary.ts';

export const LEVIER_COUNT = 8;

/** One of the guide's eight levers (`content/leviers/<id>.mdx`). */
export const levierSchema = z.strictObject({
  numero: z
    .int({ error: 'numéro mal formé : écrivez un nombre de 1 à 8' })
    .min(1, { error: 'numéro mal formé : écrivez un nombre de 1 à 8' })
    .max(LEVIER_COUNT, { error: 'numéro mal formé : écrivez un nombre de 1 à 8' })
    .meta(label('Numéro', 'Le numéro du levier dans le guide, de 1 à 8.')),
  titre: texte(80).meta(label('Titre', 'Le titre court du levier.')),
  intitule: texte(300).meta(label('Énoncé du guide', 'L’énoncé du guide, mot à mot.')),
  resume: texte(240).meta(label('Résumé', 'Le levier en une phrase.')),
  questions: questions(),
  quiAgit: z
    .strictObject({
      region: texte(30).optional().meta(label('Région', 'Par exemple « 5 exemples ».')),
      departement: texte(30).optional().meta(label('Département', 'Par exemple « 2 exemples ».')),
      intercommunalite: texte(30).optional().meta(label('Intercommunalité', 'Par exemple « 3 façons de faire ».')),
      commune: texte(30).optional().meta(label('Commune', 'Par exemple « 1 exemple ».')),
    })
    .optional()
    .meta(
      label(
        'Qui peut agir',
        'Ce que le texte donne à chaque collectivité, compté ; rien pour celle dont le guide ne donne pas d’exemple.',
      ),
    ),
  arguments: z
    .array(
      z.strictObject({
        texte: texte(300).meta(label('Argument', 'Un argument pour ce levier, en une ou deux phrases du site.')),
        niveau: choice(NIVEAUX, 'nom')
          .optional()
          .meta(label('Collectivité', 'La collectivité à laquelle il s’adresse ; absente s’il vaut pour toutes.')),
        page: page().optional().meta(label('Page', 'Page imprimée.')),
      }),
    )
    .optional()
    .meta(label('Arguments', 'Les arguments que reprend « Préparer une note ».')),
  source: source().meta(label('Source', 'D’où vient le levier.')),
});

export type LevierData = z.infer<typeof levierSchema>;
