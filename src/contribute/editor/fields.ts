import type { z } from 'astro/zod';
import type { Target } from '../../schema/common.ts';
import { jsonSchemaOf, type JsonSchema } from '../../schema/json.ts';
import { forPeople } from '../schema-fields.ts';

/** One field of the editor's form, as Sveltia CMS reads it. */
export interface EditorField {
  name: string;
  label: string;
  widget: string;
  hint?: string;
  required?: boolean;
  fields?: EditorField[];
  [option: string]: unknown;
}
export interface EditorOption {
  label: string;
  value: string;
}

/** What a schema does not say of a field, by its path (`auteurs.nom`). */
export interface Rules {
  /** The entries among which it picks, if it names another one. */
  target: (path: string, to: Target | undefined) => EditorOption[] | undefined;
  /** What nobody types. */
  hidden: (path: string) => boolean;
  /** What a new entry starts with. */
  initial: (path: string) => unknown;
}

/** A text that may be longer than this is written on several lines. */
const ONE_LINE = 160;

/** The form of one object schema: one field for each of its own, in its order, with its title and its description. */
export const fieldsOf = (schema: z.ZodType, rules: Rules): EditorField[] =>
  objectFields(jsonSchemaOf(schema), rules, '');

const objectFields = ({ properties = {}, required = [] }: JsonSchema, rules: Rules, root: string): EditorField[] =>
  Object.entries(properties).map(([name, schema]) => field(name, schema, required.includes(name), rules, root));

function field(name: string, schema: JsonSchema, required: boolean, rules: Rules, root: string): EditorField {
  const path = `${root}${name}`;
  const { title = name, description = '' } = schema;
  if (rules.hidden(path)) return { name, label: title, widget: 'hidden' };
  const initial = rules.initial(path);
  const own = widgetOf(schema, rules, path);
  const hint = own.options ? forPeople(description) : description;
  return {
    name,
    label: title,
    ...(hint !== '' && hint !== `${title}.` && { hint }),
    ...(!required && { required: false }),
    ...(initial !== undefined && { default: initial }),
    ...own,
    ...(!own.multiple && checked(own.widget, path)),
  };
}

/**
 * The kinds of fields that say beside themselves what the check finds in them (main.ts), and the name of each then. Lists
 * and multiple choices cannot: Sveltia CMS lends only what holds one value.
 */
export const CHECKED = ['string', 'text', 'select', 'number', 'boolean'] as const;
export const checkedName = (kind: string) => `checked-${kind}`;
export const checked = (kind: string, path: string) =>
  (CHECKED as readonly string[]).includes(kind) ? { widget: checkedName(kind), path } : { widget: kind };

function widgetOf(schema: JsonSchema, rules: Rules, path: string): { widget: string } & Record<string, unknown> {
  const { type, items, properties, minItems, maxItems } = schema;
  const values = schema.enum ?? items?.enum;
  const names = schema.names ?? items?.names ?? {};
  const options =
    rules.target(path, schema.to ?? items?.to) ?? values?.map((value) => ({ label: names[value] ?? value, value }));
  const limits = { ...(minItems && { min: minItems }), ...(maxItems && { max: maxItems }) };
  if (options) return { widget: 'select', options, ...(items && { multiple: true, ...limits }) };
  if (items) {
    const one = items.title && { label_singular: items.title };
    if (!items.properties)
      return { widget: 'list', ...one, ...limits, field: { name: 'element', label: schema.title, ...plain(items) } };
    const fields = objectFields(items, rules, `${path}.`);
    const known = fields.find(({ name }) => ['nom', 'texte', 'libelle'].includes(name)) ?? fields[0];
    const summary = `{{fields.${known?.name ?? ''}}}`;
    return { widget: 'list', ...one, ...limits, collapsed: false, summary, fields };
  }
  if (properties) return { widget: 'object', fields: objectFields(schema, rules, `${path}.`) };
  if (type === 'boolean') return { widget: 'boolean' };
  if (type === 'integer' || type === 'number')
    return { widget: 'number', value_type: type === 'integer' ? 'int' : 'float' };
  return plain(schema);
}

const plain = ({ maxLength = Infinity }: JsonSchema) => ({ widget: maxLength > ONE_LINE ? 'text' : 'string' });
