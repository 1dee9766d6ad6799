import { closeSync, lstatSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { MAX_BYTES, type ContentFile } from '../check/files.ts';
import { IMAGE_EXTENSION, IMAGE_MAX_BYTES } from '../render/image-file.ts';
import { readPicture } from '../render/images.ts';
import { decodeText } from '../text/decode.ts';

/**
 * Reads every file under `content/`, with its path from the project's root. Too large a file is not read. One after the
 * other: for thousands of small files, waiting for each costs the processor several times more than reading it.
 */
export async function readFiles(root: string, folder = 'content'): Promise<ContentFile[]> {
  const files: ContentFile[] = [];
  const elements = readdirSync(join(root, folder), { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.') && !name.endsWith('.lock'))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const element of elements) {
    const path = `${folder}/${element.name}`;
    const unreadable: ContentFile = { path, bytes: 0, text: '', obstacle: 'unreadable' };
    try {
      if (element.isDirectory()) files.push(...(await readFiles(root, path)));
      else files.push(await readOne(root, path));
    } catch {
      files.push(unreadable);
    }
  }
  return files;
}

async function readOne(root: string, path: string): Promise<ContentFile> {
  const state = lstatSync(join(root, path));
  const file = { path, bytes: state.size, text: '' };
  if (state.isSymbolicLink()) return { ...file, obstacle: 'symlink' };
  if (!state.isFile()) return { ...file, obstacle: 'special' };
  const kind = kindOf(firstBytes(join(root, path)), path);
  if (kind !== undefined) return { ...file, kind };
  if (IMAGE_EXTENSION.test(path))
    return state.size > IMAGE_MAX_BYTES ? file : { ...file, image: await readPicture(readFileSync(join(root, path))) };
  if (state.size > MAX_BYTES) return file;
  const bytes = readFileSync(join(root, path));
  const { encoding } = decodeText(bytes);
  return { ...file, text: bytes.toString('utf8'), encoding: encoding === 'UTF-8' ? undefined : encoding };
}

const FIRST = 4096;
function firstBytes(path: string): Buffer {
  const descriptor = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(FIRST);
    return bytes.subarray(0, readSync(descriptor, bytes, 0, FIRST, 0));
  } finally {
    closeSync(descriptor);
  }
}

/** What is not a text, nor a picture under the name of one, by its first bytes: the name may say anything. */
function kindOf(bytes: Buffer, path: string): string | undefined {
  const head = bytes.toString('latin1');
  if (head.startsWith('PK\x03\x04')) {
    if (head.includes('opendocument')) return 'un document LibreOffice';
    return /\[Content_Types\]|word\/|_rels\//.test(head) ? 'un document Word' : 'une archive';
  }
  if (head.startsWith('\xD0\xCF\x11\xE0')) return 'un document Word';
  if (head.startsWith('{\\rtf')) return 'un document RTF';
  if (head.startsWith('%PDF-')) return 'un PDF';
  if (/^....ftyp(?:hei|hev|mif|msf)/s.test(head)) return 'une photo HEIC';
  if (IMAGE_EXTENSION.test(path)) return undefined;
  if (head.startsWith('\xFF\xD8\xFF')) return 'une photo JPEG';
  if (head.startsWith('\x89PNG')) return 'une image PNG';
  return head.startsWith('RIFF') && head.startsWith('WEBP', 8) ? 'une image WebP' : undefined;
}
