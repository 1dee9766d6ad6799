import { GUIDE, TEMOIGNAGE, tryFaults } from '../../fixtures/spoil.ts';

tryFaults('what MDX would take for code', {
  [TEMOIGNAGE]: [
    'a script | Il raconte. → <script>alert(1)</script> ⇒ 25:1: texte: balise <script> interdite : retirez-la, ou prenez un composant du site (Depuis, Note, Tableau, ListePoles)',
    'an HTML comment over paragraphs | Il raconte. → <!-- à\n\nrevoir {x} --> ⇒ 25:1: texte: commentaire dans le texte : retirez-le',
    'an MDX comment | Il raconte. → {/* à revoir */} ⇒ 25:1: texte: commentaire dans le texte : retirez-le',
    'bold in HTML | Il raconte. → Il <b>raconte</b>. ⇒ 25:4: texte: balise <b> interdite : écrivez **texte**',
    'a component never closed | Il raconte. → <Note>\n\nIl raconte. ⇒ 25:1: texte: balise <Note> jamais fermée : ajoutez </Note> sur sa propre ligne, après le texte',
    'a component never opened | Il raconte. → Il raconte.\n\n</Note> ⇒ 27:1: texte: balise </Note> jamais ouverte : retirez-la, ou ajoutez <Note> avant le texte',
    'a component closed under another name | Il raconte. → <Note>\n\nIl raconte.\n\n</Notes> ⇒ 29:1: texte: </Notes> ne ferme pas <Note> : écrivez </Note>',
    'an unknown component | Il raconte. → <Notes>\n\nIl raconte.\n\n</Notes> ⇒ 25:1: texte: balise <Notes> interdite : écrivez <Note>',
    'an unknown component near nothing | Il raconte. → <Video /> ⇒ 25:1: texte: balise <Video> interdite : retirez-la, ou prenez un composant du site (Depuis, Note, Tableau, ListePoles)',
    'a component opened in a sentence and closed after it | Il raconte. → Il <Note>raconte.\n\nFin</Note> ⇒ 25:4: texte: balise <Note> mal placée : mettez <Note> et </Note> chacune sur sa ligne, entre deux lignes vides',
    'a tag badly written | Il raconte. → <Depuis date="2016>\n\nIl raconte.\n\n</Depuis> ⇒ 25:1: texte: balise <Depuis> mal écrite : écrivez <Depuis date="2016-01">',
    'a date between the quotation marks of a word processor | Il raconte. → <Depuis date=“2016”>\n\nIl raconte.\n\n</Depuis> ⇒ 25:1: texte: balise <Depuis> mal écrite : écrivez <Depuis date="2016-01">, avec des guillemets droits',
    'an attribute in code | Il raconte. → <Depuis date={annee}>\n\nIl raconte.\n\n</Depuis> ⇒ 25:1: texte: attribut « date » de <Depuis> qui n’est pas un texte : écrivez date="2016-01"',
    'attributes spread | Il raconte. → <Depuis {...tout}>\n\nIl raconte.\n\n</Depuis> ⇒ 25:1: texte: attribut calculé sur <Depuis>, du code interdit : écrivez les attributs en toutes lettres, entre guillemets droits',
    'an unknown attribute | Il raconte. → <Depuis dates="2016">\n\nIl raconte.\n\n</Depuis> ⇒ 25:1: texte: attribut « dates » inconnu sur <Depuis> : écrivez « date »',
    'an attribute badly formed | Il raconte. → <Depuis date="hier">\n\nIl raconte.\n\n</Depuis> ⇒ 25:1: texte: attribut « date » de <Depuis> mal formé, « hier » : écrivez date="2016-01"',
    "an import | Il raconte. → import x from 'y' ⇒ 25:1: texte: une ligne commence par « import », un mot de code : retirez-la, ou commencez la phrase autrement",
    'an import without spaces, which some compilers take | Il raconte. → import"./y.js" ⇒ 25:1: texte: une ligne commence par « import », un mot de code : retirez-la, ou commencez la phrase autrement',
    'an export over lines | Il raconte. → export const a = {\n  b: 1,\n}; ⇒ 25:1: texte: une ligne commence par « export », un mot de code : retirez-la, ou commencez la phrase autrement',
  ],
  [GUIDE]: [
    'a brace in the anchor of a heading | [#1-methode-enquete]\n → {#1-methode-enquete} [#1-methode-enquete]\n ⇒ 13:14: texte: accolade { dans le texte : pour une ancre, écrivez [#1-methode-enquete]',
  ],
});
