import { announce, RELOAD } from '../../components/actions/announce.ts';
import { copy } from '../../components/actions/clipboard.ts';
import { button, el } from '../../components/actions/dom.ts';
import { html } from '../html.ts';
import type { Note } from '../note.ts';
import { text } from '../text.ts';
import type { FormatName } from './take-away.ts';

const FORMATS: Record<FormatName, string> = {
  docx: 'Word (DOCX)',
  odt: 'LibreOffice (ODT)',
  md: 'Markdown',
  html: 'Page web (HTML)',
};

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
  // What writes files comes when one is asked for.
  const take = async (format: FormatName) => {
    try {
      const { takeAway } = await import('./take-away.ts');
      announce(`${takeAway(note(), format)} est dans vos téléchargements.`);
    } catch {
      announce(RELOAD);
    }
  };
  const formats = Object.entries(FORMATS).map(([format, name]) => button(name, () => void take(format as FormatName)));
  const copyWhole = async () =>
    say(await copy(text(note()), html(note())), 'Note copiée : collez-la dans un message ou un document.');
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
