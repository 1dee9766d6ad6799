import { announce } from '../../browser/announce.ts';
import { copy } from '../../browser/clipboard.ts';
import { frButton, frEl } from '../../browser/french.ts';
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
/** When a part of the program does not come: the site was published anew since the page was opened, or no network. */
const RELOAD =
  'Cette page date d’avant une mise à jour du site, ou le réseau manque : rechargez-la, votre note est intacte.';

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
  const formats = Object.entries(FORMATS).map(([format, name]) =>
    frButton(name, () => void take(format as FormatName)),
  );
  const copyWhole = async () =>
    say(await copy(text(note()), html(note())), 'Note copiée : collez-la dans un message ou un document.');
  const copyAddress = async () => say(await copy(address()), 'Adresse copiée : qui l’ouvre retrouve toute la note.');
  return frEl(
    'section',
    { class: 'sorties', 'aria-labelledby': 'partir' },
    frEl('h2', { id: 'partir' }, 'Partir avec'),
    frEl('p', { class: 'gestes' }, ...formats),
    frEl(
      'p',
      { class: 'gestes' },
      frButton('Copier la note', () => void copyWhole()),
      frButton('Imprimer', () => print()),
      frButton('Copier l’adresse de cette note', () => void copyAddress()),
      frButton('Tout vider', empty, { class: 'vider' }),
    ),
  );
}
