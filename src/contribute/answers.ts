import { quoteValue } from '../check/values.ts';
import { isNoAnswer, readChoices, type Option } from './choices.ts';
import { clean, cleanLine, foreignLetters, frenchQuotes } from './clean.ts';
import { KEYS, question, type Answers, type Key } from './questions.ts';

/**
 * Something to say of one answer. `missing`: it is not there; `error`: it must be corrected; `warning`: it
 * should be looked at; `note`: it was mended without being asked.
 */
export interface Remark {
  key: Key;
  severity: 'missing' | 'error' | 'warning' | 'note';
  message: string;
}

/** Reads answers one by one and keeps what there is to say of them. */
export function openAnswers(answers: Answers) {
  const remarks: Remark[] = [];
  const say = (key: Key, severity: Remark['severity'], message: string) => {
    remarks.push({ key, severity, message });
  };
  /** As it came; empty for « _No response_ » and the like. */
  const raw = (key: Key) => (isNoAnswer(answers[key]) ? '' : (answers[key] ?? ''));

  /** Cleaned, with its line breaks where it may have any. */
  const text = (key: Key): string => {
    const cleaned = question(key).kind === 'paragraphe' ? clean(raw(key)) : cleanLine(raw(key));
    for (const sentence of cleaned.removed) say(key, 'note', sentence);
    return cleaned.text;
  };

  const checkLine = (key: Key, written: string, max: number) => {
    if (written.length > max) say(key, 'error', `${written.length} caractères : au plus ${max}`);
    const letters = foreignLetters(written);
    if (letters.length > 0) {
      const said = letters.slice(0, 8).join(' ');
      say(key, 'error', `« ${said} » n’est pas de l’alphabet latin : écrivez-le en lettres latines`);
    }
  };

  /** One line of text, cleaned, with its length and its alphabet checked. */
  const line = (key: Key): string => {
    const written = frenchQuotes(text(key)).replace(/^#+\s*/, '');
    checkLine(key, written, question(key).max);
    return written;
  };

  /** Values of a closed list; what is not in it is said, with the nearest names. */
  const choose = (key: Key, options: readonly Option[]): string[] => {
    const { values, unknown } = readChoices(clean(raw(key)).text, options);
    for (const { written, nearest } of unknown) {
      const meant = nearest.length ? `vouliez-vous dire « ${nearest.join(' », « ')} » ?` : 'choisissez dans la liste';
      say(key, 'error', `${quoteValue(written)} n’est pas dans la liste : ${meant}`);
    }
    const { max } = question(key);
    if (values.length > max) say(key, 'error', `${values.length} choix : au plus ${max}`);
    return values.slice(0, max);
  };

  /** Says that an answer is missing, unless what is wrong with it has been said. */
  const require = (key: Key, present: boolean) => {
    if (!present && !remarks.some((r) => r.key === key && (r.severity === 'missing' || r.severity === 'error')))
      say(key, 'missing', question(key).help);
  };

  /** Everything there is to say, in the order of the questions. */
  const close = (): Remark[] => remarks.sort((a, b) => KEYS.indexOf(a.key) - KEYS.indexOf(b.key));
  return { raw, text, line, checkLine, choose, say, require, close };
}
export type Reader = ReturnType<typeof openAnswers>;
