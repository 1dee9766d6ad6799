import { z } from 'astro/zod';
import { slug } from '../../model/routes.ts';
import type { Chemin, Tete } from '../yaml.ts';
import { nearest, suggest } from '../nearest.ts';
import { citer, decrire, lire } from '../values.ts';

type Issue = z.core.$ZodIssue;
type Schema = z.core.$ZodType;
export interface Dit {
  chemin: PropertyKey[];
  message: string;
  remede: string;
  /** Point at the key rather than at its value. */
  cle?: boolean;
  /** An unknown key that stands for this one, badly written. */
  pour?: string | undefined;
}

const NOMS: Record<string, string> = {
  string: 'un texte',
  number: 'un nombre',
  int: 'un nombre entier',
  boolean: 'true ou false',
  array: 'une liste',
  object: 'un groupe de champs',
};

/** What our own schemas hold inside: optional fields wrap an inner type, lists an element, groups a shape. */
interface Interieur {
  innerType?: Schema;
  in?: Schema;
  element?: Schema;
  shape?: Record<string, Schema>;
}
const interieur = (schema: Schema | undefined): Interieur => (schema?._zod.def ?? {}) as Interieur;

/** The schema that stands at a path, through optional fields and lists. */
function schemaAu(schema: Schema, chemin: Chemin): Schema | undefined {
  const ouvrir = (s: Schema | undefined): Schema | undefined => {
    const dedans = interieur(s).innerType ?? interieur(s).in;
    return dedans ? ouvrir(dedans) : s;
  };
  let courant: Schema | undefined = schema;
  for (const cle of chemin) {
    const { element, shape } = interieur(ouvrir(courant));
    courant = typeof cle === 'number' ? element : shape?.[String(cle)];
  }
  return courant;
}

const clesDe = (schema: Schema, chemin: Chemin): string[] => {
  let courant = schemaAu(schema, chemin);
  while (courant && interieur(courant).innerType) courant = interieur(courant).innerType;
  return Object.keys(interieur(courant).shape ?? {});
};

/** The French description of a field: see `.describe()` in `src/schema`. */
function descriptionDe(schema: Schema, chemin: Chemin): string {
  const { description } = (schemaAu(schema, chemin) ?? {}) as { description?: string };
  const phrase = (description ?? 'voyez CONTRIBUTING.md').replace(/\.$/, '');
  return /^.[\p{Ll}’ ]/u.test(phrase) ? phrase.charAt(0).toLowerCase() + phrase.slice(1) : phrase;
}

/** Says one Zod issue as « what is wrong » and « what to write »; an unknown key gives one answer per key. */
export function direIssue(issue: Issue, schema: Schema, tete: Tete, racine: Chemin): Dit[] {
  const chemin = issue.path;
  const valeur = lire(tete.data, [...racine, ...chemin]);
  const cle = String(chemin.findLast((c) => typeof c === 'string') ?? '');
  const description = descriptionDe(schema, chemin);
  if (valeur === undefined) return [{ chemin, ...absent(cle, description) }];
  if (valeur === null)
    return [{ chemin, message: 'champ vide', remede: `remplissez-le (${description}) ou retirez la ligne`, cle: true }];
  switch (issue.code) {
    case 'unrecognized_keys': {
      const formes = clesDe(schema, chemin);
      const presentes = Object.keys((valeur ?? {}) as object);
      const libres = formes.filter((forme) => !presentes.includes(forme));
      return issue.keys.map((inconnue) => {
        const [pour] = nearest(inconnue, libres);
        const remede = pour === undefined ? 'retirez-la' : `écrivez « ${pour} », ou retirez-la`;
        return { chemin: [...chemin, inconnue], message: INCONNUE, remede, cle: true, pour };
      });
    }
    case 'invalid_type':
      return [{ chemin, ...direType(issue, valeur, cle, description, schema, tete, racine) }];
    case 'invalid_value': {
      const remede = suggest(String(valeur), issue.values.map(String));
      return [{ chemin, message: `${decrire(valeur)} n’est pas accepté`, remede }];
    }
    case 'invalid_union':
      return [{ chemin, message: `${decrire(valeur)} n’est pas accepté`, remede: description }];
    case 'invalid_format': {
      const { quoi, comment } = partager(issue.message);
      const propose = typeof valeur === 'string' && quoi.startsWith('identifiant') ? slug(valeur) : '';
      return [
        { chemin, message: `${quoi} (${decrire(valeur)})`, remede: propose ? `écrivez « ${propose} »` : comment },
      ];
    }
    case 'too_small':
    case 'too_big': {
      const { quoi, comment } = partager(issue.message);
      const longueur = typeof valeur === 'string' && issue.code === 'too_big' ? ` (${valeur.length})` : '';
      if (comment) return [{ chemin, message: `${quoi}${longueur}`, remede: comment }];
      const [mot, borne] =
        issue.code === 'too_small'
          ? ['trop petit', `au moins ${issue.minimum}`]
          : ['trop grand', `au plus ${issue.maximum}`];
      return [
        {
          chemin,
          message: Array.isArray(valeur) ? 'liste trop courte' : `${decrire(valeur)} est ${mot}`,
          remede: borne,
        },
      ];
    }
    default: {
      const doublon = Array.isArray(valeur) ? valeur.find((v, rang) => valeur.indexOf(v) !== rang) : undefined;
      if (typeof doublon === 'string')
        return [{ chemin, message: `${citer(doublon)} écrit deux fois`, remede: 'gardez-le une seule fois' }];
      const { quoi, comment } = partager(issue.message);
      return [{ chemin, message: quoi, remede: comment || description }];
    }
  }
}

export const INCONNUE = 'clé inconnue';
export const ABSENT = 'champ obligatoire absent';
const absent = (cle: string, description: string) => ({
  message: ABSENT,
  remede: `ajoutez « ${cle}: » (${description})`,
});

/** Our schemas write « what is wrong : what to write ». */
function partager(message: string) {
  const [quoi = '', ...comment] = message.split(' : ');
  return { quoi, comment: comment.join(' : ') };
}

function direType(
  issue: z.core.$ZodIssueInvalidType,
  valeur: unknown,
  cle: string,
  description: string,
  schema: Schema,
  tete: Tete,
  racine: Chemin,
): Omit<Dit, 'chemin'> {
  const nom = NOMS[issue.expected] ?? 'autre chose';
  const message = `${decrire(valeur)} au lieu ${/^[uo]/.test(nom) ? 'd’' : 'de '}${nom}`;
  if (issue.expected === 'string' && typeof valeur === 'number') {
    const tape = tete.brut([...racine, ...issue.path]) ?? String(valeur);
    const texte = /departement/.test(issue.path.join('.')) ? tape.padStart(2, '0') : tape;
    const champ = schemaAu(schema, issue.path);
    const ensuite = champ && z.safeParse(champ, texte).error?.issues[0];
    const { quoi, comment } = partager(ensuite?.message ?? '');
    if (comment) return { message: `${quoi} (${decrire(valeur)})`, remede: comment };
    // CONTRIBUTING and the guide number the levers: the file names them.
    if (cle === 'leviers')
      return {
        message,
        remede: 'écrivez son nom, par exemple « amenagement-immobilier » : la fin de l’adresse de sa page',
      };
    return { message, remede: `mettez-le entre guillemets droits, "${texte}"` };
  }
  if (issue.expected === 'array' && typeof valeur === 'string') {
    const element =
      interieur(schemaAu(schema, issue.path)).element ??
      interieur(interieur(schemaAu(schema, issue.path)).innerType).element;
    if (!interieur(element).shape) {
      const mots = valeur.split(/[\s,;[\]]+(?:et\s+)?/).filter(Boolean);
      const liste = mots.length > 0 && mots.every((mot) => /^[\p{L}\p{N}-]+$/u.test(mot)) ? mots.join(', ') : valeur;
      return { message, remede: `écrivez « ${cle}: [${liste}] »` };
    }
  }
  if (issue.expected === 'object') {
    const keysOf = clesDe(schema, issue.path);
    return { message, remede: `écrivez ses champs dessous, décalés de deux espaces (${keysOf.join(', ')})` };
  }
  const { quoi, comment } = partager(issue.message);
  if (comment) return { message: `${quoi} (${decrire(valeur)})`, remede: comment };
  return { message, remede: `écrivez ${nom} (${description})` };
}
