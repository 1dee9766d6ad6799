import type { Element, Root } from 'hast';
import { imageAddress, type ReadyImage, type Images } from './images.ts';
import { h, isElement, type Node, type Parent } from './tree.ts';

/** A column of text; the whole screen of a phone but its margins. */
const SIZES = '(width >= 42rem) 40rem, calc(100vw - 2rem)';

/** Turns each paragraph that holds one picture into a figure with its caption. Throws when the picture is not given. */
export function drawFigures(tree: Root, images: Images): void {
  const visit = (parent: Parent): void => {
    for (const [rank, child] of parent.children.entries()) {
      if (!('children' in child)) continue;
      const img = pictureOf(child);
      if (!img) {
        visit(child);
        continue;
      }
      const name = String(img.properties.src ?? '');
      const image = images.get(name);
      if (!image) throw new Error(`image introuvable « ${name} »`);
      parent.children[rank] = figure(image, img);
    }
  };
  visit(tree);
}

/** The picture that stands alone in a paragraph. */
function pictureOf(node: Node): Element | undefined {
  const [only, more] = isElement(node, /^p$/) ? node.children : [];
  return only && !more && isElement(only, /^img$/) ? only : undefined;
}

function figure(image: ReadyImage, img: Element): Element {
  const caption = String(img.properties.title ?? '');
  const properties = {
    src: imageAddress(image.copies.at(-1)?.name ?? ''),
    srcSet: image.copies.map(({ name, width }) => `${imageAddress(name)} ${width}w`).join(', '),
    sizes: SIZES,
    width: image.width,
    height: image.height,
    alt: String(img.properties.alt ?? ''),
    loading: 'lazy',
    decoding: 'async',
  };
  const frame = { className: ['image'], role: 'group', ariaLabel: caption };
  return h('figure', frame, h('img', properties), h('figcaption', {}, caption));
}
