import { avecBase } from './adresses.ts';
import { baliserLangues } from './langues.ts';
import { fr } from './typographie.ts';

/** An acronym of the glossary and where it is explained. */
export interface Sigle {
  sigle: string;
  adresse: string;
}
export interface Options {
  base: string;
  /** Acronyms linked at their first use in this piece of page; none in menus. */
  sigles?: readonly Sigle[];
}

/** A `>` between the quotation marks of an attribute does not end its tag. */
const JETON = /<!--[\s\S]*?-->|<(?:[^>"]|"[^"]*")*>|[^<]+/g;
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
const ORDINAL = /(?<![\p{L}\d])(1)(er|re|ers|res)(?![\p{L}\d])|(?<![\p{L}\d])(\d+|[IVX]+)(e|es)(?![\p{L}\d’'])/gu;

/** Astro writes apostrophes of expressions as entities: they are letters' business, not HTML's. */
const decoder = (texte: string) => texte.replace(/&#39;|&#x27;/g, "'");

/** White space that a template's layout left inside an inline element goes outside it, where it can be set. */
const LIGNE = 'a|abbr|b|cite|em|i|q|span|strong|time';
const FIN_EN_LIGNE = new RegExp(`[ \\n\\t]+((?:</(?:${LIGNE})>)+)`, 'g');
const DEBUT_EN_LIGNE = new RegExp(`((?:<(?:${LIGNE})(?=[ >])[^>]*>)+)[ \\n\\t]+`, 'g');

/**
 * The last pass over a piece of HTML, the same for every page: French typography on its texts and on the labels
 * that are read aloud, acronyms linked at first use, a link to itself on each heading of a text, base path before
 * the site's own addresses.
 */
export function finir(html: string, { base, sigles = [] }: Options): string {
  const attendus = new Map(sigles.map((s) => [s.sigle, s.adresse]));
  const motif = sigles.length
    ? new RegExp(
        `(?<![\\p{L}\\d-])(?:${sigles
          .map((s) => s.sigle.replace(/[.*+?^$()|[\]\\]/g, '\\$&'))
          .sort((a, b) => b.length - a.length)
          .join('|')})(?![\\p{L}\\d-])`,
        'gu',
      )
    : undefined;
  const pile: string[] = [];
  let sansTypo = 0;
  let sansSigle = 0;
  let enProse = 0;
  let avant = '';
  const compter = (nom: string, tag: string, pas: 1 | -1) => {
    if (SANS_TYPO.has(nom) || /\slang="(?!fr)/.test(tag)) sansTypo += pas;
    if (/\sclass="[^"]*\bprose\b/.test(tag)) enProse += pas;
    if (SANS_SIGLE.has(nom) || /\sdata-sans-sigle/.test(tag)) sansSigle += pas;
  };
  const ouverts: string[] = [];
  const resultat = html
    .replace(FIN_EN_LIGNE, '$1 ')
    .replace(DEBUT_EN_LIGNE, ' $1')
    .replace(JETON, (jeton) => {
      if (jeton.startsWith('<!')) return jeton;
      if (jeton.startsWith('</')) {
        const nom = jeton.slice(2, -1).trim().toLowerCase();
        let ouvert = '';
        if (pile.at(-1) === nom) {
          pile.pop();
          ouvert = ouverts.pop() ?? '';
          compter(nom, ouvert, -1);
        }
        if (!EN_LIGNE.has(nom)) avant = '';
        const id = enProse > 0 && /^h[2-4]$/.test(nom) ? /\sid="([^"]+)"/.exec(ouvert)?.[1] : undefined;
        return id === undefined
          ? jeton
          : `<a class="lien-ici" href="#${id}" aria-label="Lien vers cette section" data-geste="adresse">#</a>${jeton}`;
      }
      if (jeton.startsWith('<')) {
        const nom = /^<([a-z][\w-]*)/i.exec(jeton)?.[1]?.toLowerCase() ?? '';
        const fini = jeton
          .replace(
            /\s(href|src|action)="(\/[^"]*)"/g,
            (_, a: string, adresse: string) => ` ${a}="${avecBase(adresse, base)}"`,
          )
          .replace(
            /\s(aria-label|title|alt|placeholder|label)="([^"]*)"/g,
            (_, a: string, texte: string) => ` ${a}="${fr(decoder(texte))}"`,
          );
        if (!VIDES.has(nom) && !jeton.endsWith('/>')) {
          pile.push(nom);
          ouverts.push(jeton);
          compter(nom, jeton, 1);
        }
        if (!EN_LIGNE.has(nom)) avant = '';
        return fini;
      }
      if (sansTypo > 0) return jeton;
      const compose = fr(decoder(jeton), avant);
      avant = compose.at(-1) ?? avant;
      let fini = compose.replace(
        ORDINAL,
        (_, un?: string, er?: string, rang?: string, e?: string) => `${un ?? rang}<sup>${er ?? e}</sup>`,
      );
      if (motif && sansSigle === 0)
        fini = fini.replace(motif, (sigle) => {
          const adresse = attendus.get(sigle);
          if (adresse === undefined) return sigle;
          for (const [autre, la] of attendus) if (la === adresse) attendus.delete(autre);
          return `<a class="sigle" href="${avecBase(adresse, base)}">${sigle}</a>`;
        });
      return fini;
    });
  return baliserLangues(resultat);
}
