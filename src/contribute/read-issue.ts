import { slug } from '../model/routes.ts';
import { KEYS, QUESTIONS, question, type Answers, type Key } from './questions.ts';

interface IssueAnswers {
  answers: Answers;
  /** Headings of the form that stand twice: somebody wrote one inside an answer. */
  doubles: Key[];
}

const HEADING = /^ {0,3}#{3}[ \t]+(.+?)[ \t#]*$/;

/**
 * Reads the body of an issue made by the form: each answer stands under « ### » and its label. Somebody may paste such
 * a line, or a whole message, into an answer of several lines. Questions stand in their order: read from the last one,
 * the heading of each is the last that stands before the next, or the first where it may hold its own heading.
 */
export function readIssue(body: string): IssueAnswers {
  const lines = body.replace(/\r\n?/g, '\n').split('\n');
  const byLabel = new Map(KEYS.map((key) => [slug(QUESTIONS[key].label), key]));
  const places = new Map<Key, number[]>();
  lines.forEach((line, at) => {
    const label = HEADING.exec(line)?.[1];
    const key = label === undefined ? undefined : byLabel.get(slug(label));
    if (key !== undefined) places.set(key, [...(places.get(key) ?? []), at]);
  });
  const answers: Answers = {};
  let end = lines.length;
  for (const [rank, key] of [...KEYS.entries()].reverse()) {
    const before = (places.get(key) ?? []).filter((at) => at < end);
    const long = (k: Key | undefined) => k !== undefined && question(k).kind === 'paragraphe';
    const after = places.get(KEYS[rank - 1] ?? key)?.[0] ?? -1;
    const own = long(key) && (key === 'texte' || !long(KEYS[rank - 1]));
    const start = (own && before.find((at) => at > after)) || before.at(-1);
    if (start === undefined) continue;
    answers[key] = lines
      .slice(start + 1, end)
      .join('\n')
      .trim();
    end = start;
  }
  const doubles = KEYS.filter((key) => (places.get(key)?.length ?? 0) > 1);
  return { answers, doubles };
}
