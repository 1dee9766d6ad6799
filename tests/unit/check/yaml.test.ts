import { expect, it } from 'vitest';
import { GUIDE, PAGE, TEMOIGNAGE, spoil, report, tryFaults } from '../../fixtures/spoil.ts';

tryFaults('YAML that cannot be read', {
  [TEMOIGNAGE]: [
    'a key written twice | role: elu → role: elu\nrole: acteur ⇒ 14:1: role: clé écrite deux fois : gardez-en une seule',
    'a field pushed too far | role: elu →   role: elu ⇒ 13:3: structure.role: clé à une place inattendue : retirez les espaces qui la précèdent',
    'no space after the colon | role: elu → role:elu ⇒ 13:1: role: il manque une espace après le deux-points : écrivez « role: » puis une espace',
    'no colon | role: elu → role elu ⇒ 13:1: la ligne n’a pas la forme « clé: valeur » : ajoutez le deux-points et une espace ; si c’est la suite d’un texte, décalez-la de deux espaces',
    'a no-break space before the colon | role: elu → role\u00a0: elu ⇒ 13:1: role\u00a0: clé inconnue : écrivez « role », ou retirez-la',
    'a text that starts with a star | titre: Écrire → titre: *Écrire* ⇒ 2:8: titre: le texte commence par « * », un signe réservé : mettez le texte entre guillemets droits "…"',
    'a text that starts with a bracket | titre: Écrire → titre: [Écrire] ⇒ 2:8: titre: le texte commence par « [ », un signe réservé : mettez le texte entre guillemets droits "…"',
    'an anchor | titre: Écrire → titre: &a Écrire ⇒ 2:8: titre: le texte commence par « & », un signe réservé : mettez le texte entre guillemets droits "…"',
    'an alias | titre: Écrire les contrats ensemble → titre: *a ⇒ 2:8: titre: le texte commence par « * », un signe réservé : mettez le texte entre guillemets droits "…"',
    'a tag | titre: Écrire → titre: !!js/function Écrire ⇒ 2:9: titre: le texte commence par « ! », un signe réservé : mettez le texte entre guillemets droits "…"',
    'a comment that swallows the text | titre: Écrire → titre: Pôle #1, écrire ⇒ 2:13: titre: ce qui suit « # » n’est pas lu : mettez le texte entre guillemets droits "…", ou le commentaire sur sa propre ligne',
    'a backslash between double quotes | titre: Écrire les contrats ensemble → titre: "C:\\dossier" ⇒ 2:11: titre: barre oblique inverse dans un texte entre guillemets droits : doublez-la (\\\\) ou retirez-la',
    'fields never closed, with a title after | ordre: 1\n---\n → ordre: 1\n\n ⇒ 25:1: les champs ne sont pas fermés : ajoutez une ligne « --- » avant ce texte',
  ],
  'content/poles.yaml': [
    'a dash without its space in a closed list | - id: ecopya → -id: ecopya ⇒ 4:1: -id: il manque une espace après le tiret : écrivez « - » puis une espace',
    'the first dash of a closed list without its space | - id: le-periscope → -id: le-periscope ⇒ 1:1: -id: il manque une espace après le tiret : écrivez « - » puis une espace',
    'a second document in a closed list | - id: ecopya → ---\n- id: ecopya ⇒ 4:1: une ligne « --- » ou « ... » coupe les champs en deux : retirez-la',
  ],
  'content/themes.yaml': [
    'a closed list that is not a list | financement: Financement\n ⇒ 1:1: une liste est attendue : commencez chaque élément par « - id: »',
  ],
  'content/sources.yaml': ['an empty closed list | []\n ⇒ 1:1: liste vide : commencez chaque élément par « - id: »'],
  [GUIDE]: [
    'fields never closed, in an entry that uses a rule below |   page: 7\n---\n\nUne phrase. →   page: 7\n\nUne phrase.\n\n---\n\nUne autre. ⇒ 10:1: les champs ne sont pas fermés : ajoutez une ligne « --- » avant ce texte',
  ],
  [PAGE]: [
    'no fields at all | Une définition.\n ⇒ 1:1: les champs manquent : commencez le fichier par une ligne « --- », les champs, puis une autre ligne « --- »',
    'no text | \nUne définition.\n →  ⇒ 5:1: texte: le texte manque : écrivez-le après la ligne « --- » qui ferme les champs',
  ],
});

it('nothing is said of a testimony whose quotation says everything', () => {
  expect(report(spoil(TEMOIGNAGE, ['Il raconte.\n', '']))).toEqual([]);
});
