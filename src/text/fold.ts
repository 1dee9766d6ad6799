/** Latin letters that Unicode does not decompose, under the plain letters that people type for them. */
const UNDECOMPOSED =
  'a:ⱥʌɑ ae:æ b:ƀɓƃ c:ƈȼↄ d:đðɖɗƌȡ db:ȸ e:ǝəɛɇ f:ƒ g:ǥɠɣ gh:ƣ h:ħ hw:ƕ i:ıɨɩ j:ȷɉɟ k:ƙĸ l:łƚⱡȴƛ n:ŋɲƞȵ o:øɔɵ oe:œ ' +
  'ou:ȣ p:ƥ q:ɋ qp:ȹ r:ɍʀ s:ȿʃƪ ss:ß t:ŧⱦƭʈƫȶ th:þ u:ʉʊ v:ʋ w:ɯƿ y:ƴɏȝ z:ƶȥɀʒƍƺ';
const PLAIN = new Map(
  UNDECOMPOSED.split(' ').flatMap((pair) => {
    const [plain = '', letters = ''] = pair.split(':');
    return [...letters].map((letter) => [letter, plain]);
  }),
);
const LETTER = new RegExp(`[${[...PLAIN.keys()].join('')}]`, 'g');

/**
 * A text as one compares it, in addresses, search and checks alike: lower case, in plain letters, without accents,
 * ligatures or soft hyphens, with one apostrophe and one hyphen. « Œuvre à Łódź » → « oeuvre a lodz ».
 */
export function foldText(text: string): string {
  if (/^[A-Za-z0-9]*$/.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\u00ad\u200b-\u200d\ufeff]/gu, '')
    .toLowerCase()
    .replace(LETTER, (letter) => PLAIN.get(letter) ?? letter)
    .replace(/[’‘ʼ‛`´′＇]/g, "'")
    .replace(/[‐‑‒–—―−]/g, '-');
}
