import { describe, expect, it } from 'vitest';
import { carton, imageDe, tronquer } from '../../../src/publish/share/card.ts';
import type { Site } from '../../../src/model/repertoire.ts';

describe('share images', () => {
  const site = {
    temoignages: [
      {
        id: 'x',
        titre: 'T',
        citations: [{ id: 'c1', texte: 'Sans lieu, pas de pôle.' }],
        auteurs: [{ nom: 'Camille Dupont', fonction: 'adjointe' }],
        structure: { type: 'commune' },
        region: 'bretagne',
      },
    ],
    cas: [],
    leviers: [],
    guide: [],
    regions: new Map([['bretagne', { id: 'bretagne', nom: 'Bretagne', dans: 'en Bretagne', actuelle: true }]]),
    par: { regionPresente: new Map(), regionAlors: new Map() },
  } as unknown as Site;
  it('say who speaks, where, and the words', () => {
    expect(carton(site, 'temoignages', 'x')).toEqual({
      surtitre: 'Témoignage – Bretagne',
      texte: 'Sans lieu, pas de pôle.',
      citation: true,
      pied: 'Camille Dupont, adjointe',
      niveau: 'commune',
    });
    expect(carton(site, 'regions', 'bretagne')).toMatchObject({
      texte: 'Les témoignages en Bretagne',
      pied: 'Aucun témoignage pour l’instant',
    });
    expect(carton(site, 'cas', 'rien')).toBeUndefined();
  });
  it('belong to the entries; other pages share the site’s own', () => {
    expect(imageDe(site, '/temoignages/x/').src).toBe('/partage/temoignages/x.png');
    for (const autre of ['/', '/temoignages/', '/temoignages/page/2/', '/regions/bretagne/2/', '/glossaire/a/'])
      expect(imageDe(site, autre).src, autre).toBe('/partage/reperes.png');
  });
  it('cut at a word', () => {
    expect(tronquer('un deux, trois quatre', 12)).toBe('un deux …');
    expect(tronquer('un deux, trois quatre', 12, ' […]')).toBe('un deux […]');
    expect(tronquer('court', 12)).toBe('court');
  });
});
