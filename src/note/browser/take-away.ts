import { slug } from '../../model/routes.ts';
import { docx } from '../docx.ts';
import { html, markdown, texte, type Note } from '../note.ts';
import { odt } from '../odt.ts';
import { archiver } from '../zip.ts';
import { copier, telecharger } from '../../components/actions/clipboard.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const ODT = 'application/vnd.oasis.opendocument.text';

const page = (note: Note) =>
  `<!doctype html>\n<html lang="fr">\n<head>\n<meta charset="utf-8">\n<title>${html({ ...note, blocs: [], sources: [] }).match(/<h1>(.*?)<\/h1>/)?.[1] ?? ''}</title>\n</head>\n<body>\n${html(note)}\n</body>\n</html>\n`;

export const FORMATS = {
  docx: 'Word (DOCX)',
  odt: 'LibreOffice (ODT)',
  md: 'Markdown',
  html: 'Page web (HTML)',
} as const;
export type Format = keyof typeof FORMATS;

/** Makes the file, here, and hands it over. */
export function emporter(note: Note, format: Format): string {
  const nom = `${slug(note.titre) || 'ma-selection'}.${format}`;
  if (format === 'docx') telecharger(nom, DOCX, archiver(docx(note)));
  else if (format === 'odt') telecharger(nom, ODT, archiver(odt(note)));
  else if (format === 'md') telecharger(nom, 'text/markdown;charset=utf-8', markdown(note));
  else telecharger(nom, 'text/html;charset=utf-8', page(note));
  return nom;
}

/** The note in the clipboard, as text and as HTML: to paste in a message or a document. */
export const copierNote = (note: Note): Promise<boolean> => copier(texte(note), html(note));
