import { describe, expect, it } from 'vitest';
import { GUIDE, TEMOIGNAGE, gater, rapport, texteDe, type Faute } from '../../fixtures/gater.ts';

const FAUTES: Faute[] = [
  [
    'a javascript: link',
    TEMOIGNAGE,
    ['Il raconte.', '[Lui](javascript:alert(1)) raconte.'],
    'content/temoignages/kretzschmar-contrats.mdx:25:1: texte: lien interdit « javascript:alert(1) » : un lien commence par « / » (page du site), « # », « https:// » ou « mailto: »',
  ],
  [
    'a javascript: link with a character reference',
    TEMOIGNAGE,
    ['Il raconte.', '[Lui](java&#115;cript:alert) raconte.'],
    'content/temoignages/kretzschmar-contrats.mdx:25:1: texte: lien interdit « javascript:alert » : un lien commence par « / » (page du site), « # », « https:// » ou « mailto: »',
  ],
  [
    'a data: link',
    TEMOIGNAGE,
    ['Il raconte.', '[Lui](data:text/html,a) raconte.'],
    'content/temoignages/kretzschmar-contrats.mdx:25:1: texte: lien interdit « data:text/html,a » : un lien commence par « / » (page du site), « # », « https:// » ou « mailto: »',
  ],
  [
    'a javascript: link by reference',
    TEMOIGNAGE,
    ['Il raconte.', '[Lui][a] raconte.\n\n[a]: javascript:alert(1)'],
    'content/temoignages/kretzschmar-contrats.mdx:27:1: texte: adresse de lien à part, après « [a]: » : écrivez l’adresse sur place, [texte](/adresse/) ; sinon, une espace avant le deux-points',
  ],
  [
    'a link by reference to nothing',
    TEMOIGNAGE,
    ['Il raconte.', '[Lui][a] raconte.'],
    'content/temoignages/kretzschmar-contrats.mdx:25:5: texte: lien mal écrit « ][a] » : écrivez [texte du lien](/adresse/), sans espace entre les deux ni dans l’adresse',
  ],
  [
    'a link to another site without its protocol',
    TEMOIGNAGE,
    ['Il raconte.', '[Lui](//exemple.fr/) raconte.'],
    'content/temoignages/kretzschmar-contrats.mdx:25:1: texte: lien interdit « //exemple.fr/ » : un lien commence par « / » (page du site), « # », « https:// » ou « mailto: »',
  ],
  [
    'a relative link',
    TEMOIGNAGE,
    ['Il raconte.', '[Lui](page/) raconte.'],
    'content/temoignages/kretzschmar-contrats.mdx:25:1: texte: lien interdit « page/ » : un lien commence par « / » (page du site), « # », « https:// » ou « mailto: »',
  ],
  [
    'a link with a space',
    TEMOIGNAGE,
    ['Il raconte.', '[Lui](/cas/le periscope/) raconte.'],
    'content/temoignages/kretzschmar-contrats.mdx:25:5: texte: lien mal écrit « ](/cas/le periscope/) » : écrivez [texte du lien](/adresse/), sans espace entre les deux ni dans l’adresse',
  ],
  [
    'an address between angle brackets',
    TEMOIGNAGE,
    ['Il raconte.', 'Voir <http://exemple.fr>.'],
    'content/temoignages/kretzschmar-contrats.mdx:25:6: texte: adresse entre chevrons « <http://exemple.fr> » : écrivez [texte du lien](https://…)',
  ],
  [
    'a javascript: link in a closed list',
    'content/chronologie.yaml',
    ['href: /guide/', 'href: javascript:alert(1)'],
    'content/chronologie.yaml:7:13: guide-paru.liens.1.href: lien interdit « javascript:alert(1) » : un lien commence par « / » (page du site), « # », « https:// » ou « mailto: »',
  ],
  [
    'a dead link, near a page',
    TEMOIGNAGE,
    ['Il raconte.', '[Lui](/cas/periscope/) raconte.'],
    'content/temoignages/kretzschmar-contrats.mdx:25:1: texte: lien vers « /cas/periscope/ », une page qui n’existe pas : écrivez « /cas/le-periscope/ »',
  ],
  [
    'a dead link, near nothing',
    TEMOIGNAGE,
    ['Il raconte.', '[Lui](/cas/autre-chose/) raconte.'],
    'content/temoignages/kretzschmar-contrats.mdx:25:1: texte: lien vers « /cas/autre-chose/ », une page qui n’existe pas : choisissez une page de content/cas/',
  ],
  [
    'a dead link to no part of the site',
    TEMOIGNAGE,
    ['Il raconte.', '[Lui](/boutique/panier/) raconte.'],
    'content/temoignages/kretzschmar-contrats.mdx:25:1: texte: lien vers « /boutique/panier/ », une page qui n’existe pas : cherchez l’adresse dans le plan du site (/plan-du-site/)',
  ],
  [
    'a link without its closing slash',
    TEMOIGNAGE,
    ['Il raconte.', '[Lui](/cas/le-periscope) raconte.'],
    'content/temoignages/kretzschmar-contrats.mdx:25:1: texte: lien vers « /cas/le-periscope », une page qui n’existe pas : écrivez « /cas/le-periscope/ »',
  ],
  [
    'a page looked for in the wrong folder',
    TEMOIGNAGE,
    ['Il raconte.', '[Lui](/leviers/le-periscope/) raconte.'],
    'content/temoignages/kretzschmar-contrats.mdx:25:1: texte: lien vers « /leviers/le-periscope/ », une page qui n’existe pas : écrivez « /cas/le-periscope/ »',
  ],
  [
    'a dead link in a closed list',
    'content/chronologie.yaml',
    ['href: /guide/', 'href: /guides/'],
    'content/chronologie.yaml:7:13: guide-paru.liens.1.href: lien vers « /guides/ », une page qui n’existe pas : écrivez « /guide/ »',
  ],
  [
    'a dead anchor',
    TEMOIGNAGE,
    ['Il raconte.', '[Lui](/glossaire/#essai) raconte.'],
    'content/temoignages/kretzschmar-contrats.mdx:25:1: texte: lien vers « /glossaire/#essai », une ancre qui n’existe pas : écrivez « /glossaire/#ess »',
  ],
  [
    'a dead anchor of a quotation',
    TEMOIGNAGE,
    ['Il raconte.', '[Lui](/temoignages/helene-lieu/#c3) raconte.'],
    'content/temoignages/kretzschmar-contrats.mdx:25:1: texte: lien vers « /temoignages/helene-lieu/#c3 », une ancre qui n’existe pas : écrivez « /temoignages/helene-lieu/#c1 » ou « /temoignages/helene-lieu/#c2 »',
  ],
  [
    'a dead anchor in the same page',
    GUIDE,
    ['(#1-methode-enquete)', '(#1-methode-enqete)'],
    'content/guide/1-methode.mdx:15:73: texte: lien vers « #1-methode-enqete », une ancre qui n’existe pas : écrivez « #1-methode-enquete »',
  ],
  [
    'an image',
    TEMOIGNAGE,
    ['Il raconte.', '![Lui](/lui.png)'],
    'content/temoignages/kretzschmar-contrats.mdx:25:1: texte: image interdite « /lui.png » : une image est un fichier .jpg, .png ou .webp à côté de l’entrée, par exemple le-periscope-cour.jpg',
  ],
  [
    'an image by reference',
    TEMOIGNAGE,
    ['Il raconte.', '![Lui][a]\n\n[a]: https://exemple.fr/lui.png'],
    'content/temoignages/kretzschmar-contrats.mdx:27:1: texte: adresse de lien à part, après « [a]: » : écrivez l’adresse sur place, [texte](/adresse/) ; sinon, une espace avant le deux-points',
  ],
  [
    'a heading of first level',
    TEMOIGNAGE,
    ['Il raconte.', '# Lui'],
    'content/temoignages/kretzschmar-contrats.mdx:25:1: texte: titre de premier niveau (#) : écrivez « ## », car le titre de la page vient du champ « titre »',
  ],
  [
    'a level skipped',
    TEMOIGNAGE,
    ['Il raconte.', '## Lui\n\n#### Elle'],
    'content/temoignages/kretzschmar-contrats.mdx:27:1: texte: niveau de titre sauté (de 2 à 4) : écrivez « ### »',
  ],
  [
    'an empty heading',
    TEMOIGNAGE,
    ['Il raconte.', '##\n\nIl raconte.'],
    'content/temoignages/kretzschmar-contrats.mdx:25:1: texte: titre vide : écrivez-le ou retirez la ligne',
  ],
  [
    'an anchor written twice in a page',
    GUIDE,
    ['Une phrase.', '## Avant [#1-methode-enquete]\n\nUne phrase.'],
    'content/guide/1-methode.mdx:15:14: texte: ancre « 1-methode-enquete » écrite deux fois : donnez à chaque titre la sienne',
  ],
  [
    'an anchor with a capital',
    GUIDE,
    ['Une phrase.', '## Avant [#Méthode-Avant]\n\nUne phrase.'],
    'content/guide/1-methode.mdx:11:10: texte: ancre « #Méthode-Avant » mal formée : écrivez [#methode-avant], en minuscules sans accent',
  ],
  [
    'an anchor that is another section',
    'content/guide/2-suite.mdx',
    texteDe(GUIDE).replaceAll('#1-methode-enquete', '#1-methode'),
    'content/guide/2-suite.mdx:13:14: texte: ancre « 1-methode » écrite deux fois, déjà dans content/guide/1-methode.mdx : donnez à chaque titre la sienne',
  ],
  [
    'a head of fields inside the text',
    TEMOIGNAGE,
    ['Il raconte.', '---\nIl raconte.'],
    'content/temoignages/kretzschmar-contrats.mdx:25:1: texte: le texte commence par « --- » : retirez cette ligne, les champs sont déjà fermés',
  ],
];

describe('links, images and headings', () => {
  it.each(FAUTES)('says %s', (_, chemin, retouche, ...attendu) => {
    expect(rapport(gater(chemin, retouche))).toEqual(attendu);
  });
});
