import type { Levier, Site } from './repertoire.ts';

/** The levers of one theme that its voices and its cases share most, at most `max`: where its reader can act. */
export function relatedLeviers(site: Site, theme: string, max = 3): Levier[] {
  const comptes = new Map<string, number>();
  for (const { leviers } of [...(site.par.theme.get(theme) ?? []), ...(site.casPar.theme.get(theme) ?? [])])
    for (const id of leviers) comptes.set(id, (comptes.get(id) ?? 0) + 1);
  const compte = (l: Levier) => comptes.get(l.id) ?? 0;
  return site.leviers
    .filter((l) => compte(l) > 0)
    .sort((a, b) => compte(b) - compte(a) || a.numero - b.numero)
    .slice(0, max);
}
