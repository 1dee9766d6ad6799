import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildElsewhere } from '../build-elsewhere.ts';
import { readAddresses } from './pages.ts';

/** Made by other commands than the build. */
const AUTRES_COMMANDES = /^\/admin\/.*\.(?!html)/;

let ici: Map<string, string>;
let ailleurs: Map<string, string>;
let effacer: () => void;

const empreintes = (racine: string) =>
  new Map(
    [...readAddresses(racine)].map((a) => [
      a,
      createHash('sha256')
        .update(readFileSync(join(racine, a)))
        .digest('hex'),
    ]),
  );

beforeAll(async () => {
  // Another place, another hour, another language, an empty cache: nothing of them may show.
  const bati = await buildElsewhere({ TZ: 'Pacific/Noumea', LC_ALL: 'C', LANG: 'C' });
  ({ effacer } = bati);
  ici = empreintes('dist');
  ailleurs = empreintes(bati.dossier);
}, 300_000);
afterAll(() => effacer());

it('gives the same bytes twice from the same sources', () => {
  expect(ailleurs.size).toBeGreaterThan(400);
  expect(
    [...ailleurs]
      .filter(([adresse, hache]) => !AUTRES_COMMANDES.test(adresse) && ici.get(adresse) !== hache)
      .map(([a]) => a),
  ).toEqual([]);
});

it('makes no file in one place only', () => {
  expect([...ici.keys()].filter((a) => !AUTRES_COMMANDES.test(a) && !ailleurs.has(a))).toEqual([]);
});
