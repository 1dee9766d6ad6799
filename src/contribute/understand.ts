import { CITATION_MAX_WORDS, type TemoignageData } from '../schema/temoignage.ts';
import { slug } from '../model/routes.ts';
import { isEmpty } from './choices.ts';
import { readDate } from './date.ts';
import { short, openAnswers, type Reader, type Remark } from './answers.ts';
import { foreignLetters, countWords, frenchQuotes, withoutQuotes, cleanLine } from './clean.ts';
import { CONTRIBUTIONS } from '../model/documents.ts';
import type { Key, Lists, Answers } from './questions.ts';

export type Fields = Omit<TemoignageData, 'section' | 'ordre'>;
export interface Understood {
  /** Everything that was understood, whole only if `complet`. */
  fields: Partial<Fields>;
  corps: string;
  remarks: Remark[];
  complete: boolean;
}

/** What is already published, so that a person or a structure is written the same way everywhere. */
export interface Known {
  personnes: readonly string[];
  structures: readonly string[];
}

export const MOTS_TEXTE = { min: 60, max: 220 } as const;
const MAX = { titre: 90, nom: 80, fonction: 200, structure: 160 } as const;

/** Turns answers into the fields of a testimony, and says what is missing or wrong. The same answers give the same fields. */
export function understand(
  answers: Answers,
  lists: Lists,
  known: Known = { personnes: [], structures: [] },
): Understood {
  const l = openAnswers(answers);
  const auteurs = readAuthors(l, known.personnes);
  const structure = readStructure(l, known.structures);
  const [type] = l.choose('type', lists.types);
  const [role] = l.choose('role', lists.roles);
  const [region] = l.choose('region', lists.regions);
  const [departement] = l.choose('departement', lists.departements);
  const date = readDay(l);
  const citations = readQuotations(l);
  const corps = readBody(l);
  const titre = l.ligne('titre', MAX.titre).replace(/(?<!\.)\.$/, '');
  if (titre !== '' && citations.some((c) => slug(c.texte) === slug(titre)))
    l.say('titre', 'erreur', 'il répète la citation : dites l’idée avec vos mots');
  const leviers = l.choose('leviers', lists.leviers);
  const themes = l.choose('themes', lists.themes);
  const poles = l.choose('poles', lists.poles);
  const [document = CONTRIBUTIONS] = l.choose('source', lists.sources);
  const page = readPage(l);
  readConsent(l);
  const dit = (key: Key) => cleanLine(l.raw(key)).texte !== '';
  l.require('nom', dit('nom'));
  l.require('fonction', dit('fonction'));
  l.require('structure', structure !== '');
  l.require('type', type !== undefined);
  l.require('role', role !== undefined);
  l.require('date', date !== undefined);
  l.require('citation1', citations.length > 0);
  l.require('texte', /[\p{L}\p{N}]/u.test(corps));
  l.require('titre', /[\p{L}\p{N}]/u.test(titre));
  l.require('leviers', leviers.length > 0);
  l.require('themes', themes.length > 0);

  const fields: Partial<Fields> = {
    ...(titre !== '' && { titre }),
    ...(citations.length > 0 && { citations }),
    ...(auteurs.length > 0 && { auteurs }),
    ...(structure !== '' &&
      type !== undefined && { structure: { nom: structure, type: type as Fields['structure']['type'] } }),
    ...(role !== undefined && { role: role as Fields['role'] }),
    ...(region !== undefined && { region }),
    ...(departement !== undefined && { departement }),
    ...(leviers.length > 0 && { leviers }),
    ...(themes.length > 0 && { themes }),
    ...(poles.length > 0 && { poles }),
    source: { document, ...(page !== undefined && { page }) },
    ...(date !== undefined && { date }),
  };
  const remarks = l.close();
  return {
    fields,
    corps,
    remarks,
    complete: !remarks.some((r) => r.gravite === 'manque' || r.gravite === 'erreur'),
  };
}

function readAuthors(l: Reader, known: readonly string[]): Fields['auteurs'] {
  const auteurs: Fields['auteurs'] = [];
  const ajouter = (key: Key, nom: string, fonction: string) => {
    const already = known.find((n) => slug(n) === slug(nom));
    if (already !== undefined && already !== nom)
      l.say(key, 'note', `« ${nom} » est écrit « ${already} » sur le site : c’est cette graphie qui a été prise`);
    if (!/\s/.test(nom)) l.say(key, 'avertissement', `« ${nom} » : écrivez le prénom et le nom`);
    auteurs.push({ nom: already ?? nom, fonction });
  };
  const nom = l.ligne('nom', MAX.nom);
  const fonction = l.ligne('fonction', MAX.fonction);
  if (slug(nom) !== '') ajouter('nom', nom, fonction);
  else if (nom !== '') l.say('nom', 'erreur', 'ce nom n’a aucune lettre de l’alphabet latin');
  const lines = l.lire('autresPersonnes').split('\n');
  for (const autre of lines.map((ligne) => ligne.replace(/^[-*]\s*/, '').trim()).filter((ligne) => !isEmpty(ligne))) {
    const [sonNom = '', ...reste] = autre.split(/\s*[,;:]\s*|\s+–\s+/);
    const saFonction = frenchQuotes(reste.join(', '));
    l.checkLine('autresPersonnes', autre, MAX.nom + MAX.fonction);
    if (saFonction === '' || slug(sonNom) === '')
      l.say('autresPersonnes', 'erreur', `« ${short(autre)} » : écrivez « Prénom Nom, fonction »`);
    else ajouter('autresPersonnes', sonNom, saFonction);
  }
  if (auteurs.length > 3)
    l.say('autresPersonnes', 'erreur', `${auteurs.length} personnes : au plus trois dans un témoignage`);
  if (new Set(auteurs.map((a) => slug(a.nom))).size < auteurs.length)
    l.say('autresPersonnes', 'erreur', 'la même personne est écrite deux fois');
  return auteurs.slice(0, 3);
}

function readStructure(l: Reader, known: readonly string[]): string {
  const written = l.ligne('structure', MAX.structure);
  const already = known.find((s) => slug(s) === slug(written));
  if (already !== undefined && already !== written)
    l.say('structure', 'note', `écrite « ${already} », comme ailleurs sur le site`);
  return already ?? written;
}

function readDay(l: Reader): string | undefined {
  const written = l.lire('date');
  const date = readDate(written);
  if (written !== '' && date === undefined)
    l.say('date', 'erreur', `« ${short(written)} » n’est pas une date : écrivez « mars 2026 » ou « 12 mars 2026 »`);
  return date;
}

function readQuotations(l: Reader): Fields['citations'] {
  const citations: Fields['citations'] = [];
  for (const key of ['citation1', 'citation2', 'citation3'] as const) {
    const texte = frenchQuotes(withoutQuotes(l.lire(key).replace(/^>\s?/gm, '').replace(/\s+/g, ' ')));
    if (texte === '') continue;
    doubtLetters(l, key, texte);
    const words = countWords(texte.replace(/\[[^\]]*\]/g, ' '));
    if (words === 0) l.say(key, 'erreur', 'aucun mot : écrivez la phrase telle qu’elle a été dite');
    else if (words > CITATION_MAX_WORDS)
      l.say(
        key,
        'erreur',
        `${words} mots : au plus ${CITATION_MAX_WORDS} ; coupez avec […], ou faites-en deux citations`,
      );
    else citations.push({ id: `c${citations.length + 1}` as 'c1', texte });
  }
  return citations;
}

function readBody(l: Reader): string {
  const corps = frenchQuotes(l.lire('texte'));
  const words = countWords(corps);
  const { min, max } = MOTS_TEXTE;
  if (words > 2 * max)
    l.say('texte', 'erreur', `${words} mots : de ${min} à ${max} ; gardez l’essentiel, avec tous les chiffres`);
  else if (words > max) l.say('texte', 'avertissement', `${words} mots : au plus ${max} d’ordinaire`);
  else if (words > 0 && words < min)
    l.say('texte', 'avertissement', `${words} mot${words > 1 ? 's' : ''} : au moins ${min} d’ordinaire`);
  doubtLetters(l, 'texte', corps);
  return corps;
}

/** Another alphabet may be meant, or be letters that look like ours. */
function doubtLetters(l: Reader, key: Key, texte: string) {
  const letters = foreignLetters(texte);
  if (letters.length > 0)
    l.say(
      key,
      'avertissement',
      `des lettres d’un autre alphabet (${letters.slice(0, 8).join(' ')}) : vérifiez qu’elles sont voulues`,
    );
}

function readPage(l: Reader): number | undefined {
  const written = l.lire('page');
  const page = /^(?:p(?:age)?\.?\s*)?([1-9]\d{0,2})$/i.exec(written)?.[1];
  if (written !== '' && page === undefined)
    l.say('page', 'erreur', `« ${short(written)} » n’est pas un numéro de page : écrivez par exemple « 19 »`);
  return page === undefined ? undefined : Number(page);
}

function readConsent(l: Reader) {
  const accord = l.raw('accord').trim();
  if (!/\[\s*x\s*\]/i.test(accord) && !/^(?:oui|o|yes|y|true|x|donné|accordé)\b/i.test(accord))
    l.say('accord', 'manque', 'cochez la case : rien n’est publié sans l’accord de la personne citée');
}
