import type { YAMLParseError, YAMLWarning } from 'yaml';
import type { Found, Position } from '../problem.ts';

const IN_QUOTES = 'mettez le texte entre guillemets droits "…"';
const KEY = /^\s*(?:-\s+)*["']?([\p{L}\w-]+)["']?\s*:(?=\s|$)\s*/u;

/** The key typed on a line, if it has one. */
export const keyOn = (line: string) => KEY.exec(line)?.[1] ?? '';

/** An obscure message of the YAML reader, in French, at the line where the mistake was made. */
export function sayYamlError(
  { code, message: english }: YAMLParseError | YAMLWarning,
  /** Code of the next error: two together may tell what one does not. */
  nextCode: string | undefined,
  lines: readonly string[],
  { line: at, col }: { line: number; col: number },
): Omit<Found, 'severity'> {
  const line = Math.min(at, lines.length);
  const text = lines[line - 1] ?? '';
  const say = (message: string, remedy: string, place: Position = { line, column: col }) => ({
    ...place,
    field: keyOn(lines[place.line - 1] ?? ''),
    message,
    remedy,
  });
  const startOf = (rank: number): Position => ({
    line: rank,
    column: Math.max(0, (lines[rank - 1] ?? '').search(/\S/)) + 1,
  });
  const indent = (place: Position) => {
    const before = lines.slice(0, place.line - 1).findLastIndex((l) => l.trim() !== '');
    return /^\s*-[^\s-]/.test(lines[before] ?? '')
      ? gluedDash(startOf(before + 1))
      : say('décalage inattendu', 'alignez la ligne avec ses voisines, avec des espaces', place);
  };
  const gluedDash = (place: Position) =>
    say('il manque une espace après le tiret', 'écrivez « - » puis une espace', place);

  switch (code) {
    case 'TAB_AS_INDENT':
      return say('une tabulation sert de décalage', 'remplacez-la par deux espaces');
    case 'DUPLICATE_KEY':
      return say('clé écrite deux fois', 'gardez-en une seule');
    case 'MULTIPLE_DOCS': {
      const cut = lines.findLastIndex((l, i) => i < line && /^(?:---|\.\.\.)/.test(l));
      return say('une ligne « --- » ou « ... » coupe les champs en deux', 'retirez-la', startOf(cut + 1 || line));
    }
    case 'BAD_DQ_ESCAPE':
      return say('barre oblique inverse dans un texte entre guillemets droits', 'doublez-la (\\\\) ou retirez-la');
    case 'BLOCK_AS_IMPLICIT_KEY': {
      if (nextCode === 'MULTILINE_IMPLICIT_KEY') {
        const next = lines.findIndex((l, i) => i >= line && l.trim() !== '');
        return indent(startOf(next < 0 ? line : next + 1));
      }
      if (/^[“”„]/.test(text.slice(col - 1)))
        return say('guillemets “ ” de traitement de texte autour d’un texte', `remplacez-les par des droits "…"`);
      return say(
        'un « : » coupe ce texte en deux',
        `${IN_QUOTES}, ou écrivez « >- » et le texte dessous, décalé de deux espaces`,
      );
    }
    case 'BAD_INDENT':
      return english.startsWith('Flow') ? openingAlone() : indent(startOf(line));
    case 'MISSING_CHAR':
      if (/closing ['"]/.test(english)) return quoteAlone();
      if (english.includes('without - indicator')) return indent(startOf(line));
      return english.startsWith('Implicit map keys') ? formlessLine() : openingAlone();
    case 'MULTILINE_IMPLICIT_KEY':
      return formlessLine();
    default:
      return reservedSign();
  }

  function formlessLine() {
    const here = startOf(line);
    if (/^[\s-]*[\p{L}\w-]*[\u00a0\u202f]?:?[\u00a0\u202f]/u.test(text))
      return say('une espace insécable gêne la lecture', 'remplacez-la par une espace ordinaire', here);
    if (/^\s*-[^\s-]/.test(text)) return gluedDash(here);
    const stuck = /^\s*(?:-\s+)*([\w-]+):\S/.exec(text)?.[1];
    if (stuck !== undefined)
      return {
        ...say('il manque une espace après le deux-points', `écrivez « ${stuck}: » puis une espace`, here),
        field: stuck,
      };
    return say(
      'la ligne n’a pas la forme « clé: valeur »',
      'ajoutez le deux-points et une espace ; si c’est la suite d’un texte, décalez-la de deux espaces',
      here,
    );
  }

  /** The reader notices at the next quote, or at the end of the file: the mistake is where the last one opened. */
  function quoteAlone() {
    for (let rank = line; rank >= 1; rank--) {
      const [whole = '', sign = ''] = /^.*?(?:^|:|-)\s+(["'])|^(["'])/.exec(lines[rank - 1] ?? '') ?? [];
      const mark = sign || whole.trim();
      if (!mark) continue;
      const rest = (lines[rank - 1] ?? '').slice(whole.length).replace(mark === '"' ? /\\./g : /''/g, '');
      if (rest.includes(mark)) continue;
      return say('guillemet ouvert et jamais fermé', `ajoutez ${mark} à la fin du texte`, {
        line: rank,
        column: whole.length,
      });
    }
    return say('guillemet ouvert et jamais fermé', 'ajoutez le guillemet droit qui manque');
  }

  function openingAlone() {
    for (let rank = line; rank >= 1; rank--) {
      const found = /(?:[:-]\s+)([[{])(.*)$/.exec(lines[rank - 1] ?? '');
      const closing = found?.[1] === '{' ? '}' : ']';
      if (!found || found[2]?.includes(closing)) continue;
      const sign = closing === '}' ? 'accolade { ouverte et jamais fermée' : 'crochet [ ouvert et jamais fermé';
      return say(sign, `ajoutez ${closing} à la fin, ou ${IN_QUOTES}`, {
        line: rank,
        column: (lines[rank - 1] ?? '').indexOf(found[1] ?? '[') + 1,
      });
    }
    return say('signe ouvert et jamais fermé', 'ajoutez le crochet, l’accolade ou le guillemet qui manque');
  }

  function reservedSign() {
    const before = KEY.exec(text)?.[0] ?? /^\s*(?:-\s+)*/.exec(text)?.[0] ?? '';
    const sign = text.charAt(before.length);
    const here = { line, column: before.length + 1 };
    const first = lines.findIndex((l) => l.trim() !== '');
    if (/^\s/.test(lines[first] ?? '') && !/^\s/.test(text)) return indent(startOf(first + 1));
    if (sign === "'")
      return say('une apostrophe ferme le texte trop tôt', 'entourez le texte de guillemets droits doubles "…"', here);
    if (sign === '"')
      return say(
        'du texte suit le guillemet fermant',
        'gardez un seul couple de guillemets droits autour du texte, et « » à l’intérieur',
        here,
      );
    if (/^\s*-[^\s-]/.test(text)) return formlessLine();
    if (/[^\p{L}\p{N}\s]/u.test(sign))
      return say(`le texte commence par « ${sign} », un signe réservé`, IN_QUOTES, here);
    if (/^\S/.test(text) && lines[first]?.startsWith('-')) return indent(startOf(line));
    return say('la ligne n’est pas lisible', 'vérifiez le deux-points, le tiret et le décalage');
  }
}
