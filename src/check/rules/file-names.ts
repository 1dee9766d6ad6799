import { IMAGE_EXTENSION, ownerOf } from '../../render/image-file.ts';
import { ID_PATTERN } from '../../schema/common.ts';
import { slug } from '../../model/routes.ts';
import { fileProblem, type Said } from '../problem.ts';
import type { Reading, Rule } from '../reading.ts';
import { splitPath } from '../split-path.ts';
import { refuseFile } from '../files.ts';

/** Names that the site, the hosts, Windows or the language of the site keep for themselves. */
const RESERVED = /^(?:index|page|pages|404|nouveau|modifier|constructor|prototype|con|prn|aux|nul|(?:com|lpt)\d)$/;
const MAX_NAME = 80;

const isEntry = (path: string) => path.endsWith('.mdx');
const wellNamed = (path: string) => ID_PATTERN.test(splitPath(path).base);

/**
 * File names are addresses: ASCII, short, with no other meaning, and none that differs from another only by case or
 * accents. One problem per file; of two that collide, the well-formed one is in the right.
 */
export const checkFileNames: Rule = function* (reading) {
  // A list has the name that it must have, or is unknown: that has been said.
  const named = reading.files.filter((file) => refuseFile(file) === undefined && !file.path.endsWith('.yaml'));
  const paths = named.map(({ path }) => path);
  const kept = new Map<string, string>();
  for (const path of [...paths.filter(wellNamed), ...paths.filter((path) => !wellNamed(path))]) {
    const { folder, base, extension } = splitPath(path);
    const key = `${folder}${slug(base) || base}${isEntry(path) ? '' : extension}`.toLowerCase();
    const first = kept.get(key);
    kept.set(key, first ?? path);
    const twice = `même identifiant que ${first}, à la casse ou aux accents près`;
    const said: Said | undefined =
      first === undefined ? sayName(path, reading) : [twice, 'donnez-lui un autre nom, en minuscules sans accent'];
    if (said) yield fileProblem(path, ...said);
  }
};

function sayName(path: string, reading: Pick<Reading, 'items'>): Said | undefined {
  const { base, extension } = splitPath(path);
  if (wellNamed(path) && extension !== extension.toLowerCase())
    return [`extension en majuscules (${extension})`, betterName(path, reading) ?? 'écrivez-la en minuscules'];
  if (!wellNamed(path))
    return [
      'nom de fichier avec accent, espace, majuscule ou autre signe',
      betterName(path, reading) ?? 'renommez-le en lettres minuscules sans accent',
    ];
  if (!isEntry(path)) return undefined;
  if (RESERVED.test(base)) return [`nom réservé « ${base} »`, 'donnez à l’entrée un nom qui dise son sujet'];
  return base.length > MAX_NAME
    ? [`nom de ${base.length} caractères`, `raccourcissez-le à ${MAX_NAME} au plus`]
    : undefined;
}

/** A picture is named after the entry that shows it: `IMG_1234.JPG` becomes `le-periscope-img-1234.jpg`. */
function betterName(path: string, { items }: Pick<Reading, 'items'>): string | undefined {
  const { folder, base, extension } = splitPath(path);
  const name = slug(base);
  if (!IMAGE_EXTENSION.test(path)) return name ? `renommez-le « ${name}${extension} »` : undefined;
  const entries = items.filter(({ file }) => splitPath(file).folder === folder);
  const shownBy = entries.find(({ body }) => body?.images.some((image) => image.name === `${base}${extension}`));
  const owner = ownerOf(
    name,
    entries.map(({ id }) => id),
  );
  const prefix = owner !== undefined ? '' : `${shownBy?.id ?? 'nom-de-l-entree'}-`;
  return `renommez-le « ${prefix}${name || '1'}${extension.toLowerCase()} »`;
}
