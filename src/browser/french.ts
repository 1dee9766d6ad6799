import { fr } from '../render/typography.ts';
import { button, el } from './basics.ts';

type Attributes = Record<string, string>;
const set = (attributes: Attributes = {}): Attributes => {
  const label = attributes['aria-label'];
  return label === undefined ? attributes : { ...attributes, 'aria-label': fr(label) };
};

/** An element in French typography, for words that are ours: what a reader typed stays as they typed it. */
export const frEl: typeof el = (name, attributes, ...children) =>
  el(name, set(attributes), ...children.map((child) => (typeof child === 'string' ? fr(child) : child)));

export const frButton: typeof button = (text, act, attributes) => button(fr(text), act, set(attributes));
