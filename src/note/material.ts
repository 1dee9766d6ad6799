import { subjectsOf } from '../model/about.ts';
import { financementsTable } from '../model/chiffres.ts';
import { relatedLeviers } from '../model/related-leviers.ts';
import type { Site } from '../model/repertoire.ts';
import { fundingKey, rowKey } from './keys.ts';

/** What notes are made of: read by the browser when one is asked for. */
export type Material = ReturnType<typeof materialOf>;

/** The present region. */
const regionOf = (site: Site, id: string | undefined) => {
  const region = id === undefined ? undefined : site.regions.get(id)?.presente;
  return region === undefined ? {} : { region };
};

/** What notes are made of, gathered from the whole content. */
export const materialOf = (site: Site) => ({
  leviers: site.leviers.map(({ id, titre }) => ({ id, titre })),
  /** The questions that people come with, and what answers them. */
  questions: site.questions.map(({ id, question, leviers = [], themes = [], niveau }) => ({
    id,
    question,
    leviers,
    themes,
    ...(niveau && { niveau }),
    /** The levers that give it their arguments; all, when none. */
    reasons:
      leviers.length > 0 ? leviers : [...new Set(themes.flatMap((t) => relatedLeviers(site, t).map((l) => l.id)))],
  })),
  reasons: site.leviers.flatMap((l) =>
    (l.arguments ?? []).map(({ texte, niveau }) => ({
      cle: `l/${l.id}/${rowKey(texte)}`,
      levier: l.id,
      ...(niveau && { niveau }),
    })),
  ),
  /** The quotations: what each is about, who says it, from where. */
  voices: site.temoignages.flatMap((t) =>
    t.citations.map((c) => ({
      cle: `t/${t.id}/${c.id}`,
      leviers: subjectsOf(t, c, 'leviers'),
      themes: subjectsOf(t, c, 'themes'),
      role: t.role,
      /** The kind of body that speaks: a level of collectivité, or another. */
      structure: t.structure.type,
      ...regionOf(site, t.region),
      personnes: t.personnes,
    })),
  ),
  examples: site.cas.map((c) => ({
    cle: `c/${c.id}`,
    leviers: c.leviers,
    themes: c.themes,
    /** The levels whose deeds are told. */
    niveaux: [...new Set((c.actions ?? []).map((a) => a.niveau))],
    ...regionOf(site, c.region),
  })),
  /** The levels whose funding the guide's table gives, with their key. */
  funding: {
    '': 'f/financements-collectivites-total',
    ...Object.fromEntries(financementsTable(site.chiffres).map(({ niveau }) => [niveau, `f/${fundingKey(niveau)}`])),
  } as Record<string, string>,
});
