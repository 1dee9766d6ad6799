import { z } from 'astro/zod';
import { SCHEMAS } from '../../schema/collections.ts';
import type { Collection } from './recipe.ts';

/** The version of the data's form: it changes only when a field is renamed or removed. */
export const VERSION_FORME = '1.0.0';

interface Objet {
  [cle: string]: unknown;
  properties: Record<string, unknown>;
  required?: string[];
}

/** The JSON Schema of a collection, written from the schema that checks the content: one description for both. */
export function schemaJson(collection: Collection, adresse: string): object {
  const { id, titre, description, schema, ajouts } = collection;
  const base = (
    schema === undefined
      ? { type: 'object', properties: {}, additionalProperties: false }
      : z.toJSONSchema(SCHEMAS[schema], { unrepresentable: 'any', io: 'output' })
  ) as Objet;
  const { $schema: _version, ...items } = base;
  const propres: Record<string, unknown> = {
    ...(schema !== undefined &&
      !('id' in base.properties) && { id: { type: 'string', description: 'Identifiant stable.' } }),
  };
  for (const [nom, type, dit] of ajouts)
    propres[nom] = { type, description: dit, ...(type === 'array' && { items: { type: 'string' } }) };
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: adresse,
    title: `Repères en ligne : ${titre.toLowerCase()}`,
    description: `${description} (forme ${VERSION_FORME})`,
    type: 'array',
    items: {
      ...items,
      properties: { ...base.properties, ...propres },
      required: [...new Set([...(base.required ?? []), ...Object.keys(propres)])],
    },
    $comment: `Collection « ${id} »`,
  };
}
