import type { Run } from './markup.ts';
import type { Note } from './note.ts';

/** How one format says each thing. What it is given to put inside is already drawn. */
export interface Pen {
  text(texte: string, style: { gras?: true; italique?: true }): string;
  link(adresse: string, inside: string): string;
  /** The call of a footnote; `again` when it was called before. `inside` draws the footnote itself. */
  call(n: number, again: boolean, inside: () => string): string;
  heading(level: 1 | 2 | 3, inside: string): string;
  paragraph(inside: string, role: 'body' | 'small'): string;
  list(items: string[], ordered: boolean): string;
  quote(words: string, by: string): string;
}

/** Draws a note with a pen, one string a block; `notes` are the footnotes, for the formats that keep them apart. */
export function draw(note: Note, pen: Pen): { blocks: string[]; notes: string[] } {
  const called = new Set<number>();
  const runs = (list: readonly Run[]): string =>
    list
      .map(({ texte, lien, appel, ...style }) => {
        if (appel !== undefined) {
          const again = called.has(appel);
          called.add(appel);
          return pen.call(appel, again, () => runs(note.notes[appel - 1] ?? []));
        }
        if (texte === '') return '';
        const said = pen.text(texte, style);
        return lien === undefined ? said : pen.link(lien, said);
      })
      .join('');
  const blocks = note.blocks.map((b) => {
    switch (b.kind) {
      case 'heading':
        return pen.heading(b.level, runs(b.runs));
      case 'list':
        return pen.list(b.items.map(runs), b.ordered);
      case 'quote':
        return pen.quote(runs(b.words), runs(b.by));
      default:
        return pen.paragraph(runs(b.runs), b.kind === 'small' ? 'small' : 'body');
    }
  });
  return { blocks: [pen.heading(1, pen.text(note.titre, {})), ...blocks], notes: note.notes.map(runs) };
}
