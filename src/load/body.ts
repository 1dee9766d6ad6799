import { createComponent, render, renderComponent, unescapeHTML } from 'astro/runtime/server/index.js';
import { COMPOSANTS } from '../render/components.ts';
import { MARQUE } from '../render/body.ts';

/** A body cut at its components: pieces of HTML, and components with what stands inside them. */
export type Morceau = string | { nom: string; attributs: Record<string, string>; dedans: Morceau[] };

const NOMS = new Map(Object.keys(COMPOSANTS).map((nom) => [nom.toLowerCase(), nom]));
const BALISE = new RegExp(`<(/?)${MARQUE}([a-z]+)([^>]*)>`, 'g');
const decoder = (texte: string) =>
  texte
    .replace(/&quot;|&#34;|&#x22;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&#39;|&#x27;/g, "'")
    .replace(/&amp;/g, '&');

/** Cuts the HTML of a body at the components marked in it. */
export function decouper(html: string): Morceau[] {
  const racine: Morceau[] = [];
  const pile: Morceau[][] = [racine];
  let fin = 0;
  for (const { 0: balise, 1: fermante, 2: nom = '', 3: attributs = '', index } of html.matchAll(BALISE)) {
    const texte = html.slice(fin, index);
    if (texte !== '') pile.at(-1)?.push(texte);
    fin = index + balise.length;
    if (fermante) pile.pop();
    else {
      const dedans: Morceau[] = [];
      const paires = [...attributs.matchAll(/\s([a-z]+)="([^"]*)"/gi)].map(
        (m) => [m[1] ?? '', decoder(m[2] ?? '')] as const,
      );
      pile.at(-1)?.push({ nom: NOMS.get(nom) ?? nom, attributs: Object.fromEntries(paires), dedans });
      pile.push(dedans);
    }
  }
  if (fin < html.length) racine.push(html.slice(fin));
  return racine;
}

type Resultat = Parameters<typeof renderComponent>[0];
type Composants = Record<string, unknown>;

const placer = (resultat: Resultat, morceaux: readonly Morceau[], composants: Composants): unknown[] =>
  morceaux.map((m) => {
    if (typeof m === 'string') return unescapeHTML(m);
    const { nom, attributs, dedans } = m;
    if (!Object.hasOwn(composants, nom))
      throw new Error(`Le composant <${nom}> n’est pas donné à <Content components={…} />.`);
    return renderComponent(resultat, nom, composants[nom], attributs, {
      default: () => render`${placer(resultat, dedans, composants)}`,
    });
  });

/** The component that a page places for a body, as Astro's own: `<Content components={composants} />`. */
export function contenuDe(html: string) {
  const morceaux = decouper(html);
  return createComponent(
    (resultat: Resultat, props: { components?: Composants }) =>
      render`${placer(resultat, morceaux, props.components ?? {})}`,
  );
}
