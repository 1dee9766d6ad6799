import type { HastPluginDefinition } from 'satteri';
import { adresseDe, type Images } from './images.ts';

/** A column of text; the whole screen of a phone but its margins. */
const TAILLES = '(width >= 42rem) 40rem, calc(100vw - 2rem)';

/**
 * Turns a paragraph that holds one picture into a figure with its caption. A picture that is not in `images` is left,
 * for `rendre` to refuse; the addresses of those shown are added to `montrees`.
 */
export const figures = (images: Images, montrees: Set<string>): HastPluginDefinition => ({
  name: 'figures',
  element: {
    filter: ['p'],
    visit({ children }) {
      const [img] = children;
      if (children.length !== 1 || img?.type !== 'element' || img.tagName !== 'img') return undefined;
      const image = images.get(String(img.properties?.src ?? ''));
      if (!image) return undefined;
      const legende = String(img.properties?.title ?? '');
      const src = adresseDe(image.copies.at(-1)?.nom ?? '');
      montrees.add(src);
      const properties = {
        src,
        srcset: image.copies.map(({ nom, largeur }) => `${adresseDe(nom)} ${largeur}w`).join(', '),
        sizes: TAILLES,
        width: String(image.largeur),
        height: String(image.hauteur),
        alt: String(img.properties?.alt ?? ''),
        loading: 'lazy',
        decoding: 'async',
      };
      return {
        type: 'element' as const,
        tagName: 'figure',
        properties: { class: 'image', role: 'group', 'aria-label': legende },
        children: [
          { type: 'element' as const, tagName: 'img', properties, children: [] },
          {
            type: 'element' as const,
            tagName: 'figcaption',
            properties: {},
            children: [{ type: 'text' as const, value: legende }],
          },
        ],
      };
    },
  },
});
