import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { textFile } from '../../../src/check/files.ts';
import { readFiles } from '../../../src/load/files.ts';
import { newFolder, put } from '../../fixtures/folder.ts';
import { TINY_TEXTS, tinyContent } from '../../fixtures/tiny-content.ts';
import {
  OTHER_TEMOIGNAGE,
  GUIDE,
  PAGE,
  TEMOIGNAGE,
  spoil,
  report,
  textOf,
  type Change,
  tryFaults,
} from '../../fixtures/spoil.ts';

const CITATION = 'Nous avons écrit le contrat à plusieurs mains.';

const words = (count: number) => Array.from({ length: count }, (_, i) => `mot${i}`).join(' ');
/** A testimony gathered since the guide, with a text of its own. */
const since = (body: string) =>
  textOf(TEMOIGNAGE)
    .replace('ordre: 1\n', '')
    .replace(/Il raconte\.[^]*$/, `${body}\n`);
const MORE_QUOTED = since(`${words(80)}.`)
  .replace(CITATION, `${words(58)}.`)
  .replace('  - id: c1', `  - id: c2\n    texte: ${words(57)} fin.\n  - id: c1`);
const HOMONYM = textOf(OTHER_TEMOIGNAGE)
  .replace('nom: Bénédicte Hélène', 'nom: Cyril Kretzschmar')
  .replace('role: acteur', 'role: acteur\nregion: grand-est');

tryFaults('what an editor types', {
  [TEMOIGNAGE]: [
    '1. a colon in a title | titre: Écrire les contrats ensemble → titre: Valmont : une friche ⇒ 2:8: titre: un « : » coupe ce texte en deux : mettez le texte entre guillemets droits "…", ou écrivez « >- » et le texte dessous, décalé de deux espaces',
    '2. a value that starts with @ | titre: Écrire les contrats ensemble → titre: @Valmont ⇒ 2:8: titre: le texte commence par « @ », un signe réservé : mettez le texte entre guillemets droits "…"',
    '3. a value that starts with # | titre: Écrire les contrats ensemble → titre: #Valmont ⇒ 2:8: titre: ce qui suit « # » n’est pas lu : mettez le texte entre guillemets droits "…", ou le commentaire sur sa propre ligne',
    '4. a value that starts with % | titre: Écrire les contrats ensemble → titre: %Valmont ⇒ 2:8: titre: le texte commence par « % », un signe réservé : mettez le texte entre guillemets droits "…"',
    '5. quotation marks in quotation marks | titre: Écrire les contrats ensemble → titre: "Une "friche" rachetée" ⇒ 2:8: titre: du texte suit le guillemet fermant : gardez un seul couple de guillemets droits autour du texte, et « » à l’intérieur',
    '6. the marks of a word processor around a title with a colon | titre: Écrire les contrats ensemble → titre: “Valmont : une friche” ⇒ 2:8: titre: guillemets “ ” de traitement de texte autour d’un texte : remplacez-les par des droits "…"',
    '7. a date in words | date: 2014-02 → date: mars 2026 ⇒ 22:7: date: date mal formée (« mars 2026 ») : écrivez AAAA-MM ou AAAA-MM-JJ, par exemple « 2014-04 »',
    '7. a date in French form | date: 2014-02 → date: 12/03/2026 ⇒ 22:7: date: date mal formée (« 12/03/2026 ») : écrivez AAAA-MM ou AAAA-MM-JJ, par exemple « 2014-04 »',
    '7. a month of one digit | date: 2014-02 → date: 2026-3 ⇒ 22:7: date: date mal formée (« 2026-3 ») : écrivez AAAA-MM ou AAAA-MM-JJ, par exemple « 2014-04 »',
    '8. a thirteenth month | date: 2014-02 → date: 2026-13 ⇒ 22:7: date: date mal formée (« 2026-13 ») : écrivez AAAA-MM ou AAAA-MM-JJ, par exemple « 2014-04 »',
    '9. a role with its accent | role: elu → role: élue ⇒ 13:7: role: « élue » n’est pas accepté : écrivez « elu »',
    '10. one space too few |     fonction: conseiller →    fonction: conseiller ⇒ 9:4: fonction: décalage inattendu : alignez la ligne avec ses voisines, avec des espaces',
    '11. a tab |   nom: Région → \tnom: Région ⇒ 11:1: nom: une tabulation sert de décalage : remplacez-la par deux espaces',
    '12. a pôle badly written | poles: [le-periscope] → poles: [periscope] ⇒ 17:9: poles.1: « periscope » n’est pas un pôle connu : écrivez « le-periscope »',
    '20. a no-break space after an id | poles: [le-periscope] → poles: [le-periscope\u00a0] ⇒ 17:9: poles.1: « le-periscope  » contient une espace insécable, qui ne se voit pas : écrivez « le-periscope »',
    '20. a no-break space in an id | region: champagne-ardenne → region: champagne\u00a0ardenne ⇒ 14:9: region: « champagne ardenne » n’est pas une région connue : écrivez « champagne-ardenne »',
    '21. an emoji | Il raconte. → Il raconte 🌱. ⇒ attention, 25:12: émoji « 🌱 » : dites-le en mots : il est lu tout haut par son nom, et chaque appareil en montre un autre',
    '23. a name in capitals | nom: Cyril Kretzschmar → nom: DUPONT Camille ⇒ attention, 8:10: auteurs.1.nom: nom en capitales « DUPONT Camille » : écrivez « Camille Dupont »',
    '23. « Mme » in a name | nom: Cyril Kretzschmar → nom: Mme Camille Dupont ⇒ attention, 8:10: auteurs.1.nom: civilité dans un nom, « Mme Camille Dupont » : écrivez « Camille Dupont »',
    '23. a name before its first name | nom: Cyril Kretzschmar → nom: Dupont, Camille ⇒ attention, 8:10: auteurs.1.nom: nom avant le prénom « Dupont, Camille » : écrivez « Camille Dupont »',
    '23. a name without a capital | nom: Cyril Kretzschmar → nom: camille dupont ⇒ attention, 8:10: auteurs.1.nom: nom sans majuscule « camille dupont » : écrivez le prénom et le nom avec leurs majuscules',
    '23. « mme. » in a name | nom: Cyril Kretzschmar → nom: mme. Camille Dupont ⇒ attention, 8:10: auteurs.1.nom: civilité dans un nom, « mme. Camille Dupont » : écrivez « Camille Dupont »',
    '23. two people in a name | nom: Cyril Kretzschmar → nom: Camille Dupont et Paul Martin ⇒ attention, 8:10: auteurs.1.nom: deux personnes dans un nom, « Camille Dupont et Paul Martin » : écrivez une ligne « - nom: » pour chacune',
    '23. an initial | nom: Cyril Kretzschmar → nom: C. Dupont ⇒ attention, 8:10: auteurs.1.nom: nom incomplet « C. Dupont » : écrivez le prénom et le nom en entier, si la source les donne',
    '23. a name turned | nom: Cyril Kretzschmar → nom: Kretzschmar Cyril ⇒ attention, 8:10: auteurs.1.nom: « Kretzschmar Cyril » ressemble à « Cyril Kretzschmar » : écrivez le prénom, puis le nom',
    '24. marks around a quotation | Nous avons écrit le contrat à plusieurs mains. → « Nous avons écrit le contrat à plusieurs mains. » ⇒ 5:12: citations.1.texte: guillemets autour de la citation : retirez-les, le site les pose',
    '25. a long dash for the three hyphens | ordre: 1\n---\n → ordre: 1\n—\n ⇒ 24:1: la ligne « — » n’est pas « --- » : écrivez trois tirets du clavier, et rien d’autre, sur cette ligne',
    '25. a long dash at the head | ---\ntitre → —\ntitre ⇒ 1:1: la ligne « — » n’est pas « --- » : écrivez trois tirets du clavier, et rien d’autre, sur cette ligne',
    '26. a brace | Il raconte. → Il { raconte. ⇒ 25:4: texte: accolade { dans le texte : écrivez la phrase sans accolades, ou avec des parenthèses',
    '26. less than | Il raconte. → Il a <5 ans. ⇒ 25:6: texte: signe < dans le texte : écrivez « moins de » ou « plus de », ou ôtez le signe',
    '26. a line break in HTML | Il raconte. → Il<br>raconte. ⇒ 25:3: texte: balise <br> interdite : laissez une ligne vide',
    '27. a link without its last bar | Il raconte. → [Lui](/cas/le-periscope) raconte. ⇒ 25:1: texte: lien vers « /cas/le-periscope », une page qui n’existe pas : écrivez « /cas/le-periscope/ »',
    '27. a dead link | Il raconte. → [Lui](/cas/rien/) raconte. ⇒ 25:1: texte: lien vers « /cas/rien/ », une page qui n’existe pas : choisissez une page de content/cas/',
    '27. a link in www | Il raconte. → [Lui](www.rtes.fr) raconte. ⇒ 25:1: texte: lien interdit « www.rtes.fr » : un lien commence par « / » (page du site), « # », « https:// » ou « mailto: »',
    '28. a bracket forgotten after the words of a link | Il raconte. → Voir [le Périscope(/cas/le-periscope/). ⇒ 25:6: texte: lien mal écrit « [le Périscope(/cas/le-periscope/) » : écrivez [texte du lien](/adresse/), sans espace entre les deux ni dans l’adresse',
    '28. a bracket forgotten before them | Il raconte. → Voir le Périscope](/cas/le-periscope/). ⇒ 25:18: texte: lien mal écrit « ](/cas/le-periscope/) » : écrivez [texte du lien](/adresse/), sans espace entre les deux ni dans l’adresse',
    '28. brackets for parentheses | Il raconte. → Voir (le Périscope)[/cas/le-periscope/]. ⇒ 25:6: texte: lien mal écrit « (le Périscope)[/cas/le-periscope/] » : écrivez [texte du lien](/adresse/), sans espace entre les deux ni dans l’adresse',
    '28. a bracket forgotten before an address of the web | Il raconte. → Voir [le site(https://rtes.fr/). ⇒ 25:6: texte: lien mal écrit « [le site(https://rtes.fr/) » : écrivez [texte du lien](/adresse/), sans espace entre les deux ni dans l’adresse',
    '28. a parenthesis forgotten | Il raconte. → Voir [le Périscope](/cas/le-periscope/ et puis. ⇒ 25:19: texte: lien mal écrit « ](/cas/le-periscope/ et puis. » : écrivez [texte du lien](/adresse/), sans espace entre les deux ni dans l’adresse',
    '29. a département without its marks | region: champagne-ardenne → region: champagne-ardenne\ndepartement: 08 ⇒ 15:14: departement: le nombre 8 au lieu d’un texte : mettez-le entre guillemets droits, "08"',
    '29. a département out of its region | region: champagne-ardenne → region: champagne-ardenne\ndepartement: "67" ⇒ 15:14: departement: le département « 67 » n’est pas dans la région « champagne-ardenne » : écrivez region: « grand-est », ou corrigez le département',
    '31. a key with a capital | role: elu → Role: elu ⇒ 13:1: Role: clé inconnue : écrivez « role », ou retirez-la',
    '31. a key that is missing | role: elu\n →  ⇒ 2:1: role: champ obligatoire absent : ajoutez « role: » (au titre de quoi on parle : elu, technicien, acteur, chercheur ou autre)',
    '32. the bullets of a word processor | Il raconte. → • un premier point\n• un second ⇒ attention, 25:1: texte: puce de traitement de texte « • » : commencez chaque ligne de la liste par « - » et une espace',
    '32. the round bullets of a word processor | Il raconte. → o\tun premier point\no\tun second ⇒ attention, 25:1: texte: puce de traitement de texte « o » : commencez chaque ligne de la liste par « - » et une espace',
    '32. numbers without a space | Il raconte. → 1)Un premier point ⇒ attention, 25:1: texte: numéro collé au texte « 1) » : écrivez « 1) », puis une espace',
    '32. a table without a line of titles | Il raconte. → | a | b |\n| c | d | ⇒ attention, 25:1: texte: lignes en colonnes sans titres : sous la première ligne, ajoutez « | --- | --- | », une fois par colonne',
    '32. bold that nothing closes | Il raconte. → Il **raconte. ⇒ attention, 25:4: texte: « ** » sans son pareil : il se lira tel quel : fermez-le, ou retirez-le',
    '32. a cut in round brackets | Il raconte. → Il (...) raconte. ⇒ attention, 25:4: texte: coupe « (...) » : écrivez « […] », comme partout sur le site',
    '32. a telephone | Il raconte. → Il répond au 06 12 34 56 78. ⇒ attention, 25:14: texte: coordonnées dans le texte « 06 12 34 56 78 » : retirez-les : tout est publié',
    '32. a line under a text | Il raconte. → Il raconte.\n---\nEt dit. ⇒ 25:1: texte: « --- » ou « === » sous un texte en fait un titre : laissez une ligne vide avant, ou écrivez « ## »',
    '33. a no-break space after a key | role: elu → role:\u00a0elu ⇒ 13:1: role: une espace insécable gêne la lecture : remplacez-la par une espace ordinaire',
    '33. a space that does not show | role: elu → role: e\u200blu ⇒ 13:8: caractère invisible (U+200B) : effacez-le, ou retapez le mot au clavier',
    '35. a lever by its number | leviers: [contrats, pedagogie] → leviers: [6] ⇒ 15:11: leviers.1: le nombre 6 au lieu d’un texte : écrivez son nom, par exemple « amenagement-immobilier » : la fin de l’adresse de sa page',
    '35. themes without brackets | themes: [financement] → themes: financement ⇒ 16:9: themes: « financement » au lieu d’une liste : écrivez « themes: [financement] »',
    '43. a conflict of git | role: elu → <<<<<<< HEAD\nrole: elu\n=======\nrole: acteur\n>>>>>>> autre ⇒ 13:1: deux versions du même passage, que git n’a pas su réunir : gardez la bonne, et retirez les lignes « <<<<<<< », « ======= » et « >>>>>>> »',
    '45. straight marks never closed | titre: Écrire les contrats ensemble → titre: "Écrire ⇒ 2:8: titre: guillemet ouvert et jamais fermé : ajoutez " à la fin du texte',
    "45. an apostrophe of YAML | titre: Écrire les contrats ensemble → titre: 'L'art des contrats' ⇒ 2:8: titre: une apostrophe ferme le texte trop tôt : entourez le texte de guillemets droits doubles \"…\"",
    '45. a bracket left open | leviers: [contrats, pedagogie] → leviers: [contrats, pedagogie ⇒ 15:10: leviers: crochet [ ouvert et jamais fermé : ajoutez ] à la fin, ou mettez le texte entre guillemets droits "…"',
    '45. a note without its date | Il raconte. → <Depuis>\n\nIl raconte.\n\n</Depuis> ⇒ 25:1: texte: attribut « date » absent sur <Depuis> : écrivez date="2016-01"',
    'a region left empty by an editor | region: champagne-ardenne → region: "" ⇒ 14:1: region: champ vide : remplissez-le (la région telle qu’elle s’appelait alors : un identifiant de regions.yaml. Absente pour un témoignage national) ou retirez la ligne',
    'a section left empty | section: 1-methode-enquete → section: "" ⇒ 18:1: section: champ vide : remplissez-le (la section du guide où il se trouve : une entrée de guide, ou l’ancre d’un de ses titres) ou retirez la ligne',
    'an element left empty | poles: [le-periscope] → poles: [""] ⇒ 17:9: poles.1: élément vide : remplissez-le ou retirez-le',
    '« élu*es et habitant*es » | Il raconte. → Les élu*es et habitant*es. ⇒ attention, 25:8: texte: « * » dans un mot, « élu*es et habitant*es » : il ne se verra pas : écrivez « élues et élus », « 3 × 4 » ; pour montrer le signe, « \\* »',
    '« 3*4 et 5*6 » | Il raconte. → Soit 3*4 et 5*6. ⇒ attention, 25:7: texte: « * » dans un mot, « 3*4 et 5*6 » : il ne se verra pas : écrivez « élues et élus », « 3 × 4 » ; pour montrer le signe, « \\* »',
    'a lever of a quotation that its testimony lacks |     page: 12 →     page: 12\n    leviers: [emploi] ⇒ 7:15: citations.1.leviers.1: « emploi » n’est pas un levier du témoignage : ajoutez-le à « leviers: », ou prenez-en un des siens (contrats, pedagogie)',
    'a number of programs |     page: 12 →     page: 0x1F ⇒ 6:11: page: nombre mal écrit « 0x1F » : écrivez-le en chiffres, avec un point pour la décimale',
    'a number without end |     page: 12 →     page: 1e308 ⇒ 6:11: page: nombre mal écrit « 1e308 » : écrivez-le en chiffres, avec un point pour la décimale',
    'more figures than a number keeps |     page: 12 →     page: 123456789012.123456789 ⇒ 6:11: page: nombre mal écrit « 123456789012.123456789 » : écrivez-le en chiffres, avec un point pour la décimale',
    `13. a quotation of ninety words | ${CITATION} → ${words(90)}. ⇒ 5:12: citations.1.texte: citation trop longue (90 mots) : au plus 60 mots, coupez avec […]`,
    `34. a text of ten words | ${since(`${words(10)}.`)} ⇒ attention, 24:1: texte: texte de 10 mots : d’ordinaire de 60 à 220 ; si la citation dit tout, laissez-le vide`,
    `34. a text of three hundred words | ${since(`${words(300)}.`)} ⇒ attention, 24:1: texte: texte de 300 mots : d’ordinaire de 60 à 220 : gardez l’essentiel`,
    `34. more quoted than told | ${MORE_QUOTED} ⇒ attention, 26:1: texte: les citations font 59 % du témoignage : au plus 40 % : citez moins, racontez plus`,
    `46. Windows line ends and a byte-order mark | \uFEFF${textOf(TEMOIGNAGE).replaceAll('\n', '\r\n')}`,
  ],
  [PAGE]: ['15. an empty file |   ⇒ 1:1: fichier vide : écrivez les champs entre deux lignes « --- », puis le texte'],
  [OTHER_TEMOIGNAGE]: [
    '22. a name one letter away from another | nom: Bénédicte Hélène → nom: Bénédicte Hélèna ⇒ attention, 9:10: auteurs.1.nom: « Bénédicte Hélèna » ressemble à « Bénédicte Hélène » : si c’est la même personne, écrivez son nom de la même façon',
    '31. two c1 | - id: c2 → - id: c1 ⇒ 6:9: citations.2.id: citation « c1 » écrite deux fois : numérotez c1, c2, c3',
    `one name, two structures, two regions | ${HOMONYM} ⇒ attention, content/temoignages/kretzschmar-contrats.mdx:8:10: auteurs.1.nom: « Cyril Kretzschmar » parle ailleurs pour une autre structure, dans une autre région (content/temoignages/helene-lieu.mdx) : si ce sont deux personnes, donnez à chacune une ligne de personnes.yaml et ici « personne: »`,
  ],
  [GUIDE]: [
    'a heading repeated, and one written as its address | Une phrase. → ## Bilan\n\n## Bilan\n\n## Bilan 2\n\nUne phrase.',
  ],
  'content/temoignages/Dupont Friche é.mdx': [
    `19. a file name with a capital, a space and an accent | ${textOf(TEMOIGNAGE)} ⇒ 1:1: nom de fichier avec accent, espace, majuscule ou autre signe : renommez-le « dupont-friche-e.mdx »`,
  ],
  'content/temoignages/x.md': [
    `16. a file in .md | ${textOf(TEMOIGNAGE)} ⇒ 1:1: type de fichier inattendu (.md) : content/ ne contient que des fichiers .mdx et .yaml, et des images .jpg, .png ou .webp : déplacez ou renommez celui-ci`,
  ],
  'content/temoignages/x.MDX': [
    `16. a file in .MDX | ${textOf(TEMOIGNAGE)} ⇒ 1:1: type de fichier inattendu (.MDX) : content/ ne contient que des fichiers .mdx et .yaml, et des images .jpg, .png ou .webp : déplacez ou renommez celui-ci`,
  ],
  'content/cas/helene.mdx': [
    `44. a testimony among the cases | ${textOf(OTHER_TEMOIGNAGE)} ⇒ 1:1: ces champs sont ceux de content/temoignages/ : déplacez le fichier dans content/temoignages/`,
  ],
  'content/une.mdx': [
    `50. a file at the root | ${textOf(PAGE)} ⇒ 1:1: fichier à une place inconnue : déplacez-le dans l’un de ces dossiers, content/temoignages/, content/cas/, content/leviers/, content/guide/, content/pages/`,
  ],
  'content/pages/2014/une.mdx': [
    `50. a file in a folder of a folder | ${textOf(PAGE)} ⇒ 1:1: fichier à une place inconnue : déplacez-le dans content/pages/`,
  ],
});

it('30. a region that had ended, or that had not begun: refused with the right one', () => {
  const dated = spoil('content/regions.yaml', [
    '  devient: grand-est\n',
    '  devient: grand-est\n  jusqua: "2015-12-31"\n',
  ]).map((f) =>
    f.path === 'content/regions.yaml'
      ? textFile(f.path, f.text.replace('nom: Grand Est\n', 'nom: Grand Est\n  depuis: "2016-01-01"\n'))
      : f,
  );
  const said = (change: Change) => report(spoil(TEMOIGNAGE, change, dated));
  expect(said(['date: 2014-02', 'date: 2026-03'])).toEqual([
    `${TEMOIGNAGE}:14:9: region: la région « champagne-ardenne » n’existait plus en 2026 : écrivez « grand-est »`,
  ]);
  expect(said(['region: champagne-ardenne', 'region: grand-est'])).toEqual([
    `${TEMOIGNAGE}:14:9: region: la région « grand-est » n’existait pas encore en 2014 : écrivez « champagne-ardenne »`,
  ]);
  expect(said(['date: 2014-02', 'date: 2015-12'])).toEqual([]);
});

it('30. « Centre » in 2026, by the regions as they are', () => {
  const regions = readFileSync('content/regions.yaml', 'utf8');
  const real = tinyContent().map((f) => (f.path === 'content/regions.yaml' ? textFile(f.path, regions) : f));
  const now = spoil(TEMOIGNAGE, ['date: 2014-02', 'date: 2026-03'], real);
  expect(report(spoil(TEMOIGNAGE, ['region: champagne-ardenne', 'region: centre'], now))).toEqual([
    `${TEMOIGNAGE}:14:9: region: la région « centre » n’existait plus en 2026 : écrivez « centre-val-de-loire »`,
  ]);
});

describe('what an editor drops in content/', () => {
  const root = newFolder();
  put(root, TINY_TEXTS);
  const reported = async () => report(await readFiles(root));

  const latin1 = (text: string) => Buffer.from(text, 'latin1');
  const ZIP = 'PK\x03\x04';
  const WORD = latin1(`${ZIP}${'\0'.repeat(26)}[Content_Types].xml${'\xe9\0'.repeat(500)}`);
  const HEIC = latin1(`\0\0\0\x18ftypheic${'\0\xff'.repeat(500)}`);
  const ODT = `${ZIP}mimetypeapplication/vnd.oasis.opendocument.text`;
  const MAC = latin1('---\ntitre: D\x8efinitions\nresume: \x88 lire\n---\n\nTexte.\n');
  const BROKEN = latin1(`\xFF\xD8\xFF\xE0${'\0'.repeat(900)}`);
  const WINDOWS = latin1('---\ntitre: Été\n---\n\nÀ lire.\n');
  const UTF16 = Buffer.from('\uFEFF---\ntitre: Été\n---\n', 'utf16le');
  const COPY = 'copiez-en le texte dans un fichier .mdx, ou lancez « npm run nouveau »';
  const AGAIN = 'enregistrez-la de nouveau en JPEG, PNG ou WebP';
  const SAVE = 'enregistrez-la en JPEG, PNG ou WebP, à côté de l’entrée qui la montre';
  const UTF8 = 'pas en UTF-8 : ouvrez-le dans votre éditeur de texte, « Enregistrer sous », encodage « UTF-8 »';
  it.each<[mistake: string, path: string, bytes: string | Uint8Array, said: string]>([
    ['17. a document of Word', 'pages/a.docx', WORD, `c’est un document Word : ${COPY}`],
    ['18. the same under .mdx', 'pages/a.mdx', WORD, `c’est un document Word, renommé en .mdx : ${COPY}`],
    ['an old one', 'pages/a.doc', latin1(`\xD0\xCF\x11\xE0${'\0'.repeat(600)}`), `c’est un document Word : ${COPY}`],
    ['one of LibreOffice', 'pages/a.odt', ODT, `c’est un document LibreOffice : ${COPY}`],
    ['one in RTF', 'pages/a.rtf', '{\\rtf1 Bonjour}', `c’est un document RTF : ${COPY}`],
    ['a PDF', 'pages/a.pdf', '%PDF-1.7\n', `c’est un PDF : ${COPY}`],
    ['37. a photograph in HEIC', 'cas/le-periscope-a.heic', HEIC, `c’est une photo HEIC : ${SAVE}`],
    ['38. the same under .jpg', 'cas/le-periscope-a.jpg', HEIC, `c’est une photo HEIC, renommée en .jpg : ${SAVE}`],
    ['a picture that cannot be decoded', 'cas/le-periscope-a.jpg', BROKEN, `image illisible : ${AGAIN}`],
    ['14. a text in Windows-1252', 'pages/a.mdx', WINDOWS, `fichier enregistré en Windows-1252, ${UTF8}`],
    ['47. a text in UTF-16', 'pages/a.mdx', UTF16, `fichier enregistré en UTF-16, ${UTF8}`],
    ['48. a text in MacRoman', 'pages/a.mdx', MAC, `fichier enregistré en MacRoman, ${UTF8}`],
  ])('%s', async (_, path, bytes, said) => {
    put(root, { [`content/${path}`]: bytes });
    expect(await reported()).toEqual([`content/${path}:1:1: ${said}`]);
    rmSync(join(root, 'content', path));
  });
  it('a symbolic link, a pipe, a name that is not UTF-8', async () => {
    symlinkSync('/etc/hosts', join(root, 'content/pages/lien.mdx'));
    execFileSync('mkfifo', [join(root, 'content/pages/tuyau.mdx')]);
    writeFileSync(
      Buffer.concat([Buffer.from(join(root, 'content/pages/')), Buffer.from([0xe9]), Buffer.from('.mdx')]),
      'x',
    );
    expect(await reported()).toEqual([
      'content/pages/lien.mdx:1:1: lien symbolique : remplacez-le par le fichier lui-même',
      'content/pages/tuyau.mdx:1:1: ce n’est pas un fichier ordinaire : retirez-le',
      'content/pages/\uFFFD.mdx:1:1: nom de fichier qui n’est pas en UTF-8 : renommez-le en lettres minuscules sans accent',
    ]);
  });
});
