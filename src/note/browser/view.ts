import { cleDe, MAX_MOTS, type Element as Piece, type Selection } from '../state.ts';
import type { Fiche } from '../cards.ts';
import { asText } from '../../publish/citation/pieces.ts';
import { bouton, el } from '../../components/actions/dom.ts';
import { adresseDuSite } from './storage.ts';

export const pluriel = (n: number) => `${n} élément${n > 1 ? 's' : ''}`;

export interface Commandes {
  monter: (rang: number) => void;
  descendre: (rang: number) => void;
  retirer: (rang: number) => void;
  ecrireApres: (rang: number) => void;
  changer: (rang: number, texte: string) => void;
}

const CHEMINS = { citation: 'temoignages', cas: 'cas', levier: 'leviers' } as const;
const NOMS = { citation: 'Citation', cas: 'Étude de cas', levier: 'Levier' } as const;

/** The name of a piece, for its buttons and for what is said aloud. */
export function nomDe(piece: Piece, fiches: ReadonlyMap<string, Fiche>): string {
  if (piece.genre === 'mots') return 'Vos mots';
  const fiche = fiches.get((cleDe(piece) ?? '').split('/').slice(0, 2).join('/'));
  return `${NOMS[piece.genre]} : ${fiche?.titre ?? piece.id}`;
}

function corps(
  piece: Piece,
  rang: number,
  fiches: ReadonlyMap<string, Fiche> | undefined,
  { changer }: Commandes,
): HTMLElement {
  if (piece.genre === 'mots') {
    const champ = el('textarea', { rows: '3', maxlength: String(MAX_MOTS), id: `mots-${rang}` });
    champ.value = piece.texte;
    champ.addEventListener('input', () => changer(rang, champ.value));
    return el('div', { class: 'sel-mots' }, el('label', { for: `mots-${rang}` }, 'Vos mots'), champ);
  }
  const cle = (cleDe(piece) ?? '').split('/').slice(0, 2).join('/');
  const fiche = fiches?.get(cle);
  const href = adresseDuSite(
    `/${CHEMINS[piece.genre]}/${piece.id}/${piece.genre === 'citation' ? `#${piece.citation}` : ''}`,
  );
  const citation = piece.genre === 'citation' ? fiche?.citations?.[piece.citation] : undefined;
  if (!fiches) return el('p', {}, el('a', { href }, nomDe(piece, new Map())));
  if (!fiche || (piece.genre === 'citation' && !citation))
    return el(
      'p',
      { class: 'sel-perdu' },
      `« ${piece.id} » n'est plus sur le site : retiré, ou adresse mal recopiée. Il ne sera pas dans votre note.`,
    );
  const titre = el('h3', {}, el('a', { href }, fiche.titre));
  if (citation)
    return el(
      'div',
      {},
      titre,
      el('blockquote', {}, el('p', {}, `« ${citation.texte} »`)),
      el('p', { class: 'reference' }, asText(citation.reference)),
    );
  return el(
    'div',
    {},
    titre,
    el('p', {}, fiche.resume ?? ''),
    el('p', { class: 'reference' }, asText(fiche.reference ?? [])),
  );
}

/** The list, each piece with what can be done to it. Without `fiches`, the texts could not be loaded: links stand in. */
export function dessinerListe(
  selection: Selection,
  fiches: ReadonlyMap<string, Fiche> | undefined,
  commandes: Commandes,
): HTMLOListElement {
  const dernier = selection.elements.length - 1;
  const liste = el('ol', { class: 'sel-liste' });
  selection.elements.forEach((piece, rang) => {
    const nom = nomDe(piece, fiches ?? new Map());
    const agir = (texte: string, action: (r: number) => void, eteint = false) => {
      const b = bouton(texte, () => action(rang), { 'aria-label': `${texte} – ${nom}`, 'data-action': texte });
      if (eteint) b.setAttribute('aria-disabled', 'true');
      return b;
    };
    liste.append(
      el(
        'li',
        { class: `sel-${piece.genre}`, 'data-rang': String(rang) },
        corps(piece, rang, fiches, commandes),
        el(
          'p',
          { class: 'gestes' },
          agir('Monter', commandes.monter, rang === 0),
          agir('Descendre', commandes.descendre, rang === dernier),
          agir('Écrire après', commandes.ecrireApres),
          agir('Retirer', commandes.retirer),
        ),
      ),
    );
  });
  return liste;
}
