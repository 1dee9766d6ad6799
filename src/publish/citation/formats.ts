import { couperNom, editeurCourt, nomEcrit, type Nom, type Reference } from './reference.ts';

/** Who signs the part: the persons who speak, else the document's authors. */
export const auteursDe = (r: Reference): Nom[] => r.personnes?.map((p) => couperNom(p.nom)) ?? r.document.auteurs;
const estPartie = (r: Reference) => r.titre !== undefined;
const pages = (r: Reference, tiret: string) =>
  r.page === undefined
    ? ''
    : r.pageFin === undefined || r.pageFin === r.page
      ? String(r.page)
      : `${r.page}${tiret}${r.pageFin}`;
const remarque = (r: Reference) =>
  [r.personnes?.map((p) => `${p.nom} : ${p.fonction}`).join(' ; '), r.structure, r.nature]
    .filter((x) => x !== undefined && x !== '')
    .join('. ');

const proteger = (texte: string) =>
  texte.replace(
    /[\\{}&%$#_~^]/g,
    (signe) =>
      ({ '\\': '\\textbackslash{}', '~': '\\textasciitilde{}', '^': '\\textasciicircum{}' })[signe] ?? `\\${signe}`,
  );
const nomBibtex = (nom: Nom) =>
  'collectif' in nom ? `{${proteger(nom.collectif)}}` : `${proteger(nom.famille)}, ${proteger(nom.prenom)}`;
const MOIS_BIBTEX = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** One BibTeX entry, UTF-8: `@incollection` for a part, `@book` (or `@misc`) for a whole. */
export function bibtex(r: Reference): string {
  const { document: d } = r;
  const [annee = '', mois] = d.date.split('-');
  const partie = estPartie(r);
  const genre = partie ? 'incollection' : d.publication ? 'book' : 'misc';
  const champs: [string, string][] = [
    ['author', auteursDe(r).map(nomBibtex).join(' and ')],
    ['title', `{${proteger(r.titre ?? d.titre)}}`],
    ...(partie
      ? ([
          ['booktitle', `{${proteger(d.titre)}}`],
          ['editor', d.auteurs.map(nomBibtex).join(' and ')],
        ] as [string, string][])
      : []),
    ['publisher', proteger(editeurCourt(d.editeur))],
    ['year', annee],
    ['pages', partie ? pages(r, '--') : ''],
    ['url', r.adresse],
    ['language', 'french'],
    ['note', proteger(remarque(r))],
    ['abstract', proteger(r.citation ?? '')],
  ];
  const lignes = champs.filter(([, valeur]) => valeur !== '').map(([nom, valeur]) => `  ${nom} = {${valeur}},`);
  if (mois !== undefined) lignes.push(`  month = ${MOIS_BIBTEX[Number(mois) - 1]},`);
  return `@${genre}{${r.cle},\n${lignes.join('\n')}\n}\n`;
}

/** One RIS record (`CHAP` for a part), lines ended by CRLF as the format wants. */
export function ris(r: Reference): string {
  const { document: d } = r;
  const partie = estPartie(r);
  const nom = (n: Nom) => ('collectif' in n ? n.collectif : `${n.famille}, ${n.prenom}`);
  const [annee = '', mois = '', jour = ''] = d.date.split('-');
  const lignes: [string, string | undefined][] = [
    ['TY', partie ? 'CHAP' : d.publication ? 'BOOK' : 'GEN'],
    ['ID', r.cle],
    ...auteursDe(r).map((a): [string, string] => ['AU', nom(a)]),
    ['TI', r.titre ?? d.titre],
    ...(partie ? ([['T2', d.titre], ...d.auteurs.map((a) => ['A2', nom(a)])] as [string, string][]) : []),
    ['PB', editeurCourt(d.editeur)],
    ['PY', annee],
    ['DA', `${annee}/${mois}/${jour}/`],
    ['SP', partie && r.page !== undefined ? String(r.page) : undefined],
    ['EP', partie && r.pageFin !== undefined ? String(r.pageFin) : undefined],
    ['LA', 'fr'],
    ['UR', r.adresse],
    ['N1', remarque(r) || undefined],
    ['AB', r.citation],
  ];
  return `${lignes
    .filter(([, valeur]) => valeur !== undefined && valeur !== '')
    .map(([cle, valeur]) => `${cle}  - ${valeur?.replace(/\s+/g, ' ')}`)
    .join('\r\n')}\r\nER  - \r\n`;
}

/** One item of CSL-JSON, as reference managers exchange them. */
export function cslJson(r: Reference) {
  const { document: d } = r;
  const partie = estPartie(r);
  const nom = (n: Nom) => ('collectif' in n ? { literal: n.collectif } : { family: n.famille, given: n.prenom });
  return {
    id: r.cle,
    type: partie ? 'chapter' : d.publication ? 'book' : 'document',
    title: r.titre ?? d.titre,
    author: auteursDe(r).map(nom),
    ...(partie && { 'container-title': d.titre, 'container-author': d.auteurs.map(nom) }),
    publisher: editeurCourt(d.editeur),
    issued: { 'date-parts': [d.date.split('-').map(Number)] },
    ...(partie && r.page !== undefined && { page: pages(r, '-') }),
    ...(!partie && d.pages !== undefined && { 'number-of-pages': String(d.pages) }),
    URL: r.adresse,
    language: 'fr-FR',
    ...(r.citation !== undefined && { abstract: r.citation }),
    ...(remarque(r) && { note: remarque(r) }),
  };
}

/** What Zotero and library robots read in the head: Highwire `citation_*`, then Dublin Core. */
export function metas(r: Reference): [nom: string, contenu: string][] {
  const { document: d } = r;
  const partie = estPartie(r);
  const date = d.date.replace(/-/g, '/');
  const auteurs = auteursDe(r).map(nomEcrit);
  const presents = (paires: [string, string | undefined][]) =>
    paires.filter((p): p is [string, string] => p[1] !== undefined && p[1] !== '');
  return presents([
    ['citation_title', r.titre ?? d.titre],
    ...auteurs.map((a): [string, string] => ['citation_author', a]),
    ['citation_book_title', partie ? d.titre : undefined],
    ['citation_publication_date', date],
    ['citation_firstpage', partie ? r.page?.toString() : undefined],
    ['citation_lastpage', partie ? r.pageFin?.toString() : undefined],
    ['citation_publisher', editeurCourt(d.editeur)],
    ['citation_public_url', r.adresse],
    ['DC.title', r.titre ?? d.titre],
    ...auteurs.map((a): [string, string] => ['DC.creator', a]),
    ['DC.date', d.date],
  ]);
}
