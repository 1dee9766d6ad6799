import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { parse } from 'yaml';

/** What a criterion of the RGAA is found to be. */
export const STATUTS = {
  conforme: 'conforme',
  'non-conforme': 'non conforme',
  'non-applicable': 'non applicable',
  'a-verifier': 'à essayer avec une personne',
} as const;
export type Statut = keyof typeof STATUTS;

const sentence = () => z.string().min(3);

/** `docs/rgaa.yaml`: the grid of the 106 criteria, kept by the project. */
const gridSchema = z.strictObject({
  referentiel: sentence().describe('Le référentiel et sa version.'),
  date: z.iso.date().describe('Le jour où la grille a été revue, AAAA-MM-JJ.'),
  outils: z.array(sentence()).min(1).describe('Les outils employés.'),
  echantillon: z
    .array(z.strictObject({ page: sentence(), adresse: z.string().regex(/^\/(?:[\w-]+\/)*$/) }))
    .min(10)
    .describe('Les pages regardées : une de chaque sorte.'),
  themes: z.array(z.strictObject({ numero: z.int(), nom: sentence() })).length(13),
  criteres: z
    .array(
      z.strictObject({
        numero: z.string().regex(/^\d{1,2}\.\d{1,2}$/),
        intitule: sentence().describe('La question du référentiel.'),
        statut: z.enum(Object.keys(STATUTS) as [Statut, ...Statut[]]),
        verification: sentence().describe('Comment on le sait, ou ce qui reste à faire pour le savoir.'),
      }),
    )
    .length(106),
});
export type Grid = z.infer<typeof gridSchema>;
export type Criterion = Grid['criteres'][number];

const themeOf = ({ numero }: Criterion) => Number(numero.split('.')[0]);

/** The numbers that are missing, out of order or given twice; nothing when the grid is whole. */
export function misplaced({ themes, criteres }: Pick<Grid, 'themes' | 'criteres'>): string[] {
  const expected = themes.flatMap(({ numero }) =>
    criteres.filter((c) => themeOf(c) === numero).map((_, i) => `${numero}.${i + 1}`),
  );
  return criteres.map((c) => c.numero).filter((numero, i) => numero !== expected[i]);
}

/** The RGAA grid of `docs/rgaa.yaml`. Throws, in French, when it is not whole. */
export function loadGrid(root = process.cwd()): Grid {
  const file = 'docs/rgaa.yaml';
  const read = gridSchema.safeParse(parse(readFileSync(join(root, file), 'utf8')));
  if (!read.success) {
    const [issue] = read.error.issues;
    throw new Error(`${file} : ${issue?.path.join('.')} : ${issue?.message}`);
  }
  const wrong = misplaced(read.data);
  if (wrong.length > 0) throw new Error(`${file} : critères absents, en double ou déplacés : ${wrong.join(', ')}`);
  return read.data;
}

/** How many criteria have each status. */
export function countStatuts(criteres: readonly Criterion[]): Record<Statut, number> {
  const counts = { conforme: 0, 'non-conforme': 0, 'non-applicable': 0, 'a-verifier': 0 };
  for (const { statut } of criteres) counts[statut]++;
  return counts;
}

/**
 * What the law makes of these counts: of the criteria that apply, how many are met, in hundredths cut down, and the word
 * for it. What nobody has judged yet counts as not met.
 */
export function rate(counts: Record<Statut, number>): { applicable: number; percent: number; state: string } {
  const applicable = counts.conforme + counts['non-conforme'] + counts['a-verifier'];
  const percent = Math.floor((100 * counts.conforme) / applicable);
  const state = percent === 100 ? 'totalement conforme' : percent >= 50 ? 'partiellement conforme' : 'non conforme';
  return { applicable, percent, state };
}

/** The themes, each with its criteria and their counts. */
export const themesOf = ({ themes, criteres }: Pick<Grid, 'themes' | 'criteres'>) =>
  themes.map(({ numero, nom }) => {
    const own = criteres.filter((c) => themeOf(c) === numero);
    return { numero, nom, criteres: own, counts: countStatuts(own) };
  });

/** The same words without the names of the tests, which say nothing to a reader of the site. */
export const withoutFiles = (text: string) => text.replace(/\s*\(tests\/[^)]*\)/g, '');
