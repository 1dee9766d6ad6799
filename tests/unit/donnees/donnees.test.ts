import { XmlDocument } from 'libxml2-wasm';
import { describe, expect, it } from 'vitest';
import { atom, instant, TAILLE_FLUX } from '../../../src/publish/feed.ts';
import { carton, imageDe, tronquer } from '../../../src/publish/share/card.ts';
import { choisir, rangDe } from '../../../src/publish/offline/packet.ts';
import { enScript, jsonLd } from '../../../src/publish/jsonld/schema-org.ts';
import { enCsv, lireCsv, pourTableur } from '../../../src/publish/data/table.ts';
import type { Site, Temoignage } from '../../../src/model/repertoire.ts';

describe('tables', () => {
  it('join lists, leave unknown values empty, and are read back', () => {
    const csv = enCsv<{ a?: string; b: string[]; c: number }>(
      [
        { nom: 'a', type: 'string', description: '', valeur: (l) => l.a },
        { nom: 'b', type: 'string', description: '', valeur: (l) => l.b },
        { nom: 'c', type: 'integer', description: '', valeur: (l) => l.c },
      ],
      [
        { a: 'dit "oui", non', b: ['x', 'y'], c: 3 },
        { b: [], c: 0 },
      ],
    );
    expect(csv).toBe('a,b,c\r\n"dit ""oui"", non",x ; y,3\r\n,,0\r\n');
    expect(lireCsv(csv)).toEqual([
      ['a', 'b', 'c'],
      ['dit "oui", non', 'x ; y', '3'],
      ['', '', '0'],
    ]);
  });
  it('for French spreadsheets: semicolons, a byte order mark, the same cells', () => {
    const csv = 'a,b\r\n"x;y","z\nw"\r\n';
    expect(pourTableur(csv)).toBe('\uFEFFa;b\r\n"x;y";"z\nw"\r\n');
    expect(lireCsv(pourTableur(csv).slice(1), ';')).toEqual(lireCsv(csv));
  });
});

describe('Atom', () => {
  const temoignage = (id: string, date: string) =>
    ({
      id,
      date,
      titre: `Titre & ${id}`,
      citations: [{ id: 'c1', texte: 'Un < deux' }],
      auteurs: [{ nom: 'Camille Dupont', fonction: 'adjointe' }],
      leviers: ['pedagogie'],
    }) as unknown as Temoignage;
  const site = { leviers: [{ id: 'pedagogie', titre: 'Faire connaître' }] } as unknown as Site;
  const monde = { site, absolue: (a: string) => `https://x.fr${a}` };
  it('gives instants of any precision', () => {
    expect(['2014', '2014-04', '2014-02-28'].map(instant)).toEqual([
      '2014-01-01T00:00:00Z',
      '2014-04-01T00:00:00Z',
      '2014-02-28T00:00:00Z',
    ]);
  });
  it('puts the newest first, keeps to its size, and is well-formed', () => {
    const voix = [
      temoignage('a', '2014-04'),
      temoignage('b', '2017-03-30'),
      ...Array.from({ length: 60 }, (_, i) => temoignage(`z${i}`, '2013-01')),
    ];
    const flux = atom(monde, { titre: 'Tout', adresse: '/donnees/t.atom', page: '/temoignages/', voix }, (t) => t);
    XmlDocument.fromString(flux).dispose();
    const ids = [...flux.matchAll(/<entry>\s*<id>([^<]+)</g)].map((m) => m[1]);
    expect(ids.length).toBe(TAILLE_FLUX);
    expect(ids.slice(0, 3)).toEqual([
      'https://x.fr/temoignages/b/',
      'https://x.fr/temoignages/a/',
      'https://x.fr/temoignages/z0/',
    ]);
    expect(flux).toContain('<title>Titre &amp; b</title>');
    expect(flux).toContain('« Un &amp;lt; deux »');
  });
  it('an empty feed is a feed', () => {
    expect(atom(monde, { titre: 'Vide', adresse: '/x', page: '/', voix: [] }, (t) => t)).toContain(
      '<updated>2014-04-01T00:00:00Z</updated>',
    );
  });
});

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
      texte: 'Les voix en Bretagne',
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

describe('JSON-LD', () => {
  it('cannot close its script', () => {
    expect(enScript({ a: '</script><b>' })).toBe('{"a":"\\u003c/script>\\u003cb>"}');
  });
  it('gives a plain page its kind and its breadcrumb', () => {
    const site = { sources: new Map(), temoignages: [], cas: [], leviers: [], guide: [] } as unknown as Site;
    const ld = jsonLd(
      { site, absolue: (a) => `https://x.fr${a}` },
      { ici: '/themes/', titre: 'Thèmes', description: 'd' },
      [
        { adresse: 'https://x.fr/', texte: 'Accueil' },
        { adresse: 'https://x.fr/themes/', texte: 'Thèmes' },
      ],
    );
    expect(ld).toEqual({
      '@context': 'https://schema.org',
      '@graph': [
        {
          '@type': 'CollectionPage',
          '@id': 'https://x.fr/themes/',
          name: 'Thèmes',
          description: 'd',
          inLanguage: 'fr',
          isPartOf: { '@type': 'WebSite', '@id': 'https://x.fr/#site', name: 'Repères en ligne', url: 'https://x.fr/' },
        },
        {
          '@type': 'BreadcrumbList',
          itemListElement: [
            { '@type': 'ListItem', position: 1, name: 'Accueil', item: 'https://x.fr/' },
            { '@type': 'ListItem', position: 2, name: 'Thèmes', item: 'https://x.fr/themes/' },
          ],
        },
      ],
    });
  });
});

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
