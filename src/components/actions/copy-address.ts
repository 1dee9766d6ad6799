import { announce } from './announce.ts';
import { copy } from './clipboard.ts';

/** Copies where a link leads, in full. The link goes on leading there. */
export async function copyAddress(link: HTMLElement): Promise<void> {
  if (!(link instanceof HTMLAnchorElement)) return;
  announce(
    (await copy(link.href))
      ? 'Adresse copiée.'
      : 'Votre navigateur refuse de copier : l’adresse est dans sa barre d’adresse.',
  );
}
