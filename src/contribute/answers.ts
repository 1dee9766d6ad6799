import { isEmpty, readChoices, type Option } from './choices.ts';
import { foreignLetters, frenchQuotes, clean, cleanLine } from './clean.ts';
import { KEYS, question, type Key, type Answers } from './questions.ts';

/**
 * Something to say of one answer. `manque`: it is not there; `erreur`: it must be corrected; `avertissement`: it
 * should be looked at; `note`: it was mended without being asked.
 */
export interface Remark {
  key: Key;
  gravite: 'manque' | 'erreur' | 'avertissement' | 'note';
  message: string;
}

export const short = (texte: string) => (texte.length > 60 ? `${texte.slice(0, 60)}…` : texte);

/** Reads answers one by one and keeps what there is to say of them. */
export function openAnswers(answers: Answers) {
  const remarks: Remark[] = [];
  const say = (key: Key, gravite: Remark['gravite'], message: string) => {
    remarks.push({ key, gravite, message });
  };
  /** As it came; empty for « _No response_ » and the like. */
  const raw = (key: Key) => (isEmpty(answers[key]) ? '' : (answers[key] ?? ''));

  const lire = (key: Key): string => {
    const { texte, removed } = question(key).kind === 'paragraphe' ? clean(raw(key)) : cleanLine(raw(key));
    for (const phrase of removed) say(key, 'note', phrase);
    return texte;
  };

  const checkLine = (key: Key, texte: string, max: number) => {
    if (texte.length > max) say(key, 'erreur', `${texte.length} caractères : au plus ${max}`);
    const letters = foreignLetters(texte);
    if (letters.length > 0)
      say(
        key,
        'erreur',
        `« ${letters.slice(0, 8).join(' ')} » n’est pas de l’alphabet latin : écrivez-le en lettres latines`,
      );
  };

  /** One line of text, cleaned, with its length and its alphabet checked. */
  const ligne = (key: Key, max: number): string => {
    const texte = frenchQuotes(lire(key)).replace(/^#+\s*/, '');
    checkLine(key, texte, max);
    return texte;
  };

  /** Values of a closed list; what is not in it is said, with the nearest names. */
  const choose = (key: Key, options: readonly Option[]): string[] => {
    const { valeurs, unknown } = readChoices(clean(raw(key)).texte, options);
    for (const { written, nearestNames } of unknown) {
      const vouliez = nearestNames.length
        ? `vouliez-vous dire « ${nearestNames.join(' », « ')} » ?`
        : 'choisissez dans la liste';
      say(key, 'erreur', `« ${short(written)} » n’est pas dans la liste : ${vouliez}`);
    }
    const max = question(key).max ?? 1;
    if (valeurs.length > max) say(key, 'erreur', `${valeurs.length} choix : au plus ${max}`);
    return valeurs.slice(0, max);
  };

  /** Says that an answer is missing, unless what is wrong with it has been said. */
  const require = (key: Key, present: boolean) => {
    if (!present && !remarks.some((r) => r.key === key && (r.gravite === 'manque' || r.gravite === 'erreur')))
      say(key, 'manque', question(key).help);
  };

  /** Everything there is to say, in the order of the questions. */
  const close = (): Remark[] => remarks.sort((a, b) => KEYS.indexOf(a.key) - KEYS.indexOf(b.key));
  return { raw, lire, ligne, checkLine, choose, say, require, close };
}
export type Reader = ReturnType<typeof openAnswers>;
