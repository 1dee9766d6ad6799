import { citer } from '../values.ts';
import type { Fichier } from './files.ts';
import type { Problem } from '../problem.ts';

/** What a reviewer does not see: signs that reverse a line, show nothing, or that no keyboard types (a null makes the file unreadable: said elsewhere). */
const INVISIBLES = /(?![\n\t\u0000])[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}\u2028\u2029\u115F\u1160\u3164\uFFA0\u2800]/u;
/** Letters drawn like others: full width, mathematical. */
const DEGUISES = /[\uFF01-\uFF60\u{1D400}-\u{1D7FF}]/u;
const EMPILES = /\p{M}{4}/u;
const SUSPECTS = new RegExp(`${INVISIBLES.source}|${DEGUISES.source}|${EMPILES.source}|[\\p{L}\\p{M}]+`, 'gu');

const LATIN = /\p{Script=Latin}/u;
const AUTRE_ALPHABET = /(?!\p{Script=Latin}|\p{Script=Common}|\p{Script=Inherited})\p{L}/u;

/** Letters of other alphabets drawn as Latin ones: a word made of them alone reads as French, and no search finds it. */
const IMITATIONS = /^(?:[аАВеЕКМНоОрРсСТуУхХіІјЈѕЅһԁԛԝ]{2,}|[ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο]{2,})$/u;

/** The letters and signs of French as most texts have them: nothing suspect can be made of these alone. */
const ORDINAIRE = /^[\n\t -~\u00A0-\u00AC\u00AE-\u017F\u2013\u2014\u2018-\u201F\u2026\u202F\u20AC]*$/;

/** Enough to know that a file is not what it seems. */
const MAX_PAR_FICHIER = 10;

const RETOURNE = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u;
const coder = (signe: string) => `U+${(signe.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

function dire(trouve: string): [message: string, remede: string] | undefined {
  if (RETOURNE.test(trouve))
    return [
      `caractère invisible qui retourne le texte (${coder(trouve)})`,
      'effacez la ligne et retapez-la au clavier',
    ];
  if (INVISIBLES.test(trouve))
    return [`caractère invisible (${coder(trouve)})`, 'effacez-le, ou retapez le mot au clavier'];
  if (DEGUISES.test(trouve))
    return [`caractère déguisé ${citer(trouve)}`, `écrivez ${citer(trouve.normalize('NFKC'))}`];
  if (EMPILES.test(trouve)) return ['accents empilés sur une lettre', 'retapez le mot au clavier'];
  const intrus = LATIN.test(trouve) ? AUTRE_ALPHABET.exec(trouve)?.[0] : undefined;
  if (IMITATIONS.test(trouve))
    return [
      `mot ${citer(trouve)} en lettres qui imitent les nôtres (${coder(trouve)})`,
      'retapez-le au clavier, en lettres latines',
    ];
  if (intrus === undefined) return undefined;
  return [
    `mot ${citer(trouve)} qui mêle deux alphabets (${citer(intrus)}, ${coder(intrus)})`,
    'retapez-le au clavier, en lettres latines',
  ];
}

/**
 * The first suspect sign of a text that the file itself does not show, because it is written as an entity
 * (`&#x202E;`) or an escape (`"\\u202E"`): the reading of the file sees the others.
 */
export function hiddenSign(lu: string, ecrit: string): [message: string, remede: string] | undefined {
  if (ORDINAIRE.test(lu)) return undefined;
  for (const [trouve] of lu.matchAll(SUSPECTS)) {
    const dit = dire(trouve);
    if (dit && !ecrit.includes(trouve)) return dit;
  }
  // An entity for a null character is read as U+FFFD.
  const illisible = /[\0\uFFFD]/.exec(lu)?.[0];
  return illisible === undefined || ecrit.includes(illisible)
    ? undefined
    : [`caractère illisible (${coder(illisible)})`, 'effacez-le, et retapez le mot au clavier'];
}

/**
 * What is read must be what is written: no sign that hides, reverses or imitates, in the fields, in the text or in
 * a remark. A word may be in another alphabet, not in two.
 */
export function verifierCaracteres(fichiers: readonly Pick<Fichier, 'chemin' | 'texte'>[]): Problem[] {
  return fichiers.flatMap(({ chemin, texte: brut }) => {
    const texte = brut.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
    if (ORDINAIRE.test(texte)) return [];
    const problemes: Problem[] = [];
    let ligne = 1;
    let vuJusqua = 0;
    for (const { 0: trouve, index } of texte.matchAll(SUSPECTS)) {
      const dit = dire(trouve);
      if (!dit) continue;
      for (let i = texte.indexOf('\n', vuJusqua); i >= 0 && i < index; i = texte.indexOf('\n', i + 1)) ligne++;
      vuJusqua = index;
      const colonne = index - texte.lastIndexOf('\n', index - 1);
      problemes.push({
        fichier: chemin,
        ligne,
        colonne,
        champ: '',
        message: dit[0],
        remede: dit[1],
        gravite: 'erreur',
      });
      if (problemes.length === MAX_PAR_FICHIER) break;
    }
    return problemes;
  });
}
