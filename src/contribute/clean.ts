/** What was mended in a pasted answer, for the person who sent it. */
export interface Cleaned {
  texte: string;
  /** In French, one short sentence each: « des émojis ont été retirés ». */
  removed: string[];
}

const ENTITES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  laquo: '«',
  raquo: '»',
  rsquo: "'",
  lsquo: "'",
  ldquo: '“',
  rdquo: '”',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  eacute: 'é',
  egrave: 'è',
  ecirc: 'ê',
  agrave: 'à',
  acirc: 'â',
  ccedil: 'ç',
  ocirc: 'ô',
  ugrave: 'ù',
  icirc: 'î',
  oelig: 'œ',
  euro: '€',
};
const LIGATURES: Record<string, string> = { ﬀ: 'ff', ﬁ: 'fi', ﬂ: 'fl', ﬃ: 'ffi', ﬄ: 'ffl', ﬅ: 'st', ﬆ: 'st' };

const BALISE = /<!--[\s\S]*?(?:-->|$)|<\/?[a-z][\w:.-]*(?:\s[^<>]*)?\/?>/gi;
const BLOC_CODE = /<(script|style|xml|iframe|object|template|svg)\b[\s\S]*?(?:<\/\1\s*>|$)/gi;
/** Tags after which a new paragraph starts. */
const FIN_DE_BLOC = /<\/?(?:p|div|h[1-6]|ul|ol|table|tr|blockquote|section|article)\b[^<>]*>/gi;
const CONTROLES = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f]/g;
const INVISIBLES =
  /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;
/** Signs that Unicode counts among the pictures, and French texts use. */
const PAS_EMOJI = '©®™‼⁉↔↕→←↑↓▪▫●○■□★☆✓✔✗✘';
const EMOJI = new RegExp(
  `(?![${PAS_EMOJI}])\\p{Extended_Pictographic}(?:\\ufe0f|\\p{Emoji_Modifier})?(?:\\u200d\\p{Extended_Pictographic}\\ufe0f?)*|[\\u{1f1e6}-\\u{1f1ff}]|[\\ufe0f\\u20e3]|\\p{Emoji_Modifier}`,
  'gu',
);

function lireEntites(texte: string): string {
  return texte.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi,
    (tout, decimal?: string, hexa?: string, nom?: string) => {
      if (nom !== undefined) return ENTITES[nom.toLowerCase()] ?? tout;
      const code = decimal === undefined ? Number.parseInt(hexa ?? '', 16) : Number(decimal);
      return code > 0x1f && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : ' ';
    },
  );
}

/**
 * Makes plain text of what people paste from Word, a mail or a web page: ordinary apostrophes and spaces, no
 * styles, no tags, nothing invisible. Words and line breaks are kept; typography is set by the site.
 */
export function clean(brut: string): Cleaned {
  const removed: string[] = [];
  const noter = (avant: string, apres: string, phrase: string) => {
    if (avant !== apres) removed.push(phrase);
    return apres;
  };
  let t = brut.replace(/\r\n?|\u2028|\u2029|\u0085/g, '\n').normalize('NFC');
  t = t.toWellFormed();
  t = noter(t, t.replace(/\ufffd/g, ''), 'des caractères illisibles ont été retirés : relisez les accents');
  const sansCode = t.replace(BLOC_CODE, ' ');
  t = noter(
    t,
    sansCode
      .replace(/<br\s*\/?>/gi, '\n')
      .replace(FIN_DE_BLOC, '\n\n')
      .replace(/<li\b[^<>]*>/gi, '\n- ')
      .replace(BALISE, ''),
    'des balises ont été retirées',
  );
  t = lireEntites(t);
  t = noter(t, t.replace(EMOJI, ''), 'des émojis ont été retirés');
  t = t
    .replace(CONTROLES, '')
    .replace(INVISIBLES, '')
    .replace(/[ﬀ-ﬆ]/g, (l) => LIGATURES[l] ?? l)
    .replace(/[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
    .replace(/[‘’‛ʼʹ′´](?=[\p{L}\p{N}])|(?<=\p{L})[‘’‛ʼʹ′´]|(?<=\p{L})`(?=\p{L})/gu, "'")
    .replace(/[•◦‣⁃∙·▪■●\uf0b7\uf0a7](?=[ \t])/gm, '-')
    .replace(/[\ue000-\uf8ff]/g, '')
    .replace(/ {2,}/g, ' ')
    .replace(/ $/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return { texte: t, removed };
}

/** The same, on one line. */
export function cleanLine(brut: string): Cleaned {
  const { texte, removed } = clean(brut);
  return { texte: texte.replace(/\s+/g, ' ').trim(), removed };
}

/** Straight or English quotation marks, in pairs, become « »: the only ones the site knows. */
export const frenchQuotes = (texte: string): string =>
  texte
    .replace(/„\s*([^„“”]*?)\s*[“”]|“\s*([^“”]*?)\s*”/g, (_, bas?: string, haut?: string) => `« ${bas ?? haut ?? ''} »`)
    .replace(/"\s*([^"\n]*?\S)\s*"/g, '« $1 »');

/** Takes off the quotation marks that stand around a whole quotation: the site sets them. */
export function withoutQuotes(texte: string): string {
  const t = texte.trim();
  if (/^«[^]*»$/.test(t)) {
    let ouverts = 0;
    const fermeAvantLaFin = [...t.slice(0, -1)].some((signe) => {
      ouverts += signe === '«' ? 1 : signe === '»' ? -1 : 0;
      return ouverts === 0;
    });
    return fermeAvantLaFin ? t : t.slice(1, -1).trim();
  }
  const autour = /^"([^"]*)"$|^“([^“”]*)”$|^„([^„“”]*)[“”]$/.exec(t);
  return (autour?.[1] ?? autour?.[2] ?? autour?.[3] ?? t).trim();
}

/** Letters of another alphabet than the Latin one, as they appear, each once. */
export const foreignLetters = (texte: string): string[] => [
  ...new Set(texte.match(/(?!\p{Script=Latin})\p{L}/gu) ?? []),
];

export const countWords = (texte: string): number =>
  texte.split(/\s+/).filter((mot) => /[\p{L}\p{N}]/u.test(mot)).length;
