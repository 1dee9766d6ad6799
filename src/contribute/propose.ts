import type { Content } from '../schema/collections.ts';
import { slug } from '../model/routes.ts';
import { checkContent } from '../check/content.ts';
import type { Fichier } from '../check/rules/files.ts';
import type { Problem } from '../check/problem.ts';
import { comprendre, type Champs, type Compris, type Connus } from './understand.ts';
import { ecrireTemoignage } from './write.ts';
import { identifiant } from './entry-id.ts';
import { listesDe, type Listes, type Reponses } from './questions.ts';

/** The content to which a testimony is to be added. */
export interface Chantier {
  fichiers: readonly Fichier[];
  contenu: Content;
  listes: Listes;
  connus: Connus;
  /** File names that cannot be used. */
  pris: ReadonlySet<string>;
}

export interface Proposition extends Compris {
  /** The file to add; absent while something is missing or wrong. */
  fichier?: { id: string; chemin: string; texte: string };
  /** What the check of the whole content says of it: warnings only, when there is a file. */
  problemes: Problem[];
}

/** Gets the content ready to receive testimonies. `reserves`: names taken by proposals that are not published yet. */
export function ouvrirChantier(
  fichiers: readonly Fichier[],
  departements: ReadonlyMap<string, string>,
  reserves: Iterable<string> = [],
): Chantier {
  const { contenu } = checkContent(fichiers);
  const retires = contenu.redirections.flatMap(({ id }) =>
    id.startsWith('temoignages/') ? [id.slice('temoignages/'.length)] : [],
  );
  return {
    fichiers,
    contenu,
    listes: listesDe(contenu, departements),
    connus: connusDans(contenu),
    pris: new Set([...contenu.temoignages.map((t) => t.id), ...retires, ...reserves]),
  };
}

/** The names of people and structures as the site writes them, each once. */
export function connusDans({
  temoignages,
  personnes,
  cas,
}: Pick<Content, 'temoignages' | 'personnes' | 'cas'>): Connus {
  const uniques = (noms: string[]) => [...new Map(noms.map((nom) => [slug(nom), nom])).values()];
  return {
    personnes: uniques([
      ...cas.flatMap((c) => c.acteurs ?? []),
      ...temoignages.flatMap((t) => t.auteurs.map((a) => a.nom)),
      ...personnes.map((p) => p.nom),
    ]),
    structures: uniques(temoignages.map((t) => t.structure.nom)),
  };
}

/**
 * From answers to a file that the site accepts, or to what must be said to whoever sent them. The file is read
 * by the same check as all the others before it is given.
 */
export function proposer(reponses: Reponses, chantier: Chantier): Proposition {
  const compris = comprendre(reponses, chantier.listes, chantier.connus);
  if (!compris.complet) return { ...compris, problemes: [] };
  const champs = compris.champs as Champs;
  const id = identifiant(champs.auteurs, champs.titre, chantier.pris);
  const chemin = `content/temoignages/${id}.mdx`;
  const texte = ecrireTemoignage(champs, compris.corps);
  const fichier: Fichier = { chemin, octets: new TextEncoder().encode(texte).length, lienSymbolique: false, texte };
  const problemes = checkContent([...chantier.fichiers, fichier]).problemes.filter((p) => p.fichier === chemin);
  if (problemes.some((p) => p.gravite === 'erreur')) return { ...compris, complet: false, problemes };
  return { ...compris, fichier: { id, chemin, texte }, problemes };
}
