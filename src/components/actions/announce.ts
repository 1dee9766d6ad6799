import { siteAddress } from '../../render/base-path.ts';
import { el } from './dom.ts';

let region: HTMLElement | undefined;
let end: ReturnType<typeof setTimeout> | undefined;

/** When a part of the program does not come: the site was published anew since the page was opened, or no network. */
export const RELOAD =
  'Cette page date d’avant une mise à jour du site, ou le réseau manque : rechargez-la, votre note est intacte.';

/** Says something to everyone: written at the foot of the window, read aloud without taking the focus. */
export function announce(message: string, link?: { href: string; text: string }): void {
  if (!region) {
    region = el('div', { class: 'annonce', role: 'status' });
    document.body.append(region);
    // Its look is not in the pages' stylesheet: only who acts loads it.
    document.head.append(el('link', { rel: 'stylesheet', href: siteAddress('/styles/gestes.css') }));
  }
  const here = region;
  here.replaceChildren();
  // A region that is new or whose text did not change is not read: the words come a moment later.
  setTimeout(() => {
    here.replaceChildren(el('p', {}, `${message} `, link && el('a', { href: link.href }, link.text)));
    clearTimeout(end);
    end = setTimeout(() => here.contains(document.activeElement) || here.replaceChildren(), 12_000);
  }, 60);
}
