import { z } from 'astro/zod';
import { SCHEMAS, type Content } from '../schema/collections.ts';
import { fr } from './typography.ts';

/** What this file reads of a JSON Schema. */
interface Shape {
  type?: string;
  pattern?: string;
  format?: string;
  enum?: unknown;
  properties?: Record<string, Shape>;
  items?: Shape;
  anyOf?: Shape[];
}
type Compose = (value: unknown) => unknown;

/** How to set the values of a shape; nothing for one that holds no prose: a string whose form is fixed is a code. */
function composerOf({ type, pattern, format, enum: choices, properties, items, anyOf }: Shape): Compose | undefined {
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

const composers = Object.entries(SCHEMAS).map(([name, schema]) => {
  const shape = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Shape;
  return [name as keyof Content, composerOf(shape)] as const;
});

/**
 * The content as pages show it: every text of its fields in French typography, once. Ids, dates, codes, addresses and
 * bodies stay as they are typed.
 */
export function composeContent(content: Content): Content {
  const composed = { ...content } as Record<keyof Content, unknown[]>;
  for (const [name, compose] of composers) if (compose) composed[name] = content[name].map(compose);
  return composed as unknown as Content;
}
