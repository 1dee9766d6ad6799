/** Latin letters that Unicode does not decompose, under the plain letters that people type for them. */
const UNDECOMPOSED =
  'a:ⱥʌɑᴀ ae:æᴁ b:ƀɓƃʙ c:ƈȼↄᴄ d:đðɖɗƌȡᴅ db:ȸ e:ǝəɛɇᴇ f:ƒꜰ g:ǥɠɣɢ gh:ƣ h:ħⱨʜ hw:ƕ i:ıɨɩɪ j:ȷɉɟᴊ k:ƙĸⱪᴋ ' +
  'l:łƚⱡȴƛʟɫɬ m:ᴍ n:ŋɲƞȵɴ o:øɔɵᴏ oe:œ ou:ȣ p:ƥᴘᵽ q:ɋ qp:ȹ r:ɍʀɽ s:ȿʃƪꜱ ss:ß t:ŧⱦƭʈƫȶᴛ th:þ u:ʉʊᴜ v:ʋᴠ w:ɯƿᴡ ' +
  'y:ƴɏȝʏ z:ƶȥɀʒƍƺᴢⱬ';
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
    .replace(/[’‘ʻʼʽʾʿ‛`´′＇]/g, "'")
    .replace(/[‐‑‒–—―−]/g, '-');
}
