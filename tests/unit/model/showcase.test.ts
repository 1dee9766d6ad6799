import { expect, it } from 'vitest';
import type { Temoignage } from '../../../src/model/repertoire.ts';
import { showcase } from '../../../src/model/showcase.ts';

const t = (id: string, texte: string) => ({ id, citations: [{ id: 'c1', texte }] }) as unknown as Temoignage;
const bonne = 'x'.repeat(120);

it('shows the testimony that was chosen; without it, the middle one of those that read well alone', () => {
  const voix = [t('a', bonne), t('b', bonne), t('c', 'court'), t('d', `${bonne} […]`), t('e', bonne)];
  expect(showcase([...voix, t('arevalo-cordee-de-montagne', bonne)])?.id).toBe('arevalo-cordee-de-montagne');
  expect(showcase(voix)?.id).toBe('b');
  expect(showcase([])).toBeUndefined();
});
