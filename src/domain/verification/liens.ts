import type { Contenu } from '../../schema/collections.ts';
import { ROLES } from '../../schema/listes.ts';
import { chemin, slug } from '../chemins.ts';

const STATIQUES = Object.values(chemin).filter((c): c is Exclude<typeof c, (...args: never[]) => string> => typeof c === 'string');

/**
 * Every page of the site, with the anchors that a text may point to. `null` where anchors come from headings,
 * which only the build test can know.
 */
export function pagesConnues(contenu: Contenu, ancresGuide: ReadonlyMap<string, readonly string[]>): Map<string, ReadonlySet<string> | null> {
  const pages = new Map<string, ReadonlySet<string> | null>();
  for (const statique of STATIQUES) pages.set(statique, null);
  pages.set(chemin.temoignages(), null);
  for (const t of contenu.temoignages) pages.set(chemin.temoignage(t.id), new Set(t.citations.map((c) => c.id)));
  for (const unCas of contenu.cas) pages.set(chemin.cas(unCas.id), null);
  for (const l of contenu.leviers) pages.set(chemin.levier(l.id), null);
  for (const g of contenu.guide) pages.set(chemin.guide(g.id), new Set(ancresGuide.get(g.id) ?? []));
  for (const r of contenu.regions) pages.set(chemin.region(r.id), null);
  for (const t of contenu.themes) pages.set(chemin.theme(t.id), null);
  for (const role of Object.keys(ROLES)) pages.set(chemin.role(role as keyof typeof ROLES), null);
  for (const p of contenu.personnes) pages.set(chemin.personne(p.id), null);
  for (const nom of contenu.temoignages.flatMap((t) => t.auteurs.map((a) => a.nom))) pages.set(chemin.personne(slug(nom)), null);
  for (const nom of contenu.cas.flatMap((c) => c.acteurs ?? [])) pages.set(chemin.personne(slug(nom)), null);
  pages.set(chemin.poles, new Set(contenu.poles.map((p) => p.id)));
  pages.set(chemin.glossaire, new Set(contenu.glossaire.map((t) => t.id)));
  pages.set(chemin.chiffres, new Set(contenu.chiffres.map((c) => c.id)));
  pages.set(chemin.sources, new Set(contenu.sources.map((s) => s.id)));
  return pages;
}
