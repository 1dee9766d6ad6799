import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ouvrirChantier, type Chantier } from '../../src/contribute/propose.ts';
import { readFiles } from '../../src/load/files.ts';

/** The official names of the départements, by code. */
export async function nomsDepartements(racine: string): Promise<Map<string, string>> {
  const chemin = join(racine, 'node_modules/@etalab/decoupage-administratif/data/departements.json');
  const officiels = JSON.parse(await readFile(chemin, 'utf8')) as { code: string; nom: string }[];
  return new Map(officiels.map(({ code, nom }) => [code, nom]));
}

/** The content of the project, ready to receive testimonies. */
export async function preparer(racine: string, reserves: Iterable<string> = []): Promise<Chantier> {
  return ouvrirChantier(await readFiles(racine), await nomsDepartements(racine), reserves);
}

/** `--nom valeur` and `--nom=valeur`. */
export function option(nom: string, args: readonly string[] = process.argv.slice(2)): string | undefined {
  const rang = args.findIndex((a) => a === `--${nom}` || a.startsWith(`--${nom}=`));
  const arg = args[rang];
  return arg === undefined ? undefined : arg.includes('=') ? arg.slice(arg.indexOf('=') + 1) : args[rang + 1];
}
