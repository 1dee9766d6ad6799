/** A chapter of a book: its text as the site shows it, from `h2` down. */
export interface Chapitre {
  /** Anchor and file name: `guide-introduction`, `temoignage-dupont-friche`. */
  id: string;
  titre: string;
  /** Address on the site, whose links lead here inside the book. */
  route: string;
  html: string;
  /** It follows the one before on the same page. */
  courte?: boolean;
}
export interface Partie {
  titre: string;
  chapitres: Chapitre[];
}
export interface Livre {
  id: string;
  titre: string;
  /** What stands under the title on the cover. */
  sousTitre: string;
  /** Address of the same thing on the site. */
  adresse: string;
  parties: Partie[];
}

/** The first element that opens with `debut` (`<div class="prose"`), without its own tags. */
export function extraire(html: string, debut: string): string {
  const nom = /^<(\w+)/.exec(debut)?.[1] ?? 'div';
  const ouvre = html.indexOf(debut);
  if (ouvre === -1) return '';
  const balise = new RegExp(`<(/?)${nom}\\b[^>]*>`, 'g');
  balise.lastIndex = ouvre;
  let profondeur = 0;
  let contenu = 0;
  for (let trouve = balise.exec(html); trouve; trouve = balise.exec(html)) {
    if (contenu === 0) contenu = balise.lastIndex;
    profondeur += trouve[1] ? -1 : 1;
    if (profondeur === 0) return html.slice(contenu, trouve.index);
  }
  return '';
}

const CLASSES = new Set(['depuis', 'note', 'tableau', 'etiquette', 'compte', 'citation', 'qui', 'source', 'qr']);

/** Leaves the text: no button, drawing, picture or script, no link to the paragraph itself, no class that a book does not draw. */
export function depouiller(html: string): string {
  return (
    html
      .replace(/<(svg|button|script|style|template)\b[\s\S]*?<\/\1>/g, '')
      .replace(/<a class="lien-ici"[\s\S]*?<\/a>/g, '')
      .replace(/<a class="sigle"[^>]*>([\s\S]*?)<\/a>/g, '$1')
      // A book holds no other file: what the picture shows is said in its place, above its caption.
      .replace(/<img\b[^>]*\salt="([^"]*)"[^>]*>/g, '<p>[Image : $1]</p>')
      .replace(/<[a-z][^>]*>/gi, (balise) =>
        balise
          .replace(/\s(?:data-[\w-]+|aria-[\w-]+|role|tabindex|target|rel|hreflang|download)(?:="[^"]*")?/g, '')
          .replace(/\sclass="([^"]*)"/, (_, noms: string) => {
            const gardes = noms.split(/\s+/).filter((n) => CLASSES.has(n));
            return gardes.length ? ` class="${gardes.join(' ')}"` : '';
          }),
      )
  );
}

/** Titles one or more levels down, six at most. */
export const descendre = (html: string, pas: number) =>
  html.replace(/<(\/?)h([1-6])\b/g, (_, fin: string, n: string) => `<${fin}h${Math.min(6, Number(n) + pas)}`);

export interface Renvois {
  chapitres: readonly Chapitre[];
  /** How the book names the top of a chapter, or a place in it. */
  ancre: (chapitre: Chapitre, id?: string) => string;
  /** Makes an address of the site absolute. */
  absolue: (adresse: string) => string;
  base: string;
}

/** Ids made unique in the book; links of the site lead to the book where it has the page, else to the site. */
export function relierChapitre(chapitre: Chapitre, { chapitres, ancre, absolue, base }: Renvois): string {
  const parChemin = new Map(chapitres.map((c) => [c.route, c]));
  const racine = base.replace(/\/$/, '');
  const viser = (href: string): string => {
    if (href.startsWith('#')) return place(chapitre, href.slice(1));
    if (!href.startsWith('/')) return href;
    const interne = racine && href.startsWith(`${racine}/`) ? href.slice(racine.length) : href;
    const [route = '', id] = interne.split('#');
    const vers = parChemin.get(route);
    return vers ? place(vers, id) : absolue(interne);
  };
  const place = (c: Chapitre, id?: string) =>
    id !== undefined && c.html.includes(` id="${id}"`) ? ancre(c, id) : ancre(c);
  return chapitre.html.replace(
    /\s(id|href)="([^"]*)"/g,
    (_, nom: string, valeur: string) => ` ${nom}="${nom === 'id' ? `${chapitre.id}--${valeur}` : viser(valeur)}"`,
  );
}
