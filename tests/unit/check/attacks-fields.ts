import { TEMOIGNAGE } from '../../fixtures/spoil.ts';
import { TRACE, type Attaque } from './attack.ts';

/** What stands in the fields of an entry. */
export const CHAMPS: readonly Attaque[] = [
  ['the key __proto__', 'champs', '__proto__:\n  attaque: true', '__proto__: clé inconnue'],
  ['the key constructor', 'champs', 'constructor:\n  prototype: true', 'constructor: clé inconnue'],
  ['a key that changes the address', 'champs', 'slug: ../../index', 'slug: clé inconnue'],
  ['a key that changes the layout', 'champs', 'layout: ../../../etc/passwd', 'layout: clé inconnue'],
  [
    'a thousand million laughs',
    'champs',
    'a: &a [ha, ha]\nb: &b [*a, *a]\nc: [*b, *b]',
    'a: le texte commence par « & », un signe réservé',
  ],
  ['a key merged', 'champs', '<<: {titre: a}', '<<: clé inconnue'],
  [
    'a JavaScript tag',
    'champs',
    `note: !!js/function "function () { ${TRACE} }"`,
    'note: le texte commence par « ! », un signe réservé',
  ],
  [
    'a Python tag',
    'champs',
    'note: !!python/object/apply:os.system ["id"]',
    'note: le texte commence par « ! », un signe réservé',
  ],
  [
    'a remark that reads backwards',
    'champs',
    '# relu \u202E par personne',
    'caractère invisible qui retourne le texte (U+202E)',
  ],
  [
    'a path in place of a document',
    'champs',
    'source: { document: ../../../etc/passwd }',
    'source.document: « ../../../etc/passwd » n’est pas un document connu',
  ],
  [
    'a prototype key in place of a document',
    'champs',
    'source: { document: __proto__ }',
    'source.document: « __proto__ » n’est pas un document connu',
  ],
  [
    'a tag in a field',
    TEMOIGNAGE,
    `titre: <img src=x onerror="${TRACE}">`,
    'titre: balise « <img src=x onerror="globalThis » dans un champ',
  ],
  [
    'the end of a script in a field',
    TEMOIGNAGE,
    `titre: "a </script><script>${TRACE}"`,
    'titre: balise « </script> » dans un champ',
  ],
  ['code in a field', TEMOIGNAGE, `titre: "a \${${TRACE}}"`, 'titre: code « ${ » dans un champ'],
  ['a lone brace in a field', TEMOIGNAGE, 'titre: "Écrire {les contrats"', 'titre: code « { » dans un champ'],
  [
    'a name with a Cyrillic letter',
    TEMOIGNAGE,
    'titre: Miсhel parle',
    'mot « Miсhel » qui mêle deux alphabets (« с », U+0441)',
  ],
  [
    'a title that reads backwards by an escape',
    TEMOIGNAGE,
    'titre: "Écrire \\u202E les contrats"',
    'titre: caractère invisible qui retourne le texte (U+202E)',
  ],
  [
    'a Cyrillic letter by an escape',
    TEMOIGNAGE,
    'titre: "Mi\\u0441hel parle"',
    'titre: mot « Miсhel » qui mêle deux alphabets',
  ],
  ['a terminal code by an escape', TEMOIGNAGE, 'titre: "Écrire \\e[2J"', 'titre: caractère invisible (U+001B)'],
  ['a null character by an escape', TEMOIGNAGE, 'titre: "Écrire\\0"', 'titre: caractère illisible (U+0000)'],
  ['a tag by escapes', TEMOIGNAGE, 'titre: "\\x3cscript\\x3e a"', 'titre: balise « <script> a » dans un champ'],
  [
    'a second line that a card or a reference would take for a field',
    TEMOIGNAGE,
    'titre: "Écrire\\nER  - "',
    'titre: retour à la ligne dans un champ',
  ],
];
