import { PARTIES } from '../../schema/vocabulary.ts';
import { route } from '../../model/routes.ts';
import type { Content } from '../../schema/collections.ts';
import type { Section } from '../../model/guide.ts';
import { nameWithPresent } from '../../model/regions.ts';
import type { Cas, Levier, Site } from '../../model/repertoire.ts';
import { champQuestions, direSource, facettesRegion, lieuxDe, nomsDe } from './documents-common.ts';
import { abreger, couperAuxAncres, EXTRAIT, texteBrut } from './plain-text.ts';
import type { Document } from '../types.ts';

export function documentCas(site: Site, c: Cas): Document {
  const corps = texteBrut(c.corps);
  const pole = site.poles.get(c.pole);
  const leviers = site.leviers.filter((l) => c.leviers.includes(l.id));
  return {
    url: route.cas(c.id),
    champs: [
      { texte: c.titre, poids: 9 },
      { texte: [pole?.nom, ...(pole?.variantes ?? [])].join(', '), poids: 6 },
      { texte: c.resume, poids: 4 },
      champQuestions(c.questions),
      { texte: `${c.lieu}, ${c.milieu ?? ''}, ${pole?.lieu ?? ''}`, poids: 4 },
      { texte: `${c.secteurs.join(', ')}, ${c.formeJuridique ?? ''}`, poids: 3 },
      { texte: nomsDe(site, 'themes', c.themes), poids: 2.5 },
      { texte: leviers.map((l) => l.titre).join(', '), poids: 1.5 },
      { texte: (c.acteurs ?? []).join(', '), poids: 3 },
      { texte: (c.chiffres ?? []).map((f) => `${f.libelle} : ${f.valeur}`).join(' ; '), poids: 1 },
      { texte: corps, poids: 1 },
    ],
    noms: [c.titre, ...(pole ? [pole.nom, ...(pole.variantes ?? [])] : [])],
    lieux: lieuxDe(site.regions, c.region, c.departement),
    facettes: {
      type: ['cas'],
      ...facettesRegion(site.regions, c.region),
      ...(c.departement !== undefined && { departement: [c.departement] }),
      levier: c.leviers,
      theme: c.themes,
      pole: [c.pole],
    },
    fiche: {
      type: 'cas',
      url: route.cas(c.id),
      titre: c.titre,
      texte: abreger(`${c.resume} ${corps}`, EXTRAIT),
      ...(pole && { pole: { texte: pole.nom, href: route.pole(pole.id) } }),
      lieu: c.lieu,
      ou: nameWithPresent(site.regions, c.region),
      source: direSource(site, c.source),
    },
  };
}

export function documentLevier(site: Site, l: Levier): Document {
  const corps = texteBrut(l.corps);
  return {
    url: route.levier(l.id),
    champs: [
      { texte: `${l.titre}, levier ${l.numero}`, poids: 9 },
      { texte: l.intitule, poids: 6 },
      { texte: l.resume, poids: 5 },
      champQuestions(l.questions),
      { texte: corps, poids: 1 },
    ],
    noms: [l.titre, l.intitule],
    lieux: [],
    facettes: { type: ['leviers'], levier: [l.id] },
    fiche: {
      type: 'leviers',
      url: route.levier(l.id),
      titre: l.titre,
      surtitre: `Levier ${l.numero}`,
      texte: abreger(`${l.resume} ${corps}`, EXTRAIT),
      source: direSource(site, l.source),
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
  adresse: (ancre?: string) => string,
  type: 'guide' | 'pages' = 'guide',
): Document[] {
  const morceaux = couperAuxAncres(s.corps);
  const tete = morceaux[0]?.ancre === undefined ? morceaux : [{ corps: '' }, ...morceaux];
  const aPart = new Set(tete.flatMap(({ ancre }) => ancre ?? []));
  const parTitre = (s.questionsParTitre ?? []).map((q) => ({ ...q, ancre: aPart.has(q.ancre) ? q.ancre : undefined }));
  return tete.map(({ ancre, titre, corps }) => {
    const texte = texteBrut(corps);
    const estTete = ancre === undefined;
    const url = adresse(ancre);
    const questions = [
      ...(estTete ? (s.questions ?? []) : []),
      ...parTitre.filter((q) => q.ancre === ancre).flatMap((q) => q.questions),
    ];
    return {
      url,
      champs: [
        { texte: estTete ? s.titre : (titre ?? ''), poids: 8 },
        { texte: estTete ? s.resume : s.titre, poids: estTete ? 4 : 2 },
        champQuestions(questions),
        { texte, poids: 1 },
      ],
      noms: [estTete ? s.titre : (titre ?? '')],
      lieux: [],
      facettes: { type: [type] },
      fiche: {
        type,
        url,
        titre: estTete ? s.titre : (titre ?? s.titre),
        surtitre: estTete ? surtitre : s.titre,
        texte: abreger(`${estTete ? `${s.resume} ` : ''}${texte}`, EXTRAIT),
        ...(s.source && { source: direSource(site, s.source) }),
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
  const adresse = PAGES_LIBRES[p.id];
  if (adresse === undefined) return [];
  return documentsTexte(site, p, '', (ancre) => `${adresse}${ancre === undefined ? '' : `#${ancre}`}`, 'pages');
}
