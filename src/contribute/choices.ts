import { slug } from '../model/routes.ts';
import { nearestValues } from '../check/nearest.ts';

/** One value of a closed list: what is written in the file, and what people read. */
export interface Option {
  value: string;
  name: string;
  /** Other ways to write it. */
  others?: readonly string[];
}

interface Choices {
  values: string[];
  /** What was not recognised, with the nearest names. */
  unknown: { written: string; nearest: string[] }[];
}

/** Form services and people write « aucun » in many ways. */
const EMPTY =
  /^(?:_no response_|no response|_?(?:pas de réponse|aucune? réponse|sans réponse)_?|none|n\/a|néant|rien|aucune?|-+|—|–|\.+|x)$/i;

/** Is it no answer, or the empty mark that GitHub puts for one? */
export const isNoAnswer = (answer: string | undefined): boolean =>
  answer === undefined || answer.trim() === '' || EMPTY.test(answer.trim());

/** The ways in which one option may be written, folded. */
const formsOf = ({ value, name, others = [] }: Option): string[] => [value, name, ...others].map(slug).filter(Boolean);

/** « Région Bretagne », « levier n° 6 », « département de l'Ain »: what kind of thing it is may be said before it. */
const KIND =
  /^(?:l[ae]s?\s+)?(?:région|département|levier|thème|pôle)s?\s+(?:n°\s*)?(?:d['’]|de\s+(?:la\s+|l['’])?|du\s+|des\s+)?/i;

/** Finds one option: its id, its name, without regard for case, accents and punctuation. */
export function findOption(written: string, options: readonly Option[]): Option | undefined {
  const find = (key: string) => (key === '' ? undefined : options.find((o) => formsOf(o).includes(key)));
  return find(slug(written)) ?? find(slug(written.replace(KIND, '')));
}

/** The nearest names, to propose « vouliez-vous dire ». */
export function nearestNames(written: string, options: readonly Option[], count = 3): string[] {
  const key = slug(written);
  const names = new Map(options.flatMap((o) => formsOf(o).map((form) => [form, o.name] as const)));
  // « Ain » stands in « Hainaut », and is not near to it.
  const longEnough = [...names.keys()].filter((form) => form.length * 2 > key.length);
  return [...new Set(nearestValues(key, longEnough, count).map((form) => names.get(form) ?? form))];
}

const COMMA = /[,;/+&•]/g;
const LEADING = /^(?:[\s,;/+&•*-]+|et\s+)+/i;

/**
 * Reads one or several choices. GitHub joins several with a comma, people with « et », and names have both in them
 * (« Lieux, foncier et immobilier »): the longest known name at the start is taken, then the next.
 */
export function readChoices(answer: string, options: readonly Option[]): Choices {
  const values = new Set<string>();
  const unknown: Choices['unknown'] = [];
  for (const line of answer.split(/\n+/)) {
    const ticked = /^\s*[-*]\s*\[([ xX]?)\]\s*(.*)$/.exec(line);
    if (ticked && !/x/i.test(ticked[1] ?? '')) continue;
    let rest = (ticked?.[2] ?? line)
      .replace(/(?<=\d)\s+(?=\d)/g, ', ')
      .replace(LEADING, '')
      .trim();
    while (rest !== '') {
      const ends = [rest.length, ...[...rest.matchAll(COMMA)].map((m) => m.index).reverse()];
      const end = ends.find((at) => findOption(rest.slice(0, at), options)) ?? ends.at(-1) ?? 0;
      const written = rest.slice(0, end).trim();
      const whole = findOption(written, options);
      const found = (whole ? [written] : written.split(/\s+(?:et|-)\s+/)).map((part) => findOption(part, options));
      if (found.every((option) => option !== undefined)) for (const { value } of found) values.add(value);
      else if (!isNoAnswer(written)) unknown.push({ written, nearest: nearestNames(written, options) });
      rest = rest.slice(end).replace(LEADING, '').trim();
    }
  }
  return { values: [...values], unknown };
}
