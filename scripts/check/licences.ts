// Checks the licences of everything that is locked: `npm run licences`. Status 1 when one is not accepted.
import { existsSync, readFileSync } from 'node:fs';

/** Anyone may use these in anything. */
const FREE = new Set(
  '0BSD Apache-2.0 BlueOak-1.0.0 BSD-2-Clause BSD-3-Clause CC0-1.0 ISC MIT MIT-0 Python-2.0 Unlicense WTFPL Zlib'.split(
    ' ',
  ),
);

/** These ask something in return: accepted for one package and its use. Nothing of them is in the pages but the fonts. */
const ACCEPTED: readonly [packages: RegExp, licence: string][] = [
  // Draw pictures at build, unmodified.
  [/^@img\/sharp-/, 'LGPL-3.0-or-later'],
  [/^(?:@resvg\/resvg-js.*|satori)$/, 'MPL-2.0'],
  // Build or test, unmodified.
  [/^(?:axe-core|lightningcss(?:-.*)?|dompurify)$/, 'MPL-2.0'],
  // Fonts, published with their licence.
  [/^@fontsource(?:-variable)?\//, 'OFL-1.1'],
  // The dictionary of the spelling check; the table of browsers, at build.
  [/^@cspell\/dict-/, 'CC BY-SA 4.0'],
  [/^caniuse-lite$/, 'CC-BY-4.0'],
];

interface Package {
  license?: unknown;
  licenses?: unknown;
  integrity?: string;
  link?: boolean;
  /** Comes inside the archive of another package, whose digest covers it. */
  inBundle?: boolean;
}
export interface Lock {
  packages: Record<string, Package>;
}

/** What the `package.json` of an installed package says, where the lock does not. */
function readInstalled(path: string): unknown {
  const file = `${path}/package.json`;
  if (!existsSync(file)) return undefined;
  const { license, licenses } = JSON.parse(readFileSync(file, 'utf8')) as Package;
  return license ?? licenses;
}

/** What cannot be accepted of a lock, in words: a licence, or a package without a digest. */
export function refuse({ packages }: Lock): string[] {
  return Object.entries(packages).flatMap(([path, { license = readInstalled(path), ...locked }]) => {
    if (path === '' || locked.link) return [];
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    const offered = (Array.isArray(license) ? license : [license]).flatMap((one: unknown) =>
      String((one as { type?: string } | null)?.type ?? one ?? '')
        .replace(/[()]/g, '')
        .split(/\s+or\s+/i),
    );
    const accepts = (one: string) => FREE.has(one) || ACCEPTED.some(([who, what]) => who.test(name) && what === one);
    const free = offered.some((set) => set.split(/\s+and\s+/i).every((one) => accepts(one.trim())));
    return [
      ...(free ? [] : [`${name} : licence ${offered.join(' OR ') || 'inconnue'} non acceptée`]),
      ...(locked.integrity === undefined && !locked.inBundle ? [`${name} : verrouillé sans empreinte`] : []),
    ];
  });
}

if (import.meta.main) {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock;
  const refused = refuse(lock);
  for (const line of refused) console.log(line);
  console.log(`${Object.keys(lock.packages).length - 1} paquets, ${refused.length} à revoir.`);
  process.exitCode = refused.length === 0 ? 0 : 1;
}
