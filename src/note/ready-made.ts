import type { Levier, Site, Temoignage } from '../model/repertoire.ts';
import type { Role } from '../schema/vocabulary.ts';
import type { Element, Selection } from './state.ts';

const CITES: [Role, number][] = [
  ['elu', 3],
  ['technicien', 2],
  ['acteur', 1],
  ['chercheur', 1],
];

/**
 * A selection to start from: the lever, what élus and technicians say of it, two cases. Each person once; voices whose
 * first lever is this one come first. Empty when nobody speaks of the lever.
 */
export function argumentaire(site: Pick<Site, 'par' | 'casPar'>, levier: Levier): Selection {
  const toutes = site.par.levier.get(levier.id) ?? [];
  const voix = [
    ...toutes.filter((t) => t.leviers[0] === levier.id),
    ...toutes.filter((t) => t.leviers[0] !== levier.id),
  ];
  const dits = new Set<string>();
  const choisir = (role: Role, combien: number): Temoignage[] => {
    const choisis: Temoignage[] = [];
    for (const t of voix) {
      if (choisis.length === combien) break;
      if (t.role !== role || t.personnes.some((p) => dits.has(p))) continue;
      choisis.push(t);
      for (const p of t.personnes) dits.add(p);
    }
    return choisis;
  };
  const groupes = CITES.map(([role, combien]) => choisir(role, combien));
  const citer = (liste: readonly Temoignage[]) =>
    liste.map((t): Element => ({ genre: 'citation', id: t.id, citation: t.citations[0]?.id ?? 'c1' }));
  const [elus = [], techniciens = [], acteurs = [], recherche = []] = groupes;
  const cas = (site.casPar.levier.get(levier.id) ?? []).slice(0, 2);
  const mots = (texte: string): Element[] => [{ genre: 'mots', texte }];
  if (toutes.length + cas.length === 0) return { titre: '', elements: [] };
  return {
    titre: `Argumentaire : ${levier.titre}`,
    elements: [
      { genre: 'levier', id: levier.id },
      ...(elus.length ? [...mots('Ce qu’en disent des élues et des élus.'), ...citer(elus)] : []),
      ...(techniciens.length
        ? [...mots('Ce qu’en disent des techniciennes et des techniciens.'), ...citer(techniciens)]
        : []),
      ...(acteurs.length + recherche.length
        ? [...mots('Ce qu’en disent des pôles, des réseaux et la recherche.'), ...citer([...acteurs, ...recherche])]
        : []),
      ...(cas.length
        ? [...mots('Là où cela s’est fait.'), ...cas.map((c): Element => ({ genre: 'cas', id: c.id }))]
        : []),
    ],
  };
}
