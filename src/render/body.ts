import type { MarkdownHeading } from 'astro';
import {
  createMdxHastHandle,
  dropHandle,
  normalizePlugins,
  renderHandle,
  resolveHastSubscriptions,
  visitHastHandle,
  type Features,
  type HastPluginDefinition,
} from 'satteri';
import { COMPOSANTS } from './components.ts';
import { direLongueur } from '../check/lines.ts';
import { colonnesDe, MAX_COLONNES } from '../check/tables.ts';
import { ancres } from './anchors.ts';
import { figures } from './figures.ts';
import type { Images } from './images.ts';

/** The Markdown that the site knows; the same for Astro's own path (astro.config.mjs). */
export const FEATURES: Features = { gfm: true, smartPunctuation: false, frontmatter: false };

/** Stands in the HTML for a component, until a page draws it: `src/load/body.ts`. No body can write it, `<` being escaped. */
export const MARQUE = 'reperes-';

/** Where a link may lead: elsewhere on the web, a mailbox, the site itself. Browsers read `/\\` as `//`. */
const LIEN_PERMIS = /^(?:https?:\/\/|mailto:|\/(?![/\\])|#)/i;

export const AIDE = '« npm run verifier » dit quoi corriger';

export interface Rendu {
  html: string;
  headings: MarkdownHeading[];
}

interface Jsx {
  name: string | null;
  attributes: readonly { type: string; name?: string; value?: unknown }[];
  children: readonly unknown[];
}

const refuser = (quoi: string): never => {
  throw new Error(`${quoi} dans le texte : ${AIDE}`);
};

/** What would make of a short text a page that no browser opens, refused before it is parsed. */
function refuserDemesure(corps: string) {
  const longueur = direLongueur(corps);
  if (longueur) throw new Error(`${longueur[0]} : ${AIDE}`);
  if (corps.split('\n').some((ligne) => colonnesDe(ligne) > MAX_COLONNES)) refuser('tableau trop large');
}

/** Turns the components offered into marked elements; anything else that MDX understands is code, and refused. */
const composants = (montrees: ReadonlySet<string>): HastPluginDefinition => {
  let listes = 0;
  const remplacer = ({ name, attributes, children }: Jsx) => {
    const nom = name ?? '';
    if (!Object.hasOwn(COMPOSANTS, nom)) refuser(`balise <${nom}>`);
    if (nom === 'ListePoles' && ++listes > 1) refuser('<ListePoles> écrit plusieurs fois');
    const properties: Record<string, string> = {};
    for (const { type, name: cle, value } of attributes) {
      if (type !== 'mdxJsxAttribute' || cle === undefined || typeof value !== 'string')
        return refuser(`attribut calculé sur <${nom}>`);
      if (!COMPOSANTS[nom]?.attributs[cle]?.motif.test(value)) refuser(`attribut « ${cle} » mal formé sur <${nom}>`);
      properties[cle] = value;
    }
    return { type: 'element' as const, tagName: `${MARQUE}${nom.toLowerCase()}`, properties, children: [...children] };
  };
  return {
    name: 'composants',
    mdxJsxFlowElement: { filter: [], visit: (noeud) => remplacer(noeud as unknown as Jsx) as never },
    mdxJsxTextElement: { filter: [], visit: (noeud) => remplacer(noeud as unknown as Jsx) as never },
    mdxFlowExpression: () => refuser('accolade { ou }'),
    mdxTextExpression: () => refuser('accolade { ou }'),
    mdxjsEsm: () => refuser('import ou export'),
    raw: () => refuser('balise HTML'),
    element: [
      {
        filter: ['a'],
        visit({ properties }) {
          if (properties?.title !== undefined) refuser('infobulle');
          const href = String(properties?.href ?? '#');
          if (!LIEN_PERMIS.test(href)) refuser(`lien interdit « ${href.slice(0, 60)} »`);
        },
      },
      {
        // Markdown aligns columns by a style written in the page, which the security policy refuses.
        filter: ['th', 'td'],
        visit: (noeud, ctx) => {
          if (noeud.properties?.style !== undefined) ctx.setProperty(noeud, 'style', undefined);
        },
      },
      {
        filter: ['img'],
        visit({ properties }) {
          if (!montrees.has(String(properties?.src))) refuser('image');
        },
      },
      { filter: ['input'], visit: () => refuser('case à cocher') },
    ],
  };
};

const titres = (headings: MarkdownHeading[]): HastPluginDefinition => ({
  name: 'titres',
  element: {
    filter: ['h2', 'h3', 'h4', 'h5', 'h6'],
    visit(noeud, ctx) {
      headings.push({
        depth: Number(noeud.tagName.charAt(1)),
        slug: String(noeud.properties?.id ?? ''),
        text: ctx.textContent(noeud),
      });
    },
  },
});

/**
 * Renders one body, parsed as MDX and never run: text, Markdown, the components offered with literal attributes, and the
 * pictures given, each alone in its paragraph.
 * Throws in French at anything else, so that nothing unchecked is ever compiled, in development either.
 */
export function renderBody(corps: string, images: Images = new Map()): Rendu {
  refuserDemesure(corps);
  const headings: MarkdownHeading[] = [];
  const montrees = new Set<string>();
  let poignee;
  try {
    poignee = createMdxHastHandle(corps, FEATURES);
  } catch (erreur) {
    throw new Error(`une balise ou une accolade du texte n’est pas lisible : ${AIDE}`, { cause: erreur });
  }
  try {
    for (const plugin of normalizePlugins(
      [figures(images, montrees), ancres, titres(headings), composants(montrees)],
      'hastPlugins',
      corps,
      undefined,
      'mdx',
      {},
    ))
      void visitHastHandle(poignee, plugin, resolveHastSubscriptions(plugin), corps, undefined);
    return { html: renderHandle(poignee).trimEnd(), headings };
  } finally {
    dropHandle(poignee);
  }
}
