import { SCHEMAS, shapeOf, type Content } from '../schema/collections.ts';
import type { JsonSchema } from '../schema/json.ts';
import { keysOf } from '../schema/vocabulary.ts';
import { fr } from './typography.ts';

type Compose = (value: unknown) => unknown;

/** How to set the values of a shape; nothing for one that holds no prose: a string whose form is fixed is a code. */
function composerOf({
  type,
  pattern,
  format,
  enum: choices,
  properties,
  items,
  anyOf,
}: JsonSchema): Compose | undefined {
  if (anyOf) return anyOf.map(composerOf).find((compose) => compose !== undefined);
  if (type === 'string' && !pattern && !format && !choices)
    return (value) => (typeof value === 'string' ? fr(value) : value);
  if (items) {
    const compose = composerOf(items);
    return compose && ((value) => (Array.isArray(value) ? value.map(compose) : value));
  }
  const fields = Object.entries(properties ?? {}).flatMap(([name, shape]) => {
    const compose = composerOf(shape);
    return compose ? [[name, compose] as const] : [];
  });
  if (fields.length === 0) return undefined;
  return (value) => {
    if (typeof value !== 'object' || value === null) return value;
    const composed: Record<string, unknown> = { ...value };
    for (const [name, compose] of fields) if (name in composed) composed[name] = compose(composed[name]);
    return composed;
  };
}

const composers = keysOf(SCHEMAS).map((name) => [name, composerOf(shapeOf(name))] as const);

/**
 * The content as pages show it: every text of its fields in French typography, once. Ids, dates, codes, addresses and
 * bodies stay as they are typed.
 */
export function composeContent(content: Content): Content {
  const composed = { ...content } as Record<keyof Content, unknown[]>;
  for (const [name, compose] of composers) if (compose) composed[name] = content[name].map(compose);
  return composed as unknown as Content;
}
