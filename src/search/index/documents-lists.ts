import { GROUPES_CHIFFRES } from '../../schema/vocabulary.ts';
import type { ChiffreData, EtapeData, PoleData, TermeData } from '../../schema/lists.ts';
import { sayDate } from '../../text/interface.ts';
import { route } from '../../model/routes.ts';
import { chiffreAddress, sayValue } from '../../model/chiffres.ts';
import { nameWithPresent } from '../../model/regions.ts';
import type { Site } from '../../model/repertoire.ts';
import { questionField, saySource, regionFacets, placesOf } from './documents-common.ts';
import type { Document } from '../types.ts';

export function documentTerme(site: Site, t: TermeData): Document {
  return {
    url: route.terme(t.id),
    fields: [
      { texte: t.terme, weight: 10 },
      { texte: t.developpe ?? '', weight: 7 },
      { texte: (t.formes ?? []).join(', '), weight: 3 },
      questionField(t.questions),
      { texte: t.definition, weight: 1 },
      { texte: t.depuis ?? '', weight: 0.8 },
    ],
    names: [t.terme, ...(t.developpe === undefined ? [] : [t.developpe]), ...(t.formes ?? [])],
    places: [],
    facets: { type: ['glossaire'] },
    card: {
      type: 'glossaire',
      url: route.terme(t.id),
      titre: t.terme,
      ...(t.developpe !== undefined && { surtitre: t.developpe }),
      texte: t.definition,
      ...(t.source && { source: saySource(site, t.source) }),
    },
  };
}

/** A pôle of the closed list that has no story of its own: a story holds its pôle's row. */
export function documentPole(site: Site, p: PoleData): Document {
  return {
    url: route.pole(p.id),
    fields: [
      { texte: p.nom, weight: 9 },
      { texte: (p.variantes ?? []).join(', '), weight: 6 },
      { texte: p.lieu ?? '', weight: 4 },
      { texte: p.note ?? '', weight: 0.8 },
    ],
    names: [p.nom, ...(p.variantes ?? [])],
    places: placesOf(site.regions, p.region, p.departement),
    facets: {
      type: ['poles'],
      ...regionFacets(site.regions, p.region),
      ...(p.departement !== undefined && { departement: [p.departement] }),
      pole: [p.id],
    },
    card: {
      type: 'poles',
      url: route.pole(p.id),
      titre: p.nom,
      ...(p.note !== undefined && { texte: p.note }),
      ...(p.lieu !== undefined && { lieu: p.lieu }),
      ...(p.region !== undefined && { ou: nameWithPresent(site.regions, p.region) }),
    },
  };
}

export function documentChiffre(site: Site, c: ChiffreData): Document {
  return {
    url: chiffreAddress(c),
    fields: [
      { texte: c.libelle, weight: 6 },
      { texte: `${sayValue(c)}, ${c.unite}`, weight: 3 },
      { texte: `${GROUPES_CHIFFRES[c.groupe]}, ${c.niveau ?? ''}`, weight: 2 },
      questionField(c.questions),
      { texte: c.compte, weight: 1 },
      { texte: c.note ?? '', weight: 0.6 },
    ],
    places: [],
    facets: { type: ['chiffres'] },
    card: {
      type: 'chiffres',
      url: chiffreAddress(c),
      titre: `${c.libelle} : ${sayValue(c)}`,
      surtitre: GROUPES_CHIFFRES[c.groupe],
      texte: c.compte,
      source: saySource(site, c.source),
    },
  };
}

export function documentEtape(site: Site, e: EtapeData): Document {
  const url = `${route.chronologie}#${e.id}`;
  return {
    url,
    fields: [
      { texte: e.titre, weight: 5 },
      { texte: sayDate(e.date), weight: 3 },
      questionField(e.questions),
      { texte: e.texte, weight: 1 },
    ],
    places: [],
    facets: { type: ['chronologie'] },
    date: e.date,
    card: {
      type: 'chronologie',
      url,
      titre: e.titre,
      quand: sayDate(e.date),
      texte: e.texte,
      ...(e.source && { source: saySource(site, e.source) }),
    },
  };
}
