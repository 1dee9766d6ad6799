import { addStyle } from './basics.ts';
import { frEl } from './french.ts';

let region: HTMLElement | undefined;
let end: ReturnType<typeof setTimeout> | undefined;

/** Says something to everyone: written at the foot of the window, read aloud without taking the focus. */
export function announce(message: string, link?: { href: string; text: string }): void {
  if (!region) {
    region = frEl('div', { class: 'annonce', role: 'status' });
    document.body.append(region);
    addStyle();
  }
  const here = region;
  here.replaceChildren();
  // A region that is new or whose text did not change is not read: the words come a moment later.
  setTimeout(() => {
    here.replaceChildren(frEl('p', {}, `${message} `, link && frEl('a', { href: link.href }, link.text)));
    clearTimeout(end);
    end = setTimeout(() => here.contains(document.activeElement) || here.replaceChildren(), 12_000);
  }, 60);
}
