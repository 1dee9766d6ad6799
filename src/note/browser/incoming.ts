import { button, el } from '../../components/actions/dom.ts';
import { isEmpty, MAX_PIECES, type Draft } from '../draft.ts';
import { noteAddress } from './storage.ts';
import { sayPieces } from './view.ts';

interface Choice {
  take: () => void;
  join: () => void;
}

/** An address was opened: nothing of what the reader keeps is replaced without their asking. */
export function offerIncoming(own: Draft, incoming: Draft, { take, join }: Choice): HTMLElement {
  const back = el('a', { href: noteAddress() }, 'Revenir à la mienne');
  if (incoming.pieces.length === 0)
    return el('p', {}, isEmpty(own) ? '' : 'Votre propre note est intacte. ', !isEmpty(own) && back);
  if (isEmpty(own))
    return el(
      'p',
      { class: 'venue' },
      'Cette note vient de l’adresse ; rien n’est enregistré tant que vous n’y changez rien. ',
      button('La garder dans ce navigateur', take),
    );
  const fits = own.pieces.length + incoming.pieces.length <= MAX_PIECES;
  return el(
    'div',
    { class: 'venue' },
    el(
      'p',
      {},
      `Cette note n’est pas encore la vôtre. La vôtre (${sayPieces(own.pieces.length)}) est intacte.`,
      !fits && ` Ensemble, elles dépasseraient ${MAX_PIECES} passages.`,
    ),
    el(
      'p',
      { class: 'gestes' },
      fits && button('L’ajouter à la mienne', join),
      button('La prendre à la place de la mienne', take),
      back,
    ),
  );
}
