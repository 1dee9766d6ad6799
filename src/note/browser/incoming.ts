import { joindre, type Selection } from '../state.ts';
import { bouton, el } from '../../components/actions/dom.ts';
import { adresseSelection } from './storage.ts';
import { pluriel } from './view.ts';

interface Choix {
  prendre: () => void;
  reunir: (ensemble: Selection) => void;
}

/** An address was opened: nothing of what the reader keeps is replaced without their asking. */
export function proposerVenue(garde: Selection, venue: Selection, { prendre, reunir }: Choix): HTMLElement {
  if (venue.elements.length === 0)
    return el(
      'p',
      {},
      garde.elements.length > 0 ? 'Votre propre sélection est intacte : ' : '',
      el('a', { href: adresseSelection() }, 'ouvrir ma sélection'),
    );
  if (garde.elements.length === 0)
    return el(
      'p',
      { class: 'sel-venue' },
      'Cette sélection vient de l’adresse ; rien n’est enregistré tant que vous n’y changez rien. ',
      bouton('La garder dans ce navigateur', prendre),
    );
  return el(
    'div',
    { class: 'sel-venue' },
    el('p', {}, `Cette sélection vient de l’adresse. La vôtre (${pluriel(garde.elements.length)}) est intacte.`),
    el(
      'p',
      { class: 'gestes' },
      bouton('L’ajouter à la mienne', () => reunir(joindre(garde, venue))),
      bouton('La prendre à la place de la mienne', prendre),
      el('a', { href: adresseSelection() }, 'Revenir à la mienne'),
    ),
  );
}
