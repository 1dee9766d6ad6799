import type { Body, ReadOptions } from './body.ts';

/** A body of which nothing is known yet but its words. */
export const unreadBody = (text: string, { linesBefore = 0 }: ReadOptions = {}): Body => ({
  text,
  firstLine: linesBefore + 1,
  problems: [],
  headings: [],
  paragraphs: [],
  links: [],
  images: [],
  dates: [],
  tree: { type: 'root', children: [] },
  partial: true,
});
