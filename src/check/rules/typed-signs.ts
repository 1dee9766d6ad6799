import type { Said } from '../problem.ts';
import { quote } from '../values.ts';

const ADDRESS = String.raw`(?:\/|#|https?:|mailto:)`;
/** What an author meant as a link, and Markdown leaves as it is typed: a bracket forgotten, turned, or in excess. */
const MISSED_LINK = new RegExp(
  [
    String.raw`\]\s?\(${ADDRESS}[^)]*(?:\)|$)`,
    String.raw`\]\[[^\]\n]+\]`,
    String.raw`\[[^[\]()\n]{1,200}\(${ADDRESS}[^()\s]*\)`,
    String.raw`\([^()\n]{1,200}\)\[${ADDRESS}[^\]\s]*\]`,
  ].join('|'),
);
const MISSED_PICTURE = /!\[[^\]\n]{0,300}\]\([^\s()]*\.(?:jpe?g|png|webp)[^)\n]{0,500}\)?/i;
/** The bullets that word processors paste. */
const BULLET = /^[•◦▪▫●○■□‣⁃➢✓·\uF0B7\uF0A7][ \t\u00a0]/m;

/** A piece of text that shows what its author typed, and not what they meant: the words, what to say of them. */
export function missedIn(text: string): { words: string; said: Said } | undefined {
  const picture = MISSED_PICTURE.exec(text)?.[0];
  if (picture !== undefined)
    return {
      words: picture,
      said: [
        `image mal écrite ${quote(picture)}`,
        'entourez sa légende d’un seul couple de guillemets droits "…", sans autre dedans',
      ],
    };
  const link = MISSED_LINK.exec(text)?.[0];
  return link === undefined ? undefined : { words: link, said: sayMissedLink(link) };
}

export const sayMissedLink = (words: string): Said => [
  `lien mal écrit ${quote(words)}`,
  'écrivez [texte du lien](/adresse/), sans espace entre les deux ni dans l’adresse',
];

/** A bullet of a word processor at the head of a line. */
export function bulletIn(text: string): { words: string; said: Said } | undefined {
  const bullet = BULLET.exec(text)?.[0];
  return bullet === undefined
    ? undefined
    : {
        words: bullet,
        said: [
          `puce de traitement de texte « ${bullet.trim()} »`,
          'commencez chaque ligne de la liste par « - » et une espace',
        ],
      };
}
