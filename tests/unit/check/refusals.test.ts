import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { refuseAddress, refuseWords } from '../../../src/check/addresses.ts';
import { anchorReserved } from '../../../src/check/rules/anchors.ts';
import { hiddenSign, suspectSigns } from '../../../src/check/characters.ts';
import { CAS, PAGE, spoil, report, textOf } from '../../fixtures/spoil.ts';

const say = (text: string) =>
  [...suspectSigns(text)].map(({ line, column, said }) => `${line}:${column}: ${said.join(' : ')}`);

describe('signs that do not say what they show', () => {
  it.each([
    'a\n\n  b\u202Ec | 3:4: caractère invisible qui retourne le texte (U+202E) : effacez la ligne et retapez-la au clavier',
    'a\u00ADb | 1:2: caractère invisible (U+00AD) : effacez-le, ou retapez le mot au clavier',
    'x\u{1D400} | 1:1: caractère déguisé « x𝐀 » : écrivez « xA »',
    'e\u0301\u0301\u0301\u0301 | 1:1: accents empilés sur une lettre : retapez le mot au clavier',
    'un Miсhel | 1:4: mot « Miсhel » qui mêle deux alphabets (« с », U+0441) : retapez-le au clavier, en lettres latines',
  ])('%j', (row) => {
    const [text = '', said] = row.split(' | ');
    expect(say(text)).toEqual([said]);
  });
  it('are not those of French, nor of a word in another alphabet, nor of a Windows file', () => {
    expect(say('L’« économie »\u00A0: 1\u202F000\u00A0m², œuvre, Москва, μ, 🌱, e\u0301te\u0301.\n\tÇa…')).toEqual([]);
  });
  it('are found wherever ordinary letters surround them', () => {
    for (const sign of ['\u00ad', '\u0085', '\u200b', '\u202e', '\u2028', '\uff21', 'а', 'e\u0301\u0301\u0301\u0301'])
      expect(say(`L’été à Évry : « œuvre${sign}s » – 3 €…\u00a0!`)).toHaveLength(1);
  });
  it('are not the letters and signs of French, each alone or in a word', () => {
    const french = [...'àâäçéèêëîïôöùûüÿœæÀÉŒ«»’‘“”–—…€ \u00a0\u202f§°²µªº\t\n'];
    for (const sign of french) expect(say(`mot${sign}mot ${sign}`)).toEqual([]);
    expect(hiddenSign(french.join(''), '')).toBeUndefined();
  });
  it('are told ten times at most a file', () => {
    expect(report(spoil(PAGE, ['Une définition.', '\u200B\n'.repeat(50)]))).toHaveLength(10);
  });
});

describe('addresses to send readers to', () => {
  it.each<[string, string]>([
    ['https://@mal.example/', 'adresse qui en cache une autre (mal.example)'],
    ['http://localhost/', 'adresse d’une machine, pas d’un site'],
    ['http://[::1]/', 'adresse d’une machine, pas d’un site'],
    ['http://2130706433/', 'adresse d’une machine, pas d’un site'],
    ['http://intranet/', 'adresse d’une machine, pas d’un site'],
    ['https://xn--rts-hoa.fr/', 'nom de site avec d’autres lettres que a à z'],
    ['https://a b.fr/', 'adresse mal formée'],
  ])('%s is refused', (url, expected) => {
    expect(refuseAddress(url)?.[0]).toBe(expected);
  });
  it.each([
    'https://www.rtes.fr/',
    'http://rtes.fr/page?x=1#y',
    'https://rtes.fr:443/',
    'mailto:a@b.fr',
    '/guide/',
    '#c1',
  ])('%s is not', (url) => {
    expect(refuseAddress(url)).toBeUndefined();
  });
});

it.each([
  ['www.rtes.fr', 'https://rtes.fr/guide'],
  ['https://www.rtes.fr/a', 'https://www.rtes.fr/b'],
  ['RTES.fr, le réseau', 'https://rtes.fr'],
  ['contact@rtes.fr', 'mailto:Contact@rtes.fr'],
  ['Écrire à rtes.fr', 'mailto:contact@rtes.fr'],
  ['colonnes.csv', '/donnees/colonnes.csv'],
  ['guide.pdf', 'https://rtes.fr/documents/guide.pdf'],
  ['M.Dupont, art.12, S.A.R.L., etc.', 'https://rtes.fr'],
  ['Le guide. Puis la suite', '/guide/'],
])('links that say where they lead %s', (texte, url) => {
  expect(refuseWords(texte, url)).toBeUndefined();
});

describe('links whose words read as another address', () => {
  it.each([
    ['dots', 'rtes․fr|rtes·fr|rtes。fr|rtes．fr|rtes٠fr|rtesꓸfr|rtes𐩐fr|rtes⸱fr|rtes⸳fr'],
    ['spaces', 'rtes\u2009.\u2009fr|rtes.\u200afr|rtes\u202f.fr|rtes\u00a0. fr|rtes\u00a0.\u00a0fr|rtes . fr'],
    ['letters', 'rtеs.fr|ｒtes.fr|ᖇtes.fr|rtes.fг|𝗋tes.fr|https:⁄⁄rtes.fr|ʀᴛᴇꜱ.ꜰʀ|rṭes.fr|r\u0332tes.fr'],
    ['what follows', 'rtes.fr-|rtes.fr–le réseau|rtes.fr-officiel'],
  ])('by their %s', (_, looks) => {
    for (const words of looks.split('|'))
      expect(refuseWords(words, 'https://mal.example/')?.[0], words).toBe(
        'lien qui dit « rtes.fr » et mène à « mal.example »',
      );
  });
  it('by the sign of a mailbox', () => {
    for (const words of ['contact＠rtes.fr', 'contact﹫rtes.fr'])
      expect(refuseWords(words, 'https://mal.example/')?.[0], words).toContain('« contact@rtes.fr »');
  });
  it.each([
    'M.\u00a0Dupont, art.\u00a03',
    'les noms en .fr',
    'élu·e·s du réseau',
    'Écrit.Puis-je',
    'Le guide. Puis la suite',
  ])('not « %s »', (words) => {
    expect(refuseWords(words, 'https://mal.example/')).toBeUndefined();
  });
});

describe('names that mean something else', () => {
  const named = (name: string) => report(spoil(`content/pages/${name}.mdx`, textOf(PAGE)));
  it.each(['index', 'page', '404', 'con', 'com1', 'prototype'])('%s', (name) => {
    expect(named(name)).toEqual([
      `content/pages/${name}.mdx:1:1: nom réservé « ${name} » : donnez à l’entrée un nom qui dise son sujet`,
    ]);
  });
  it.each(['pages-d-ecriture', 'contrats', 'auxerre'])('are few: not %s', (name) => {
    expect(named(name)).toEqual([]);
  });
});

it('knows the ids of the pages that show texts', () => {
  const idsOf = (file: string) =>
    [...readFileSync(`src/${file}`, 'utf8').matchAll(/\sid="([\w-]+)"/g)].map(([, id = '']) => id);
  for (const collection of ['temoignages', 'cas', 'leviers', 'guide'] as const)
    for (const file of [`pages/${collection}/[id].astro`, 'layouts/Base.astro', 'components/citation/Citation.astro'])
      expect(idsOf(file).filter((id) => !anchorReserved(id, collection))).toEqual([]);
  expect(idsOf('pages/[page].astro').filter((id) => !anchorReserved(id, 'pages'))).toEqual([]);
});

it('leaves to a text the words that only other pages use', () => {
  expect(report(spoil(PAGE, ['Une définition.', '## Chiffres\n\nUne définition.']))).toEqual([]);
  expect(report(spoil(CAS, ['Un lieu.', '## Chiffres\n\nUn lieu.']))[0]).toContain(
    'titre dont l’adresse, « chiffres », est réservée : ajoutez à la fin [#le-periscope-chiffres]',
  );
});
