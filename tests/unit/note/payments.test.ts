import { describe, expect, it } from 'vitest';
import type { Site } from '../../../src/model/repertoire.ts';
import { amountUnknown, paymentGrid, paymentsOf } from '../../../src/note/payments.ts';

const figure = (id: string, rest: object) => ({
  id,
  groupe: 'collectivites',
  libelle: `${id} : une aide`,
  valeur: 25,
  unite: 'k€',
  compte: 'Une aide.',
  source: { document: 'guide-2014', page: 23, pageFin: 27 },
  ...rest,
});
const site = {
  chiffres: [
    figure('panel', { unite: 'projets' }),
    figure('total', { niveau: 'region', mesure: 'total' }),
    figure('mediane', { niveau: 'region', mesure: 'mediane' }),
    figure('commune', { niveau: 'commune', phase: 'amorcage', valeur: 0, unite: '€', affichage: 'aucun', cas: 'ici' }),
    figure('agents', { niveau: 'commune', phase: 'amorcage', valeur: 2, unite: 'agents', cas: 'ici' }),
    figure('depart', { niveau: 'region', phase: 'demarrage', citation: 'dupont#c2' }),
    figure('ensemble', { niveau: 'region', phase: 'amorcage-demarrage', valeur: 50 }),
  ],
  cas: [
    {
      id: 'ici',
      titre: 'Ici',
      source: { document: 'guide-2014', page: 19 },
      montants: [
        { libelle: 'Soutien direct', valeur: 'aucun', niveau: 'commune', page: 19 },
        { libelle: 'Ingénierie', valeur: '2 agents', niveau: 'commune', page: 19 },
        { libelle: 'Un prêt', valeur: '10 000 €', niveau: 'departement', phase: 'duree', page: 20 },
        { libelle: 'Un don', valeur: '5 €' },
      ],
    },
  ],
  temoignages: [{ id: 'dupont', citations: [{ id: 'c1' }, { id: 'c2' }] }],
  leviers: [],
  guide: [],
} as unknown as Site;
const payments = paymentsOf(site);

describe('what is paid to a pôle', () => {
  it('goes by level, then by moment, those of no moment last; totals for all and figures of nobody are left out', () => {
    const keys = payments.map(({ cle }) => cle.replace(/^c\/.*/, 'c/ici'));
    expect(keys.join(' ')).toBe('f/depart f/ensemble f/mediane c/ici f/commune f/agents');
  });
  it('says each amount once, where a case and a figure tell the same', () => {
    expect(payments.filter(({ niveau }) => niveau === 'commune')).toHaveLength(2);
  });
  it('names who says it, in euros where it is an amount', () => {
    const [start, , , loan, , agents] = payments;
    expect([start?.euros, start?.said?.citation.id, start?.pages]).toEqual([25_000, 'c2', 'p.\u00a023 à 27']);
    expect([loan?.cas?.id, loan?.pages]).toEqual(['ici', 'p.\u00a020']);
    expect(agents && amountUnknown(agents, payments)).toBe(true);
    expect(start && amountUnknown(start, payments)).toBe(false);
  });
  it('fills its grid with amounts first, and leaves empty what nobody says', () => {
    const shown = paymentGrid(payments).map(({ niveau, moments }) => [
      niveau,
      ...moments.map((found) => found.map(({ libelle }) => libelle.split(' ')[0]).join()),
    ]);
    expect(shown).toEqual([
      ['region', '', 'depart', ''],
      ['departement', '', '', 'Un'],
      ['intercommunalite', '', '', ''],
      ['commune', 'commune,agents', '', ''],
    ]);
  });
});
