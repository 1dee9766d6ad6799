import { GUIDE, TEMOIGNAGE, textOf, tryFaults } from '../../fixtures/spoil.ts';

tryFaults('links, images and headings', {
  [TEMOIGNAGE]: [
    'a javascript: link by reference | Il raconte. → [Lui][a] raconte.\n\n[a]: javascript:alert(1) ⇒ 27:1: texte: adresse de lien à part, après « [a]: » : écrivez l’adresse sur place, [texte](/adresse/) ; sinon, une espace avant le deux-points',
    'a link by reference to nothing | Il raconte. → [Lui][a] raconte. ⇒ 25:5: texte: lien mal écrit « ][a] » : écrivez [texte du lien](/adresse/), sans espace entre les deux ni dans l’adresse',
    'a link with a space | Il raconte. → [Lui](/cas/le periscope/) raconte. ⇒ 25:5: texte: lien mal écrit « ](/cas/le periscope/) » : écrivez [texte du lien](/adresse/), sans espace entre les deux ni dans l’adresse',
    'an address between angle brackets | Il raconte. → Voir <http://exemple.fr>. ⇒ 25:6: texte: adresse entre chevrons « <http://exemple.fr> » : écrivez [texte du lien](https://…)',
    'a dead link, near a page | Il raconte. → [Lui](/cas/periscope/) raconte. ⇒ 25:1: texte: lien vers « /cas/periscope/ », une page qui n’existe pas : écrivez « /cas/le-periscope/ »',
    'a dead link to no part of the site | Il raconte. → [Lui](/boutique/panier/) raconte. ⇒ 25:1: texte: lien vers « /boutique/panier/ », une page qui n’existe pas : cherchez l’adresse dans le plan du site (/plan-du-site/)',
    'a page looked for in the wrong folder | Il raconte. → [Lui](/leviers/le-periscope/) raconte. ⇒ 25:1: texte: lien vers « /leviers/le-periscope/ », une page qui n’existe pas : écrivez « /cas/le-periscope/ »',
    'a dead anchor | Il raconte. → [Lui](/glossaire/#essai) raconte. ⇒ 25:1: texte: lien vers « /glossaire/#essai », une ancre qui n’existe pas : écrivez « /glossaire/#ess »',
    'a dead anchor of a quotation | Il raconte. → [Lui](/temoignages/helene-lieu/#c3) raconte. ⇒ 25:1: texte: lien vers « /temoignages/helene-lieu/#c3 », une ancre qui n’existe pas : écrivez « /temoignages/helene-lieu/#c1 » ou « /temoignages/helene-lieu/#c2 »',
    'a heading of first level | Il raconte. → # Lui ⇒ 25:1: texte: titre de premier niveau (#) : écrivez « ## », car le titre de la page vient du champ « titre »',
    'a level skipped | Il raconte. → ## Lui\n\n#### Elle ⇒ 27:1: texte: niveau de titre sauté (de 2 à 4) : écrivez « ### »',
    'an empty heading | Il raconte. → ##\n\nIl raconte. ⇒ 25:1: texte: titre vide : écrivez-le ou retirez la ligne',
    'a head of fields inside the text | Il raconte. → ---\nIl raconte. ⇒ 25:1: texte: le texte commence par « --- » : retirez cette ligne, les champs sont déjà fermés',
  ],
  'content/chronologie.yaml': [
    'a javascript: link in a closed list | href: /guide/ → href: javascript:alert(1) ⇒ 7:13: guide-paru.liens.1.href: lien interdit « javascript:alert(1) » : un lien commence par « / » (page du site), « # », « https:// » ou « mailto: »',
    'a dead link in a closed list | href: /guide/ → href: /guides/ ⇒ 7:13: guide-paru.liens.1.href: lien vers « /guides/ », une page qui n’existe pas : écrivez « /guide/ »',
  ],
  [GUIDE]: [
    'a dead anchor in the same page | (#1-methode-enquete) → (#1-methode-enqete) ⇒ 15:73: texte: lien vers « #1-methode-enqete », une ancre qui n’existe pas : écrivez « #1-methode-enquete »',
    'an anchor written twice in a page | Une phrase. → ## Avant [#1-methode-enquete]\n\nUne phrase. ⇒ 15:14: texte: ancre « 1-methode-enquete » écrite deux fois : donnez à chaque titre la sienne',
    'an anchor that the page uses | Une phrase. → ## Le contenu [#contenu]\n\nUne phrase. ⇒ 11:15: texte: ancre réservée « contenu » : écrivez par exemple [#1-methode-contenu]',
    'an anchor with a capital | Une phrase. → ## Avant [#Méthode-Avant]\n\nUne phrase. ⇒ 11:10: texte: ancre « #Méthode-Avant » mal formée : écrivez [#methode-avant], en minuscules sans accent',
  ],
  'content/guide/2-suite.mdx': [
    `an anchor that is another section | ${textOf(GUIDE).replaceAll('#1-methode-enquete', '#1-methode')} ⇒ 13:14: texte: ancre « 1-methode » écrite deux fois, déjà dans content/guide/1-methode.mdx : donnez à chaque titre la sienne`,
  ],
});
