import { describe, expect, it } from 'vitest';
import { countWords } from '../../../src/check/rules/temoignages.ts';
import { foreignLetters, frenchQuotes, clean, cleanLine, withoutQuotes } from '../../../src/contribute/clean.ts';

const cleaned = (texte: string) => clean(texte).text;

describe('clean', () => {
  it.each([
    ['smart apostrophes from Word', 'l’économie d‘ici', "l'économie d'ici"],
    ['soft hyphens and zero-width marks', 'coopé\u00adration\u200b ter\u2060ritoriale', 'coopération territoriale'],
    ['no-break and thin spaces', 'Vrai\u00a0? 10\u202f000\u2009€', 'Vrai ? 10 000 €'],
    ['decomposed accents', 'e\u0301conomie', 'économie'],
    ['ligatures of a PDF', 'ﬁlière et ﬂux', 'filière et flux'],
    ['bullets of Word, which live in a private area', '\uf0b7 un lieu\n• une équipe', '- un lieu\n- une équipe'],
    ['tabs, spaces and Windows line ends', 'un\tdeux  \r\ntrois\r\n\r\n\r\n\r\nquatre', 'un deux\ntrois\n\nquatre'],
    ['reversed writing and control codes', 'a\u202eb\u202cc\u0007d', 'abcd'],
    ['entities', 'caf&eacute; &amp; th&#233; &#x2019;, 3&nbsp;&#128; &bidule;', 'café & thé ’, 3 € &bidule;'],
    ['half of a pair, which no file can hold', 'a\ud83dz', 'az'],
  ])('mends %s', (_, before, after) => expect(cleaned(before)).toBe(after));

  it('takes tags away and keeps the paragraphs they made', () => {
    const typed = '<p class="MsoNormal"><b>Le pôle</b> est né<o:p></o:p></p><p>en 2012.</p>';
    expect(clean(`${typed}<ul><li>un</li><li>deux</li></ul>`)).toEqual({
      text: 'Le pôle est né\n\nen 2012.\n\n- un\n- deux',
      removed: ['des balises ont été retirées'],
    });
  });
  it('takes scripts and styles away with what they hold', () => {
    expect(cleaned('avant<script>alert(1)</script><style>p{color:red}</style><!-- note --> après')).toBe('avant après');
    expect(cleaned('avant <script>jamais fermé')).toBe('avant');
  });
  it('leaves a sign « less than » and typed entities of tags as text', () => {
    expect(cleaned('moins de 5 < 10 et a<b')).toBe('moins de 5 < 10 et a<b');
    expect(cleaned('&lt;script&gt;')).toBe('<script>');
  });
  it('takes emoji away and says so, but not the signs of ordinary texts', () => {
    expect(clean('Bravo 🎉👩‍🌾👍🏽🇫🇷 ! ❤️')).toEqual({ text: 'Bravo !', removed: ['des émojis ont été retirés'] });
    expect(clean('Marque® © 2014 → 10 ₣ ½ № 1er')).toEqual({ text: 'Marque® © 2014 → 10 ₣ ½ № 1er', removed: [] });
  });
  it('keeps other alphabets, which somebody may have meant', () => {
    expect(cleaned('La κοινωνία et le община')).toBe('La κοινωνία et le община');
    expect(foreignLetters('La κοινω')).toEqual(['κ', 'ο', 'ι', 'ν', 'ω']);
    expect(foreignLetters('Élu·e, œuvre, Ÿ')).toEqual([]);
  });
  it('says that letters were lost on the way', () => {
    expect(clean('l\ufffdlu')).toEqual({
      text: 'llu',
      removed: ['des caractères illisibles ont été retirés : relisez les accents'],
    });
  });
  it('puts an answer on one line', () => expect(cleanLine('  Camille\n\nDupont ').text).toBe('Camille Dupont'));
});

describe('quotation marks', () => {
  it.each([
    ['straight marks in pairs', 'un "pool" et un "lieu"', 'un « pool » et un « lieu »'],
    ['English marks', 'un “pool” et „deux“', 'un « pool » et « deux »'],
    ['French ones, left alone', 'un « pool »', 'un « pool »'],
    ['a lone straight mark, left alone', 'un écran de 22"', 'un écran de 22"'],
  ])('sets %s', (_, before, after) => expect(frenchQuotes(before)).toBe(after));

  it.each([
    ['« Sans lieu, pas de pôle. »', 'Sans lieu, pas de pôle.'],
    ['"Sans lieu."', 'Sans lieu.'],
    ['“Sans lieu.”', 'Sans lieu.'],
    ['« le côté « vitrine » des pôles »', 'le côté « vitrine » des pôles'],
    ['« Faire » et « laisser faire »', '« Faire » et « laisser faire »'],
    ['Sans « lieu ».', 'Sans « lieu ».'],
  ])('takes off those around a whole quotation: %s', (before, after) => expect(withoutQuotes(before)).toBe(after));
});

it('counts words as a reader does', () => expect(countWords('Le pôle : « un lieu » – 3 salles…')).toBe(6));
