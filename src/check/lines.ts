import type { Signaler } from './rules/signs.ts';
import { colonnesDe, direColonnes, MAX_COLONNES } from './tables.ts';

/** Five times the longest text of the site. Beyond, reading costs seconds, and a page weighs on every reader. */
export const MAX_CORPS = 60_000;
const MAX_LIGNES = 4000;
/** Twenty times what the paragraph with the most marks holds: the parser's work grows with the square of their number. */
const MAX_MARQUES = 400;
const MARQUE = /(?<!\\)(?:[*_~]+|\]\()/g;
/** Far beyond any paragraph: such lines cost the parser minutes, not milliseconds. */
const MAX_LIGNE = 20_000;
const MAX_RETRAITS = 20;

/** What is wrong with the length of a body: nothing reads a text that is too long. */
export function direLongueur(texte: string): [message: string, remede: string] | undefined {
  if (texte.length > MAX_CORPS)
    return [`texte de ${texte.length} caractères`, `au plus ${MAX_CORPS}, coupez-le en plusieurs pages`];
  const lignes = texte.split('\n').length;
  return lignes > MAX_LIGNES
    ? [`texte de ${lignes} lignes`, `au plus ${MAX_LIGNES}, coupez-le en plusieurs pages`]
    : undefined;
}

/** Reports the paragraphs made of marks, or nearly, and blanks them letter for letter. */
export function ecarterMarques(texte: string, signaler: Signaler): string {
  let debut = 0;
  const morceaux = texte.split(/(\n[ \t]*\n)/).map((bloc) => {
    const ici = debut;
    debut += bloc.length;
    const marques = bloc.match(MARQUE)?.length ?? 0;
    if (marques <= MAX_MARQUES) return bloc;
    signaler(ici, `paragraphe de ${marques} signes de mise en forme`, 'gardez-en quelques-uns, ou coupez-le');
    return bloc.replace(/[^\n]/g, 'x');
  });
  return morceaux.join('');
}

/** Reports the lines that no text needs, and blanks them letter for letter. */
export function ecarterLignes(texte: string, signaler: Signaler): string {
  if (/^(?:---|\+\+\+)[ \t]*$/m.exec(texte)?.index === 0)
    signaler(0, `le texte commence par « ${texte.slice(0, 3)} »`, 'retirez cette ligne, les champs sont déjà fermés');
  let debut = 0;
  const lignes = texte.split('\n').map((ligne) => {
    const ici = debut;
    debut += ligne.length + 1;
    const tete = /^[\s>*+-]*/.exec(ligne.slice(0, MAX_LIGNE))?.[0] ?? '';
    const trait = /^\s*([*-])(?:\s*\1)*\s*$/.test(ligne.slice(0, MAX_LIGNE));
    const colonnes = colonnesDe(ligne);
    if (ligne.length > MAX_LIGNE) signaler(ici, `ligne de ${ligne.length} caractères`, 'coupez-la en paragraphes');
    else if (tete.replace(/\s/g, '').length > MAX_RETRAITS && !trait)
      signaler(ici, 'trop de signes en tête de ligne', 'ne gardez que ceux de la liste ou de la citation');
    else if (colonnes > MAX_COLONNES) signaler(ici, ...direColonnes(colonnes));
    else return ligne;
    return 'x'.repeat(ligne.length);
  });
  return lignes.join('\n');
}
