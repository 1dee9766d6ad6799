import { describe, expect, it } from 'vitest';
import { hiddenSign, suspectSigns } from '../../../src/check/rules/characters.ts';

const dits = (texte: string) => [...suspectSigns(texte)].map((p) => p.said[0]);

describe('the suspect signs', () => {
  it('are found wherever ordinary letters surround them', () => {
    for (const signe of ['\u00ad', '\u0085', '\u200b', '\u202e', '\u2028', '\uff21', 'а', 'e\u0301\u0301\u0301\u0301'])
      expect(dits(`L’été à Évry : « œuvre${signe}s » – 3 €…\u00a0!`)).toHaveLength(1);
  });
  it('are not the letters and signs of French, each alone or in a word', () => {
    const francais = [...'àâäçéèêëîïôöùûüÿœæÀÉŒ«»’‘“”–—…€ \u00a0\u202f§°²µªº\t\n'];
    for (const signe of francais) expect(dits(`mot${signe}mot ${signe}`)).toEqual([]);
    expect(hiddenSign(francais.join(''), '')).toBeUndefined();
  });
});
