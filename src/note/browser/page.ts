import { announce } from '../../browser/announce.ts';
import { frButton, frEl } from '../../browser/french.ts';
import { route } from '../../model/routes.ts';
import { siteAddress } from '../../render/base-path.ts';
import type { CardFiles } from '../cards.ts';
import * as edit from '../draft.ts';
import { html } from '../html.ts';
import { cardOf, compose, type Note } from '../note.ts';
import { sayTroubles } from '../troubles.ts';
import { offerIncoming } from './incoming.ts';
import { loadCards, loadMaterial } from './load-cards.ts';
import { drawOutputs } from './outputs.ts';
import { noteAddress, onStored, readStored, writeStored } from './storage.ts';
import { drawList, drawSince, nameOf, sayPieces, type Commands } from './view.ts';

const FAILED = 'Les textes n’ont pas pu être chargés : vérifiez la connexion, puis réessayez. Rien n’est perdu.';
const UNKNOWN =
  'Cette note ne peut pas être préparée : le levier ou la question demandés ne sont pas sur le site. Choisissez-en un autre.';
const REFUSED = 'Votre navigateur refuse d’enregistrer : la note tient dans l’adresse de cette page, copiez-la.';
const JOINED = 'Votre note a aussi changé dans un autre onglet : les deux sont réunies ici.';

const today = () => new Date().toLocaleDateString('sv-SE');

/** The page « Ma note »: what was kept, in order, with the reader's words, its preview, and the ways to leave with it. */
class MaNote extends HTMLElement {
  draft = edit.EMPTY_DRAFT;
  files: CardFiles | undefined;
  /** A note of an address, shown but not yet the reader's own. */
  foreign = false;
  /** Its address was cut: the last piece may be half a key. */
  cut = false;
  /** The browser's refusal is said once. */
  refused = false;

  connectedCallback() {
    this.hidden = false;
    addEventListener('hashchange', () => void this.open());
    onStored(() => this.foreign || void this.refresh());
    void this.start();
  }

  /** A note asked for (`?sujet=…`) is prepared first; then the page is as any other. */
  async start() {
    const asked = new URLSearchParams(location.search);
    const sujet = asked.get('sujet');
    if (sujet === null) return this.open();
    try {
      const { prepareNote } = await import('../prepare.ts');
      const prepared = prepareNote(await loadMaterial(), {
        sujet,
        niveau: asked.get('niveau') ?? '',
        region: asked.get('region') ?? '',
        pour: (asked.get('pour') ?? '').slice(0, edit.MAX_LINE),
        cas: asked.get('cas') ?? '',
      });
      history.replaceState(null, '', noteAddress(prepared));
      if (!prepared) return await this.open([UNKNOWN]);
      if (edit.isEmpty(readStored())) writeStored(prepared);
      await this.open();
    } catch {
      await this.show([FAILED], () => void this.start());
    }
  }

  async open(phrases: string[] = []) {
    const own = readStored();
    const fragment = location.hash.slice(1);
    const { draft, troubles } = edit.readDraft(fragment);
    // One's own address, and a fragment that is not a note, both show what the browser keeps.
    this.foreign = fragment !== '' && fragment !== 'contenu' && edit.writeDraft(draft) !== edit.writeDraft(own);
    this.draft = this.foreign ? draft : own;
    this.cut = this.foreign && troubles.cut;
    await this.show([...phrases, ...(this.foreign ? sayTroubles(troubles) : [])]);
  }

  /** Another tab changed the note: what is shown follows, and a field that is being filled keeps its place. */
  async refresh() {
    const { activeElement } = document;
    const id = activeElement instanceof HTMLElement && this.contains(activeElement) ? activeElement.id : '';
    this.draft = readStored();
    await this.show();
    if (id) document.getElementById(id)?.focus();
  }

  async show(phrases: string[] = [], retry?: () => void) {
    try {
      this.files = await loadCards(this.draft);
      const last = this.draft.pieces.at(-1)?.cle;
      if (this.cut && last !== undefined && !cardOf(this.files, last))
        this.draft = edit.remove(this.draft, this.draft.pieces.length - 1);
      this.draw(phrases, retry);
    } catch {
      this.files = undefined;
      this.draw([...phrases, FAILED], () => void this.show(phrases));
    }
  }

  /**
   * Keeps a new state in the browser and in the address; says what could not be. A note of an address, changed beside
   * one of the reader's own, stays in its address until they take it.
   */
  keep(next: edit.Draft, take = false): string {
    this.draft = next;
    const said: string[] = [];
    if (take || !this.foreign || edit.isEmpty(readStored())) {
      const { kept, joined } = writeStored(next);
      this.draft = joined ?? next;
      this.foreign = false;
      if (joined) said.push(JOINED);
      if (!kept && !this.refused) said.push(REFUSED);
      this.refused ||= !kept;
    }
    this.cut = false;
    history.replaceState(null, '', noteAddress(edit.isEmpty(this.draft) ? undefined : this.draft));
    return said.join(' ');
  }

  /** Keeps a new state, draws it, and puts the focus back where the reader was. */
  async change(next: edit.Draft, said: string, rank?: number, action?: string, take = false) {
    const trouble = this.keep(next, take);
    await this.show();
    const row = rank === undefined ? undefined : this.querySelector(`[data-rang="${rank}"]`);
    const target =
      row?.querySelector<HTMLElement>(action === 'mots' ? 'textarea' : `[data-action="${action}"]`) ??
      this.querySelector<HTMLElement>('h2');
    target?.focus();
    announce(`${said} ${trouble}`.trim());
  }

  take(next: edit.Draft, said: string) {
    void this.change(next, said, undefined, undefined, true);
  }

  /** The reader types: kept at once, without drawing the page again under their fingers. */
  type(next: edit.Draft) {
    const trouble = this.keep(next);
    if (trouble) announce(trouble);
    this.drawPreview();
  }

  address(): string {
    return new URL(noteAddress(this.draft), location.href).href;
  }

  note(): Note {
    const depuis = new URL(siteAddress(route.depuis), location.href).href;
    return compose(this.draft, this.files ?? new Map(), { adresse: this.address(), depuis, today: today() }).note;
  }

  drawPreview() {
    const paper = this.querySelector('.papier');
    // `html` escapes everything: no word of a reader or of an address is read as markup.
    if (paper) paper.innerHTML = html(this.note());
  }

  draw(phrases: string[], retry?: () => void) {
    const n = this.draft.pieces.length;
    const where = { adresse: '', depuis: '', today: today() };
    const lost = this.files ? compose(this.draft, this.files, where).lost.length : 0;
    const said = [...phrases, ...sayTroubles(undefined, lost)];
    const empty = edit.isEmpty(this.draft);
    this.replaceChildren(
      frEl(
        'div',
        { class: 'etabli' },
        said.length > 0 &&
          frEl(
            'div',
            { class: 'ennuis', role: 'alert' },
            ...said.map((phrase) => frEl('p', {}, phrase)),
            retry && frButton('Réessayer', retry),
          ),
        this.foreign &&
          offerIncoming(readStored(), this.draft, {
            take: () => this.take(this.draft, `${sayPieces(n)} dans votre note.`),
            join: () => this.take(edit.joinDrafts(readStored(), this.draft), 'Les deux notes sont réunies.'),
          }),
        frEl('h2', { tabindex: '-1' }, empty ? 'Rien n’est encore gardé' : sayPieces(n)),
        empty && document.querySelector<HTMLTemplateElement>('#commencer')?.content.cloneNode(true),
        !empty && this.drawFields(),
        drawList(this.draft, this.files, this.commands()),
        frButton(
          'Écrire un mot à la fin',
          () =>
            void this.change(
              edit.insertText(this.draft, n - 1),
              'Un champ pour vos mots est ajouté à la fin.',
              n,
              'mots',
            ),
        ),
        this.files && drawSince(this.draft, this.files, (cle) => this.type(edit.toggleSince(this.draft, cle))),
        !empty && drawOutputs({ note: () => this.note(), address: () => this.address(), empty: () => this.empty() }),
      ),
      frEl(
        'section',
        { class: 'apercu', 'aria-labelledby': 'apercu' },
        frEl('h2', { id: 'apercu' }, 'Aperçu'),
        frEl('div', { class: 'papier' }),
      ),
    );
    this.querySelector<HTMLElement>('.apercu')?.toggleAttribute('hidden', empty);
    if (!empty) this.drawPreview();
  }

  drawFields(): HTMLElement {
    const fields = [
      ['titre', 'Titre de la note', 'text'],
      ['pour', 'Pour', 'text'],
      ['date', 'Date', 'date'],
    ] as const;
    return frEl(
      'div',
      { class: 'champs' },
      ...fields.map(([name, label, type]) => {
        const id = `note-${name}`;
        const input = frEl('input', { id, type, class: 'champ', autocomplete: 'off' });
        if (type === 'text') input.maxLength = edit.MAX_LINE;
        input.value = this.draft[name] || (name === 'date' ? today() : '');
        input.addEventListener('input', () => this.type({ ...this.draft, [name]: input.value }));
        return frEl('p', {}, frEl('label', { for: id }, label), input);
      }),
      frEl(
        'p',
        { class: 'aide' },
        'Dans vos mots : « # » devant un titre, « - » devant une liste, **gras**, *italique*.',
      ),
    );
  }

  commands(): Commands {
    const { pieces } = this.draft;
    const name = (rank: number) => (pieces[rank] ? nameOf(pieces[rank], this.files ?? new Map()) : '');
    return {
      move: (rank, by) => {
        const to = rank + by;
        if (to < 0 || to >= pieces.length)
          return announce(by < 0 ? 'C’est déjà le premier.' : 'C’est déjà le dernier.');
        void this.change(
          edit.move(this.draft, rank, by),
          `${name(rank)} : place ${to + 1} sur ${pieces.length}.`,
          to,
          by < 0 ? 'Monter' : 'Descendre',
        );
      },
      remove: (rank) =>
        void this.change(
          edit.remove(this.draft, rank),
          `${name(rank)} : retiré. ${pieces.length === 1 ? 'La note est vide.' : `Reste ${sayPieces(pieces.length - 1)}.`}`,
          Math.max(0, Math.min(rank, pieces.length - 2)),
          'Retirer',
        ),
      writeAfter: (rank) =>
        void this.change(
          edit.insertText(this.draft, rank),
          `Un champ pour vos mots est ajouté, place ${rank + 2}.`,
          rank + 1,
          'mots',
        ),
      type: (rank, texte) => this.type(edit.changeText(this.draft, rank, texte)),
      reword: (rank, texte) =>
        void this.change(
          edit.changeText(this.draft, rank, texte),
          texte === undefined ? 'Le texte du site est de retour.' : 'Vous pouvez récrire ce texte, sa référence reste.',
          rank,
          texte === undefined ? 'Récrire' : 'mots',
        ),
    };
  }

  empty() {
    const before = this.draft;
    void this.change(edit.EMPTY_DRAFT, 'La note est vide.').then(() => {
      const back = frButton(
        'Annuler : reprendre ce qui vient d’être vidé',
        () => void this.change(before, `${sayPieces(before.pieces.length)} de nouveau dans la note.`),
      );
      this.querySelector('h2')?.after(back);
    });
  }
}
customElements.define('ma-note', MaNote);
