import type { Signaler } from './signes.ts';

/** Far beyond any paragraph: such lines cost the parser minutes, not milliseconds. */
const MAX_LIGNE = 20_000;
const MAX_RETRAITS = 20;

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
    if (ligne.length > MAX_LIGNE) signaler(ici, `ligne de ${ligne.length} caractères`, 'coupez-la en paragraphes');
    else if (tete.replace(/\s/g, '').length > MAX_RETRAITS && !trait)
      signaler(ici, 'trop de signes en tête de ligne', 'ne gardez que ceux de la liste ou de la citation');
    else return ligne;
    return 'x'.repeat(ligne.length);
  });
  return lignes.join('\n');
}
