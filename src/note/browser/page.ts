import {
  changerMots,
  deplacer,
  ecrire,
  insererMots,
  lire,
  MAX_TITRE,
  retirer,
  VIDE,
  type Ennuis,
  type Selection,
} from '../state.ts';
import { direEnnuis } from '../troubles.ts';
import type { Fiche, Sommaire } from '../cards.ts';
import { composer, html, type Note } from '../note.ts';
import { annoncer } from '../../components/actions/announce.ts';
import { chargerFiches } from './load-cards.ts';
import { bouton, el } from '../../components/actions/dom.ts';
import { adresseSelection, ecouterMemoire, ecrireMemoire, lireMemoire } from './storage.ts';
import { dessinerSorties } from './outputs.ts';
import { proposerVenue } from './incoming.ts';
import { dessinerListe, nomDe, pluriel } from './view.ts';

const meme = (a: Selection, b: Selection) => ecrire(a) === ecrire(b);

/** The page « Ma sélection »: what was kept, in order, with the reader's words, and the ways to leave with it. */
class MaSelection extends HTMLElement {
  selection: Selection = VIDE;
  fiches: Map<string, Fiche> | undefined;
  sommaire: Sommaire | undefined;
  /** A selection of an address, shown but not yet the reader's own. */
  etrangere = false;

  connectedCallback() {
    this.hidden = false;
    addEventListener('hashchange', () => void this.ouvrir());
    ecouterMemoire(() => this.etrangere || void this.ouvrir());
    void this.ouvrir();
  }

  async ouvrir() {
    const garde = lireMemoire();
    const fragment = location.hash.slice(1);
    const venue = lire(fragment);
    // One's own address, and a fragment that is not a selection, both show what the browser keeps.
    this.etrangere = fragment !== '' && fragment !== 'contenu' && !meme(venue.selection, garde);
    this.selection = this.etrangere ? venue.selection : garde;
    await this.montrer(this.etrangere ? venue.ennuis : undefined);
  }

  async montrer(ennuis?: Ennuis) {
    let panne = false;
    try {
      ({ fiches: this.fiches, sommaire: this.sommaire } = await chargerFiches(this.selection));
    } catch {
      panne = true;
      this.fiches = undefined;
    }
    this.dessiner(ennuis, panne);
  }

  /** Keeps a new state, writes it in the address, draws it, and puts the focus back where the reader was. */
  async changer(suivante: Selection, dit: string, rang?: number, action?: string) {
    this.selection = suivante;
    this.etrangere = false;
    const gardee = ecrireMemoire(suivante);
    history.replaceState(null, '', adresseSelection(suivante.elements.length || suivante.titre ? suivante : undefined));
    await this.montrer();
    const ligne = rang === undefined ? undefined : this.querySelector(`[data-rang="${rang}"]`);
    const cible =
      ligne?.querySelector<HTMLElement>(action === 'mots' ? 'textarea' : `[data-action="${action}"]`) ??
      this.querySelector<HTMLElement>('h2');
    cible?.focus();
    annoncer(
      gardee
        ? dit
        : `${dit} Votre navigateur refuse d’enregistrer : la sélection tient dans l’adresse de cette page, copiez-la.`,
    );
  }

  /** The reader types: kept at once, without drawing the page again under their fingers. */
  noter(suivante: Selection) {
    this.selection = suivante;
    this.etrangere = false;
    ecrireMemoire(suivante);
    history.replaceState(null, '', adresseSelection(suivante));
    this.dessinerPapier();
  }

  adresse(): string {
    return new URL(adresseSelection(this.selection), location.href).href;
  }

  note(): Note {
    const sommaire = this.sommaire ?? { documents: {} };
    return composer(this.selection, this.fiches ?? new Map(), sommaire, this.adresse()).note;
  }

  dessinerPapier() {
    const papier = this.querySelector('.sel-papier');
    // `html` escapes everything: no word of a reader or of an address is read as markup.
    if (papier) papier.innerHTML = html(this.note());
  }

  dessiner(ennuis: Ennuis | undefined, panne: boolean) {
    const n = this.selection.elements.length;
    const { perdus } = composer(this.selection, this.fiches ?? new Map(), { documents: {} }, '');
    const dernierPerdu = ennuis?.coupee === true && perdus.at(-1)?.rang === n - 1 ? 1 : 0;
    const phrases = [
      ...direEnnuis(ennuis, panne ? 0 : perdus.length - dernierPerdu),
      ...(panne
        ? ['Les textes n’ont pas pu être chargés : vérifiez la connexion, puis réessayez. Rien n’est perdu.']
        : []),
    ];
    const titre = el('h2', { tabindex: '-1' }, n === 0 ? 'Rien n’est encore gardé' : pluriel(n));
    this.replaceChildren(
      ...(phrases.length
        ? [
            el(
              'div',
              { class: 'sel-ennuis', role: 'alert' },
              ...phrases.map((p) => el('p', {}, p)),
              panne && bouton('Réessayer', () => void this.montrer(ennuis)),
            ),
          ]
        : []),
      ...(this.etrangere
        ? [
            proposerVenue(lireMemoire(), this.selection, {
              prendre: () => void this.changer(this.selection, `${pluriel(n)} dans votre sélection.`),
              reunir: (ensemble) => void this.changer(ensemble, 'Les deux sélections sont réunies.'),
            }),
          ]
        : []),
      titre,
      ...(n === 0 && this.selection.titre === ''
        ? [
            el(
              'p',
              {},
              'Sur un témoignage, un cas ou un levier, dans une liste ou dans les résultats de la recherche, « Garder » met ici ce que vous choisissez.',
            ),
          ]
        : [this.champTitre()]),
      dessinerListe(this.selection, this.fiches, this.commandes()),
      bouton(
        'Écrire un mot à la fin',
        () =>
          void this.changer(
            insererMots(this.selection, n - 1),
            'Un champ pour vos mots est ajouté à la fin.',
            n,
            'mots',
          ),
        {},
      ),
      ...(n > 0
        ? [dessinerSorties({ note: () => this.note(), adresse: () => this.adresse(), vider: () => this.vider() })]
        : []),
      el('div', { class: 'sel-papier' }),
    );
    this.dessinerPapier();
  }

  champTitre(): HTMLElement {
    const champ = el('input', {
      id: 'sel-titre',
      type: 'text',
      maxlength: String(MAX_TITRE),
      class: 'champ',
      autocomplete: 'off',
    });
    champ.value = this.selection.titre;
    champ.addEventListener('input', () => this.noter({ ...this.selection, titre: champ.value }));
    return el('p', { class: 'sel-titre' }, el('label', { for: 'sel-titre' }, 'Titre de la note'), champ);
  }

  commandes() {
    const { elements } = this.selection;
    const nom = (rang: number) => {
      const piece = elements[rang];
      return piece ? nomDe(piece, this.fiches ?? new Map()) : '';
    };
    const bouger = (rang: number, pas: number, action: string) => {
      const vers = rang + pas;
      if (vers < 0 || vers >= elements.length)
        return annoncer(pas < 0 ? 'C’est déjà le premier.' : 'C’est déjà le dernier.');
      void this.changer(
        deplacer(this.selection, rang, pas),
        `${nom(rang)} : place ${vers + 1} sur ${elements.length}.`,
        vers,
        action,
      );
    };
    return {
      monter: (rang: number) => bouger(rang, -1, 'Monter'),
      descendre: (rang: number) => bouger(rang, 1, 'Descendre'),
      retirer: (rang: number) =>
        void this.changer(
          retirer(this.selection, rang),
          `${nom(rang)} : retiré. ${elements.length === 1 ? 'La sélection est vide.' : `Reste ${pluriel(elements.length - 1)}.`}`,
          Math.max(0, Math.min(rang, elements.length - 2)),
          'Retirer',
        ),
      ecrireApres: (rang: number) =>
        void this.changer(
          insererMots(this.selection, rang),
          `Un champ pour vos mots est ajouté, place ${rang + 2}.`,
          rang + 1,
          'mots',
        ),
      changer: (rang: number, texte: string) => this.noter(changerMots(this.selection, rang, texte)),
    };
  }

  vider() {
    const avant = this.selection;
    void this.changer(VIDE, 'La sélection est vide.').then(() => {
      const retour = bouton(
        'Annuler : reprendre ce qui vient d’être vidé',
        () => void this.changer(avant, `${pluriel(avant.elements.length)} de nouveau dans la sélection.`),
        { class: 'sel-annuler' },
      );
      this.querySelector('h2')?.after(retour);
    });
  }
}
customElements.define('ma-selection', MaSelection);
