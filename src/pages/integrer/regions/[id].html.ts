import { frameRoute } from '../../../load/frames.ts';

export const { getStaticPaths, GET } = frameRoute('regions');
