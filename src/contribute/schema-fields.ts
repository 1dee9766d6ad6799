/** The part of JSON Schema that Zod writes for our schemas, with the titles and the names of values that they carry. */
export interface JsonSchema {
  type?: string | string[];
  title?: string;
  description?: string;
  names?: Record<string, string>;
  enum?: string[];
  items?: JsonSchema;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  minItems?: number;
  maxItems?: number;
  maxLength?: number;
}

/** One field of an object by its path (`auteurs.nom`: of each author), and whether it must be there. */
export function fieldAt(root: unknown, path: string): Omit<JsonSchema, 'required'> & { required: boolean } {
  let [schema, required] = [root as JsonSchema, true];
  for (const name of path.split('.')) {
    const object = schema.items ?? schema;
    required &&= object.required?.includes(name) ?? false;
    schema = object.properties?.[name] ?? {};
  }
  return { ...schema, required };
}

/** A description without what only those who write files by hand need: ids, the files that hold them, quotation marks. */
export const forPeople = (description: string): string =>
  description
    .replace(/(?:,| :)? ?(?:un )?identifiants? de [\w-]+\.yaml(?:, par exemple [\w-]+)?| de [\w-]+\.yaml/, '')
    .replace(/ : (?:[a-z]+, )+[a-z]+(?: ou [a-z]+)?(?=\.)/, '')
    .replace(', entre guillemets', '');
