/** The links of a page that lead to another site and do not say their address: what each says, by address. */
export function outsideLinks(html: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, href = '', inside = ''] of html.matchAll(
    /<a\b[^>]*\shref="(https?:\/\/[^"]+)"[^>]*>([\s\S]*?)<\/a>/g,
  )) {
    const said = inside
      .replace(/<[^>]*>/g, '')
      .replace(/[\n\t ]+/g, ' ')
      .trim();
    const bare = href.replace(/^https?:\/\/(?:www\.)?|\/$/g, '');
    if (!said.includes(bare) && !found.has(href)) found.set(href, said);
  }
  return found;
}
