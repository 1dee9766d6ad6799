import { slug } from '../model/routes.ts';
import { nearest } from '../check/nearest.ts';

/** One value of a closed list: what is written in the file, and what people read. */
export interface Option {
  value: string;
  nom: string;
  /** Other ways to write it. */
  others?: readonly string[];
}

export interface Lu {
  valeurs: string[];
  /** What was not recognised, with the nearest names. */
  unknown: { written: string; nearestNames: string[] }[];
}

/** Form services and people write « aucun » in many ways. */
const VIDE =
  /^(?:_no response_|no response|_?(?:pas de réponse|aucune? réponse|sans réponse)_?|none|n\/a|néant|rien|aucune?|-+|—|–|\.+|x)$/i;

/** Is it an answer, or the empty mark that GitHub puts for one? */
export const isEmpty = (answer: string | undefined): boolean =>
  answer === undefined || answer.trim() === '' || VIDE.test(answer.trim());

/** The ways in which one option may be written, folded. */
const formes = ({ value, nom, others = [] }: Option): string[] => [value, nom, ...others].map(slug).filter(Boolean);

/** Finds one option: its id, its name, without regard for case, accents and punctuation. */
export function findOption(written: string, options: readonly Option[]): Option | undefined {
  const key = slug(written);
  return key === '' ? undefined : options.find((o) => formes(o).includes(key));
}

/** The nearest names, to propose « vouliez-vous dire ». */
export function nearestNames(written: string, options: readonly Option[], combien = 3): string[] {
  const key = slug(written);
  // « Ain » stands in « Hainaut », and is not near to it.
  const assezLongues = (kind: string) => kind.length * 2 > key.length;
  const parForme = new Map(
    options.flatMap((o) =>
      formes(o)
        .filter(assezLongues)
        .map((kind) => [kind, o.nom] as const),
    ),
  );
  return [...new Set(nearest(key, parForme.keys(), combien).map((kind) => parForme.get(kind) ?? kind))];
}

const SEPARATEURS = /^[\s,;/+&•*-]+(?:et\s+)?|^\s*et\s+/i;

/**
 * Reads one or several choices. GitHub joins several with a comma, and names have commas of their own
 * (« Lieux, foncier et immobilier »): the longest known name at the start is taken, then the next.
 */
export function readChoices(answer: string, options: readonly Option[]): Lu {
  const valeurs: string[] = [];
  const unknown: Lu['unknown'] = [];
  const garder = (value: string) => {
    if (!valeurs.includes(value)) valeurs.push(value);
  };
  for (const ligne of answer.split(/\n+/)) {
    const coche = /^\s*[-*]\s*\[([ xX]?)\]\s*(.*)$/.exec(ligne);
    if (coche && !/x/i.test(coche[1] ?? '')) continue;
    let reste = (coche?.[2] ?? ligne).replace(/^\s*[-*•]\s+/, '').trim();
    while (reste !== '') {
      const entier = findOption(reste, options);
      if (entier) {
        garder(entier.value);
        break;
      }
      const debut = debutConnu(reste, options);
      if (debut) {
        garder(debut.value);
        reste = reste.slice(debut.longueur).replace(SEPARATEURS, '').trim();
        continue;
      }
      const [written = ''] = reste.split(/[,;]/);
      reste = reste.slice(written.length).replace(SEPARATEURS, '').trim();
      if (!isEmpty(written)) unknown.push({ written: written.trim(), nearestNames: nearestNames(written, options) });
    }
  }
  return { valeurs, unknown };
}

/** The longest known form that starts the text and ends at a separator. */
function debutConnu(texte: string, options: readonly Option[]): { value: string; longueur: number } | undefined {
  for (const fin of [...texte.matchAll(/[,;/+&]/g)].map((m) => m.index).reverse()) {
    const trouve = findOption(texte.slice(0, fin), options);
    if (trouve) return { value: trouve.value, longueur: fin };
  }
  return undefined;
}
