import { chemin, slug } from '../chemins.ts';
import { nomAvecPresente } from '../regions.ts';
import type { Repertoire, Temoignage } from '../repertoire.ts';
import { ecrireProbleme, type Probleme } from '../verification/probleme.ts';
import { ROLES, TYPES_STRUCTURE } from '../../schema/listes.ts';
import { montrer } from './commentaire.ts';

/** A file of the content that a pull request adds (`A`), changes (`M`) or takes away (`D`). */
export interface Changement {
  genre: 'A' | 'M' | 'D';
  chemin: string;
}

export const lireChangements = (texte: string): Changement[] =>
  texte.split('\n').flatMap((ligne) => {
    const [, genre, chemin] = /^([AMD])\t(content\/[^\t]+)$/.exec(ligne) ?? [];
    return genre !== undefined && chemin !== undefined ? [{ genre: genre as Changement['genre'], chemin }] : [];
  });

export interface Place {
  quoi: string;
  adresse: string;
}

/** Every page on which a testimony will be read, itself first. */
export function placesDe(t: Temoignage, site: Repertoire): Place[] {
  const region = t.region === undefined ? undefined : site.regions.get(t.region);
  const presente = region && region.presente !== region.id ? site.regions.get(region.presente) : undefined;
  return [
    { quoi: 'Sa page', adresse: chemin.temoignage(t.id) },
    ...(region ? [{ quoi: `Région ${region.nom}`, adresse: chemin.region(region.id) }] : []),
    ...(presente ? [{ quoi: `Région ${presente.nom} d’aujourd’hui`, adresse: chemin.region(presente.id) }] : []),
    ...(t.departement === undefined
      ? []
      : [{ quoi: `Département ${t.departement}`, adresse: chemin.departement(t.departement) }]),
    ...t.leviers.flatMap((id) => {
      const levier = site.leviers.find((l) => l.id === id);
      return levier ? [{ quoi: `Levier ${levier.numero}, ${levier.titre}`, adresse: chemin.levier(id) }] : [];
    }),
    ...t.themes.map((id) => ({ quoi: `Thème ${site.themes.get(id)?.nom ?? id}`, adresse: chemin.theme(id) })),
    { quoi: ROLES[t.role].titre, adresse: chemin.role(t.role) },
    ...t.auteurs.map((a) => ({ quoi: a.nom, adresse: chemin.personne(slug(a.nom)) })),
    ...(t.poles ?? []).map((id) => {
      const cas = site.casPar.pole.get(id);
      return cas
        ? { quoi: `Étude de cas ${cas.titre}`, adresse: chemin.cas(cas.id) }
        : { quoi: `Pôle ${site.poles.get(id)?.nom ?? id}`, adresse: chemin.pole(id) };
    }),
    { quoi: 'Tous les témoignages', adresse: chemin.temoignages() },
  ];
}

/** What readers would type to find this voice: who, where, on what, and its rarest words. */
export function recherchesProbables(t: Temoignage, site: Repertoire): string[] {
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

/** A search that was tried on the built site, and the rank of the voice among its results; none if it is not there. */
export interface Recherche {
  q: string;
  rang?: number;
}

interface Rapport {
  changements: readonly Changement[];
  site: Repertoire;
  problemes: readonly Probleme[];
  /** Searches tried, by testimony. Absent when the site was not built. */
  recherches?: ReadonlyMap<string, readonly Recherche[]>;
}

const sansEffet = (texte: string) => texte.replace(/[\\`*_{}[\]()<>#|~]/g, '\\$&').replace(/\s+/g, ' ');
const ordinal = (rang: number) => (rang === 1 ? '1er' : `${rang}e`);

/** The report on a pull request: what is wrong, what each new voice looks like, where it will be read and found. */
export function ecrireRapport({ changements, site, problemes, recherches }: Rapport): string {
  const parties: string[] = ['## Ce que change cette proposition'];
  const siens = problemes.filter((p) => p.gravite === 'erreur' || changements.some((c) => c.chemin === p.fichier));
  if (siens.length > 0) {
    const erreurs = siens.filter((p) => p.gravite === 'erreur').length;
    parties.push(
      `### ${erreurs > 0 ? 'À corriger avant de publier' : 'À vérifier'}`,
      [
        ...siens.slice(0, 50).map((p) => `- ${sansEffet(ecrireProbleme(p))}`),
        ...(siens.length > 50 ? [`- … et ${siens.length - 50} autres`] : []),
      ].join('\n'),
    );
  }
  for (const { genre, chemin: fichier } of changements) {
    const id = /^content\/temoignages\/([a-z0-9-]+)\.mdx$/.exec(fichier)?.[1];
    const t = id === undefined ? undefined : site.temoignages.find((x) => x.id === id);
    if (genre === 'D') parties.push(`### Retiré : ${montrer(fichier)}`, direRetrait(fichier, site));
    else if (t)
      parties.push(
        `### ${genre === 'A' ? 'Nouveau témoignage' : 'Témoignage modifié'}`,
        carte(t, site),
        lieux(t, site),
        direRecherches(recherches?.get(t.id)),
      );
    else parties.push(`### ${genre === 'A' ? 'Nouveau' : 'Modifié'} : ${montrer(fichier)}`);
  }
  if (changements.length === 0) parties.push('Rien sous `content/`.');
  return `${parties.filter(Boolean).join('\n\n')}\n`;
}

function carte(t: Temoignage, site: Repertoire): string {
  const region = t.region === undefined ? '' : `, ${nomAvecPresente(site.regions, t.region)}`;
  return [
    `> **${sansEffet(t.titre)}**`,
    ...t.citations.map((c) => `> « ${sansEffet(c.texte)} »`),
    `> ${t.auteurs.map((a) => `**${sansEffet(a.nom)}**, ${sansEffet(a.fonction)}`).join(' ; ')}  \n> ${sansEffet(t.structure.nom)} (${TYPES_STRUCTURE[t.structure.type]})${region}, ${t.date}`,
  ].join('\n>\n');
}

const lieux = (t: Temoignage, site: Repertoire) =>
  `Il se lira sur ces pages :\n\n${placesDe(t, site)
    .map(({ quoi, adresse }) => `- ${sansEffet(quoi)} : \`${adresse}\``)
    .join('\n')}`;

function direRecherches(recherches: readonly Recherche[] | undefined): string {
  if (recherches === undefined) return 'Le site ne s’est pas construit : les recherches n’ont pas été essayées.';
  const lignes = recherches.map(
    ({ q, rang }) => `- ${montrer(q)} : ${rang === undefined ? 'ne le trouve pas' : `${ordinal(rang)} résultat`}`,
  );
  return `Les recherches essayées :\n\n${lignes.join('\n')}`;
}

/** A page that goes must leave a word at its address. */
function direRetrait(fichier: string, { redirections }: Repertoire): string {
  const id = /^content\/([a-z]+\/[a-z0-9-]+)\.mdx$/.exec(fichier)?.[1];
  const ligne = redirections.find((r) => r.id === id);
  if (id === undefined) return '';
  if (ligne?.vers !== undefined) return `Son adresse mène maintenant à \`/${ligne.vers}/\`.`;
  if (ligne?.retire !== undefined) return 'Son adresse reste, et dit qu’elle a été retirée.';
  return `**Son adresse ne mènerait plus nulle part.** Ajoutez à \`content/redirections.yaml\` une ligne \`- id: ${id}\`, avec \`vers:\` si la page a été renommée, ou \`retire:\` et la date.`;
}

/** Pages taken away whose address would lead nowhere. */
export const retraitsMuets = (
  changements: readonly Changement[],
  { redirections }: Pick<Repertoire, 'redirections'>,
): string[] =>
  changements.flatMap(({ genre, chemin: fichier }) => {
    const id = /^content\/((?:temoignages|cas|leviers|guide)\/[a-z0-9-]+)\.mdx$/.exec(fichier)?.[1];
    return genre === 'D' && id !== undefined && !redirections.some((r) => r.id === id) ? [fichier] : [];
  });
