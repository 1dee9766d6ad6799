import { readBody } from './body.ts';
import { splitEntry } from './frontmatter.ts';
import { blank, proseOfBody } from './prose.ts';

/** Fields that hold ids, codes and numbers: nothing to read. */
const WITHOUT_PROSE =
  /^(?:id|type|role|region|departement|leviers|themes|poles|pole|section|temoignage|document|page|pageFin|date|ordre|numero|ancre|niveau|texteSigne|phase|partie|milieu|creation|source|soutiens|citation|cas|chiffres|citations|auteurs|structure|acteurs|secteurs|familles)$/;

/** The text of a file with everything that is not prose blanked, letter for letter, so that lines and columns stay right. */
export function proseOf(text: string): string {
  const { yaml, body, bodyLine } = splitEntry(text);
  const lines = text.split('\n').map(() => '');
  yaml.split('\n').forEach((line, i) => {
    const [whole = '', key = ''] = /^\s*(?:-\s+)?([A-Za-z]\w*):(?=\s|$)/.exec(line) ?? [];
    lines[i + 1] = key !== '' && WITHOUT_PROSE.test(key) ? blank(line) : blank(whole) + line.slice(whole.length);
  });
  proseOfBody(readBody(body))
    .split('\n')
    .forEach((line, i) => {
      lines[bodyLine - 1 + i] = line;
    });
  return lines.join('\n');
}

/** Words of names: people, places and structures are not in a dictionary. */
export const wordsOfNames = (names: Iterable<string>): string[] => [
  ...new Set([...names].flatMap((name) => name.match(/[\p{L}\p{M}]+/gu) ?? [])),
];
