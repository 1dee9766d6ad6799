import { chiffreAddress, sayValue } from '../../model/chiffres.ts';
import type { Site } from '../../model/repertoire.ts';
import { route } from '../../model/routes.ts';
import type { ChiffreData, EtapeData, PoleData, TermeData } from '../../schema/lists.ts';
import { GROUPES_CHIFFRES } from '../../schema/vocabulary.ts';
import { sayDate } from '../../text/interface.ts';
import { placeFacets, questionField, sayRegion, saySource, type BareRecord } from './records-common.ts';

export const termeRecord = (site: Site, t: TermeData): BareRecord => ({
  fields: [
    [t.terme, 10],
    [t.developpe, 7],
    [t.formes?.join(', '), 3],
    questionField(t.questions),
    [t.definition, 1],
    [t.depuis, 0.8],
  ],
  names: [t.terme, t.developpe ?? [], t.formes ?? []].flat(),
  card: {
    type: 'glossaire',
    url: route.terme(t.id),
    title: t.terme,
    kicker: t.developpe,
    text: t.definition,
    source: saySource(site, t.source),
  },
});

/** A pôle of the closed list that has no story of its own: a story holds its pôle's row. */
export const poleRecord = (site: Site, p: PoleData): BareRecord => ({
  fields: [
    [p.nom, 9],
    [p.variantes?.join(', '), 6],
    [p.lieu, 4],
    [p.note, 0.8],
  ],
  names: [p.nom, ...(p.variantes ?? [])],
  facets: { ...placeFacets(site, p), pole: [p.id] },
  card: {
    type: 'poles',
    url: route.pole(p.id),
    title: p.nom,
    text: p.note,
    place: p.lieu,
    where: sayRegion(site, p.region),
  },
});

export const chiffreRecord = (site: Site, c: ChiffreData): BareRecord => ({
  fields: [
    [c.libelle, 6],
    [`${sayValue(c)}, ${c.unite}`, 3],
    [`${GROUPES_CHIFFRES[c.groupe]}, ${c.niveau ?? ''}`, 2],
    questionField(c.questions),
    [c.compte, 1],
    [c.note, 0.6],
  ],
  card: {
    type: 'chiffres',
    url: chiffreAddress(c),
    title: `${c.libelle} : ${sayValue(c)}`,
    kicker: GROUPES_CHIFFRES[c.groupe],
    text: c.compte,
    source: saySource(site, c.source),
  },
});

export const etapeRecord = (site: Site, e: EtapeData): BareRecord => ({
  fields: [[e.titre, 5], [sayDate(e.date), 3], questionField(e.questions), [e.texte, 1]],
  date: e.date,
  card: {
    type: 'chronologie',
    url: `${route.chronologie}#${e.id}`,
    title: e.titre,
    when: sayDate(e.date),
    text: e.texte,
    source: saySource(site, e.source),
  },
});
