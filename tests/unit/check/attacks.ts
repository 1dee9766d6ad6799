import { TEMOIGNAGE } from '../../fixtures/spoil.ts';

/** Where an attack stands: in the body of a page, in its fields (a line added), or in a file of its own. */
export type Attack = readonly [name: string, where: string, charge: string, message: string];

/** What each attack would do if it ran: leave a trace that the tests look for. */
const TRACE = 'globalThis.attaque = true';
const ALPHA = 'Un texte';

/** Attacks by where they stand and by name: « what is put there ⇒ what is said of it »; a file, « path ← text ». */
const attacksIn = (byPlace: Record<string, Record<string, string>>): Attack[] =>
  Object.entries(byPlace).flatMap(([where, rows]) =>
    Object.entries(rows).map(([name, row]): Attack => {
      const [put = '', message = ''] = row.split(' ⇒ ');
      const [file = '', text = ''] = where === 'file' ? put.split(' ← ') : [where, put];
      return [name, file, text, message];
    }),
  );

export const ATTACKS: readonly Attack[] = [
  // Code, tags, signs and sizes in the body of a page.
  ...attacksIn({
    texte: {
      'an import of fs': `import fs from 'node:fs'\n\n${ALPHA} ⇒ une ligne commence par « import », un mot de code`,
      'an import after a line separator': "a\u2028import fs from 'fs' ⇒ caractère invisible (U+2028)",
      'an import with a no-break space': "import\u00a0fs from 'fs' ⇒ une ligne commence par « import », un mot de code",
      'an import after a lone carriage return':
        "a\r\rimport fs from 'fs' ⇒ une ligne commence par « import », un mot de code",
      'an export that runs': `export const x = (${TRACE}) ⇒ une ligne commence par « export », un mot de code`,
      'an expression': `{${TRACE}} ⇒ accolade { dans le texte`,
      'the environment in an expression': '{process.env.GITHUB_TOKEN} ⇒ accolade { dans le texte',
      'an expression in a list': `- a\n- {${TRACE}} ⇒ accolade { dans le texte`,
      'an expression in a table': `| a |\n| --- |\n| {${TRACE}} | ⇒ accolade { dans le texte`,
      'an expression in an indented line': `    {${TRACE}} ⇒ accolade { dans le texte`,
      'an expression in a footnote': `a[^1]\n\n[^1]: {${TRACE}} ⇒ note de bas de page`,
      'an expression in an attribute': `<Depuis date={${TRACE}}>\n\na\n\n</Depuis> ⇒ attribut « date » de <Depuis> qui n’est pas un texte`,
      'a spread of attributes': `<Note {...(${TRACE})}>\n\na\n\n</Note> ⇒ attribut calculé sur <Note>, du code interdit`,
      'an Astro directive': '<Note set:html="<img src=x>">\n\na\n\n</Note> ⇒ attribut « set:html » inconnu sur <Note>',
      'a slot to stand elsewhere in the page':
        '<Note slot="tete">\n\na\n\n</Note> ⇒ attribut « slot » inconnu sur <Note>',
      'a member of a component': '<Note.constructor>\n\na\n\n</Note.constructor> ⇒ balise <Note.constructor> interdite',
      'a component named as a prototype key': '<constructor>a</constructor> ⇒ balise <constructor> interdite',
      'a script': `<script>${TRACE}</script> ⇒ balise <script> interdite`,
      'a script in capitals': `<SCRIPT>${TRACE}</SCRIPT> ⇒ balise <SCRIPT> interdite`,
      'an iframe': '<iframe src="https://mal.example/"></iframe> ⇒ balise <iframe> interdite',
      'an image with onerror': `<img src="x" onerror="${TRACE}"> ⇒ balise <img> interdite`,
      'an SVG with onload': `<svg onload="${TRACE}"></svg> ⇒ balise <svg> interdite`,
      'a stylesheet that hides the page': '<style>body</style> ⇒ balise <style> interdite',
      'a form that sends elsewhere': '<form action="https://mal.example/">a</form> ⇒ balise <form> interdite',
      'a refresh to elsewhere': '<meta content="0;url=https://mal.example/"> ⇒ balise <meta> interdite',
      'a base that moves every link': '<base href="https://mal.example/"> ⇒ balise <base> interdite',
      'an HTML comment that ends twice': `<!-- --!> <img src=x onerror="${TRACE}"> --> ⇒ commentaire dans le texte`,
      'a comment that never ends': '<!-- a ⇒ commentaire dans le texte',
      'a processing instruction': '<?php echo 1 ?> ⇒ signe < dans le texte',
      'a component left open': '<Note>\n\na ⇒ balise <Note> jamais fermée',
      'the mark that stands for a component': '<reperes-note>a</reperes-note> ⇒ balise <reperes-note> interdite',
      'a blank that is a sign': 'Le co\u2800opérer ⇒ caractère invisible (U+2800)',
      'a word of Cyrillic letters alone': 'Le РТСЕ ⇒ mot « РТСЕ » en lettres qui imitent les nôtres (U+0420)',
      'a word of Greek letters alone': 'Le ΡΤΕ ⇒ mot « ΡΤΕ » en lettres qui imitent les nôtres (U+03A1)',
      'a word of Cyrillic letters by entities':
        'Le &#1056;&#1058;&#1057;&#1045; ⇒ mot « РТСЕ » en lettres qui imitent les nôtres (U+0420)',
      'a note of a day that never was':
        '<Depuis date="2016-02-31">\n\na\n\n</Depuis> ⇒ le jour « 2016-02-31 » n’existe pas',
      'a text that reads backwards':
        'Le pôle \u202Ecréé\u202C à Lille. ⇒ caractère invisible qui retourne le texte (U+202E)',
      'an isolate that reads backwards':
        'Le pôle \u2067créé\u2069 à Lille. ⇒ caractère invisible qui retourne le texte (U+2067)',
      'a word cut by nothing visible': 'Le co\u200Bopérer ⇒ caractère invisible (U+200B)',
      'a text hidden in tag characters': 'Bonjour\u{E0069}\u{E0067} ⇒ caractère invisible (U+E0069)',
      'a terminal code': 'Bonjour \u001b[2J ⇒ caractère invisible (U+001B)',
      'a word with a Cyrillic letter':
        'La соllectivité agit. ⇒ mot « соllectivité » qui mêle deux alphabets (« с », U+0441)',
      'full-width angles': `＜script＞${TRACE}＜/script＞ ⇒ caractère déguisé « ＜ »`,
      'accents heaped on a letter': `a${'\u0301'.repeat(40)} ⇒ accents empilés sur une lettre`,
      'a table that pads each row': `${'|a'.repeat(3000)}|\n${'|-'.repeat(3000)}|\n${'|b\n'.repeat(2000)} ⇒ tableau de 3000 colonnes`,
      'a table with a row cut short': '| a | b |\n| - | - |\n| c | ⇒ ligne de tableau à 1 cellule au lieu de 2',
      'a list repeated': `${'<ListePoles />\n\n'.repeat(2000)} ⇒ 2000 signes « < » dans le texte`,
      'a component in a sentence': 'a <Note>b</Note> ⇒ balise <Note> mal placée',
      'a component in a heading': '## Titre <Note>b</Note> ⇒ balise <Note> mal placée',
      'a component in a table': '| a |\n| - |\n| <Depuis date="2016">b</Depuis> | ⇒ balise <Depuis> mal placée',
      'a component in bold': '**<Depuis date="2016">b</Depuis>** ⇒ balise <Depuis> mal placée',
      'a list with a text in it': '<ListePoles>texte</ListePoles> ⇒ texte dans <ListePoles>',
      'a list around a text': '<ListePoles>\n\ntexte\n\n</ListePoles> ⇒ texte dans <ListePoles>',
      'a table without a table':
        '<Tableau legende="Les pôles">\n\na\n\n</Tableau> ⇒ <Tableau> sans un tableau et un seul',
      'two tables under one caption':
        '<Tableau legende="Les pôles">\n\n| a |\n| - |\n\n| b |\n| - |\n\n</Tableau> ⇒ <Tableau> sans un tableau et un seul',
      'a component in the place of a table':
        '<Tableau legende="Les pôles">\n\n<Note>\n\na\n\n</Note>\n\n</Tableau> ⇒ <Tableau> sans un tableau et un seul',
      'a second head in the text': '---\ntitre: Autre\n--- ⇒ le texte commence par « --- »',
      'quotations in quotations': `${'> '.repeat(3000)}a ⇒ trop de signes en tête de ligne`,
      'an anchor that takes the place of the page': '## Titre [#contenu] ⇒ ancre réservée « contenu »',
      'an anchor that takes the references': '## Titre [#citer] ⇒ ancre réservée « citer »',
      'an anchor that takes the voices near': '## Titre [#meme-levier] ⇒ ancre réservée « meme-levier »',
      'an anchor that takes what is read aloud': '## Titre [#annonce] ⇒ ancre réservée « annonce »',
      'a heading without an id': '## 🌱 ⇒ titre sans lettre ni chiffre « 🌱 »',
      'a text that reads backwards by an entity':
        'Le pôle &#x202E;créé&#x202C; à Lille. ⇒ caractère invisible qui retourne le texte (U+202E)',
      'a text that reads backwards by a named entity':
        'Le pôle &rlm;créé à Lille. ⇒ caractère invisible qui retourne le texte (U+200F)',
      'a word cut by an entity': 'Le co&#8203;opérer ⇒ caractère invisible (U+200B)',
      'a null character by an entity': 'Le co&#0;opérer ⇒ caractère illisible (U+FFFD)',
      'a Cyrillic letter by an entity':
        'La &#1089;ollectivité agit. ⇒ mot « сollectivité » qui mêle deux alphabets (« с », U+0441)',
      'a legend that reads backwards by an entity':
        '<Tableau legende="Les &#x202E;pôles">\n\n| a |\n| --- |\n| b |\n\n</Tableau> ⇒ caractère invisible qui retourne le texte (U+202E)',
      'a legend that holds a tag by entities':
        '<Tableau legende="a &lt;img src=x onerror=alert(1)&gt;">\n\n| a |\n| --- |\n| b |\n\n</Tableau> ⇒ attribut « legende » de <Tableau> mal formé',
      'a form field': '- [x] fait ⇒ case à cocher dans le texte',
      'a note that brings its own section': 'a[^1]\n\n[^1]: b ⇒ note de bas de page',
    },
  }),
  // Addresses, links and pictures there.
  ...attacksIn({
    texte: {
      'an expression in the text of a link': `[{${TRACE}}](/guide/) ⇒ accolade { dans le texte`,
      'a client directive': '<Note client:load>\n\na\n\n</Note> ⇒ attribut « client:load » inconnu sur <Note>',
      'an SVG in a namespace': `<svg:script>${TRACE}</svg:script> ⇒ balise <svg:script> interdite`,
      'a CDATA section': `<![CDATA[ ${TRACE} ]]> ⇒ signe < dans le texte`,
      'a javascript: link': `[clic](javascript:${TRACE.replace(/ /g, '')}) ⇒ lien interdit « javascript:globalThis.attaque=true »`,
      'a javascript: link with a hidden colon':
        '[clic](javascript&colon;alert(1)) ⇒ lien interdit « javascript:alert(1) »',
      'a javascript: link cut by a line end':
        '[clic](java&#10;script:alert(1)) ⇒ lien interdit « java script:alert(1) »',
      'a vbscript: link': '[clic](vbscript:a) ⇒ lien interdit « vbscript:a »',
      'a data: link': '[clic](data:text/html,bonjour) ⇒ lien interdit « data:text/html,bonjour »',
      'a file: link': '[clic](file:///etc/passwd) ⇒ lien interdit « file:///etc/passwd »',
      'a link that inherits the protocol': '[clic](//mal.example/) ⇒ lien interdit « //mal.example/ »',
      'a link that starts with a backslash': '[clic](/\\mal.example) ⇒ lien interdit « /\\mal.example »',
      'a javascript: link defined apart':
        '[clic][b]\n\n[b]: javascript:alert(1) ⇒ adresse de lien à part, après « [b]: »',
      'a link that hides its site behind another':
        '[le RTES](https://rtes.fr@mal.example/) ⇒ adresse qui en cache une autre (mal.example)',
      'a link that says one site and leads to another':
        '[https://rtes.fr](https://mal.example/) ⇒ lien qui dit « rtes.fr » et mène à « mal.example »',
      'a link that says one site, in angle brackets':
        '[https://rtes.fr](<https://mal.example/>) ⇒ lien qui dit « rtes.fr » et mène à « mal.example »',
      'a link that says one site, without its scheme':
        '[rtes.fr](https://mal.example/) ⇒ lien qui dit « rtes.fr » et mène à « mal.example »',
      'a link that says one site, among other words':
        '[voir https://rtes.fr](https://mal.example/) ⇒ lien qui dit « rtes.fr » et mène à « mal.example »',
      'a link that says one site, in bold':
        '[**https://rtes.fr**](https://mal.example/) ⇒ lien qui dit « rtes.fr » et mène à « mal.example »',
      'a link that says one site, cut by emphasis':
        '[https://rt**es.fr**](https://mal.example/) ⇒ lien qui dit « rtes.fr » et mène à « mal.example »',
      'a link that says one site, before a line end':
        '[https://rtes.fr\n](https://mal.example/) ⇒ lien qui dit « rtes.fr » et mène à « mal.example »',
      'a link that says one site, by an entity':
        '[https&#58;//rtes.fr](https://mal.example/) ⇒ lien qui dit « rtes.fr » et mène à « mal.example »',
      'a link that says one site, in code':
        '[`https://rtes.fr`](https://mal.example/) ⇒ lien qui dit « rtes.fr » et mène à « mal.example »',
      'a link that says one site, in capitals':
        '[HTTPS://RTES.FR](https://mal.example/) ⇒ lien qui dit « rtes.fr » et mène à « mal.example »',
      'a link that says one site, with a path':
        '[www.rtes.fr/guide](https://mal.example/) ⇒ lien qui dit « rtes.fr » et mène à « mal.example »',
      'a link that says one site, that hides behind another name':
        '[rtes.fr](https://rtes.fr.mal.example/) ⇒ lien qui dit « rtes.fr » et mène à « rtes.fr.mal.example »',
      'a link that says one site, of a page of the site':
        '[rtes.fr](/guide/) ⇒ lien qui dit « rtes.fr » et mène à « /guide/ »',
      'a link that says one mailbox and writes to another':
        '[contact@rtes.fr](mailto:x@mal.example) ⇒ lien qui dit « contact@rtes.fr » et mène à « x@mal.example »',
      'a link to a site with a Cyrillic letter':
        '[le RTES](https://rtеs.fr/) ⇒ mot « rtеs » qui mêle deux alphabets (« е », U+0435)',
      'a link to a machine of the house': '[ici](http://192.168.0.1/admin) ⇒ adresse d’une machine, pas d’un site',
      'a link to a port': '[ici](https://mal.example:8443/) ⇒ adresse avec un port (8443)',
      'a mail with hidden copies':
        '[écrire](mailto:a@b.example?bcc=c@d.example) ⇒ adresse électronique avec d’autres champs',
      'a mail with hidden copies, encoded': '[écrire](mailto:a%3Fbcc=c@d.example) ⇒ adresse électronique mal formée',
      'a mail to two mailboxes': '[écrire](mailto:a@b.example,c@d.example) ⇒ adresse électronique mal formée',
      'an image from elsewhere': '![x](https://mal.example/pixel.gif) ⇒ image interdite',
      'a data: SVG image': '![x](data:image/svg+xml;base64,PHN2Zz4=) ⇒ image interdite',
      'an image of another folder': '![Une cour pavée](../cas/le-periscope-cour.jpg "Photo : A") ⇒ image interdite',
      'an image by an encoded path': '![Une cour pavée](%2e%2e/secret.jpg "Photo : A") ⇒ image interdite',
      'an image from elsewhere, without a scheme':
        '![Une cour pavée](//mal.example/a.png "Photo : A") ⇒ image interdite',
      'an image that the site made for another':
        '![Une cour pavée](/images/a-b-480.webp "Photo : A") ⇒ image interdite',
      'an SVG beside the entry': '![Une cour pavée](definitions-cour.svg "Photo : A") ⇒ image interdite',
      'an image that is also a link':
        '[![Une cour pavée](definitions-cour.jpg "Photo : A")](/guide/) ⇒ au milieu d’un texte',
      'the image of another entry':
        '![Une cour pavée](le-periscope-cour.jpg "Photo : A") ⇒ n’est pas nommée d’après l’entrée',
      'a component in a link': '[a <Note>b</Note>](/guide/) ⇒ balise <Note> mal placée',
      'a heading that takes the place of the page': '## Contenu ⇒ titre dont l’adresse, « contenu », est réservée',
      'a heading that takes the search': '## Recherche ⇒ titre dont l’adresse, « recherche », est réservée',
      'a heading that takes the field of the search': '## Q ⇒ titre dont l’adresse, « q », est réservée',
      'a heading that takes the place of a quotation': '## C1 ⇒ titre dont l’adresse, « c1 », est réservée',
      'a tooltip that ends its tag':
        '[clic](/guide/ "a> PTCE onmouseover=alert(1)") ⇒ infobulle « a> PTCE onmouseover=alert(1) » sur un lien',
      'a machine of the house, with a dot': '[ici](http://localhost./) ⇒ adresse d’une machine, pas d’un site',
      'a site hidden by an encoded sign':
        '[le RTES](https://rtes.fr&#64;mal.example/) ⇒ adresse qui en cache une autre (mal.example)',
    },
  }),
  // What stands in the fields of an entry.
  ...attacksIn({
    champs: {
      'the key __proto__': '__proto__:\n  attaque: true ⇒ __proto__: clé inconnue',
      'the key constructor': 'constructor:\n  prototype: true ⇒ constructor: clé inconnue',
      'a key that changes the address': 'slug: ../../index ⇒ slug: clé inconnue',
      'a key that changes the layout': 'layout: ../../../etc/passwd ⇒ layout: clé inconnue',
      'a thousand million laughs':
        'a: &a [ha, ha]\nb: &b [*a, *a]\nc: [*b, *b] ⇒ a: le texte commence par « & », un signe réservé',
      'a key merged': '<<: {titre: a} ⇒ <<: clé inconnue',
      'a JavaScript tag': `note: !!js/function "function () { ${TRACE} }" ⇒ note: le texte commence par « ! », un signe réservé`,
      'a Python tag':
        'note: !!python/object/apply:os.system ["id"] ⇒ note: le texte commence par « ! », un signe réservé',
      'a remark that reads backwards':
        '# relu \u202E par personne ⇒ caractère invisible qui retourne le texte (U+202E)',
      'a path in place of a document':
        'source: { document: ../../../etc/passwd } ⇒ source.document: « ../../../etc/passwd » n’est pas un document connu',
      'a prototype key in place of a document':
        'source: { document: __proto__ } ⇒ source.document: « __proto__ » n’est pas un document connu',
    },
    [TEMOIGNAGE]: {
      'a tag in a field': `titre: <img src=x onerror="${TRACE}"> ⇒ titre: balise « <img src=x onerror="globalThis » dans un champ`,
      'the end of a script in a field': `titre: "a </script><script>${TRACE}" ⇒ titre: balise « </script> » dans un champ`,
      'code in a field': `titre: "a \${${TRACE}}" ⇒ titre: code « \${ » dans un champ`,
      'a lone brace in a field': 'titre: "Écrire {les contrats" ⇒ titre: code « { » dans un champ',
      'a name with a Cyrillic letter': 'titre: Miсhel parle ⇒ mot « Miсhel » qui mêle deux alphabets (« с », U+0441)',
      'a title that reads backwards by an escape':
        'titre: "Écrire \\u202E les contrats" ⇒ titre: caractère invisible qui retourne le texte (U+202E)',
      'a Cyrillic letter by an escape': 'titre: "Mi\\u0441hel parle" ⇒ titre: mot « Miсhel » qui mêle deux alphabets',
      'a terminal code by an escape': 'titre: "Écrire \\e[2J" ⇒ titre: caractère invisible (U+001B)',
      'a null character by an escape': 'titre: "Écrire\\0" ⇒ titre: caractère illisible (U+0000)',
      'a tag by escapes': 'titre: "\\x3cscript\\x3e a" ⇒ titre: balise « <script> a » dans un champ',
      'a second line that a card or a reference would take for a field':
        'titre: "Écrire\\nER  - " ⇒ titre: retour à la ligne dans un champ',
    },
  }),
  // Files of their own: lists, names, kinds.
  ...attacksIn({
    file: {
      'a link of the chronology that says one site and leads to another':
        'content/chronologie.yaml ← - id: a\n  date: "2014"\n  titre: A\n  texte: A.\n  liens:\n    - libelle: Voir rtes.fr\n      href: https://mal.example/\n ⇒ a.liens.1.href: lien qui dit « rtes.fr » et mène à « mal.example »',
      'a repository elsewhere':
        'content/site.yaml ← - id: depot\n  libelle: Dépôt\n  valeur: https://github.com.mal.example/a/b\n ⇒ depot.valeur: ce n’est pas un dépôt GitHub',
      'a repository in the clear':
        'content/site.yaml ← - id: depot\n  libelle: Dépôt\n  valeur: http://github.com/a/b\n ⇒ depot.valeur: ce n’est pas un dépôt GitHub',
      'an SVG file':
        'content/pages/definitions-cour.svg ← <svg onload="globalThis.attaque = true"/> ⇒ type de fichier inattendu (.svg)',
      'a page that calls itself a picture':
        'content/pages/definitions-cour.jpg ← <script>globalThis.attaque = true</script> ⇒ image illisible',
      'a picture out of any folder of entries':
        'content/cour-x.jpg ← <script>globalThis.attaque = true</script> ⇒ image illisible',
      'a lone brace in an acronym, which all pages look for':
        'content/glossaire.yaml ← - id: ess\n  terme: "ES{S"\n  sigle: true\n  definition: A.\n ⇒ ess.terme: code « { » dans un champ',
      'a closing brace in an acronym':
        'content/glossaire.yaml ← - id: ess\n  terme: "ES}S"\n  sigle: true\n  definition: A.\n ⇒ ess.terme: code « } » dans un champ',
      'a line added to security.txt':
        'content/site.yaml ← - id: courriel\n  libelle: Courriel\n  valeur: "a@b.example\\nPolicy: https://mal.example/"\n ⇒ courriel.valeur: retour à la ligne dans un champ',
      'hidden copies in the address of the site':
        'content/site.yaml ← - id: courriel\n  libelle: Courriel\n  valeur: a@b.example?bcc=c@d.example\n ⇒ courriel.valeur: adresse électronique avec d’autres champs',
      'code in place of the address of the project': `content/site.yaml ← - id: depot\n  libelle: Dépôt\n  valeur: javascript:${TRACE.replace(/ /g, '')}\n ⇒ depot.valeur: lien interdit « javascript:globalThis.attaque=true »`,
      'an old address that leads out of the site':
        'content/redirections.yaml ← - id: ancienne\n  vers: https://mal.example\n ⇒ ancienne.vers: adresse mal formée',
      'an old address that climbs':
        'content/redirections.yaml ← - id: ../../etc\n  vers: guide/1-methode\n ⇒ id: adresse mal formée',
      'an old address that adds a rule to the host':
        'content/redirections.yaml ← - id: "a /b 200\\n/*"\n  vers: guide/1-methode\n ⇒ id: adresse mal formée',
      'a file that is not content': `content/pages/piege.js ← ${TRACE} ⇒ type de fichier inattendu (.js)`,
      'a drawing that runs': `content/pages/piege.svg ← <svg onload="${TRACE}"/> ⇒ type de fichier inattendu (.svg)`,
      'an extension hidden by another': `content/pages/piege.mdx.js ← ${TRACE} ⇒ type de fichier inattendu (.js)`,
      'a name with a Cyrillic letter in it':
        'content/pages/dеfinitions-2.mdx ← a ⇒ nom de fichier avec accent, espace, majuscule ou autre signe',
      'a name that reads backwards':
        'content/pages/a\u202Exdm.mdx ← a ⇒ nom de fichier avec accent, espace, majuscule ou autre signe',
      'a name that climbs':
        'content/pages/..%2f..%2findex.mdx ← a ⇒ nom de fichier avec accent, espace, majuscule ou autre signe',
      'a name that is a prototype key': 'content/pages/constructor.mdx ← a ⇒ nom réservé « constructor »',
      'a name that is the list': 'content/pages/index.mdx ← a ⇒ nom réservé « index »',
      'a name that Windows refuses': 'content/pages/con.mdx ← a ⇒ nom réservé « con »',
      'a name without end': `content/pages/${'a'.repeat(200)}.mdx ← a ⇒ nom de 200 caractères`,
      'a folder that is a prototype key': 'content/constructor/a.mdx ← a ⇒ fichier à une place inconnue',
      'a list that is a prototype key': 'content/__proto__.yaml ← - id: a ⇒ liste inconnue',
      'a file too heavy': `content/pages/lourd.mdx ← ${'a'.repeat(250_000)} ⇒ fichier trop lourd (250 ko)`,
      'a file that is not text': 'content/pages/binaire.mdx ← a\0b ⇒ caractère illisible',
    },
  }),
];

/** Looks like an attack, and is shown as the text it is. */
export const HARMLESS: readonly (readonly [name: string, text: string])[] = [
  ['a tag written with entities', '&lt;script&gt;globalThis.attaque = true&lt;/script&gt;'],
  ['code in a code span', '`{globalThis.attaque = true}`'],
  ['code in a fence', '```js\nglobalThis.attaque = true;\n```'],
  ['a fence left open', '~~~\n{globalThis.attaque = true}'],
  ['« export » in a list', '- export de produits locaux'],
  ['a link that Markdown does not see', '[clic](java\tscript:alert(1))'],
  ['signs that are no code', 'Moins de < 5 ans, et une accolade } seule'],
  ['brackets without end', '['.repeat(5000)],
  ['components one in another', `${'<Note>\n\n'.repeat(200)}a${'\n\n</Note>'.repeat(200)}`],
];
