import { frButton, frEl } from '../../browser/french.ts';
import { isEmpty, MAX_PIECES, type Draft } from '../draft.ts';
import { noteAddress } from './storage.ts';
import { sayPieces } from './view.ts';

interface Choice {
  take: () => void;
  join: () => void;
}

/** An address was opened: nothing of what the reader keeps is replaced without their asking. */
export function offerIncoming(own: Draft, incoming: Draft, { take, join }: Choice): HTMLElement {
  const back = frEl('a', { href: noteAddress() }, 'Revenir à la mienne');
  if (incoming.pieces.length === 0)
    return frEl('p', {}, isEmpty(own) ? '' : 'Votre propre note est intacte. ', !isEmpty(own) && back);
  if (isEmpty(own))
    return frEl(
      'p',
      { class: 'venue' },
      'Cette note vient de l’adresse ; rien n’est enregistré tant que vous n’y changez rien. ',
      frButton('La garder dans ce navigateur', take),
    );
  const fits = own.pieces.length + incoming.pieces.length <= MAX_PIECES;
  return frEl(
    'div',
    { class: 'venue' },
    frEl(
      'p',
      {},
      `Cette note n’est pas encore la vôtre. La vôtre (${sayPieces(own.pieces.length)}) est intacte.`,
      !fits && ` Ensemble, elles dépasseraient ${MAX_PIECES} passages.`,
    ),
    frEl(
      'p',
      { class: 'gestes' },
      fits && frButton('L’ajouter à la mienne', join),
      frButton('La prendre à la place de la mienne', take),
      back,
    ),
  );
}
