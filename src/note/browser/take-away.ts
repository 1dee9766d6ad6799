import { slug } from '../../model/routes.ts';
import { copy, download } from '../../components/actions/clipboard.ts';
import { docx } from '../docx.ts';
import { html, htmlPage } from '../html.ts';
import { markdown } from '../markdown.ts';
import type { Note } from '../note.ts';
import { odt } from '../odt.ts';
import { text } from '../text.ts';
import { pack } from '../xml.ts';

interface Format {
  name: string;
  type: string;
  write: (note: Note) => BlobPart;
}
export const FORMATS = {
  docx: {
    name: 'Word (DOCX)',
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    write: (note) => pack(docx(note)),
  },
  odt: {
    name: 'LibreOffice (ODT)',
    type: 'application/vnd.oasis.opendocument.text',
    write: (note) => pack(odt(note)),
  },
  md: { name: 'Markdown', type: 'text/markdown;charset=utf-8', write: markdown },
  html: { name: 'Page web (HTML)', type: 'text/html;charset=utf-8', write: htmlPage },
} as const satisfies Record<string, Format>;
export type FormatName = keyof typeof FORMATS;

/** Makes the file, here, and hands it over. */
export function takeAway(note: Note, format: FormatName): string {
  const { type, write } = FORMATS[format];
  const name = `${slug(note.titre) || 'ma-note'}.${format}`;
  download(name, type, write(note));
  return name;
}

/** The note in the clipboard, as text and as HTML: to paste in a message or a document. */
export const copyNote = (note: Note): Promise<boolean> => copy(text(note), html(note));
