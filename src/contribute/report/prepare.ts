import { route, slug } from '../../model/routes.ts';
import { nameWithPresent } from '../../model/regions.ts';
import type { Site, Temoignage } from '../../model/repertoire.ts';
import { writeProblem, type Problem } from '../../check/problem.ts';
import { ROLES, TYPES_STRUCTURE } from '../../schema/vocabulary.ts';
import { sayDate } from '../../text/interface.ts';
import { countWords } from '../clean.ts';
import type { Carte, PartieRapport, Place, Rapport, Recherche } from './write.ts';

export type Changement = Pick<PartieRapport, 'genre' | 'path'>;

export const lireChangements = (texte: string): Changement[] =>
  texte.split('\n').flatMap((ligne) => {
    const [, genre, path] = /^([AMD])\t(content\/[^\t]+)$/.exec(ligne) ?? [];
    return genre !== undefined && path !== undefined ? [{ genre: genre as Changement['genre'], path }] : [];
  });

/** Every page on which a testimony will be read, itself first. */
export function placesDe(t: Temoignage, site: Site): Place[] {
  const region = t.region === undefined ? undefined : site.regions.get(t.region);
  const presente = region && region.presente !== region.id ? site.regions.get(region.presente) : undefined;
  return [
    { quoi: 'Sa page', adresse: route.temoignage(t.id) },
    ...(region ? [{ quoi: `Région ${region.nom}`, adresse: route.region(region.id) }] : []),
    ...(presente ? [{ quoi: `Région ${presente.nom} d’aujourd’hui`, adresse: route.region(presente.id) }] : []),
    ...(t.departement === undefined
      ? []
      : [{ quoi: `Département ${t.departement}`, adresse: route.departement(t.departement) }]),
    ...t.leviers.flatMap((id) => {
      const levier = site.leviers.find((l) => l.id === id);
      return levier ? [{ quoi: `Levier ${levier.numero}, ${levier.titre}`, adresse: route.levier(id) }] : [];
    }),
    ...t.themes.map((id) => ({ quoi: `Thème ${site.themes.get(id)?.nom ?? id}`, adresse: route.theme(id) })),
    { quoi: ROLES[t.role].titre, adresse: route.role(t.role) },
    ...t.auteurs.map((a) => ({ quoi: a.nom, adresse: route.personne(slug(a.nom)) })),
    ...(t.poles ?? []).map((id) => {
      const cas = site.casPar.pole.get(id);
      return cas
        ? { quoi: `Étude de cas ${cas.titre}`, adresse: route.cas(cas.id) }
        : { quoi: `Pôle ${site.poles.get(id)?.nom ?? id}`, adresse: route.pole(id) };
    }),
    { quoi: 'Tous les témoignages', adresse: route.temoignages() },
  ];
}

/** What readers would type to find this voice: who, where, on what, and its rarest words. */
export function recherchesProbables(t: Temoignage, site: Site): string[] {
  const region = t.region === undefined ? '' : (site.regions.get(t.region)?.nom ?? '');
  const theme = site.themes.get(t.themes[0] ?? '')?.nom ?? '';
  const mots = (texte: string) => [...new Set(texte.toLowerCase().match(/\p{L}{5,}/gu) ?? [])];
  const frequences = new Map<string, number>();
  for (const autre of site.temoignages)
    for (const mot of mots(autre.citations.map((c) => c.texte).join(' ')))
      frequences.set(mot, (frequences.get(mot) ?? 0) + 1);
  const rares = mots(t.citations.map((c) => c.texte).join(' '))
    .sort((a, b) => (frequences.get(a) ?? 0) - (frequences.get(b) ?? 0))
    .slice(0, 2)
    .join(' ');
  return [
    ...new Set([...t.auteurs.map((a) => a.nom), t.structure.nom, `${theme} ${region}`.trim(), rares].filter(Boolean)),
  ];
}

interface Trouve {
  changements: readonly Changement[];
  site: Site;
  problemes: readonly Problem[];
  /** Searches tried, by testimony. Absent when the site was not built. */
  recherches?: ReadonlyMap<string, readonly Recherche[]>;
}
const MAX = { problemes: 50, fichiers: 100 };

/** The facts of the report on a pull request. An error counts wherever it stands: it stops the publication. */
export function preparerRapport({ changements, site, problemes, recherches }: Trouve): Rapport {
  const siens = problemes.filter((p) => p.gravite === 'erreur' || changements.some((c) => c.path === p.fichier));
  const dits = siens.slice(0, MAX.problemes);
  const dire = (gravite: Problem['gravite']) =>
    dits
      .filter((p) => p.gravite === gravite)
      .map((p) =>
        writeProblem(p)
          .replace(/^attention, /, '')
          .slice(0, 1000),
      );
  return {
    erreurs: dire('erreur'),
    doutes: dire('avertissement'),
    autres: siens.length - dits.length,
    parties: changements.slice(0, MAX.fichiers).map((c) => partie(c, site, recherches)),
  };
}

function partie({ genre, path: fichier }: Changement, site: Site, recherches: Trouve['recherches']): PartieRapport {
  if (genre === 'D') return { genre, path: fichier, ...retrait(fichier, site) };
  const id = /^content\/temoignages\/([a-z0-9-]+)\.mdx$/.exec(fichier)?.[1];
  const t = id === undefined ? undefined : site.temoignages.find((x) => x.id === id);
  const essais = t && recherches?.get(t.id);
  return {
    genre,
    path: fichier,
    ...(t && { carte: carte(t, site), places: placesDe(t, site) }),
    ...(essais && { recherches: [...essais] }),
  };
}

/** Even a file full of mistakes makes a card that can be read. */
const court = (texte: string) => texte.slice(0, 1000);

const carte = (t: Temoignage, site: Site): Carte => ({
  titre: court(t.titre),
  citations: t.citations.map((c) => court(c.texte)),
  auteurs: t.auteurs.map(({ nom, fonction }) => ({ nom: court(nom), fonction: court(fonction) })),
  cadre: court(
    [
      `${t.structure.nom} (${TYPES_STRUCTURE[t.structure.type]})`,
      ...(t.region === undefined ? [] : [nameWithPresent(site.regions, t.region)]),
      sayDate(t.date),
    ].join(', '),
  ),
  mots: countWords(t.corps),
});

function retrait(fichier: string, { redirections }: Site): Pick<PartieRapport, 'devient'> {
  const id = /^content\/([a-z]+\/[a-z0-9-]+)\.mdx$/.exec(fichier)?.[1];
  if (id === undefined) return {};
  const ligne = redirections.find((r) => r.id === id);
  if (ligne?.vers !== undefined) return { devient: `/${ligne.vers}/` };
  return { devient: ligne?.retire === undefined ? '' : 'retire' };
}

/** Pages taken away whose address would lead nowhere. */
export const retraitsMuets = (
  changements: readonly Changement[],
  { redirections }: Pick<Site, 'redirections'>,
): string[] =>
  changements.flatMap(({ genre, path: fichier }) => {
    const id = /^content\/((?:temoignages|cas|leviers|guide)\/[a-z0-9-]+)\.mdx$/.exec(fichier)?.[1];
    return genre === 'D' && id !== undefined && !redirections.some((r) => r.id === id) ? [fichier] : [];
  });
