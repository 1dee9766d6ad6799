import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openWorkshop, type Workshop } from '../../src/contribute/propose.ts';
import { readFiles } from '../../src/load/files.ts';

/** The official names of the départements, by code. */
export async function departementNames(root: string): Promise<Map<string, string>> {
  const path = join(root, 'node_modules/@etalab/decoupage-administratif/data/departements.json');
  const official = JSON.parse(await readFile(path, 'utf8')) as { code: string; nom: string }[];
  return new Map(official.map(({ code, nom }) => [code, nom]));
}

/** The content of the project, ready to receive testimonies. */
export async function openProject(root: string, reserved: Iterable<string> = []): Promise<Workshop> {
  return openWorkshop(await readFiles(root), await departementNames(root), reserved);
}
