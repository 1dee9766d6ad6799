import { adresseDuSite } from './storage.ts';

const ENTREE = /^\/(temoignages|cas|leviers)\/([a-z0-9-]+)\/$/;
const GENRES: Record<string, string> = { temoignages: 't', cas: 'c', leviers: 'l' };

/** The key of the entry that an address leads to, or nothing. */
export function cleDAdresse(href: string, racine: string): string | undefined {
  const url = new URL(href, location.href);
  if (url.origin !== location.origin || !url.pathname.startsWith(racine)) return undefined;
  const [, dossier = '', id = ''] = ENTREE.exec(`/${url.pathname.slice(racine.length)}`) ?? [];
  const genre = GENRES[dossier];
  if (!genre || id === 'page') return undefined;
  const citation = /^#(c[1-3])$/.exec(url.hash)?.[1] ?? 'c1';
  return genre === 't' ? `t/${id}/${citation}` : `${genre}/${id}`;
}

function bouton(cle: string, titre: string): HTMLParagraphElement {
  const p = document.createElement('p');
  p.className = 'gestes pose sans-papier';
  const b = document.createElement('button');
  b.type = 'button';
  Object.assign(b.dataset, { geste: 'garder', cle, court: '' });
  b.append('Garder');
  const quoi = document.createElement('span');
  quoi.className = 'visuellement-cache';
  quoi.textContent = ` : ${titre}`;
  b.append(quoi);
  p.append(b);
  return p;
}

/** Puts « Garder » after each quotation of a list (after who said it, when there is but one), and after each title that leads to an entry and shows no quotation. */
export function poserBoutons(): void {
  const racine = adresseDuSite('/');
  const ici = location.pathname;
  const poser = (apres: Element, adresse: string, titre: string) => {
    const cle = cleDAdresse(adresse, racine);
    if (
      !cle ||
      new URL(adresse, location.href).pathname === ici ||
      [apres, apres.nextElementSibling].some((e) => e?.matches('.pose'))
    )
      return;
    apres.after(bouton(cle, titre));
  };
  const main = document.querySelector('main');
  for (const q of main?.querySelectorAll<HTMLQuoteElement>('blockquote[cite]') ?? []) {
    const autour = q.closest('li, article');
    const seule = autour?.querySelectorAll('blockquote[cite]').length === 1;
    poser(
      (seule && autour.lastElementChild) || q,
      racine + (q.getAttribute('cite') ?? '').replace(racine, '/').replace(/^\//, ''),
      `${(q.textContent ?? '').trim().slice(0, 60)}…`,
    );
  }
  for (const a of main?.querySelectorAll<HTMLAnchorElement>(':is(h2, h3, h4, h5) a[href]') ?? []) {
    const titre = a.closest('h2, h3, h4, h5');
    const autour = a.closest('li, article');
    if (titre && !autour?.querySelector('blockquote[cite]')) poser(titre, a.href, a.textContent ?? '');
  }
}

/** Search results come and go: their buttons follow. */
export function observerListes(suite: () => void): void {
  const main = document.querySelector('main');
  if (!main) return;
  let attente: ReturnType<typeof setTimeout> | undefined;
  const observateur = new MutationObserver((changements) => {
    if (changements.every((c) => [...c.addedNodes].every((n) => n instanceof Element && n.matches('.pose')))) return;
    clearTimeout(attente);
    attente = setTimeout(() => {
      poserBoutons();
      suite();
    }, 120);
  });
  observateur.observe(main, { childList: true, subtree: true });
}
