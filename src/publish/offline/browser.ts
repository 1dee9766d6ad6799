import { annoncer } from '../../components/actions/announce.ts';
import { bouton, el } from '../../components/actions/dom.ts';
import { adresseDuSite } from '../../note/browser/storage.ts';
import { sayWeight } from '../../text/interface.ts';

const CACHE = 'reperes-hors-connexion';
const PAQUET = adresseDuSite('/hors-connexion/paquet.bin');
const MANIFESTE = adresseDuSite('/hors-connexion/manifeste.json');

interface Manifeste {
  version: string;
  octets: number;
  pages: number;
}

/** What is kept in this browser, if anything. Reading writes nothing. */
async function lireGarde(): Promise<Manifeste | undefined> {
  if (!(await caches.has(CACHE))) return undefined;
  const garde = await (await caches.open(CACHE)).match(MANIFESTE);
  return garde ? ((await garde.json()) as Manifeste) : undefined;
}

const demander = async (adresse: string) => {
  const r = await fetch(adresse, { cache: 'no-store' });
  if (!r.ok) throw new Error(`${adresse} : ${r.status}`);
  return r;
};

/** The element that keeps the guide for a meeting without a network, and forgets it. */
class HorsLigne extends HTMLElement {
  async montrer() {
    if (!('serviceWorker' in navigator) || !('caches' in window) || !('DecompressionStream' in window)) {
      this.replaceChildren(
        el(
          'p',
          {},
          'Ce navigateur ne sait pas garder un site hors connexion (ou l’interdit dans une fenêtre privée). Le PDF ou l’EPUB feront l’affaire.',
        ),
      );
      return;
    }
    const garde = await lireGarde().catch(() => undefined);
    const neuf = await demander(MANIFESTE)
      .then((r) => r.json() as Promise<Manifeste>)
      .catch(() => undefined);
    const garder = (texte: string) => bouton(texte, () => void this.garder(), { class: 'bouton' });
    const oublier = bouton('Oublier', () => void this.oublier());
    if (garde) {
      const perime = neuf !== undefined && neuf.version !== garde.version;
      this.replaceChildren(
        el(
          'p',
          {},
          `Le guide est gardé dans ce navigateur : ${garde.pages} pages, recherche comprise, ${sayWeight(garde.octets)}.${perime ? ' Une version plus récente est en ligne.' : ''}`,
        ),
        el('p', { class: 'gestes' }, perime && garder('Mettre à jour'), oublier),
      );
    } else if (neuf)
      this.replaceChildren(el('p', { class: 'gestes' }, garder(`Garder hors connexion (${sayWeight(neuf.octets)})`)));
    else
      this.replaceChildren(
        el('p', {}, 'Le paquet à garder ne répond pas : vérifiez la connexion, puis rouvrez cette page.'),
      );
  }

  async garder() {
    annoncer('Le guide se charge…');
    try {
      const [manifeste, paquet] = await Promise.all([demander(MANIFESTE), demander(PAQUET)]);
      // Read whole before anything is written: half a packet would answer nothing.
      const octets = await paquet.arrayBuffer();
      const cache = await caches.open(CACHE);
      await cache.put(PAQUET, new Response(octets, { headers: { 'Content-Type': 'application/octet-stream' } }));
      await cache.put(MANIFESTE, manifeste);
      const inscription = await navigator.serviceWorker.register(adresseDuSite('/sw.js'), {
        scope: adresseDuSite('/'),
      });
      inscription.active?.postMessage('relire');
      await navigator.serviceWorker.ready;
      annoncer('C’est fait : le guide et sa recherche s’ouvrent maintenant sans réseau.');
    } catch (erreur) {
      const plein = erreur instanceof DOMException && erreur.name === 'QuotaExceededError';
      await this.effacer().catch(() => undefined);
      annoncer(
        plein
          ? 'Il n’y a plus assez de place dans ce navigateur : rien n’a été gardé.'
          : 'Le chargement a échoué, ou le navigateur refuse : rien n’a été gardé. Réessayez avec une bonne connexion.',
      );
    }
    await this.montrer();
  }

  async effacer() {
    await caches.delete(CACHE);
    const inscription = await navigator.serviceWorker.getRegistration(adresseDuSite('/'));
    await inscription?.unregister();
  }

  async oublier() {
    await this.effacer();
    annoncer('Oublié : ce navigateur ne garde plus rien du guide.');
    await this.montrer();
  }
}
customElements.define('hors-ligne', HorsLigne);

/** The reader asked: the element takes the button's place, and says what is kept and what it would weigh. */
export function ouvrir(bouton: HTMLElement): void {
  const element = document.createElement('hors-ligne') as HorsLigne;
  (bouton.closest('p') ?? bouton).replaceWith(element);
  void element.montrer().then(() => element.querySelector('button')?.focus());
}
