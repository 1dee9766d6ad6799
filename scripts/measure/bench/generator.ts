// Writes a content folder of any size: the real one, and N made-up testimonies that read like French from afar.
import { cp, mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { slug } from '../../../src/model/routes.ts';
import { ROLES, TYPES_STRUCTURE, keysOf } from '../../../src/schema/vocabulary.ts';
import { hasard, lexique, tirage } from './lexicon.ts';

export interface Ids {
  /** Each with the codes of its départements. */
  regions: { id: string; departements: string[]; depuis?: string; jusqua?: string }[];
  themes: string[];
  poles: string[];
  leviers: string[];
  cas: string[];
}
export interface Fichier {
  nom: string;
  texte: string;
}

/** As in the real content: two voices a person or less, one body in six with a component, and so on. */
const PERSONNES_PAR_VOIX = 0.6;
const PART_COMPOSANTS = 0.16;

const majuscule = (mot: string) => mot.charAt(0).toUpperCase() + mot.slice(1);
const foldText = (texte: string) => texte.replace(/(.{1,100})(?: |$)/g, '      $1\n').trimEnd();

/** Makes `n` testimonies, always the same for the same `n`. */
export function inventer(n: number, ids: Ids): Fichier[] {
  const alea = hasard(20_140_228);
  const mot = tirage(alea, lexique(alea));
  const entre = (min: number, max: number) => min + Math.floor(alea() * (max - min + 1));
  const un = <T>(liste: readonly T[]): T => liste[Math.floor(alea() * liste.length)] as T;
  const plusieurs = <T>(liste: readonly T[], combien: number): T[] => {
    const choisis = new Set<T>();
    while (choisis.size < Math.min(combien, liste.length)) choisis.add(un(liste));
    return [...choisis];
  };
  const phrase = (mots: number) =>
    `${majuscule(Array.from({ length: mots }, mot).join(' '))}${un(['.', '.', '.', ' ;', ' !'])}`;
  const texte = (mots: number) => {
    const phrases: string[] = [];
    for (let reste = mots; reste > 0;) {
      const longueur = Math.min(reste, entre(9, 26));
      phrases.push(phrase(longueur));
      reste -= longueur;
    }
    return phrases.join(' ').replace(/ ;$/, '.');
  };
  const noms = new Map<string, { nom: string; fonction: string; structure: string }>();
  const nomPropre = () =>
    majuscule(mot().replace(/[^\p{L}]/gu, '') + un(['an', 'el', 'ot', 'ier', 'ard', 'eau', 'in', 'et']));
  while (noms.size < Math.ceil(n * PERSONNES_PAR_VOIX)) {
    const nom = `${nomPropre()} ${nomPropre()}${nomPropre().toLowerCase()}`.slice(0, 70);
    noms.set(slug(nom), {
      nom,
      fonction: `${mot()} de ${mot()} ${mot()}`,
      structure: `${majuscule(mot())} ${mot()} de ${nomPropre()}`,
    });
  }
  const personnes = [...noms.values()];

  return Array.from({ length: n }, (_, rang) => {
    const qui = un(personnes);
    const paragraphes = Array.from({ length: entre(1, 4) }, () => texte(entre(30, 60)));
    const autre =
      alea() < 0.3
        ? [
            `On peut lire aussi [${phrase(4)}](/${alea() < 0.5 ? `cas/${un(ids.cas)}` : `leviers/${un(ids.leviers)}`}/).`,
          ]
        : [];
    const note =
      alea() < PART_COMPOSANTS
        ? [`<Depuis date="20${entre(15, 25)}-0${entre(1, 9)}">\n\n${texte(entre(15, 40))}\n\n</Depuis>`]
        : [];
    const citations = Array.from(
      { length: entre(1, 3) },
      (__, i) => `  - id: c${i + 1}\n    texte: >-\n${foldText(texte(entre(18, 55)))}`,
    );
    const year = entre(2015, 2025);
    const stood = ids.regions.filter(
      ({ depuis = '', jusqua = '9999' }) => depuis <= `${year}-01-01` && jusqua >= `${year}-12-31`,
    );
    const region = un(stood);
    const lignes = [
      '---',
      `titre: >-\n  ${phrase(entre(5, 9)).slice(0, 85).trim()}`,
      `citations:\n${citations.join('\n')}`,
      `auteurs:\n  - nom: ${qui.nom}\n    fonction: >-\n      ${qui.fonction}`,
      `structure:\n  nom: >-\n    ${qui.structure}\n  type: ${un(keysOf(TYPES_STRUCTURE))}`,
      `role: ${un(keysOf(ROLES))}`,
      ...(alea() < 0.84 ? [`region: ${region.id}`] : []),
      ...(alea() < 0.4 ? [`departement: "${un(region.departements)}"`] : []),
      `leviers: [${plusieurs(ids.leviers, un([1, 1, 2, 2, 3])).join(', ')}]`,
      `themes: [${plusieurs(ids.themes, entre(2, 4)).join(', ')}]`,
      ...(alea() < 0.2 ? [`poles: [${un(ids.poles)}]`] : []),
      'source:\n  document: guide-2014',
      `date: ${year}-${String(entre(1, 12)).padStart(2, '0')}`,
      '---',
      '',
      [...paragraphes, ...autre, ...note].join('\n\n'),
      '',
    ];
    return { nom: `voix-${String(rang + 1).padStart(6, '0')}.mdx`, texte: lignes.join('\n') };
  });
}

/** The ids that a made-up testimony may name, read from the real content. */
export async function lireIds(contenu: string): Promise<Ids> {
  const lire = async (nom: string) => parse(await readFile(join(contenu, `${nom}.yaml`), 'utf8')) as unknown;
  const liste = async (nom: string) => ((await lire(nom)) as { id: string }[]).map((l) => l.id);
  const entrees = async (nom: string) =>
    (await readdir(join(contenu, nom)))
      .filter((f) => f.endsWith('.mdx'))
      .map((f) => f.slice(0, -4))
      .sort();
  return {
    regions: (await lire('regions')) as Ids['regions'],
    themes: await liste('themes'),
    poles: await liste('poles'),
    leviers: await entrees('leviers'),
    cas: await entrees('cas'),
  };
}

/** Copies the real content into `cible`, and adds `n` testimonies to it. */
export async function generer(contenu: string, cible: string, n: number): Promise<void> {
  await cp(contenu, cible, { recursive: true });
  await mkdir(join(cible, 'temoignages'), { recursive: true });
  for (const { nom, texte } of inventer(n, await lireIds(contenu)))
    await writeFile(join(cible, 'temoignages', nom), texte);
}
