import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Nodes, Root } from 'mdast';
import { ANCRE } from './ancre.ts';
import { COMPOSANTS } from '../composants.ts';
import type { Probleme } from './probleme.ts';
import { suggerer } from './proximite.ts';

type Trouve = Omit<Probleme, 'fichier'>;
/** A link of a body, with the place where it is written. */
export interface Lien {
  url: string;
  ligne: number;
  colonne: number;
}
export interface Corps {
  problemes: Trouve[];
  liens: Lien[];
  /** Fixed anchors written `[#id]` at the end of a heading. */
  ancres: string[];
  /** Does the body use a component? If not it is plain Markdown. */
  composants: boolean;
}

const analyseur = unified().use(remarkParse).use(remarkGfm).use(remarkMdx);
const PROTOCOLES = /^(?:https?:\/\/|mailto:|\/(?!\/)|#)/;
const REMEDE_ACCOLADE = 'écrivez la phrase sans accolades, ou avec des parenthèses';
const REMEDE_CHEVRON = 'écrivez « moins de » ou « plus de », ou un composant du site : Depuis, Note, Tableau';

/** Blanks one line (or from one position to the end of it) so that the rest of the text can still be read. */
const effacerLigne = (texte: string, ligne: number) =>
  texte
    .split('\n')
    .map((l, i) => (i === ligne - 1 ? '' : l))
    .join('\n');

/** The obscure messages of the MDX parser, in French. */
function direErreurMdx(raison: string, ligne: string): { message: string; remede: string } {
  if (/closing tag|expected.*close|before the end of|Unexpected closing/i.test(raison)) {
    const nom = /`<\/?(\w+)/.exec(raison)?.[1];
    return { message: `une balise ${nom ? `« ${nom} » ` : ''}n’est pas fermée, ou fermée au mauvais endroit`, remede: 'fermez-la sur sa propre ligne, avec une ligne vide avant' };
  }
  if (/import|export/i.test(raison) || /^\s*(?:import|export)\b/.test(ligne))
    return { message: 'une ligne commence par import ou export, du code interdit', remede: 'retirez-la, ou commencez la phrase autrement' };
  if (/expression|acorn|brace/i.test(raison)) return { message: 'accolade { ou } dans le texte', remede: REMEDE_ACCOLADE };
  return { message: 'signe < dans le texte', remede: REMEDE_CHEVRON };
}

interface ErreurMdx {
  reason?: string;
  line?: number;
  column?: number;
  place?: { line?: number; column?: number; start?: { line: number; column: number } };
}

/** Reads as much as can be read: each unreadable line is reported, blanked, and the reading starts again. */
function lireArbre(texte: string, ajouter: (ligne: number, colonne: number, message: string, remede: string) => void): Root | undefined {
  let courant = texte;
  for (let essai = 0; essai < 30; essai++) {
    try {
      return analyseur.parse(courant);
    } catch (e) {
      const erreur = e as ErreurMdx;
      const lignes = courant.split('\n');
      const brute = erreur.line ?? erreur.place?.start?.line ?? erreur.place?.line ?? lignes.length;
      let ligne = Math.min(brute, lignes.length);
      const raison = erreur.reason ?? '';
      const ouverte = /\((\d+):(\d+)-/.exec(raison);
      if (ouverte) ligne = Number(ouverte[1]);
      const contenu = lignes[ligne - 1] ?? '';
      if (contenu.trim() === '') {
        const recul = lignes.findLastIndex((l, i) => i < ligne - 1 && /[{<}]/.test(l));
        if (recul < 0) return undefined;
        ligne = recul + 1;
      }
      const { message, remede } = direErreurMdx(raison, lignes[ligne - 1] ?? '');
      const colonne = Math.max(1, (lignes[ligne - 1] ?? '').search(/[{<}]/) + 1);
      ajouter(ligne, colonne, message, remede);
      courant = effacerLigne(courant, ligne);
    }
  }
  return undefined;
}

/**
 * Checks a body before anything compiles it: only text, Markdown and the components offered, with literal
 * attributes. `decalage` is the number of lines before the body in its file.
 */
export function verifierCorps(corps: string, decalage = 0): Corps {
  const problemes: Trouve[] = [];
  const liens: Lien[] = [];
  const ancres: string[] = [];
  let composants = false;
  const ajouter = (ligne: number, colonne: number, message: string, remede: string) =>
    problemes.push({ ligne: ligne + decalage, colonne, champ: 'texte', message, remede, gravite: 'erreur' });
  const arbre = lireArbre(corps, ajouter);
  if (!arbre) return { problemes, liens, ancres, composants };
  let niveau = 1;

  const verifierUrl = (url: string, ligne: number, colonne: number) => {
    // eslint-disable-next-line no-control-regex
    if (!PROTOCOLES.test(url) || /[\u0000-\u0020\u007f]/.test(url))
      ajouter(ligne, colonne, `lien interdit « ${url.slice(0, 60)} »`, 'un lien commence par « / » (page du site), « # », https:// ou mailto:');
    else liens.push({ url, ligne: ligne + decalage, colonne });
  };

  const visiter = (noeud: Nodes): void => {
    const { line: ligne = 1, column: colonne = 1 } = noeud.position?.start ?? {};
    switch (noeud.type) {
      case 'mdxjsEsm':
        ajouter(ligne, colonne, 'import ou export dans le texte, du code interdit', 'retirez la ligne');
        return;
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        ajouter(ligne, colonne, 'accolade { ou } dans le texte', REMEDE_ACCOLADE);
        return;
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement': {
        const nom = noeud.name ?? '';
        const permis = COMPOSANTS[nom];
        if (!permis) {
          const proche = /^[A-Z]/.test(nom) ? suggerer(nom, Object.keys(COMPOSANTS)) : REMEDE_CHEVRON;
          ajouter(ligne, colonne, `balise <${nom}> interdite`, proche);
          return;
        }
        composants = true;
        const vus = new Set<string>();
        for (const attribut of noeud.attributes) {
          if (attribut.type !== 'mdxJsxAttribute') {
            ajouter(ligne, colonne, `attribut calculé sur <${nom}>, du code interdit`, 'écrivez les attributs en toutes lettres, entre guillemets droits');
            continue;
          }
          vus.add(attribut.name);
          const forme = permis.attributs[attribut.name];
          if (!forme) {
            const noms = Object.keys(permis.attributs);
            ajouter(ligne, colonne, `attribut « ${attribut.name} » inconnu sur <${nom}>`, noms.length ? suggerer(attribut.name, noms) : 'retirez-le');
          } else if (typeof attribut.value !== 'string') {
            ajouter(ligne, colonne, `attribut « ${attribut.name} » de <${nom}> qui n’est pas un texte`, `écrivez ${attribut.name}="${forme.exemple}"`);
          } else if (!forme.motif.test(attribut.value)) {
            ajouter(ligne, colonne, `attribut « ${attribut.name} » de <${nom}> mal formé : « ${attribut.value.slice(0, 40)} »`, `écrivez ${attribut.name}="${forme.exemple}"`);
          }
        }
        for (const [attribut, { obligatoire, exemple }] of Object.entries(permis.attributs))
          if (obligatoire && !vus.has(attribut)) ajouter(ligne, colonne, `attribut « ${attribut} » absent sur <${nom}>`, `écrivez ${attribut}="${exemple}"`);
        break;
      }
      case 'html':
        ajouter(ligne, colonne, 'balise HTML interdite', REMEDE_CHEVRON);
        return;
      case 'link':
      case 'definition':
        verifierUrl(noeud.url, ligne, colonne);
        break;
      case 'image':
        ajouter(ligne, colonne, 'image dans le texte', 'le site ne publie pas d’images dans les textes : retirez-la');
        break;
      case 'heading': {
        if (noeud.depth === 1) ajouter(ligne, colonne, 'titre de premier niveau (#)', 'écrivez « ## » : le titre de la page vient du champ « titre »');
        else if (noeud.depth > niveau + 1) ajouter(ligne, colonne, `niveau de titre sauté (de ${niveau} à ${noeud.depth})`, `écrivez « ${'#'.repeat(niveau + 1)} »`);
        niveau = noeud.depth;
        const brut = corps.slice(noeud.position?.start.offset ?? 0, noeud.position?.end.offset ?? 0);
        const ancre = ANCRE.exec(brut)?.[1];
        if (ancre) {
          if (ancres.includes(ancre)) ajouter(ligne, colonne, `ancre « ${ancre} » écrite deux fois`, 'donnez à chaque titre la sienne');
          ancres.push(ancre);
        }
        break;
      }
      default:
        break;
    }
    if ('children' in noeud) for (const enfant of noeud.children) visiter(enfant);
  };
  visiter(arbre);
  return { problemes, liens, ancres, composants };
}
