import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { packUpTo } from '../../../scripts/build/offline.ts';
import { newFolder } from '../../fixtures/folder.ts';

const folder = newFolder();
/** A page of a thousand bytes that do not shrink. */
const page = (address: string, offline?: 0 | 1 | 2) => {
  const file = join(folder, `${address.replace(/\W/g, '-')}.html`);
  writeFileSync(file, `<style>p{}</style>${randomBytes(750).toString('base64')}`);
  return { file, address, place: offline === undefined ? {} : { offline } };
};
const files = [page('/cas/x/', 1), page('/personnes/x/', 2), page('/'), page('/guide/', 0), page('/cas/', 1)];

it.each([
  [9000, ['/guide/', '/cas/', '/cas/x/', '/personnes/x/']],
  [3500, ['/guide/', '/cas/', '/cas/x/']],
  [1900, ['/guide/']],
  [900, []],
  [10, []],
])(
  'the offline packet takes what is wanted, in order of need, as long as whole kinds fit in %i bytes',
  async (max, kept) => {
    const { chosen, packet } = await packUpTo(files, '/', max);
    expect(chosen.map((f) => f.address)).toEqual(kept);
    const { files: packed, styles } = JSON.parse(gunzipSync(packet).toString()) as {
      files: Record<string, { text: string }>;
      styles: string[];
    };
    expect(Object.keys(packed)).toEqual(kept);
    expect(styles).toEqual(kept.length > 0 ? ['<style>p{}</style>'] : []);
    for (const { text } of Object.values(packed)) expect(text.startsWith('\0' + '0;')).toBe(true);
  },
);
