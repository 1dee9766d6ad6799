import { route, slug } from '../../model/routes.ts';
import { nameWithPresent } from '../../model/regions.ts';
import type { Site, Temoignage } from '../../model/repertoire.ts';
import { writeProblem, type Problem } from '../../check/problem.ts';
import { ROLES, TYPES_STRUCTURE } from '../../schema/vocabulary.ts';
import { sayDate } from '../../text/interface.ts';
import { countWords } from '../../check/rules/temoignages.ts';
import type { TemoignageCard, ReportPart, ReadingPage, Report, TriedSearch } from './write.ts';

export type Change = Pick<ReportPart, 'status' | 'path'>;

export const readChanges = (texte: string): Change[] =>
  texte.split('\n').flatMap((line) => {
    const [, status, path] = /^([AMD])\t(content\/[^\t]+)$/.exec(line) ?? [];
    return status !== undefined && path !== undefined ? [{ status: status as Change['status'], path }] : [];
  });

/** Every page on which a testimony will be read, itself first. */
export function placesOf(t: Temoignage, site: Site): ReadingPage[] {
  const region = t.region === undefined ? undefined : site.regions.get(t.region);
  const current = region && region.presente !== region.id ? site.regions.get(region.presente) : undefined;
  return [
    { what: 'Sa page', address: route.temoignage(t.id) },
    ...(region ? [{ what: `Région ${region.nom}`, address: route.region(region.id) }] : []),
    ...(current ? [{ what: `Région ${current.nom} d’aujourd’hui`, address: route.region(current.id) }] : []),
    ...(t.departement === undefined
      ? []
      : [{ what: `Département ${t.departement}`, address: route.departement(t.departement) }]),
    ...t.leviers.flatMap((id) => {
      const levier = site.leviers.find((l) => l.id === id);
      return levier ? [{ what: `Levier ${levier.numero}, ${levier.titre}`, address: route.levier(id) }] : [];
    }),
    ...t.themes.map((id) => ({ what: `Thème ${site.themes.get(id)?.nom ?? id}`, address: route.theme(id) })),
    { what: ROLES[t.role].titre, address: route.role(t.role) },
    ...t.auteurs.map((a) => ({ what: a.nom, address: route.personne(slug(a.nom)) })),
    ...(t.poles ?? []).map((id) => {
      const cas = site.casPar.pole.get(id);
      return cas
        ? { what: `Étude de cas ${cas.titre}`, address: route.cas(cas.id) }
        : { what: `Pôle ${site.poles.get(id)?.nom ?? id}`, address: route.pole(id) };
    }),
    { what: 'Tous les témoignages', address: route.temoignages() },
  ];
}

/** What readers would type to find this voice: who, where, on what, and its rarest words. */
export function likelySearches(t: Temoignage, site: Site): string[] {
  const region = t.region === undefined ? '' : (site.regions.get(t.region)?.nom ?? '');
  const theme = site.themes.get(t.themes[0] ?? '')?.nom ?? '';
  const words = (texte: string) => [...new Set(texte.toLowerCase().match(/\p{L}{5,}/gu) ?? [])];
  const frequencies = new Map<string, number>();
  for (const other of site.temoignages)
    for (const word of words(other.citations.map((c) => c.texte).join(' ')))
      frequencies.set(word, (frequencies.get(word) ?? 0) + 1);
  const rare = words(t.citations.map((c) => c.texte).join(' '))
    .sort((a, b) => (frequencies.get(a) ?? 0) - (frequencies.get(b) ?? 0))
    .slice(0, 2)
    .join(' ');
  return [
    ...new Set([...t.auteurs.map((a) => a.nom), t.structure.nom, `${theme} ${region}`.trim(), rare].filter(Boolean)),
  ];
}

interface Findings {
  changes: readonly Change[];
  site: Site;
  problems: readonly Problem[];
  /** Searches tried, by testimony. Absent when the site was not built. */
  searches?: ReadonlyMap<string, readonly TriedSearch[]>;
}
const MAX = { problems: 50, files: 100 };

/** The facts of the report on a pull request. An error counts wherever it stands: it stops the publication. */
export function prepareReport({ changes, site, problems, searches }: Findings): Report {
  const own = problems.filter((p) => p.severity === 'error' || changes.some((c) => c.path === p.file));
  const told = own.slice(0, MAX.problems);
  const say = (severity: Problem['severity']) =>
    told
      .filter((p) => p.severity === severity)
      .map((p) =>
        writeProblem(p)
          .replace(/^attention, /, '')
          .slice(0, 1000),
      );
  return {
    errors: say('error'),
    doubts: say('warning'),
    others: own.length - told.length,
    parts: changes.slice(0, MAX.files).map((c) => partOf(c, site, searches)),
  };
}

function partOf({ status, path: file }: Change, site: Site, searches: Findings['searches']): ReportPart {
  if (status === 'D') return { status, path: file, ...withdrawal(file, site) };
  const id = /^content\/temoignages\/([a-z0-9-]+)\.mdx$/.exec(file)?.[1];
  const t = id === undefined ? undefined : site.temoignages.find((x) => x.id === id);
  const tried = t && searches?.get(t.id);
  return {
    status,
    path: file,
    ...(t && { card: card(t, site), places: placesOf(t, site) }),
    ...(tried && { searches: [...tried] }),
  };
}

/** Even a file full of mistakes makes a card that can be read. */
const short = (texte: string) => texte.slice(0, 1000);

const card = (t: Temoignage, site: Site): TemoignageCard => ({
  titre: short(t.titre),
  citations: t.citations.map((c) => short(c.texte)),
  auteurs: t.auteurs.map(({ nom, fonction }) => ({ nom: short(nom), fonction: short(fonction) })),
  setting: short(
    [
      `${t.structure.nom} (${TYPES_STRUCTURE[t.structure.type]})`,
      ...(t.region === undefined ? [] : [nameWithPresent(site.regions, t.region)]),
      sayDate(t.date),
    ].join(', '),
  ),
  words: countWords(t.corps),
});

function withdrawal(file: string, { redirections }: Site): Pick<ReportPart, 'becomes'> {
  const id = /^content\/([a-z]+\/[a-z0-9-]+)\.mdx$/.exec(file)?.[1];
  if (id === undefined) return {};
  const line = redirections.find((r) => r.id === id);
  if (line?.vers !== undefined) return { becomes: `/${line.vers}/` };
  return { becomes: line?.retire === undefined ? '' : 'retire' };
}
