import { median } from '../../../src/model/median.ts';
import type { Poids } from './weight.ts';
import { plusGrande, type Cout } from './process.ts';
import type { Recherche } from './first-search.ts';

export interface Mesure {
  n: number;
  site: 'nous' | 'nu';
  /** One or more builds from nothing, then one with nothing changed. */
  aFroid: Cout[];
  inchange?: Cout;
  poids: Poids;
  recherche?: Recherche;
}

/** Noise only adds: the least of several runs is the nearest to what the work costs. */
export const moindre = (couts: readonly Cout[]): Cout => {
  const min = (valeurs: readonly number[]) => Math.min(...valeurs);
  const memoires = couts.flatMap((c) => c.memoire ?? []);
  return {
    mur: min(couts.map((c) => c.mur)),
    processeur: min(couts.map((c) => c.processeur)),
    memoire: memoires.length === 0 ? undefined : memoires.reduce(plusGrande),
  };
};

/** Ours over the bare site, run against run, as they were interleaved; the median of these. */
export function rapport(nous: Mesure, nu: Mesure, quoi: 'mur' | 'processeur'): number {
  const paires = Math.min(nous.aFroid.length, nu.aFroid.length);
  return median(
    Array.from({ length: paires }, (_, i) => (nous.aFroid[i]?.[quoi] ?? 0) / (nu.aFroid[i]?.[quoi] ?? Number.NaN)),
  );
}

/** Cost of one testimony at this size, over its cost at a smaller one: 1 when the cost is linear. */
export const croissance = (grand: Mesure, petit: Mesure, quoi: 'mur' | 'processeur'): number =>
  moindre(grand.aFroid)[quoi] / grand.n / (moindre(petit.aFroid)[quoi] / petit.n);

const nombre = (valeur: number | undefined, decimales = 0): string =>
  valeur === undefined
    ? '–'
    : valeur
        .toFixed(decimales)
        .replace('.', ',')
        .replace(/\B(?=(\d{3})+(?!\d))(?<!,\d*)/g, ' ');

/** Lines of a Markdown table, its columns set to the same width. */
export function aligner(lignes: readonly (readonly string[])[]): string {
  const largeurs = (lignes[0] ?? []).map((_, c) => Math.max(...lignes.map((l) => (l[c] ?? '').length)));
  const ecrire = (cases: readonly string[]) => `| ${cases.map((t, c) => t.padEnd(largeurs[c] ?? 0)).join(' | ')} |`;
  const [tete = [], ...corps] = lignes;
  return [ecrire(tete), ecrire(largeurs.map((l) => '-'.repeat(l))), ...corps.map(ecrire)].join('\n');
}

export function tableauDesMesures(mesures: readonly Mesure[]): string {
  const tete = [
    'N',
    'site',
    'mur (s)',
    'processeur (s)',
    'mémoire (Mo)',
    'en tout',
    'inchangé (s)',
    'pages',
    'octets par page',
  ];
  return aligner([
    [...tete, 'page la plus lourde (ko)', 'recherche (ko)', 'premier résultat (ms)'],
    ...mesures.map((m) => {
      const { mur, processeur, memoire } = moindre(m.aFroid);
      return [
        nombre(m.n),
        m.site === 'nous' ? 'Repères' : 'nu',
        nombre(mur, 1),
        nombre(processeur, 1),
        nombre(memoire?.plusGros),
        nombre(memoire?.ensemble),
        m.inchange ? `${nombre(m.inchange.mur, 1)} (${nombre(m.inchange.processeur, 1)})` : '–',
        nombre(m.poids.pages),
        nombre(m.poids.octetsParPage),
        nombre(m.poids.laPlusLourde.octets / 1000),
        nombre(m.recherche && m.recherche.octets / 1000),
        nombre(m.recherche?.premierResultat),
      ];
    }),
  ]);
}

export function tableauDesRapports(mesures: readonly Mesure[]): string {
  const nous = mesures.filter((m) => m.site === 'nous');
  const lignes = nous.flatMap((m, i) => {
    const nu = mesures.find((autre) => autre.site === 'nu' && autre.n === m.n);
    const avant = nous[i - 1];
    const { mur, processeur } = moindre(m.aFroid);
    return [
      [
        nombre(m.n),
        nu ? nombre(rapport(m, nu, 'mur'), 2) : '–',
        nu ? nombre(rapport(m, nu, 'processeur'), 2) : '–',
        m.inchange ? nombre(m.inchange.mur / mur, 2) : '–',
        m.inchange ? nombre(m.inchange.processeur / processeur, 2) : '–',
        avant ? nombre(croissance(m, avant, 'mur'), 2) : '–',
        avant ? nombre(croissance(m, avant, 'processeur'), 2) : '–',
      ],
    ];
  });
  return aligner([
    [
      'N',
      'Repères / nu, mur',
      'Repères / nu, processeur',
      'inchangé / à froid, mur',
      'inchangé / à froid, processeur',
      'coût par témoignage / taille d’avant, mur',
      'idem, processeur',
    ],
    ...lignes,
  ]);
}
