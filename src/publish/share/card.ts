import type { Site } from '../../model/repertoire.ts';
import { entriesById } from '../../model/by-id.ts';

/** The kinds of page with a share image of their own. */
export const PARTAGES = ['temoignages', 'cas', 'leviers', 'regions'] as const;
export type GenrePartage = (typeof PARTAGES)[number];

export interface Image {
  src: string;
  alt: string;
  /** Drawn for this page, as against the site's own. */
  propre: boolean;
}

/** What a share image says, from top to bottom. */
export interface Carton {
  surtitre: string;
  texte: string;
  citation: boolean;
  pied: string;
  /** Level of collectivité, for the colour of the borne. */
  niveau: string;
}

const PAR_DEFAUT: Image = { src: '/partage/reperes.png', alt: 'Repères en ligne', propre: false };

/** Cuts a text at a word, so that it stays legible on an image. */
export function tronquer(texte: string, max: number, marque = ' …'): string {
  if (texte.length <= max) return texte;
  const coupe = texte.slice(0, max - 1);
  return `${coupe.slice(0, Math.max(coupe.lastIndexOf(' '), max / 2)).replace(/[\s,;:.–-]+$/, '')}${marque}`;
}

/** What the share image of an entry says; nothing when there is no such entry. */
export function carton(site: Site, genre: GenrePartage, id: string): Carton | undefined {
  const region = (r?: string) => (r === undefined ? undefined : site.regions.get(r)?.nom);
  switch (genre) {
    case 'temoignages': {
      const t = entriesById(site).temoignages.get(id);
      if (!t) return undefined;
      const qui = t.auteurs.map((a) => `${a.nom}, ${a.fonction}`).join(' ; ');
      return {
        surtitre: ['Témoignage', region(t.region)].filter(Boolean).join(' – '),
        texte: tronquer(t.citations[0]?.texte ?? t.titre, 430, ' […]'),
        citation: true,
        pied: tronquer(qui, 230),
        niveau: t.structure.type,
      };
    }
    case 'cas': {
      const c = entriesById(site).cas.get(id);
      return (
        c && {
          surtitre: ['Étude de cas', region(c.region)].filter(Boolean).join(' – '),
          texte: tronquer(c.titre, 90),
          citation: false,
          pied: tronquer(c.resume, 180),
          niveau: 'pole',
        }
      );
    }
    case 'leviers': {
      const l = entriesById(site).leviers.get(id);
      return (
        l && {
          surtitre: `Levier ${l.numero} sur ${site.leviers.length}`,
          texte: l.titre,
          citation: false,
          pied: tronquer(l.resume, 180),
          niveau: 'levier',
        }
      );
    }
    case 'regions': {
      const r = site.regions.get(id);
      if (!r) return undefined;
      const n = (r.actuelle ? site.par.regionPresente : site.par.regionAlors).get(id)?.length ?? 0;
      return {
        surtitre: r.actuelle ? 'Région' : 'Région jusqu’en 2015',
        texte: `Les témoignages ${r.dans}`,
        citation: false,
        pied: n === 0 ? 'Aucun témoignage pour l’instant' : `${n} témoignage${n > 1 ? 's' : ''}`,
        niveau: 'region',
      };
    }
  }
}

/** The share image of the page at an address. */
export function imageDe(site: Site, ici: string): Image {
  const [, rubrique = '', id = '', reste] = ici.split('/');
  const genre = PARTAGES.find((g) => g === rubrique);
  const dit = genre && reste === '' && id !== '' ? carton(site, genre, id) : undefined;
  if (!dit) return PAR_DEFAUT;
  return {
    src: `/partage/${rubrique}/${id}.png`,
    alt: dit.citation ? `« ${dit.texte} » ${dit.pied}` : `${dit.texte}. ${dit.pied}`,
    propre: true,
  };
}
