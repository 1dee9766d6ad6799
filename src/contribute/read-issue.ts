import { slug } from '../model/routes.ts';
import { CLES, QUESTIONS, type Cle, type Reponses } from './questions.ts';

export interface Lecture {
  reponses: Reponses;
  /** Headings of the form that stand twice: somebody wrote one inside an answer. */
  doubles: Cle[];
}

const TITRE = /^ {0,3}#{3}[ \t]+(.+?)[ \t#]*$/;

/**
 * Reads the body of an issue made by the form: each answer stands under « ### » and its label. An answer may hold
 * such a line too, so a heading counts only if it is one of ours, in the order of the form.
 */
export function lireIssue(corps: string): Lecture {
  const lignes = corps.replace(/\r\n?/g, '\n').split('\n');
  const parEtiquette = new Map(CLES.map((cle) => [slug(QUESTIONS[cle].etiquette), cle]));
  const trouves: { cle: Cle; ligne: number }[] = [];
  const vus = new Map<Cle, number>();
  lignes.forEach((ligne, i) => {
    const etiquette = TITRE.exec(ligne)?.[1];
    const cle = etiquette === undefined ? undefined : parEtiquette.get(slug(etiquette));
    if (cle === undefined) return;
    vus.set(cle, (vus.get(cle) ?? 0) + 1);
    const dernier = trouves.at(-1);
    if (dernier === undefined || CLES.indexOf(cle) > CLES.indexOf(dernier.cle)) trouves.push({ cle, ligne: i });
  });
  const reponses: Reponses = {};
  trouves.forEach(({ cle, ligne }, rang) => {
    reponses[cle] = lignes
      .slice(ligne + 1, trouves[rang + 1]?.ligne ?? lignes.length)
      .join('\n')
      .trim();
  });
  return { reponses, doubles: [...vus].filter(([, fois]) => fois > 1).map(([cle]) => cle) };
}
