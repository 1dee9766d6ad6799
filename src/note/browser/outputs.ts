import { announce } from '../../components/actions/announce.ts';
import { copy } from '../../components/actions/clipboard.ts';
import { button, el } from '../../components/actions/dom.ts';
import type { Note } from '../note.ts';
import { copyNote, FORMATS, takeAway, type FormatName } from './take-away.ts';

interface Leaving {
  /** The note and the address as they are when the reader leaves. */
  note: () => Note;
  address: () => string;
  empty: () => void;
}

const say = (done: boolean, message: string) =>
  announce(done ? message : 'Votre navigateur refuse de copier : téléchargez la note.');

/** The ways to leave with a note: files, clipboard, paper, address; and to empty it. */
export function drawOutputs({ note, address, empty }: Leaving): HTMLElement {
  const formats = (Object.keys(FORMATS) as FormatName[]).map((format) =>
    button(FORMATS[format].name, () => announce(`${takeAway(note(), format)} est dans vos téléchargements.`)),
  );
  const copyWhole = async () => say(await copyNote(note()), 'Note copiée : collez-la dans un message ou un document.');
  const copyAddress = async () => say(await copy(address()), 'Adresse copiée : qui l’ouvre retrouve toute la note.');
  return el(
    'section',
    { class: 'sorties', 'aria-labelledby': 'partir' },
    el('h2', { id: 'partir' }, 'Partir avec'),
    el('p', { class: 'gestes' }, ...formats),
    el(
      'p',
      { class: 'gestes' },
      button('Copier la note', () => void copyWhole()),
      button('Imprimer', () => print()),
      button('Copier l’adresse de cette note', () => void copyAddress()),
      button('Tout vider', empty, { class: 'vider' }),
    ),
  );
}
