import { describe, expect, it } from 'vitest';
import { choisir, rangDe } from '../../../src/publish/offline/packet.ts';

describe('the offline packet', () => {
  it('takes what one reads, in order of need, and not the data or the images', () => {
    expect(['/', '/guide/x/', '/leviers/pedagogie/', '/actions/amorce.js'].map(rangDe)).toEqual([0, 0, 0, 0]);
    expect(['/recherche/', '/recherche-index/pagefind.js', '/cas/x/', '/donnees/selection/0.json'].map(rangDe)).toEqual(
      [1, 1, 1, 1],
    );
    expect(['/temoignages/x/', '/personnes/x/'].map(rangDe)).toEqual([2, 4]);
    expect(
      [
        '/donnees/temoignages.json',
        '/partage/x.png',
        '/exports/guide.pdf',
        '/admin/',
        '/sitemap-0.xml',
        '/integrer/temoignages/x.html',
      ].map(rangDe),
    ).toEqual(Array(6).fill(undefined));
  });
  it('drops whole kinds from the end until it fits', async () => {
    const fichiers = ['/', '/recherche/', '/temoignages/x/', '/personnes/x/'].map((adresse) => ({ adresse }));
    const balance = () => {
      let poids = 0;
      return (ajoutes: readonly unknown[]) => Promise.resolve((poids += ajoutes.length * 10));
    };
    expect((await choisir(fichiers, balance(), 40)).map((f) => f.adresse)).toEqual([
      '/',
      '/recherche/',
      '/temoignages/x/',
      '/personnes/x/',
    ]);
    expect((await choisir(fichiers, balance(), 30)).map((f) => f.adresse)).toEqual([
      '/',
      '/recherche/',
      '/temoignages/x/',
    ]);
    expect(await choisir(fichiers, balance(), 5)).toEqual([]);
  });
});
