import { describe, expect, it } from 'vitest';
import { allCards, shareCardOf, shareImageOf, truncate } from '../../../src/publish/share/card.ts';
import type { Region } from '../../../src/model/regions.ts';
import type { Site, Temoignage } from '../../../src/model/repertoire.ts';
import { aTemoignage } from '../../fixtures/entries.ts';

describe('share images', () => {
  const site = {
    temoignages: [aTemoignage('x', { region: 'bretagne' })],
    cas: [],
    leviers: [],
    guide: [],
    regions: new Map([['bretagne', { id: 'bretagne', nom: 'Bretagne', dans: 'en Bretagne', actuelle: true }]]),
    par: { regionPresente: new Map(), regionAlors: new Map() },
  } as unknown as Site;
  const [temoignage] = site.temoignages as [Temoignage];
  const region = site.regions.get('bretagne') as Region;
  it('say who speaks, where, and the words', () => {
    expect(shareCardOf(site, { temoignage })).toEqual({
      file: 'temoignages/x.png',
      surtitre: 'Témoignage – Bretagne',
      texte: 'Sans lieu, pas de pôle.',
      citation: true,
      pied: 'Camille Dupont, adjointe',
      niveau: 'commune',
    });
    expect(shareCardOf(site, { region })).toMatchObject({
      texte: 'Les témoignages en Bretagne',
      pied: 'Aucun témoignage pour l’instant',
    });
  });
  it('belong to the entries; other pages share the site’s own', () => {
    expect(shareImageOf(site, { temoignage }).address).toBe('/partage/temoignages/x.png');
    for (const shows of [undefined, { termes: [] }, { document: 'guide-2014' }])
      expect(shareImageOf(site, shows)).toMatchObject({ address: '/partage/reperes.png', own: false });
    expect(allCards(site).map((c) => c.file)).toEqual(['reperes.png', 'temoignages/x.png', 'regions/bretagne.png']);
  });
  it('cut at a word', () => {
    expect(truncate('un deux, trois quatre', 12)).toBe('un deux …');
    expect(truncate('un deux, trois quatre', 12, ' […]')).toBe('un deux […]');
    expect(truncate('court', 12)).toBe('court');
  });
});
