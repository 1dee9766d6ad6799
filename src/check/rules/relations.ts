import type { Content } from '../../schema/collections.ts';
import { citer } from '../values.ts';
import { listeDe, problemAt, texteDe, type Collection, type Lecture } from '../entry.ts';
import { fileProblem, type Problem } from '../problem.ts';
import { suggest } from '../nearest.ts';

interface Relation {
  de: Collection;
  champ: string;
  vers: Collection;
  nom: string;
  /** The field is a list of ids. */
  liste?: true;
}

/**
 * Which field names an entry of which collection. Astro publishes a page with a dangling `reference()`,
 * so the check is ours; this table is its only source.
 */
export const RELATIONS: readonly Relation[] = [
  { de: 'temoignages', champ: 'region', vers: 'regions', nom: 'une région connue' },
  { de: 'temoignages', champ: 'leviers', vers: 'leviers', nom: 'un levier connu', liste: true },
  { de: 'temoignages', champ: 'themes', vers: 'themes', nom: 'un thème connu', liste: true },
  { de: 'temoignages', champ: 'poles', vers: 'poles', nom: 'un pôle connu', liste: true },
  { de: 'temoignages', champ: 'section', vers: 'guide', nom: 'une section du guide' },
  { de: 'cas', champ: 'pole', vers: 'poles', nom: 'un pôle connu' },
  { de: 'cas', champ: 'region', vers: 'regions', nom: 'une région connue' },
  { de: 'cas', champ: 'leviers', vers: 'leviers', nom: 'un levier connu', liste: true },
  { de: 'cas', champ: 'themes', vers: 'themes', nom: 'un thème connu', liste: true },
  { de: 'poles', champ: 'region', vers: 'regions', nom: 'une région connue' },
  { de: 'regions', champ: 'devient', vers: 'regions', nom: 'une région connue' },
  { de: 'glossaire', champ: 'voir', vers: 'glossaire', nom: 'un terme du glossaire', liste: true },
  ...(['temoignages', 'cas', 'leviers', 'guide', 'pages', 'chiffres', 'glossaire', 'chronologie'] as const).map(
    (de) => ({
      de,
      champ: 'source.document',
      vers: 'sources' as const,
      nom: 'un document connu',
    }),
  ),
];

/** The fields of a collection that name another entry. */
export const champsRelies = (collection: Collection): ReadonlySet<string> =>
  new Set(RELATIONS.flatMap(({ de, champ }) => (de === collection ? [champ] : [])));

/** Where the valid ids of a collection are listed, as an editor would look for them. */
export const OU_CHERCHER: Record<keyof Content, string> = {
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
  site: 'content/site.yaml',
  redirections: 'content/redirections.yaml',
};

/** Every id written in a field must exist. One word for a whole collection that is not there, not one per id. */
export function verifierRelations({ lus, ids, incompletes }: Lecture): Problem[] {
  const ancres = lus.flatMap((lu) => (lu.collection === 'guide' ? (lu.corps?.ancres ?? []) : []));
  const sections = new Set([...ids.guide, ...ancres.map(({ ancre }) => ancre)]);
  const problemes: Problem[] = [];
  const absentes = new Set<Collection>();
  for (const { de, champ, vers, nom, liste } of RELATIONS) {
    const valides = vers === 'guide' ? sections : ids[vers];
    if (incompletes.has(vers)) continue;
    const racine = champ.split('.');
    for (const lu of lus) {
      if (lu.collection !== de) continue;
      const chemins = liste ? listeDe(lu, ...racine).map((_, rang) => [...racine, rang]) : [racine];
      for (const chemin of chemins) {
        const ecrit = texteDe(lu, ...chemin);
        if (!ecrit || valides.has(ecrit)) continue;
        if (valides.size === 0) absentes.add(vers);
        else {
          const remede = suggest(ecrit, valides, OU_CHERCHER[vers]);
          problemes.push(problemAt(lu, chemin, `${citer(ecrit)} n’est pas ${nom}`, remede));
        }
      }
    }
  }
  // A missing lever is said once, with their number.
  absentes.delete('leviers');
  for (const absente of absentes) {
    const message = 'rien ici, et d’autres fichiers s’y réfèrent';
    problemes.push(fileProblem(OU_CHERCHER[absente], message, 'ajoutez les entrées qui manquent'));
  }
  return problemes;
}
