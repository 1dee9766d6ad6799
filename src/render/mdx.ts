import type { Root } from 'hast';
import type { HastPluginDefinition } from 'satteri';
import { nameAnchors } from './anchors.ts';
import { composeBody } from './compose.ts';
import type { WordsOptions } from './words.ts';

/** Gives what Astro's own MDX draws the ids and the look of every other body. */
export const composeMdx = (options: () => WordsOptions): HastPluginDefinition => ({
  name: 'compose',
  after(root, context) {
    const tree = JSON.parse(JSON.stringify(root)) as Root;
    nameAnchors(tree);
    composeBody(tree, options());
    context.replaceNode(root, tree);
  },
});
