import type { Levier, Site } from './repertoire.ts';

/** The levers of one theme that its voices and its cases share most, at most `max`: where its reader can act. */
export function relatedLeviers(site: Site, theme: string, max = 3): Levier[] {
  const counts = new Map<string, number>();
  for (const { leviers } of [...(site.par.theme.get(theme) ?? []), ...(site.casPar.theme.get(theme) ?? [])])
    for (const id of leviers) counts.set(id, (counts.get(id) ?? 0) + 1);
  const countOf = (l: Levier) => counts.get(l.id) ?? 0;
  return site.leviers
    .filter((l) => countOf(l) > 0)
    .sort((a, b) => countOf(b) - countOf(a) || a.numero - b.numero)
    .slice(0, max);
}
