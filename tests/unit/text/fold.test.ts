import { describe, expect, it } from 'vitest';
import { nearestValues } from '../../../src/check/nearest.ts';
import { entryId } from '../../../src/contribute/entry-id.ts';
import { headingSlug, slug } from '../../../src/model/routes.ts';
import { splitWords } from '../../../src/search/words/words.ts';
import { foldText } from '../../../src/text/fold.ts';

/** Signs that Unicode counts among Latin letters and that no alphabet of names holds: clicks, tones, a glottal stop. */
const NO_NAME = /[ƄƅƧƨƼƽǀ-ǃƸƹƻƾɁɂ]/;

describe('one folding for addresses, files, search and comparisons', () => {
  it('leaves no letter of a Latin alphabet out', () => {
    const left: string[] = [];
    for (let code = 0xc0; code < 0x250; code++) {
      const letter = String.fromCodePoint(code);
      if (/\p{L}/u.test(letter) && !NO_NAME.test(letter) && !/^[a-z']+·?$/.test(foldText(letter))) left.push(letter);
    }
    expect(left).toEqual([]);
  });

  it.each([
    ['Łukasz Wałęsa', 'lukasz-walesa'],
    ['Søren Ødegård', 'soren-odegard'],
    ['Đặng Thị Hà', 'dang-thi-ha'],
    ['Işık Yıldız', 'isik-yildiz'],
    ['Straße', 'strasse'],
    ['STRAẞE', 'strasse'],
    ['Þórður', 'thordur'],
    ['Lætitia', 'laetitia'],
    ['Ɓaba Ɗiallo', 'baba-diallo'],
    ['Ŋgũgĩ', 'ngugi'],
    ['ﬁlière', 'filiere'],
    ['Ⱪeyser Ⱨeyret', 'keyser-heyret'],
    ['ʀᴛᴇꜱ', 'rtes'],
  ])('« %s » is the address « %s »', (name, address) => {
    expect(slug(name)).toBe(address);
    expect(headingSlug(name)).toBe(address);
    expect(entryId([{ nom: name.replace(/ /g, '') }], '', new Set())).toBe(address.replaceAll('-', ''));
  });

  it('finds a name typed without its letters, and a slip in it', () => {
    expect(foldText('Wałęsa')).toBe(foldText('walesa'));
    expect(splitWords('Łódź, Malmø, ʻŌiwi').map(({ form }) => form)).toEqual(['lodz', 'malmo', 'oiwi']);
    expect(nearestValues('lodz', ['Łódź', 'Malmø'])).toEqual(['Łódź']);
    expect(nearestValues('straße', ['strasse'])).toEqual(['strasse']);
  });

  it('keeps one spelling for each sign that is typed in several ways', () => {
    expect(foldText('L’ŒUVRE')).toBe("l'oeuvre");
    expect(foldText('Élue·s')).toBe('elue·s');
    expect(foldText('tiers‑lieu')).toBe('tiers-lieu');
    expect(foldText('ter\u00adritoire')).toBe('territoire');
  });
});
