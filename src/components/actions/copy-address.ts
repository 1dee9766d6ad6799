import { annoncer } from './announce.ts';
import { copier } from './clipboard.ts';

/** Copies where a link leads, in full. The link goes on leading there. */
export async function copierAdresse(lien: HTMLElement): Promise<void> {
  if (!(lien instanceof HTMLAnchorElement)) return;
  annoncer(
    (await copier(lien.href))
      ? 'Adresse copiée.'
      : 'Votre navigateur refuse de copier : l’adresse est dans sa barre d’adresse.',
  );
}
