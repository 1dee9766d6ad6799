import { sayUntil } from '../../model/regions.ts';
import type { Site } from '../../model/repertoire.ts';
import type { Shown } from '../shown.ts';

/** What a share image says, from top to bottom. */
export interface CardWords {
  surtitre: string;
  texte: string;
  /** The text is somebody's words. */
  citation?: true;
  pied: string;
  /** Level of collectivité, for the colour of the borne. */
  niveau: string;
}

/** Cuts a text at a word, so that it stays legible on an image. */
export function truncate(texte: string, max: number, mark = ' …'): string {
  if (texte.length <= max) return texte;
  const cut = texte.slice(0, max - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), max / 2)).replace(/[\s,;:.–-]+$/, '')}${mark}`;
}

/** The place of a share image under `/partage/`, and what it says. */
export interface ShareCard extends CardWords {
  file: string;
}

const SITE_CARD: ShareCard = {
  file: 'reperes.png',
  surtitre: 'Le guide du RTES',
  texte: 'Les collectivités et les pôles territoriaux de coopération économique',
  pied: 'Témoignages, études de cas, huit leviers : à lire, à chercher, à citer',
  niveau: 'levier',
};

/** The share image of what a page shows; nothing when it has none of its own. */
export function shareCardOf(site: Site, shows: Shown | undefined): ShareCard | undefined {
  const under = (kind: string, region = '') => [kind, site.regions.get(region)?.nom].filter(Boolean).join(' – ');
  if (!shows) return undefined;
  if ('temoignage' in shows) {
    const t = shows.temoignage;
    const qui = t.auteurs.map((a) => `${a.nom}, ${a.fonction}`).join(' ; ');
    return {
      file: `temoignages/${t.id}.png`,
      surtitre: under('Témoignage', t.region),
      texte: truncate(t.citations[0]?.texte ?? t.titre, 430, ' […]'),
      citation: true,
      pied: truncate(qui, 230),
      niveau: t.structure.type,
    };
  }
  if ('cas' in shows) {
    const c = shows.cas;
    return {
      file: `cas/${c.id}.png`,
      surtitre: under('Étude de cas', c.region),
      texte: truncate(c.titre, 90),
      pied: truncate(c.resume, 180),
      niveau: 'pole',
    };
  }
  if ('levier' in shows) {
    const l = shows.levier;
    return {
      file: `leviers/${l.id}.png`,
      surtitre: `Levier ${l.numero} sur ${site.leviers.length}`,
      texte: l.titre,
      pied: truncate(l.resume, 180),
      niveau: 'levier',
    };
  }
  if ('region' in shows) {
    const r = shows.region;
    const n = (r.actuelle ? site.par.regionPresente : site.par.regionAlors).get(r.id)?.length ?? 0;
    return {
      file: `regions/${r.id}.png`,
      surtitre: `Région ${sayUntil(r)}`.trim(),
      texte: `Les témoignages ${r.dans}`,
      pied: n === 0 ? 'Aucun témoignage pour l’instant' : `${n} témoignage${n > 1 ? 's' : ''}`,
      niveau: 'region',
    };
  }
  return undefined;
}

/** Every share image of the site: its own first, then that of each entry that has one. */
export const allCards = (site: Site): ShareCard[] =>
  [
    SITE_CARD,
    ...[
      ...site.temoignages.map((temoignage) => ({ temoignage })),
      ...site.cas.map((cas) => ({ cas })),
      ...site.leviers.map((levier) => ({ levier })),
      ...[...site.regions.values()].map((region) => ({ region })),
    ].map((shows) => shareCardOf(site, shows)),
  ].filter((card) => card !== undefined);

/** The share image of a page: its address and what it says, for those who do not see it. */
export function shareImageOf(site: Site, shows: Shown | undefined): { address: string; alt: string; own: boolean } {
  const card = shareCardOf(site, shows);
  const { file, citation, texte, pied } = card ?? SITE_CARD;
  return {
    address: `/partage/${file}`,
    alt: citation ? `« ${texte} » ${pied}` : `${texte}. ${pied}`,
    own: card !== undefined,
  };
}
