import { z } from 'astro/zod';
import type { Tete } from './frontmatter.ts';
import type { Probleme } from './probleme.ts';
import { suggerer } from './proximite.ts';

type Issue = z.core.$ZodIssue;

const NOMS: Record<string, string> = {
  string: 'un texte',
  number: 'un nombre',
  int: 'un nombre entier',
  boolean: 'true ou false',
  array: 'une liste',
  object: 'un groupe de champs',
};

/** What was found, in words: « une liste », « le nombre 8 », « rien ». */
function decrire(valeur: unknown): string {
  if (valeur === undefined || valeur === null) return 'rien';
  if (Array.isArray(valeur)) return 'une liste';
  if (typeof valeur === 'object') return 'un groupe de champs';
  if (typeof valeur === 'string') return `« ${valeur.length > 40 ? `${valeur.slice(0, 40)}…` : valeur} »`;
  if (typeof valeur === 'number') return `le nombre ${valeur}`;
  return String(valeur);
}

const lire = (data: unknown, chemin: readonly PropertyKey[]): unknown =>
  chemin.reduce<unknown>((objet, cle) => (objet as Record<PropertyKey, unknown> | undefined)?.[cle], data);

/** The schema that stands at a path, through optional fields and lists. */
function schemaAu(schema: unknown, chemin: readonly PropertyKey[]): z.core.$ZodType | undefined {
  let courant = schema as z.core.$ZodType | undefined;
  const ouvrir = () => {
    while (courant && 'innerType' in courant._zod.def) courant = (courant._zod.def as { innerType: z.core.$ZodType }).innerType;
  };
  for (const cle of chemin) {
    ouvrir();
    const def = courant?._zod.def as { shape?: Record<string, z.core.$ZodType>; element?: z.core.$ZodType } | undefined;
    courant = typeof cle === 'number' ? def?.element : def?.shape?.[String(cle)];
  }
  return courant;
}

/** The French description of a field, which doubles as the remedy: see `.describe()` in `src/schema`. */
function attendu(schema: unknown, chemin: readonly PropertyKey[]): string | undefined {
  const trouve = schemaAu(schema, chemin) as { description?: string } | undefined;
  return trouve?.description;
}

const minuscule = (phrase: string) => phrase.charAt(0).toLowerCase() + phrase.slice(1).replace(/\.$/, '');

/** Says one Zod issue as « what is wrong » and « what to write »; an unknown key gives one answer per key. */
export function direIssue(issue: Issue, schema: unknown, data: unknown): { chemin: PropertyKey[]; message: string; remede: string; cle?: boolean }[] {
  const chemin = issue.path;
  const valeur = lire(data, chemin);
  const description = attendu(schema, chemin);
  const remedeCourant = description ? minuscule(description) : 'voyez CONTRIBUTING.md';
  if (issue.code === 'unrecognized_keys') {
    const formes = (schemaAu(schema, chemin)?._zod.def as { shape?: Record<string, unknown> } | undefined)?.shape ?? {};
    const presentes = new Set(Object.keys((valeur as Record<string, unknown> | undefined) ?? {}));
    const libres = Object.keys(formes).filter((cle) => !presentes.has(cle));
    return issue.keys.map((cle) => {
      const propose = suggerer(cle, libres.length ? libres : Object.keys(formes));
      return { chemin: [...chemin, cle], message: 'clé inconnue', remede: propose.startsWith('écrivez') ? `${propose}, ou retirez-la` : 'retirez-la', cle: true };
    });
  }
  if (issue.code === 'invalid_type' && (valeur === undefined || valeur === null)) {
    return [{ chemin, message: valeur === null ? 'champ vide' : 'champ obligatoire absent', remede: remedeCourant, ...(valeur === null && { cle: true }) }];
  }
  if (issue.code === 'invalid_type') {
    if (issue.expected === 'string' && typeof valeur === 'number')
      return [{ chemin, message: `${decrire(valeur)} trouvé, un texte attendu`, remede: `écrivez "${String(valeur).padStart(2, '0')}" entre guillemets droits` }];
    const message = issue.message.includes(':') || issue.expected === 'int' ? issue.message : '';
    if (message.includes(' : ')) {
      const [quoi = '', ...comment] = message.split(' : ');
      return [{ chemin, message: `${quoi} (${decrire(valeur)})`, remede: comment.join(' : ') }];
    }
    return [{ chemin, message: `${decrire(valeur)} trouvé, ${NOMS[issue.expected] ?? 'autre chose'} attendu`, remede: remedeCourant }];
  }
  if (issue.code === 'invalid_value') {
    const choix = issue.values.map(String);
    return [{ chemin, message: `${decrire(valeur)} n’est pas accepté`, remede: suggerer(String(valeur), choix) }];
  }
  if (issue.code === 'invalid_union') return [{ chemin, message: `${decrire(valeur)} n’est pas accepté`, remede: remedeCourant }];
  const [quoi = issue.message, ...comment] = issue.message.split(' : ');
  const longueur = issue.code === 'too_big' && typeof valeur === 'string' ? ` (${valeur.length})` : '';
  return [{ chemin, message: `${quoi}${longueur}`, remede: comment.length ? comment.join(' : ') : remedeCourant }];
}

/** Checks the fields of one entry against its schema: all problems, in French, each at its line. */
export function verifierChamps(schema: z.ZodType, tete: Tete, racine: readonly PropertyKey[] = []): { valeur?: unknown; problemes: Omit<Probleme, 'fichier'>[] } {
  const data = lire(tete.data, racine);
  if (data === undefined || data === null || typeof data !== 'object' || Array.isArray(data)) {
    return {
      problemes: [
        { ...tete.position(racine), champ: '', message: 'aucun champ trouvé', remede: 'écrivez des lignes « clé: valeur » entre les deux lignes « --- »', gravite: 'erreur' },
      ],
    };
  }
  const resultat = schema.safeParse(data);
  if (resultat.success) return { valeur: resultat.data, problemes: [] };
  const problemes = resultat.error.issues.flatMap((issue) =>
    direIssue(issue, schema, data).map(({ chemin, message, remede, cle }) => ({
      ...tete.position([...racine, ...chemin], cle ?? false),
      champ: chemin.map((c) => (typeof c === 'number' ? c + 1 : String(c))).join('.'),
      message,
      remede,
      gravite: 'erreur' as const,
    })),
  );
  return { problemes };
}
