import { z } from 'astro/zod';
import { choice, departement, id, ids, label, page, questions, source, texte } from './common.ts';
import { FAMILLES, MILIEUX, NIVEAUX, PHASES, SOUTIENS } from './vocabulary.ts';

/** The story of one pôle (`content/cas/<id>.mdx`, the id being the pôle's). */
export const casSchema = z.strictObject({
  titre: texte(90).meta(label('Titre', 'Le nom du pôle, ou son nom et l’idée.')),
  resume: texte(200).meta(label('Résumé', 'La phrase qui dit ce que ce pôle apprend : au plus 200 caractères.')),
  pole: id('poles').meta(label('Pôle', 'Le pôle raconté : un identifiant de poles.yaml.')),
  lieu: texte(120).meta(label('Lieu', 'Le lieu, comme la source le dit.')),
  region: id('regions').meta(
    label('Région', 'La région telle qu’elle s’appelait alors : un identifiant de regions.yaml.'),
  ),
  departement: departement().optional().meta(label('Département', 'Code du département, entre guillemets.')),
  milieu: choice(MILIEUX).optional().meta(label('Milieu', 'urbain, periurbain ou rural, si la source le dit.')),
  formeJuridique: texte(120).optional().meta(label('Forme juridique', 'La forme juridique, si la source la donne.')),
  creation: z
    .int({ error: 'année mal formée : écrivez quatre chiffres, par exemple « 2010 »' })
    .min(1900)
    .max(2100)
    .optional()
    .meta(label('Année de création', 'L’année de création, si la source la donne.')),
  secteurs: z
    .array(texte(80))
    .min(1, { error: 'aucun secteur : écrivez-en au moins un' })
    .max(12, { error: 'trop de secteurs : au plus douze' })
    .meta(label('Secteurs d’activité', 'Les secteurs d’activité, selon la source.')),
  familles: z
    .array(choice(FAMILLES))
    .min(1, { error: 'aucune famille : écrivez-en au moins une' })
    .optional()
    .meta(
      label('Familles de secteurs', 'Les familles où ranger ces secteurs : elles servent à filtrer la liste des cas.'),
    ),
  leviers: ids(1, 4, 'leviers').meta(label('Leviers', 'Les leviers que ce cas illustre.')),
  themes: ids(1, 6, 'themes').meta(label('Thèmes', 'Les thèmes de themes.yaml.')),
  chiffres: z
    .array(
      z.strictObject({
        libelle: texte(120).meta(label('Ce qui est compté', 'Ce que compte le chiffre.')),
        valeur: z
          .union([texte(60), z.number()])
          .transform(String)
          .meta(label('Chiffre, avec son unité', 'Le chiffre avec son unité, par exemple « 1 500 m² ».')),
        page: page().optional().meta(label('Page', 'Page imprimée.')),
      }),
    )
    .optional()
    .meta(label('Chiffres', 'Tous les chiffres que la source donne.')),
  debut: texte(140).optional().meta(label('Depuis quand', 'Depuis quand, si la source donne une date, avec la page.')),
  porteur: texte(200).optional().meta(label('Porteur', 'Qui porte le pôle, si la source le dit.')),
  soutienDit: texte(300)
    .optional()
    .meta(
      label(
        'Soutiens, dans les mots de la source',
        'Qui soutient le pôle : les mots de la source, entre guillemets, avec la page.',
      ),
    ),
  montants: z
    .array(
      z.strictObject({
        libelle: texte(160).meta(label('Ce qui est payé, et par qui', 'Ce qui est payé, et par qui.')),
        valeur: texte(60).meta(
          label('Montant, avec son unité', 'Le montant avec son unité, par exemple « 20 000 € ».'),
        ),
        niveau: choice(SOUTIENS).optional().meta(label('Qui paie', 'Qui paie.')),
        phase: choice(PHASES).optional().meta(label('Phase', 'Le moment que paie ce montant, si la source le dit.')),
        page: page().optional().meta(label('Page', 'Page imprimée.')),
      }),
    )
    .optional()
    .meta(label('Montants', 'Ce qui a été payé, par qui, selon la source.')),
  lieuPhysique: texte(200).optional().meta(label('Lieu physique', 'Le bâtiment ou le terrain, s’il y en a un.')),
  actions: z
    .array(
      z.strictObject({
        niveau: choice(NIVEAUX, 'nom').meta(label('Collectivité', 'region, departement, intercommunalite ou commune.')),
        texte: texte(240).meta(label('Action', 'Ce que cette collectivité a fait, en une phrase.')),
        page: page().optional().meta(label('Page', 'Page imprimée.')),
      }),
    )
    .optional()
    .meta(label('Actions des collectivités', 'Ce que chaque collectivité a fait, selon la source.')),
  questions: questions(),
  acteurs: z
    .array(texte(80))
    .optional()
    .meta(label('Personnes liées au pôle', 'Les personnes que la source lie au pôle.')),
  soutiens: z
    .array(choice(SOUTIENS))
    .optional()
    .meta(
      label(
        'Soutiens',
        'Qui soutient le pôle, selon la source : region, departement, intercommunalite, commune, etat, europe.',
      ),
    ),
  source: source().meta(label('Source', 'D’où vient l’histoire.')),
});

export type CasData = z.infer<typeof casSchema>;
