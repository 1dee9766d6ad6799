import {
  changerMots,
  deplacer,
  ecrire,
  insererMots,
  joindre,
  lire,
  MAX_ELEMENTS,
  MAX_TITRE,
  retirer,
  VIDE,
  type Ennuis,
  type Selection,
} from '../../domain/selection/etat.ts';
import type { Fiche, Sommaire } from '../../domain/selection/fiches.ts';
import { composer, html, type Note } from '../../domain/selection/note.ts';
import { annoncer } from './annonce.ts';
import { chargerFiches } from './chargement.ts';
import { copier } from './copie.ts';
import { bouton, el } from './element.ts';
import { copierNote, emporter, FORMATS, type Format } from './emporter.ts';
import { adresseSelection, ecouterMemoire, ecrireMemoire, lireMemoire } from './memoire.ts';
import { dessinerListe, nomDe } from './vue-selection.ts';

const pluriel = (n: number) => `${n} élément${n > 1 ? 's' : ''}`;
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

  note(): Note {
    const adresse = new URL(adresseSelection(this.selection), location.href).href;
    return composer(this.selection, this.fiches ?? new Map(), this.sommaire ?? { documents: {} }, adresse).note;
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
      ...this.direEnnuis(ennuis, panne ? 0 : perdus.length - dernierPerdu),
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
      ...(this.etrangere ? [this.proposer()] : []),
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
      ...(n > 0 ? [this.sorties()] : []),
      el('div', { class: 'sel-papier' }),
    );
    this.dessinerPapier();
  }

  direEnnuis(ennuis: Ennuis | undefined, perdus: number): string[] {
    const phrases: string[] = [];
    if (ennuis?.coupee)
      phrases.push(
        'La fin de cette adresse manque : voici ce qui en a été lu. Demandez-la de nouveau, entière, à qui vous l’a envoyée.',
      );
    if (ennuis && ennuis.illisibles > 0)
      phrases.push(
        ennuis.illisibles === 1
          ? 'Un morceau de cette adresse est illisible : il est laissé de côté.'
          : `${ennuis.illisibles} morceaux de cette adresse sont illisibles : ils sont laissés de côté.`,
      );
    if (ennuis && ennuis.enTrop > 0)
      phrases.push(`Cette adresse compte plus de ${MAX_ELEMENTS} éléments : les ${MAX_ELEMENTS} premiers sont là.`);
    if (perdus > 0)
      phrases.push(
        perdus === 1
          ? 'Un élément n’est plus sur le site : il est signalé à sa place, le reste est intact.'
          : `${perdus} éléments ne sont plus sur le site : ils sont signalés à leur place, le reste est intact.`,
      );
    return phrases;
  }

  /** An address was opened: nothing of the reader's own is replaced without their asking. */
  proposer(): HTMLElement {
    const garde = lireMemoire();
    const venue = this.selection;
    if (venue.elements.length === 0)
      return el(
        'p',
        {},
        garde.elements.length > 0 ? 'Votre propre sélection est intacte : ' : '',
        el('a', { href: adresseSelection() }, 'ouvrir ma sélection'),
      );
    const prendre = bouton(
      garde.elements.length === 0 ? 'La garder dans ce navigateur' : 'La prendre à la place de la mienne',
      () => void this.changer(venue, `${pluriel(venue.elements.length)} dans votre sélection.`),
    );
    if (garde.elements.length === 0)
      return el(
        'p',
        { class: 'sel-venue' },
        'Cette sélection vient de l’adresse ; rien n’est enregistré tant que vous n’y changez rien. ',
        prendre,
      );
    const ajouter = bouton(
      'L’ajouter à la mienne',
      () => void this.changer(joindre(garde, venue), 'Les deux sélections sont réunies.'),
    );
    return el(
      'div',
      { class: 'sel-venue' },
      el('p', {}, `Cette sélection vient de l’adresse. La vôtre (${pluriel(garde.elements.length)}) est intacte.`),
      el('p', { class: 'gestes' }, ajouter, prendre, el('a', { href: adresseSelection() }, 'Revenir à la mienne')),
    );
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

  sorties(): HTMLElement {
    const partir = (format: Format) =>
      bouton(FORMATS[format], () => annoncer(`${emporter(this.note(), format)} est dans vos téléchargements.`));
    const dire = (fait: boolean, message: string) =>
      annoncer(fait ? message : 'Votre navigateur refuse de copier : téléchargez la note.');
    const adresse = () => new URL(adresseSelection(this.selection), location.href).href;
    return el(
      'section',
      { class: 'sel-sorties', 'aria-labelledby': 'sel-partir' },
      el('h2', { id: 'sel-partir' }, 'Partir avec'),
      el('p', { class: 'gestes' }, partir('docx'), partir('odt'), partir('md'), partir('html')),
      el(
        'p',
        { class: 'gestes' },
        bouton(
          'Copier la note',
          () =>
            void copierNote(this.note()).then((fait) =>
              dire(fait, 'Note copiée : collez-la dans un message ou un document.'),
            ),
        ),
        bouton('Imprimer', () => print()),
        bouton(
          'Copier l’adresse de cette sélection',
          () =>
            void copier(adresse()).then((fait) =>
              dire(fait, 'Adresse copiée : qui l’ouvre retrouve toute la sélection.'),
            ),
        ),
        bouton('Tout vider', () => this.vider(), { class: 'sel-vider' }),
      ),
    );
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
