import { ajouter, cleDe, contient, deCle, MAX_ELEMENTS, retirerCle } from '../../note/state.ts';
import { annoncer } from './announce.ts';
import { copier, lireCitation } from './clipboard.ts';
import {
  adresseDuSite,
  adresseSelection,
  ecouterMemoire,
  ecrireMemoire,
  lireMemoire,
} from '../../note/browser/storage.ts';
import { observerListes, poserBoutons } from '../../note/browser/lists.ts';
import { copierAdresse } from './copy-address.ts';
import { trier } from '../table-sort/sort.ts';

const dire = (fait: boolean, message: string) =>
  annoncer(fait ? message : 'Votre navigateur refuse de copier : sélectionnez le texte et copiez-le à la main.');

/** Does what a button says. */
export async function faire(bouton: HTMLElement): Promise<void> {
  const { geste, pour = '', cle = '' } = bouton.dataset;
  switch (geste) {
    case 'copier': {
      const lue = lireCitation(pour);
      dire(lue !== undefined && (await copier(lue.texte, lue.html)), 'Citation copiée, avec sa référence.');
      break;
    }
    case 'hors-ligne':
      (await import('../../publish/offline/browser.ts')).ouvrir(bouton);
      break;
    case 'integrer':
      dire(await copier(codeAIntegrer(cle)), 'Code copié : collez-le dans une page de votre site.');
      break;
    case 'garder':
      garder(cle);
      break;
    case 'trier':
      return trier(bouton);
    case 'adresse':
      return copierAdresse(bouton);
    case 'marquer':
      bouton.hidden = true;
      marquer();
      annoncer(
        `Un bouton « Garder » suit maintenant ce qui se garde dans cette page (${document.querySelectorAll('main [data-geste="garder"]').length}).`,
      );
      break;
  }
}

/** The frame that shows one quotation elsewhere: no script, its source always with it. */
function codeAIntegrer(cle: string): string {
  const [, id = '', citation = ''] = cle.split('/');
  const adresse = new URL(adresseDuSite(`/integrer/temoignages/${id}.html#${citation}`), location.href).href;
  return `<iframe src="${adresse}" title="Une citation de Repères en ligne (RTES)" width="100%" height="420" loading="lazy" style="border:0"></iframe>`;
}

function garder(cle: string): void {
  const element = deCle(cle);
  if (!element) return;
  const avant = lireMemoire();
  const la = contient(avant, element);
  if (!la && avant.elements.length >= MAX_ELEMENTS) {
    annoncer(`Votre sélection est pleine : ${MAX_ELEMENTS} lignes au plus. Retirez-en une d’abord.`, {
      href: adresseSelection(),
      texte: 'Voir ma sélection',
    });
    return;
  }
  const apres = la ? retirerCle(avant, cle) : ajouter(avant, element);
  const gardee = ecrireMemoire(apres);
  montrerEtats();
  const n = apres.elements.length;
  const compte = `Ma sélection : ${n === 0 ? 'vide' : `${n} élément${n > 1 ? 's' : ''}`}`;
  if (gardee)
    annoncer(`${la ? 'Retiré.' : 'Gardé.'} ${compte}.`, { href: adresseSelection(), texte: 'Voir ma sélection' });
  else
    annoncer(
      `${la ? 'Retiré' : 'Gardé'} pour cette page seulement : votre navigateur refuse d’enregistrer. ${compte}, tout entière dans ce lien :`,
      { href: adresseSelection(apres), texte: 'ouvrir ma sélection' },
    );
}

/** Tells each button what it does now: keep, or take away. */
function montrerEtats(): void {
  const gardees = new Set(lireMemoire().elements.map(cleDe));
  for (const b of document.querySelectorAll<HTMLElement>('[data-geste="garder"]')) {
    const la = gardees.has(b.dataset.cle);
    const court = b.dataset.court !== undefined;
    const texte = la ? 'Retirer de ma sélection' : court ? 'Garder' : 'Garder dans ma sélection';
    if (b.firstChild?.textContent !== texte) {
      if (b.firstChild) b.firstChild.textContent = texte;
      else b.append(texte);
    }
    b.classList.toggle('garde', la);
  }
}

let marque = false;
/** Puts a button beside each extract that the page lists, and beside those that come later (search results). */
export function marquer(): void {
  poserBoutons();
  montrerEtats();
  if (marque) return;
  marque = true;
  observerListes(montrerEtats);
  ecouterMemoire(montrerEtats);
}
