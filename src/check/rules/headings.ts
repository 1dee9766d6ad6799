import type { Heading, Nodes } from 'mdast';
import { headingSlug } from '../../model/routes.ts';
import { ANCRE } from '../anchor.ts';
import type { Corps } from '../body.ts';
import type { Position } from '../problem.ts';
import type { Signaler } from './signs.ts';
import { citer } from '../values.ts';

/** The words of a piece of text, decoded. */
export const texteDe = (noeud: Nodes): string =>
  'value' in noeud ? noeud.value : 'children' in noeud ? (noeud.children as Nodes[]).map(texteDe).join('') : '';

/** Headings go down one level at a time, and say something. */
export function suivreTitres(corps: string, sortie: Corps, locate: (offset: number) => Position, signaler: Signaler) {
  let niveau = 1;
  return (noeud: Heading, ici: number) => {
    const texte = texteDe(noeud);
    const { depth } = noeud;
    if (depth === 1)
      signaler(ici, 'titre de premier niveau (#)', 'écrivez « ## », car le titre de la page vient du champ « titre »');
    else if (depth > niveau + 1)
      signaler(ici, `niveau de titre sauté (de ${niveau} à ${depth})`, `écrivez « ${'#'.repeat(niveau + 1)} »`);
    else if (texte.replace(ANCRE, '').trim() === '') signaler(ici, 'titre vide', 'écrivez-le ou retirez la ligne');
    niveau = Math.max(depth, 1);
    if (ANCRE.test(texte)) return;
    const ancre = headingSlug(texte);
    if (ancre === '' && texte.trim() !== '')
      signaler(ici, `titre sans lettre ni chiffre ${citer(texte)}`, 'écrivez-le en mots, ils font son adresse');
    else sortie.titres.push({ ancre, ...locate(ici) });
    const manquee = /\[#([^\]]*)\]\s*$/.exec(texte)?.[1];
    if (manquee === undefined) return;
    const ou = corps.indexOf('[#', ici);
    const forme = headingSlug(manquee) || 'mon-titre';
    signaler(ou, `ancre ${citer(`#${manquee}`)} mal formée`, `écrivez [#${forme}], en minuscules sans accent`);
  };
}
