import { announce } from '../../browser/announce.ts';
import { frButton, frEl } from '../../browser/french.ts';
import { siteAddress } from '../../render/base-path.ts';
import { sayWeight } from '../../text/interface.ts';

const CACHE = 'reperes-hors-connexion';
/** Where public/sw.js keeps the packet. */
const PACKET = siteAddress('/hors-connexion/paquet');
const MANIFEST = siteAddress('/hors-connexion/manifeste.json');

interface Manifest {
  digest: string;
  bytes: number;
  pages: number;
}

/** What is kept in this browser, if anything. Reading writes nothing. */
async function readKept(): Promise<Manifest | undefined> {
  if (!(await caches.has(CACHE))) return undefined;
  const headers = (await (await caches.open(CACHE)).match(PACKET))?.headers;
  const digest = headers?.get('X-Digest');
  if (!headers || !digest) return undefined;
  return { digest, bytes: Number(headers.get('X-Bytes')), pages: Number(headers.get('X-Pages')) };
}

async function readOnline(): Promise<Manifest | undefined> {
  const answer = await fetch(MANIFEST, { cache: 'no-store' }).catch(() => undefined);
  return answer?.ok ? ((await answer.json()) as Manifest) : undefined;
}

/** Asks the service worker to keep what is online; gives the name of what stopped it. */
async function askToKeep(): Promise<string | undefined> {
  await navigator.serviceWorker.register(siteAddress('/sw.js'), { scope: siteAddress('/') });
  const { active } = await navigator.serviceWorker.ready;
  const { port1, port2 } = new MessageChannel();
  const answer = new Promise<string | undefined>((said) => {
    port1.onmessage = ({ data }: MessageEvent<{ failure?: string }>) => said(data.failure);
  });
  active?.postMessage('garder', [port2]);
  return answer;
}

async function forget(): Promise<void> {
  await caches.delete(CACHE);
  const registration = await navigator.serviceWorker.getRegistration(siteAddress('/'));
  await registration?.unregister();
}

/** The element that keeps the guide for a meeting without a network, and forgets it. */
class OfflineCopy extends HTMLElement {
  async show() {
    if (!('serviceWorker' in navigator) || !('caches' in window) || !('DecompressionStream' in window)) {
      const text =
        'Ce navigateur ne sait pas garder un site hors connexion (ou l’interdit dans une fenêtre privée). Le PDF ou l’EPUB feront l’affaire.';
      this.replaceChildren(frEl('p', {}, text));
      return;
    }
    const kept = await readKept().catch(() => undefined);
    const online = await readOnline();
    const keep = (text: string) => frButton(text, () => void this.keep(kept !== undefined), { class: 'bouton' });
    if (kept) {
      const old = online !== undefined && online.digest !== kept.digest;
      const said = `Le guide est gardé dans ce navigateur : ${kept.pages} pages, recherche comprise, ${sayWeight(kept.bytes)}.`;
      this.replaceChildren(
        frEl('p', {}, `${said}${old ? ' Une version plus récente est en ligne.' : ''}`),
        frEl(
          'p',
          { class: 'gestes' },
          old && keep('Mettre à jour'),
          frButton('Oublier', () => void this.forget()),
        ),
      );
    } else if (online)
      this.replaceChildren(frEl('p', { class: 'gestes' }, keep(`Garder hors connexion (${sayWeight(online.bytes)})`)));
    else
      this.replaceChildren(
        frEl('p', {}, 'Le paquet à garder ne répond pas : vérifiez la connexion, puis rouvrez cette page.'),
      );
  }

  async keep(already: boolean) {
    announce('Le guide se charge…');
    const failure = await askToKeep().catch((error: unknown) => String(error));
    if (failure !== undefined && !already) await forget().catch(() => undefined);
    const left = already ? 'ce qui était gardé le reste.' : 'rien n’a été gardé.';
    announce(
      failure === undefined
        ? 'C’est fait : le guide et sa recherche s’ouvrent maintenant sans réseau.'
        : failure === 'QuotaExceededError'
          ? `Il n’y a plus assez de place dans ce navigateur : ${left}`
          : `Le chargement a échoué, ou le navigateur refuse : ${left} Réessayez avec une bonne connexion.`,
    );
    await this.show();
  }

  async forget() {
    await forget();
    announce('Oublié : ce navigateur ne garde plus rien du guide.');
    await this.show();
  }
}
customElements.define('hors-ligne', OfflineCopy);

/** The reader asked: the element takes the button's place, and says what is kept and what it would weigh. */
export function openOffline(button: HTMLElement): void {
  const element = document.createElement('hors-ligne') as OfflineCopy;
  (button.closest('p') ?? button).replaceWith(element);
  void element.show().then(() => element.querySelector('button')?.focus());
}
