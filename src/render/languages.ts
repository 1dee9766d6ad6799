import { JETON } from './tokens.ts';

/**
 * Foreign words that French dictionaries do not hold, so that a speech synthesiser must be told their language
 * (RGAA 8.7, WCAG 3.1.2). Words that have entered French (cluster, blog, design, forum, coaching) stay unmarked:
 * a voice that changes for nothing tires. A space stands for white space, lines of a template included, or a hyphen.
 */
export const TERMES_ETRANGERS: Readonly<Record<string, readonly string[]>> = {
  en: [
    'benchmark',
    'benchmarking',
    'bottom up',
    'business angel',
    'business angels',
    'business model',
    'business plan',
    'city council',
    'co working',
    'coworking',
    'Creative Commons',
    'crowdfunding',
    'empowerment',
    'Forest Stewardship Council',
    'living lab',
    'living labs',
    'low tech',
    'networking',
    'open data',
    'open source',
    'open space',
    'open spaces',
    'SIL Open Font License',
    'social business',
    'think tank',
    'think tanks',
    'top down',
    'win win',
  ],
};

const motifs = Object.entries(TERMES_ETRANGERS).map(([langue, termes]) => ({
  langue,
  motif: [...termes]
    .sort((a, b) => b.length - a.length)
    .map((terme) => terme.replaceAll(' ', '(?:\\s+|-)'))
    .join('|'),
}));
const TERME = new RegExp(
  `(?<![\\p{L}\\d-])(?:${motifs.map(({ langue, motif }) => `(?<${langue}>${motif})`).join('|')})(?![\\p{L}\\d-])`,
  'giu',
);

/** Where a span may not stand, or where nothing is read as French prose. */
const SANS_BALISE = new Set(['svg', 'title', 'option', 'textarea', 'script', 'style', 'template', 'code', 'pre']);
const VIDES = new Set(['area', 'br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr']);

const baliser = (texte: string) =>
  texte.replace(TERME, (terme, ...reste) => {
    const groupes = reste.at(-1) as Record<string, string | undefined>;
    const langue = Object.keys(groupes).find((l) => groupes[l] !== undefined) ?? 'en';
    return `<span lang="${langue}">${terme}</span>`;
  });

/** Whether a text holds a foreign term: most do not, and need no second reading. */
export const contientTerme = (texte: string): boolean => texte.search(TERME) !== -1;

/** Wraps each foreign term of a piece of HTML in a span that says its language, unless the language is said already. */
export function markLanguages(html: string): string {
  if (html.search(TERME) === -1) return html;
  const ouverts: { nom: string; tu: boolean }[] = [];
  return html.replace(JETON, (jeton) => {
    if (jeton.startsWith('<!')) return jeton;
    if (jeton.startsWith('</')) {
      const nom = jeton.slice(2, -1).trim().toLowerCase();
      if (ouverts.at(-1)?.nom === nom) ouverts.pop();
      return jeton;
    }
    if (jeton.startsWith('<')) {
      const nom = /^<([a-z][\w-]*)/i.exec(jeton)?.[1]?.toLowerCase() ?? '';
      if (!VIDES.has(nom) && !jeton.endsWith('/>')) {
        const langue = /\slang="([^"]*)"/.exec(jeton)?.[1];
        const herite = ouverts.at(-1)?.tu ?? false;
        const tu = SANS_BALISE.has(nom) || (langue === undefined ? herite : !langue.startsWith('fr'));
        ouverts.push({ nom, tu: tu || ouverts.some((o) => SANS_BALISE.has(o.nom)) });
      }
      return jeton;
    }
    return ouverts.at(-1)?.tu ? jeton : baliser(jeton);
  });
}
