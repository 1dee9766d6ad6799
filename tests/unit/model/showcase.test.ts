import { expect, it } from 'vitest';
import type { Temoignage } from '../../../src/model/repertoire.ts';
import { showcase } from '../../../src/model/showcase.ts';

const t = (id: string, texte: string) => ({ id, citations: [{ id: 'c1', texte }] }) as unknown as Temoignage;
const good = 'x'.repeat(120);

it('shows the testimony that was chosen; without it, the middle one of those that read well alone', () => {
  const voix = [t('a', good), t('b', good), t('c', 'court'), t('d', `${good} […]`), t('e', good)];
  expect(showcase([...voix, t('arevalo-cordee-de-montagne', good)])?.id).toBe('arevalo-cordee-de-montagne');
  expect(showcase(voix)?.id).toBe('b');
  expect(showcase([])).toBeUndefined();
});
