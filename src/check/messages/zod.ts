import { z } from 'astro/zod';
import { slug } from '../../model/routes.ts';
import { nearestValues, suggest } from '../nearest.ts';
import type { Said } from '../problem.ts';
import { describe, quoteValue, valueIn, type Path } from '../values.ts';
import type { YamlFields } from '../yaml.ts';

type Issue = z.core.$ZodIssue;
export interface SaidOfField {
  path: PropertyKey[];
  said: Said;
  /** Point at the key rather than at its value. */
  ofKey?: boolean;
  /** An unknown key that stands for this one, badly written. */
  standsFor?: string | undefined;
}

export const UNKNOWN = 'clé inconnue';
export const MISSING = 'champ obligatoire absent';

const NAMES: Record<string, string> = {
  string: 'un texte',
  number: 'un nombre',
  int: 'un nombre entier',
  boolean: 'true ou false',
  array: 'une liste',
  object: 'un groupe de champs',
};

/** The schema inside optional and transformed ones. */
function unwrap(schema: unknown): unknown {
  if (schema instanceof z.ZodOptional) return unwrap(schema.unwrap());
  return schema instanceof z.ZodPipe ? unwrap(schema.in) : schema;
}

const shapeOf = (schema: unknown): Record<string, unknown> => {
  const inner = unwrap(schema);
  return inner instanceof z.ZodObject ? inner.shape : {};
};
const elementOf = (schema: unknown): unknown => {
  const inner = unwrap(schema);
  return inner instanceof z.ZodArray ? inner.element : undefined;
};

/** The schema that stands at a path. */
const schemaAt = (schema: unknown, path: Path): unknown =>
  path.reduce((at, key) => (typeof key === 'number' ? elementOf(at) : shapeOf(at)[String(key)]), schema);

/** Whether the field at a path names another entry. */
export const namesAt = (schema: z.ZodType, path: Path): boolean => {
  const at = unwrap(schemaAt(schema, path));
  return at instanceof z.ZodType && at.meta()?.to !== undefined;
};

/** The French description of a field: see `.describe()` in `src/schema`. */
function descriptionAt(schema: z.ZodType, path: Path): string {
  const at = schemaAt(schema, path);
  const sentence = ((at instanceof z.ZodType && at.description) || 'voyez CONTRIBUTING.md').replace(/\.$/, '');
  return /^.[\p{Ll}’ ]/u.test(sentence) ? sentence.charAt(0).toLowerCase() + sentence.slice(1) : sentence;
}

/** Our schemas write « what is wrong : what to write ». */
function share(message: string) {
  const [what = '', ...how] = message.split(' : ');
  return { what, how: how.join(' : ') };
}

/** Says one Zod issue as « what is wrong » and « what to write »; an unknown key gives one answer per key. */
export function sayIssue(issue: Issue, schema: z.ZodType, fields: YamlFields, root: Path): SaidOfField[] {
  const { path } = issue;
  const value = valueIn(fields.data, [...root, ...path]);
  const key = String(path.findLast((c) => typeof c === 'string') ?? '');
  const description = descriptionAt(schema, path);
  const one = (...said: Said): SaidOfField[] => [{ path, said }];
  const refused = `${describe(value)} n’est pas accepté`;
  const { what, how } = share(issue.message);
  if (value === undefined) return one(MISSING, `ajoutez « ${key}: » (${description})`);
  if (value === null || (typeof value === 'string' && value.trim() === '')) {
    const said: Said =
      typeof path.at(-1) === 'number'
        ? ['élément vide', 'remplissez-le ou retirez-le']
        : ['champ vide', `remplissez-le (${description}) ou retirez la ligne`];
    return [{ path, said, ofKey: true }];
  }
  switch (issue.code) {
    case 'unrecognized_keys': {
      const present = Object.keys(value);
      const free = Object.keys(shapeOf(schemaAt(schema, path))).filter((form) => !present.includes(form));
      return issue.keys.map((unknown) => {
        const [standsFor] = nearestValues(unknown, free);
        const remedy = standsFor === undefined ? 'retirez-la' : `écrivez « ${standsFor} », ou retirez-la`;
        return { path: [...path, unknown], said: [UNKNOWN, remedy], ofKey: true, standsFor };
      });
    }
    case 'invalid_type':
      return one(...sayType(issue, value, key, description, schema, fields, root));
    case 'invalid_value':
      return one(refused, suggest(String(value), issue.values.map(String)));
    case 'invalid_union':
      return one(refused, description);
    case 'invalid_format': {
      const better = typeof value === 'string' && what.startsWith('identifiant') ? slug(value) : '';
      return one(`${what} (${describe(value)})`, better ? `écrivez « ${better} »` : how);
    }
    case 'too_small':
    case 'too_big': {
      const small = issue.code === 'too_small';
      if (how) return one(typeof value === 'string' && !small ? `${what} (${value.length})` : what, how);
      const bound = small ? `au moins ${issue.minimum}` : `au plus ${issue.maximum}`;
      if (Array.isArray(value)) return one(small ? 'liste trop courte' : 'liste trop longue', bound);
      return one(`${describe(value)} est ${small ? 'trop petit' : 'trop grand'}`, bound);
    }
    default: {
      const twice = Array.isArray(value) ? value.find((v, rank) => value.indexOf(v) !== rank) : undefined;
      if (typeof twice === 'string') return one(`${quoteValue(twice)} écrit deux fois`, 'gardez-le une seule fois');
      return how ? one(what, how) : one(refused, description);
    }
  }
}

function sayType(
  issue: z.core.$ZodIssueInvalidType,
  value: unknown,
  key: string,
  description: string,
  schema: z.ZodType,
  fields: YamlFields,
  root: Path,
): Said {
  const at = schemaAt(schema, issue.path);
  const name = NAMES[issue.expected] ?? 'autre chose';
  const message = `${describe(value)} au lieu ${/^[uo]/.test(name) ? 'd’' : 'de '}${name}`;
  if (issue.expected === 'string' && typeof value === 'number') {
    const typed = fields.typedAt([...root, ...issue.path]) ?? String(value);
    const text = key === 'departement' ? typed.padStart(2, '0') : typed;
    const then = at instanceof z.ZodType ? at.safeParse(text).error?.issues[0] : undefined;
    const { what, how } = share(then?.message ?? '');
    if (how) return [`${what} (${describe(value)})`, how];
    // CONTRIBUTING and the guide number the levers: the file names them.
    if (key === 'leviers')
      return [message, 'écrivez son nom, par exemple « amenagement-immobilier » : la fin de l’adresse de sa page'];
    return [message, `mettez-le entre guillemets droits, "${text}"`];
  }
  if (issue.expected === 'array' && typeof value === 'string' && Object.keys(shapeOf(elementOf(at))).length === 0) {
    // « -levier »: without a space, the dash belongs to the word.
    const glued = /^-[^\s-]/.test(value);
    const words = value.split(/[\s,;[\]]+(?:et\s+)?-*/).filter(Boolean);
    const plain = words.length > 0 && words.every((word) => /^[\p{L}\p{N}-]+$/u.test(word));
    return [
      glued ? `tiret collé au mot dans ${quoteValue(value)}` : message,
      `écrivez « ${key}: [${plain ? words.join(', ').replace(/^-+/, '') : value}] »`,
    ];
  }
  if (issue.expected === 'object')
    return [message, `écrivez ses champs dessous, décalés de deux espaces (${Object.keys(shapeOf(at)).join(', ')})`];
  const { what, how } = share(issue.message);
  return how ? [`${what} (${describe(value)})`, how] : [message, `écrivez ${name} (${description})`];
}
