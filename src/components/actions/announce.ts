import { adresseDuSite } from '../../note/browser/storage.ts';
import { fr } from '../../render/typography.ts';

let region: HTMLElement | undefined;

/** Says something to everyone: written at the foot of the window, read aloud without taking the focus. */
export function annoncer(message: string, lien?: { href: string; texte: string }): void {
  if (!region) {
    region = document.createElement('div');
    region.className = 'annonce';
    region.setAttribute('role', 'status');
    document.body.append(region);
    habiller();
  }
  const ici = region;
  ici.replaceChildren();
  // A region that is new or whose text did not change is not read: the words come a moment later.
  setTimeout(() => {
    const p = document.createElement('p');
    p.textContent = fr(`${message} `);
    if (lien) {
      const a = document.createElement('a');
      a.href = lien.href;
      a.textContent = fr(lien.texte);
      p.append(a);
    }
    ici.replaceChildren(p);
    clearTimeout(fin);
    fin = setTimeout(() => ici.contains(document.activeElement) || ici.replaceChildren(), 12_000);
  }, 60);
}
/** Its look is not in the pages' stylesheet: only who acts loads it. */
function habiller(): void {
  const feuille = document.createElement('link');
  feuille.rel = 'stylesheet';
  feuille.href = adresseDuSite('/styles/gestes.css');
  document.head.append(feuille);
}
let fin: ReturnType<typeof setTimeout> | undefined;
