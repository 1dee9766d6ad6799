import type { Content, Entry } from '../schema/collections.ts';
import type { CasData } from '../schema/cas.ts';
import type { PoleData, TermeData, ThemeData, DocumentData, RenseignementData } from '../schema/lists.ts';
import type { LevierData } from '../schema/levier.ts';
import type { TemoignageData } from '../schema/temoignage.ts';
import { familyName } from './names.ts';
import { slug } from './routes.ts';
import { placeSections, joinGuide, type GuidePlace, type Section } from './guide.ts';
import { rolesOf } from './authors.ts';
import { joinRegions, type Region } from './regions.ts';
import { compareFrench, groupBy, sortBy } from './sort.ts';

export interface Temoignage extends Entry<TemoignageData> {
  /** Ids of the people who speak, in order. */
  personnes: string[];
  place?: GuidePlace;
}
export type Cas = Entry<CasData>;
export type Levier = Entry<LevierData>;

type Source = TemoignageData['source'];

/** A person, as the site's pages gather them: what they said, what they are tied to. */
export interface Personne {
  id: string;
  nom: string;
  /** The functions held, as printed, without repeats; with the document that says it where documents differ. */
  fonctions: { fonction: string; source?: Source }[];
  temoignages: Temoignage[];
  cas: Cas[];
}

/** Everything, with its links in both directions. A link is written once in the content; the other way is here. */
export interface Site {
  temoignages: Temoignage[];
  cas: Cas[];
  leviers: Levier[];
  guide: Section[];
  places: Map<string, GuidePlace>;
  regions: Map<string, Region>;
  themes: Map<string, ThemeData>;
  poles: Map<string, PoleData>;
  glossaire: TermeData[];
  sources: Map<string, DocumentData>;
  personnes: Map<string, Personne>;
  /** How many of them testify: the others are named in the documents and say nothing. */
  quiParlent: number;
  chiffres: Content['chiffres'];
  /** In the file's order: « fin 2011 » has no month to sort by. */
  chronologie: Content['chronologie'];
  /** What people come with, and what answers it. */
  questions: Content['questions'];
  /** What only RTES can supply: legal notice, contact. */
  renseignements: Map<string, RenseignementData>;
  /** Pages that were renamed or withdrawn. */
  redirections: Content['redirections'];
  /** Testimonies by what they name, each list in the guide's order. */
  par: {
    levier: Map<string, Temoignage[]>;
    theme: Map<string, Temoignage[]>;
    role: Map<string, Temoignage[]>;
    /** By region as named then, and by present region with all its former ones. */
    regionAlors: Map<string, Temoignage[]>;
    regionPresente: Map<string, Temoignage[]>;
    pole: Map<string, Temoignage[]>;
    /** By section of the guide (the page), headings included. */
    section: Map<string, Temoignage[]>;
  };
  casPar: {
    levier: Map<string, Cas[]>;
    theme: Map<string, Cas[]>;
    regionAlors: Map<string, Cas[]>;
    regionPresente: Map<string, Cas[]>;
    pole: Map<string, Cas>;
  };
  polesPar: { regionAlors: Map<string, PoleData[]>; regionPresente: Map<string, PoleData[]> };
}

const byId = <T extends { id: string }>(list: readonly T[]) => new Map(list.map((e) => [e.id, e]));

/** Joins the whole content. Pure: the same content gives the same answer. */
export function joinContent(content: Content): Site {
  const guide = joinGuide(content.guide);
  const places = placeSections(guide);
  const regions = joinRegions(content.regions);
  const presente = (region?: string) => {
    const id = region === undefined ? undefined : regions.get(region)?.presente;
    return id === undefined ? [] : [id];
  };
  const rank = (t: TemoignageData) => t.ordre ?? 1_000_000;
  const temoignages = content.temoignages
    .map((t): Temoignage => {
      const place = t.section === undefined ? undefined : places.get(t.section);
      return { ...t, personnes: t.auteurs.map((a) => a.personne ?? slug(a.nom)), ...(place && { place }) };
    })
    .sort((a, b) => rank(a) - rank(b) || compareFrench(a.id, b.id));
  const cas = sortBy(content.cas, (c) => c.titre);
  const poles = sortBy(content.poles, (p) => p.nom);
  const leviers = [...content.leviers].sort((a, b) => a.numero - b.numero);

  const personnes = new Map<string, Personne>();
  const person = (nom: string, id = slug(nom)): Personne => {
    const known = personnes.get(id) ?? { id, nom, fonctions: [], temoignages: [], cas: [] };
    personnes.set(id, known);
    return known;
  };
  const note = (p: Personne, fonction: string | undefined, source?: Source) => {
    const known = p.fonctions.find((f) => f.fonction === fonction);
    if (known && source) known.source ??= source;
    else if (!known && fonction !== undefined) p.fonctions.push({ fonction, ...(source && { source }) });
  };
  for (const t of temoignages)
    for (const auteur of t.auteurs) {
      const p = person(auteur.nom, auteur.personne);
      note(p, [auteur.fonction, auteur.structure?.nom].filter(Boolean).join(', '));
      p.temoignages.push(t);
    }
  for (const row of content.personnes) {
    note(person(row.nom, row.id), row.fonction);
    for (const { fonction, source } of row.fonctions ?? []) note(person(row.nom, row.id), fonction, source);
  }
  for (const c of cas) for (const nom of c.acteurs ?? []) person(nom).cas.push(c);

  return {
    temoignages,
    cas,
    leviers,
    guide,
    places,
    regions,
    themes: byId(sortBy(content.themes, (t) => t.nom)),
    poles: byId(poles),
    glossaire: sortBy(content.glossaire, (t) => t.terme),
    sources: byId(content.sources),
    personnes: new Map(sortBy([...personnes.values()], familyName).map((p) => [p.id, p])),
    quiParlent: [...personnes.values()].filter((p) => p.temoignages.length > 0).length,
    chiffres: content.chiffres,
    chronologie: content.chronologie,
    questions: content.questions,
    renseignements: byId(content.site),
    redirections: content.redirections,
    par: {
      levier: groupBy(temoignages, (t) => t.leviers),
      theme: groupBy(temoignages, (t) => t.themes),
      role: groupBy(temoignages, rolesOf),
      regionAlors: groupBy(temoignages, (t) => (t.region === undefined ? [] : [t.region])),
      regionPresente: groupBy(temoignages, (t) => presente(t.region)),
      pole: groupBy(temoignages, (t) => t.poles ?? []),
      section: groupBy(temoignages, (t) => (t.place ? [t.place.section.id] : [])),
    },
    casPar: {
      levier: groupBy(cas, (c) => c.leviers),
      theme: groupBy(cas, (c) => c.themes),
      regionAlors: groupBy(cas, (c) => [c.region]),
      regionPresente: groupBy(cas, (c) => presente(c.region)),
      pole: new Map(cas.map((c) => [c.pole, c])),
    },
    polesPar: {
      regionAlors: groupBy(poles, (p) => (p.region === undefined ? [] : [p.region])),
      regionPresente: groupBy(poles, (p) => presente(p.region)),
    },
  };
}
