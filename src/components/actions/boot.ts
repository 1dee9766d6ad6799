/**
 * The only script of a reading page. It waits: what copies, keeps or cites comes when the reader asks, or has kept
 * something already.
 */
const gestes = () => import('./gestures.ts');

addEventListener('click', (clic) => {
  const bouton = (clic.target as Element).closest<HTMLElement>('[data-geste]');
  if (bouton) void gestes().then(({ faire }) => faire(bouton));
});

let garde: string | null = null;
try {
  garde = localStorage.getItem('reperes-selection');
} catch {
  // Storage refused: nothing was kept.
}
// Without a network, the page goes without its buttons.
const marquer = () => gestes().then((g) => g.marquer(), Boolean);
if (garde && !document.querySelector('ma-selection')) void marquer();
// The search has shown extracts.
addEventListener('extraits', marquer);
