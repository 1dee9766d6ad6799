import { describe, expect, it } from 'vitest';
import { asScript, jsonLd } from '../../../src/publish/jsonld/schema-org.ts';
import type { Site } from '../../../src/model/repertoire.ts';

describe('JSON-LD', () => {
  it('cannot close its script', () => {
    expect(asScript({ a: '</script><b>' })).toBe('{"a":"\\u003c/script>\\u003cb>"}');
  });
  it('gives a plain page its kind and its breadcrumb', () => {
    const site = { sources: new Map(), temoignages: [], cas: [], leviers: [], guide: [] } as unknown as Site;
    const ld = jsonLd(
      { site, absolute: (a) => `https://x.fr${a}` },
      { pattern: '/themes', address: '/themes/', titre: 'Thèmes', description: 'd' },
      [
        { href: 'https://x.fr/', texte: 'Accueil' },
        { href: 'https://x.fr/themes/', texte: 'Thèmes' },
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
