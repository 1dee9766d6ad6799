import { escapeHtml } from '../text/html.ts';

/** Gives a Markdown table what Markdown cannot say: a caption, `scope` on its headers, a header for each row. */
export function withCaption(html: string, legende: string): string {
  return html
    .replace(/<table([^>]*)>/, (_, attributs: string) => `<table${attributs}><caption>${escapeHtml(legende)}</caption>`)
    .replace(/<th(?=[\s>])(?![^>]*scope)/g, '<th scope="col"')
    .replace(/(<tbody>|<\/tr>)(\s*<tr[^>]*>\s*)<td([^>]*)>([\s\S]*?)<\/td>/g, '$1$2<th scope="row"$3>$4</th>')
    .replace(/\sstyle="[^"]*"|\salign="[^"]*"/g, '');
}
