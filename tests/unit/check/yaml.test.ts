import { describe, expect, it } from 'vitest';
import { GUIDE, PAGE, TEMOIGNAGE, gater, rapport, type Faute } from '../../fixtures/gater.ts';

const FAUTES: Faute[] = [
  [
    'a tab',
    TEMOIGNAGE,
    ['  nom: Région', '\tnom: Région'],
    'content/temoignages/kretzschmar-contrats.mdx:11:1: nom: une tabulation sert de décalage : remplacez-la par deux espaces',
  ],
  [
    'a double quote never closed',
    TEMOIGNAGE,
    ['titre: Écrire', 'titre: "Écrire'],
    'content/temoignages/kretzschmar-contrats.mdx:2:8: titre: guillemet ouvert et jamais fermé : ajoutez " à la fin du texte',
  ],
  [
    'an apostrophe that closes too early',
    TEMOIGNAGE,
    ['titre: Écrire les contrats ensemble', "titre: 'L'art des contrats'"],
    'content/temoignages/kretzschmar-contrats.mdx:2:8: titre: une apostrophe ferme le texte trop tôt : entourez le texte de guillemets droits doubles "…"',
  ],
  [
    'text after a closing quote',
    TEMOIGNAGE,
    ['titre: Écrire les contrats ensemble', 'titre: "Écrire" les contrats'],
    'content/temoignages/kretzschmar-contrats.mdx:2:8: titre: du texte suit le guillemet fermant : gardez un seul couple de guillemets droits autour du texte, et « » à l’intérieur',
  ],
  [
    'a colon in a text',
    TEMOIGNAGE,
    ['titre: Écrire les contrats', 'titre: Les contrats : écrire'],
    'content/temoignages/kretzschmar-contrats.mdx:2:8: titre: un « : » coupe ce texte en deux : mettez le texte entre guillemets droits "…", ou écrivez « >- » et le texte dessous, décalé de deux espaces',
  ],
  [
    'a key written twice',
    TEMOIGNAGE,
    ['role: elu', 'role: elu\nrole: acteur'],
    'content/temoignages/kretzschmar-contrats.mdx:14:1: role: clé écrite deux fois : gardez-en une seule',
  ],
  [
    'a field pushed too far',
    TEMOIGNAGE,
    ['role: elu', '  role: elu'],
    'content/temoignages/kretzschmar-contrats.mdx:13:3: structure.role: clé à une place inattendue : retirez les espaces qui la précèdent',
  ],
  [
    'a field not pushed enough',
    TEMOIGNAGE,
    ['    fonction: conseiller', '   fonction: conseiller'],
    'content/temoignages/kretzschmar-contrats.mdx:9:4: fonction: décalage inattendu : alignez la ligne avec ses voisines, avec des espaces',
  ],
  [
    'a bracket never closed',
    TEMOIGNAGE,
    ['leviers: [contrats, pedagogie]', 'leviers: [contrats, pedagogie'],
    'content/temoignages/kretzschmar-contrats.mdx:15:10: leviers: crochet [ ouvert et jamais fermé : ajoutez ] à la fin, ou mettez le texte entre guillemets droits "…"',
  ],
  [
    'no space after the colon',
    TEMOIGNAGE,
    ['role: elu', 'role:elu'],
    'content/temoignages/kretzschmar-contrats.mdx:13:1: role: il manque une espace après le deux-points : écrivez « role: » puis une espace',
  ],
  [
    'no colon',
    TEMOIGNAGE,
    ['role: elu', 'role elu'],
    'content/temoignages/kretzschmar-contrats.mdx:13:1: la ligne n’a pas la forme « clé: valeur » : ajoutez le deux-points et une espace ; si c’est la suite d’un texte, décalez-la de deux espaces',
  ],
  [
    'a no-break space before the colon',
    TEMOIGNAGE,
    ['role: elu', 'role\u00a0: elu'],
    'content/temoignages/kretzschmar-contrats.mdx:13:1: role\u00a0: clé inconnue : écrivez « role », ou retirez-la',
  ],
  [
    'a no-break space after the colon',
    TEMOIGNAGE,
    ['role: elu', 'role:\u00a0elu'],
    'content/temoignages/kretzschmar-contrats.mdx:13:1: role: une espace insécable gêne la lecture : remplacez-la par une espace ordinaire',
  ],
  [
    'a text that starts with a star',
    TEMOIGNAGE,
    ['titre: Écrire', 'titre: *Écrire*'],
    'content/temoignages/kretzschmar-contrats.mdx:2:8: titre: le texte commence par « * », un signe réservé : mettez le texte entre guillemets droits "…"',
  ],
  [
    'a text that starts with a bracket',
    TEMOIGNAGE,
    ['titre: Écrire', 'titre: [Écrire]'],
    'content/temoignages/kretzschmar-contrats.mdx:2:8: titre: le texte commence par « [ », un signe réservé : mettez le texte entre guillemets droits "…"',
  ],
  [
    'an anchor',
    TEMOIGNAGE,
    ['titre: Écrire', 'titre: &a Écrire'],
    'content/temoignages/kretzschmar-contrats.mdx:2:8: titre: le texte commence par « & », un signe réservé : mettez le texte entre guillemets droits "…"',
  ],
  [
    'an alias',
    TEMOIGNAGE,
    ['titre: Écrire les contrats ensemble', 'titre: *a'],
    'content/temoignages/kretzschmar-contrats.mdx:2:8: titre: le texte commence par « * », un signe réservé : mettez le texte entre guillemets droits "…"',
  ],
  [
    'a tag',
    TEMOIGNAGE,
    ['titre: Écrire', 'titre: !!js/function Écrire'],
    'content/temoignages/kretzschmar-contrats.mdx:2:9: titre: le texte commence par « ! », un signe réservé : mettez le texte entre guillemets droits "…"',
  ],
  [
    'a comment that swallows the text',
    TEMOIGNAGE,
    ['titre: Écrire', 'titre: Pôle #1, écrire'],
    'content/temoignages/kretzschmar-contrats.mdx:2:13: titre: ce qui suit « # » n’est pas lu : mettez le texte entre guillemets droits "…", ou le commentaire sur sa propre ligne',
  ],
  [
    'a backslash between double quotes',
    TEMOIGNAGE,
    ['titre: Écrire les contrats ensemble', 'titre: "C:\\dossier"'],
    'content/temoignages/kretzschmar-contrats.mdx:2:11: titre: barre oblique inverse dans un texte entre guillemets droits : doublez-la (\\\\) ou retirez-la',
  ],
  [
    'a dash without its space in a closed list',
    'content/poles.yaml',
    ['- id: ecopya', '-id: ecopya'],
    'content/poles.yaml:4:1: -id: il manque une espace après le tiret : écrivez « - » puis une espace',
  ],
  [
    'a colon in a closed list',
    'content/poles.yaml',
    ['nom: Écopya', 'nom: Écopya : le pôle'],
    'content/poles.yaml:5:8: nom: un « : » coupe ce texte en deux : mettez le texte entre guillemets droits "…", ou écrivez « >- » et le texte dessous, décalé de deux espaces',
  ],
  [
    'a second document in a closed list',
    'content/poles.yaml',
    ['- id: ecopya', '---\n- id: ecopya'],
    'content/poles.yaml:4:1: une ligne « --- » ou « ... » coupe les champs en deux : retirez-la',
  ],
  [
    'a closed list that is not a list',
    'content/themes.yaml',
    'financement: Financement\n',
    'content/themes.yaml:1:1: une liste est attendue : commencez chaque élément par « - id: »',
  ],
  [
    'an empty closed list',
    'content/sources.yaml',
    '[]\n',
    'content/sources.yaml:1:1: liste vide : commencez chaque élément par « - id: »',
  ],
  [
    'fields never closed, with a title after',
    TEMOIGNAGE,
    ['ordre: 1\n---\n', 'ordre: 1\n\n'],
    'content/temoignages/kretzschmar-contrats.mdx:25:1: les champs ne sont pas fermés : ajoutez une ligne « --- » avant ce texte',
  ],
  [
    'fields never closed, in an entry that uses a rule below',
    GUIDE,
    ['  page: 7\n---\n\nUne phrase.', '  page: 7\n\nUne phrase.\n\n---\n\nUne autre.'],
    'content/guide/1-methode.mdx:10:1: les champs ne sont pas fermés : ajoutez une ligne « --- » avant ce texte',
  ],
  [
    'no fields at all',
    PAGE,
    'Une définition.\n',
    'content/pages/definitions.mdx:1:1: les champs manquent : commencez le fichier par une ligne « --- », les champs, puis une autre ligne « --- »',
  ],
  [
    'no text',
    PAGE,
    ['\nUne définition.\n', ''],
    'content/pages/definitions.mdx:5:1: texte: le texte manque : écrivez-le après la ligne « --- » qui ferme les champs',
  ],
];

describe('YAML that cannot be read', () => {
  it.each(FAUTES)('says %s', (_, chemin, retouche, ...attendu) => {
    expect(rapport(gater(chemin, retouche))).toEqual(attendu);
  });
  it('says nothing of a testimony whose quotation says everything', () => {
    expect(rapport(gater(TEMOIGNAGE, ['Il raconte.\n', '']))).toEqual([]);
  });
});
