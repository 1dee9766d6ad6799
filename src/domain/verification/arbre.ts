import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Root } from 'mdast';
import type { Signaler } from './signes.ts';

const analyseur = unified().use(remarkParse).use(remarkGfm).use(remarkMdx);
const MAX_ESSAIS = 12;
/** Reading again has a price, and it grows with the text. */
const MAX_SIGNES_RELUS = 400_000;
/** Far beyond any paragraph: such lines cost the parser minutes, not milliseconds. */
const MAX_LIGNE = 20_000;
const MAX_RETRAITS = 20;

interface ErreurMdx {
  reason?: string;
  line?: number;
  column?: number;
  place?: { line?: number; column?: number; start?: { line: number; column: number } };
}

/**
 * Reads a body whose wrong signs have been set aside. What is left to go wrong is the place of a component: the
 * tag is reported and blanked with its pair, and the reading starts again.
 */
export function lireArbre(texte: string, signaler: Signaler): Root | undefined {
  let courant = ecarterLignes(texte, signaler);
  const essais = Math.min(MAX_ESSAIS, Math.max(2, MAX_SIGNES_RELUS / (courant.length + 1)));
  for (let essai = 0; essai < essais; essai++) {
    try {
      return analyseur.parse(courant);
    } catch (e) {
      const ou = situer(courant, e as ErreurMdx);
      const debut = courant.lastIndexOf('<', ou);
      const [balise = '', nom = ''] = /^<\/?(\w+)[^>]*>?/.exec(courant.slice(Math.max(0, debut))) ?? [];
      if (debut < 0 || balise === '') {
        signaler(ou, 'ce passage n’est pas lisible', 'écrivez-le en texte simple');
        return undefined;
      }
      const attribut = /\{/.test(balise);
      if (attribut) signaler(debut, `attribut calculé sur <${nom}>, du code interdit`, 'écrivez les attributs en toutes lettres, entre guillemets droits');
      else signaler(debut, `balise <${nom}> mal placée`, `mettez <${nom}> et </${nom}> chacune sur sa ligne, entre deux lignes vides`);
      const fin = courant.indexOf(`</${nom}>`, debut + 1);
      courant = effacer(courant, debut, balise.length);
      if (fin >= 0) courant = effacer(courant, fin, nom.length + 3);
    }
  }
  signaler(0, 'le texte n’a pas pu être lu jusqu’au bout', 'corrigez d’abord ce qui précède, puis relancez la vérification');
  return undefined;
}

const effacer = (texte: string, debut: number, longueur: number) =>
  texte.slice(0, debut) + texte.slice(debut, debut + longueur).replace(/[^\n]/g, 'x') + texte.slice(debut + longueur);

function situer(texte: string, erreur: ErreurMdx): number {
  const [, l, c] = /\((\d+):(\d+)-/.exec(erreur.reason ?? '') ?? [];
  const ligne = Number(l ?? erreur.line ?? erreur.place?.start?.line ?? erreur.place?.line ?? 1);
  const colonne = Number(c ?? erreur.column ?? erreur.place?.start?.column ?? erreur.place?.column ?? 1);
  let debut = 0;
  for (let n = 1; n < ligne; n++) debut = texte.indexOf('\n', debut) + 1;
  return debut + colonne - 1;
}

function ecarterLignes(texte: string, signaler: Signaler): string {
  let debut = 0;
  const lignes = texte.split('\n').map((ligne) => {
    const ici = debut;
    debut += ligne.length + 1;
    const retraits = /^[\s>*+-]*/.exec(ligne.slice(0, MAX_LIGNE))?.[0].replace(/[^>*+-]/g, '').length ?? 0;
    if (ligne.length > MAX_LIGNE) signaler(ici, `ligne de ${ligne.length} caractères`, 'coupez-la en paragraphes');
    else if (retraits > MAX_RETRAITS && !/^\s*([*-])(?:\s*\1)*\s*$/.test(ligne)) signaler(ici, 'trop de signes en tête de ligne', 'ne gardez que le retrait utile');
    else return ligne;
    return 'x'.repeat(ligne.length);
  });
  return lignes.join('\n');
}
