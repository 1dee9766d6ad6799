import { slug } from '../model/routes.ts';
import { KEYS, QUESTIONS, type Key, type Answers } from './questions.ts';

export interface IssueAnswers {
  answers: Answers;
  /** Headings of the form that stand twice: somebody wrote one inside an answer. */
  doubles: Key[];
}

const TITRE = /^ {0,3}#{3}[ \t]+(.+?)[ \t#]*$/;

/**
 * Reads the body of an issue made by the form: each answer stands under « ### » and its label. An answer may hold
 * such a line too, so a heading counts only if it is one of ours, in the order of the form.
 */
export function readIssue(corps: string): IssueAnswers {
  const lines = corps.replace(/\r\n?/g, '\n').split('\n');
  const parEtiquette = new Map(KEYS.map((key) => [slug(QUESTIONS[key].label), key]));
  const trouves: { key: Key; ligne: number }[] = [];
  const vus = new Map<Key, number>();
  lines.forEach((ligne, i) => {
    const label = TITRE.exec(ligne)?.[1];
    const key = label === undefined ? undefined : parEtiquette.get(slug(label));
    if (key === undefined) return;
    vus.set(key, (vus.get(key) ?? 0) + 1);
    const dernier = trouves.at(-1);
    if (dernier === undefined || KEYS.indexOf(key) > KEYS.indexOf(dernier.key)) trouves.push({ key, ligne: i });
  });
  const answers: Answers = {};
  trouves.forEach(({ key, ligne }, rank) => {
    answers[key] = lines
      .slice(ligne + 1, trouves[rank + 1]?.ligne ?? lines.length)
      .join('\n')
      .trim();
  });
  return { answers, doubles: [...vus].filter(([, fois]) => fois > 1).map(([key]) => key) };
}
