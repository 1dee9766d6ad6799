import { readOn } from '../../publish/citation/pieces.ts';
import { escapeHtml } from '../../text/html.ts';

/** Puts one text in the clipboard as plain text and as HTML, by the old way where the new one is refused. */
export async function copier(texte: string, html?: string): Promise<boolean> {
  try {
    const donnees: Record<string, Blob> = { 'text/plain': new Blob([texte], { type: 'text/plain' }) };
    if (html) donnees['text/html'] = new Blob([html], { type: 'text/html' });
    await navigator.clipboard.write([new ClipboardItem(donnees)]);
    return true;
  } catch {
    return copierAutrement(texte, html ?? `<pre>${escapeHtml(texte)}</pre>`);
  }
}

function copierAutrement(texte: string, html: string): boolean {
  let fait = false;
  const poser = (e: ClipboardEvent) => {
    e.clipboardData?.setData('text/plain', texte);
    e.clipboardData?.setData('text/html', html);
    e.preventDefault();
    fait = true;
  };
  document.addEventListener('copy', poser);
  // Kept for browsers and pages (http, old Safari) that have no clipboard of their own.
  document.execCommand('copy');
  document.removeEventListener('copy', poser);
  return fait;
}

/** Hands a file to the reader, made here: nothing is sent anywhere. */
export function telecharger(nom: string, type: string, contenu: BlobPart): void {
  const a = document.createElement('a');
  a.href = URL.createObjectURL(new Blob([contenu], { type }));
  a.download = nom;
  document.body.append(a);
  a.click();
  a.remove();
  setTimeout(() => URL.revokeObjectURL(a.href), 30_000);
}

/** The words of a quotation on the page and its reference, both as text and as HTML. */
export function lireCitation(id: string): { texte: string; html: string } | undefined {
  const paroles = document.querySelector(`#${CSS.escape(id)} blockquote`)?.textContent;
  const reference = document.querySelector(`[data-ref="${CSS.escape(id)}"]`);
  if (!paroles || !reference) return undefined;
  const mots = paroles.replace(/\s+(?=\n)|^[\s«]+|[\s»]+$/g, '').replace(/[\n\t ]+/g, ' ');
  const today = new Date();
  const suite = readOn((reference.textContent ?? '').trim(), today);
  const lien = document.createElement('p');
  for (const noeud of reference.childNodes) lien.append(noeud.cloneNode(true));
  for (const a of lien.querySelectorAll('a')) a.href = new URL(a.href).href;
  for (const e of lien.querySelectorAll('*'))
    for (const nom of e.getAttributeNames()) if (nom !== 'href') e.removeAttribute(nom);
  return {
    texte: `«\u00a0${mots}\u00a0»\n${suite}`,
    html: `<blockquote><p>«\u00a0${escapeHtml(mots)}\u00a0»</p><p>${readOn(lien.innerHTML.trim(), today)}</p></blockquote>`,
  };
}
