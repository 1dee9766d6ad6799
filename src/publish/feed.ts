import { generateAtomFeed } from 'feedsmith';
import { sayAuthors } from '../model/authors.ts';
import type { Temoignage } from '../model/repertoire.ts';
import { route } from '../model/routes.ts';
import { fr } from '../render/typography.ts';
import { escapeHtml } from '../text/html.ts';
import type { World } from './context.ts';

/** How many entries a feed holds, the newest: it must not grow with the site. */
export const FEED_SIZE = 50;

/** A date of any precision as an instant: its beginning. */
const instant = (date: string) => new Date(`${date}${'-01-01'.slice(date.length - 4)}T00:00:00Z`);

interface Feed {
  titre: string;
  /** Address of the feed and of the page it follows, from the site's root. */
  adresse: string;
  page: string;
  voix: readonly Temoignage[];
}

/**
 * An Atom feed (RFC 4287) of testimonies, what is new or changed first; where the history is not known, by the day on
 * which they were said.
 */
export function writeFeed({ site, absolute, dates }: World, { titre, adresse, page, voix }: Feed): string {
  const leviers = new Map(site.leviers.map((l) => [l.id, l.titre]));
  const newest = voix
    .map((t) => {
      const known = dates.get(`content/temoignages/${t.id}.mdx`);
      return {
        t,
        published: known && new Date(known.added),
        updated: known ? new Date(known.changed) : instant(t.date),
      };
    })
    .sort((a, b) => b.updated.getTime() - a.updated.getTime())
    .slice(0, FEED_SIZE);
  return generateAtomFeed({
    xml: { lang: 'fr' },
    id: absolute(adresse),
    title: { value: fr(titre) },
    subtitle: { value: fr('Repères en ligne : les collectivités et les PTCE') },
    links: [
      { rel: 'self', type: 'application/atom+xml', href: absolute(adresse) },
      { rel: 'alternate', type: 'text/html', href: absolute(page) },
    ],
    updated: newest[0]?.updated ?? instant('2014-04'),
    authors: [{ name: 'RTES' }],
    entries: newest.map(({ t, published, updated }) => {
      const url = absolute(route.temoignage(t.id));
      const set = (text: string) => `<p>${escapeHtml(fr(text))}</p>`;
      const words = t.citations.map((c) => `<blockquote>${set(`« ${c.texte} »`)}</blockquote>`);
      return {
        id: url,
        title: { value: fr(t.titre) },
        links: [{ rel: 'alternate', type: 'text/html', href: url }],
        ...(published && { published }),
        updated,
        authors: t.auteurs.map((a) => ({ name: fr(a.nom) })),
        categories: t.leviers.map((id) => ({
          term: id,
          scheme: absolute(route.leviers),
          label: fr(leviers.get(id) ?? id),
        })),
        content: { type: 'html', value: `${words.join('')}${set(sayAuthors(t))}` },
      };
    }),
  });
}
