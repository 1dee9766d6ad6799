import { add, holds, isKey, MAX_PIECES, removeKey, type Draft } from '../../note/draft.ts';
import { noteAddress, onStored, readStored, writeStored } from '../../note/browser/storage.ts';
import { siteAddress } from '../../render/base-path.ts';
import { sortTable } from '../table-sort/sort.ts';
import { announce } from '../../browser/announce.ts';
import { welcome } from './who.ts';
import { copy } from '../../browser/clipboard.ts';
import { readQuote, readReference } from './quotation.ts';

const say = (done: boolean, message: string) =>
  announce(done ? message : 'Votre navigateur refuse de copier : sélectionnez le texte et copiez-le à la main.');

/** Does what a button says. */
export async function act(button: HTMLElement): Promise<void> {
  const { geste, pour = '', cle = '' } = button.dataset;
  switch (geste) {
    case 'copier': {
      const read = readQuote(pour);
      say(read !== undefined && (await copy(read.text, read.html)), 'Citation copiée, avec sa référence.');
      break;
    }
    case 'reference': {
      const read = readReference(pour);
      say(read !== undefined && (await copy(read.text, `<p>${read.html}</p>`)), 'Référence copiée.');
      break;
    }
    case 'hors-ligne':
      (await import('../../publish/offline/browser.ts')).openOffline(button);
      break;
    case 'integrer':
      say(await copy(frameCode(cle)), 'Code copié : collez-le dans une page de votre site.');
      break;
    case 'garder':
      keep(cle);
      break;
    case 'garder-tout':
      keepAll(button);
      break;
    case 'reprise':
      announce((await import('../guide/bookmark.ts')).toggle());
      break;
    case 'trier':
      return sortTable(button);
    case 'adresse':
      // The link goes on leading there.
      if (!(button instanceof HTMLAnchorElement)) break;
      announce(
        (await copy(button.href))
          ? 'Adresse copiée.'
          : 'Votre navigateur refuse de copier : l’adresse est dans sa barre d’adresse.',
      );
  }
}

/** The frame that shows one quotation elsewhere: no script, its source always with it. */
function frameCode(cle: string): string {
  const [, id = '', citation = ''] = cle.split('/');
  const address = new URL(siteAddress(`/integrer/temoignages/${id}.html#${citation}`), location.href).href;
  return `<iframe src="${address}" title="Une citation de Repères en ligne (RTES)" width="100%" height="420" loading="lazy" style="border:0"></iframe>`;
}

/** What can be kept in a note: the reader's own words are not counted. */
const countKept = (draft: Draft) => draft.pieces.filter((p) => p.cle !== undefined).length;

function store(next: Draft, done: string): void {
  const { kept, joined = next } = writeStored(next);
  mark();
  if (kept) announce(`${done} Ma note : ${countKept(joined)}.`, { href: noteAddress(), text: 'Voir ma note' });
  else
    announce(
      `${done} Pour cette page seulement : votre navigateur refuse d’enregistrer. La note (${countKept(joined)}) est tout entière dans ce lien :`,
      { href: noteAddress(joined), text: 'ouvrir ma note' },
    );
}

const sayFull = () =>
  announce(`Votre note est pleine : ${MAX_PIECES} passages au plus. Retirez-en un d’abord.`, {
    href: noteAddress(),
    text: 'Voir ma note',
  });

function keep(cle: string): void {
  if (!isKey(cle)) return;
  const before = readStored();
  if (holds(before, cle)) store(removeKey(before, cle), 'Retiré.');
  else if (before.pieces.length >= MAX_PIECES) sayFull();
  else store(add(before, { cle }), 'Gardé.');
}

/** Keeps all that the list of a button shows and that is not kept yet, as far as there is room. */
function keepAll(button: HTMLElement): void {
  const before = readStored();
  const shown = button.closest('section, main')?.querySelectorAll<HTMLElement>('[data-geste="garder"]') ?? [];
  const keys = [...shown].map((b) => b.dataset.cle ?? '').filter((cle) => isKey(cle) && !holds(before, cle));
  if (keys.length === 0)
    return announce('Tout est déjà dans votre note.', { href: noteAddress(), text: 'Voir ma note' });
  const room = MAX_PIECES - before.pieces.length;
  if (room <= 0) return sayFull();
  const next = keys.slice(0, room).reduce((draft, cle) => add(draft, { cle }), before);
  const left = keys.length > room ? ` Il n’y avait de place que pour ${room} : ${keys.length - room} sont restés.` : '';
  store(next, `Gardé : ${Math.min(room, keys.length)}.${left}`);
}

/** What the address asks for, and who reads, are already chosen in the form that prepares a note. */
function fillForm(asked: Iterable<[string, string]>): void {
  const fields = document.querySelector<HTMLFormElement>('form.preparer')?.elements;
  for (const [name, value] of asked) {
    const field = fields?.namedItem(name);
    if (field && 'value' in field) field.value = value;
    // A region that is none of the list: the first line says all of them.
    if (field instanceof HTMLSelectElement && field.selectedIndex < 0) field.selectedIndex = 0;
  }
}

let marking = false;
/** Tells each button what it does now, keep or take away, and the header how much is kept. */
export function mark(): void {
  const draft = readStored();
  const kept = new Set(draft.pieces.map((p) => p.cle));
  for (const b of document.querySelectorAll<HTMLElement>('[data-geste="garder"]')) {
    const here = kept.has(b.dataset.cle);
    const text = here ? 'Retirer' : 'Garder';
    b.classList.toggle('garde', here);
    if (b.textContent === text) continue;
    b.textContent = text;
    b.ariaLabel = b.ariaLabel?.replace(/^\S+/, text) ?? text;
  }
  const count = document.querySelector('[data-compte]');
  const n = countKept(draft);
  if (count) count.textContent = n > 0 ? `\u00a0(${n})` : '';
  if (marking) return;
  marking = true;
  const who = welcome() ?? {};
  fillForm([...Object.entries(who), ...new URLSearchParams(location.search)]);
  if (document.querySelector('[data-reprise]')) void import('../guide/bookmark.ts').then((b) => b.resume());
  onStored(mark);
}
