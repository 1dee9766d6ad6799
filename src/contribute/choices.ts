import { slug } from '../model/routes.ts';
import { nearest } from '../check/nearest.ts';

/** One value of a closed list: what is written in the file, and what people read. */
export interface Option {
  valeur: string;
  nom: string;
  /** Other ways to write it. */
  autres?: readonly string[];
}

export interface Lu {
  valeurs: string[];
  /** What was not recognised, with the nearest names. */
  inconnus: { ecrit: string; proches: string[] }[];
}

/** Form services and people write « aucun » in many ways. */
const VIDE =
  /^(?:_no response_|no response|_?(?:pas de réponse|aucune? réponse|sans réponse)_?|none|n\/a|néant|rien|aucune?|-+|—|–|\.+|x)$/i;

/** Is it an answer, or the empty mark that GitHub puts for one? */
export const estVide = (reponse: string | undefined): boolean =>
  reponse === undefined || reponse.trim() === '' || VIDE.test(reponse.trim());

/** The ways in which one option may be written, folded. */
const formes = ({ valeur, nom, autres = [] }: Option): string[] => [valeur, nom, ...autres].map(slug).filter(Boolean);

/** Finds one option: its id, its name, without regard for case, accents and punctuation. */
export function trouver(ecrit: string, options: readonly Option[]): Option | undefined {
  const cle = slug(ecrit);
  return cle === '' ? undefined : options.find((o) => formes(o).includes(cle));
}

/** The nearest names, to propose « vouliez-vous dire ». */
export function proches(ecrit: string, options: readonly Option[], combien = 3): string[] {
  const cle = slug(ecrit);
  // « Ain » stands in « Hainaut », and is not near to it.
  const assezLongues = (forme: string) => forme.length * 2 > cle.length;
  const parForme = new Map(
    options.flatMap((o) =>
      formes(o)
        .filter(assezLongues)
        .map((forme) => [forme, o.nom] as const),
    ),
  );
  return [...new Set(nearest(cle, parForme.keys(), combien).map((forme) => parForme.get(forme) ?? forme))];
}

const SEPARATEURS = /^[\s,;/+&•*-]+(?:et\s+)?|^\s*et\s+/i;

/**
 * Reads one or several choices. GitHub joins several with a comma, and names have commas of their own
 * (« Lieux, foncier et immobilier »): the longest known name at the start is taken, then the next.
 */
export function lireChoix(reponse: string, options: readonly Option[]): Lu {
  const valeurs: string[] = [];
  const inconnus: Lu['inconnus'] = [];
  const garder = (valeur: string) => {
    if (!valeurs.includes(valeur)) valeurs.push(valeur);
  };
  for (const ligne of reponse.split(/\n+/)) {
    const coche = /^\s*[-*]\s*\[([ xX]?)\]\s*(.*)$/.exec(ligne);
    if (coche && !/x/i.test(coche[1] ?? '')) continue;
    let reste = (coche?.[2] ?? ligne).replace(/^\s*[-*•]\s+/, '').trim();
    while (reste !== '') {
      const entier = trouver(reste, options);
      if (entier) {
        garder(entier.valeur);
        break;
      }
      const debut = debutConnu(reste, options);
      if (debut) {
        garder(debut.valeur);
        reste = reste.slice(debut.longueur).replace(SEPARATEURS, '').trim();
        continue;
      }
      const [ecrit = ''] = reste.split(/[,;]/);
      reste = reste.slice(ecrit.length).replace(SEPARATEURS, '').trim();
      if (!estVide(ecrit)) inconnus.push({ ecrit: ecrit.trim(), proches: proches(ecrit, options) });
    }
  }
  return { valeurs, inconnus };
}

/** The longest known form that starts the text and ends at a separator. */
function debutConnu(texte: string, options: readonly Option[]): { valeur: string; longueur: number } | undefined {
  for (const fin of [...texte.matchAll(/[,;/+&]/g)].map((m) => m.index).reverse()) {
    const trouve = trouver(texte.slice(0, fin), options);
    if (trouve) return { valeur: trouve.valeur, longueur: fin };
  }
  return undefined;
}
