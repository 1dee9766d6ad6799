// Checks the licences of everything that is locked: `npm run licences`. Status 1 when one is not accepted.
import { existsSync, readFileSync } from 'node:fs';

/** Anyone may use these in anything. */
const LIBRES = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'Python-2.0',
  'Unlicense',
  'WTFPL',
  'Zlib',
]);

/** These ask something in return: a package at a time, with what it is used for. Nothing of them is in the pages. */
const ACCEPTEES: readonly (readonly [paquet: RegExp, licence: string, usage: string])[] = [
  [
    /^@img\/sharp-/,
    'LGPL-3.0-or-later',
    'bibliothèque d’images chargée à la construction, non modifiée, non distribuée',
  ],
  [/^(?:@resvg\/resvg-js.*|satori)$/, 'MPL-2.0', 'dessin des images de partage, à la construction, non modifié'],
  [/^(?:axe-core|lightningcss(?:-.*)?|dompurify)$/, 'MPL-2.0', 'outil de construction ou de test, non modifié'],
  [/^@fontsource(?:-variable)?\//, 'OFL-1.1', 'polices, publiées avec leur licence'],
  [/^@cspell\/dict-/, 'CC BY-SA 4.0', 'dictionnaire de la vérification de l’orthographe'],
  [/^caniuse-lite$/, 'CC-BY-4.0', 'table des navigateurs, à la construction'],
];

interface Paquet {
  license?: unknown;
  licenses?: unknown;
  dev?: boolean;
  integrity?: string;
  link?: boolean;
  /** Comes inside the archive of another package, whose digest covers it. */
  inBundle?: boolean;
}
export interface Verrou {
  packages: Record<string, Paquet>;
}

const nomDe = (chemin: string) => chemin.slice(chemin.lastIndexOf('node_modules/') + 'node_modules/'.length);

/** The licences that a package offers, each choice as the list of those it imposes together. */
export function choix(licence: string): string[][] {
  return licence
    .replace(/[()]/g, '')
    .split(/\s+or\s+/i)
    .map((l) => l.split(/\s+and\s+/i).map((une) => une.trim()));
}

/** What cannot be accepted, in words; `lire` gives the licence of a package whose lock does not say it. */
export function refuser(verrou: Verrou, lire: (chemin: string) => unknown = () => undefined): string[] {
  return Object.entries(verrou.packages).flatMap(([chemin, paquet]) => {
    if (chemin === '' || paquet.link) return [];
    const nom = nomDe(chemin);
    const brute = paquet.license ?? lire(chemin);
    const licence =
      typeof brute === 'string'
        ? brute
        : Array.isArray(brute)
          ? brute.map((l: { type?: string }) => l.type ?? '').join(' OR ')
          : '';
    const acceptee = (l: string) =>
      LIBRES.has(l) || ACCEPTEES.some(([motif, nommee]) => motif.test(nom) && nommee === l);
    const problemes: string[] = [];
    if (licence === '') problemes.push(`${nom} : licence inconnue`);
    else if (!choix(licence).some((ensemble) => ensemble.every(acceptee)))
      problemes.push(`${nom} : licence ${licence} non acceptée`);
    if (paquet.integrity === undefined && !paquet.inBundle) problemes.push(`${nom} : verrouillé sans empreinte`);
    return problemes;
  });
}

/** What the `package.json` of an installed package says, when it is installed. */
function lireInstalle(chemin: string): unknown {
  const fichier = `${chemin}/package.json`;
  if (!existsSync(fichier)) return undefined;
  const { license, licenses } = JSON.parse(readFileSync(fichier, 'utf8')) as Paquet;
  return license ?? licenses;
}

if (import.meta.main) {
  const verrou = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Verrou;
  const refus = refuser(verrou, lireInstalle);
  for (const ligne of refus) console.log(ligne);
  const combien = Object.keys(verrou.packages).length - 1;
  console.log(
    refus.length === 0
      ? `${combien} paquets, toutes les licences sont acceptées.`
      : `${refus.length} à revoir sur ${combien} paquets (scripts/check/licences.ts).`,
  );
  process.exitCode = refus.length === 0 ? 0 : 1;
}
