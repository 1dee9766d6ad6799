import { parseAtomFeed } from 'feedsmith';
import { expect, it } from 'vitest';
import type { Temoignage } from '../../../src/model/repertoire.ts';
import { FEED_SIZE, writeFeed } from '../../../src/publish/feed.ts';
import type { FileDates, World } from '../../../src/publish/context.ts';
import { aTemoignage } from '../../fixtures/entries.ts';

const temoignage = (id: string, date: string) =>
  aTemoignage(id, { date, titre: `Titre & ${id}`, citations: [{ id: 'c1', texte: 'Un < deux' }] });
const read = (voix: Temoignage[], dates: Record<string, FileDates> = {}) => {
  const world = {
    site: { leviers: [{ id: 'pedagogie', titre: 'Faire connaître' }] },
    absolute: (a: string) => `https://x.fr${a}`,
    dates: new Map(Object.entries(dates).map(([id, d]) => [`content/temoignages/${id}.mdx`, d])),
  } as unknown as World;
  const text = writeFeed(world, { titre: 'Tout', adresse: '/donnees/t.atom', page: '/temoignages/', voix });
  return parseAtomFeed(text);
};
const addresses = (feed: ReturnType<typeof read>) => feed.entries?.map((e) => e.id?.split('/').at(-2));

it('tells first what is new or changed, whatever it is about', () => {
  const feed = read([temoignage('old', '2017-03-30'), temoignage('new', '2013-01'), temoignage('corrected', '2014')], {
    old: { added: '2026-01-01T00:00:00.000Z', changed: '2026-01-01T00:00:00.000Z' },
    new: { added: '2026-03-01T00:00:00.000Z', changed: '2026-03-01T00:00:00.000Z' },
    corrected: { added: '2026-01-01T00:00:00.000Z', changed: '2026-04-01T00:00:00.000Z' },
  });
  expect(addresses(feed)).toEqual(['corrected', 'new', 'old']);
  expect(feed.updated).toBe('2026-04-01T00:00:00.000Z');
  expect(feed.entries?.[0]).toMatchObject({
    published: '2026-01-01T00:00:00.000Z',
    updated: '2026-04-01T00:00:00.000Z',
    title: { value: 'Titre & corrected' },
  });
});

it('without a history, says when it was said, and not when it was published', () => {
  const feed = read([temoignage('a', '2014-04'), temoignage('b', '2017-03-30'), temoignage('c', '2013')]);
  expect(feed.entries?.map((e) => e.updated?.slice(0, 10))).toEqual(['2017-03-30', '2014-04-01', '2013-01-01']);
  expect(feed.entries?.some((e) => e.published)).toBe(false);
});

it('keeps to its size, in the order of the guide on one day, with the words escaped once', () => {
  const feed = read(Array.from({ length: 60 }, (_, i) => temoignage(`z${i}`, '2013-01')));
  expect(addresses(feed)).toEqual(Array.from({ length: FEED_SIZE }, (_, i) => `z${i}`));
  expect(feed.entries?.[0]?.content?.value).toContain('<p>«\u00a0Un &lt; deux\u00a0»</p>');
});

it('is a feed when it has nothing to tell', () => {
  expect(read([])).toMatchObject({ id: 'https://x.fr/donnees/t.atom', updated: '2014-04-01T00:00:00.000Z' });
});
