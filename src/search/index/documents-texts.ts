import { PARTIES } from '../../schema/vocabulary.ts';
import { route } from '../../model/routes.ts';
import type { Content } from '../../schema/collections.ts';
import type { Section } from '../../model/guide.ts';
import { nameWithPresent } from '../../model/regions.ts';
import type { Cas, Levier, Site } from '../../model/repertoire.ts';
import { questionField, saySource, regionFacets, placesOf, namesOf } from './documents-common.ts';
import { shorten, cutAtAnchors, EXTRACT, plainText } from './plain-text.ts';
import type { Document } from '../types.ts';

export function documentCas(site: Site, c: Cas): Document {
  const corps = plainText(c.corps);
  const pole = site.poles.get(c.pole);
  const leviers = site.leviers.filter((l) => c.leviers.includes(l.id));
  return {
    url: route.cas(c.id),
    fields: [
      { texte: c.titre, weight: 9 },
      { texte: [pole?.nom, ...(pole?.variantes ?? [])].join(', '), weight: 6 },
      { texte: c.resume, weight: 4 },
      questionField(c.questions),
      { texte: `${c.lieu}, ${c.milieu ?? ''}, ${pole?.lieu ?? ''}`, weight: 4 },
      { texte: `${c.secteurs.join(', ')}, ${c.formeJuridique ?? ''}`, weight: 3 },
      { texte: namesOf(site, 'themes', c.themes), weight: 2.5 },
      { texte: leviers.map((l) => l.titre).join(', '), weight: 1.5 },
      { texte: (c.acteurs ?? []).join(', '), weight: 3 },
      { texte: (c.chiffres ?? []).map((f) => `${f.libelle} : ${f.valeur}`).join(' ; '), weight: 1 },
      { texte: corps, weight: 1 },
    ],
    names: [c.titre, ...(pole ? [pole.nom, ...(pole.variantes ?? [])] : [])],
    places: placesOf(site.regions, c.region, c.departement),
    facets: {
      type: ['cas'],
      ...regionFacets(site.regions, c.region),
      ...(c.departement !== undefined && { departement: [c.departement] }),
      levier: c.leviers,
      theme: c.themes,
      pole: [c.pole],
    },
    card: {
      type: 'cas',
      url: route.cas(c.id),
      titre: c.titre,
      texte: shorten(`${c.resume} ${corps}`, EXTRACT),
      ...(pole && { pole: { texte: pole.nom, href: route.pole(pole.id) } }),
      lieu: c.lieu,
      ou: nameWithPresent(site.regions, c.region),
      source: saySource(site, c.source),
    },
  };
}

export function documentLevier(site: Site, l: Levier): Document {
  const corps = plainText(l.corps);
  return {
    url: route.levier(l.id),
    fields: [
      { texte: `${l.titre}, levier ${l.numero}`, weight: 9 },
      { texte: l.intitule, weight: 6 },
      { texte: l.resume, weight: 5 },
      questionField(l.questions),
      { texte: corps, weight: 1 },
    ],
    names: [l.titre, l.intitule],
    places: [],
    facets: { type: ['leviers'], levier: [l.id] },
    card: {
      type: 'leviers',
      url: route.levier(l.id),
      titre: l.titre,
      surtitre: `Levier ${l.numero}`,
      texte: shorten(`${l.resume} ${corps}`, EXTRACT),
      source: saySource(site, l.source),
    },
  };
}

interface Texte {
  titre: string;
  resume: string;
  corps: string;
  questions?: readonly string[] | undefined;
  questionsParTitre?: readonly { ancre: string; questions: readonly string[] }[] | undefined;
  source?: { document: string; page?: number | undefined; pageFin?: number | undefined } | undefined;
}

/** One record for the head of a text, and one for each of its fixed anchors. */
function documentsTexte(
  site: Site,
  s: Texte,
  surtitre: string,
  address: (ancre?: string) => string,
  type: 'guide' | 'pages' = 'guide',
): Document[] {
  const pieces = cutAtAnchors(s.corps);
  const head = pieces[0]?.ancre === undefined ? pieces : [{ corps: '' }, ...pieces];
  const apart = new Set(head.flatMap(({ ancre }) => ancre ?? []));
  const byHeading = (s.questionsParTitre ?? []).map((q) => ({ ...q, ancre: apart.has(q.ancre) ? q.ancre : undefined }));
  return head.map(({ ancre, titre, corps }) => {
    const texte = plainText(corps);
    const isHead = ancre === undefined;
    const url = address(ancre);
    const questions = [
      ...(isHead ? (s.questions ?? []) : []),
      ...byHeading.filter((q) => q.ancre === ancre).flatMap((q) => q.questions),
    ];
    return {
      url,
      fields: [
        { texte: isHead ? s.titre : (titre ?? ''), weight: 8 },
        { texte: isHead ? s.resume : s.titre, weight: isHead ? 4 : 2 },
        questionField(questions),
        { texte, weight: 1 },
      ],
      names: [isHead ? s.titre : (titre ?? '')],
      places: [],
      facets: { type: [type] },
      card: {
        type,
        url,
        titre: isHead ? s.titre : (titre ?? s.titre),
        surtitre: isHead ? surtitre : s.titre,
        texte: shorten(`${isHead ? `${s.resume} ` : ''}${texte}`, EXTRACT),
        ...(s.source && { source: saySource(site, s.source) }),
      },
    };
  });
}

export const documentsSection = (site: Site, s: Section): Document[] =>
  documentsTexte(site, s, PARTIES[s.partie].titre, (ancre) => route.guide(s.id, ancre));

/** The free pages, and where they stand. */
const PAGES_LIBRES: Readonly<Record<string, string>> = {
  definitions: route.definitions,
  depuis: route.depuis,
  'a-propos': '/a-propos/',
};

export function documentsPage(site: Site, p: Content['pages'][number]): Document[] {
  const address = PAGES_LIBRES[p.id];
  if (address === undefined) return [];
  return documentsTexte(site, p, '', (ancre) => `${address}${ancre === undefined ? '' : `#${ancre}`}`, 'pages');
}
