import { z } from 'astro/zod';
import { date, departement, id, page, source, texte } from './common.ts';
import { GROUPES_CHIFFRES, NIVEAUX, PHASES, STATUTS_POLE, keysOf } from './vocabulary.ts';

/** One row of each closed list of `content/*.yaml`. */

export const regionSchema = z.strictObject({
  id: id().describe('Identifiant : le nom sans accent.'),
  nom: texte(60).describe('Le nom de la région.'),
  dans: texte(60).describe('Comment dire « dans » : « en Bretagne », « dans le Grand Est ».'),
  code: texte(3).optional().describe('Code INSEE de la région d’aujourd’hui.'),
  ancienCode: texte(3).optional().describe('Code INSEE de la région jusqu’au 31 décembre 2015.'),
  devient: id().optional().describe('Pour une ancienne région : celle qui la contient depuis le 1er janvier 2016.'),
  depuis: date('annee').optional().describe('Depuis quand cette région existe, si elle n’existait pas en 2014.'),
  jusqua: date('annee').optional().describe('Jusqu’à quand cette région a existé, si elle n’existe plus.'),
  departements: z.array(departement()).min(1).describe('Les départements, par leur code.'),
  outreMer: z.boolean().optional().describe('true pour une région d’outre-mer.'),
});
export type RegionData = z.infer<typeof regionSchema>;

export const themeSchema = z.strictObject({
  id: id().describe('Identifiant du thème.'),
  nom: texte(60).describe('Le nom du thème.'),
  description: texte(240).describe('Ce qu’on y trouve, en une phrase.'),
});
export type ThemeData = z.infer<typeof themeSchema>;

export const poleSchema = z.strictObject({
  id: id().describe('Identifiant du pôle.'),
  nom: texte(140).describe('Le nom du pôle.'),
  variantes: z.array(texte(140)).optional().describe('Ses autres noms, pour la recherche.'),
  region: id().optional().describe('La région telle qu’elle s’appelait alors.'),
  lieu: texte(120).optional().describe('Le lieu.'),
  departement: departement().optional().describe('Code du département.'),
  pages: z.array(page()).optional().describe('Les pages imprimées où l’annexe A le situe.'),
  site: texte(200).optional().describe('L’adresse du site en 2014, telle qu’imprimée.'),
  panel: z.boolean().optional().describe('true s’il figure dans l’annexe A.'),
  statut: z
    .array(z.enum(keysOf(STATUTS_POLE)))
    .optional()
    .describe('temoin, repere, laureat.'),
  note: texte(400).optional().describe('Une précision du site.'),
});
export type PoleData = z.infer<typeof poleSchema>;

export const termeSchema = z.strictObject({
  id: id().describe('Identifiant du terme.'),
  terme: texte(80).describe('Le terme ou le sigle.'),
  developpe: texte(200).optional().describe('Ce que le sigle veut dire.'),
  definition: texte(700).describe('La définition, en mots du site.'),
  formes: z.array(texte(80)).optional().describe('Les autres formes à chercher.'),
  sigle: z.boolean().optional().describe('true si c’est un sigle, lié à sa première apparition dans chaque page.'),
  voir: z.array(id()).optional().describe('Les termes voisins.'),
  depuis: texte(400).optional().describe('Ce qui a changé depuis 2014, daté.'),
  source: source().optional().describe('Le document où il apparaît.'),
});
export type TermeData = z.infer<typeof termeSchema>;

export const documentSchema = z.strictObject({
  id: id().describe('Identifiant du document.'),
  titre: texte(200).describe('Le titre.'),
  auteur: texte(200).describe('L’auteur.'),
  editeur: texte(200).describe('L’éditeur.'),
  date: date('annee').describe('La date de publication.'),
  pages: z.int().min(1).optional().describe('Le nombre de pages imprimées.'),
  description: texte(500).describe('Ce que c’est, en une phrase.'),
  support: texte(60).describe('PDF, dépliant, infographie, diaporama, article.'),
  lien: texte(300).optional().describe('L’adresse imprimée dans le document, donnée d’époque.'),
});
export type DocumentData = z.infer<typeof documentSchema>;

export const chiffreSchema = z.strictObject({
  id: id().describe('Identifiant du chiffre.'),
  groupe: z.enum(keysOf(GROUPES_CHIFFRES)).describe('Le tableau où il se range.'),
  libelle: texte(160).describe('Ce que c’est.'),
  valeur: z
    .number({ error: 'valeur mal formée : écrivez un nombre, avec un point pour la décimale' })
    .describe('Le nombre.'),
  unite: texte(40).describe('L’unité.'),
  affichage: texte(60).optional().describe('La forme à lire, si elle diffère de « valeur unité ».'),
  compte: texte(300).describe('Ce que compte le chiffre : base, population, période.'),
  niveau: z
    .enum([...keysOf(NIVEAUX), 'europe', 'etat'])
    .optional()
    .describe('Le niveau de collectivité, pour les financements.'),
  mesure: z.enum(['total', 'projets', 'mediane']).optional().describe('La colonne, pour les financements.'),
  phase: z
    .enum(keysOf(PHASES))
    .optional()
    .describe('Le moment que paie un financement, si la source le dit : amorcage, demarrage ou duree.'),
  source: source().describe('D’où vient le chiffre.'),
  note: texte(600).optional().describe('Une précision, par exemple une contradiction entre sources.'),
});
export type ChiffreData = z.infer<typeof chiffreSchema>;

export const etapeSchema = z.strictObject({
  id: id().describe('Identifiant de l’étape.'),
  date: date('annee').describe('AAAA, AAAA-MM ou AAAA-MM-JJ.'),
  titre: texte(120).describe('Ce qui se passe.'),
  texte: texte(700).describe('Une à trois phrases.'),
  liens: z
    .array(z.strictObject({ libelle: texte(120), href: texte(200).meta({ format: 'uri-reference' }) }))
    .optional()
    .describe('Pour aller plus loin.'),
  source: source().optional().describe('Le document qui le dit.'),
  depuis: z.boolean().optional().describe('true si c’est une note du site, hors des documents.'),
});
export type EtapeData = z.infer<typeof etapeSchema>;

export const personneSchema = z.strictObject({
  id: id().describe('Identifiant : prénom et nom sans accent.'),
  nom: texte(80).describe('Prénom et nom.'),
  fonction: texte(200).optional().describe('La fonction tenue alors, si un document la donne.'),
  fonctions: z
    .array(
      z.strictObject({
        fonction: texte(200).describe('La fonction, comme le document la donne.'),
        source: source().describe('Le document qui la donne.'),
      }),
    )
    .optional()
    .describe('Les fonctions que des documents donnent différemment, chacune avec sa source.'),
  variantes: z.array(texte(80)).optional().describe('Les graphies fautives à refuser.'),
});
export type PersonneData = z.infer<typeof personneSchema>;

export const renseignementSchema = z.strictObject({
  id: id().describe('Identifiant du renseignement.'),
  libelle: texte(120).describe('Ce que c’est.'),
  valeur: texte(300).optional().describe('La valeur. Absente, la page affiche « à compléter ».'),
});
export type RenseignementData = z.infer<typeof renseignementSchema>;

/** An address of the site without the slashes at its ends: `temoignages/dupont-friche`. */
const adresse = (forme: RegExp) =>
  z.string().regex(forme, {
    error: 'adresse mal formée : écrivez-la sans barre au début ni à la fin, par exemple « temoignages/dupont-friche »',
  });

export const redirectionSchema = z.strictObject({
  id: adresse(/^[a-z0-9-]+(?:\/[a-z0-9-]+)*(?:#c[1-3])?$/).describe(
    'L’ancienne adresse, par exemple temoignages/dupont-friche.',
  ),
  vers: adresse(/^[a-z0-9-]+(?:\/[a-z0-9-]+)*$/)
    .optional()
    .describe('La nouvelle adresse, si la page a été renommée.'),
  retire: date().optional().describe('La date du retrait, si la page a été retirée : AAAA-MM ou AAAA-MM-JJ.'),
  motif: texte(200).optional().describe('Pourquoi, en une phrase, si cela peut être dit.'),
});
export type RedirectionData = z.infer<typeof redirectionSchema>;
