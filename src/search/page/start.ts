import '../../components/actions/boot.ts';

/**
 * Brings the program as soon as the page opens. Sent before it is there, a question waits for it: the page is not
 * loaded again.
 */
const element = (id: string) => document.getElementById(id);
const root = element('recherche');
const zone = element('zone');
const annonce = element('annonce');
const welcome = element('accueil-recherche');
const question = element('question');
const field = element('q-recherche') as HTMLInputElement | null;

const wait = () => {
  root?.setAttribute('aria-busy', 'true');
  root?.classList.remove('nue');
  if (annonce) annonce.textContent = 'Recherche en cours…';
  if (welcome) welcome.hidden = true;
};
const come = () => {
  import('./page.ts').then(
    () => question?.removeEventListener('submit', ask),
    () => {
      root?.removeAttribute('aria-busy');
      if (annonce)
        annonce.textContent =
          'La recherche n’a pas pu se charger. Les pages ci-dessous répondent aux mêmes questions ; « Rechercher » essaie à nouveau.';
      // The next question asks for the whole page.
      question?.removeEventListener('submit', ask);
    },
  );
};
const ask = (sending: Event) => {
  sending.preventDefault();
  history.pushState({}, '', `${location.pathname}?q=${encodeURIComponent(field?.value.trim() ?? '')}`);
  wait();
};

question?.addEventListener('submit', ask);
for (const help of document.querySelectorAll<HTMLElement>('[data-avec-script]')) help.hidden = false;
if (zone) zone.hidden = false;
if (location.search) wait();
come();
