import { readOn } from '../../publish/citation/pieces.ts';
import { escapeHtml } from '../../text/html.ts';

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
