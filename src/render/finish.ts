import { withBase } from './base-path.ts';
import { JETON, SUITE_DE_BALISE } from './tokens.ts';
import { markLanguages, contientTerme } from './languages.ts';
import { memoise } from './memo.ts';
import { chercheurDes, DEUX_CAPITALES } from './acronyms.ts';
import { fr, frSansMemoire, neutre } from './typography.ts';

/** An acronym of the glossary and where it is explained. */
export interface Acronym {
  sigle: string;
  adresse: string;
}
export interface Options {
  base: string;
  /** Acronyms linked at their first use in this piece of page; none in menus. */
  sigles?: readonly Acronym[];
}

const SANS_TYPO = new Set(['script', 'style', 'code', 'pre', 'textarea', 'template']);
const SANS_SIGLE = new Set([
  'a',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'button',
  'label',
  'svg',
  'abbr',
  'dt',
  'summary',
  'caption',
  'th',
  'nav',
  'cite',
  'option',
]);
const VIDES = new Set(['area', 'br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr']);
const EN_LIGNE = new Set([
  'a',
  'abbr',
  'b',
  'cite',
  'em',
  'i',
  'q',
  'small',
  'span',
  'strong',
  'sub',
  'sup',
  'time',
  'mark',
]);
const PEUT_ETRE_ORDINAL = /[\dIVX][er]/;
const ORDINAL = /(?<![\p{L}\d])(1)(er|re|ers|res)(?![\p{L}\d])|(?<![\p{L}\d])(\d+|[IVX]+)(e|es)(?![\p{L}\d’'])/gu;

/** Astro writes apostrophes of expressions as entities: they are letters' business, not HTML's. */
const decoder = (texte: string) => texte.replace(/&#39;|&#x27;/g, "'");

/** White space that a template's layout left inside an inline element goes outside it, where it can be set. */
const LIGNE = 'a|abbr|b|cite|em|i|q|span|strong|time';
const FIN_EN_LIGNE = new RegExp(`[ \\n\\t]+((?:</(?:${LIGNE})>)+)`, 'g');
const DEBUT_EN_LIGNE = new RegExp(`((?:<(?:${LIGNE})(?=[ >])${SUITE_DE_BALISE}>)+)[ \\n\\t]+`, 'g');

/** What a tag is, and what it becomes: the same few thousand stand on all pages. */
interface Balise {
  nom: string;
  finie: string;
  ouvre: boolean;
  enLigne: boolean;
  sansTypo: boolean;
  enProse: boolean;
  sansSigle: boolean;
  /** The id of a heading of a text. */
  id: string | undefined;
}
/** A longer tag or text stands once in the site: it is not worth keeping. */
const LONGUEUR_GARDEE = 700;
function lireBalise(jeton: string, base: string): Balise {
  const nom = /^<([a-z][\w-]*)/i.exec(jeton)?.[1]?.toLowerCase() ?? '';
  const finie = jeton
    .replace(
      /\s(href|src|action)="(\/[^"]*)"/g,
      (_, a: string, adresse: string) => ` ${a}="${withBase(adresse, base)}"`,
    )
    .replace(/\ssrcset="([^"]*)"/, (_, copies: string) => {
      const liste = copies.split(', ').map((copie) => withBase(copie, base));
      return ` srcset="${liste.join(', ')}"`;
    })
    .replace(
      /\s(aria-label|title|alt|placeholder|label)="([^"]*)"/g,
      (_, a: string, texte: string) => ` ${a}="${fr(decoder(texte))}"`,
    );
  return {
    nom,
    finie,
    ouvre: !VIDES.has(nom) && !jeton.endsWith('/>'),
    enLigne: EN_LIGNE.has(nom),
    sansTypo: SANS_TYPO.has(nom) || /\slang="(?!fr)/.test(jeton),
    enProse: /\sclass="[^"]*\bprose\b/.test(jeton),
    sansSigle: SANS_SIGLE.has(nom) || /\sdata-sans-sigle/.test(jeton),
    id: /^h[2-4]$/.test(nom) ? /\sid="([^"]+)"/.exec(jeton)?.[1] : undefined,
  };
}
const balisesConnues = memoise(lireBalise, 20_000);
const connaitreBalise = (jeton: string, base: string): Balise =>
  (jeton.length > LONGUEUR_GARDEE ? lireBalise : balisesConnues)(jeton, base);

interface Texte {
  compose: string;
  /** With its ordinals raised. */
  fini: string;
  etranger: boolean;
  /** Whether an acronym of the usual shape may stand in it. */
  capitales: boolean;
}

function lireTexte(jeton: string, temoin: string): Texte {
  const compose = frSansMemoire(decoder(jeton), temoin);
  const fini = PEUT_ETRE_ORDINAL.test(compose)
    ? compose.replace(
        ORDINAL,
        (_, un?: string, er?: string, rang?: string, e?: string) => `${un ?? rang}<sup>${er ?? e}</sup>`,
      )
    : compose;
  return { compose, fini, etranger: contientTerme(compose), capitales: DEUX_CAPITALES.test(compose) };
}
const textesConnus = memoise(lireTexte);
const connaitreTexte = (jeton: string, avant: string): Texte =>
  (jeton.length > LONGUEUR_GARDEE ? lireTexte : textesConnus)(jeton, neutre(avant));

/**
 * The last pass over a piece of HTML, the same for every page: French typography on its texts and on the labels
 * that are read aloud, acronyms linked at first use, a link to itself on each heading of a text, base path before
 * the site's own addresses.
 */
export function finish(html: string, { base, sigles = [] }: Options): string {
  const attendus = new Map(sigles.map((s) => [s.sigle, s.adresse]));
  const chercheur = chercheurDes(sigles);
  const pile: Balise[] = [];
  let sansTypo = 0;
  let sansSigle = 0;
  let enProse = 0;
  let avant = '';
  let etranger = false;
  const sayCount = (b: Balise, pas: 1 | -1) => {
    if (b.sansTypo) sansTypo += pas;
    if (b.enProse) enProse += pas;
    if (b.sansSigle) sansSigle += pas;
  };
  const resultat = html
    .replace(FIN_EN_LIGNE, '$1 ')
    .replace(DEBUT_EN_LIGNE, ' $1')
    .replace(JETON, (jeton) => {
      if (jeton.startsWith('<!')) return jeton;
      if (jeton.startsWith('</')) {
        const nom = jeton.slice(2, -1).trim().toLowerCase();
        const ouverte = pile.at(-1)?.nom === nom ? pile.pop() : undefined;
        if (ouverte) sayCount(ouverte, -1);
        if (!EN_LIGNE.has(nom)) avant = '';
        return enProse > 0 && ouverte?.id !== undefined
          ? `<a class="lien-ici" href="#${ouverte.id}" aria-label="Lien vers cette section" data-geste="adresse">#</a>${jeton}`
          : jeton;
      }
      if (jeton.startsWith('<')) {
        const balise = connaitreBalise(jeton, base);
        if (balise.ouvre) {
          pile.push(balise);
          sayCount(balise, 1);
        }
        if (!balise.enLigne) avant = '';
        return balise.finie;
      }
      if (sansTypo > 0) return jeton;
      const texte = connaitreTexte(jeton, avant);
      avant = texte.compose.at(-1) ?? avant;
      etranger ||= texte.etranger;
      if (!chercheur || sansSigle > 0 || attendus.size === 0) return texte.fini;
      if (chercheur.deuxCapitales && !texte.capitales) return texte.fini;
      return texte.fini.replace(chercheur.motif, (sigle) => {
        const adresse = attendus.get(sigle);
        if (adresse === undefined) return sigle;
        for (const [autre, la] of attendus) if (la === adresse) attendus.delete(autre);
        return `<a class="sigle" href="${withBase(adresse, base)}">${sigle}</a>`;
      });
    });
  return etranger ? markLanguages(resultat) : resultat;
}
