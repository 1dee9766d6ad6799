import { authorsOf, rolesOf } from '../../model/authors.ts';
import type { Personne, Site, Temoignage } from '../../model/repertoire.ts';
import { route } from '../../model/routes.ts';
import { asText } from '../../publish/citation/pieces.ts';
import { quotationReferences, saySpeakers } from '../../publish/citation/records.ts';
import { writeReference } from '../../publish/citation/written.ts';
import { ROLES, TYPES_STRUCTURE } from '../../schema/vocabulary.ts';
import { sayDate } from '../../text/interface.ts';
import type { WeighedText } from '../types.ts';
import {
  levierTitles,
  namesOf,
  placeFacets,
  questionField,
  sayRegion,
  saySource,
  unique,
  type BareRecord,
} from './records-common.ts';
import { shorten, plainText } from './plain-text.ts';

/** What was said weighs the most of all that a testimony holds. */
const CITATION = 7;

/** One record for each testimony; the page shows the quotation that answers best. */
export function temoignageRecord(site: Site, t: Temoignage): BareRecord {
  const body = plainText(t.corps);
  const authors = authorsOf(t);
  const structures = authors.map(({ structure }) => `${structure.nom}, ${TYPES_STRUCTURE[structure.type]}`);
  return {
    fields: [
      ...t.citations.map(({ texte }): WeighedText => [texte, CITATION]),
      [t.titre, 6],
      [t.titreImprime, 1],
      questionField(t.questions),
      [t.auteurs.map((a) => a.nom).join(', '), 8],
      [t.auteurs.map((a) => a.fonction).join(', '), 3],
      [unique(structures).join('. '), 3],
      [
        rolesOf(t)
          .map((role) => ROLES[role].un)
          .join(', '),
        4,
      ],
      [namesOf(site, 'poles', t.poles), 3],
      [levierTitles(site, t.leviers), 1.5],
      [namesOf(site, 'themes', t.themes), 2.5],
      [t.place?.ancre?.titre ?? t.place?.section.titre, 1.5],
      [body, 1],
    ],
    facets: {
      ...placeFacets(site, t),
      role: rolesOf(t),
      structure: unique(authors.map(({ structure }) => structure.type)),
      levier: t.leviers,
      theme: t.themes,
      pole: t.poles,
    },
    date: t.date,
    card: {
      type: 'temoignages',
      url: route.temoignage(t.id),
      title: t.titre,
      citations: quotationReferences({ site, absolute: () => '' }, t).map(({ quotation, ...reference }, i) => {
        const page = t.citations[i]?.page;
        return {
          id: quotation.id,
          text: quotation.texte,
          reference: asText(writeReference(reference)),
          source: saySource(site, { ...t.source, ...(page !== undefined && { page, pageFin: page }) }),
        };
      }),
      text: t.citations.length === 0 ? shorten(body) : undefined,
      who: saySpeakers(authors),
      when: sayDate(t.date),
      where: sayRegion(site, t.region),
    },
  };
}

/** « Christiane Bouchart » → « Bouchart »; « Jacques Le Priol » → « Le Priol ». */
const lastName = (name: string) => name.slice(name.indexOf(' ') + 1);

/** A person: the name above all, what they did, and the titles of what they said. */
export function personneRecord(site: Site, p: Personne): BareRecord {
  const own = p.temoignages.flatMap((t) => authorsOf(t).filter(({ id }) => id === p.id));
  const places = p.temoignages.map((t) => placeFacets(site, t));
  const regions = unique(places.flatMap(({ region = [] }) => region));
  const functions = p.fonctions.map((f) => f.fonction);
  return {
    fields: [
      [p.nom, 10],
      [functions.join(', '), 2],
      [p.temoignages.map((t) => t.titre).join('. '), 0.5],
      [p.cas.map((c) => c.titre).join(', '), 1],
    ],
    names: [p.nom, lastName(p.nom)],
    places: [...regions, ...unique(places.flatMap(({ departement = [] }) => departement))],
    facets: {
      region: regions,
      role: unique(own.map(({ role }) => role)),
      structure: unique(own.map(({ structure }) => structure.type)),
    },
    card: {
      type: 'personnes',
      url: route.personne(p.id),
      title: p.nom,
      text: functions.join(' ; ') || undefined,
      where: sayRegion(site, p.temoignages[0]?.region),
    },
  };
}
