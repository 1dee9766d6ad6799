import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Root } from 'mdast';
import type { Signaler } from './rules/signs.ts';

const analyseur = unified().use(remarkParse).use(remarkGfm).use(remarkMdx);
const MAX_ESSAIS = 12;
/** Reading again has a price, and it grows with the text. */
const MAX_SIGNES_RELUS = 400_000;

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
  let courant = texte;
  const essais = Math.min(MAX_ESSAIS, Math.max(2, MAX_SIGNES_RELUS / (courant.length + 1)));
  for (let essai = 0; essai < essais; essai++) {
    try {
      return analyseur.parse(courant);
    } catch (e) {
      const ou = locate(courant, e as ErreurMdx);
      const debut = courant.lastIndexOf('<', ou);
      const [balise = '', nom = ''] = /^<\/?(\w+)[^>]*>?/.exec(courant.slice(Math.max(0, debut))) ?? [];
      if (debut < 0 || balise === '') {
        signaler(ou, 'ce passage n’est pas lisible', 'écrivez-le en texte simple');
        return undefined;
      }
      const attribut = /\{/.test(balise);
      if (attribut)
        signaler(
          debut,
          `attribut calculé sur <${nom}>, du code interdit`,
          'écrivez les attributs en toutes lettres, entre guillemets droits',
        );
      else
        signaler(
          debut,
          `balise <${nom}> mal placée`,
          `mettez <${nom}> et </${nom}> chacune sur sa ligne, entre deux lignes vides`,
        );
      const paire = balise.startsWith('</')
        ? courant.lastIndexOf(`<${nom}`, debut - 1)
        : courant.indexOf(`</${nom}>`, debut);
      courant = effacer(courant, debut, balise.length);
      if (paire >= 0) courant = effacer(courant, paire, courant.indexOf('>', paire) + 1 - paire);
    }
  }
  signaler(
    0,
    'le texte n’a pas pu être lu jusqu’au bout',
    'corrigez d’abord ce qui précède, puis relancez la vérification',
  );
  return undefined;
}

const effacer = (texte: string, debut: number, longueur: number) =>
  texte.slice(0, debut) + texte.slice(debut, debut + longueur).replace(/[^\n]/g, 'x') + texte.slice(debut + longueur);

function locate(texte: string, erreur: ErreurMdx): number {
  const [, l, c] = /\((\d+):(\d+)-/.exec(erreur.reason ?? '') ?? [];
  const ligne = Number(l ?? erreur.line ?? erreur.place?.start?.line ?? erreur.place?.line ?? 1);
  const colonne = Number(c ?? erreur.column ?? erreur.place?.start?.column ?? erreur.place?.column ?? 1);
  let debut = 0;
  for (let n = 1; n < ligne; n++) debut = texte.indexOf('\n', debut) + 1;
  return debut + colonne - 1;
}
