import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readAddresses } from '../build/pages.ts';
import { build, copyProject } from '../copy.ts';

const digests = (root: string) =>
  new Map(
    [...readAddresses(root)].map((a) => [
      a,
      createHash('sha256')
        .update(readFileSync(join(root, a)))
        .digest('hex'),
    ]),
  );

// Two folders, hours, languages, each with an empty cache, at work together: nothing of that may show.
const SETTINGS = [
  { TZ: 'Pacific/Noumea', LC_ALL: 'C', LANG: 'C' },
  { TZ: 'Europe/Paris', LC_ALL: 'fr_FR.UTF-8', LANG: 'fr_FR.UTF-8' },
];
const copies = SETTINGS.map(() => copyProject());
beforeAll(async () => {
  // The copies have no history to say when the sources last changed.
  const same = { SANS_IMAGES: '', SOURCE_DATE_EPOCH: '1764000000' };
  await Promise.all(SETTINGS.map((env, i) => build(copies[i]?.root ?? '', { ...same, ...env })));
});
afterAll(() => copies.forEach(({ discard }) => discard()));

it('gives the same files, with the same bytes, twice from the same sources', () => {
  const [one, other] = copies.map(({ root }) => digests(join(root, 'dist')));
  if (!one || !other) throw new Error('rien n’est construit');
  expect(one.size).toBeGreaterThan(400);
  expect([...new Set([...one.keys(), ...other.keys()])].filter((a) => one.get(a) !== other.get(a))).toEqual([]);
});
