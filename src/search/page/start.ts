/**
 * All that the search page loads at first. The program, which brings its index, comes when the reader touches the
 * field or the filters, or when the address asks something.
 */
const element = (id: string) => document.getElementById(id);
const racine = element('recherche');
const zone = element('zone');
const annonce = element('annonce');
const accueil = element('accueil-recherche');
const champ = element('q-recherche') as HTMLInputElement | null;

let venu: Promise<unknown> | undefined;
const venir = () => {
  venu ??= import('./page.ts').catch(() => {
    venu = undefined;
    racine?.removeAttribute('aria-busy');
    if (annonce)
      annonce.textContent =
        'La recherche n’a pas pu se charger. Les pages ci-dessous répondent aux mêmes questions ; « Rechercher » essaie à nouveau.';
  });
};

addEventListener('keydown', (evenement) => {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = evenement;
  if (key.toLowerCase() !== 'k' || !(ctrlKey || metaKey) || altKey || shiftKey) return;
  evenement.preventDefault();
  champ?.focus();
  champ?.select();
});
for (const aide of document.querySelectorAll<HTMLElement>('[data-avec-script]')) aide.hidden = false;
if (zone) zone.hidden = false;
// Some browsers do not focus a button or a summary that is clicked.
for (const geste of ['focusin', 'pointerdown']) racine?.addEventListener(geste, venir);
if (location.search) {
  racine?.setAttribute('aria-busy', 'true');
  racine?.classList.remove('nue');
  if (annonce) annonce.textContent = 'Recherche en cours…';
  if (accueil) accueil.hidden = true;
  venir();
} else if (racine?.contains(document.activeElement)) venir();
