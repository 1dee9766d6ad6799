import { LineCounter } from 'yaml';
import type { Nodes } from 'mdast';
import { NOM_IMAGE } from '../render/image-file.ts';
import { ANCRE } from './anchor.ts';
import { hiddenSign } from './rules/characters.ts';
import { lireArbre } from './tree.ts';
import { critiquerImage, EXEMPLE_IMAGE, type ImageEcrite } from './rules/images.ts';
import { citer } from './values.ts';
import { verifierComposant, verifierPlace } from './rules/components.ts';
import { direLongueur, ecarterLignes, ecarterMarques } from './lines.ts';
import type { Position, Trouve } from './problem.ts';
import { ecarterSignes, REMEDE_ACCOLADE, REMEDE_BALISE, type Signaler } from './rules/signs.ts';
import { critiquerRangee } from './tables.ts';
import { suivreTitres, texteDe } from './rules/headings.ts';

/** A link of a body, with the place where it is written. */
export interface Lien extends Position {
  url: string;
  /** The words of the link, decoded. */
  texte: string;
}
/** The id of a heading: a fixed anchor written `[#id]` at its end, or made of its words. */
export interface Ancre extends Position {
  ancre: string;
}
export interface Corps {
  problemes: Trouve[];
  liens: Lien[];
  ancres: Ancre[];
  images: ImageEcrite[];
  /** The dates of the notes. */
  dates: (Position & { date: string })[];
  /** The ids that headings without a fixed anchor get from their words. */
  titres: Ancre[];
}

/** What a link may start with: a page of the site, an anchor, the web, an address to write to. */
const LIEN = /^(?:https?:\/\/[^/]|mailto:[^@]+@|\/(?![/\\])|#.)/i;
export const lienPermis = (url: string) => LIEN.test(url) && !/[\p{Cc}\s\\]/u.test(url);
export const REMEDE_LIEN = 'un lien commence par « / » (page du site), « # », « https:// » ou « mailto: »';

/** Far more than anyone mends at once. */
const ASSEZ = 1000;

/** A link that Markdown does not see as one, and leaves as it is typed. */
const LIEN_MANQUE = /\]\s?\((?:\/|#|https?:|mailto:)[^)]*\)|\]\[[^\]\n]+\]/;

/**
 * Checks a body before anything compiles it: only text, Markdown and the components offered, with literal
 * attributes. `decalage` is the number of lines before the body in its file.
 */
export function checkBody(corps: string, decalage = 0): Corps {
  const lignes = new LineCounter();
  lignes.addNewLine(0);
  for (let i = corps.indexOf('\n'); i >= 0; i = corps.indexOf('\n', i + 1)) lignes.addNewLine(i + 1);
  const locate = (offset: number): Position => {
    const { line, col } = lignes.linePos(offset);
    return { ligne: line + decalage, colonne: col };
  };
  const sortie: Corps = {
    problemes: [],
    liens: [],
    ancres: readAnchors(corps, decalage),
    images: [],
    dates: [],
    titres: [],
  };
  const signaler: Signaler = (offset, message, remede) => {
    if (sortie.problemes.length < ASSEZ)
      sortie.problemes.push({ ...locate(offset), champ: 'texte', message, remede, gravite: 'erreur' });
  };
  const trop = direLongueur(corps);
  if (trop) {
    signaler(0, ...trop);
    return { ...sortie, ancres: [] };
  }
  const nettoye = ecarterSignes(ecarterMarques(ecarterLignes(corps, signaler), signaler), signaler);
  const arbre = lireArbre(nettoye, signaler);
  if (!arbre) return sortie;
  let listes = 0;
  const titre = suivreTitres(corps, sortie, locate, signaler);

  const verifierCache = (lu: string, ici: number) => {
    const cache = hiddenSign(lu, corps);
    if (cache) signaler(ici, ...cache);
  };
  const visiter = (noeud: Nodes, parent?: Nodes, grand?: Nodes): void => {
    const ici = noeud.position?.start.offset ?? 0;
    switch (noeud.type) {
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        verifierComposant(noeud, ici, signaler);
        verifierPlace(noeud, parent, ici, signaler);
        if (noeud.name === 'ListePoles' && ++listes === 2)
          signaler(ici, '<ListePoles> écrit plusieurs fois', 'gardez-en une seule');
        for (const attribut of noeud.attributes) {
          if (typeof attribut.value !== 'string') continue;
          verifierCache(attribut.value, ici);
          if (attribut.type === 'mdxJsxAttribute' && attribut.name === 'date')
            sortie.dates.push({ date: attribut.value, ...locate(ici) });
        }
        break;
      // The signs have been read before: what follows is for the day they miss one.
      case 'mdxjsEsm':
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        signaler(ici, 'code dans le texte', REMEDE_ACCOLADE);
        return;
      case 'html':
        signaler(ici, 'balise HTML dans le texte', REMEDE_BALISE);
        return;
      case 'link':
      case 'definition':
        if (lienPermis(noeud.url)) sortie.liens.push({ url: noeud.url, texte: texteDe(noeud), ...locate(ici) });
        else signaler(ici, noeud.url === '' ? 'lien vide' : `lien interdit ${citer(noeud.url)}`, REMEDE_LIEN);
        if (noeud.title)
          signaler(ici, `infobulle ${citer(noeud.title)} sur un lien`, 'retirez-la : peu de lecteurs la voient');
        break;
      case 'footnoteReference':
      case 'footnoteDefinition':
        signaler(ici, 'note de bas de page', 'écrivez la phrase dans le texte, ou dans une <Note>');
        break;
      case 'listItem':
        if (typeof noeud.checked === 'boolean')
          signaler(ici, 'case à cocher dans le texte', 'retirez « [ ] » ou « [x] » au début de la ligne');
        break;
      case 'image': {
        const seule = parent?.type === 'paragraph' && parent.children.length === 1 && grand?.type !== 'listItem';
        const critique = critiquerImage({ url: noeud.url, alt: noeud.alt ?? '', title: noeud.title ?? '', seule });
        if (critique) signaler(ici, ...critique);
        if (NOM_IMAGE.test(noeud.url)) sortie.images.push({ nom: noeud.url, ...locate(ici) });
        for (const lu of [noeud.alt, noeud.title]) if (lu) verifierCache(lu, ici);
        return;
      }
      case 'imageReference':
        signaler(ici, 'image écrite en deux fois', `écrivez ${EXEMPLE_IMAGE}`);
        return;
      case 'text': {
        verifierCache(noeud.value, ici);
        const manque = LIEN_MANQUE.exec(noeud.value);
        // The address that a text refers to, written apart, has been reported where it stands.
        if (manque && !corps.includes(`${manque[0].slice(1)}:`))
          signaler(
            Math.max(ici, corps.indexOf(manque[0], ici)),
            `lien mal écrit ${citer(manque[0])}`,
            'écrivez [texte du lien](/adresse/), sans espace entre les deux ni dans l’adresse',
          );
        break;
      }
      case 'tableRow': {
        const critique = critiquerRangee(noeud, parent);
        if (critique) signaler(ici, ...critique);
        break;
      }
      case 'heading':
        titre(noeud, ici);
        break;
      default:
        break;
    }
    if ('children' in noeud) for (const enfant of noeud.children) visiter(enfant, noeud, parent);
  };
  visiter(arbre);
  return sortie;
}

/** The fixed anchors, read line by line: a heading with a mistake in it keeps its anchor. */
function readAnchors(corps: string, decalage: number): Ancre[] {
  return corps.split('\n').flatMap((ligne, rang) => {
    const ancre = /^#{2,6}\s/.test(ligne) ? ANCRE.exec(ligne)?.[1] : undefined;
    return ancre === undefined ? [] : [{ ancre, ligne: rang + 1 + decalage, colonne: ligne.lastIndexOf('[#') + 1 }];
  });
}
