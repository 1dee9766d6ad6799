import { ROLES, TYPES_STRUCTURE } from '../../schema/vocabulary.ts';
import { sayDate } from '../../text/interface.ts';
import { route } from '../../model/routes.ts';
import { nameWithPresent } from '../../model/regions.ts';
import type { Personne, Site, Temoignage } from '../../model/repertoire.ts';
import { authorsOf, rolesOf } from '../../model/authors.ts';
import { asText } from '../../publish/citation/pieces.ts';
import { quotationReferences, saySpeakers } from '../../publish/citation/records.ts';
import { writeReference } from '../../publish/citation/written.ts';
import { questionField, saySource, regionFacets, placesOf, namesOf, unique } from './documents-common.ts';
import { shorten, EXTRACT, plainText } from './plain-text.ts';
import type { Document } from '../types.ts';

/** What was said weighs the most of all that a testimony holds. */
const CITATION = 7;

/** One record for each testimony; the page shows the quotation that answers best. */
export function documentTemoignage(site: Site, t: Temoignage): Document {
  const corps = plainText(t.corps);
  const leviers = site.leviers.filter((l) => t.leviers.includes(l.id));
  const authors = authorsOf(t);
  const url = route.temoignage(t.id);
  return {
    url,
    fields: [
      ...t.citations.map(({ texte }) => ({ texte, weight: CITATION })),
      { texte: t.titre, weight: 6 },
      { texte: t.titreImprime ?? '', weight: 1 },
      questionField(t.questions),
      { texte: t.auteurs.map((a) => a.nom).join(', '), weight: 8 },
      { texte: t.auteurs.map((a) => a.fonction).join(', '), weight: 3 },
      {
        texte: unique(authors.map(({ structure }) => `${structure.nom}, ${TYPES_STRUCTURE[structure.type]}`)).join(
          '. ',
        ),
        weight: 3,
      },
      {
        texte: rolesOf(t)
          .map((role) => ROLES[role].un)
          .join(', '),
        weight: 4,
      },
      { texte: namesOf(site, 'poles', t.poles), weight: 3 },
      { texte: leviers.map((l) => l.titre).join(', '), weight: 1.5 },
      { texte: namesOf(site, 'themes', t.themes), weight: 2.5 },
      { texte: t.place?.ancre?.titre ?? t.place?.section.titre ?? '', weight: 1.5 },
      { texte: corps, weight: 1 },
    ],
    places: placesOf(site.regions, t.region, t.departement),
    facets: {
      type: ['temoignages'],
      ...regionFacets(site.regions, t.region),
      ...(t.departement !== undefined && { departement: [t.departement] }),
      role: rolesOf(t),
      structure: unique(authors.map(({ structure }) => structure.type)),
      levier: t.leviers,
      theme: t.themes,
      ...(t.poles && { pole: t.poles }),
    },
    date: t.date,
    card: {
      type: 'temoignages',
      url,
      titre: t.titre,
      citations: quotationReferences({ site, absolute: () => '' }, t).map(({ quotation, ...reference }, i) => {
        const page = t.citations[i]?.page;
        return {
          ...quotation,
          reference: asText(writeReference(reference)),
          source: saySource(site, { ...t.source, ...(page !== undefined && { page, pageFin: page }) }),
        };
      }),
      ...(t.citations.length === 0 && { texte: shorten(corps, EXTRACT) }),
      qui: saySpeakers(authors),
      quand: sayDate(t.date),
      ...(t.region !== undefined && { ou: nameWithPresent(site.regions, t.region) }),
    },
  };
}

/** « Christiane Bouchart » → « Bouchart »; « Jacques Le Priol » → « Le Priol ». */
const lastName = (nom: string) => nom.slice(nom.indexOf(' ') + 1);

/** A person: the name above all, what they did, and the titles of what they said. */
export function documentPersonne(site: Site, p: Personne): Document {
  const own = p.temoignages.flatMap((t) => authorsOf(t).filter(({ id }) => id === p.id));
  const facets = {
    type: ['personnes'],
    region: unique(p.temoignages.flatMap((t) => regionFacets(site.regions, t.region).region ?? [])),
    role: unique(own.map(({ role }) => role)),
    structure: unique(own.map(({ structure }) => structure.type)),
  };
  const [first] = p.temoignages;
  return {
    url: route.personne(p.id),
    fields: [
      { texte: p.nom, weight: 10 },
      { texte: p.fonctions.map((f) => f.fonction).join(', '), weight: 2 },
      { texte: p.temoignages.map((t) => t.titre).join('. '), weight: 0.5 },
      { texte: p.cas.map((c) => c.titre).join(', '), weight: 1 },
    ],
    names: [p.nom, lastName(p.nom)],
    places: unique(p.temoignages.flatMap((t) => placesOf(site.regions, t.region, t.departement))),
    facets,
    card: {
      type: 'personnes',
      url: route.personne(p.id),
      titre: p.nom,
      ...(p.fonctions.length > 0 && { texte: p.fonctions.map((f) => f.fonction).join(' ; ') }),
      ...(first?.region !== undefined && { ou: nameWithPresent(site.regions, first.region) }),
    },
  };
}
