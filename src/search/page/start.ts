import '../../components/actions/boot.ts';

/**
 * Brings the program as soon as the page opens. Sent before it is there, a question waits for it: the page is not
 * loaded again.
 */
const element = (id: string) => document.getElementById(id);
const racine = element('recherche');
const zone = element('zone');
const annonce = element('annonce');
const accueil = element('accueil-recherche');
const question = element('question');
const champ = element('q-recherche') as HTMLInputElement | null;

const attendre = () => {
  racine?.setAttribute('aria-busy', 'true');
  racine?.classList.remove('nue');
  if (annonce) annonce.textContent = 'Recherche en cours…';
  if (accueil) accueil.hidden = true;
};
const venir = () => {
  import('./page.ts').then(
    () => question?.removeEventListener('submit', poser),
    () => {
      racine?.removeAttribute('aria-busy');
      if (annonce)
        annonce.textContent =
          'La recherche n’a pas pu se charger. Les pages ci-dessous répondent aux mêmes questions ; « Rechercher » essaie à nouveau.';
      // The next question asks for the whole page.
      question?.removeEventListener('submit', poser);
    },
  );
};
const poser = (envoi: Event) => {
  envoi.preventDefault();
  history.pushState({}, '', `${location.pathname}?q=${encodeURIComponent(champ?.value.trim() ?? '')}`);
  attendre();
};

question?.addEventListener('submit', poser);
for (const aide of document.querySelectorAll<HTMLElement>('[data-avec-script]')) aide.hidden = false;
if (zone) zone.hidden = false;
if (location.search) attendre();
venir();
