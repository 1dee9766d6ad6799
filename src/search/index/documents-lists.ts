import { GROUPES_CHIFFRES } from '../../schema/vocabulary.ts';
import type { ChiffreData, EtapeData, PoleData, TermeData } from '../../schema/lists.ts';
import { sayDate } from '../../text/interface.ts';
import { route } from '../../model/routes.ts';
import { chiffreAddress, sayValue } from '../../model/chiffres.ts';
import { nameWithPresent } from '../../model/regions.ts';
import type { Site } from '../../model/repertoire.ts';
import { champQuestions, direSource, facettesRegion, lieuxDe } from './documents-common.ts';
import type { Document } from '../types.ts';

export function documentTerme(site: Site, t: TermeData): Document {
  return {
    url: route.terme(t.id),
    champs: [
      { texte: t.terme, poids: 10 },
      { texte: t.developpe ?? '', poids: 7 },
      { texte: (t.formes ?? []).join(', '), poids: 3 },
      champQuestions(t.questions),
      { texte: t.definition, poids: 1 },
      { texte: t.depuis ?? '', poids: 0.8 },
    ],
    noms: [t.terme, ...(t.developpe === undefined ? [] : [t.developpe]), ...(t.formes ?? [])],
    lieux: [],
    facettes: { type: ['glossaire'] },
    fiche: {
      type: 'glossaire',
      url: route.terme(t.id),
      titre: t.terme,
      ...(t.developpe !== undefined && { surtitre: t.developpe }),
      texte: t.definition,
      ...(t.source && { source: direSource(site, t.source) }),
    },
  };
}

/** A pôle of the closed list that has no story of its own: a story holds its pôle's row. */
export function documentPole(site: Site, p: PoleData): Document {
  return {
    url: route.pole(p.id),
    champs: [
      { texte: p.nom, poids: 9 },
      { texte: (p.variantes ?? []).join(', '), poids: 6 },
      { texte: p.lieu ?? '', poids: 4 },
      { texte: p.note ?? '', poids: 0.8 },
    ],
    noms: [p.nom, ...(p.variantes ?? [])],
    lieux: lieuxDe(site.regions, p.region, p.departement),
    facettes: {
      type: ['poles'],
      ...facettesRegion(site.regions, p.region),
      ...(p.departement !== undefined && { departement: [p.departement] }),
      pole: [p.id],
    },
    fiche: {
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
    champs: [
      { texte: c.libelle, poids: 6 },
      { texte: `${sayValue(c)}, ${c.unite}`, poids: 3 },
      { texte: `${GROUPES_CHIFFRES[c.groupe]}, ${c.niveau ?? ''}`, poids: 2 },
      champQuestions(c.questions),
      { texte: c.compte, poids: 1 },
      { texte: c.note ?? '', poids: 0.6 },
    ],
    lieux: [],
    facettes: { type: ['chiffres'] },
    fiche: {
      type: 'chiffres',
      url: chiffreAddress(c),
      titre: `${c.libelle} : ${sayValue(c)}`,
      surtitre: GROUPES_CHIFFRES[c.groupe],
      texte: c.compte,
      source: direSource(site, c.source),
    },
  };
}

export function documentEtape(site: Site, e: EtapeData): Document {
  const url = `${route.chronologie}#${e.id}`;
  return {
    url,
    champs: [
      { texte: e.titre, poids: 5 },
      { texte: sayDate(e.date), poids: 3 },
      champQuestions(e.questions),
      { texte: e.texte, poids: 1 },
    ],
    lieux: [],
    facettes: { type: ['chronologie'] },
    date: e.date,
    fiche: {
      type: 'chronologie',
      url,
      titre: e.titre,
      quand: sayDate(e.date),
      texte: e.texte,
      ...(e.source && { source: direSource(site, e.source) }),
    },
  };
}
