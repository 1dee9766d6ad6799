import { hiddenSign } from './characters.ts';
import { problemAt, type Lecture, type Lu } from '../entry.ts';
import type { Problem } from '../problem.ts';
import type { Fichier } from './files.ts';
import type { Chemin } from '../yaml.ts';
import { lire } from '../values.ts';

/** What a program would take for a tag, a comment or code. */
const BALISE = /<\/?[a-z][^<]*|<[!?][^<]*|\{\{|\$\{|\{[^{}]{0,100}\}|[{}]/i;

function* textes(valeur: unknown, chemin: Chemin): Generator<readonly [Chemin, string]> {
  if (typeof valeur === 'string') yield [chemin, valeur];
  else if (Array.isArray(valeur)) for (const [rang, v] of valeur.entries()) yield* textes(v, [...chemin, rang]);
  else if (valeur !== null && typeof valeur === 'object')
    for (const [cle, v] of Object.entries(valeur)) yield* textes(v, [...chemin, cle]);
}

/** Fields are text for every page, feed, file and card that shows them: no tag, no code. */
export const verifierBalises = ({ lus }: Pick<Lecture, 'lus'>): Problem[] =>
  lus.flatMap((lu: Lu) =>
    [...textes(lire(lu.tete.data, lu.racine), [])].flatMap(([chemin, texte]) => {
      const trouvee = BALISE.exec(texte)?.[0];
      if (trouvee === undefined) return [];
      const quoi = trouvee.startsWith('<') ? 'balise' : 'code';
      return [
        problemAt(
          lu,
          chemin,
          `${quoi} « ${trouvee.slice(0, 30)} » dans un champ`,
          'retirez-le, un champ ne contient que du texte',
        ),
      ];
    }),
  );

/** The first tag or code in the fields of an entry, for who renders it without the whole check. */
export function tagIn(champs: unknown): string | undefined {
  for (const [, texte] of textes(champs, [])) {
    const trouvee = BALISE.exec(texte)?.[0];
    if (trouvee !== undefined) return trouvee;
  }
  return undefined;
}

/** YAML can write what the file does not show, and break a line where every format has one. */
export function verifierEchappements(
  { lus }: Pick<Lecture, 'lus'>,
  fichiers: readonly Pick<Fichier, 'chemin' | 'texte'>[],
): Problem[] {
  const ecrits = new Map(fichiers.map(({ chemin, texte }) => [chemin, texte]));
  return lus.flatMap((lu) =>
    [...textes(lire(lu.tete.data, lu.racine), [])].flatMap(([chemin, texte]) => {
      const cache = hiddenSign(texte, ecrits.get(lu.fichier) ?? '');
      if (cache) return [problemAt(lu, chemin, ...cache)];
      if (!texte.trim().includes('\n')) return [];
      return [
        problemAt(
          lu,
          chemin,
          'retour à la ligne dans un champ',
          'écrivez-le d’une traite ; « >- » permet de le couper en plusieurs lignes du fichier, sans ligne vide',
        ),
      ];
    }),
  );
}
