import { siteAddress } from '../../render/base-path.ts';
import { fr } from '../../render/typography.ts';

let region: HTMLElement | undefined;
let end: ReturnType<typeof setTimeout> | undefined;

/** When a part of the program does not come: the site was published anew since the page was opened, or no network. */
export const RELOAD =
  'Cette page date d’avant une mise à jour du site, ou le réseau manque : rechargez-la, votre note est intacte.';

/** Says something to everyone: written at the foot of the window, read aloud without taking the focus. */
export function announce(message: string, link?: { href: string; text: string }): void {
  if (!region) {
    region = document.createElement('div');
    region.className = 'annonce';
    region.setAttribute('role', 'status');
    document.body.append(region);
    // Its look is not in the pages' stylesheet: only who acts loads it.
    const sheet = document.createElement('link');
    sheet.rel = 'stylesheet';
    sheet.href = siteAddress('/styles/gestes.css');
    document.head.append(sheet);
  }
  const here = region;
  here.replaceChildren();
  // A region that is new or whose text did not change is not read: the words come a moment later.
  setTimeout(() => {
    const p = document.createElement('p');
    p.textContent = fr(`${message} `);
    if (link) {
      const a = document.createElement('a');
      a.href = link.href;
      a.textContent = fr(link.text);
      p.append(a);
    }
    here.replaceChildren(p);
    clearTimeout(end);
    end = setTimeout(() => here.contains(document.activeElement) || here.replaceChildren(), 12_000);
  }, 60);
}
