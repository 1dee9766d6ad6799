import type { z } from 'astro/zod';
import { foundAt, type Found, type Said } from './problem.ts';
import { MISSING, namesAt, sayIssue, UNKNOWN, type SaidOfField } from './messages/zod.ts';
import { namePath, quoteValue, valueIn, type Path } from './values.ts';
import type { YamlFields } from './yaml.ts';

interface Checked {
  /** What the schema makes of the fields, when they are right. */
  value?: unknown;
  problems: Found[];
  /** Too long to be read by any rule. */
  excessive?: true;
}

/**
 * Checks the fields of one entry, or of the row at a path of a closed list, against its schema: all problems, in French,
 * each at its line.
 */
export function checkFields(schema: z.ZodType, fields: YamlFields, root: Path = []): Checked {
  const data = valueIn(fields.data, root);
  const found = (path: Path, said: Said, ofKey = false) =>
    foundAt(fields.placeOf([...root, ...path], ofKey), namePath(path), said);
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    const remedy =
      root.length > 0
        ? 'écrivez « - id: » puis les autres champs dessous'
        : 'écrivez des lignes « clé: valeur » entre les deux lignes « --- »';
    return { problems: [found([], ['aucun champ trouvé', remedy])] };
  }
  const excesses = [...excessesIn(data)];
  if (excesses.length > 0) return { excessive: true, problems: excesses.map(([path, said]) => found(path, said)) };
  const result = schema.safeParse(data);
  if (result.success) return { value: result.data, problems: [] };
  const said = result.error.issues
    // An id that names something is judged by its rule, which knows the nearest one.
    .filter(({ code, path }) => code !== 'invalid_format' || !namesAt(schema, path) || valueIn(data, path) === '')
    .flatMap((issue) => sayIssue(issue, schema, fields, root));
  return { problems: merge(said).map(({ path, said, ofKey }) => found(path, said, ofKey)) };
}

/** One mistake may break several rules of a schema; it is said once. */
function merge(all: readonly SaidOfField[]): SaidOfField[] {
  const missing = new Map(all.filter((d) => d.said[0] === MISSING).map((d) => [namePath(d.path), d]));
  const seen = new Set<string>();
  const kept = all.flatMap((one): SaidOfField[] => {
    const name = namePath(one.path);
    if (seen.has(name)) return [];
    seen.add(name);
    if (one.said[0] !== UNKNOWN) return [one];
    // « auteur: » for « auteurs: » is not an unknown key and a missing field.
    if (one.standsFor !== undefined && missing.delete(namePath([...one.path.slice(0, -1), one.standsFor])))
      return [one];
    const elsewhere = [...missing.values()].find((d) => d.path.at(-1) === one.path.at(-1));
    if (!elsewhere) return [one];
    missing.delete(namePath(elsewhere.path));
    const group = elsewhere.path.findLast((c) => typeof c === 'string' && c !== one.path.at(-1));
    const remedy =
      elsewhere.path.length === 1 ? 'retirez les espaces qui la précèdent' : `déplacez-la sous « ${String(group)}: »`;
    return [{ ...one, said: ['clé à une place inattendue', remedy] }];
  });
  return kept.filter((d) => d.said[0] !== MISSING || missing.has(namePath(d.path)));
}

/** Ten times the longest text that a field holds. The rules read each text several times, some by pairs of its words. */
const MAX_TEXT = 5000;
/** Thirty times the longest list. Each item may have its mistake, and each mistake its place to find again. */
const MAX_ITEMS = 500;
/** Three times as deep as any field. */
const MAX_DEPTH = 10;
/** No key of the site has thirty letters; an unknown one is compared with each of them. */
const MAX_KEY = 200;

/** What is too long in the fields of an entry to be read at all, before any rule looks at them. */
function* excessesIn(value: unknown, path: Path = []): Generator<readonly [Path, Said]> {
  if (typeof value === 'string' && value.length > MAX_TEXT)
    yield [path, [`texte de ${value.length} caractères`, `au plus ${MAX_TEXT} dans un champ`]];
  if (typeof value !== 'object' || value === null) return;
  const isList = Array.isArray(value);
  const inside: [PropertyKey, unknown][] = isList ? value.map((v, rank) => [rank, v]) : Object.entries(value);
  const endless = inside.find(([key]) => String(key).length > MAX_KEY)?.[0];
  if (path.length > MAX_DEPTH) yield [path, ['champs emboîtés sans fin', 'écrivez des lignes « clé: valeur » simples']];
  else if (inside.length > MAX_ITEMS) {
    const what = isList ? 'éléments dans une liste' : 'champs à la suite';
    yield [path, [`${inside.length} ${what}`, `au plus ${MAX_ITEMS}, gardez ceux qui servent`]];
  } else if (endless !== undefined)
    yield [path, [`clé sans fin ${quoteValue(String(endless))}`, 'écrivez « clé: valeur »']];
  else for (const [key, v] of inside) yield* excessesIn(v, [...path, key]);
}
