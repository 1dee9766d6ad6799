import { z } from 'astro/zod';
import type { Target } from './common.ts';

/** The part of JSON Schema that Zod writes for our schemas, with what they say of their fields beside. */
export interface JsonSchema {
  type?: string;
  title?: string;
  description?: string;
  /** What a field names. */
  to?: Target;
  /** The names that people read of its values. */
  names?: Record<string, string>;
  enum?: string[];
  pattern?: string;
  format?: string;
  anyOf?: JsonSchema[];
  items?: JsonSchema;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  minItems?: number;
  maxItems?: number;
  maxLength?: number;
}

/** What a schema asks of what people write, as data. */
export const jsonSchemaOf = (schema: z.ZodType) =>
  z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema;
