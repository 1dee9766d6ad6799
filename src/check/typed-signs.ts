import type { Said } from './problem.ts';
import { quoteValue } from './values.ts';

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
/** A piece of text that shows what its author typed, and not what they meant: the words, what to say of them. */
export function missedIn(text: string): { words: string; said: Said } | undefined {
  const picture = MISSED_PICTURE.exec(text)?.[0];
  if (picture !== undefined)
    return {
      words: picture,
      said: [
        `image mal écrite ${quoteValue(picture)}`,
        'entourez sa légende d’un seul couple de guillemets droits "…", sans autre dedans',
      ],
    };
  const link = MISSED_LINK.exec(text)?.[0];
  return link === undefined ? undefined : { words: link, said: sayMissedLink(link) };
}

export const sayMissedLink = (words: string): Said => [
  `lien mal écrit ${quoteValue(words)}`,
  'écrivez [texte du lien](/adresse/), sans espace entre les deux ni dans l’adresse',
];

/** What a reader would see as it is typed, where something else was meant. */
const DOUBTS: readonly (readonly [sign: RegExp, say: (words: string) => Said])[] = [
  [
    /^(?:[•◦▪▫●○■□‣⁃➢✓·\uF0B7\uF0A7][ \t\u00a0]|o\t)/m,
    (words) => [
      `puce de traitement de texte « ${words.trim()} »`,
      'commencez chaque ligne de la liste par « - » et une espace',
    ],
  ],
  [
    /^\d{1,2}[.)](?=\p{L})/mu,
    (words) => [`numéro collé au texte « ${words} »`, `écrivez « ${words} », puis une espace`],
  ],
  [
    /^\|.*\|[ \t]*$/m,
    () => ['lignes en colonnes sans titres', 'sous la première ligne, ajoutez « | --- | --- | », une fois par colonne'],
  ],
  [/\*\*|__/, (words) => [`« ${words} » sans son pareil : il se lira tel quel`, 'fermez-le, ou retirez-le']],
  [/\((?:…|\.\.\.)\)/, (words) => [`coupe « ${words} »`, 'écrivez « […] », comme partout sur le site']],
  [
    /(?<![\d.])(?:0|\+33 ?)[1-9](?:[ .-]?\d\d){4}(?!\d)|[\w.+-]{1,64}@[\w-]{1,63}\.\w+/,
    (words) => [`coordonnées dans le texte « ${words} »`, 'retirez-les : tout est publié'],
  ],
];

/** The signs of a text that are doubted, and what to say of each. */
export const doubtsIn = (text: string): { words: string; said: Said }[] =>
  DOUBTS.flatMap(([sign, say]) => {
    const words = sign.exec(text)?.[0];
    return words === undefined ? [] : [{ words, said: say(words) }];
  });
