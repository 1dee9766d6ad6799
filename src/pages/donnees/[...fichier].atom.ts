import { routes } from '../../load/routes-donnees.ts';

export const { getStaticPaths, GET } = routes('atom');
