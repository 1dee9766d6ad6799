import type { Contenu } from '../../schema/collections.ts';

/**
 * Which field names an entry of which collection. Astro publishes a page with a dangling `reference()`,
 * so the check is ours; this table is its only source.
 */
export const RELATIONS: readonly { de: keyof Contenu; champ: string; vers: keyof Contenu; nom: string }[] = [
  { de: 'temoignages', champ: 'region', vers: 'regions', nom: 'une région connue' },
  { de: 'temoignages', champ: 'leviers', vers: 'leviers', nom: 'un levier connu' },
  { de: 'temoignages', champ: 'themes', vers: 'themes', nom: 'un thème connu' },
  { de: 'temoignages', champ: 'poles', vers: 'poles', nom: 'un pôle connu' },
  { de: 'cas', champ: 'pole', vers: 'poles', nom: 'un pôle connu' },
  { de: 'cas', champ: 'region', vers: 'regions', nom: 'une région connue' },
  { de: 'cas', champ: 'leviers', vers: 'leviers', nom: 'un levier connu' },
  { de: 'cas', champ: 'themes', vers: 'themes', nom: 'un thème connu' },
  { de: 'poles', champ: 'region', vers: 'regions', nom: 'une région connue' },
  { de: 'regions', champ: 'devient', vers: 'regions', nom: 'une région connue' },
  { de: 'glossaire', champ: 'voir', vers: 'glossaire', nom: 'un terme du glossaire' },
  ...(['temoignages', 'cas', 'leviers', 'guide', 'pages', 'chiffres', 'glossaire', 'chronologie'] as const).map((de) => ({
    de,
    champ: 'source.document',
    vers: 'sources' as const,
    nom: 'un document connu',
  })),
];

/** Where the valid ids of a collection are listed, as an editor would look for them. */
export const OU_CHERCHER: Record<keyof Contenu, string> = {
  temoignages: 'content/temoignages/',
  cas: 'content/cas/',
  leviers: 'content/leviers/',
  guide: 'content/guide/',
  pages: 'content/pages/',
  regions: 'content/regions.yaml',
  themes: 'content/themes.yaml',
  poles: 'content/poles.yaml',
  glossaire: 'content/glossaire.yaml',
  sources: 'content/sources.yaml',
  chiffres: 'content/chiffres.yaml',
  chronologie: 'content/chronologie.yaml',
  personnes: 'content/personnes.yaml',
};
