import { routes } from '../../load/data-routes.ts';

export const { getStaticPaths, GET } = routes('jsonld');
