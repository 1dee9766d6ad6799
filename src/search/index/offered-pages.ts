import type { Site } from '../../model/repertoire.ts';
import { route } from '../../model/routes.ts';
import { fr } from '../../render/typography.ts';
import { ROLES, keysOf } from '../../schema/vocabulary.ts';
import type { OfferedPage } from '../words/lexicon.ts';
import { key } from '../words/stems.ts';

/** The pages of themes, roles and levers, which gather records and are none: offered above those of a question that names them. */
export const offeredPages = (site: Site): OfferedPage[] =>
  [
    ...[...site.themes.values()].map(({ id, nom }) => ({
      nom,
      page: route.theme(id),
      formes: [nom, ...nom.split(/, | et /)],
    })),
    ...keysOf(ROLES).map((role) => ({
      nom: ROLES[role].titre,
      page: route.role(role),
      formes: [ROLES[role].titre, ROLES[role].un.split(' ou ')[0] ?? ''],
    })),
    ...site.leviers.map(({ id, numero, titre }) => ({
      nom: `${numero}. ${titre}`,
      page: route.levier(id),
      formes: [titre, `levier ${numero}`],
    })),
  ].map(({ nom, page, formes }) => ({ nom: fr(nom), page, formes: [...new Set(formes.map(key).filter(Boolean))] }));
