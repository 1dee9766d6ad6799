import { describe, expect, it } from 'vitest';
import { GUIDE, TEMOIGNAGE, gater, rapport, type Faute } from '../../fixtures/gater.ts';

const FAUTES: Faute[] = [
  [
    'braces',
    TEMOIGNAGE,
    ['Il raconte.', 'Il raconte {a, b}.'],
    'content/temoignages/kretzschmar-contrats.mdx:25:12: texte: accolade { dans le texte : écrivez la phrase sans accolades, ou avec des parenthèses',
  ],
  [
    'an opening brace',
    TEMOIGNAGE,
    ['Il raconte.', 'Il { raconte.'],
    'content/temoignages/kretzschmar-contrats.mdx:25:4: texte: accolade { dans le texte : écrivez la phrase sans accolades, ou avec des parenthèses',
  ],
  [
    'a brace in the anchor of a heading',
    GUIDE,
    ['[#1-methode-enquete]\n', '{#1-methode-enquete} [#1-methode-enquete]\n'],
    'content/guide/1-methode.mdx:13:14: texte: accolade { dans le texte : pour une ancre, écrivez [#1-methode-enquete]',
  ],
  [
    'less than a number, stuck',
    TEMOIGNAGE,
    ['Il raconte.', 'Il a <5 ans.'],
    'content/temoignages/kretzschmar-contrats.mdx:25:6: texte: signe < dans le texte : écrivez « moins de » ou « plus de », ou ôtez le signe',
  ],
  [
    'an arrow',
    TEMOIGNAGE,
    ['Il raconte.', 'Lui <- elle.'],
    'content/temoignages/kretzschmar-contrats.mdx:25:5: texte: signe < dans le texte : écrivez « moins de » ou « plus de », ou ôtez le signe',
  ],
  [
    'a script',
    TEMOIGNAGE,
    ['Il raconte.', '<script>alert(1)</script>'],
    'content/temoignages/kretzschmar-contrats.mdx:25:1: texte: balise <script> interdite : retirez-la, ou prenez un composant du site (Depuis, Note, Tableau, ListePoles)',
  ],
  [
    'a script never closed',
    TEMOIGNAGE,
    ['Il raconte.', '<script>alert(1)'],
    'content/temoignages/kretzschmar-contrats.mdx:25:1: texte: balise <script> interdite : retirez-la, ou prenez un composant du site (Depuis, Note, Tableau, ListePoles)',
  ],
  [
    'an event handler',
    TEMOIGNAGE,
    ['Il raconte.', '<div onclick="a()">Il raconte.</div>'],
    'content/temoignages/kretzschmar-contrats.mdx:25:1: texte: balise <div> interdite : retirez-la, ou prenez un composant du site (Depuis, Note, Tableau, ListePoles)',
  ],
  [
    'an event handler in code',
    TEMOIGNAGE,
    ['Il raconte.', '<div onclick={() => a()}>Il raconte.</div>'],
    'content/temoignages/kretzschmar-contrats.mdx:25:1: texte: balise <div> interdite : retirez-la, ou prenez un composant du site (Depuis, Note, Tableau, ListePoles)',
  ],
  [
    'an HTML comment',
    TEMOIGNAGE,
    ['Il raconte.', '<!-- à revoir -->'],
    'content/temoignages/kretzschmar-contrats.mdx:25:1: texte: commentaire dans le texte : retirez-le',
  ],
  [
    'an HTML comment over paragraphs',
    TEMOIGNAGE,
    ['Il raconte.', '<!-- à\n\nrevoir {x} -->'],
    'content/temoignages/kretzschmar-contrats.mdx:25:1: texte: commentaire dans le texte : retirez-le',
  ],
  [
    'an MDX comment',
    TEMOIGNAGE,
    ['Il raconte.', '{/* à revoir */}'],
    'content/temoignages/kretzschmar-contrats.mdx:25:1: texte: commentaire dans le texte : retirez-le',
  ],
  [
    'bold in HTML',
    TEMOIGNAGE,
    ['Il raconte.', 'Il <b>raconte</b>.'],
    'content/temoignages/kretzschmar-contrats.mdx:25:4: texte: balise <b> interdite : écrivez **texte**',
  ],
  [
    'a component never closed',
    TEMOIGNAGE,
    ['Il raconte.', '<Note>\n\nIl raconte.'],
    'content/temoignages/kretzschmar-contrats.mdx:25:1: texte: balise <Note> jamais fermée : ajoutez </Note> sur sa propre ligne, après le texte',
  ],
  [
    'a component never opened',
    TEMOIGNAGE,
    ['Il raconte.', 'Il raconte.\n\n</Note>'],
    'content/temoignages/kretzschmar-contrats.mdx:27:1: texte: balise </Note> jamais ouverte : retirez-la, ou ajoutez <Note> avant le texte',
  ],
  [
    'a component closed under another name',
    TEMOIGNAGE,
    ['Il raconte.', '<Note>\n\nIl raconte.\n\n</Notes>'],
    'content/temoignages/kretzschmar-contrats.mdx:29:1: texte: </Notes> ne ferme pas <Note> : écrivez </Note>',
  ],
  [
    'an unknown component',
    TEMOIGNAGE,
    ['Il raconte.', '<Notes>\n\nIl raconte.\n\n</Notes>'],
    'content/temoignages/kretzschmar-contrats.mdx:25:1: texte: balise <Notes> interdite : écrivez <Note>',
  ],
  [
    'an unknown component near nothing',
    TEMOIGNAGE,
    ['Il raconte.', '<Video />'],
    'content/temoignages/kretzschmar-contrats.mdx:25:1: texte: balise <Video> interdite : retirez-la, ou prenez un composant du site (Depuis, Note, Tableau, ListePoles)',
  ],
  [
    'a component opened in a sentence and closed after it',
    TEMOIGNAGE,
    ['Il raconte.', 'Il <Note>raconte.\n\nFin</Note>'],
    'content/temoignages/kretzschmar-contrats.mdx:25:4: texte: balise <Note> mal placée : mettez <Note> et </Note> chacune sur sa ligne, entre deux lignes vides',
  ],
  [
    'a tag badly written',
    TEMOIGNAGE,
    ['Il raconte.', '<Depuis date="2016>\n\nIl raconte.\n\n</Depuis>'],
    'content/temoignages/kretzschmar-contrats.mdx:25:1: texte: balise <Depuis> mal écrite : écrivez <Depuis date="2016-01">',
  ],
  [
    'a date between the quotation marks of a word processor',
    TEMOIGNAGE,
    ['Il raconte.', '<Depuis date=“2016”>\n\nIl raconte.\n\n</Depuis>'],
    'content/temoignages/kretzschmar-contrats.mdx:25:1: texte: balise <Depuis> mal écrite : écrivez <Depuis date="2016-01">, avec des guillemets droits',
  ],
  [
    'an attribute in code',
    TEMOIGNAGE,
    ['Il raconte.', '<Depuis date={annee}>\n\nIl raconte.\n\n</Depuis>'],
    'content/temoignages/kretzschmar-contrats.mdx:25:1: texte: attribut « date » de <Depuis> qui n’est pas un texte : écrivez date="2016-01"',
  ],
  [
    'attributes spread',
    TEMOIGNAGE,
    ['Il raconte.', '<Depuis {...tout}>\n\nIl raconte.\n\n</Depuis>'],
    'content/temoignages/kretzschmar-contrats.mdx:25:1: texte: attribut calculé sur <Depuis>, du code interdit : écrivez les attributs en toutes lettres, entre guillemets droits',
  ],
  [
    'a missing attribute',
    TEMOIGNAGE,
    ['Il raconte.', '<Depuis>\n\nIl raconte.\n\n</Depuis>'],
    'content/temoignages/kretzschmar-contrats.mdx:25:1: texte: attribut « date » absent sur <Depuis> : écrivez date="2016-01"',
  ],
  [
    'an unknown attribute',
    TEMOIGNAGE,
    ['Il raconte.', '<Depuis dates="2016">\n\nIl raconte.\n\n</Depuis>'],
    'content/temoignages/kretzschmar-contrats.mdx:25:1: texte: attribut « dates » inconnu sur <Depuis> : écrivez « date »',
  ],
  [
    'an attribute badly formed',
    TEMOIGNAGE,
    ['Il raconte.', '<Depuis date="hier">\n\nIl raconte.\n\n</Depuis>'],
    'content/temoignages/kretzschmar-contrats.mdx:25:1: texte: attribut « date » de <Depuis> mal formé, « hier » : écrivez date="2016-01"',
  ],
  [
    'an import',
    TEMOIGNAGE,
    ['Il raconte.', "import x from 'y'"],
    'content/temoignages/kretzschmar-contrats.mdx:25:1: texte: une ligne commence par « import », un mot de code : retirez-la, ou commencez la phrase autrement',
  ],
  [
    'an import without spaces, which some compilers take',
    TEMOIGNAGE,
    ['Il raconte.', 'import"./y.js"'],
    'content/temoignages/kretzschmar-contrats.mdx:25:1: texte: une ligne commence par « import », un mot de code : retirez-la, ou commencez la phrase autrement',
  ],
  [
    'an export',
    TEMOIGNAGE,
    ['Il raconte.', 'export const a = 1'],
    'content/temoignages/kretzschmar-contrats.mdx:25:1: texte: une ligne commence par « export », un mot de code : retirez-la, ou commencez la phrase autrement',
  ],
  [
    'an export over lines',
    TEMOIGNAGE,
    ['Il raconte.', 'export const a = {\n  b: 1,\n};'],
    'content/temoignages/kretzschmar-contrats.mdx:25:1: texte: une ligne commence par « export », un mot de code : retirez-la, ou commencez la phrase autrement',
  ],
];

describe('what MDX would take for code', () => {
  it.each(FAUTES)('says %s', (_, chemin, retouche, ...attendu) => {
    expect(rapport(gater(chemin, retouche))).toEqual(attendu);
  });
});
