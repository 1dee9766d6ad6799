import type { Root } from 'hast';
import type { Found, Position } from './problem.ts';

/** A link of a body, with the place where it is written. */
interface BodyLink extends Position {
  url: string;
  /** The words of the link, decoded. */
  text: string;
}
/** What a body refers to. */
export interface References {
  links: BodyLink[];
  /** The names of the pictures that it shows. */
  images: (Position & { name: string })[];
  /** The dates of the notes. */
  dates: (Position & { date: string })[];
}

/** A heading of a body, with its address in the page and its place in the file. */
interface BodyHeading extends Position {
  depth: number;
  slug: string;
  text: string;
  /** Its address is written at its end, `[#id]`. */
  fixed: boolean;
}

/** What one reading of a body gives. What is refused stands in no tree: everything else is true of the rest. */
export interface Body extends References {
  text: string;
  /** The line of its file where it starts. */
  firstLine: number;
  problems: Found[];
  headings: BodyHeading[];
  /** The ids of its paragraphs. */
  paragraphs: string[];
  /** The body as it will be drawn, with its ids; components stand in it as `mdxJsxFlowElement`. */
  tree: Root;
  /** It was not read to its end: what is not found in it may exist all the same. */
  partial: boolean;
}

export interface ReadOptions {
  /** The number of lines before the body in its file. */
  linesBefore?: number;
}

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
