import { slug } from '../model/routes.ts';
import { FORM_TITLE, KEYS, KEYS_AS_WRITTEN, placeFor, question, type Key, type Answers } from './questions.ts';

/** Nobody's answer; and what stands before the first. */
const [ASIDE, BEFORE] = ['aside', 'before'] as const;
const LABELS = new Map<string, Key | typeof ASIDE>([
  [slug(FORM_TITLE), ASIDE],
  ...KEYS.flatMap((key) => [question(key).label, ...question(key).others].map((nom) => [slug(nom), key] as const)),
]);

/** « Fonction : adjointe », « ## Fonction », « **Fonction** : adjointe »: the label, and what follows on the line. */
function readLabel(line: string): { key: Key | typeof ASIDE; rest: string } | undefined {
  const heading = /^ {0,3}#{1,6}[ \t]+(.+?)[ \t:#]*$/.exec(line)?.[1];
  const field = /^[ \t]*(?:[-*][ \t]+)?\**([^:*]{2,40}?)[ \t\u00a0\u202f]*\**[ \t\u00a0\u202f]*:\**(.*)$/.exec(line);
  const key = LABELS.get(slug(heading ?? field?.[1] ?? ''));
  return key === undefined ? undefined : { key, rest: heading === undefined ? (field?.[2] ?? '').trim() : '' };
}

/** The longest title of a document. */
const TITLE = 80;

/** What stands for an answer that is still to be given, which people may leave above theirs. */
const TO_COMPLETE = /^\(à compléter\b.*\)$/gm;

/**
 * Reads a text. Lines that start with one of our labels open an answer; what follows belongs to it. The rest of the
 * testimony comes last: after its label, nothing is a label any more. A text without any label is the rest; so is what
 * stands before the first, unless it is but a title.
 */
export function readText(text: string): Answers {
  const pieces = new Map<Key | typeof ASIDE | typeof BEFORE, string[]>();
  let current: Key | typeof ASIDE | typeof BEFORE = BEFORE;
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
  const before = pieces.get(BEFORE) ?? [];
  const written = before.filter((line) => line.trim() !== '');
  if (pieces.size === 1 || written.length > 1 || (written[0]?.length ?? 0) > TITLE)
    pieces.set('texte', [...before, ...(pieces.get('texte') ?? [])]);
  const answers: Answers = {};
  for (const [key, lines] of pieces) {
    if (key === ASIDE || key === BEFORE) continue;
    const value = lines.join('\n').replace(TO_COMPLETE, '').trim();
    if (value !== '') answers[key] = value;
  }
  return answers;
}

/** Writes answers as a text that `readText` reads back, with a place for those that are missing. */
export const writeText = (answers: Answers): string =>
  KEYS_AS_WRITTEN.map((key) => `## ${question(key).label}\n\n${answers[key]?.trim() ?? placeFor(key)}\n`).join('\n');
