import { slug } from '../model/routes.ts';
import { KEYS, question, type Key, type Answers } from './questions.ts';

const LABELS = new Map<string, Key>(
  KEYS.flatMap((key) => [question(key).label, ...question(key).others].map((nom) => [slug(nom), key] as const)),
);

/** « Fonction : adjointe », « ## Fonction », « **Fonction** : adjointe »: the label, and what follows on the line. */
function readLabel(line: string): { key: Key; rest: string } | undefined {
  const heading = /^ {0,3}#{1,6}[ \t]+(.+?)[ \t:#]*$/.exec(line)?.[1];
  const field = /^[ \t]*(?:[-*][ \t]+)?\**([^:*]{2,40}?)[ \t\u00a0\u202f]*\**[ \t\u00a0\u202f]*:\**(.*)$/.exec(line);
  const key = LABELS.get(slug(heading ?? field?.[1] ?? ''));
  return key === undefined ? undefined : { key, rest: heading === undefined ? (field?.[2] ?? '').trim() : '' };
}

/** What stands for an answer that is still to be given. */
const TO_COMPLETE = /^\(à compléter\b.*\)$/;

/**
 * Reads a text. Lines that start with one of our labels open an answer; what follows belongs to it. The rest of the
 * testimony comes last: after its label, nothing is a label any more. A text without any label is the rest.
 */
export function readText(text: string): Answers {
  const pieces = new Map<Key, string[]>();
  let current: Key = 'texte';
  let labelled = true;
  for (const line of text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .split('\n')) {
    const found: ReturnType<typeof readLabel> = labelled ? readLabel(line) : undefined;
    if (found) {
      current = found.key;
      if (current === 'citation1')
        current = (['citation1', 'citation2', 'citation3'] as const).find((c) => !pieces.has(c)) ?? 'citation3';
      labelled = current !== 'texte';
    }
    pieces.set(current, [...(pieces.get(current) ?? []), found ? found.rest : line]);
  }
  const answers: Answers = {};
  for (const [key, lines] of pieces) {
    const value = lines.join('\n').trim();
    if (value !== '' && !TO_COMPLETE.test(value)) answers[key] = value;
  }
  return answers;
}

/** Writes answers as a text that `lireTexte` reads back, with a place for those that are missing. */
export const writeText = (answers: Answers): string =>
  [...KEYS.filter((key) => key !== 'texte'), 'texte' as const]
    .map((key) => {
      const { label, help, required } = question(key);
      const missing = `(à compléter${required ? '' : ' s’il y a lieu'} : ${help})`;
      return `## ${label}\n\n${answers[key]?.trim() ?? missing}\n`;
    })
    .join('\n');
