import { draw, type Pen } from './draw.ts';
import type { Note } from './note.ts';

const PEN: Pen = {
  text: (texte) => texte,
  link: (adresse, inside) => (adresse.endsWith(inside) ? inside : `${inside} (${adresse})`),
  call: (n) => ` [${n}]`,
  heading: (_, inside) => inside,
  paragraph: (inside) => inside,
  list: (items, ordered) => items.map((item, i) => `${ordered ? `${i + 1}.` : '–'} ${item}`).join('\n'),
  quote: (words, by) => `«\u00a0${words}\u00a0»\n${by}`,
};

/** The note as plain text, for what takes no HTML. */
export function text(note: Note): string {
  const { blocks, notes } = draw(note, PEN);
  return [...blocks, ...(notes.length > 0 ? [notes.map((inside, i) => `[${i + 1}] ${inside}`).join('\n')] : [])].join(
    '\n\n',
  );
}
