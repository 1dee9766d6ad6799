import type { z } from 'astro/zod';
import { trouverExces } from './excess.ts';
import type { Chemin, Tete } from './yaml.ts';
import type { Trouve } from './problem.ts';
import { lire, nommerChemin } from './values.ts';
import { ABSENT, INCONNUE, direIssue, type Dit } from './messages/zod.ts';

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
): { valeur?: unknown; problemes: Trouve[]; exces?: true } {
  const data = lire(tete.data, racine);
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    if (perdus.size > 0) return { problemes: [] };
    const message = 'aucun champ trouvé';
    const remede =
      racine.length > 0
        ? 'écrivez « - id: » puis les autres champs dessous'
        : 'écrivez des lignes « clé: valeur » entre les deux lignes « --- »';
    return { problemes: [{ ...tete.position(racine), champ: '', message, remede, gravite: 'erreur' }] };
  }
  const exces = trouverExces(data);
  if (exces.length > 0)
    return {
      exces: true,
      problemes: exces.map(({ chemin, message, remede }) => ({
        ...tete.position([...racine, ...chemin]),
        champ: nommerChemin(chemin),
        message,
        remede,
        gravite: 'erreur',
      })),
    };
  const resultat = schema.safeParse(data);
  if (resultat.success) return { valeur: resultat.data, problemes: [] };
  const dits = resultat.error.issues
    .filter(({ code, path }) => code !== 'invalid_format' || !relations.has(sansRangs(path)))
    .flatMap((issue) => direIssue(issue, schema, tete, racine))
    .filter(({ chemin }) => !perdus.has(String(chemin[0])));
  return {
    problemes: fondre(dits).map(({ chemin, message, remede, cle }) => ({
      ...tete.position([...racine, ...chemin], cle),
      champ: nommerChemin(chemin),
      message,
      remede,
      gravite: 'erreur',
    })),
  };
}

/** One mistake may break several rules; it is said once. */
function fondre(dits: readonly Dit[]): Dit[] {
  const absents = new Map(dits.filter((d) => d.message === ABSENT).map((d) => [nommerChemin(d.chemin), d]));
  const premiers = new Set<string>();
  const restants = dits.flatMap((dit): Dit[] => {
    const nom = nommerChemin(dit.chemin);
    if (premiers.has(nom)) return [];
    premiers.add(nom);
    if (dit.message !== INCONNUE) return [dit];
    // « auteur: » for « auteurs: » is not an unknown key and a missing field.
    if (dit.pour !== undefined && absents.delete(nommerChemin([...dit.chemin.slice(0, -1), dit.pour]))) return [dit];
    const ailleurs = [...absents.values()].find((d) => d.chemin.at(-1) === dit.chemin.at(-1));
    if (!ailleurs) return [dit];
    absents.delete(nommerChemin(ailleurs.chemin));
    const groupe = ailleurs.chemin.findLast((c) => typeof c === 'string' && c !== dit.chemin.at(-1));
    const remede =
      ailleurs.chemin.length === 1 ? 'retirez les espaces qui la précèdent' : `déplacez-la sous « ${String(groupe)}: »`;
    return [{ ...dit, message: 'clé à une place inattendue', remede }];
  });
  return restants.filter((d) => d.message !== ABSENT || absents.has(nommerChemin(d.chemin)));
}

const sansRangs = (chemin: Chemin) => chemin.filter((c) => typeof c !== 'number').join('.');
