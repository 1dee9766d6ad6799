import { unzipSync } from 'fflate';
import { XmlDocument, XmlElement, XmlText, type XmlTreeNode } from 'libxml2-wasm';
import { decodeText } from '../text/decode.ts';

/** A file that is not a text, with what to do about it. */
export class NotAText extends Error {}

const MAX_BYTES = 20_000_000;
/** How the files of other programs start, and what to say of them. */
const OTHERS: readonly [start: string, said: string][] = [
  ['{\\rtf', 'est au format RTF : enregistrez-le au format Word (.docx) ou OpenDocument (.odt)'],
  ['\xd0\xcf\x11\xe0', 'est un ancien fichier Word (.doc) : enregistrez-le au format .docx'],
  ['%PDF', 'est un PDF : donnez le texte d’origine (.docx, .odt ou .txt)'],
];

/** The text of a document: of Word or LibreOffice, one line a paragraph, or plain, whatever its encoding. */
export function readDocument(bytes: Uint8Array): string {
  if (bytes.length > MAX_BYTES) throw new NotAText(`est trop lourd : au plus ${MAX_BYTES / 1_000_000} Mo`);
  const start = String.fromCharCode(...bytes.slice(0, 5));
  const other = OTHERS.find(([signature]) => start.startsWith(signature));
  if (other) throw new NotAText(other[1]);
  const text = start.startsWith('PK') ? readPacket(bytes) : decodeText(bytes).text;
  if (text.trim() === '') throw new NotAText('ne contient aucun mot');
  return text;
}

const DAMAGED = 'est abîmé : ouvrez-le, et enregistrez-le de nouveau';

/** What a word processor packs its text in. */
function readPacket(bytes: Uint8Array): string {
  let document: XmlDocument | undefined;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => /^(?:word\/document|content)\.xml$/.test(name) && originalSize <= MAX_BYTES,
    });
    const [text] = Object.values(files);
    document = text && XmlDocument.fromBuffer(text);
  } catch {
    throw new NotAText(DAMAGED);
  }
  if (!document) throw new NotAText('n’est pas un texte : donnez un fichier .docx, .odt ou .txt');
  const text = say(document.root);
  document.dispose();
  return text
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** What is not the text as it stands: deletions that are kept, notes, comments, codes of fields, what old programs see. */
const ASIDE = /^(?:del|moveFrom|instrText|Fallback|tracked-changes|note|annotation|sectPr|pPr|rPr)$/;

function say(node: XmlTreeNode): string {
  // Line breaks between elements are only there to make the file easy to read.
  if (node instanceof XmlText) return /^\s*\n\s*$/.test(node.content) ? '' : node.content.replace(/\s+/g, ' ');
  if (!(node instanceof XmlElement) || ASIDE.test(node.name)) return '';
  const children = [...childrenOf(node)];
  const inside = () => children.map(say).join('');
  switch (node.name) {
    case 'tab':
      return ' ';
    case 's':
      return ' '.repeat(Number(node.attr('c', 'text')?.value ?? 1));
    case 'br':
    case 'cr':
    case 'line-break':
      return '\n';
    case 'noBreakHyphen':
      return '-';
    case 'h':
      return `\n\n## ${inside()}\n\n`;
    case 'p':
      if (node.get(HEADING)) return `\n\n## ${inside()}\n\n`;
      return node.get(IN_LIST) ? `\n- ${inside()}\n` : `\n\n${inside()}\n\n`;
    // A table of questions and answers: one a row.
    case 'tr':
    case 'table-row':
      return `\n\n${children
        .map((cell) => say(cell).trim())
        .filter(Boolean)
        .join(' : ')}\n\n`;
    default:
      return inside();
  }
}
const HEADING =
  '*[local-name()="pPr"]/*[local-name()="pStyle"]/@*[starts-with(., "Heading") or starts-with(., "Titre")]';
const IN_LIST = '*[local-name()="pPr"]/*[local-name()="numPr"] | parent::*[local-name()="list-item"]';

function* childrenOf(node: XmlElement) {
  for (let child = node.firstChild; child; child = child.next) yield child;
}
