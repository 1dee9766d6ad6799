import type { z } from 'astro/zod';
import { SCHEMAS, type EntryCollection, type ListCollection } from '../../schema/collections.ts';
import type { CitationContext } from '../citation/records.ts';
import type { Site } from '../../model/repertoire.ts';
import { enCsv, type Colonne } from './table.ts';

export interface Monde extends CitationContext {
  site: Site;
  /** Names of the départements by code. */
  departements: ReadonlyMap<string, string>;
}
export type Ligne = Record<string, unknown> & { id: string };

/** A collection as it is published: what it is, its rows, its table. */
export interface Collection {
  id: string;
  titre: string;
  description: string;
  /** The schema of the content it comes from; absent when it is computed. */
  schema?: EntryCollection | ListCollection;
  /** Fields that the site adds to those of the content: name, JSON type, meaning. */
  ajouts: [nom: string, type: 'string' | 'integer' | 'boolean' | 'array', description: string][];
  lignes: (monde: Monde) => Ligne[];
  colonnes: Pick<Colonne<never>, 'nom' | 'type' | 'description'>[];
  csv: (monde: Monde) => string;
}

export const ADRESSE: Collection['ajouts'][number] = ['adresse', 'string', 'L’adresse permanente sur le site.'];
export const TEXTE: Collection['ajouts'][number] = ['texte', 'string', 'Le texte de la page, en Markdown.'];

/** The fields of an entry that its schema knows, in the schema's order: what is computed stays out. */
export function champs(nom: EntryCollection | ListCollection, entree: object): Record<string, unknown> {
  const connus = Object.keys((SCHEMAS[nom] as z.ZodObject).shape);
  return Object.fromEntries(
    connus
      .filter((c) => c in entree && (entree as Record<string, unknown>)[c] !== undefined)
      .map((c) => [c, (entree as Record<string, unknown>)[c]]),
  );
}

export const texte = (nom: string, description: string): Colonne<Ligne> => ({
  nom,
  type: 'string',
  description,
  valeur: (l) => l[nom] as string | string[] | undefined,
});
export const nombre = (nom: string, description: string, type: 'integer' | 'number' = 'integer'): Colonne<Ligne> => ({
  nom,
  type,
  description,
  valeur: (l) => l[nom] as number | undefined,
});
export const oui = (nom: string, description: string): Colonne<Ligne> => ({
  nom,
  type: 'boolean',
  description,
  valeur: (l) => l[nom] as boolean | undefined,
});
const dans = (
  nom: string,
  description: string,
  objet: string,
  cle: string,
  type: Colonne<Ligne>['type'] = 'string',
): Colonne<Ligne> => ({
  nom,
  type,
  description,
  valeur: (l) => (l[objet] as Record<string, string | number> | undefined)?.[cle],
});
export const ID = texte('id', 'Identifiant stable.');
export const LIEN = texte('adresse', 'Adresse permanente.');
export const SOURCE = [
  dans('document', 'Document source : un identifiant de « sources ».', 'source', 'document'),
  dans('page', 'Page imprimée, si elle est sûre.', 'source', 'page', 'integer'),
  dans('page_fin', 'Dernière page imprimée.', 'source', 'pageFin', 'integer'),
];

interface Recette {
  id: string;
  titre: string;
  description: string;
  schema?: EntryCollection | ListCollection;
  ajouts?: Collection['ajouts'];
  lire: (monde: Monde) => Ligne[];
  colonnes: Colonne<Ligne>[];
}
export const collection = ({ lire, colonnes, ajouts = [], ...reste }: Recette): Collection => ({
  ...reste,
  ajouts,
  lignes: lire,
  colonnes,
  csv: (monde) => enCsv(colonnes, lire(monde)),
});

export const entrees =
  (nom: 'temoignages' | 'cas' | 'leviers' | 'guide', adresse: (id: string) => string) =>
  (monde: Monde): Ligne[] =>
    monde.site[nom].map((e) => ({
      id: e.id,
      ...champs(nom, e),
      texte: e.corps.trim(),
      adresse: monde.absolue(adresse(e.id)),
    }));
export const liste =
  (nom: ListCollection, lire: (site: Site) => Iterable<{ id: string }>, adresse: (id: string) => string) =>
  (monde: Monde): Ligne[] =>
    [...lire(monde.site)].map((e) => ({ ...champs(nom, e), id: e.id, adresse: monde.absolue(adresse(e.id)) }));
