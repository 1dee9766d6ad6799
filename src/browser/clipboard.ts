import { escapeHtml } from '../text/html.ts';

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
