import type { CitationContext } from './citation/records.ts';
import { route } from '../model/routes.ts';
import type { Site, Temoignage } from '../model/repertoire.ts';
import { enXml } from '../note/xml.ts';

/** How many entries a feed holds, the newest: it must not grow with the site. */
export const TAILLE_FLUX = 50;

/** RFC 3339, from AAAA, AAAA-MM or AAAA-MM-JJ. */
export const instant = (date: string) => `${date}${'-01-01'.slice(date.length - 4)}T00:00:00Z`;

export interface Flux {
  titre: string;
  /** Address of the feed and of the page it follows, from the site's root. */
  adresse: string;
  page: string;
  voix: readonly Temoignage[];
}

/** An Atom feed (RFC 4287) of testimonies, newest first; those of one date keep the guide's order. */
export function atom(
  { site, absolue }: CitationContext & { site: Site },
  { titre, adresse, page, voix }: Flux,
  typo: (texte: string) => string,
): string {
  const recentes = voix
    .map((t, rang) => ({ t, rang }))
    .sort((a, b) => (a.t.date < b.t.date ? 1 : a.t.date > b.t.date ? -1 : a.rang - b.rang))
    .slice(0, TAILLE_FLUX)
    .map(({ t }) => t);
  const dire = (texte: string) => enXml(typo(texte));
  const entrees = recentes.map((t) => {
    const url = enXml(absolue(route.temoignage(t.id)));
    const corps = t.citations.map((c) => `<blockquote><p>« ${enXml(c.texte)} »</p></blockquote>`).join('');
    const qui = t.auteurs.map((a) => `${enXml(a.nom)}, ${enXml(a.fonction)}`).join(' ; ');
    return `  <entry>
    <id>${url}</id>
    <title>${dire(t.titre)}</title>
    <link rel="alternate" type="text/html" href="${url}"/>
    <published>${instant(t.date)}</published>
    <updated>${instant(t.date)}</updated>
${t.auteurs.map((a) => `    <author><name>${dire(a.nom)}</name></author>`).join('\n')}
${t.leviers.map((id) => `    <category term="${id}" scheme="${enXml(absolue(route.leviers))}" label="${dire(site.leviers.find((l) => l.id === id)?.titre ?? id)}"/>`).join('\n')}
    <content type="html">${enXml(typo(`${corps}<p>${qui}</p>`))}</content>
  </entry>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr">
  <id>${enXml(absolue(adresse))}</id>
  <title>${dire(titre)}</title>
  <subtitle>${dire('Repères en ligne : les collectivités et les PTCE')}</subtitle>
  <link rel="self" type="application/atom+xml" href="${enXml(absolue(adresse))}"/>
  <link rel="alternate" type="text/html" href="${enXml(absolue(page))}"/>
  <updated>${instant(recentes[0]?.date ?? '2014-04')}</updated>
  <author><name>RTES</name></author>
${entrees.join('\n')}
</feed>
`;
}
