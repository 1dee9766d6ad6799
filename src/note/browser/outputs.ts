import type { Note } from '../note.ts';
import { annoncer } from '../../components/actions/announce.ts';
import { copier } from '../../components/actions/clipboard.ts';
import { bouton, el } from '../../components/actions/dom.ts';
import { copierNote, emporter, FORMATS, type Format } from './take-away.ts';

interface Depart {
  /** The note and the address as they are when the reader leaves. */
  note: () => Note;
  adresse: () => string;
  vider: () => void;
}

const dire = (fait: boolean, message: string) =>
  annoncer(fait ? message : 'Votre navigateur refuse de copier : téléchargez la note.');

/** The ways to leave with a selection: files, clipboard, paper, address; and to empty it. */
export function dessinerSorties({ note, adresse, vider }: Depart): HTMLElement {
  const partir = (format: Format) =>
    bouton(FORMATS[format], () => annoncer(`${emporter(note(), format)} est dans vos téléchargements.`));
  const copierLaNote = async () =>
    dire(await copierNote(note()), 'Note copiée : collez-la dans un message ou un document.');
  const copierLAdresse = async () =>
    dire(await copier(adresse()), 'Adresse copiée : qui l’ouvre retrouve toute la sélection.');
  return el(
    'section',
    { class: 'sel-sorties', 'aria-labelledby': 'sel-partir' },
    el('h2', { id: 'sel-partir' }, 'Partir avec'),
    el('p', { class: 'gestes' }, partir('docx'), partir('odt'), partir('md'), partir('html')),
    el(
      'p',
      { class: 'gestes' },
      bouton('Copier la note', () => void copierLaNote()),
      bouton('Imprimer', () => print()),
      bouton('Copier l’adresse de cette sélection', () => void copierLAdresse()),
      bouton('Tout vider', vider, { class: 'sel-vider' }),
    ),
  );
}
