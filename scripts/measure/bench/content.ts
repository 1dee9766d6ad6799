// Made-up testimonies for the bench: the real ones, with the words of all in another order.
import { parse, stringify } from 'yaml';
import { splitEntry } from '../../../src/check/frontmatter.ts';
import { textFile, type ContentFile } from '../../../src/check/files.ts';
import { foldText } from '../../../src/text/fold.ts';

/** What a made-up testimony takes as it is from the real one that it follows. */
const KEPT = ['structure', 'role', 'region', 'departement', 'leviers', 'themes', 'poles', 'date'];
interface Fields extends Record<string, unknown> {
  citations: { id: string; texte: string }[];
  auteurs: { fonction: string }[];
  source: { document: string };
}

/** Two voices a person or less, as in the real content. */
const PERSONS_A_VOICE = 0.6;
/** One word in so many is new, as in a corpus that grows. */
const NEW_WORD = 40;

/** Pieces of addresses, which the check would read as such. */
const ADDRESS = /^(?:www|https?)$/;
/** Words of a quotation, at most: the check refuses longer ones. */
const LONGEST = 50;

/** `n` testimonies, always the same for the same texts: as long, as linked, as many facets as the real ones. */
function invent(texts: readonly string[], n: number): string[] {
  let seed = 42;
  /** Mulberry32: always the same draws, which do not come round again. */
  const below = (max: number) => {
    seed = (seed + 0x6d2b79f5) | 0;
    let drawn = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    drawn = (drawn + Math.imul(drawn ^ (drawn >>> 7), 61 | drawn)) ^ drawn;
    return ((drawn ^ (drawn >>> 14)) >>> 0) % max;
  };
  const models = texts.map((text) => splitEntry(text));
  const words = models
    .flatMap(({ body }) => body.match(/(?:\p{L}')?\p{L}+/gu) ?? [])
    .filter((word) => !ADDRESS.test(word));
  // Of a word written in two ways, one: the check wants one spelling of a name.
  const names = [...new Map(words.filter((w) => /^\p{Ll}{6,}$/u.test(w)).map((w) => [foldText(w), w])).values()];
  const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
  const letters = (rank: number) =>
    [...rank.toString(26)].map((c) => String.fromCharCode(97 + parseInt(c, 26))).join('');
  const word = () => (below(NEW_WORD) === 0 ? `nouv${letters(below(20_000))}` : (words[below(words.length)] ?? ''));
  const sentence = (length: number) => `${capital(Array.from({ length }, word).join(' '))}.`;
  const persons = Array.from({ length: Math.ceil(n * PERSONS_A_VOICE) }, () =>
    [0, 1].map(() => capital(names[below(names.length)] ?? '')).join(' '),
  );
  return Array.from({ length: n }, (_, rank) => {
    const model = models[below(models.length)];
    const { citations, auteurs, source, ...others } = parse(model?.yaml ?? '') as Fields;
    const fields = {
      titre: `${sentence(6).slice(0, 70)} ${letters(rank)}`,
      citations: citations.map(({ id, texte }) => ({
        id,
        texte: sentence(Math.min(texte.split(' ').length, LONGEST)),
      })),
      auteurs: [{ nom: persons[below(persons.length)], fonction: auteurs[0]?.fonction }],
      ...Object.fromEntries(Object.entries(others).filter(([name]) => KEPT.includes(name))),
      source: { document: source.document },
    };
    const paragraphs = Array.from({ length: 1 + below(4) }, () => sentence(30 + below(30)));
    return `---\n${stringify(fields)}---\n\n${paragraphs.join('\n\n')}\n`;
  });
}

/** `n` testimonies as files of the content, made from those that it has. */
export function invented(files: readonly ContentFile[], n: number): ContentFile[] {
  const real = files.filter(({ path }) => path.startsWith('content/temoignages/')).map(({ text }) => text);
  return invent(real, n).map((text, i) => textFile(`content/temoignages/voix-${i + 1}.mdx`, text));
}
