import { dataRoute } from '../../load/data.ts';

export const { getStaticPaths, GET } = dataRoute('csv');
