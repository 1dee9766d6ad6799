import { z } from 'astro/zod';
import { choice, date, departement, id, ids, label, page, questions, source, texte } from './common.ts';
import { GROUPES_CHIFFRES, NIVEAUX, PHASES, SOUTIENS, STATUTS_POLE } from './vocabulary.ts';

/** One row of each closed list of `content/*.yaml`. */

export const regionSchema = z.strictObject({
  id: id().meta(label('Identifiant', 'Identifiant : le nom sans accent.')),
  nom: texte(60).meta(label('Nom', 'Le nom de la région.')),
  dans: texte(60).meta(
    label('« Dans » cette région', 'Comment dire « dans » : « en Bretagne », « dans le Grand Est ».'),
  ),
  code: texte(3).optional().meta(label('Code INSEE', 'Code INSEE de la région d’aujourd’hui.')),
  ancienCode: texte(3)
    .optional()
    .meta(label('Code INSEE jusqu’en 2015', 'Code INSEE de la région jusqu’au 31 décembre 2015.')),
  devient: id('regions').optional().meta(label('Devient', 'Pour une ancienne région : celle qui l’a suivie.')),
  depuis: date('annee')
    .optional()
    .meta(label('Depuis', 'Depuis quand cette région existe, si elle n’existait pas en 2014.')),
  jusqua: date('annee')
    .optional()
    .meta(label('Jusqu’à', 'Jusqu’à quand cette région a existé, si elle n’existe plus.')),
  departements: z.array(departement()).min(1).meta(label('Départements', 'Les départements, par leur code.')),
  outreMer: z.boolean().optional().meta(label('Outre-mer', 'true pour une région d’outre-mer.')),
});
export type RegionData = z.infer<typeof regionSchema>;

export const themeSchema = z.strictObject({
  id: id().meta(label('Identifiant', 'Identifiant du thème.')),
  nom: texte(60).meta(label('Nom', 'Le nom du thème.')),
  description: texte(240).meta(label('Description', 'Ce qu’on y trouve, en une phrase.')),
});
export type ThemeData = z.infer<typeof themeSchema>;

export const poleSchema = z.strictObject({
  id: id().meta(label('Identifiant', 'Identifiant du pôle.')),
  nom: texte(140).meta(label('Nom', 'Le nom du pôle.')),
  variantes: z.array(texte(140)).optional().meta(label('Autres noms', 'Ses autres noms, pour la recherche.')),
  region: id('regions').optional().meta(label('Région', 'La région telle qu’elle s’appelait alors.')),
  lieu: texte(120).optional().meta(label('Lieu', 'Le lieu.')),
  departement: departement().optional().meta(label('Département', 'Code du département.')),
  pages: z.array(page()).optional().meta(label('Pages de l’annexe A', 'Les pages imprimées où l’annexe A le situe.')),
  site: texte(200).optional().meta(label('Site en 2014', 'L’adresse du site en 2014, telle qu’imprimée.')),
  panel: z.boolean().optional().meta(label('Dans l’annexe A', 'true s’il figure dans l’annexe A.')),
  statut: z.array(choice(STATUTS_POLE)).optional().meta(label('Statut', 'temoin, repere, laureat.')),
  note: texte(400).optional().meta(label('Note', 'Une précision du site.')),
});
export type PoleData = z.infer<typeof poleSchema>;

export const termeSchema = z.strictObject({
  id: id().meta(label('Identifiant', 'Identifiant du terme.')),
  terme: texte(80).meta(label('Terme ou sigle', 'Le terme ou le sigle.')),
  developpe: texte(200).optional().meta(label('Développé', 'Ce que le sigle veut dire.')),
  definition: texte(700).meta(label('Définition', 'La définition, en mots du site.')),
  formes: z.array(texte(80)).optional().meta(label('Autres formes', 'Les autres formes à chercher.')),
  sigle: z
    .boolean()
    .optional()
    .meta(label('Sigle', 'true si c’est un sigle, lié à sa première apparition dans chaque page.')),
  voir: z.array(id('glossaire')).optional().meta(label('Voir aussi', 'Les termes voisins.')),
  depuis: texte(400).optional().meta(label('Depuis 2014', 'Ce qui a changé depuis 2014, daté.')),
  source: source().optional().meta(label('Source', 'Le document où il apparaît.')),
  questions: questions(),
});
export type TermeData = z.infer<typeof termeSchema>;

export const documentSchema = z.strictObject({
  id: id().meta(label('Identifiant', 'Identifiant du document.')),
  titre: texte(200).meta(label('Titre', 'Le titre.')),
  auteur: texte(200).meta(label('Auteur', 'L’auteur.')),
  editeur: texte(200).meta(label('Éditeur', 'L’éditeur.')),
  date: date('annee').meta(label('Date', 'La date de publication.')),
  pages: z.int().min(1).optional().meta(label('Nombre de pages', 'Le nombre de pages imprimées.')),
  description: texte(500).meta(label('Description', 'Ce que c’est, en une phrase.')),
  support: texte(60).meta(label('Support', 'PDF, dépliant, infographie, diaporama, article.')),
  lien: texte(300).optional().meta(label('Lien', 'L’adresse imprimée dans le document, donnée d’époque.')),
});
export type DocumentData = z.infer<typeof documentSchema>;

export const chiffreSchema = z.strictObject({
  id: id().meta(label('Identifiant', 'Identifiant du chiffre.')),
  groupe: choice(GROUPES_CHIFFRES).meta(label('Groupe', 'Le tableau où il se range.')),
  libelle: texte(160).meta(label('Intitulé', 'Ce que c’est.')),
  valeur: z
    .number({ error: 'valeur mal formée : écrivez un nombre, avec un point pour la décimale' })
    .meta(label('Valeur', 'Le nombre.')),
  unite: texte(40).meta(label('Unité', 'L’unité.')),
  affichage: texte(60).optional().meta(label('Forme à lire', 'La forme à lire, si elle diffère de « valeur unité ».')),
  compte: texte(300).meta(label('Ce qui est compté', 'Ce que compte le chiffre : base, population, période.')),
  niveau: choice(SOUTIENS).optional().meta(label('Niveau', 'Le niveau de collectivité, pour les financements.')),
  mesure: choice({ total: 'total', projets: 'projets', mediane: 'médiane' })
    .optional()
    .meta(label('Colonne', 'La colonne, pour les financements.')),
  phase: choice(PHASES)
    .optional()
    .meta(
      label(
        'Phase',
        'Le moment que paie un financement, si la source le dit : amorcage, demarrage, amorcage-demarrage ou duree.',
      ),
    ),
  citation: z
    .string()
    .regex(/^[a-z0-9-]+#c[1-3]$/, {
      error: 'citation mal formée : écrivez le témoignage et sa citation, par exemple « dupont-friche#c1 »',
    })
    .meta({ to: 'citations' })
    .optional()
    .meta(label('Citation', 'Pour un financement : la citation qui en parle, par exemple dupont-friche#c1.')),
  cas: id('cas').optional().meta(label('Étude de cas', 'Pour un financement : le cas qu’il concerne.')),
  source: source().meta(label('Source', 'D’où vient le chiffre.')),
  note: texte(600).optional().meta(label('Note', 'Une précision, par exemple une contradiction entre sources.')),
  questions: questions(),
});
export type ChiffreData = z.infer<typeof chiffreSchema>;

export const etapeSchema = z.strictObject({
  id: id().meta(label('Identifiant', 'Identifiant de l’étape.')),
  date: date('annee').meta(label('Date', 'AAAA, AAAA-MM ou AAAA-MM-JJ.')),
  titre: texte(120).meta(label('Titre', 'Ce qui se passe.')),
  texte: texte(700).meta(label('Texte', 'Une à trois phrases.')),
  liens: z
    .array(
      z.strictObject({
        libelle: texte(120).meta(label('Intitulé', 'Les mots du lien.')),
        href: texte(200).meta({ ...label('Adresse', 'Où mène le lien.'), format: 'uri-reference' }),
      }),
    )
    .optional()
    .meta(label('Liens', 'Pour aller plus loin.')),
  source: source().optional().meta(label('Source', 'Le document qui le dit.')),
  depuis: z.boolean().optional().meta(label('Note du site', 'true si c’est une note du site, hors des documents.')),
  questions: questions(),
});
export type EtapeData = z.infer<typeof etapeSchema>;

export const personneSchema = z.strictObject({
  id: id().meta(label('Identifiant', 'Identifiant : prénom et nom sans accent.')),
  nom: texte(80).meta(label('Prénom et nom', 'Prénom et nom.')),
  fonction: texte(200).optional().meta(label('Fonction', 'La fonction tenue alors, si un document la donne.')),
  fonctions: z
    .array(
      z.strictObject({
        fonction: texte(200).meta(label('Fonction', 'La fonction, comme le document la donne.')),
        source: source().meta(label('Source', 'Le document qui la donne.')),
      }),
    )
    .optional()
    .meta(
      label(
        'Fonctions selon les documents',
        'Les fonctions que des documents donnent différemment, chacune avec sa source.',
      ),
    ),
  variantes: z.array(texte(80)).optional().meta(label('Graphies à refuser', 'Les graphies fautives à refuser.')),
});

export const questionSchema = z.strictObject({
  id: id().meta(label('Identifiant', 'Identifiant de la question.')),
  question: texte(90).meta(label('Question', 'La question, telle qu’on la pose.')),
  leviers: ids(1, 3, 'leviers').optional().meta(label('Leviers', 'Les leviers qui y répondent.')),
  themes: ids(1, 3, 'themes').optional().meta(label('Thèmes', 'Les thèmes dont elle parle.')),
  niveau: choice(NIVEAUX, 'nom')
    .optional()
    .meta(label('Collectivité', 'La collectivité dont il s’agit, si la question la nomme.')),
});

export const renseignementSchema = z.strictObject({
  id: id().meta(label('Identifiant', 'Identifiant du renseignement.')),
  libelle: texte(120).meta(label('Intitulé', 'Ce que c’est.')),
  valeur: texte(300).optional().meta(label('Valeur', 'La valeur. Absente, le site n’en dit rien.')),
});
export type RenseignementData = z.infer<typeof renseignementSchema>;

/** An address of the site without the slashes at its ends: `temoignages/dupont-friche`. */
const adresse = (forme: RegExp) =>
  z.string().regex(forme, {
    error: 'adresse mal formée : écrivez-la sans barre au début ni à la fin, par exemple « temoignages/dupont-friche »',
  });

export const redirectionSchema = z.strictObject({
  id: adresse(/^[a-z0-9-]+(?:\/[a-z0-9-]+)*(?:#c[1-3])?$/).meta(
    label('Ancienne adresse', 'L’ancienne adresse, par exemple temoignages/dupont-friche.'),
  ),
  vers: adresse(/^[a-z0-9-]+(?:\/[a-z0-9-]+)*$/)
    .optional()
    .meta(label('Nouvelle adresse', 'La nouvelle adresse, si la page a été renommée.')),
  retire: date()
    .optional()
    .meta(label('Date du retrait', 'La date du retrait, si la page a été retirée : AAAA-MM ou AAAA-MM-JJ.')),
  motif: texte(200).optional().meta(label('Motif', 'Pourquoi, en une phrase, si cela peut être dit.')),
});
export type RedirectionData = z.infer<typeof redirectionSchema>;
