import { foldText } from '../../text/fold.ts';
import { editeurCourt, type Reference } from './reference.ts';

/** A piece of a sentence: its text, and `true` when it is a title, set in italics. */
export type Morceau = [texte: string, titre?: true];

const MOIS = new Intl.DateTimeFormat('fr', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const JOUR = new Intl.DateTimeFormat('fr', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** « 2014 », « avril 2014 », « 30 mars 2017 ». */
export function ecrireDate(date: string): string {
  const [annee = '', mois, jour] = date.split('-');
  if (mois === undefined) return annee;
  return (jour === undefined ? MOIS : JOUR).format(new Date(`${annee}-${mois}-${jour ?? '01'}T00:00:00Z`));
}

/** « p. 19 », « p. 19-22 »; empty when the page is not known. */
export const ecrirePages = (page?: number, pageFin?: number): string =>
  page === undefined ? '' : pageFin === undefined || pageFin === page ? `p. ${page}` : `p. ${page}-${pageFin}`;

const motsDe = (texte: string) => foldText(texte).match(/[\p{L}\p{N}]{3,}/gu) ?? [];
const LIENS = new Set(['des', 'les', 'pour', 'une']);

/** A function that names the structure, by its acronym or by all its words, needs no structure after it. */
export function nommeDeja(fonction: string, structure: string): boolean {
  const dits = new Set(motsDe(fonction));
  const sigle = /\((\p{Lu}[\p{L}\p{N}]+)\)$/u.exec(structure)?.[1];
  if (sigle !== undefined && dits.has(sigle.toLowerCase())) return true;
  return motsDe(structure).every((mot) => dits.has(mot) || LIENS.has(mot));
}

/**
 * The reference as a French reader writes it, after ISO 690: who, in what, published by whom, when, which page, where
 * on the web. A part without a named speaker is said to be rewritten: the site's prose is not the document's.
 */
export function writeReference(r: Reference): Morceau[] {
  const { document: d } = r;
  const dit = r.personnes !== undefined && r.personnes.length > 0;
  const debut: string[] = [];
  if (dit) {
    const fonctions = (r.personnes ?? []).map((p) => p.fonction).join(' ');
    const redite = r.structure === undefined || nommeDeja(fonctions, r.structure);
    debut.push(
      (r.personnes ?? []).map((p) => `${p.nom}, ${p.fonction}`).join(' ; ') + (redite ? '' : ` (${r.structure})`),
    );
  } else if (r.titre !== undefined) debut.push(`« ${r.titre} »${r.nature === undefined ? '' : ` (${r.nature})`}`);
  const partie = debut.length > 0;
  const fin = [
    editeurCourt(d.editeur),
    ecrireDate(d.date),
    partie ? ecrirePages(r.page, r.pageFin) : d.pages === undefined ? '' : `${d.pages} p.`,
  ];
  return [
    [`${partie ? `${debut.join(', ')}, dans ` : ''}${d.auteur}, `],
    [d.titre, true],
    [
      `, ${fin.filter((f) => f !== '').join(', ')}${partie && !dit ? ' ; texte récrit pour Repères en ligne' : ''}, ${r.adresse}`,
    ],
  ];
}

/** The document and the page alone: « Repères – …, RTES, avril 2014, p. 19 ». */
export const ecrireSource = ({ document: d, page, pageFin }: Reference): string =>
  [d.titre, editeurCourt(d.editeur), ecrireDate(d.date), ecrirePages(page, pageFin)].filter((x) => x !== '').join(', ');

export const enTexte = (morceaux: readonly Morceau[]) => morceaux.map(([t]) => t).join('');
