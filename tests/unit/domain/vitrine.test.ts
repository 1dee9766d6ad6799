import { expect, it } from 'vitest';
import type { Temoignage } from '../../../src/model/repertoire.ts';
import { showcase } from '../../../src/model/showcase.ts';

const t = (id: string, role: string, texte: string) =>
  ({ id, role, citations: [{ id: 'c1', texte }] }) as unknown as Temoignage;
const bonne = 'x'.repeat(120);

it('shows one voice of each role, with a quotation that reads at a glance', () => {
  const voix = [
    t('a', 'elu', bonne),
    t('b', 'elu', bonne),
    t('c', 'elu', 'court'),
    t('d', 'technicien', `${bonne} […]`),
    t('e', 'technicien', bonne),
    t('f', 'chercheur', bonne),
  ];
  expect(showcase(voix).map((v) => v.id)).toEqual(['b', 'e']);
  expect(showcase([])).toEqual([]);
});
