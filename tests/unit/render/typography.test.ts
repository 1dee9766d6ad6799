import { describe, expect, it } from 'vitest';
import { fr } from '../../../src/render/typography.ts';

const show = (texte: string) => texte.replace(/\u202f/g, '⍽').replace(/\u00a0/g, '·');

describe('fr', () => {
  it.each(
    [
      'une espace fine avant les signes hauts | Vraiment ? Oui ! Bien ; fin | Vraiment⍽? Oui⍽! Bien⍽; fin',
      'la pose quand elle manque | Vraiment? Oui! Bien; fin | Vraiment⍽? Oui⍽! Bien⍽; fin',
      'garde les signes qui se suivent | Quoi ?! Non… | Quoi⍽?! Non…',
      'une espace insécable avant le deux-points | Trois axes : un, deux | Trois axes·: un, deux',
      'la pose quand elle manque devant une espace | Trois axes: un | Trois axes·: un',
      'laisse les heures et les rapports | à 10:15, 16:9 | à 10:15, 16:9',
      'des insécables dans les guillemets | un « effet » net | un «·effet·» net',
      'même collés | un «effet» net | un «·effet·» net',
      "l’apostrophe | l'ESS d'aujourd'hui, qu'il | l’ESS d’aujourd’hui, qu’il",
      'les points de suspension | etc... | etc…',
      'les milliers | 25 000 €, 1 500 m² | 25⍽000·€, 1⍽500·m²',
      'une année avant un nombre : deux nombres | En 2014 150 personnes, dont 2014 12 000 | En 2014 150 personnes, dont 2014 12⍽000',
      'un grand nombre entier | soit 1 234 567 habitants, 12 345,5 | soit 1⍽234⍽567 habitants, 12⍽345,5',
      'un nombre et son unité | 2 min, 10 h 15, 30 s, 27 ko, 1,5 Mo, 3 Go, 12 ha, 40 km, 5 m, 7 ETP, 90 kWh, 1,3 million et 4 milliards d’euros | 2·min, 10·h·15, 30·s, 27·ko, 1,5·Mo, 3·Go, 12·ha, 40·km, 5·m, 7·ETP, 90·kWh, 1,3·million et 4·milliards d’euros',
      'une unité moins courante | 3 ‰, 2 Md€, 4 Mds d’euros, 12 m2, 8 m3, 300 hab. au km², 5 mn, 3 kWc, 6 k€/an, 2 L, 8 hl | 3·‰, 2·Md€, 4·Mds d’euros, 12·m2, 8·m3, 300·hab. au km², 5·mn, 3·kWc, 6·k€/an, 2·L, 8·hl',
      'ce que coupe une fin de ligne | 12\n000 habitants, 30\n% et 5\nk€ | 12⍽000 habitants, 30·% et 5·k€',
      'ce que séparent deux espaces | 12  km, p.  3 | 12·km, p.·3',
      'ce qui n’est pas une unité | en 2014 s’ouvre, les 3 maires, 12 m’ont dit | en 2014 s’ouvre, les 3 maires, 12 m’ont dit',
      'ce qui annonce un nombre | N° 5, pp. 3 à 5, Art. 2, chap. 4, vol. 1, fig. 7, § 3 | N°·5, pp.·3 à 5, Art.·2, chap.·4, vol.·1, fig.·7, §·3',
      'les unités collées | 74% et 152k€ | 74·% et 152·k€',
      'les intervalles d’années | le plan 2011-2014 | le plan 2011–2014',
      'les abréviations | n° 2014-856, art. 9, p. 12, M. Hajjaj | n°·2014-856, art.·9, p.·12, M.·Hajjaj',
      'le tiret d’incise | Lille - Nantes | Lille –·Nantes',
      "les ligatures | mise en oeuvre, au coeur, Oeuvre, main-d'oeuvre | mise en œuvre, au cœur, Œuvre, main-d’œuvre",
      'sans toucher aux autres oe | coexister, moelle, Noé | coexister, moelle, Noé',
      "les capitales accentuées | l'Etat, Economie, Etudes | l’État, Économie, Études",
      '-ème devient -e | la 2ème table, XXIème | la 2e table, XXIe',
      'laisse les adresses | voir www.rtes.fr?a=1;b et https://x.fr/a:b!c | voir www.rtes.fr?a=1;b et https://x.fr/a:b!c',
      'jamais d’espace avant une virgule ou un point, ni dans les parenthèses | oui , non ( peut-être ) . | oui, non (peut-être).',
      'rien |  | ',
    ].map((row) => row.split(' | ')),
  )('%s', (_, before = '', after) => {
    expect(show(fr(before))).toBe(after);
  });
  it('knows what precedes a text node', () => {
    expect(show(fr('? Oui', 't'))).toBe('⍽? Oui');
    expect(show(fr(' : oui', 'e'))).toBe('·: oui');
    expect(show(fr(' 000 €', 'les 25'))).toBe('⍽000·€');
    expect(show(fr(' 150 personnes', 'en 2014'))).toBe(' 150 personnes');
    expect(show(fr(' min de lecture', '2'))).toBe('·min de lecture');
  });
  it('changes nothing the second time', () => {
    for (const texte of [
      '« Vraiment ? » : 25 000 € !',
      'En 2014 150 personnes, p. 3, 10 h 15',
      "l'oeuvre de l'Etat...",
      'de 2011-2014',
    ])
      expect(fr(fr(texte))).toBe(fr(texte));
  });
  it('does not look for a sign from each place of a run without end', { timeout: 20_000 }, () => {
    for (const run of [' ', '\t', '\u00a0', '1', 'a'])
      expect(fr(`a${run.repeat(59_000)}b , ; : ! » 1ème a@b.fr`)).toContain('1e a@b.fr');
  });
});
