import { frButton, frEl } from '../../browser/french.ts';
import type { CardFiles } from '../cards.ts';
import { entryOf, MAX_TEXT, type Draft, type Piece } from '../draft.ts';
import { cardOf, sinceOf } from '../note.ts';
import { fr } from '../../render/typography.ts';
import { sayDate } from '../../text/interface.ts';

export const sayPieces = (n: number) => (n === 0 ? 'rien encore' : `${n} passage${n > 1 ? 's' : ''}`);

export interface Commands {
  move: (rank: number, by: -1 | 1) => void;
  remove: (rank: number) => void;
  writeAfter: (rank: number) => void;
  type: (rank: number, texte: string) => void;
  /** Says something kept in the reader's words, from those of the site; or gives them back. */
  reword: (rank: number, texte: string | undefined) => void;
}

const KINDS: Record<string, string> = {
  t: 'Citation',
  c: 'Étude de cas',
  l: 'Levier',
  g: 'Passage du guide',
  f: 'Chiffre',
  h: 'Date',
  v: 'Terme',
};

/** The name of a piece, for its buttons and for what is said aloud. */
export function nameOf({ cle, texte }: Piece, files: CardFiles): string {
  if (cle === undefined) {
    const line = (texte ?? '').split('\n')[0]?.replace(/^#+ /, '').trim() ?? '';
    return line === '' ? 'Vos mots' : `Vos mots : ${line.slice(0, 40)}`;
  }
  return `${KINDS[cle.charAt(0)] ?? ''} : ${cardOf(files, cle)?.titre ?? entryOf(cle).slice(2)}`;
}

function field(label: string, rank: number, value: string, { type }: Commands): HTMLElement {
  const id = `mots-${rank}`;
  const area = frEl('textarea', { id, rows: '2', maxlength: String(MAX_TEXT) });
  area.value = value;
  area.addEventListener('input', () => type(rank, area.value));
  return frEl('div', { class: 'mots' }, frEl('label', { for: id }, label), area);
}

function drawBody(piece: Piece, rank: number, files: CardFiles | undefined, commands: Commands): HTMLElement {
  const { cle, texte } = piece;
  if (cle === undefined) return field('Vos mots', rank, texte ?? '', commands);
  // The texts could not be loaded: the name stands in.
  if (!files) return frEl('p', {}, nameOf(piece, new Map()));
  const card = cardOf(files, cle);
  const gone = frEl(
    'p',
    { class: 'perdu' },
    `« ${entryOf(cle).slice(2) || cle} » n’est plus sur le site : retiré, renommé ou récrit. ${texte === undefined ? 'Il ne sera pas dans votre note.' : 'Vos mots restent, sans leur référence.'}`,
  );
  if (!card) return texte === undefined ? gone : frEl('div', {}, gone, field('En vos mots', rank, texte, commands));
  const title = frEl('h3', {}, frEl('a', { href: card.ref.adresse }, card.titre));
  if (card.mots !== undefined)
    return frEl(
      'div',
      {},
      title,
      frEl('blockquote', {}, frEl('p', {}, `«\u00a0${card.mots}\u00a0»`)),
      frEl('p', { class: 'dit' }, card.par ?? ''),
    );
  if (texte !== undefined) return frEl('div', {}, title, field('En vos mots', rank, texte, commands));
  const lines = (card.texte ?? '').replace(/\*\*?/g, '').split('\n');
  return frEl('div', {}, title, ...lines.filter((line) => fr(line) !== card.titre).map((line) => frEl('p', {}, line)));
}

/** The list, each piece with what can be done to it. */
export function drawList({ pieces }: Draft, files: CardFiles | undefined, commands: Commands): HTMLOListElement {
  const last = pieces.length - 1;
  const list = frEl('ol', { class: 'pieces' });
  pieces.forEach((piece, rank) => {
    const name = nameOf(piece, files ?? new Map());
    const act = (texte: string, action: () => void, off = false) => {
      const b = frButton(texte, action, { 'aria-label': `${texte} – ${name}`, 'data-action': texte });
      if (off) b.setAttribute('aria-disabled', 'true');
      return b;
    };
    const card = piece.cle !== undefined && files ? cardOf(files, piece.cle) : undefined;
    list.append(
      frEl(
        'li',
        { 'data-rang': String(rank) },
        drawBody(piece, rank, files, commands),
        frEl(
          'p',
          { class: 'gestes' },
          act('Monter', () => commands.move(rank, -1), rank === 0),
          act('Descendre', () => commands.move(rank, 1), rank === last),
          card?.texte !== undefined &&
            (piece.texte === undefined
              ? act('Récrire', () => commands.reword(rank, card.texte))
              : act('Revenir au texte du site', () => commands.reword(rank, undefined))),
          act('Écrire après', () => commands.writeAfter(rank)),
          act('Retirer', () => commands.remove(rank)),
        ),
      ),
    );
  });
  return list;
}

/** The « Depuis » notes that the note ends with, each to leave out or to take back. */
export function drawSince(draft: Draft, files: CardFiles, toggle: (cle: string) => void): HTMLElement | undefined {
  const since = sinceOf(draft, files);
  if (since.length === 0) return undefined;
  return frEl(
    'fieldset',
    { class: 'depuis-choix' },
    frEl('legend', {}, 'Ce qui a changé depuis, en fin de note'),
    ...since.map(({ cle, date, texte }) => {
      const box = frEl('input', { type: 'checkbox', value: cle });
      box.checked = !draft.sans.includes(cle);
      box.addEventListener('change', () => toggle(cle));
      const said = texte.replace(/\*\*?|\[([^\]]*)\]\([^)]*\)/g, '$1');
      return frEl('label', {}, box, ` ${sayDate(date)} : ${said}`);
    }),
  );
}
