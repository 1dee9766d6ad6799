import { rowKey } from './keys.ts';
import { NIVEAUX, PHASES, SOUTIENS, keysOf, type Niveau } from '../schema/vocabulary.ts';
import { sayPages } from '../text/interface.ts';
import type { Citation } from '../model/about.ts';
import { entriesById } from '../model/by-id.ts';
import { sayValue } from '../model/chiffres.ts';
import type { Cas, Site, Temoignage } from '../model/repertoire.ts';

type Phase = keyof typeof PHASES;

/** One thing that a collectivité, the State or Europe pays for a pôle. */
interface Payment {
  /** What a note keeps it by. */
  cle: string;
  niveau: keyof typeof SOUTIENS;
  phase?: Phase | undefined;
  libelle: string;
  /** The figure as one reads it: an amount, or what is paid otherwise (years, agents). */
  valeur: string;
  /** The amount, where the figure is one. */
  euros?: number | undefined;
  compte?: string;
  cas?: Cas | undefined;
  said?: { by: Temoignage; citation: Citation } | undefined;
  pages: string;
}

const EUROS: Readonly<Record<string, number>> = { '€': 1, 'k€': 1e3, 'M€': 1e6 };
const eurosOf = ({ unite, valeur }: Site['chiffres'][number]) => {
  const each = EUROS[unite];
  return each === undefined ? undefined : valeur * each;
};
/** A total for all projects, or their number, says nothing of what one pôle gets. */
const OF_ALL = new Set<string | undefined>(['total', 'projets']);

/** What the sources say is paid to a pôle, by whom and when: by level, then by phase, those of no phase last. */
export function paymentsOf(site: Pick<Site, 'chiffres' | 'cas' | 'temoignages' | 'leviers' | 'guide'>): Payment[] {
  const { cas, temoignages } = entriesById(site);
  const saidIn = (where: string | undefined) => {
    const [id = '', quotation] = where?.split('#') ?? [];
    const by = temoignages.get(id);
    const citation = by?.citations.find((c) => c.id === quotation);
    return by && citation && { by, citation };
  };
  const figures = site.chiffres.flatMap((c): Payment[] =>
    c.niveau === undefined || OF_ALL.has(c.mesure)
      ? []
      : [
          {
            cle: `f/${c.id}`,
            niveau: c.niveau,
            phase: c.phase,
            libelle: c.libelle,
            valeur: sayValue(c),
            euros: eurosOf(c),
            compte: c.compte,
            cas: c.cas === undefined ? undefined : cas.get(c.cas),
            said: saidIn(c.citation),
            pages: sayPages(c.source.page, c.source.pageFin),
          },
        ],
  );
  /** The same amount, whatever its spaces: a figure has a no-break one, a case what its editor wrote. */
  const amountOf = (cas: string | undefined, niveau: string, valeur: string) =>
    `${cas} ${niveau} ${valeur}`.replace(/\s/g, ' ');
  const known = new Set(figures.map((f) => amountOf(f.cas?.id, f.niveau, f.valeur)));
  const ofCases = site.cas.flatMap((c) =>
    (c.montants ?? []).flatMap(({ niveau, phase, libelle, valeur, page }): Payment[] =>
      niveau === undefined || known.has(amountOf(c.id, niveau, valeur))
        ? []
        : [
            {
              cle: `c/${c.id}/${rowKey(libelle)}`,
              niveau,
              phase,
              libelle,
              valeur,
              cas: c,
              pages: sayPages(page ?? c.source.page, page === undefined ? c.source.pageFin : undefined),
            },
          ],
    ),
  );
  const levels = keysOf(SOUTIENS);
  const phases = keysOf(PHASES);
  const rank = ({ niveau, phase }: Payment) =>
    levels.indexOf(niveau) * 10 + (phase ? phases.indexOf(phase) : phases.length);
  return [...figures, ...ofCases].sort((a, b) => rank(a) - rank(b));
}

/** The three moments that one asks about. */
export const MOMENTS = ['amorcage', 'demarrage', 'duree'] as const satisfies readonly Phase[];

/** « Pays de la Loire », of « Pays de la Loire : aide au démarrage ». */
export const payerOf = ({ libelle }: Payment): string => libelle.split(/\s: /)[0] ?? libelle;

/** Whether the sources give no amount, neither here nor in another line of the same payer. */
export const amountUnknown = (payment: Payment, all: readonly Payment[]): boolean =>
  !all.some((p) => p.euros !== undefined && p.niveau === payment.niveau && payerOf(p) === payerOf(payment));

/**
 * For each level of collectivité, what is said to be paid at each moment: the amounts, or else what is paid otherwise;
 * nothing where the sources do not say.
 */
export const paymentGrid = (payments: readonly Payment[]): { niveau: Niveau; moments: Payment[][] }[] =>
  keysOf(NIVEAUX).map((niveau) => ({
    niveau,
    moments: MOMENTS.map((moment) => {
      const paid = payments.filter((p) => p.niveau === niveau && p.phase === moment);
      const amounts = paid.filter((p) => p.euros);
      return amounts.length > 0 ? amounts : paid;
    }),
  }));
