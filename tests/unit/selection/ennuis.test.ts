import { expect, it } from 'vitest';
import { direEnnuis } from '../../../src/note/troubles.ts';
import { MAX_ELEMENTS } from '../../../src/note/state.ts';

const AUCUN = { coupee: false, illisibles: 0, enTrop: 0 };

it('says nothing of an address read whole', () => {
  expect(direEnnuis(AUCUN, 0)).toEqual([]);
  expect(direEnnuis(undefined, 0)).toEqual([]);
});
it.each([
  [
    { ...AUCUN, coupee: true },
    0,
    'La fin de cette adresse manque : voici ce qui en a été lu. Demandez-la de nouveau, entière, à qui vous l’a envoyée.',
  ],
  [{ ...AUCUN, illisibles: 1 }, 0, 'Un morceau de cette adresse est illisible : il est laissé de côté.'],
  [{ ...AUCUN, illisibles: 3 }, 0, '3 morceaux de cette adresse sont illisibles : ils sont laissés de côté.'],
  [
    { ...AUCUN, enTrop: 1 },
    0,
    `Cette adresse compte plus de ${MAX_ELEMENTS} éléments : les ${MAX_ELEMENTS} premiers sont là.`,
  ],
  [undefined, 1, 'Un élément n’est plus sur le site : il est signalé à sa place, le reste est intact.'],
  [AUCUN, 2, '2 éléments ne sont plus sur le site : ils sont signalés à leur place, le reste est intact.'],
])('%o, %i lost', (ennuis, perdus, phrase) => {
  expect(direEnnuis(ennuis, perdus)).toEqual([phrase]);
});
it('says everything that is wrong, the address first', () => {
  expect(direEnnuis({ coupee: true, illisibles: 2, enTrop: 4 }, 1)).toHaveLength(4);
});
