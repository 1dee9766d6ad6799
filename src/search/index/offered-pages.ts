import type { Site } from '../../model/repertoire.ts';
import { route } from '../../model/routes.ts';
import { fr } from '../../render/typography.ts';
import { ROLES, keysOf } from '../../schema/vocabulary.ts';
import type { OfferedPage } from '../words/lexicon.ts';
import { keys } from '../words/stems.ts';

/** The pages of themes, roles and levers, which gather records and are none: offered above those of a question that names them. */
export const offeredPages = ({ themes, leviers }: Site): OfferedPage[] => [
  ...[...themes.values()].map(({ id, nom }) => offered(nom, route.theme(id), [nom, ...nom.split(/, | et /)])),
  ...keysOf(ROLES).map((role) => {
    const { titre, un } = ROLES[role];
    return offered(titre, route.role(role), [titre, ...un.split(' ou ').slice(0, 1)]);
  }),
  ...leviers.map(({ id, numero, titre }) =>
    offered(`${numero}. ${titre}`, route.levier(id), [titre, `levier ${numero}`]),
  ),
];

const offered = (name: string, page: string, forms: readonly string[]): OfferedPage => ({
  name: fr(name),
  page,
  forms: keys(forms),
});
