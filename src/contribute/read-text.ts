import { slug } from '../model/routes.ts';
import { CLES, question, type Cle, type Reponses } from './questions.ts';

const ETIQUETTES = new Map<string, Cle>(
  CLES.flatMap((cle) =>
    [question(cle).etiquette, ...(question(cle).autres ?? [])].map((nom) => [slug(nom), cle] as const),
  ),
);

/** « Fonction : adjointe », « ## Fonction », « **Fonction** : adjointe »: the label, and what follows on the line. */
function lireEtiquette(ligne: string): { cle: Cle; suite: string } | undefined {
  const titre = /^ {0,3}#{1,6}[ \t]+(.+?)[ \t:#]*$/.exec(ligne)?.[1];
  const champ = /^[ \t]*(?:[-*][ \t]+)?\**([^:*]{2,40}?)[ \t\u00a0\u202f]*\**[ \t\u00a0\u202f]*:\**(.*)$/.exec(ligne);
  const cle = ETIQUETTES.get(slug(titre ?? champ?.[1] ?? ''));
  return cle === undefined ? undefined : { cle, suite: titre === undefined ? (champ?.[2] ?? '').trim() : '' };
}

/**
 * Reads a text file. Lines that start with one of our labels open an answer; what follows belongs to it. The rest
 * of the testimony comes last: after its label, nothing is a label any more. A file without any label is the rest.
 */
export function lireTexte(texte: string): Reponses {
  const morceaux = new Map<Cle, string[]>();
  let courante: Cle = 'texte';
  let fini = false;
  for (const ligne of texte
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .split('\n')) {
    const etiquette = fini ? undefined : lireEtiquette(ligne);
    if (etiquette) {
      courante = etiquette.cle;
      if (courante === 'citation1')
        courante = (['citation1', 'citation2', 'citation3'] as const).find((c) => !morceaux.has(c)) ?? 'citation3';
      if (courante === 'texte') fini = true;
    }
    morceaux.set(courante, [...(morceaux.get(courante) ?? []), etiquette ? etiquette.suite : ligne]);
  }
  const reponses: Reponses = {};
  for (const [cle, lignes] of morceaux) {
    const valeur = lignes.join('\n').trim();
    if (valeur !== '') reponses[cle] = valeur;
  }
  return reponses;
}

/** Writes answers as a text file that `lireTexte` reads back: a draft that can be taken up again. */
export const ecrireTexte = (reponses: Reponses): string =>
  [...CLES.filter((cle) => cle !== 'texte'), 'texte' as const]
    .filter((cle) => (reponses[cle] ?? '').trim() !== '')
    .map((cle) => `## ${question(cle).etiquette}\n\n${(reponses[cle] ?? '').trim()}\n`)
    .join('\n');
