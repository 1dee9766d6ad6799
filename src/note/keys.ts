import { slug } from '../model/routes.ts';
import { paragraphId } from '../render/anchors.ts';

/** The letter that keys begin with, by collection (`draft.ts` says what follows it). */
export const LETTERS: Readonly<Record<string, string>> = {
  temoignages: 't',
  cas: 'c',
  leviers: 'l',
  guide: 'g',
  chiffres: 'f',
  chronologie: 'h',
  glossaire: 'v',
};

/** The key of what a result of the search leads to, where it can be kept. */
export function keyOf(collection: string, url: string): string | undefined {
  const letter = LETTERS[collection];
  if (letter === undefined) return undefined;
  const [path = '', anchor = letter === 't' ? 'c1' : ''] = url.split('#');
  const entry = /[fhv]/.test(letter) ? letter : `${letter}/${path.split('/')[2] ?? ''}`;
  return anchor ? `${entry}/${anchor}` : entry;
}

/** The part of a key for a row that has no id, an argument or a figure of a case: made of the letters of its label. */
export const rowKey = (label: string) => paragraphId(slug(label));

/** The line of the funding table for one level: `f/financements-<niveau>`. */
export const fundingKey = (niveau: string) => `financements-${niveau}`;
