import { z } from 'astro/zod';
import { choice, date, departement, id, ids, label, page, questions, source, texte } from './common.ts';
import { ROLES, TYPES_STRUCTURE } from './vocabulary.ts';

export const CITATION_MAX_WORDS = 60;
export const MAX_AUTHORS = 3;

/** The name of a quotation in its testimony. */
export const citationId = () => z.enum(['c1', 'c2', 'c3'], { error: 'identifiant de citation : écrivez c1, c2 ou c3' });

const citation = z
  .strictObject({
    id: citationId().meta(
      label('Numéro', 'c1, c2 ou c3 : l’adresse permanente de la citation (#c1). Ne change plus jamais.'),
    ),
    texte: texte().meta(
      label(
        'Citation, mot à mot',
        `Ce qui a été dit, mot à mot, sans guillemets autour. […] marque une coupe, [mot] une insertion. Au plus ${CITATION_MAX_WORDS} mots.`,
      ),
    ),
    page: page().optional().meta(label('Page', 'Page imprimée de la citation, si elle est sûre.')),
    leviers: ids(0, 3, 'leviers')
      .optional()
      .meta(
        label(
          'Leviers',
          'Les leviers dont parle cette citation, si elle ne parle pas de tous ceux du témoignage ; [] si aucun.',
        ),
      ),
    themes: ids(0, 5, 'themes')
      .optional()
      .meta(
        label(
          'Thèmes',
          'Les thèmes dont parle cette citation, si elle ne parle pas de tous ceux du témoignage ; [] si aucun.',
        ),
      ),
  })
  .meta({ title: 'citation' });

const structure = z.strictObject({
  nom: texte(160).meta(label('Nom de la structure', 'La structure au nom de laquelle la personne parle.')),
  type: choice(TYPES_STRUCTURE).meta(label('Type de structure', 'Le type de structure.')),
});

/** One statement by one person, or by two or three speaking together (`content/temoignages/<id>.mdx`). */
export const temoignageSchema = z.strictObject({
  titre: texte(90).meta(
    label('Titre', 'L’idée du témoignage, en mots du site : au plus 90 caractères, sans répéter la citation.'),
  ),
  citations: z
    .array(citation)
    .min(1, { error: 'aucune citation : ajoutez-en au moins une, avec « id: c1 » et « texte: »' })
    .max(3, { error: 'trop de citations : au plus trois' })
    .meta(label('Citations', 'Une à trois citations, mot à mot.')),
  auteurs: z
    .array(
      z
        .strictObject({
          nom: texte(80).meta(
            label('Prénom et nom', 'Prénom et nom, toujours écrits de la même façon sur tout le site.'),
          ),
          fonction: texte(200).meta(label('Fonction', 'La fonction tenue au moment de parler.')),
          role: choice(ROLES, 'un')
            .optional()
            .meta(
              label(
                'Rôle',
                'Son rôle, s’il diffère de celui du témoignage : elu, technicien, acteur, chercheur ou autre.',
              ),
            ),
          structure: structure
            .optional()
            .meta(label('Structure', 'Sa structure, si elle diffère de celle du témoignage.')),
          personne: id('personnes')
            .optional()
            .meta(label('Personne', 'Pour distinguer deux personnes du même nom : un identifiant de personnes.yaml.')),
        })
        .meta({ title: 'personne' }),
    )
    .min(1, { error: 'aucun auteur : ajoutez « nom: » et « fonction: »' })
    .max(MAX_AUTHORS, { error: 'trop d’auteurs : au plus trois' })
    .meta(label('Qui parle', 'Qui parle.')),
  titreImprime: texte(160)
    .optional()
    .meta(label('Titre imprimé', 'Le titre imprimé au-dessus du témoignage, s’il y en a un.')),
  texteSigne: z
    .boolean()
    .optional()
    .meta(
      label('Texte signé', 'true pour un texte signé, imprimé sans guillemets : ce ne sont pas des mots rapportés.'),
    ),
  structure: structure.meta(label('Structure', 'Au nom de qui.')),
  role: choice(ROLES, 'un').meta(
    label('Rôle', 'Au titre de quoi on parle : elu, technicien, acteur, chercheur ou autre.'),
  ),
  region: id('regions')
    .optional()
    .meta(
      label(
        'Région',
        'La région telle qu’elle s’appelait alors : un identifiant de regions.yaml. Absente pour un témoignage national.',
      ),
    ),
  departement: departement()
    .optional()
    .meta(label('Département', 'Code du département, entre guillemets, s’il est connu.')),
  leviers: ids(1, 3, 'leviers').meta(label('Leviers', 'Un à trois leviers que le témoignage illustre.')),
  themes: ids(1, 5, 'themes').meta(label('Thèmes', 'Un à cinq thèmes de themes.yaml.')),
  poles: ids(1, 10, 'poles')
    .optional()
    .meta(label('Pôles', 'Les pôles dont il est question : identifiants de poles.yaml.')),
  section: id('guide')
    .optional()
    .meta(
      label(
        'Place dans le guide',
        'La section du guide où il se trouve : une entrée de guide, ou l’ancre d’un de ses titres.',
      ),
    ),
  ordre: z
    .int()
    .min(0)
    .optional()
    .meta(label('Rang dans le guide', 'Son rang dans le guide. Absent pour un témoignage recueilli depuis.')),
  questions: questions(),
  source: source().meta(label('Source', 'D’où vient le témoignage.')),
  date: date().meta(label('Date', 'Quand il a été dit ou publié : AAAA-MM ou AAAA-MM-JJ.')),
});

export type TemoignageData = z.infer<typeof temoignageSchema>;
