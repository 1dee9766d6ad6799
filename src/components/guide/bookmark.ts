import { frEl } from '../../browser/french.ts';
import { readItem, writeItem } from '../../browser/basics.ts';
import { fr } from '../../render/typography.ts';

const KEY = 'reperes-lecture';
const box = () => document.querySelector<HTMLElement>('[data-reprise]');

/** Where the reader is: the last heading that has passed the top third of the window, else the page. */
function here(): { href: string; titre: string } {
  const heading = [...document.querySelectorAll('article h2[id]')].findLast(
    (h) => h.getBoundingClientRect().top < innerHeight / 3,
  );
  const titre = (heading ?? document.querySelector('h1'))?.textContent?.replace(/\s*#?\s*$/, '') ?? document.title;
  return { href: location.pathname + (heading ? `#${heading.id}` : ''), titre };
}

function read(): { href: string; titre: string } | undefined {
  try {
    const kept: unknown = JSON.parse(readItem(KEY) || 'null');
    const { href, titre } = (kept ?? {}) as Record<string, unknown>;
    // Another page of this site wrote it, or nobody did.
    return typeof href === 'string' && /^\/(?!\/)/.test(href) && typeof titre === 'string'
      ? { href, titre }
      : undefined;
  } catch {
    return undefined;
  }
}

const keep = () => {
  if (box()?.dataset.reprise && read()) writeItem(KEY, JSON.stringify(here()));
};
let following = false;

/** Shows where the reader was, and follows them from now on; only if they have asked for it. */
export function resume(): void {
  const place = box();
  const kept = read();
  const button = place?.querySelector('button');
  if (!place || !button) return;
  place.querySelector('a')?.parentElement?.remove();
  button.textContent = fr(kept ? 'Ne plus retenir où j’en suis' : 'Retenir où j’en suis');
  place.hidden = !kept && !place.dataset.reprise;
  if (!kept) return;
  if (!kept.href.startsWith(location.pathname) || !place.dataset.reprise)
    place.prepend(frEl('p', {}, frEl('a', { href: kept.href }, `Reprendre où j’en étais : ${kept.titre}`)));
  if (following) return;
  following = true;
  addEventListener('pagehide', keep);
  document.addEventListener('visibilitychange', () => document.hidden && keep());
}

/** Begins to remember, or forgets. */
export function toggle(): string {
  if (!writeItem(KEY, read() ? '' : JSON.stringify(here())))
    return 'Votre navigateur refuse d’enregistrer : rien n’est retenu.';
  resume();
  const kept = read();
  return kept ? `C’est retenu dans ce navigateur : « ${kept.titre} ».` : 'C’est oublié.';
}
