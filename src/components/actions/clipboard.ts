import { readOn } from '../../publish/citation/pieces.ts';
import { escapeHtml } from '../../text/html.ts';

/** Puts one text in the clipboard as plain text and as HTML, by the old way where the new one is refused. */
export async function copy(text: string, html = `<pre>${escapeHtml(text)}</pre>`): Promise<boolean> {
  try {
    await navigator.clipboard.write([
      new ClipboardItem({
        'text/plain': new Blob([text], { type: 'text/plain' }),
        'text/html': new Blob([html], { type: 'text/html' }),
      }),
    ]);
    return true;
  } catch {
    return copyOldWay(text, html);
  }
}

function copyOldWay(text: string, html: string): boolean {
  let done = false;
  const put = (e: ClipboardEvent) => {
    e.clipboardData?.setData('text/plain', text);
    e.clipboardData?.setData('text/html', html);
    e.preventDefault();
    done = true;
  };
  document.addEventListener('copy', put);
  // Kept for browsers and pages (http, old Safari) that have no clipboard of their own.
  document.execCommand('copy');
  document.removeEventListener('copy', put);
  return done;
}

/** Hands a file to the reader, made here: nothing is sent anywhere. */
export function download(name: string, type: string, content: BlobPart): void {
  const a = document.createElement('a');
  a.href = URL.createObjectURL(new Blob([content], { type }));
  a.download = name;
  document.body.append(a);
  a.click();
  a.remove();
  setTimeout(() => URL.revokeObjectURL(a.href), 30_000);
}

/** One reference of the page, as text and as HTML, consulted today. */
export function readReference(id: string): { text: string; html: string } | undefined {
  const reference = document.querySelector(`[data-ref="${CSS.escape(id)}"]`);
  if (!reference) return undefined;
  const source = document.createElement('p');
  for (const node of reference.childNodes) source.append(node.cloneNode(true));
  for (const a of source.querySelectorAll('a')) a.href = new URL(a.href).href;
  for (const e of source.querySelectorAll('*'))
    for (const name of e.getAttributeNames()) if (name !== 'href') e.removeAttribute(name);
  const today = new Date();
  return {
    text: readOn((reference.textContent ?? '').trim(), today),
    html: readOn(source.innerHTML.trim(), today),
  };
}

/** The words of a quotation on the page and its reference, both as text and as HTML. */
export function readQuote(id: string): { text: string; html: string } | undefined {
  const said = document.querySelector(`#${CSS.escape(id)} blockquote`)?.textContent;
  const reference = readReference(id);
  if (!said || !reference) return undefined;
  const words = said.replace(/\s+(?=\n)|^[\s«]+|[\s»]+$/g, '').replace(/[\n\t ]+/g, ' ');
  return {
    text: `«\u00a0${words}\u00a0»\n${reference.text}`,
    html: `<blockquote><p>«\u00a0${escapeHtml(words)}\u00a0»</p><p>${reference.html}</p></blockquote>`,
  };
}
