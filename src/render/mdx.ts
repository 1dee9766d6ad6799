import type { Root } from 'hast';
import type { HastPluginDefinition } from 'satteri';
import { nameAnchors } from './anchors.ts';
import { composeBody } from './compose.ts';

/** Gives what Astro's own MDX draws the ids and the look of every other body. */
export const composeMdx: HastPluginDefinition = {
  name: 'compose',
  after(root, context) {
    const tree = JSON.parse(JSON.stringify(root)) as Root;
    nameAnchors(tree);
    composeBody(tree);
    context.replaceNode(root, tree);
  },
};
