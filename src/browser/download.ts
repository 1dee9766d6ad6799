import { el } from './basics.ts';

/** Hands a file to the reader, made here: nothing is sent anywhere. */
export function download(name: string, type: string, content: BlobPart): void {
  const a = el('a', { href: URL.createObjectURL(new Blob([content], { type })), download: name });
  document.body.append(a);
  a.click();
  a.remove();
  setTimeout(() => URL.revokeObjectURL(a.href), 30_000);
}
