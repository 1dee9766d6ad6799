import type { Section } from '../../model/guide.ts';
import type { Cas, Levier, Site } from '../../model/repertoire.ts';
import { route } from '../../model/routes.ts';
import type { Content } from '../../schema/collections.ts';
import { PARTIES } from '../../schema/vocabulary.ts';
import {
  levierTitles,
  namesOf,
  placeFacets,
  questionField,
  sayRegion,
  saySource,
  type BareRecord,
} from './records-common.ts';
import { shorten, cutAtAnchors, plainText } from './plain-text.ts';

export function casRecord(site: Site, c: Cas): BareRecord {
  const body = plainText(c.corps);
  const pole = site.poles.get(c.pole);
  const names = [pole?.nom ?? [], pole?.variantes ?? []].flat();
  return {
    fields: [
      [c.titre, 9],
      [names.join(', '), 6],
      [c.resume, 4],
      questionField(c.questions),
      [`${c.lieu}, ${c.milieu ?? ''}, ${pole?.lieu ?? ''}`, 4],
      [`${c.secteurs.join(', ')}, ${c.formeJuridique ?? ''}`, 3],
      [namesOf(site, 'themes', c.themes), 2.5],
      [levierTitles(site, c.leviers), 1.5],
      [c.acteurs?.join(', '), 3],
      [c.chiffres?.map((f) => `${f.libelle} : ${f.valeur}`).join(' ; '), 1],
      [body, 1],
    ],
    names: [c.titre, ...names],
    facets: { ...placeFacets(site, c), levier: c.leviers, theme: c.themes, pole: [c.pole] },
    card: {
      type: 'cas',
      url: route.cas(c.id),
      title: c.titre,
      text: shorten(`${c.resume} ${body}`),
      pole: pole && { text: pole.nom, href: route.pole(pole.id) },
      place: c.lieu,
      where: sayRegion(site, c.region),
      source: saySource(site, c.source),
    },
  };
}

export function levierRecord(site: Site, l: Levier): BareRecord {
  const body = plainText(l.corps);
  return {
    fields: [
      [`${l.titre}, levier ${l.numero}`, 9],
      [l.intitule, 6],
      [l.resume, 5],
      questionField(l.questions),
      [body, 1],
    ],
    names: [l.titre, l.intitule],
    facets: { levier: [l.id] },
    card: {
      type: 'leviers',
      url: route.levier(l.id),
      title: l.titre,
      kicker: `Levier ${l.numero}`,
      text: shorten(`${l.resume} ${body}`),
      source: saySource(site, l.source),
    },
  };
}

/** One record for the head of a text, and one for each of its fixed anchors. */
function textRecords(
  site: Site,
  s: Section | Content['pages'][number],
  type: 'guide' | 'pages',
  part: string,
  address: (anchor?: string) => string,
): BareRecord[] {
  const pieces = cutAtAnchors(s.corps);
  const all = pieces[0]?.anchor === undefined ? pieces : [{ body: '' }, ...pieces];
  const anchors = new Set(all.map(({ anchor }) => anchor));
  const asked = (s.questionsParTitre ?? []).map(({ ancre, questions }) => ({
    // A heading that has no record of its own is in that of the whole text.
    anchor: anchors.has(ancre) ? ancre : undefined,
    questions,
  }));
  return all.map(({ anchor, title = s.titre, body }) => {
    const text = plainText(body);
    const isHead = anchor === undefined;
    const questions = asked.flatMap((q) => (q.anchor === anchor ? q.questions : []));
    return {
      fields: [
        [title, 8],
        isHead ? [s.resume, 4] : [s.titre, 2],
        questionField(isHead ? [...(s.questions ?? []), ...questions] : questions),
        [text, 1],
      ],
      names: [title],
      card: {
        type,
        url: address(anchor),
        title,
        kicker: isHead ? part : s.titre,
        text: shorten(isHead ? `${s.resume} ${text}` : text),
        source: 'source' in s ? saySource(site, s.source) : undefined,
      },
    };
  });
}

export const sectionRecords = (site: Site, s: Section): BareRecord[] =>
  textRecords(site, s, 'guide', PARTIES[s.partie].titre, (anchor) => route.guide(s.id, anchor));

export const pageRecords = (site: Site, p: Content['pages'][number]): BareRecord[] =>
  textRecords(site, p, 'pages', '', (anchor) => `/${p.id}/${anchor === undefined ? '' : `#${anchor}`}`);
