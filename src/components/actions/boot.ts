/**
 * The only script of a reading page. It waits: what copies, keeps or cites comes when the reader asks, has kept
 * something already, or has said who they are.
 */
const gestures = () => import('./gestures.ts');

/** The site was published anew since the page was opened, or the network is gone: never nothing. */
function sayLost(button: HTMLElement): void {
  document.querySelector('[data-perdu]')?.remove();
  const said = document.createElement('p');
  said.dataset.perdu = '';
  said.setAttribute('role', 'alert');
  said.textContent = 'Rechargez cette page : le site a été mis à jour, ou le réseau manque.';
  button.after(said);
}

addEventListener('click', (click) => {
  const button = (click.target as Element).closest<HTMLElement>('[data-geste]');
  if (button)
    gestures()
      .then(({ act }) => act(button))
      .catch(() => sayLost(button));
});

// Ctrl+K: to the search field, wherever it is folded.
addEventListener('keydown', (press) => {
  if (press.key !== 'k' || !(press.ctrlKey || press.metaKey)) return;
  const field = document.querySelector<HTMLInputElement>('[name=q]');
  field?.closest('details')?.setAttribute('open', '');
  field?.focus();
  field?.select();
  press.preventDefault();
});

// A sheet says the day it was printed.
addEventListener('beforeprint', () => {
  document.querySelector('.adresse-papier')?.setAttribute('data-date', new Date().toLocaleDateString('fr'));
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
