/**
 * The only script of a reading page. It waits: what copies, keeps or cites comes when the reader asks, has kept
 * something already, or has said who they are.
 */
const gestures = () => import('./gestures.ts');

addEventListener('click', (click) => {
  const button = (click.target as Element).closest<HTMLElement>('[data-geste]');
  if (button) void gestures().then(({ act }) => act(button));
});

let known: unknown;
try {
  known = localStorage.length;
} catch {
  // Storage refused: nothing was kept.
}
// Without a network, the page goes without its buttons.
const mark = () => gestures().then((g) => g.mark(), Boolean);
if (known || location.search) void mark();
// The search has shown extracts.
addEventListener('extraits', mark);
