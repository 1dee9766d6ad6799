export type Path = readonly PropertyKey[];

/** A value as a message shows it: on one line, and not too long. */
export const quoteValue = (value: string) => `« ${value.length > 60 ? `${value.slice(0, 60)}…` : value} »`;

/** What was found, in words: « une liste », « le nombre 8 », « rien ». */
export function describe(value: unknown): string {
  if (value === undefined || value === null) return 'rien';
  if (Array.isArray(value)) return 'une liste';
  if (typeof value === 'object') return 'un groupe de champs';
  if (typeof value === 'string') return quoteValue(value);
  if (typeof value === 'number') return `le nombre ${value}`;
  return `la valeur ${String(value)}`;
}

/** What stands at a path of some data; never what every object has. */
export const valueIn = (data: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (object, key) =>
      typeof object === 'object' && object !== null && Object.hasOwn(object, key)
        ? (object as Record<PropertyKey, unknown>)[key]
        : undefined,
    data,
  );

/** Every text in some data, with its path. */
export function* textsIn(value: unknown, path: Path = []): Generator<readonly [Path, string]> {
  if (typeof value === 'string') yield [path, value];
  else if (Array.isArray(value)) for (const [rank, v] of value.entries()) yield* textsIn(v, [...path, rank]);
  else if (value !== null && typeof value === 'object')
    for (const [key, v] of Object.entries(value)) yield* textsIn(v, [...path, key]);
}

/** A path as an editor reads it, ranks from 1: `citations.1.texte`. */
export const namePath = (path: Path) => path.map((c) => (typeof c === 'number' ? c + 1 : String(c))).join('.');
