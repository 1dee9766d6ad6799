import type { JsonSchema } from '../schema/json.ts';

/** One field of an object by its path (`auteurs.nom`: of each author), and whether it must be there. */
export function fieldAt(root: JsonSchema, path: string): Omit<JsonSchema, 'required'> & { required: boolean } {
  let [schema, required] = [root, true];
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
