import { readBody } from '../check/body.ts';
import { refuseWords } from '../check/rules/addresses.ts';

const PONCTUATION = /[!-/:-@[-`{-~]/g;
const LIEN_PERMIS = /\[([^[\]\n]+)\]\((https?:\/\/[^\s()<>{}"'\\]+|mailto:[^\s()<>{}"'\\]+|\/[a-z0-9/#-]*)\)/gi;
/** Addresses become links by themselves, and these signs are in none. */
const ADRESSE = /(?:https?:\/\/|www\.)\S*/gi;
const JAMAIS_DANS_UNE_ADRESSE = /[\\{}<>`|^"[\]]/g;
/** Lines made of nothing but marks: rules, borders of tables, fences, underlined headings. */
const TRAIT = /^(?:[-=*_~`|:+ ]{3,}|[-=]+|`{3,}.*|~{3,}.*)$/;

/** MDX takes a line that starts with these words for code; at the head of a paragraph, French wants a capital anyway. */
const sansMotDeCode = (paragraphe: string) =>
  paragraphe
    .replace(/\n(?=(?:import|export)(?![\p{L}\p{N}_-]))/gu, ' ')
    .replace(/^(?=(?:import|export)(?![\p{L}\p{N}_-]))[a-z]/u, (lettre) => lettre.toUpperCase());

/** What looks like a link and is none is taken for one badly written: its words and its address stay, as text. */
const sansFauxLiens = (texte: string) =>
  texte
    .replace(/\[([^[\]\n]*)\][ \t]?\(((?:[^()\n]|\([^()\n]*\))*)\)/g, '$1 ($2)')
    .replace(/\](?=\s?\()/g, '],')
    .replace(/\](?=\[)/g, '] ')
    .replace(/\](?=:)/g, '] ');

/** Keeps lists, emphasis and good links; everything that MDX or Markdown would take for something else is escaped. */
function composer(texte: string): string {
  const liens: string[] = [];
  const sansLiens = texte
    .replace(/\\/g, '\\\\')
    .replace(/!\[([^[\]\n]*)\]\([^()\n]*\)/g, '$1')
    // A link that says one place and leads to another shows both.
    .replace(LIEN_PERMIS, (lien, words: string, url: string) =>
      refuseWords(words, url) ? `${words} (${url})` : `\u0000${liens.push(lien) - 1}\u0000`,
    );
  return sansFauxLiens(sansLiens)
    .split('\n')
    .map((ligne) => ligne.trim())
    .filter((ligne) => !TRAIT.test(ligne) || ligne === '')
    .map((ligne) =>
      ligne
        .replace(/^#{1,6}\s+/, '')
        .replace(/^[>#+=]/, '\\$&')
        .replace(/[<{}`[\]|~]/g, '\\$&'),
    )
    .join('\n')
    .trim()
    .split(/\n{2,}/)
    .map(sansMotDeCode)
    .join('\n\n')
    .replace(/\u0000(\d+)\u0000/g, (_, rank: string) => liens[Number(rank)] ?? '');
}

/** The text and nothing else: each sign that could mean something is escaped. */
const litteral = (texte: string) =>
  sansFauxLiens(texte)
    .split(/\n\s*\n/)
    .map((paragraphe) =>
      sansMotDeCode(
        paragraphe
          .trim()
          .replace(/\s*\n\s*/g, ' ')
          .replace(/^(\d+)([.)])/, '$1 $2'),
      ).replace(PONCTUATION, '\\$&'),
    )
    .filter(Boolean)
    .join('\n\n');

/**
 * Makes a body of MDX out of plain text, whatever the text: never code, never a broken page. Words are never lost;
 * in the worst case the marks of Markdown show as they were typed.
 */
export function safeBody(brut: string): string {
  const texte = brut.replace(ADRESSE, (address) => address.replace(JAMAIS_DANS_UNE_ADRESSE, ' '));
  const compose = composer(texte);
  return readBody(compose).problems.every((p) => p.severity !== 'error') ? compose : litteral(texte);
}
