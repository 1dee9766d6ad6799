import { ROLES, TYPES_STRUCTURE } from '../../schema/vocabulary.ts';
import { sayDate } from '../../text/interface.ts';
import { route } from '../../model/routes.ts';
import { nameWithPresent } from '../../model/regions.ts';
import type { Personne, Site, Temoignage } from '../../model/repertoire.ts';
import { authorsOf, rolesOf } from '../../model/authors.ts';
import { asText } from '../../publish/citation/pieces.ts';
import { quotationReferences, saySpeakers } from '../../publish/citation/records.ts';
import { writeReference } from '../../publish/citation/written.ts';
import { champQuestions, direSource, facettesRegion, lieuxDe, nomsDe, unique } from './documents-common.ts';
import { abreger, EXTRAIT, texteBrut } from './plain-text.ts';
import type { Document } from '../types.ts';

/** What was said weighs the most of all that a testimony holds. */
const CITATION = 7;

/** One record for each testimony; the page shows the quotation that answers best. */
export function documentTemoignage(site: Site, t: Temoignage): Document {
  const corps = texteBrut(t.corps);
  const leviers = site.leviers.filter((l) => t.leviers.includes(l.id));
  const authors = authorsOf(t);
  const url = route.temoignage(t.id);
  return {
    url,
    champs: [
      ...t.citations.map(({ texte }) => ({ texte, poids: CITATION })),
      { texte: t.titre, poids: 6 },
      { texte: t.titreImprime ?? '', poids: 1 },
      champQuestions(t.questions),
      { texte: t.auteurs.map((a) => a.nom).join(', '), poids: 8 },
      { texte: t.auteurs.map((a) => a.fonction).join(', '), poids: 3 },
      {
        texte: unique(authors.map(({ structure }) => `${structure.nom}, ${TYPES_STRUCTURE[structure.type]}`)).join(
          '. ',
        ),
        poids: 3,
      },
      {
        texte: rolesOf(t)
          .map((role) => ROLES[role].un)
          .join(', '),
        poids: 4,
      },
      { texte: nomsDe(site, 'poles', t.poles), poids: 3 },
      { texte: leviers.map((l) => l.titre).join(', '), poids: 1.5 },
      { texte: nomsDe(site, 'themes', t.themes), poids: 2.5 },
      { texte: t.place?.ancre?.titre ?? t.place?.section.titre ?? '', poids: 1.5 },
      { texte: corps, poids: 1 },
    ],
    lieux: lieuxDe(site.regions, t.region, t.departement),
    facettes: {
      type: ['temoignages'],
      ...facettesRegion(site.regions, t.region),
      ...(t.departement !== undefined && { departement: [t.departement] }),
      role: rolesOf(t),
      structure: unique(authors.map(({ structure }) => structure.type)),
      levier: t.leviers,
      theme: t.themes,
      ...(t.poles && { pole: t.poles }),
    },
    date: t.date,
    fiche: {
      type: 'temoignages',
      url,
      titre: t.titre,
      citations: quotationReferences({ site, absolute: () => '' }, t).map(({ quotation, ...reference }, i) => {
        const page = t.citations[i]?.page;
        return {
          ...quotation,
          reference: asText(writeReference(reference)),
          source: direSource(site, { ...t.source, ...(page !== undefined && { page, pageFin: page }) }),
        };
      }),
      ...(t.citations.length === 0 && { texte: abreger(corps, EXTRAIT) }),
      qui: saySpeakers(authors),
      quand: sayDate(t.date),
      ...(t.region !== undefined && { ou: nameWithPresent(site.regions, t.region) }),
    },
  };
}

/** « Christiane Bouchart » → « Bouchart »; « Jacques Le Priol » → « Le Priol ». */
const nomSeul = (nom: string) => nom.slice(nom.indexOf(' ') + 1);

/** A person: the name above all, what they did, and the titles of what they said. */
export function documentPersonne(site: Site, p: Personne): Document {
  const own = p.temoignages.flatMap((t) => authorsOf(t).filter(({ id }) => id === p.id));
  const facettes = {
    type: ['personnes'],
    region: unique(p.temoignages.flatMap((t) => facettesRegion(site.regions, t.region).region ?? [])),
    role: unique(own.map(({ role }) => role)),
    structure: unique(own.map(({ structure }) => structure.type)),
  };
  const [premier] = p.temoignages;
  return {
    url: route.personne(p.id),
    champs: [
      { texte: p.nom, poids: 10 },
      { texte: p.fonctions.map((f) => f.fonction).join(', '), poids: 2 },
      { texte: p.temoignages.map((t) => t.titre).join('. '), poids: 0.5 },
      { texte: p.cas.map((c) => c.titre).join(', '), poids: 1 },
    ],
    noms: [p.nom, nomSeul(p.nom)],
    lieux: unique(p.temoignages.flatMap((t) => lieuxDe(site.regions, t.region, t.departement))),
    facettes,
    fiche: {
      type: 'personnes',
      url: route.personne(p.id),
      titre: p.nom,
      ...(p.fonctions.length > 0 && { texte: p.fonctions.map((f) => f.fonction).join(' ; ') }),
      ...(premier?.region !== undefined && { ou: nameWithPresent(site.regions, premier.region) }),
    },
  };
}
