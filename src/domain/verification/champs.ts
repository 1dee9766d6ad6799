import { z } from 'astro/zod';
import { slug } from '../chemins.ts';
import type { Chemin, Tete } from './frontmatter.ts';
import type { Trouve } from './probleme.ts';
import { plusProches, suggerer } from './proximite.ts';

type Issue = z.core.$ZodIssue;
type Schema = z.core.$ZodType;
interface Dit {
  chemin: PropertyKey[];
  message: string;
  remede: string;
  /** Point at the key rather than at its value. */
  cle?: boolean;
  /** An unknown key that stands for this one, badly written. */
  pour?: string | undefined;
}

const ARTICLES: Record<string, string> = {
  string: 'd’un texte',
  number: 'd’un nombre',
  int: 'd’un nombre entier',
  boolean: 'de true ou false',
  array: 'd’une liste',
  object: 'd’un groupe de champs',
};

/** A value as a message shows it: on one line, and not too long. */
export const citer = (valeur: string) => `« ${valeur.length > 60 ? `${valeur.slice(0, 60)}…` : valeur} »`;

/** What was found, in words: « une liste », « le nombre 8 », « rien ». */
function decrire(valeur: unknown): string {
  if (valeur === undefined || valeur === null) return 'rien';
  if (Array.isArray(valeur)) return 'une liste';
  if (typeof valeur === 'object') return 'un groupe de champs';
  if (typeof valeur === 'string') return citer(valeur);
  if (typeof valeur === 'number') return `le nombre ${valeur}`;
  return `la valeur ${String(valeur)}`;
}

export const lire = (data: unknown, chemin: Chemin): unknown =>
  chemin.reduce<unknown>(
    (objet, cle) =>
      typeof objet === 'object' && objet !== null && Object.hasOwn(objet, cle)
        ? (objet as Record<PropertyKey, unknown>)[cle]
        : undefined,
    data,
  );

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
function direIssue(issue: Issue, schema: Schema, tete: Tete, racine: Chemin): Dit[] {
  const chemin = issue.path;
  const valeur = lire(tete.data, [...racine, ...chemin]);
  const cle = String(chemin.findLast((c) => typeof c === 'string') ?? '');
  const description = descriptionDe(schema, chemin);
  switch (issue.code) {
    case 'unrecognized_keys': {
      const formes = clesDe(schema, chemin);
      const presentes = Object.keys((valeur ?? {}) as object);
      const libres = formes.filter((forme) => !presentes.includes(forme));
      return issue.keys.map((inconnue) => {
        const [pour] = plusProches(inconnue, libres);
        const remede = pour === undefined ? 'retirez-la' : `écrivez « ${pour} », ou retirez-la`;
        return { chemin: [...chemin, inconnue], message: 'clé inconnue', remede, cle: true, pour };
      });
    }
    case 'invalid_type':
      return [{ chemin, ...direType(issue, valeur, cle, description, schema, tete, racine) }];
    case 'invalid_value': {
      const message = `${decrire(valeur)} n’est pas accepté`;
      if (valeur === undefined) return [{ chemin, ...absent(cle, description) }];
      return [{ chemin, message, remede: suggerer(String(valeur), issue.values.map(String)) }];
    }
    case 'invalid_union':
      if (valeur === undefined) return [{ chemin, ...absent(cle, description) }];
      return [{ chemin, message: `${decrire(valeur)} n’est pas accepté`, remede: description }];
    case 'invalid_format': {
      const { quoi, comment } = partager(issue.message);
      const propose = typeof valeur === 'string' && quoi.startsWith('identifiant') ? slug(valeur) : '';
      return [{ chemin, message: `${quoi} (${decrire(valeur)})`, remede: propose ? `écrivez « ${propose} »` : comment }];
    }
    case 'too_small':
    case 'too_big': {
      const { quoi, comment } = partager(issue.message);
      const longueur = typeof valeur === 'string' && issue.code === 'too_big' ? ` (${valeur.length})` : '';
      if (comment) return [{ chemin, message: `${quoi}${longueur}`, remede: comment }];
      const [mot, borne] =
        issue.code === 'too_small' ? ['trop petit', `au moins ${issue.minimum}`] : ['trop grand', `au plus ${issue.maximum}`];
      return [{ chemin, message: Array.isArray(valeur) ? 'liste trop courte' : `${decrire(valeur)} est ${mot}`, remede: borne }];
    }
    default: {
      const { quoi, comment } = partager(issue.message);
      return [{ chemin, message: quoi, remede: comment || description }];
    }
  }
}

const absent = (cle: string, description: string) => ({
  message: 'champ obligatoire absent',
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
  if (valeur === undefined) return absent(cle, description);
  if (valeur === null) return { message: 'champ vide', remede: `remplissez-le (${description}) ou retirez la ligne`, cle: true };
  const message = `${decrire(valeur)} au lieu ${ARTICLES[issue.expected] ?? 'd’autre chose'}`;
  if (issue.expected === 'string' && typeof valeur === 'number') {
    const tape = tete.brut([...racine, ...issue.path]) ?? String(valeur);
    const texte = /departement/.test(issue.path.join('.')) ? tape.padStart(2, '0') : tape;
    const champ = schemaAu(schema, issue.path);
    const ensuite = champ && z.safeParse(champ, texte).error?.issues[0];
    const { quoi, comment } = partager(ensuite?.message ?? '');
    if (comment) return { message: `${quoi} (${decrire(valeur)})`, remede: comment };
    return { message, remede: `mettez-le entre guillemets droits, "${texte}"` };
  }
  if (issue.expected === 'array' && typeof valeur === 'string') {
    const element = interieur(schemaAu(schema, issue.path)).element ?? interieur(interieur(schemaAu(schema, issue.path)).innerType).element;
    if (!interieur(element).shape) {
      const mots = valeur.split(/[\s,;[\]]+(?:et\s+)?/).filter(Boolean);
      const liste = mots.length > 0 && mots.every((mot) => /^[\p{L}\p{N}-]+$/u.test(mot)) ? mots.join(', ') : valeur;
      return { message, remede: `écrivez « ${cle}: [${liste}] »` };
    }
  }
  if (issue.expected === 'object') {
    const cles = clesDe(schema, issue.path);
    return { message, remede: `écrivez ses champs dessous, décalés de deux espaces (${cles.join(', ')})` };
  }
  const { quoi, comment } = partager(issue.message);
  if (comment) return { message: `${quoi} (${decrire(valeur)})`, remede: comment };
  return { message, remede: description };
}

interface Options {
  /** Path of the row inside a closed list. */
  racine?: Chemin;
  /** Fields that could not be read: nothing more to say about them. */
  perdus?: ReadonlySet<string>;
  /** Fields, without ranks, whose ids another check judges: a badly formed id is said there, with the nearest one. */
  relations?: ReadonlySet<string>;
}

/** Checks the fields of one entry against its schema: all problems, in French, each at its line. */
export function verifierChamps(
  schema: z.ZodType,
  tete: Tete,
  { racine = [], perdus = new Set(), relations = new Set() }: Options = {},
): { valeur?: unknown; problemes: Trouve[] } {
  const data = lire(tete.data, racine);
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    if (perdus.size > 0) return { problemes: [] };
    const message = 'aucun champ trouvé';
    const remede =
      racine.length > 0 ? 'écrivez « - id: » puis les autres champs dessous' : 'écrivez des lignes « clé: valeur » entre les deux lignes « --- »';
    return { problemes: [{ ...tete.position(racine), champ: '', message, remede, gravite: 'erreur' }] };
  }
  const resultat = schema.safeParse(data);
  if (resultat.success) return { valeur: resultat.data, problemes: [] };
  const dits = resultat.error.issues
    .filter(({ code, path }) => code !== 'invalid_format' || !relations.has(sansRangs(path)))
    .flatMap((issue) => direIssue(issue, schema, tete, racine))
    .filter(({ chemin }) => !perdus.has(String(chemin[0])));
  // « auteur: » for « auteurs: » is one mistake, not an unknown key and a missing field.
  const renommees = new Set(dits.flatMap((d) => (d.pour === undefined ? [] : [nommerChemin([...d.chemin.slice(0, -1), d.pour])])));
  return {
    problemes: dits
      .filter((d) => d.message !== 'champ obligatoire absent' || !renommees.has(nommerChemin(d.chemin)))
      .map(({ chemin, message, remede, cle }) => ({
        ...tete.position([...racine, ...chemin], cle),
        champ: nommerChemin(chemin),
        message,
        remede,
        gravite: 'erreur',
      })),
  };
}

const sansRangs = (chemin: Chemin) => chemin.filter((c) => typeof c !== 'number').join('.');

/** A path as an editor reads it, ranks from 1: `citations.1.texte`. */
export const nommerChemin = (chemin: Chemin) => chemin.map((c) => (typeof c === 'number' ? c + 1 : String(c))).join('.');
