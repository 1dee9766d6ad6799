import { slug } from '../../model/routes.ts';
import { download } from '../../browser/download.ts';
import { docx } from '../docx.ts';
import { htmlPage } from '../html.ts';
import { markdown } from '../markdown.ts';
import type { Note } from '../note.ts';
import { odt } from '../odt.ts';
import { pack } from '../xml.ts';

const FORMATS = {
  docx: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', (note) => pack(docx(note))],
  odt: ['application/vnd.oasis.opendocument.text', (note) => pack(odt(note))],
  md: ['text/markdown;charset=utf-8', markdown],
  html: ['text/html;charset=utf-8', htmlPage],
} satisfies Record<string, [type: string, write: (note: Note) => BlobPart]>;
export type FormatName = keyof typeof FORMATS;

/** Makes the file, here, and hands it over. */
export function takeAway(note: Note, format: FormatName): string {
  const [type, write] = FORMATS[format];
  const name = `${slug(note.titre) || 'ma-note'}.${format}`;
  download(name, type, write(note));
  return name;
}
