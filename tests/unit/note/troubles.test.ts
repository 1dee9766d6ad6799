import { expect, it } from 'vitest';
import { sayTroubles } from '../../../src/note/troubles.ts';
import { MAX_PIECES } from '../../../src/note/draft.ts';

const NONE = { cut: false, unreadable: 0, tooMany: 0 };
const CUT = 'voici ce qui en a été lu. Demandez-la de nouveau, entière, à qui vous l’a envoyée.';

it('says nothing of an address read whole', () => {
  expect(sayTroubles(NONE, 0)).toEqual([]);
  expect(sayTroubles(undefined, 0)).toEqual([]);
});
it.each([
  [{ ...NONE, cut: true }, 0, `La fin de cette adresse manque : ${CUT}`],
  [{ ...NONE, unreadable: 1 }, 0, 'Un morceau de cette adresse est illisible : il est laissé de côté.'],
  [{ ...NONE, unreadable: 3 }, 0, '3 morceaux de cette adresse sont illisibles : ils sont laissés de côté.'],
  [{ ...NONE, tooMany: 1 }, 0, `Cette adresse compte plus de ${MAX_PIECES} passages : les 200 premiers sont là.`],
  [undefined, 1, 'Un passage n’est plus sur le site : il est signalé à sa place, le reste est intact.'],
  [NONE, 2, '2 passages ne sont plus sur le site : ils sont signalés à leur place, le reste est intact.'],
])('%o, %i lost', (troubles, lost, sentence) => {
  expect(sayTroubles(troubles, lost)).toEqual([sentence]);
});
it('says everything that is wrong, the address first', () => {
  expect(sayTroubles({ cut: true, unreadable: 2, tooMany: 4 }, 1)).toHaveLength(4);
});
